// Giving words back
//
// A person who repeats what she heard turns it round: "my dog ate my lunch" comes back as "your dog ate your lunch". Only a short clause
// that stands by itself is fit for that; the rarer its words, the more telling it is.

#include "language/caught.hpp"

#include <algorithm>

#include "language/question_shape.hpp"
#include "language/word_at.hpp"
#include <map>

namespace callwright {
namespace {

const std::map<std::string, std::string, std::less<>>& swaps()
{
    static const std::map<std::string, std::string, std::less<>> all = {{"i", "you"},       {"me", "you"},      {"my", "your"},    {"mine", "yours"}, {"myself", "yourself"}, {"you", "I"},
                                                                        {"your", "my"},     {"yours", "mine"}, {"yourself", "myself"}, {"we", "you"},  {"our", "your"},        {"us", "you"}};
    return all;
}

bool is_verb_before_object(const std::string& w)
{
    constexpr std::string_view verbs[] = {"to", "for", "with", "at", "of", "about", "from", "tell", "told", "help", "give", "ask", "call", "called", "want", "need", "thank", "thanks", "hear", "see", "love", "loves", "like", "let", "believe", "by", "on", "know", "made", "make", "makes", "taught", "gave", "got", "kept", "leave", "leaves", "left", "took", "brought", "bother", "bothers", "bothered", "hurt", "hurts", "scare", "scares", "scared", "worry", "worries", "worried"};
    return std::find(std::begin(verbs), std::end(verbs), w) != std::end(verbs);
}

// "Who taught you to bargain?", "did it leave you short?": neither does a question begin with it nor a clause, and no verb follows.
bool stands_as_object(const Normalised& text, int i)
{
    const std::string &before = word(text, i - 1), &after = word(text, i + 1);
    const bool begins = among(before, {"do", "does", "did", "are", "is", "was", "were", "have", "has", "had", "can", "could", "will", "would", "should", "shall", "may", "might", "must", "what", "where", "when", "why", "how", "who", "which", "if", "that", "because", "so", "and", "but", "or", "than", "as", "since", "before", "after", "while", "once", "until", "not", "then", ",", "ever", "maybe", "think", "say", "said", "hope", "sure"});
    return !begins && among(after, {"to", "a", "an", "the", "that", "this", "for", "in", "at", "on", "with", "by", "up", "down", "out", "off", "short", "afterwards", "after", "and", "or", "now", "today", "alone", "about", "from", "into", "back", "again", "some", "any", "more", "there", "here", "then", "over"});
}

// "you" is "I" as a subject and "me" as an object.
std::string swapped(const Normalised& text, int i, int begin)
{
    const std::string& w = word(text, i);
    if (w == "you") {
        const bool last = i + 1 == static_cast<int>(text.tokens.size()) || (!text.tokens[static_cast<size_t>(i) + 1].is_word && !text.tokens[static_cast<size_t>(i) + 1].is_number);
        const std::string& before = word(text, i - 1);
        const bool thing = before.size() > 5 && before.compare(before.size() - 5, 5, "thing") == 0;
        const bool doing = before.size() > 5 && !thing && before.compare(before.size() - 3, 3, "ing") == 0;  // "asking you something"
        return i > begin && (last || doing || is_verb_before_object(before) || stands_as_object(text, i)) ? "me" : "I";
    }
    if (w == "am" && word(text, i - 1) == "i") return "are";
    if (w == "am" && word(text, i + 1) == "i") return "are";
    if (w == "are" && (word(text, i - 1) == "you" || word(text, i + 1) == "you")) return "am";
    if (w == "were" && (word(text, i - 1) == "you" || word(text, i + 1) == "you")) return "was";
    if (w == "was" && (word(text, i - 1) == "i" || word(text, i + 1) == "i")) return "were";
    const auto found = swaps().find(w);
    return found == swaps().end() ? w : found->second;
}

bool skipped_at_start(const std::string& w)
{
    constexpr std::string_view fillers[] = {"so", "well", "ok", "oh", "um", "uh", "and", "but", "then", "like", "yeah", "yes", "no", "hey", "hi", "hello", "please", "because", "anyway", "actually", "listen", "look", "hmm", "also", ","};
    return std::find(std::begin(fillers), std::end(fillers), w) != std::end(fillers);
}

std::string as_typed(const Normalised& text, int i)
{
    const Token& t = text.tokens[static_cast<size_t>(i)];
    return t.capitalised || t.is_number || t.is_name ? text.original.substr(static_cast<size_t>(t.span.begin), static_cast<size_t>(t.span.end - t.span.begin)) : "";
}

std::string joined(std::string out)
{
    for (const auto& [from, to] : {std::pair{" do not ", " don't "}, {" can not ", " can't "}, {" will not ", " won't "}, {" is not ", " isn't "}, {" does not ", " doesn't "}, {" did not ", " didn't "}, {" are not ", " aren't "}, {" have not ", " haven't "}}) {
        std::string padded = " " + out + " ";
        for (size_t at = padded.find(from); at != std::string::npos; at = padded.find(from, at + 1)) padded.replace(at, std::string_view(from).size(), to);
        out = padded.substr(1, padded.size() - 2);
    }
    return out;
}

int rarity(const Normalised& text, int i, const LanguagePack::Compiled& pack)
{
    const Token& t = text.tokens[static_cast<size_t>(i)];
    if (!t.is_word || t.text.size() < 3) return 0;
    const auto found = pack.commonness.find(t.text);
    const int common = found == pack.commonness.end() ? 0 : found->second;
    return common > 400 ? 0 : common > 120 ? 1 : common > 30 ? 2 : common > 5 ? 4 : 6;
}

struct Candidate {
    int begin = 0, end = 0, worth = 0;
};

bool is_name_of(const std::string& word, const ReadContext& context)
{
    return std::any_of(context.names.begin(), context.names.end(), [&](const std::string& n) {
        for (const Token& t : normalise(n).tokens)
            if (t.text == word) return true;
        return false;
    });
}

Candidate trimmed(const Normalised& text, const Clause& clause, const ReadContext& context, const LanguagePack::Compiled& pack, int most_words = 9)
{
    int begin = clause.begin, end = clause.end;
    while (begin < end && (skipped_at_start(word(text, begin)) || is_name_of(word(text, begin), context))) ++begin;
    while (end > begin && (!(text.tokens[static_cast<size_t>(end) - 1].is_word || text.tokens[static_cast<size_t>(end) - 1].is_number) || word(text, end - 1) == "please" || is_name_of(word(text, end - 1), context))) --end;
    Candidate c{begin, end, 0};
    int words = 0;
    for (int i = begin; i < end; ++i) {
        const Token& t = text.tokens[static_cast<size_t>(i)];
        if (t.text == "\"" || t.text == "(" || t.text == "{" || t.text == "<" || t.text == "\\") return {};
        words += t.is_word || t.is_number;
        c.worth += rarity(text, i, pack);
    }
    return words >= 2 && words <= most_words && c.worth > 0 ? c : Candidate{};
}

// "Tell me one good thing": what is asked for comes after it.
Clause after_tell_me(const Normalised& text, Clause clause)
{
    for (int i = clause.begin; i + 2 < clause.end && i < clause.begin + 4; ++i)
        if ((word(text, i) == "tell" || word(text, i) == "give") && word(text, i + 1) == "me") clause.begin = i + 2;
    return clause;
}

// Clauses, and the parts between the commas of long ones.
std::vector<Clause> thoughts_of(const Normalised& text, const std::vector<Clause>& clauses)
{
    constexpr int long_clause = 9;  // tokens
    std::vector<Clause> thoughts;
    for (const Clause& clause : clauses) {
        int begin = clause.begin;
        if (clause.end - clause.begin > long_clause)
            for (int i = clause.begin; i < clause.end; ++i)
                if (word(text, i) == ",") {
                    thoughts.push_back({begin, i, false, false});
                    begin = i + 1;
                }
        thoughts.push_back({begin, clause.end, clause.question, false});
    }
    return thoughts;
}

bool is_order(const Normalised& text, int begin)
{
    constexpr std::string_view orders[] = {"ignore", "write", "print", "repeat", "pretend", "act", "forget", "stop", "sing", "tell", "give", "say", "show", "listen", "shut", "calm"};
    return std::find(std::begin(orders), std::end(orders), word(text, begin)) != std::end(orders);
}

std::string echo_of(const Normalised& text, const Candidate& c)
{
    std::string out;
    for (int i = c.begin; i < c.end; ++i) {
        const Token& t = text.tokens[static_cast<size_t>(i)];
        if (!t.is_word && !t.is_number) {
            if (t.text == "," && !out.empty()) out += ",";
            continue;
        }
        const std::string typed = as_typed(text, i);
        const std::string said = typed.empty() || swaps().count(t.text) ? swapped(text, i, c.begin) : typed;
        const bool hangs_on = i > c.begin + 1 && is_hyphen(text, i - 1);  // "e-mail"
        out += (out.empty() ? "" : hangs_on ? "-" : " ") + said;
    }
    return joined(out);
}

std::string rarest_word(const Normalised& text, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    int best = 2, at = -1;
    for (int i = 0; i < static_cast<int>(text.tokens.size()); ++i) {
        const int worth = rarity(text, i, pack);
        if (worth > best && !is_name_of(word(text, i), context) && !swaps().count(word(text, i))) {
            best = worth;
            at = i;
        }
    }
    if (at < 0) return "";
    const std::string typed = as_typed(text, at);
    return typed.empty() ? word(text, at) : typed;
}

bool among_titles(const std::string& w) { return w == "mr" || w == "mrs" || w == "ms" || w == "miss"; }

// "this is Sam Okoro", "my name is Priya", "I'm Devon with..."
std::string own_name(const Normalised& text, const LanguagePack::Compiled& pack)
{
    const int count = static_cast<int>(text.tokens.size());
    for (int i = 0; i + 2 < count; ++i) {
        int at = 0;
        const bool own = i == 0 || among(word(text, i - 1), {"my", "the", "first", "full", "last", ",", ".", "and"});  // "your husband's name is on it too"
        if (own && word(text, i) == "name" && word(text, i + 1) == "is") at = i + 2;
        if (word(text, i) == "its") at = i + 1;
        if (((word(text, i) == "this" || word(text, i) == "it") && word(text, i + 1) == "is") || (word(text, i) == "i" && word(text, i + 1) == "am")) at = i + 2;
        const bool titled = at > 0 && among_titles(word(text, at));
        if (titled) at += word(text, at + 1) == "." ? 2 : 1;
        if (at == 0 || at >= count || text.tokens[static_cast<size_t>(at)].is_name) continue;
        const std::string& after = word(text, at + 1);
        const bool named = titled || word(text, i) == "name" || (after == "from" || after == "with" || after == "calling" || after == "over" || after == "here");
        constexpr int seldom = 40;  // phrases; a first name stands in a dozen, "calling" in hundreds
        const auto common = pack.commonness.find(word(text, at));
        const bool names_nobody = !text.tokens[static_cast<size_t>(at)].capitalised && common != pack.commonness.end() && common->second > seldom;  // "I'm calling from"
        if (names_nobody && !titled) continue;
        if (!text.tokens[static_cast<size_t>(at)].is_word || (!named && !text.tokens[static_cast<size_t>(at)].capitalised)) continue;
        std::string name = text.original.substr(static_cast<size_t>(text.tokens[static_cast<size_t>(at)].span.begin), static_cast<size_t>(text.tokens[static_cast<size_t>(at)].span.end - text.tokens[static_cast<size_t>(at)].span.begin));
        if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
        if (at + 1 < count && text.tokens[static_cast<size_t>(at) + 1].capitalised && !text.tokens[static_cast<size_t>(at) + 1].is_name) {
            const Span s = text.tokens[static_cast<size_t>(at) + 1].span;
            name += " " + text.original.substr(static_cast<size_t>(s.begin), static_cast<size_t>(s.end - s.begin));
        }
        return name;
    }
    return "";
}

// "Is this ...", "looking for ...", "speak with ...": what follows is a name.
bool asks_for_somebody(const Normalised& text, int i)
{
    const std::string& before = word(text, i - 1);
    const std::string& first = word(text, i - 2);
    if (before == "this") return first == "is";
    if (before == "for") return first == "looking" || first == "asking" || first == "call" || first == "calling";
    if (before == "reach") return first == "to";
    return (before == "with" || before == "to") && (first == "speak" || first == "speaking" || first == "talk" || first == "talking" || first == "through");
}

// "Diana... sorry, Dana": her own name follows in the same breath.
bool is_put_right(const Normalised& text, int i, const ReadContext& context)
{
    constexpr int same_breath = 8;  // tokens
    for (int k = i + 1; k < std::min(static_cast<int>(text.tokens.size()), i + same_breath); ++k)
        if (is_name_of(word(text, k), context)) return true;
    return false;
}

// "Do you ever miss Lockhart?": no title.
bool longs_for(const Normalised& text, int i)
{
    constexpr std::string_view before[] = {"you", "i", "we", "they", "he", "she", "ever", "never", "not", "still", "to", "would", "must", "really"};
    return word(text, i) == "miss" && i > 0 && std::find(std::begin(before), std::end(before), word(text, i - 1)) != std::end(before);
}

// A capitalised word set off as an address ("Diane, ..." or "..., Diane") or asked for ("is this Diane?"), that is not hers and no word
// the pack knows well.
std::string wrong_name(const Normalised& text, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    constexpr std::string_view titles[] = {"ms", "mrs", "mr", "miss"};
    const int count = static_cast<int>(text.tokens.size());
    for (int i = 0; i < count; ++i) {
        const Token& t = text.tokens[static_cast<size_t>(i)];
        const auto is_title = [&](int k) { return k >= 0 && std::find(std::begin(titles), std::end(titles), word(text, k)) != std::end(titles) && !longs_for(text, k); };
        const bool after_title = is_title(i - 1) || (i > 0 && word(text, i - 1) == "." && is_title(i - 2));
        if (!t.is_word || !t.capitalised || is_name_of(t.text, context) || context.names.empty() || is_put_right(text, i, context)) continue;
        const bool addressed = i > 0 && word(text, i - 1) == "," && (i + 1 == count || !text.tokens[static_cast<size_t>(i) + 1].is_word) && pack.commonness.count(t.text) == 0;
        const bool asked_for = asks_for_somebody(text, i) && pack.commonness.count(t.text) == 0;
        if (after_title || addressed || asked_for) return text.original.substr(static_cast<size_t>(t.span.begin), static_cast<size_t>(t.span.end - t.span.begin));
    }
    return "";
}

constexpr int longest_option = 5;  // words

// What stands after "or", up to the end of the thought; nothing when it is no option of its own ("or not", "or is it...").
Candidate option_after(const Normalised& text, int at, int end)
{
    if (among(word(text, at), {"not", "no", "what", "whatever", "something", "anything", "another", "other", "else", "someone", "somebody", "so", "is", "are", "do", "does", "did", "am", "was", "will", "should", "how", "why", "else", "more", "less"})) return {};
    while (at < end && among(word(text, at), {"would", "could", "can", "you", "i", "rather", "should", "sooner", "maybe", "just", "like", "prefer", "want", "have", "it", "to", "be", "more", "do", "by", "from", "with", "for"})) ++at;
    int stop = at;
    const auto belongs = [&](int i) { return text.tokens[static_cast<size_t>(i)].is_word || text.tokens[static_cast<size_t>(i)].is_number || is_hyphen(text, i); };
    while (stop < end && stop - at <= longest_option && belongs(stop)) ++stop;
    const bool clause = among(word(text, at), {"a", "an", "the", "another", "some", "my", "your"}) && stop - at > 3;  // "a later day sit better"
    return stop > at && stop - at <= longest_option && !clause ? Candidate{at, stop, 1} : Candidate{};
}

// The words before "or" that stand beside the other option: as many as it has, back to what both hang on.
Candidate option_before(const Normalised& text, int begin, int end, int words)
{
    int at = end;
    while (at > begin && end - at < std::max(words, 2)) {
        const std::string& w = word(text, at - 1);
        if (w == "," && at == end) { --end; --at; continue; }
        if (!text.tokens[static_cast<size_t>(at) - 1].is_word && !text.tokens[static_cast<size_t>(at) - 1].is_number && !is_hyphen(text, at - 1)) break;
        if (w == "or" || w == "either" || w == "and") break;  // of three options the last two
        if (among(w, {"for", "to", "by", "from", "is", "be", "pay", "prefer", "say", "said", "with", "it", "was", "you", "i", "rather", "want", "like", "have", "use", "at", "do", "did", "sooner", "need", "mean"})) break;
        --at;
    }
    return end > at ? Candidate{at, end, 1} : Candidate{};
}

bool is_plain_option(const Normalised& text, const Candidate& c)
{
    for (int i = c.begin; i < c.end; ++i)
        if (among(word(text, i), {"you", "i", "we", "they", "he", "she", "it", "that", "this", "what", "who", "can", "could", "would", "will", "is", "are", "was", "were", "do", "did", "does", "have", "has", "had", "be", "somewhere", "somebody", "someone", "anybody", "anyone", "anything", "so", "not", "no"})) return false;
    return true;
}

// "What happened with work or money?" asks for something else than one of the two.
bool asks_for_something_else(const Normalised& text, const Clause& sentence, int at)
{
    for (int i = sentence.begin; i < at; ++i)
        if (among(word(text, i), {"what", "how", "why", "when", "where", "who", "without", "tell", "about", "any"}) && word(text, i + 1) != "if") return true;
    return false;
}

// "Would you rather have mail or email?", "mail or email?" leave it to her; "did the paper come by mail or email?" asks how things are, and nobody
// chooses that.
bool leaves_the_choice(const Normalised& text, const Clause& sentence)
{
    bool tells_how_it_is = false;
    for (int i = sentence.begin; i < sentence.end; ++i) {
        if (word(text, i) == "which" && among(word(text, i + 1), {"was", "is", "one"})) return true;  // "..., which was it?"
        if (among(word(text, i), {"rather", "prefer", "want", "like", "choose", "pick", "should", "shall", "would", "will", "better", "best", "easier", "suit", "suits", "could", "can", "may"})) return true;
        tells_how_it_is = tells_how_it_is || among(word(text, i), {"is", "was", "are", "were", "did", "does", "do", "has", "had", "have", "looks", "look", "seems", "went", "came", "got", "gets"});
    }
    return !tells_how_it_is;
}

// "At work, or the library?": both, as she would say them. A date or sum counts as a word.
void catch_options(const Normalised& text, const std::vector<Clause>& sentences, Caught& caught)
{
    for (const Clause& sentence : sentences) {
        if (!sentence.question) continue;
        for (int i = sentence.begin + 1; i + 1 < sentence.end; ++i) {
            if (word(text, i) != "or") continue;
            const Candidate second = option_after(text, i + 1, sentence.end);
            const Candidate first = second.worth > 0 ? option_before(text, sentence.begin, i, second.end - second.begin) : Candidate{};
            const bool at_the_end = sentence.end - second.end <= 4;
            if (first.worth == 0 || !at_the_end || !is_plain_option(text, first) || !is_plain_option(text, second) || asks_for_something_else(text, sentence, first.begin) || !leaves_the_choice(text, sentence)) continue;
            caught.first = echo_of(text, first);
            caught.second = echo_of(text, second);
        }
    }
}

bool opens_a_question(const std::string& w)
{
    return among(w, {"what", "why", "how", "who", "whose", "where", "when", "which", "do", "does", "did", "am", "is", "are", "was", "were", "have", "has", "can", "could", "would", "will", "should", "may"});
}

// "Or are you on your own in the truck": from its own first word on; nothing where none opens a question.
Clause from_question_word(const Normalised& text, Clause clause)
{
    constexpr int at_most = 5;  // tokens before it
    for (int i = clause.begin; i < std::min(clause.end, clause.begin + at_most); ++i)
        if (opens_a_question(word(text, i)) && !among(word(text, i - 1), {"i", "you", "we", "he", "she", "they", "it", "that", "there", "who", "what"})) return {i, clause.end, clause.question, clause.after_but};
    return {};
}

// "Before that money's in my account": said over without its "is" it would be broken.
bool loses_a_verb(const Normalised& text, const Candidate& c)
{
    for (int i = c.begin; i < c.end; ++i) {
        const Token& t = text.tokens[static_cast<size_t>(i)];
        const size_t end = static_cast<size_t>(t.span.end);
        const bool in_itself = t.span.end - t.span.begin > static_cast<int>(t.text.size()) + 1;  // typed longer than it reads: "money's"
        const bool behind = end + 1 < text.original.size() && text.original[end] == '\'' && text.original[end + 1] == 's';
        if (in_itself || behind) return true;
    }
    return false;
}

// The last sentence that asks, by the last part of it that says something (no "do you remember?"): whole, or not at all.
std::string last_question(const Normalised& text, const std::vector<Clause>& clauses, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    constexpr int longest_question = 9;   // words: nobody says more than that over
    constexpr size_t longest = 80;        // bytes
    const std::vector<Clause> sentences = split_sentences(text);
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
        Candidate best;
        bool asks = false;
        for (const Clause& clause : clauses) {
            if (clause.begin < sentence->begin || clause.end > sentence->end || !is_question(text, clause)) continue;
            asks = true;
            const Clause own = from_question_word(text, after_tell_me(text, clause));
            if (own.end == own.begin) continue;
            const Candidate c = trimmed(text, own, context, pack, longest_question);
            if (c.worth > 0 && c.worth * 2 >= best.worth && c.begin == own.begin && !is_order(text, c.begin)) best = c;
        }
        if (!asks) continue;
        if (best.worth <= 0 || loses_a_verb(text, best)) return "";
        const std::string question = echo_of(text, best);
        return question.size() > longest ? "" : question;
    }
    return "";
}

}  // namespace

Caught catch_words(const Normalised& text, const std::vector<Clause>& clauses, const ReadContext& context, const LanguagePack::Compiled& pack, bool quotable)
{
    Caught caught;
    caught.name = own_name(text, pack);
    caught.called = wrong_name(text, context, pack);
    if (!quotable) return caught;
    catch_options(text, split_sentences(text), caught);
    Candidate best;
    for (const Clause& clause : thoughts_of(text, clauses)) {
        const Candidate c = trimmed(text, clause, context, pack);
        if (c.worth > best.worth && !is_order(text, c.begin)) best = c;
    }
    caught.question = last_question(text, clauses, context, pack);
    if (best.worth > 0) caught.echo = echo_of(text, best);
    if (caught.echo.size() > 70) caught.echo.clear();
    caught.word = rarest_word(text, context, pack);
    return caught;
}

}  // namespace callwright
