#pragma once
// Questions that people really asked, each with the line it was asked after and what it was about: the same words may ask for another thing
// after another line.

#include <cstdint>
#include <string>
#include <vector>

#include "language/encoder.hpp"

namespace callwright {

class HeardQuestions {
public:
    void add(uint32_t topic, const Embedding& question, const Embedding& said_before);

    // For each topic the likeness to the nearest such question about it, thousandths: of the questions, lessened by half where the lines before
    // them are unlike.
    std::vector<int> closest(const Embedding& question, const Embedding& said_before, size_t topics) const;

    // Whether anybody was heard asking about it.
    std::vector<bool> known(size_t topics) const;

    std::string saved() const;
    bool restore(const std::string& bytes, size_t topics);

private:
    struct Heard {
        uint32_t topic;
        Measured question, said_before;
    };
    std::vector<Heard> heard_;
};

}  // namespace callwright
