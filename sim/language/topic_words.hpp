#pragma once
// Which words belong to which topics, and how much each word tells: what a question must share with a topic to be about it.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/normalise.hpp"

namespace callwright {

class TopicWords {
public:
    // `asks[i]` are the ways of asking about the i-th topic.
    static TopicWords learn(const std::vector<std::vector<std::string>>& asks);

    // For each topic, how much of what these tokens tell is known to it: thousandths of the weight of all their words.
    // A word that no topic knows weighs most, a word that all know nothing.
    std::vector<int> coverage(const std::vector<Token>& tokens) const;

private:
    size_t topics_ = 0;
    std::map<std::string, std::vector<uint32_t>, std::less<>> stems_;  // -> topics, ascending
};

}  // namespace callwright
