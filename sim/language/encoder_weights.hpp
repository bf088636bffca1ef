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

constexpr int encoder_width = 384;

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
    WeightMatrix query_key_value, attention_out;
    Norm after_attention;
    WeightMatrix expand, contract;
    Norm after_expansion;
};

struct Encoder::Weights {
    std::string digest;
    WordPieces pieces;
    std::vector<float> places;  // [position][encoder_width]
    Norm before;
    std::vector<float> piece_scale;
    std::vector<int8_t> piece_values;  // [piece][encoder_width]
    std::array<EncoderLayer, 6> layers;

    static Result<Weights> read(const std::string& bytes);
};

}  // namespace callwright
