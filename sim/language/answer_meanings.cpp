#include "language/answer_meanings.hpp"

#include <algorithm>

#include "base/at_once.hpp"
#include "language/compiled_pack.hpp"
#include "language/embedding_cache.hpp"
#include "language/exact_math.hpp"
#include "language/normalise.hpp"

namespace callwright {
namespace {

std::vector<std::string_view> lines_of(const AnswerTexts& answers)
{
    std::vector<std::string_view> lines;
    for (const auto& [topic, texts] : answers)
        for (const AnswerText& answer : texts) {
            lines.push_back(answer.text);
            lines.insert(lines.end(), answer.to.begin(), answer.to.end());
        }
    return lines;
}

}  // namespace

int AnswerMeanings::apart(const Answer& answer, const AskedFor& asked, const AskedFor& written_for)
{
    return unlike(asked, written_for) + (answer.elliptical ? unlike_in_form(asked, written_for) : 0);
}

AnswerMeanings::AnswerMeanings(const std::string& person, const AnswerTexts& answers, const LanguagePack& language, const std::string& cache_folder, const Progress& progress)
{
    const LanguagePack::Compiled& pack = language.parts();
    if (!pack.encoder) return;
    encoder_ = pack.encoder;
    EmbeddingCache embeddings(*pack.encoder, cache_folder, "answers-" + person);
    embeddings.add(lines_of(answers), progress);
    embeddings.save();
    for (const auto& [topic, texts] : answers) {
        for (const AnswerText& answer : texts) {
            Answer& known = answers_[topic].emplace_back(Answer{answer.piece, Measured(embeddings.of(answer.text)), {}, answer.usual, is_elliptical(normalise(answer.text))});
            for (const std::string& question : answer.to) known.to.push_back({Measured(embeddings.of(question)), asked_for(normalise(question))});
        }
    }
}

void keep_meanings(const std::string& person, const AnswerTexts& answers, const LanguagePack& language, const std::string& cache_folder, const std::atomic<bool>& stop)
{
    const LanguagePack::Compiled& pack = language.parts();
    if (!pack.encoder || cache_folder.empty()) return;
    constexpr size_t at_a_time = 64;  // lines: a fraction of a second, after which it can be stopped
    EmbeddingCache embeddings(*pack.encoder, cache_folder, "answers-" + person);
    const std::vector<std::string_view> lines = lines_of(answers);
    for (size_t i = 0; i < lines.size() && !stop; i += at_a_time)
        embeddings.add({lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), i + at_a_time))});
    embeddings.save();
}

void AnswerMeanings::closest(const Embedding& asked, const std::vector<TopicId>& topics, std::vector<int>& questions, std::vector<int>& texts) const
{
    const Measured here(asked);
    for (const auto& [topic, answers] : answers_) {
        const auto found = std::lower_bound(topics.begin(), topics.end(), topic);
        if (found == topics.end() || *found != topic) continue;
        const auto number = static_cast<size_t>(found - topics.begin());
        for (const Answer& answer : answers) {
            texts[number] = std::max(texts[number], similarity(here, answer.text));
            for (const Asked& question : answer.to) questions[number] = std::max(questions[number], similarity(here, question.meaning));
        }
    }
}

std::vector<AnswerMeanings::Asked> AnswerMeanings::meanings_of(const std::vector<std::string_view>& ways) const
{
    std::vector<std::string_view> unknown;
    {
        const std::lock_guard<std::mutex> lock(ways_->guard);
        for (const std::string_view way : ways)
            if (ways_->known.find(way) == ways_->known.end()) unknown.push_back(way);
    }
    std::vector<Embedding> meanings(unknown.size());
    for_each_at_once(unknown.size(), [&](size_t i) { meanings[i] = encoder_->embed(unknown[i]); });
    const std::lock_guard<std::mutex> lock(ways_->guard);
    for (size_t i = 0; i < unknown.size(); ++i) ways_->known.try_emplace(std::string(unknown[i]), Asked{Measured(meanings[i]), asked_for(normalise(unknown[i]))});
    std::vector<Asked> all;
    for (const std::string_view way : ways) all.push_back(ways_->known.find(way)->second);
    return all;
}

FollowUpNear AnswerMeanings::nearest_follow_up(const std::vector<FollowUpWays>& open, const std::vector<QuestionMeant>& asked) const
{
    std::vector<std::string_view> ways;
    std::vector<const std::string*> names;
    for (const FollowUpWays& one : open)
        for (const std::string& way : one.ways) ways.push_back(way), names.push_back(&one.name);
    const std::vector<Asked> meant = meanings_of(ways);
    constexpr int told_not_asked = 200;  // thousandths: "are the two of you close, you and Paul?" is not answered as "yes, only Paul" is
    FollowUpNear nearest{"", -1000};
    for (size_t i = 0; i < ways.size(); ++i)
        for (const QuestionMeant& one : asked)
            if (const int likeness = similarity(Measured(one.meaning), meant[i].meaning) - unlike(one.waits_for, meant[i].waits_for) - (meant[i].waits_for.told && !one.waits_for.told ? told_not_asked : 0); likeness > nearest.likeness) nearest = {*names[i], likeness};
    return nearest.name.empty() ? FollowUpNear{} : nearest;
}

namespace {

// How well an answer suits, by all the questions that it was written for: one that several of them come near suits better than one that a single one
// comes as near to, and the fewer they are, the more each says. The answer's own words speak too. Thousandths, about those of the nearest. Of 36,989
// ways of asking, each left out once, the answer it was written for was found in 42 of 100, by the nearest alone in 38.
int suits(const std::vector<int>& likenesses, int text)
{
    constexpr double sharpness = 0.012;  // per thousandth
    constexpr int nothing_in_common = 230;
    double near = 0.0;
    for (const int likeness : likenesses) near += exact::exp(sharpness * likeness);
    const double few = 0.7 * exact::logarithm(static_cast<double>(likenesses.size()));
    return std::clamp(static_cast<int>((exact::logarithm(near) - few) / sharpness) + (text - nothing_in_common) / 5, -1000, 1000);
}

}  // namespace

std::vector<SuitedAnswer> AnswerMeanings::suited(const TopicId& topic, const std::vector<QuestionMeant>& asked, int usual) const
{
    std::vector<SuitedAnswer> suited;
    const auto found = answers_.find(topic);
    if (found == answers_.end()) return suited;
    for (const Answer& answer : found->second) {
        int nearest = -1000, best = -1000;
        for (const QuestionMeant& one : asked) {
            const Measured here(one.meaning);
            const int text = similarity(here, answer.text);
            std::vector<int> likenesses;
            for (const Asked& question : answer.to) likenesses.push_back(similarity(here, question.meaning) - apart(answer, one.waits_for, question.waits_for));
            if (!answer.elliptical || answer.to.empty()) nearest = std::max(nearest, text);
            if (likenesses.empty()) likenesses.push_back(text);
            nearest = std::max(nearest, *std::max_element(likenesses.begin(), likenesses.end()));
            best = std::max(best, suits(likenesses, text));
        }
        suited.push_back({answer.piece, answer.usual ? std::max(best, usual) : best, nearest});
    }
    return suited;
}

}  // namespace callwright
