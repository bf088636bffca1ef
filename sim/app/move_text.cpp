#include "app/move_text.hpp"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "call/turn_json.hpp"

namespace callwright {
namespace {

Error bad(std::string what) { return Error{ErrorCode::BadMove, "", std::move(what)}; }

std::vector<std::string> words_of(std::string_view line)
{
    std::vector<std::string> words;
    for (size_t at = 0; at < line.size();) {
        const size_t begin = line.find_first_not_of(" \t", at);
        if (begin == std::string_view::npos) break;
        const size_t end = std::min(line.find_first_of(" \t", begin), line.size());
        words.emplace_back(line.substr(begin, end - begin));
        at = end;
    }
    return words;
}

std::optional<int64_t> whole_number(std::string_view text)
{
    if (text.empty() || text.size() > 9 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    int64_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

// "214.10", "$1,284.60", "150" -> cents
std::optional<Cents> cents_of(std::string text)
{
    std::erase(text, ',');
    if (!text.empty() && text[0] == '$') text.erase(0, 1);
    const size_t dot = text.find('.');
    const auto whole = whole_number(std::string_view(text).substr(0, dot));
    if (!whole) return std::nullopt;
    if (dot == std::string::npos) return *whole * 100;
    const std::string_view rest = std::string_view(text).substr(dot + 1);
    const auto fraction = whole_number(rest);
    if (!fraction || rest.size() > 2) return std::nullopt;
    return *whole * 100 + (rest.size() == 1 ? *fraction * 10 : *fraction);
}

Result<Move> offer_of(const std::vector<std::string>& words)
{
    constexpr const char* form = "an offer is /offer PAYMENTS AMOUNT [FIRST DATE], such as /offer 6 214.10 2026-12-04";
    if (words.size() < 3 || words.size() > 4) return tl::unexpected(bad(form));
    const auto count = whole_number(words[1]);
    const auto each = cents_of(words[2]);
    if (!count || *count < 1 || *count > 1000 || !each || *each == 0) return tl::unexpected(bad(form));
    Move move{MoveKind::Offer, "", {}};
    move.offer.kind = *count > 1 ? TermsKind::Plan : TermsKind::Part;
    move.offer.count = static_cast<int>(*count);
    move.offer.each = *each;
    move.offer.every = Period::Month;
    if (words.size() == 4) {
        const auto first = parse_date(words[3]);
        if (!first) return tl::unexpected(bad(first.error().what));
        move.offer.first = *first;
    }
    return move;
}

Result<Move> desk_move(std::string_view line)
{
    const std::vector<std::string> words = words_of(line);
    const size_t blank = line.find_first_of(" \t");
    const std::string rest = blank == std::string_view::npos ? "" : std::string(line.substr(line.find_first_not_of(" \t", blank) == std::string_view::npos ? line.size() : line.find_first_not_of(" \t", blank)));
    if (words[0] == "/offer") return offer_of(words);
    if (words[0] == "/note") return rest.empty() ? Result<Move>(tl::unexpected(bad("a note is /note and what to write down"))) : Move{MoveKind::Note, rest, {}};
    if (words[0] == "/hold") return Move{MoveKind::Hold, "", {}};
    if (words[0] == "/transfer") return Move{MoveKind::Transfer, rest, {}};
    if (words[0] == "/end") return Move{MoveKind::End, "", {}};
    return tl::unexpected(bad(utf8::visible(words[0]) + " is not a desk move; there are /offer, /note, /hold, /transfer and /end"));
}

}  // namespace

Result<Move> parse_move(std::string_view line)
{
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
    const size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return Move{MoveKind::Silence, "", {}};
    const std::string_view said = line.substr(first);
    if (said[0] == '/') return desk_move(said);
    if (said[0] == '{') {
        const auto value = nlohmann::json::parse(said, nullptr, false);
        if (!value.is_discarded() && value.is_object()) return move_from(value);
    }
    return Move{MoveKind::Say, utf8::repaired(line), {}};
}

}  // namespace callwright
