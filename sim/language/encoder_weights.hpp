#pragma once
// The parts of an encoder as its file holds them.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "language/encoder.hpp"
#include "language/word_pieces.hpp"

namespace callwright {

// Weights of one output stand together; a weight is `scale` of its output times a whole number up to 127.
struct WeightMatrix {
    int inputs = 0, outputs = 0;
    std::vector<float> scale, offset;
    std::vector<int8_t> weights;
};

struct Norm {
    std::vector<float> gain, offset;
};

struct EncoderLayer {
    Norm before_attention, before_expansion;
    WeightMatrix query_key_value, attention_out, expand, contract;
};

struct Encoder::Weights {
    std::string digest;
    WordPieces pieces;
    std::vector<float> timing;  // [position][256]
    std::vector<float> piece_scale;
    std::vector<int8_t> piece_values;  // [piece][256]
    std::array<EncoderLayer, 2> layers;
    WeightMatrix widen, last;

    static Result<Weights> read(const std::string& bytes);
};

}  // namespace callwright
