#include "language/answer_meanings.hpp"

#include <algorithm>

#include "language/compiled_pack.hpp"
#include "language/embedding_cache.hpp"
#include "language/telling_words.hpp"

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

std::vector<std::string> telling_stems(const Normalised& text, const LanguagePack::Compiled& pack)
{
    constexpr size_t shortest = 3;  // letters
    constexpr int common = 400;     // phrases
    std::vector<std::string> stems;
    for (const Token& token : text.tokens)
        if (is_telling(token, shortest, common, pack)) stems.push_back(stem_of(token.text));
    std::sort(stems.begin(), stems.end());
    return stems;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& stem) { return std::binary_search(b.begin(), b.end(), stem); });
}

}  // namespace

AnswerMeanings::AnswerMeanings(const AnswerTexts& answers, const LanguagePack& language, const std::string& cache_folder)
{
    const LanguagePack::Compiled& pack = language.parts();
    if (!pack.encoder) return;
    language_ = std::make_shared<const LanguagePack>(language);
    EmbeddingCache embeddings(*pack.encoder, cache_folder, "answers");
    embeddings.add(lines_of(answers));
    embeddings.save();
    for (const auto& [topic, texts] : answers) {
        const auto number = std::lower_bound(pack.topic_ids.begin(), pack.topic_ids.end(), topic);
        if (number == pack.topic_ids.end() || *number != topic) continue;
        numbers_[topic] = static_cast<size_t>(number - pack.topic_ids.begin());
        for (const AnswerText& answer : texts) {
            Answer& known = answers_[topic].emplace_back(Answer{answer.piece, Measured(embeddings.of(answer.text)), {}});
            for (const std::string& question : answer.to) known.to.push_back({Measured(embeddings.of(question)), telling_stems(normalise(question), pack)});
        }
    }
}

void AnswerMeanings::raise(const Embedding& clause, const Normalised& words, std::vector<int>& near) const
{
    constexpr int nothing_shared = 120;
    if (answers_.empty()) return;
    const Measured here(clause);
    const std::vector<std::string> stems = telling_stems(words, language_->parts());
    for (const auto& [topic, answers] : answers_) {
        int& nearest = near[numbers_.at(topic)];
        for (const Answer& answer : answers)
            for (const Question& question : answer.to) {
                const int likeness = similarity(here, question.meaning);
                if (likeness > nearest) nearest = std::max(nearest, likeness - (share_one(stems, question.stems) ? 0 : nothing_shared));
            }
    }
}

std::vector<SuitedAnswer> AnswerMeanings::suited(const TopicId& topic, const Embedding& asked) const
{
    std::vector<SuitedAnswer> suited;
    const auto found = answers_.find(topic);
    if (found == answers_.end()) return suited;
    const Measured here(asked);
    for (const Answer& answer : found->second) {
        int likeness = similarity(here, answer.text);
        for (const Question& question : answer.to) likeness = std::max(likeness, similarity(here, question.meaning));
        suited.push_back({answer.piece, likeness});
    }
    return suited;
}

}  // namespace callwright
