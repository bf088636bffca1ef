#pragma once
// What a sentence means, as 384 small numbers: sentences that mean alike point the same way, whatever words they use.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace callwright {

using Embedding = std::array<int8_t, 384>;

class Encoder {
public:
    // Bytes written by tools/convert_encoder. Fails on a file that is damaged or of another format.
    static Result<Encoder> load(const std::string& bytes);

    const std::string& digest() const;  // SHA-256 of the weights, as the file names it

    // Pure, and the same bytes on any machine, compiler and level of optimisation. Text of any length and any bytes is accepted; what lies
    // beyond 128 pieces of words (some 100 words) is not read.
    Embedding embed(std::string_view text) const;

    // The same of each, in less time than one after another. A few (8) at a time are enough.
    std::vector<Embedding> embed_together(const std::vector<std::string_view>& texts) const;

    struct Weights;

private:
    struct Memory;  // of lines embedded lately: a call hears the same line more than once
    std::shared_ptr<const Weights> weights_;
    std::shared_ptr<Memory> memory_;
};

int64_t product_of(const Embedding& a, const Embedding& b);

// Cosines of sentences that have nothing to do with each other lie close above 0, those of good paraphrases far apart. On the scale of likeness,
// straight between four points, chance is about 230 and the nearest of thousands of questions 575 to 800: what is asked of a likeness can be said in
// round numbers. Both in thousandths; 1000 is the same.
int likeness_of_cosine(int cosine);

// How alike two sentences are in meaning, on that scale.
int similarity(const Embedding& a, const Embedding& b);

// The same where one is compared with many: the square of a length is worked out once.
struct Measured {
    Embedding embedding{};
    int64_t squared = 0;

    explicit Measured(const Embedding& of);
};
int similarity(const Measured& a, const Measured& b);

}  // namespace callwright
