// Word pieces
//
// Each piece has the logarithm of how common it is; a cut is as likely as the sum of its pieces, and the likeliest is found from left to right
// (Viterbi). Scores are integers, so equal cuts are equal everywhere; between equals the one whose last piece starts later wins.

#include "language/word_pieces.hpp"

#include <algorithm>
#include <limits>

#include "base/utf8.hpp"

namespace callwright {
namespace {

constexpr size_t most_bytes = 1000;
constexpr std::string_view space = "\xE2\x96\x81";  // U+2581, how pieces write a space
constexpr uint32_t marks = 6;

// Spaces of any kind and number are one; a word's beginning is marked.
std::string spelled(std::string_view text)
{
    std::string out;
    bool word_begins = true;
    const std::string whole = utf8::repaired(utf8::truncated(text, most_bytes));
    for (size_t at = 0; at < whole.size();) {
        const utf8::Decoded next = utf8::decode(whole, at);
        if (utf8::is_space(next.point) || next.point < 0x20) {
            word_begins = true;
        } else {
            if (word_begins) out += space;
            word_begins = false;
            out.append(whole, at, next.length);
        }
        at += next.length;
    }
    return out;
}

std::vector<size_t> starts_of_points(const std::string& text)
{
    std::vector<size_t> starts;
    for (size_t at = 0; at < text.size(); at += utf8::decode(text, at).length) starts.push_back(at);
    starts.push_back(text.size());
    return starts;
}

struct Way {
    int64_t score = std::numeric_limits<int64_t>::min();
    size_t from = 0;
    uint32_t piece = 0;

    void offer(const Way& other)
    {
        if (other.score >= score) *this = other;
    }
};

}  // namespace

void WordPieces::add(std::string piece, int32_t score)
{
    const auto number = static_cast<uint32_t>(count_++);
    if (number < marks) return;
    longest_ = std::max(longest_, piece.size());
    pieces_.insert_or_assign(std::move(piece), Piece{number, score});
}

std::vector<uint32_t> WordPieces::cut(std::string_view text) const
{
    const std::string spelled_text = spelled(text);
    const std::vector<size_t> starts = starts_of_points(spelled_text);
    const size_t points = starts.size() - 1;
    std::vector<Way> best(points + 1);
    best[0].score = 0;
    for (size_t i = 0; i < points; ++i) {
        bool known = false;
        for (size_t j = i + 1; j <= points && starts[j] - starts[i] <= longest_; ++j) {
            const auto found = pieces_.find(std::string_view(spelled_text).substr(starts[i], starts[j] - starts[i]));
            if (found == pieces_.end()) continue;
            best[j].offer({best[i].score + found->second.score, i, found->second.number});
            known = true;
        }
        if (!known) best[i + 1].offer({best[i].score, i, 0});
    }
    std::vector<uint32_t> pieces;
    for (size_t at = points; at > 0; at = best[at].from)
        if (pieces.empty() || best[at].piece != 0 || pieces.back() != 0) pieces.push_back(best[at].piece);
    std::reverse(pieces.begin(), pieces.end());
    if (pieces.size() > most) pieces.resize(most);
    if (pieces.empty()) pieces.push_back(0);
    return pieces;
}

}  // namespace callwright
