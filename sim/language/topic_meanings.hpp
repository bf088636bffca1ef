#pragma once
// How near a clause comes to each topic by what it means.

#include <cstdint>
#include <string>
#include <vector>

#include "language/encoder.hpp"

namespace callwright {

class TopicMeanings {
public:
    void add(uint32_t topic, const Embedding& ask);

    // For each topic the likeness to the nearest way of asking about it, thousandths.
    std::vector<int> closest(const Embedding& clause, size_t topics) const;

    std::string saved() const;
    bool restore(const std::string& bytes, size_t topics);

private:
    struct Ask {
        uint32_t topic;
        Measured meaning;
    };
    std::vector<Ask> asks_;
};

}  // namespace callwright
