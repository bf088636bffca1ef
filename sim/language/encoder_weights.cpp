// Reading an encoder's file; tools/convert_encoder describes the format.
//
// The SHA-256 in the first line names the weights in records. Taking it again at every start would cost more than loading, so a quick checksum
// guards against damage.

#include "language/encoder_weights.hpp"

#include <algorithm>
#include <bit>
#include <cstring>


namespace callwright {
namespace {

static_assert(std::endian::native == std::endian::little, "the file is read as it lies");

constexpr std::string_view format = "callwright-encoder 2 ";
constexpr size_t digest_size = 64, checksum_size = 16;
constexpr int expansion = 1536;

uint64_t checksum(std::string_view body)
{
    uint64_t total = 0xCBF29CE484222325;
    for (size_t at = 0; at < body.size(); at += 8) {
        uint64_t word = 0;
        std::memcpy(&word, body.data() + at, std::min<size_t>(8, body.size() - at));
        total = (total ^ word) * 0x100000001B3 + (total >> 47);
    }
    return total;
}

std::string hexadecimal(uint64_t number)
{
    std::string out(checksum_size, '0');
    for (size_t i = checksum_size; i-- > 0; number >>= 4) out[i] = "0123456789abcdef"[number & 15];
    return out;
}

class Body {
public:
    explicit Body(std::string_view bytes) : bytes_(bytes) {}

    template <class Number>
    void take(Number* into, size_t count)
    {
        const size_t size = count * sizeof(Number);
        good_ = good_ && size <= bytes_.size();
        if (!good_) return;
        std::memcpy(into, bytes_.data(), size);
        bytes_.remove_prefix(size);
    }

    template <class Number>
    Number one()
    {
        Number number{};
        take(&number, 1);
        return number;
    }

    template <class Number>
    std::vector<Number> many(size_t count)
    {
        std::vector<Number> numbers(good_ ? count : 0);
        take(numbers.data(), numbers.size());
        return numbers;
    }

    WeightMatrix matrix(int inputs, int outputs)
    {
        return {inputs, outputs, many<float>(static_cast<size_t>(outputs)), many<float>(static_cast<size_t>(outputs)), many<int8_t>(static_cast<size_t>(inputs) * static_cast<size_t>(outputs))};
    }

    Norm norm(int size) { return {many<float>(static_cast<size_t>(size)), many<float>(static_cast<size_t>(size))}; }
    bool whole() const { return good_ && bytes_.empty(); }
    bool good() const { return good_; }

private:
    std::string_view bytes_;
    bool good_ = true;
};

EncoderLayer layer(Body& body)
{
    EncoderLayer l;
    l.query_key_value = body.matrix(encoder_width, 3 * encoder_width);
    l.attention_out = body.matrix(encoder_width, encoder_width);
    l.after_attention = body.norm(encoder_width);
    l.expand = body.matrix(encoder_width, expansion);
    l.contract = body.matrix(expansion, encoder_width);
    l.after_expansion = body.norm(encoder_width);
    return l;
}

Error refused(std::string what) { return {ErrorCode::FileNotRead, "", "the sentence encoder cannot be used: " + std::move(what)}; }

}  // namespace

Result<Encoder::Weights> Encoder::Weights::read(const std::string& bytes)
{
    const std::string_view all = bytes;
    const size_t header = format.size() + digest_size + 1 + checksum_size + 1;
    if (all.substr(0, format.size()) != format || all.size() < header) return tl::unexpected(refused("it is not an encoder file of format 2"));
    const std::string_view rest = all.substr(header);
    if (all.substr(header - 1 - checksum_size, checksum_size) != hexadecimal(checksum(rest))) return tl::unexpected(refused("the file is damaged or not whole; copy it again"));

    Weights w;
    w.digest = all.substr(format.size(), digest_size);
    Body body(rest);
    const auto pieces = body.one<uint32_t>();
    if (pieces > 100'000) return tl::unexpected(refused("it names more pieces of words than there are"));
    for (uint32_t i = 0; i < pieces && body.good(); ++i) {
        const auto spelling = body.many<char>(body.one<uint8_t>());
        w.pieces.add(std::string(spelling.begin(), spelling.end()));
    }
    w.places = body.many<float>(WordPieces::most * encoder_width);
    w.before = body.norm(encoder_width);
    w.piece_scale = body.many<float>(pieces);
    w.piece_values = body.many<int8_t>(size_t{pieces} * encoder_width);
    for (EncoderLayer& one : w.layers) one = layer(body);
    if (!body.whole()) return tl::unexpected(refused("it does not hold what format 2 holds"));
    return w;
}

}  // namespace callwright
