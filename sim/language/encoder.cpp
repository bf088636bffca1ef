// The sentence encoder
//
// A transformer of six layers (all-MiniLM-L6-v2; Wang et al. 2020, Reimers and Gurevych 2019): pieces of words become vectors, each looks at the
// others six times, and their mean is the sentence. Nearly all of the work is in matrices. Those are multiplied in whole numbers, whose sums do not
// depend on their order, so compilers may rearrange them as they like; the few numbers between are floats, added in the order written. A
// sentence is worth the same bytes on every machine.

#include "language/encoder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <vector>

#include "language/encoder_weights.hpp"
#include "language/exact_math.hpp"
#include "language/whole_products.hpp"

namespace callwright {
namespace {

constexpr int heads = 12;
constexpr float largest_input = 8191.0f;   // 13 bits by 7 bits, 1536 times, stays below 31 bits
constexpr float output_scale = 480.0f;     // an embedding has length 1, so its numbers are about 1/20

// Rows of floats, one for each piece.
struct Rows {
    int count = 0, width = 0;
    std::vector<float> values;

    Rows(int rows, int columns) : count(rows), width(columns), values(static_cast<size_t>(rows) * static_cast<size_t>(columns)) {}
    float* row(int i) { return values.data() + static_cast<size_t>(i) * static_cast<size_t>(width); }
    const float* row(int i) const { return values.data() + static_cast<size_t>(i) * static_cast<size_t>(width); }
};

// Rows as whole numbers, the largest of each being 8191; filled up with rows of zeros to a multiple of rows_at_once.
struct WholeRows {
    std::vector<float> scale;
    std::vector<int16_t> values;
};

// The largest size of `width` numbers, a multiple of eight; eight at a time, since a largest does not depend on the order.
float largest_of(const float* x, int width)
{
    constexpr int at_once = 8;
    std::array<float, at_once> largest;
    largest.fill(1e-20f);
    for (int i = 0; i < width; i += at_once)
        for (int lane = 0; lane < at_once; ++lane) {
            const float size = std::fabs(x[i + lane]);
            largest[static_cast<size_t>(lane)] = size > largest[static_cast<size_t>(lane)] ? size : largest[static_cast<size_t>(lane)];
        }
    return *std::max_element(largest.begin(), largest.end());
}

WholeRows whole(const Rows& in)
{
    const size_t rows = (static_cast<size_t>(in.count) + rows_at_once - 1) / rows_at_once * rows_at_once;
    WholeRows out{std::vector<float>(rows), std::vector<int16_t>(rows * static_cast<size_t>(in.width))};
    for (int r = 0; r < in.count; ++r) {
        const float* x = in.row(r);
        const float largest = largest_of(x, in.width);
        const float factor = largest_input / largest;
        int16_t* y = out.values.data() + static_cast<size_t>(r) * static_cast<size_t>(in.width);
        for (int i = 0; i < in.width; ++i) y[i] = static_cast<int16_t>(exact::rounded(x[i] * factor));
        out.scale[static_cast<size_t>(r)] = largest / largest_input;
    }
    return out;
}

Rows product(const Rows& in, const WeightMatrix& m)
{
    const WholeRows numbers = whole(in);
    const auto outputs = static_cast<size_t>(m.outputs);
    std::vector<int32_t> sums(numbers.scale.size() * outputs);
    multiply_whole(numbers.values.data(), numbers.scale.size(), m.weights.data(), outputs, static_cast<size_t>(m.inputs), sums.data());
    Rows out(in.count, m.outputs);
    for (int r = 0; r < out.count; ++r) {
        const int32_t* sum = sums.data() + static_cast<size_t>(r) * outputs;
        const float scale = numbers.scale[static_cast<size_t>(r)];
        float* y = out.row(r);
        for (size_t o = 0; o < outputs; ++o) y[o] = m.offset[o] + static_cast<float>(sum[o]) * (m.scale[o] * scale);
    }
    return out;
}

Rows normalised(const Rows& in, const Norm& norm)
{
    Rows out(in.count, in.width);
    for (int r = 0; r < in.count; ++r) {
        const float* x = in.row(r);
        float mean = 0.0f, variance = 0.0f;
        for (int i = 0; i < in.width; ++i) mean += x[i];
        mean /= static_cast<float>(in.width);
        for (int i = 0; i < in.width; ++i) variance += (x[i] - mean) * (x[i] - mean);
        variance /= static_cast<float>(in.width);
        const float factor = 1.0f / std::sqrt(variance + 1e-12f);
        for (int i = 0; i < in.width; ++i) out.row(r)[i] = norm.gain[static_cast<size_t>(i)] * factor * (x[i] - mean) + norm.offset[static_cast<size_t>(i)];
    }
    return out;
}

// How much a piece looks at each of all: shares that add up to 1.
void softmax(std::vector<float>& scores)
{
    const float most = *std::max_element(scores.begin(), scores.end());
    float sum = 0.0f;
    constexpr size_t at_once = 8;
    for (size_t at = 0; at < scores.size(); at += at_once) {
        const size_t count = std::min(at_once, scores.size() - at);
        std::array<double, at_once> powers{};
        for (size_t i = 0; i < count; ++i) powers[i] = static_cast<double>(scores[at + i] - most);
        exact::exp_each(powers);
        for (size_t i = 0; i < count; ++i) {
            scores[at + i] = static_cast<float>(powers[i]);
            sum += scores[at + i];
        }
    }
    for (float& s : scores) s /= sum;
}

// The rows of one sentence among those of several.
struct Place {
    int first, count;
};

// `mixed` holds queries, keys and values side by side, each cut into heads. The pieces of one sentence look at each other.
void attend_with(int head, Place sentence, const Rows& mixed, Rows& out)
{
    const int all = out.width, size = all / heads, at = head * size;
    const float scale = 1.0f / std::sqrt(static_cast<float>(size));
    Rows keys(size, sentence.count);  // turned, so that the inner loop runs over pieces
    for (int u = 0; u < sentence.count; ++u)
        for (int i = 0; i < size; ++i) keys.row(i)[u] = mixed.row(sentence.first + u)[all + at + i];
    std::vector<float> share(static_cast<size_t>(sentence.count));
    for (int t = 0; t < sentence.count; ++t) {
        std::fill(share.begin(), share.end(), 0.0f);
        for (int i = 0; i < size; ++i) {
            const float query = mixed.row(sentence.first + t)[at + i] * scale;
            for (int u = 0; u < sentence.count; ++u) share[static_cast<size_t>(u)] += query * keys.row(i)[u];
        }
        softmax(share);
        float* seen = out.row(sentence.first + t) + at;
        for (int u = 0; u < sentence.count; ++u) {
            const float* value = mixed.row(sentence.first + u) + 2 * all + at;
            for (int i = 0; i < size; ++i) seen[i] += share[static_cast<size_t>(u)] * value[i];
        }
    }
}

Rows attention(const Rows& in, const std::vector<Place>& sentences, const EncoderLayer& layer)
{
    const Rows mixed = product(in, layer.query_key_value);
    Rows seen(in.count, in.width);
    for (const Place& sentence : sentences)
        for (int head = 0; head < heads; ++head) attend_with(head, sentence, mixed, seen);
    return product(seen, layer.attention_out);
}

// x times the share of a normal distribution below x (Hendrycks and Gimpel 2016), read off a table: good to 1e-6.
class Gelu {
public:
    Gelu() : values_(2 * reach * steps + 2)
    {
        for (size_t i = 0; i < values_.size(); ++i) {
            const double x = static_cast<double>(i) / steps - reach;
            values_[i] = static_cast<float>(x * (0.5 + 0.5 * exact::error_function(x * 0.70710678118654752)));
        }
    }

    float operator()(float x) const
    {
        if (x >= reach) return x;
        if (x <= -reach) return 0.0f;
        const float at = (x + reach) * steps;
        const auto below = static_cast<size_t>(at);
        return values_[below] + (at - static_cast<float>(below)) * (values_[below + 1] - values_[below]);
    }

private:
    static constexpr int reach = 6, steps = 256;
    std::vector<float> values_;
};

Rows expanded(const Rows& in, const EncoderLayer& layer)
{
    static const Gelu gelu;
    Rows inner = product(in, layer.expand);
    for (float& v : inner.values) v = gelu(v);
    return product(inner, layer.contract);
}

Rows sum(Rows a, const Rows& b)
{
    for (size_t i = 0; i < a.values.size(); ++i) a.values[i] += b.values[i];
    return a;
}

Rows through(const Rows& in, const std::vector<Place>& sentences, const EncoderLayer& layer)
{
    const Rows seen = normalised(sum(attention(in, sentences, layer), in), layer.after_attention);
    return normalised(sum(expanded(seen, layer), seen), layer.after_expansion);
}

// Sentences one below the other.
Rows vectors_of(const std::vector<std::vector<uint32_t>>& sentences, const Encoder::Weights& w)
{
    size_t pieces = 0;
    for (const auto& sentence : sentences) pieces += sentence.size();
    Rows out(static_cast<int>(pieces), encoder_width);
    float* row = out.values.data();
    for (const auto& sentence : sentences)
        for (size_t place = 0; place < sentence.size(); ++place, row += encoder_width) {
            const int8_t* values = w.piece_values.data() + size_t{sentence[place]} * encoder_width;
            for (size_t i = 0; i < encoder_width; ++i) row[i] = static_cast<float>(values[i]) * w.piece_scale[sentence[place]] + w.places[place * encoder_width + i];
        }
    return normalised(out, w.before);
}

Embedding mean_of(const Rows& in, Place sentence)
{
    Rows mean(1, in.width);
    for (int t = 0; t < sentence.count; ++t)
        for (int i = 0; i < in.width; ++i) mean.row(0)[i] += in.row(sentence.first + t)[i];
    float squares = 0.0f;
    for (const float v : mean.values) squares += v * v;
    const float factor = output_scale / std::sqrt(std::max(squares, 1e-12f));
    Embedding out{};
    for (size_t i = 0; i < out.size(); ++i) out[i] = static_cast<int8_t>(std::clamp(exact::rounded(mean.values[i] * factor), -127, 127));
    return out;
}

// Side by side: the weights, more than a processor keeps at hand, are fetched once for all. None of them changes what another means.
std::vector<Embedding> embeddings_of(const std::vector<std::string_view>& lines, const Encoder::Weights& w)
{
    std::vector<std::vector<uint32_t>> pieces;
    std::vector<Place> places;
    int first = 0;
    for (const std::string_view line : lines) {
        pieces.push_back(w.pieces.cut(line));
        places.push_back({first, static_cast<int>(pieces.back().size())});
        first += places.back().count;
    }
    Rows rows = vectors_of(pieces, w);
    for (const EncoderLayer& layer : w.layers) rows = through(rows, places, layer);
    std::vector<Embedding> embeddings;
    for (const Place& sentence : places) embeddings.push_back(mean_of(rows, sentence));
    return embeddings;
}

}  // namespace

struct Encoder::Memory {
    static constexpr size_t most = 4000, longest = 1000;

    std::mutex one_at_a_time;
    std::map<std::string, Embedding, std::less<>> lines;
};

Result<Encoder> Encoder::load(const std::string& bytes)
{
    auto weights = Weights::read(bytes);
    if (!weights) return tl::unexpected(weights.error());
    Encoder encoder;
    encoder.weights_ = std::make_shared<const Weights>(std::move(*weights));
    encoder.memory_ = std::make_shared<Memory>();
    return encoder;
}

const std::string& Encoder::digest() const { return weights_->digest; }

Embedding Encoder::embed(std::string_view text) const
{
    {
        const std::lock_guard<std::mutex> lock(memory_->one_at_a_time);
        if (const auto known = memory_->lines.find(text); known != memory_->lines.end()) return known->second;
    }
    const Embedding embedding = embeddings_of({text}, *weights_).front();
    if (text.size() > Memory::longest) return embedding;
    const std::lock_guard<std::mutex> lock(memory_->one_at_a_time);
    if (memory_->lines.size() >= Memory::most) memory_->lines.clear();
    memory_->lines.emplace(text, embedding);
    return embedding;
}

std::vector<Embedding> Encoder::embed_together(const std::vector<std::string_view>& texts) const { return embeddings_of(texts, *weights_); }

int64_t product_of(const Embedding& a, const Embedding& b) { return product_of_bytes(a.data(), b.data(), a.size()); }

int likeness_of_cosine(int cosine)
{
    if (cosine < 444) return 120 + cosine * 1030 / 1000;
    if (cosine < 900) return 577 + (cosine - 444) * 660 / 1000;
    return 878 + (cosine - 900) * 122 / 100;
}

Measured::Measured(const Embedding& of) : embedding(of), squared(product_of(of, of)) {}

int similarity(const Measured& a, const Measured& b)
{
    const int64_t lengths = exact::square_root(a.squared * b.squared);
    return lengths == 0 ? 0 : likeness_of_cosine(static_cast<int>(product_of(a.embedding, b.embedding) * 1000 / lengths));
}

int similarity(const Embedding& a, const Embedding& b) { return similarity(Measured(a), Measured(b)); }

}  // namespace callwright
