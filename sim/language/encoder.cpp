// The sentence encoder
//
// A transformer of two layers (Universal Sentence Encoder, lite; Vaswani et al. 2017): pieces of words become vectors, each looks at the others
// twice, and their mean is the sentence. Nearly all of the work is in seven matrices. Those are multiplied in whole numbers, whose sums do not
// depend on their order, so compilers may rearrange them as they like; the few numbers between are floats, added in the order written. A
// sentence is worth the same bytes on every machine.

#include "language/encoder.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

#include "language/encoder_weights.hpp"
#include "language/exact_math.hpp"

namespace callwright {
namespace {

constexpr int piece_width = 256, heads = 4;
constexpr float largest_input = 8191.0f;   // 13 bits by 7 bits, 1536 times, stays below 31 bits
constexpr float output_scale = 900.0f;     // an embedding has length 1, so its numbers are about 1/23

// Rows of floats, one for each piece.
struct Rows {
    int count = 0, width = 0;
    std::vector<float> values;

    Rows(int rows, int columns) : count(rows), width(columns), values(static_cast<size_t>(rows) * static_cast<size_t>(columns)) {}
    float* row(int i) { return values.data() + static_cast<size_t>(i) * static_cast<size_t>(width); }
    const float* row(int i) const { return values.data() + static_cast<size_t>(i) * static_cast<size_t>(width); }
};

// Rows as whole numbers, the largest of each being 8191.
struct WholeRows {
    std::vector<float> scale;
    std::vector<int16_t> values;
};

WholeRows whole(const Rows& in)
{
    WholeRows out{std::vector<float>(static_cast<size_t>(in.count)), std::vector<int16_t>(in.values.size())};
    for (int r = 0; r < in.count; ++r) {
        const float* x = in.row(r);
        float largest = 1e-20f;
        for (int i = 0; i < in.width; ++i) largest = std::max(largest, x[i] < 0 ? -x[i] : x[i]);
        const float factor = largest_input / largest;
        int16_t* y = out.values.data() + static_cast<size_t>(r) * static_cast<size_t>(in.width);
        for (int i = 0; i < in.width; ++i) y[i] = static_cast<int16_t>(exact::rounded(x[i] * factor));
        out.scale[static_cast<size_t>(r)] = largest / largest_input;
    }
    return out;
}

// A length known to the compiler, so that it can multiply eight at a time; several rows at once, so that weights are fetched once for all.
template <int length>
void four_dots(const int16_t* a, const int16_t* weights, int32_t* sums)
{
    int32_t first = 0, second = 0, third = 0, fourth = 0;
    const int16_t *b = a + length, *c = b + length, *d = c + length;
    for (int i = 0; i < length; ++i) {
        first += int32_t{a[i]} * int32_t{weights[i]};
        second += int32_t{b[i]} * int32_t{weights[i]};
        third += int32_t{c[i]} * int32_t{weights[i]};
        fourth += int32_t{d[i]} * int32_t{weights[i]};
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
    sums[3] = fourth;
}

template <int length>
int32_t dot(const int16_t* a, const int16_t* weights)
{
    int32_t sum = 0;
    for (int i = 0; i < length; ++i) sum += int32_t{a[i]} * int32_t{weights[i]};
    return sum;
}

template <int length>
void multiply(const WholeRows& in, const WeightMatrix& m, Rows& out)
{
    std::vector<int32_t> sums(static_cast<size_t>(out.count));
    for (int o = 0; o < m.outputs; ++o) {
        const int16_t* weights = m.weights.data() + static_cast<size_t>(o) * length;
        const int16_t* x = in.values.data();
        int r = 0;
        for (; r + 4 <= out.count; r += 4) four_dots<length>(x + static_cast<size_t>(r) * length, weights, sums.data() + r);
        for (; r < out.count; ++r) sums[static_cast<size_t>(r)] = dot<length>(x + static_cast<size_t>(r) * length, weights);
        const float scale = m.scale[static_cast<size_t>(o)], offset = m.offset[static_cast<size_t>(o)];
        for (r = 0; r < out.count; ++r) out.row(r)[o] = offset + static_cast<float>(sums[static_cast<size_t>(r)]) * (scale * in.scale[static_cast<size_t>(r)]);
    }
}

Rows product(const Rows& in, const WeightMatrix& m)
{
    const WholeRows numbers = whole(in);
    Rows out(in.count, m.outputs);
    if (m.inputs == 256) multiply<256>(numbers, m, out);
    else if (m.inputs == 512) multiply<512>(numbers, m, out);
    else multiply<1536>(numbers, m, out);
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
        const float factor = 1.0f / std::sqrt(variance + 1e-6f);
        for (int i = 0; i < in.width; ++i) out.row(r)[i] = norm.gain[static_cast<size_t>(i)] * factor * (x[i] - mean) + norm.offset[static_cast<size_t>(i)];
    }
    return out;
}

// How much a piece looks at each of all: shares that add up to 1.
void softmax(std::vector<float>& scores)
{
    const float most = *std::max_element(scores.begin(), scores.end());
    float sum = 0.0f;
    for (float& s : scores) {
        s = static_cast<float>(exact::exp(static_cast<double>(s - most)));
        sum += s;
    }
    for (float& s : scores) s /= sum;
}

// `mixed` holds queries, keys and values side by side, each cut into heads.
void attend_with(int head, const Rows& mixed, Rows& out)
{
    const int all = out.width, size = all / heads, at = head * size;
    const float scale = 1.0f / std::sqrt(static_cast<float>(size));
    Rows keys(size, mixed.count);  // turned, so that the inner loop runs over pieces
    for (int u = 0; u < mixed.count; ++u)
        for (int i = 0; i < size; ++i) keys.row(i)[u] = mixed.row(u)[all + at + i];
    std::vector<float> share(static_cast<size_t>(mixed.count));
    for (int t = 0; t < mixed.count; ++t) {
        std::fill(share.begin(), share.end(), 0.0f);
        for (int i = 0; i < size; ++i) {
            const float query = mixed.row(t)[at + i] * scale;
            for (int u = 0; u < mixed.count; ++u) share[static_cast<size_t>(u)] += query * keys.row(i)[u];
        }
        softmax(share);
        float* seen = out.row(t) + at;
        for (int u = 0; u < mixed.count; ++u) {
            const float* value = mixed.row(u) + 2 * all + at;
            for (int i = 0; i < size; ++i) seen[i] += share[static_cast<size_t>(u)] * value[i];
        }
    }
}

Rows attention(const Rows& in, const EncoderLayer& layer)
{
    const Rows mixed = product(normalised(in, layer.before_attention), layer.query_key_value);
    Rows seen(in.count, in.width);
    for (int head = 0; head < heads; ++head) attend_with(head, mixed, seen);
    return product(seen, layer.attention_out);
}

Rows expanded(const Rows& in, const EncoderLayer& layer)
{
    Rows inner = product(normalised(in, layer.before_expansion), layer.expand);
    for (float& v : inner.values) v = std::max(v, 0.0f);
    return product(inner, layer.contract);
}

void add(Rows& to, const Rows& what)
{
    for (size_t i = 0; i < to.values.size(); ++i) to.values[i] += what.values[i];
}

Rows through(const Rows& in, const EncoderLayer& layer, Rows kept)
{
    add(kept, attention(in, layer));
    add(kept, expanded(kept, layer));
    return kept;
}

// The model adds a piece's vector to itself and its place: so it was trained.
Rows vectors_of(const std::vector<uint32_t>& pieces, const std::vector<float>& scale, const std::vector<int8_t>& values, const std::vector<float>& timing)
{
    Rows out(static_cast<int>(pieces.size()), piece_width);
    for (int t = 0; t < out.count; ++t) {
        const size_t piece = pieces[static_cast<size_t>(t)];
        for (int i = 0; i < piece_width; ++i) {
            const float value = static_cast<float>(values[piece * piece_width + static_cast<size_t>(i)]) * scale[piece];
            out.row(t)[i] = value + (value + timing[static_cast<size_t>(t * piece_width + i)]);
        }
    }
    return out;
}

Rows mean(const Rows& in)
{
    Rows out(1, in.width);
    for (int t = 0; t < in.count; ++t)
        for (int i = 0; i < in.width; ++i) out.row(0)[i] += in.row(t)[i];
    for (float& v : out.values) v /= static_cast<float>(in.count);
    return out;
}

Embedding rounded(Rows last)
{
    float squares = 0.0f;
    for (float& v : last.values) {
        v = static_cast<float>(exact::tanh(static_cast<double>(v)));
        squares += v * v;
    }
    const float factor = output_scale / std::sqrt(std::max(squares, 1e-12f));
    Embedding out{};
    for (size_t i = 0; i < out.size(); ++i) out[i] = static_cast<int8_t>(std::clamp(exact::rounded(last.values[i] * factor), -127, 127));
    return out;
}

int64_t product_of(const Embedding& a, const Embedding& b)
{
    int32_t sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += int32_t{a[i]} * int32_t{b[i]};
    return sum;
}

Embedding embedding_of(std::string_view text, const Encoder::Weights& w)
{
    const Rows vectors = vectors_of(w.pieces.cut(text), w.piece_scale, w.piece_values, w.timing);
    const Rows once = through(vectors, w.layers[0], product(vectors, w.widen));
    const Rows twice = through(once, w.layers[1], once);
    return rounded(product(mean(twice), w.last));
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
    const Embedding embedding = embedding_of(text, *weights_);
    if (text.size() > Memory::longest) return embedding;
    const std::lock_guard<std::mutex> lock(memory_->one_at_a_time);
    if (memory_->lines.size() >= Memory::most) memory_->lines.clear();
    memory_->lines.emplace(text, embedding);
    return embedding;
}

Measured::Measured(const Embedding& of) : embedding(of), squared(product_of(of, of)) {}

int similarity(const Measured& a, const Measured& b)
{
    const int64_t lengths = exact::square_root(a.squared * b.squared);
    return lengths == 0 ? 0 : static_cast<int>(product_of(a.embedding, b.embedding) * 1000 / lengths);
}

int similarity(const Embedding& a, const Embedding& b) { return similarity(Measured(a), Measured(b)); }

}  // namespace callwright
