// Word pieces
//
// A word is cut from its beginning into the longest pieces there are (WordPiece; Wu et al. 2016). Before that all is small letters without accents,
// and every mark of punctuation is a word of its own, as the encoder was trained.

#include "language/word_pieces.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace callwright {
namespace {

constexpr size_t most_bytes = 1000;

bool is_mark(char32_t p)
{
    const bool ascii = (p >= 0x21 && p <= 0x2F) || (p >= 0x3A && p <= 0x40) || (p >= 0x5B && p <= 0x60) || (p >= 0x7B && p <= 0x7E);
    return ascii || p == 0xA1 || p == 0xA7 || p == 0xAB || p == 0xB6 || p == 0xB7 || p == 0xBB || p == 0xBF || (p >= 0x2010 && p <= 0x2027) || (p >= 0x2030 && p <= 0x205E);
}

// The letter without its accent, of Latin-1; other points as they are. Only small letters are asked about.
char32_t bare(char32_t p)
{
    constexpr std::string_view letters = "aaaaaa-ceeeeiiii-nooooo--uuuuy-y";  // U+00E0 to U+00FF; a dash: it has no bare form
    static_assert(letters.size() == 32);
    if (p < 0xE0 || p > 0xFF) return p;
    const char letter = letters[p - 0xE0];
    return letter == '-' ? p : static_cast<char32_t>(letter);
}

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words(1);
    const std::string whole = utf8::repaired(utf8::truncated(text, most_bytes));
    for (size_t at = 0; at < whole.size();) {
        const utf8::Decoded next = utf8::decode(whole, at);
        at += next.length;
        const char32_t point = next.point == 0x2019 ? U'\'' : next.point;
        const bool mark = is_mark(point), between = utf8::is_space(point) || utf8::is_control(point);
        if ((mark || between) && !words.back().empty()) words.emplace_back();
        if (between) continue;
        utf8::append(words.back(), bare(utf8::folded(point)));
        if (mark) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

void WordPieces::add(std::string piece)
{
    longest_ = std::max(longest_, piece.size());
    pieces_.try_emplace(std::move(piece), static_cast<uint32_t>(count_++));
}

uint32_t WordPieces::number_of(std::string_view piece) const
{
    const auto found = pieces_.find(piece);
    return found == pieces_.end() ? 0 : found->second;
}

void WordPieces::cut_word(const std::string& word, std::vector<uint32_t>& pieces) const
{
    const size_t before = pieces.size();
    for (size_t at = 0; at < word.size();) {
        const std::string opening = at == 0 ? "" : "##";
        size_t length = std::min(word.size() - at, longest_);
        auto found = pieces_.end();
        while (length > 0 && (found = pieces_.find(opening + word.substr(at, length))) == pieces_.end()) --length;
        if (length == 0) {
            pieces.resize(before);
            pieces.push_back(number_of("[UNK]"));
            return;
        }
        pieces.push_back(found->second);
        at += length;
    }
}

std::vector<uint32_t> WordPieces::cut(std::string_view text) const
{
    std::vector<uint32_t> pieces = {number_of("[CLS]")};
    for (const std::string& word : words_of(text)) {
        cut_word(word, pieces);
        if (pieces.size() >= most) break;
    }
    pieces.resize(std::min(pieces.size(), most - 1));
    pieces.push_back(number_of("[SEP]"));
    return pieces;
}

}  // namespace callwright
