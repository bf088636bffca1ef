// From what was typed to words
//
// Letters in any case, curly quotes, contractions, texting forms and stretched letters all end as the same plain words, each still
// pointing at the bytes it came from. Figures are left as typed: reading them is another's work.

#include "language/normalise.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.hpp"

namespace callwright {
namespace {

using Parts = std::vector<std::string>;

// Whole words that stand for several, or are written differently in haste.
const std::map<std::string, Parts, std::less<>>& spellings()
{
    static const std::map<std::string, Parts, std::less<>> all = {
        {"won't", {"will", "not"}}, {"wont", {"will", "not"}}, {"can't", {"can", "not"}}, {"cant", {"can", "not"}}, {"cannot", {"can", "not"}}, {"shan't", {"shall", "not"}}, {"ain't", {"is", "not"}},
        {"aint", {"is", "not"}}, {"dont", {"do", "not"}}, {"doesnt", {"does", "not"}}, {"didnt", {"did", "not"}}, {"isnt", {"is", "not"}}, {"wasnt", {"was", "not"}}, {"arent", {"are", "not"}},
        {"werent", {"were", "not"}}, {"couldnt", {"could", "not"}}, {"wouldnt", {"would", "not"}}, {"shouldnt", {"should", "not"}}, {"havent", {"have", "not"}}, {"hasnt", {"has", "not"}}, {"hadnt", {"had", "not"}},
        {"im", {"i", "am"}}, {"ive", {"i", "have"}}, {"youre", {"you", "are"}}, {"youve", {"you", "have"}}, {"youll", {"you", "will"}}, {"theyre", {"they", "are"}}, {"thats", {"that", "is"}}, {"whats", {"what", "is"}},
        {"hows", {"how", "is"}}, {"wheres", {"where", "is"}}, {"whos", {"who", "is"}}, {"theres", {"there", "is"}}, {"heres", {"here", "is"}}, {"lets", {"let", "us"}}, {"let's", {"let", "us"}}, {"gonna", {"going", "to"}},
        {"wanna", {"want", "to"}}, {"gotta", {"got", "to"}}, {"gimme", {"give", "me"}}, {"lemme", {"let", "me"}}, {"kinda", {"kind", "of"}}, {"dunno", {"do", "not", "know"}}, {"y'all", {"you", "all"}}, {"ma'am", {"ma'am"}},
        {"o'clock", {"o'clock"}}, {"u", {"you"}}, {"ur", {"your"}}, {"r", {"are"}}, {"n", {"and"}}, {"pls", {"please"}}, {"plz", {"please"}}, {"thx", {"thanks"}}, {"thnx", {"thanks"}}, {"ty", {"thank", "you"}}, {"k", {"ok"}},
        {"okay", {"ok"}}, {"okey", {"ok"}}, {"tmrw", {"tomorrow"}}, {"tmr", {"tomorrow"}}, {"2day", {"today"}}, {"2moro", {"tomorrow"}}, {"bc", {"because"}}, {"cuz", {"because"}}, {"cos", {"because"}}, {"coz", {"because"}},
        {"abt", {"about"}}, {"acct", {"account"}}, {"pmt", {"payment"}}, {"pymt", {"payment"}}, {"idk", {"i", "do", "not", "know"}}, {"yea", {"yeah"}}, {"yep", {"yes"}}, {"yup", {"yes"}}, {"nope", {"no"}}, {"nah", {"no"}},
        {"thru", {"through"}}, {"teh", {"the"}}, {"recieve", {"receive"}}, {"ppl", {"people"}}, {"rn", {"right", "now"}}, {"em", {"them"}}, {"'em", {"them"}}};
    return all;
}

const char* s_ending_means(std::string_view stem)
{
    constexpr std::array<std::string_view, 17> heads = {"it", "that", "what", "who", "where", "how", "here", "there", "he", "she", "when", "everything", "something", "nothing", "anything", "this", "name"};  // "my name's Martin"
    return std::find(heads.begin(), heads.end(), stem) != heads.end() ? "is" : nullptr;
}

bool ends_with(std::string_view text, std::string_view end) { return text.size() > end.size() && text.substr(text.size() - end.size()) == end; }

Parts opened(const std::string& word)
{
    if (const auto found = spellings().find(word); found != spellings().end()) return found->second;
    const auto without = [&](size_t count) { return word.substr(0, word.size() - count); };
    if (ends_with(word, "n't")) return {without(3), "not"};
    if (ends_with(word, "'ll")) return {without(3), "will"};
    if (ends_with(word, "'re")) return {without(3), "are"};
    if (ends_with(word, "'ve")) return {without(3), "have"};
    if (ends_with(word, "'m")) return {without(2), "am"};
    if (ends_with(word, "'d")) return {without(2), "would"};
    if (ends_with(word, "'s")) {
        const std::string stem = without(2);
        return s_ending_means(stem) ? Parts{stem, s_ending_means(stem)} : Parts{stem};
    }
    if (ends_with(word, "in'")) return {without(1) + "g"};
    return {word};
}

// "sooo" -> "so", "helllo" -> "hello", "gooood" -> "good".
std::string unstretched(const std::string& word)
{
    std::string out;
    for (size_t i = 0; i < word.size();) {
        size_t run = i;
        while (run < word.size() && word[run] == word[i]) ++run;
        const bool at_end = run == word.size();
        const size_t keep = run - i < 3 ? run - i : at_end ? 1 : 2;
        out.append(keep, word[i]);
        i = run;
    }
    return out;
}

struct Reader {
    std::string_view text;
    size_t at = 0;

    utf8::Decoded next() const { return utf8::decode(text, at); }
    char32_t peek(size_t offset) const { return offset < text.size() ? utf8::decode(text, offset).point : 0; }
};

bool is_digit(char32_t p) { return p >= '0' && p <= '9'; }
bool is_apostrophe(char32_t p) { return p == '\'' || p == 0x2019 || p == 0x2018 || p == 0x02BC || p == '`'; }
bool is_currency(char32_t p) { return p == '$' || p == 0x20AC || p == 0xA3; }

// A mark that stays inside a figure when a digit follows: 1,284.60, 6:20, 12/4
bool joins_digits(char32_t p) { return p == ',' || p == '.' || p == ':' || p == '/'; }

void add_number(Reader& in, std::vector<Token>& out)
{
    const size_t begin = in.at;
    if (is_currency(in.next().point)) in.at += in.next().length;
    while (in.at < in.text.size()) {
        const utf8::Decoded d = in.next();
        const bool joined = joins_digits(d.point) && is_digit(in.peek(in.at + d.length));
        if (!is_digit(d.point) && !joined && !(d.point < 128 && utf8::is_letter(d.point))) break;
        in.at += d.length;
    }
    Token token;
    token.text = utf8::folded(in.text.substr(begin, in.at - begin));
    token.span = {static_cast<int>(begin), static_cast<int>(in.at)};
    token.is_number = true;
    out.push_back(std::move(token));
}

void add_word(Reader& in, std::vector<Token>& out, bool opens_sentence)
{
    const size_t begin = in.at;
    const char32_t first = in.next().point;
    std::string word;
    while (in.at < in.text.size()) {
        const utf8::Decoded d = in.next();
        const bool inner = is_apostrophe(d.point) && (utf8::is_letter(in.peek(in.at + d.length)) || (!word.empty() && word.back() == 'n'));
        if (!utf8::is_letter(d.point) && !inner) break;
        utf8::append(word, is_apostrophe(d.point) ? U'\'' : utf8::folded(d.point));
        in.at += d.length;
    }
    const Span span{static_cast<int>(begin), static_cast<int>(in.at)};
    const bool capital = utf8::folded(first) != first && !opens_sentence;
    for (std::string& part : opened(unstretched(word))) {
        Token token;
        token.text = std::move(part);
        token.span = span;
        token.is_word = true;
        token.capitalised = capital;
        out.push_back(std::move(token));
    }
}

}  // namespace

Normalised normalise(std::string_view text)
{
    Normalised out;
    out.original = std::string(text);
    Reader in{out.original, 0};
    bool opens_sentence = true;
    while (in.at < in.text.size()) {
        const utf8::Decoded d = in.next();
        const char32_t after = in.peek(in.at + d.length);
        if (utf8::is_space(d.point)) {
            if (d.point == '\n') opens_sentence = true;
            in.at += d.length;
        } else if (is_digit(d.point) || (is_currency(d.point) && is_digit(after))) {
            add_number(in, out.tokens);
            opens_sentence = false;
        } else if (utf8::is_letter(d.point)) {
            add_word(in, out.tokens, opens_sentence);
            opens_sentence = false;
        } else {
            Token token;
            utf8::append(token.text, d.point == 0x2026 ? U'.' : d.point);
            token.span = {static_cast<int>(in.at), static_cast<int>(in.at + d.length)};
            if (d.point == '.' || d.point == '!' || d.point == '?' || d.point == 0x2026) opens_sentence = true;
            out.tokens.push_back(std::move(token));
            in.at += d.length;
        }
    }
    return out;
}

}  // namespace callwright
