#include "language/telling_words.hpp"

#include <algorithm>

namespace callwright {

std::string stem_of(const std::string& word)
{
    for (const std::string_view end : {"ing", "ed", "es", "s", "ly"})
        if (word.size() > end.size() + 3 && word.compare(word.size() - end.size(), end.size(), end) == 0) return word.substr(0, word.size() - end.size());
    return word;
}

std::map<std::string, int, std::less<>> stems_in(std::string_view line, size_t shortest)
{
    constexpr size_t longest_line = 1000;  // bytes
    std::map<std::string, int, std::less<>> stems;
    for (const Token& t : normalise(line.substr(0, longest_line)).tokens)
        if (t.is_word && t.text.size() >= shortest) stems.emplace(stem_of(t.text), static_cast<int>(std::count(line.begin(), line.begin() + t.span.begin, ' ')));
    return stems;
}

bool is_telling(const Token& token, size_t shortest, int common, const LanguagePack::Compiled& pack)
{
    if (!token.is_word || token.text.size() < shortest) return false;
    const auto known = pack.commonness.find(token.text);
    return known == pack.commonness.end() || known->second < common;
}

}  // namespace callwright
