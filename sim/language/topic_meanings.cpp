#include "language/topic_meanings.hpp"

#include <algorithm>
#include <cstring>

namespace callwright {

namespace {

constexpr size_t saved_size = sizeof(uint32_t) + sizeof(Embedding);

}  // namespace

void TopicMeanings::add(uint32_t topic, const Embedding& ask) { asks_.push_back({topic, Measured(ask)}); }

std::vector<int> TopicMeanings::closest(const Embedding& clause, size_t topics) const
{
    const Measured here(clause);
    std::vector<int> best(topics, 0);
    for (const Ask& ask : asks_) best[ask.topic] = std::max(best[ask.topic], similarity(here, ask.meaning));
    return best;
}

std::string TopicMeanings::saved() const
{
    std::string bytes;
    for (const Ask& ask : asks_) {
        bytes.append(reinterpret_cast<const char*>(&ask.topic), sizeof ask.topic);
        bytes.append(reinterpret_cast<const char*>(ask.meaning.embedding.data()), sizeof(Embedding));
    }
    return bytes;
}

bool TopicMeanings::restore(const std::string& bytes, size_t topics)
{
    if (bytes.size() % saved_size != 0) return false;
    asks_.clear();
    asks_.reserve(bytes.size() / saved_size);
    for (size_t at = 0; at < bytes.size(); at += saved_size) {
        uint32_t topic = 0;
        Embedding meaning{};
        std::memcpy(&topic, bytes.data() + at, sizeof topic);
        std::memcpy(meaning.data(), bytes.data() + at + sizeof topic, sizeof meaning);
        if (topic >= topics) return false;
        add(topic, meaning);
    }
    return true;
}

}  // namespace callwright
