// Token patterns
//
// A pattern is tried at each place of each sentence. First words are looked up in an index, so that a reply of forty words tries dozens of
// patterns and not thousands.

#include "language/cues.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "language/status.hpp"

namespace callwright {
namespace {

std::vector<std::string> cut(const std::string& text, char at)
{
    std::vector<std::string> parts;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find(at, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

// What is written in a pattern goes through the same spelling as what is typed.
std::vector<std::string> spelled(const std::string& words)
{
    std::vector<std::string> out;
    for (const std::string& word : cut(words, ' ')) {
        const bool prefix = word.back() == '*';
        if (prefix || word[0] == '<' || word == "_") {
            out.push_back(word);
            continue;
        }
        for (const Token& token : normalise(word).tokens)
            if (token.is_word || token.is_number) out.push_back(token.text);
    }
    return out;
}

Error bad(const std::string& pattern, const std::string& what) { return Error{ErrorCode::PatternSyntax, "", "the pattern \"" + pattern + "\": " + what}; }

Result<PatternItem> parse_item(const std::string& pattern, std::string word, const Concepts& concepts)
{
    PatternItem item;
    if (word == "^") item.at_start = true;
    else if (word == "$") item.at_end = true;
    else if (word.rfind("...", 0) == 0) item.gap = word.size() > 3 ? std::atoi(word.c_str() + 3) : 4;
    if (item.at_start || item.at_end) return item;
    if (item.gap > 0 || word.rfind("...", 0) == 0) return item.gap >= 1 && item.gap <= 12 ? Result<PatternItem>(item) : tl::unexpected(bad(pattern, "a gap is ... or ...1 to ...12"));
    if (word.size() > 1 && word.back() == '?') {
        item.optional = true;
        word.pop_back();
    }
    for (const std::string& option : cut(word, '|')) {
        if (option[0] != '@') {
            item.options.push_back(spelled(option));
            continue;
        }
        const auto found = concepts.find(std::string_view(option).substr(1));
        if (found == concepts.end()) return tl::unexpected(bad(pattern, "there is no concept " + option));
        for (const std::string& entry : found->second) item.options.push_back(spelled(entry));
    }
    std::erase_if(item.options, [](const auto& o) { return o.empty(); });
    if (item.options.empty()) return tl::unexpected(bad(pattern, "an item is empty"));
    return item;
}

struct Matching {
    const CueText& in;
    const std::vector<int>& places;  // of the sentence

    const std::string& word(size_t at) const { return in.text.tokens[static_cast<size_t>(places[at])].text; }

    bool one(const std::string& wanted, size_t at) const
    {
        if (wanted == "_") return true;
        if (wanted[0] == '<') return in.kinds[static_cast<size_t>(places[at])] == wanted || (wanted == "<number>" && in.text.tokens[static_cast<size_t>(places[at])].is_number);
        if (wanted.back() == '*') return word(at).compare(0, wanted.size() - 1, wanted, 0, wanted.size() - 1) == 0;
        return word(at) == wanted;
    }

    // How many places a row of words takes at `at`; 0 when it does not fit. One figure may span several tokens.
    size_t row(const std::vector<std::string>& words, size_t at) const
    {
        size_t here = at;
        for (const std::string& wanted : words) {
            if (here >= places.size() || !one(wanted, here)) return 0;
            ++here;
            if (wanted[0] == '<')
                while (here < places.size() && in.kinds[static_cast<size_t>(places[here])] == "+") ++here;
        }
        return here - at;
    }

    // One past the last place matched, or nothing.
    std::optional<size_t> from(const Pattern& pattern, size_t item, size_t at) const
    {
        if (item == pattern.size()) return at;
        const PatternItem& p = pattern[item];
        if (p.at_start) return at == 0 ? from(pattern, item + 1, at) : std::nullopt;
        if (p.at_end) return at == places.size() ? from(pattern, item + 1, at) : std::nullopt;
        if (p.gap > 0) {
            for (int skip = 0; skip <= p.gap && at + static_cast<size_t>(skip) <= places.size(); ++skip)
                if (const auto end = from(pattern, item + 1, at + static_cast<size_t>(skip))) return end;
            return std::nullopt;
        }
        for (const auto& option : p.options)
            if (const size_t taken = row(option, at))
                if (const auto end = from(pattern, item + 1, at + taken)) return end;
        return p.optional ? from(pattern, item + 1, at) : std::nullopt;
    }
};

bool is_negator(const std::string& word)
{
    constexpr std::string_view negators[] = {"not", "no", "never", "nobody", "none", "nothing", "without", "neither", "nor"};
    return std::find(std::begin(negators), std::end(negators), word) != std::end(negators);
}

bool holds_negation(const Pattern& pattern)
{
    for (const PatternItem& item : pattern)
        for (const auto& option : item.options)
            for (const std::string& word : option)
                if (is_negator(word)) return true;
    return false;
}

bool matches_anywhere(const std::vector<Pattern>& patterns, const Matching& m)
{
    for (const Pattern& pattern : patterns)
        for (size_t at = 0; at < m.places.size(); ++at)
            if (m.from(pattern, 0, at)) return true;
    return false;
}

// Each pattern's first match: two patterns of a cue may say different things, one denied and one not.
std::vector<CueMatch> matches_in(const Cue& cue, const Matching& m)
{
    std::vector<CueMatch> found;
    for (const Pattern& pattern : cue.patterns)
        for (size_t at = 0; at < m.places.size(); ++at) {
            const auto end = m.from(pattern, 0, at);
            if (!end || *end == at) continue;
            found.push_back({&cue, m.places[at], m.places[*end - 1] + 1, holds_negation(pattern)});
            break;
        }
    if (!found.empty() && matches_anywhere(cue.unless, m)) found.clear();
    return found;
}

}  // namespace

Result<Pattern> parse_pattern(const std::string& text, const Concepts& concepts)
{
    Pattern pattern;
    for (const std::string& word : cut(text, ' ')) {
        auto item = parse_item(text, word, concepts);
        if (!item) return tl::unexpected(item.error());
        pattern.push_back(std::move(*item));
    }
    if (pattern.empty()) return tl::unexpected(bad(text, "it is empty"));
    return pattern;
}

CueText cue_text(const Normalised& text, const std::vector<Entity>& entities)
{
    CueText out{text, std::vector<std::string>(text.tokens.size()), {}};
    for (const Entity& e : entities) {
        if (e.type == EntityType::Claim) continue;
        bool first = true;
        for (size_t i = 0; i < text.tokens.size(); ++i)
            if (text.tokens[i].span.overlaps(e.span)) {
                out.kinds[i] = first ? "<" + std::string(entity_type_name(e.type)) + ">" : "+";
                first = false;
            }
    }
    for (size_t i = 0; i < text.tokens.size(); ++i)
        if (text.tokens[i].is_word || text.tokens[i].is_number) out.places.push_back(static_cast<int>(i));
    return out;
}

std::vector<CueMatch> find_cues(const std::vector<Cue>& cues, const CueText& text)
{
    std::vector<CueMatch> found;
    for (const Clause& sentence : split_sentences(text.text)) {
        std::vector<int> places;
        for (const int place : text.places)
            if (place >= sentence.begin && place < sentence.end) places.push_back(place);
        constexpr size_t longest = 120;
        if (places.size() > longest) places.resize(longest);
        const Matching matching{text, places};
        for (const Cue& cue : cues)
            for (const CueMatch& match : matches_in(cue, matching)) found.push_back(match);
    }
    return found;
}

std::vector<int8_t> cue_signs(const std::vector<CueMatch>& matches, const std::vector<ActId>& acts, const Normalised& text, const std::vector<Clause>& sentences)
{
    std::vector<int8_t> signs(acts.size(), 0);
    for (const CueMatch& match : matches) {
        const auto act = std::lower_bound(acts.begin(), acts.end(), ActId(match.cue->act));
        if (match.cue->act.empty() || act == acts.end() || *act != ActId(match.cue->act)) continue;
        const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](const Clause& s) { return match.begin >= s.begin && match.begin < s.end; });
        const bool asserted = sentence == sentences.end() || status_in(text, *sentence, match.begin, match.end, match.holds_negation) == Status::Asserted;
        int8_t& sign = signs[static_cast<size_t>(act - acts.begin())];
        if (asserted) sign = 1;
        else if (sign == 0) sign = -1;
    }
    return signs;
}

}  // namespace callwright
