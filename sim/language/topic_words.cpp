#include "language/topic_words.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"

namespace callwright {
namespace {

// The first five letters stand for a word's family: "paying" and "payin" meet, "letters" and "letter" too.
std::string stem_of(const std::string& word)
{
    constexpr size_t letters = 5;
    return std::string(utf8::truncated(word, letters));
}

// How much a word tells that `known` of `all` topics share: 0 for all, most for one or none. Steps, so that it is the same everywhere.
int weight_of(size_t known, size_t all)
{
    if (known == 0) return 14;
    int weight = 0;
    while (known < all && weight < 12) {
        known += (known + 1) / 2;  // about half a power of two
        ++weight;
    }
    return weight;
}

}  // namespace

TopicWords TopicWords::learn(const std::vector<std::vector<std::string>>& asks)
{
    TopicWords learned;
    learned.topics_ = asks.size();
    for (uint32_t topic = 0; topic < asks.size(); ++topic) {
        std::set<std::string> once;
        for (const std::string& ask : asks[topic])
            for (const Token& token : normalise(ask).tokens)
                if (token.is_word) once.insert(stem_of(token.text));
        for (const std::string& stem : once) learned.stems_[stem].push_back(topic);
    }
    return learned;
}

std::vector<int> TopicWords::coverage(const std::vector<Token>& tokens) const
{
    std::vector<int> covered(topics_, 0);
    int all = 0;
    for (const Token& token : tokens) {
        if (!token.is_word) continue;
        const auto found = stems_.find(stem_of(token.text));
        const int weight = weight_of(found == stems_.end() ? 0 : found->second.size(), topics_);
        all += weight;
        if (found == stems_.end()) continue;
        for (const uint32_t topic : found->second) covered[topic] += weight;
    }
    for (int& c : covered) c = all == 0 ? 0 : c * 1000 / all;
    return covered;
}

}  // namespace callwright
