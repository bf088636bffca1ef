// Learning to weigh words and meaning
//
// What each is worth can only be told from replies that neither has seen. So writers are left out in turn, their replies are scored by models
// of all the others, and the weights are learnt from those scores.

#include "language/reply_model.hpp"

#include <algorithm>
#include <map>

#include "base/at_once.hpp"

namespace callwright {
namespace {

// All that one writer wrote is in one fold; phrases are always learnt from. Where fewer than two wrote, every fifth example is left out in turn.
std::vector<int> folds_of(const std::vector<Example>& examples)
{
    constexpr int most_folds = 5;  // each costs as much as learning from everybody
    std::map<int, int> writers;
    for (const Example& e : examples)
        if (e.reply) writers.emplace(e.group, 0);
    int next = 0;
    for (auto& [group, fold] : writers) fold = next++ % most_folds;
    std::vector<int> folds;
    for (size_t i = 0; i < examples.size(); ++i) folds.push_back(writers.size() < 2 ? static_cast<int>(i % 5) : examples[i].reply ? writers[examples[i].group] : -1);
    return folds;
}

ActSigns signs_of(const Example& e, const ActModel& model, const ActWeights& weights, const KnownOfReply& known, MeaningModel::LeftOut meaning)
{
    const Normalised text = normalise(e.text);
    ActSigns signs;
    signs.words = model.margins(model.features(text, e.entities, e.said_before), weights);
    signs.meaning = std::move(meaning.whole);
    signs.clause_meaning = std::move(meaning.parts);
    signs.cues = known.cues;
    signs.plain = known.plain;
    const std::vector<Clause> clauses = split_clauses(text);
    if (clauses.size() > 1) {
        signs.clause_count = static_cast<int>(clauses.size());
        for (const Clause& c : clauses) keep_most(signs.clauses, model.margins(model.features(words_of(text, c), e.entities, e.said_before), weights));
    } else {
        signs.clauses = signs.words;
    }
    return signs;
}

}  // namespace

void keep_most(std::vector<int64_t>& most, const std::vector<int64_t>& other)
{
    if (most.empty()) most = other;
    for (size_t i = 0; i < most.size(); ++i) most[i] = std::max(most[i], other[i]);
}

LeftOutReplies score_left_out(const ActModel& words, std::vector<KnownOfReply> known, MeaningModel::Lesson lesson, MeaningModel& meaning)
{
    const std::vector<Example>& examples = words.examples();
    const std::vector<int> folds = folds_of(examples);
    std::vector<Meaning> meanings;
    std::vector<Parts> parts;
    for (KnownOfReply& one : known) {
        meanings.push_back(one.meaning);
        parts.push_back(std::move(one.parts));
    }
    std::vector<MeaningModel::LeftOut> by_meaning;
    meaning = MeaningModel::train(std::move(meanings), parts, words.labels(), folds, words.acts(), by_meaning, lesson);

    LeftOutReplies replies;
    for (int fold = 0; fold <= *std::max_element(folds.begin(), folds.end()); ++fold) {
        const ActWeights weights = words.learn_without(folds, fold);
        std::vector<size_t> left_out;
        for (size_t i = 0; i < examples.size(); ++i)
            if (folds[i] == fold) left_out.push_back(i);
        const size_t before = replies.signs.size();
        replies.signs.resize(before + left_out.size());
        for_each_at_once(left_out.size(), [&](size_t n) { replies.signs[before + n] = signs_of(examples[left_out[n]], words, weights, known[left_out[n]], std::move(by_meaning[left_out[n]])); });
        for (const size_t i : left_out) replies.labels.push_back(words.labels()[i]);
    }
    return replies;
}

ReplyModel ReplyModel::train(const ActModel& words, std::vector<KnownOfReply> known)
{
    ReplyModel model;
    const LeftOutReplies replies = score_left_out(words, std::move(known), {}, model.meaning_);
    model.blend_ = ActBlend::learn(replies.signs, replies.labels, words.acts());
    return model;
}

std::string ReplyModel::saved() const { return blend_.saved() + meaning_.saved(); }

bool ReplyModel::restore(const std::string& bytes, const ActModel& words, size_t acts)
{
    const size_t blend = ActBlend::saved_size(acts);
    return bytes.size() >= blend && blend_.restore(bytes.substr(0, blend), acts) && meaning_.restore(bytes.substr(blend), words.labels(), acts);
}

}  // namespace callwright
