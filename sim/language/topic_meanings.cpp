#include "language/topic_meanings.hpp"

#include <algorithm>
#include <cstring>

namespace callwright {

void TopicMeanings::add(uint32_t topic, const Embedding& ask) { asks_.push_back({topic, ask}); }

std::vector<int> TopicMeanings::closest(const Embedding& clause, size_t topics) const
{
    std::vector<int> best(topics, 0);
    for (const Ask& ask : asks_) best[ask.topic] = std::max(best[ask.topic], similarity(clause, ask.meaning));
    return best;
}

std::string TopicMeanings::saved() const { return {reinterpret_cast<const char*>(asks_.data()), asks_.size() * sizeof(Ask)}; }

bool TopicMeanings::restore(const std::string& bytes, size_t topics)
{
    if (bytes.size() % sizeof(Ask) != 0) return false;
    asks_.resize(bytes.size() / sizeof(Ask));
    std::memcpy(asks_.data(), bytes.data(), bytes.size());
    return std::all_of(asks_.begin(), asks_.end(), [&](const Ask& ask) { return ask.topic < topics; });
}

}  // namespace callwright
