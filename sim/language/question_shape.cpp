#include "language/question_shape.hpp"

#include <algorithm>

#include "language/word_at.hpp"

namespace callwright {
namespace {

bool is_capitalised(const Normalised& text, int i)
{
    if (i < 0 || static_cast<size_t>(i) >= text.tokens.size()) return false;
    const char first = text.original[static_cast<size_t>(text.tokens[static_cast<size_t>(i)].span.begin)];
    return first >= 'A' && first <= 'Z';
}

// "Give the dog a pat from me", "give Pepper a pat", "tell your brother I said hello", "say hi to her": asked of nobody on the line.
bool is_passed_on(const Normalised& text, int i)
{
    const std::string &w = word(text, i), &next = word(text, i + 1);
    if (w == "give" && is_capitalised(text, i + 1) && among(word(text, i + 2), {"a", "an", "my", "our", "some"})) return true;
    if (w == "give") return among(next, {"the", "him", "her", "them", "it", "yourself", "my", "our"});
    if (w == "tell") return among(next, {"your", "him", "her", "them"});
    return w == "say" && among(next, {"hi", "hello", "thanks", "goodbye"});
}

bool asks_to_tell(const Normalised& text, int i)
{
    if (is_passed_on(text, i)) return false;
    if (among(word(text, i), {"tell", "walk", "talk", "describe", "explain", "give", "share", "confirm", "verify", "spell", "repeat", "say", "help", "advise", "state", "provide", "indicate", "specify", "read", "name"})) return true;
    return word(text, i) == "let" && word(text, i + 1) == "me" && among(word(text, i + 2), {"know", "hear"});
}

// "Have I got it right, Mrs. Nwosu?" is not about her name.
Clause without_address(const Normalised& text, Clause clause)
{
    int end = clause.end;
    while (end > clause.begin + 2 && (text.tokens[static_cast<size_t>(end) - 1].is_name || among(word(text, end - 1), {"mr", "mrs", "ms", "miss", ".", "ma'am", "sir"}))) --end;
    const bool set_off = end < clause.end && (word(text, end - 1) == "," || among(word(text, end), {"mr", "mrs", "ms", "miss", "ma'am", "sir"}));
    if (set_off) clause.end = word(text, end - 1) == "," ? end - 1 : end;
    return clause;
}

// "Before I say more could you tell me..."
bool asks_behind(const Normalised& text, int begin, int end)
{
    for (int i = begin + 1; i + 1 < end; ++i)
        if (among(word(text, i), {"can", "could", "would", "will", "do", "does", "did", "are", "is", "may", "have"}) && among(word(text, i + 1), {"you", "your", "i", "we", "that", "this", "it", "there", "she", "he", "they"})) return true;
    return false;
}

// By its words, mark or no mark.
bool is_built_as_question(const Normalised& text, Clause clause)
{
    clause.question = false;
    return is_question(text, clause);
}

bool opens_another(const Normalised& text, const Clause& clause) { return among(word(text, clause.begin), {"and", "also", "plus"}) && is_built_as_question(text, clause); }

void add_apart(const Normalised& text, const Clause& sentence, const std::vector<Clause>& clauses, std::vector<Clause>& parts)
{
    Clause part = sentence;
    bool asks = false;
    for (const Clause& clause : clauses) {
        if (!sentence.question || clause.begin < sentence.begin || clause.end > sentence.end) continue;
        if (asks && opens_another(text, clause)) {
            part.end = clause.begin;
            parts.push_back(part);
            part = {clause.begin, sentence.end, true, false};
        }
        asks = asks || is_built_as_question(text, clause);
    }
    parts.push_back(part);
}

// Nouns and a mark: "a bank statement, a receipt?"
bool offers_answers(const Normalised& text, const Clause& sentence)
{
    constexpr int longest = 16, shortest = 2;  // tokens
    const int length = sentence.end - sentence.begin;
    if (!sentence.question || length > longest || length < shortest) return false;
    for (int i = sentence.begin; i < sentence.end; ++i)
        if (among(word(text, i), {"i", "you", "he", "she", "it", "we", "they", "is", "are", "was", "were", "do", "does", "did", "can", "could", "would", "will", "have", "has", "what", "how", "why", "when", "where", "who", "which", "yes", "no", "ok", "right", "so", "and", "but", "not", "that", "this"})) return false;
    return true;
}

// "I was asking how you are yourself.", "I wonder whether she knows.", "I was just curious what you drove.": asked in the shape of a statement.
bool wonders_aloud(const Normalised& text, int i)
{
    if (word(text, i) != "i") return false;
    int verb = i + 1;
    while (among(word(text, verb), {"was", "am", "did", "do", "just", "only", "really", "sort", "of", "kind", "still", "always", "have", "been", "guess", "suppose", "would"})) ++verb;
    const bool wonders = among(word(text, verb), {"asking", "wondering", "wonder", "wondered", "curious"});
    const int next = among(word(text, verb + 1), {"about", "you", "more"}) ? verb + 2 : verb + 1;
    return wonders && among(word(text, next), {"how", "what", "why", "when", "where", "who", "whether", "if", "which", "whose"});
}

}  // namespace

std::vector<Clause> questions_apart(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses)
{
    std::vector<Clause> parts;
    for (const Clause& sentence : sentences) {
        const bool joins = !parts.empty() && parts.back().question && is_built_as_question(text, parts.back()) && offers_answers(text, sentence);
        if (joins) parts.back().end = sentence.end;
        else add_apart(text, sentence, clauses, parts);
    }
    return parts;
}

int first_word(const Normalised& text, const Clause& clause)
{
    int i = clause.begin;
    while (i < clause.end && (!text.tokens[static_cast<size_t>(i)].is_word || text.tokens[static_cast<size_t>(i)].is_name || among(word(text, i), {"so", "and", "but", "well", "ok", "now", "um", "uh", "ma'am", "sir", "please", "then", "sorry", "yeah", "also", "oh", "hey"}))) ++i;
    return i;
}

// A request anywhere in the clause: "before we start can you just give me...", "I'd need your...", "mind telling me...".
bool names_nothing(const Normalised& text, const Clause& clause)
{
    constexpr int longest = 8, telling = 1;  // words
    int words = 0, of_its_own = 0;
    bool points = false;
    for (int i = clause.begin; i < clause.end; ++i) {
        const Token& token = text.tokens[static_cast<size_t>(i)];
        if (token.is_number || token.is_name) return false;
        if (!token.is_word) continue;
        ++words;
        points = points || among(token.text, {"it", "them", "they", "those"});
        of_its_own += !among(token.text, {"it", "them", "they", "those", "do", "does", "did", "you", "is", "are", "was", "were", "be", "been", "have", "has", "had", "can", "could", "will", "would", "not", "and", "so", "but", "still", "really", "much", "a", "lot", "very", "at", "all", "ever", "now", "then", "there", "too", "for", "to", "of", "with", "in", "on", "what", "how", "why", "like", "about"});
    }
    return points && words <= longest && of_its_own <= telling;
}

bool requests(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i + 1 < clause.end; ++i) {
        const std::string& w = word(text, i);
        if (among(w, {"can", "could", "would", "will", "may", "might"}) && among(word(text, i + 1), {"you", "i"}) && !among(word(text, i - 1), {"what", "that", "if", "as", "which", "who", "so", "than", "how", "why", "where", "when"})) return true;
        if ((w == "please" && asks_to_tell(text, i + 1)) || wonders_aloud(text, i)) return true;
        if (among(w, {"like", "love", "need", "want"}) && word(text, i + 1) == "to" && among(word(text, i + 2), {"hear", "know"}) && word(text, clause.begin) != "if" && among(word(text, i - 1), {"would", "i", "really", "just", "also", "only"}) && !among(word(text, i - 2), {"you", "they", "do"})) return true;
        if (among(w, {"need", "like", "want"}) && word(text, i + 1) == "your" && among(word(text, i - 1), {"i", "would", "will", "we", "just", "also"})) return true;
        if (among(w, {"mind", "give", "gimme"}) && !among(word(text, i - 1), {"you", "they", "we", "he", "she"}) && among(word(text, i + 1), {"giving", "telling", "sharing", "confirming", "me", "if"})) return true;
    }
    return false;
}

// "Have I left anything out before I let you get to your supper?" does not ask about the supper: what follows the question proper is cut off.
Clause question_proper(const Normalised& text, const Clause& whole)
{
    constexpr int shortest = 3;  // tokens
    const Clause clause = without_address(text, whole);
    for (int i = clause.begin + shortest; i + 1 < clause.end; ++i) {
        const std::string &w = word(text, i), &next = word(text, i + 1);
        const bool beside = (among(w, {"before", "while"}) && among(next, {"i", "we"})) || (w == "once" && among(next, {"the", "that", "you", "they", "all", "everything", "it", "your", "we", "this"})) || (w == "now" && next == "that") ||
                            (w == "in" && next == "case") || (w == "since" && among(next, {"the", "your"}) && i > clause.begin + shortest) || (w == "so" && among(next, {"that", "i", "we"})) || (w == "if" && next == "you" && word(text, i + 3) == "not" && word(text, i + 4) == "mind");
        if (beside && !asks_behind(text, i, clause.end)) return {clause.begin, i, clause.question, clause.after_but};
    }
    return clause;
}

Clause without_time_clause(const Normalised& text, const Clause& clause)
{
    constexpr int shortest = 4;  // tokens: "what happened after that?" is about that
    for (int i = clause.begin + shortest; i + 2 < clause.end; ++i)
        if (among(word(text, i), {"before", "after", "since", "when", "while", "until", "once"}) && among(word(text, i + 1), {"you", "he", "she", "they", "it", "your", "the", "everything", "all"}) && !asks_behind(text, i, clause.end)) return {clause.begin, i, clause.question, clause.after_but};
    return clause;
}

// "So that it does not fall on rent day?" asks for nothing, mark or no mark.
bool is_subordinate(const Normalised& text, const Clause& clause)
{
    const std::string& first = word(text, clause.begin);
    return (first == "so" && word(text, clause.begin + 1) == "that") || among(first, {"because", "since", "although", "though", "unless", "until", "before", "if"});
}

// "His first name, please.": asked for with nothing but its name.
bool names_what_is_wanted(const Normalised& text, const Clause& clause)
{
    constexpr int longest = 8;  // tokens
    int end = clause.end;
    while (end > clause.begin && !text.tokens[static_cast<size_t>(end) - 1].is_word) --end;
    const int i = first_word(text, clause);
    if (end - i > longest || end - i < 3 || word(text, end - 1) != "please" || !among(word(text, i), {"your", "his", "her", "their", "its", "the", "just", "only"})) return false;
    for (int k = i; k < end; ++k)
        if (among(word(text, k), {"is", "are", "was", "be", "do", "can", "will", "would", "i", "you", "we", "not"})) return false;
    return true;
}

// "What a rotten thing to happen.", "How awful.": a cry, and no mark stands behind it.
bool cries_out(const Normalised& text, const Clause& clause, int i)
{
    if (word(text, i) == "what") return among(word(text, i + 1), {"a", "an"});
    const bool alone = clause.end - i <= 3 || among(word(text, i + 2), {"for", ".", ",", "!"});
    return word(text, i) == "how" && alone && among(word(text, i + 1), {"awful", "terrible", "horrible", "sad", "lovely", "nice", "kind", "frustrating", "embarrassing", "humiliating", "frightening", "exhausting", "upsetting", "stressful", "hard"});
}

bool is_question(const Normalised& text, const Clause& clause)
{
    if (clause.question || names_what_is_wanted(text, clause)) return true;
    const int i = first_word(text, clause);
    if (cries_out(text, clause, i)) return false;
    const bool names_a_thing = word(text, i) == "what" && among(word(text, i + 1), {"i", "we", "they", "he", "she"});  // "What I can't promise is what the bank does."
    if (names_a_thing) return requests(text, clause);
    const std::initializer_list<std::string_view> question_words = {"what", "why", "how", "who", "where", "when", "which", "whose"};
    const bool after_preposition = among(word(text, i), {"after", "for", "since", "at", "in", "by", "on", "with", "from", "to", "of", "like"}) && among(word(text, i + 1), question_words);
    const bool wh = among(word(text, i), question_words) || after_preposition;
    const bool inverted = among(word(text, i), {"are", "is", "do", "does", "did", "can", "could", "would", "will", "have", "has", "may", "should", "were", "was"}) &&
                          among(word(text, i + 1), {"you", "your", "i", "there", "it", "that", "we", "anyone", "anybody", "someone", "somebody", "this", "he", "she", "they"});
    return wh || inverted || asks_to_tell(text, i) || requests(text, clause);
}

// "why?", "how come?", "how so?", "like what?": about what is in the air.
bool is_bare_question(const Normalised& text, const Clause& clause)
{
    const int i = first_word(text, clause);
    const int length = clause.end - i;
    if (length > 3) return false;
    if (length <= 2 && among(word(text, i), {"when", "where", "who"})) return true;
    if (word(text, i) == "how" && among(word(text, i + 1), {"old", "many", "far", "often", "big", "tall"})) return true;
    if (word(text, i) == "what" && among(word(text, i + 1), {"color", "age", "breed"})) return true;
    return among(word(text, i), {"why", "really", "meaning", "since"}) || (word(text, i) == "how" && among(word(text, i + 1), {"so", "come", "much", "long"})) ||
           (word(text, i) == "like" && word(text, i + 1) == "what") || (word(text, i) == "what" && among(word(text, i + 1), {"kind", "happened", "changed"})) || (word(text, i) == "go" && word(text, i + 1) == "on") ||
           (word(text, i) == "such" && word(text, i + 1) == "as") || (word(text, i) == "tell" && word(text, i + 2) == "more");
}

bool is_open_question(const Normalised& text, const Clause& clause)
{
    if (!is_question(text, clause)) return false;
    const int i = first_word(text, clause);
    if (among(word(text, i), {"why"})) return true;
    if (among(word(text, i), {"what", "how"})) return !among(word(text, i + 1), {"time", "date", "day", "much", "many", "old", "number"});
    if (word(text, i) == "tell" || word(text, i) == "walk" || word(text, i) == "talk" || word(text, i) == "describe") return true;
    return among(word(text, i), {"can", "could", "would"}) && word(text, i + 1) == "you" && among(word(text, i + 2), {"tell", "walk", "talk", "share", "describe", "explain", "help"});
}

}  // namespace callwright
