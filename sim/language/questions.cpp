#include "language/questions.hpp"

#include <algorithm>

#include "language/meanings.hpp"
#include "language/question_area.hpp"
#include "language/question_shape.hpp"
#include "language/telling_words.hpp"
#include "language/word_at.hpp"

namespace callwright {
namespace {

// "Have you a pencil, or shall I post it to you?", "or would you rather think it over first?": whatever stands before, one of the two is wanted.
bool offers_something_else(const Normalised& text, const Clause& sentence)
{
    for (int at = sentence.begin + 1; at + 2 < sentence.end; ++at) {
        if (word(text, at) != "or") continue;
        int i = at + 1;
        while (i < sentence.end && among(word(text, i), {",", "then", "maybe", "perhaps", "else", "is"})) ++i;
        const std::string &one = word(text, i), &two = word(text, i + 1), &three = word(text, i + 2);
        const bool caller_would = among(one, {"should", "shall", "can", "could", "may", "must"}) && among(two, {"i", "we"});
        const bool she_would = one == "would" && two == "you" && among(three, {"rather", "prefer", "sooner"});
        const bool easier = (among(one, {"would", "it"}) && among(two, {"it", "that", "be"}) && among(three, {"be", "easier", "better", "kinder"})) || among(one, {"better", "easier"}) || (one == "it" && among(two, {"better", "easier"}));
        if (caller_would || she_would || easier) return true;
    }
    return false;
}

// "Is any line of that wrong?", "is there a figure in it that's off?"; "is anything wrong?" asks how she is.
bool asks_what_is_wrong_in_it(const Normalised& text, const Clause& clause)
{
    constexpr int reach = 9;  // tokens
    for (int i = clause.begin; i + 2 < clause.end; ++i) {
        if (!among(word(text, i), {"is", "are", "was", "were"}) || !among(word(text, i + 1), {"any", "anything", "something", "some", "one", "there", "a", "either"})) continue;
        bool names_what_was_said = false;
        for (int k = i + 2; k < std::min(clause.end, i + reach); ++k) {
            names_what_was_said |= among(word(text, k), {"that", "it", "those", "these", "line", "lines", "part", "piece", "figure", "figures", "date", "dates", "number", "numbers", "item", "detail", "bit"});
            if (names_what_was_said && among(word(text, k), {"wrong", "off", "missing", "incorrect", "mistaken", "amiss", "inaccurate", "false"})) return true;
        }
    }
    return false;
}

// "Did I miss anything?", "have I got any of it wrong?"
bool asks_for_faults(const Normalised& text, const Clause& clause)
{
    if (asks_what_is_wrong_in_it(text, clause)) return true;
    for (int i = clause.begin; i + 2 < clause.end; ++i) {
        if (!among(word(text, i), {"did", "have", "had", "am", "do"}) || !among(word(text, i + 1), {"i", "we"})) continue;
        for (int k = i + 2; k < clause.end; ++k)
            if (among(word(text, k), {"miss", "missed", "missing", "forget", "forgot", "forgotten", "skip", "skipped", "botch", "botched", "mishear", "misheard", "mistake", "wrong", "garble", "garbled", "mangle", "mangled", "mess", "messed", "mix", "mixed"}) ||
                (among(word(text, k), {"leave", "left", "leaving"}) && among(word(text, k + 1), {"anything", "something", "out", "any", "a"})))
                return true;
    }
    return false;
}

// "does that make sense", "are we good", "with me so far", "ok?": asks for a nod, nothing more.
// "Is that a good business?" asks about the business, "is that good for you?" for a nod.
bool is_said_of_a_thing(const Normalised& text, const Clause& clause, int i)
{
    if (!among(word(text, i), {"good", "fair", "right", "clear", "ok"}) || i + 1 >= clause.end || !text.tokens[static_cast<size_t>(i) + 1].is_word) return false;
    const bool of_what_follows = among(word(text, i), {"good", "fair"}) && !among(word(text, i + 1), {"with", "for", "to", "so", "then", "enough", "on", "by", "if", "now", "as", "and", "or", "but", "too"});
    return of_what_follows || among(word(text, i - 1), {"a", "an"});
}

// "Would it help to tell me?", "do you work on Fridays?", "were you all right afterwards?": about her, with words that otherwise ask for a nod. `i`: "it"
// or "you"; `k`: the word.
bool is_of_somebody(const Normalised& text, int i, int k)
{
    if (word(text, i) == "it") return word(text, k) == "help" && among(word(text, k + 1), {"to", "if", "me", "him", "her", "them"});
    bool does_something = false;  // "are you getting by all right?"
    for (int at = i + 1; at < k; ++at) does_something = does_something || (word(text, at).size() > 4 && word(text, at).ends_with("ing"));
    return word(text, i) == "you" && (does_something || among(word(text, k), {"work", "help", "settle", "add", "fit"}) || among(word(text, i - 1), {"was", "were"}));
}

bool asks_for_a_nod(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i < clause.end; ++i) {
        const std::string& w = word(text, i);
        const std::string& next = word(text, i + 1);
        if (w == "make" && next == "sense") return true;
        if (among(w, {"sound", "sounds", "look", "looks"}) && among(next, {"good", "right", "fair", "ok", "off", "about"})) return true;
        if (w == "with" && next == "me") return true;
        if (among(w, {"have", "did", "do", "am"}) && next == "i" && (among(word(text, i + 2), {"understood", "understand", "heard", "hear", "followed", "right"}) || (among(word(text, i + 2), {"got", "get", "have", "hear"}) && clause.end - i <= 7))) return true;
        for (int k = i + 1; k <= i + 4 && k < clause.end && among(w, {"that", "this", "it", "we", "you"}); ++k)
            if (word(text, k + 1) != "now" && !is_said_of_a_thing(text, clause, k) && !is_of_somebody(text, i, k) && !among(word(text, k - 1), {"your", "my", "our", "the", "of", "at", "to", "for"}) && among(word(text, k), {"work", "works", "ok", "right", "good", "clear", "fair", "follow", "help", "settle", "add", "fit"})) return true;
    }
    const bool ends_in_a_tag = clause.question && word(text, clause.end - 2) == "," && among(word(text, clause.end - 1), {"ok", "okay", "alright"});
    if (ends_in_a_tag) return true;
    return clause.end - clause.begin <= 2 && among(word(text, clause.begin), {"ok", "right", "agreed", "deal", "good", "clear", "fair", "yes"});
}

constexpr size_t shortest_telling = 3;  // letters

QuestionKind kind_of_word(const std::string& w)
{
    if (w == "why") return QuestionKind::Why;
    if (w == "how") return QuestionKind::How;
    if (among(w, {"what", "which"})) return QuestionKind::What;
    if (w == "when") return QuestionKind::When;
    if (w == "where") return QuestionKind::Where;
    if (among(w, {"who", "whose"})) return QuestionKind::Who;
    return QuestionKind::Other;
}

// "Can I put down that...", "is it okay if I write...", "do I have your permission to note...": whether the caller may.
QuestionKind leave_asked_for(const Normalised& text, const Clause& clause)
{
    const auto kind = [&](int verb) {
        while (among(word(text, verb), {"just", "also", "then", "go", "ahead", "and", "please", "to", "quickly", "maybe"})) ++verb;
        if (among(word(text, verb), {"have", "get", "see", "know", "hear", "ask", "help", "do", "be", "expect", "count", "trust", "reach", "speak", "talk", "confirm", "verify"})) return QuestionKind::Other;
        if (word(text, verb) == "put" && among(word(text, verb + 1), {"you", "him", "her", "them"})) return QuestionKind::MayI;  // "put you on hold"
        return among(word(text, verb), {"write", "put", "note", "record", "mark", "add", "file", "document", "jot", "log", "enter", "type", "keep"}) ? QuestionKind::MayNote : QuestionKind::MayI;
    };
    const auto doing = [&](int verb) {
        while (among(word(text, verb), {"just", "also", "then", "maybe"})) ++verb;
        const std::string& w = word(text, verb);
        const bool is_doing = w.size() > 4 && w.compare(w.size() - 3, 3, "ing") == 0;
        if (!is_doing) return QuestionKind::Other;
        return among(w, {"writing", "putting", "noting", "recording", "marking", "adding", "filing", "documenting", "jotting", "logging", "entering", "typing", "keeping"}) ? QuestionKind::MayNote : QuestionKind::MayI;
    };
    bool agreeable = false;  // "would it be all right with you if I..."
    for (int i = clause.begin; i + 2 < clause.end; ++i) {
        const std::string& w = word(text, i);
        if (kind_of_word(w) != QuestionKind::Other) return QuestionKind::Other;
        agreeable = agreeable || among(w, {"ok", "okay", "alright", "right", "fine", "mind"});
        const bool caller = among(word(text, i + 1), {"i", "we"});
        if (among(w, {"can", "may", "could", "shall", "should", "might"}) && caller) return kind(i + 2);
        const bool asks_as_told = clause.question && among(w, {"you", "if", "that"});  // "it is okay for you I note it?"
        if ((w == "if" || asks_as_told) && caller && agreeable) return kind(i + 2);
        if (among(w, {"ok", "okay", "permission", "leave", "alright", "fine"}) && word(text, i + 1) == "to") return kind(i + 2);
        if (w == "with" && agreeable && among(word(text, i + 1), {"me", "my", "us", "our"})) return doing(i + 2);  // "are you all right with me noting that?"
    }
    return QuestionKind::Other;
}

bool announces_a_question(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i + 1 < clause.end; ++i)
        if ((word(text, i) == "i" && word(text, i + 1) == "ask") || (word(text, i) == "i" && word(text, i + 1) == "am" && word(text, i + 2) == "asking")) return true;
    return false;
}

using Stems = std::map<std::string, int, std::less<>>;  // -> where in the line

// What a sentence takes up of her last line.
void take_up(const Normalised& text, const Clause& sentence, const Stems& said, const LanguagePack::Compiled& pack, QuestionAsked& question)
{
    constexpr int common = 260;  // phrases
    int telling = 0, shared = 0;
    for (int i = sentence.begin; i < sentence.end; ++i) {
        const Token& token = text.tokens[static_cast<size_t>(i)];
        if (!is_telling(token, shortest_telling, common, pack)) continue;
        ++telling;
        const auto found = said.find(stem_of(token.text));
        if (found == said.end()) continue;
        ++shared;
        if (question.taken_at < 0) question.taken_at = found->second;
    }
    question.taken_up = telling == 0 ? 0 : 1000 * shared / telling;
}

// "You paid every month until August. What happened?": a statement of his own stands before it, and the question is about that.
bool has_a_lead(const Normalised& text, const std::vector<Clause>& sentences, const Clause& sentence, const Stems& said, const LanguagePack::Compiled& pack)
{
    constexpr int few_words = 4, mostly_hers = 500;
    const Clause* before = nullptr;
    for (const Clause& other : sentences)
        if (other.end <= sentence.begin) before = &other;
    if (!before || before->question || before->end - before->begin < few_words) return false;
    QuestionAsked taken;
    take_up(text, *before, said, pack, taken);
    return taken.taken_up < mostly_hers;
}

bool asks_what_happened(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i < clause.end; ++i)
        if (among(word(text, i), {"happened", "changed", "more", "on"})) return true;
    return false;
}

bool is_bare(const Normalised& text, const Clause& clause)
{
    if (!is_bare_question(text, clause)) return false;
    for (int i = clause.begin; i < clause.end; ++i)
        if (among(word(text, i), {"when", "where", "who", "much", "long", "since", "old", "many", "far", "often", "big", "tall", "color", "age", "breed", "kind"})) return false;  // ask for something of their own
    return true;
}

bool refers_back(const Normalised& text, const Clause& clause)
{
    const auto points = [&](int i) {  // "what do you do that keeps you standing" points at nothing
        return word(text, i) == "that" && (i + 1 >= clause.end || !text.tokens[static_cast<size_t>(i) + 1].is_word || among(word(text, i - 1), {"is", "was", "of", "about", "for", "like", "by", "do", "did", "and", "on"}));
    };
    for (int i = clause.begin; i < clause.end; ++i)
        if (points(i)) return true;
    for (int i = clause.begin; i < clause.end; ++i)
        if (among(word(text, i), {"it", "they", "them", "those", "these", "there", "one", "ones", "he", "she", "him", "her", "which", "mean"})) return true;
    return false;
}

// "A first name is better than nothing. What was it?": what the question points back to, where it stands in the reply itself.
const Clause* lead_of(const std::vector<Clause>& sentences, const Clause& sentence)
{
    constexpr int longest = 14;  // tokens: of a longer one the question would not be heard
    const Clause* before = nullptr;
    for (const Clause& other : sentences)
        if (other.end <= sentence.begin) before = &other;
    return before && !before->question && before->end - before->begin <= longest ? before : nullptr;
}

// Which of the questions that her last lines invite it is, if any: by its clause, by all of its sentence, and by what it points back to.
void find_follow_up(const Normalised& text, const Clause& asks, const Clause& sentence, const Clause* lead, const ReadContext& context, const LanguagePack::Compiled& pack, QuestionAsked& question)
{
    if (context.follow_ups.empty() || !context.answers || !pack.encoder) return;
    const AskedFor waits_for = asked_for(words_of(text, asks));
    std::vector<QuestionMeant> asked = {{pack.encoder->embed(words_in_part(text, asks)), waits_for}};
    if (sentence.begin != asks.begin || sentence.end != asks.end) asked.push_back({pack.encoder->embed(words_in_part(text, sentence)), waits_for});
    if (lead) asked.push_back({pack.encoder->embed(words_in_part(text, {lead->begin, asks.end, true, false})), waits_for});
    const FollowUpNear nearest = context.answers->nearest_follow_up(context.follow_ups, asked);
    question.follow_up = nearest.name;
    question.follows = nearest.likeness;
}

// "Could you keep that up?", "would that sit easier?"
bool weighs_what_was_named(const Normalised& text, const Clause& clause)
{
    constexpr int early = 5;  // tokens
    const int first = first_word(text, clause);
    if (!among(word(text, first), {"could", "can", "would", "will"})) return false;
    for (int i = first + 1; i < std::min(clause.end, first + early); ++i)
        if (among(word(text, i), {"that", "it", "this"})) return true;
    return false;
}

// "Do you know what the fee is?", "can you tell me who that was?": the frame of a question, behind which it begins.
int behind_the_frame(const Normalised& text, const Clause& clause)
{
    constexpr int reach = 6;  // tokens
    for (int i = clause.begin; i + 1 < std::min(clause.end, clause.begin + reach); ++i) {
        if (word(text, i) != "you") continue;
        const int verb = among(word(text, i + 1), {"please", "just", "maybe", "perhaps", "happen", "also"}) ? i + 2 : i + 1;
        if (among(word(text, verb), {"know", "tell", "say", "mean", "explain", "remember", "think", "see", "hear", "repeat", "read", "spell", "confirm", "give", "show", "want", "like", "mind"})) return verb + 1;
    }
    return clause.begin;
}

bool asks_about_herself(const Normalised& text, const Clause& clause)
{
    for (int i = behind_the_frame(text, clause); i < clause.end; ++i)
        if (among(word(text, i), {"you", "your", "yours", "yourself", "he", "she", "him", "her", "his", "hers", "they", "them", "their", "something", "anything", "anybody", "anyone", "somebody", "someone"})) return true;
    return false;
}

// "Is it okay if I write that down, so they check it?": the mark stands behind what is no question.
bool gives_the_purpose(const Normalised& text, const Clause& clause)
{
    return word(text, clause.begin) == "so" && among(word(text, clause.begin + 1), {"they", "he", "she", "it", "that", "i", "we", "nobody", "somebody"});
}

// "Have you had trouble with your mail, or did you move?" ends with what else is offered.
int end_of_choice(const Normalised& text, const Clause& asks, const Clause& sentence, const std::vector<Clause>& clauses)
{
    int end = asks.end;
    for (const Clause& clause : clauses)
        if (clause.begin >= asks.end && clause.end <= sentence.end && word(text, clause.begin) == "or") end = clause.end;
    return end;
}

}  // namespace

std::vector<QuestionAsked> questions_in(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    const Stems said = stems_in(context.said_before, shortest_telling);
    std::vector<QuestionAsked> questions;
    for (const Clause& sentence : sentences) {
        const Clause* asks = nullptr;
        bool in_words = false;
        for (const Clause& clause : clauses) {
            const bool within = clause.begin >= sentence.begin && clause.end <= sentence.end;
            if (!within || (asks && gives_the_purpose(text, clause))) continue;
            const bool says_so = is_question(text, {clause.begin, clause.end, false, clause.after_but}) && !announces_a_question(text, clause);
            if (in_words && word(text, clause.begin) == "or") continue;  // what else is offered
            if (!says_so && (!clause.question || in_words)) continue;  // a mark alone may stand behind what was only added to the question
            asks = &clause;
            in_words = in_words || says_so;
        }
        if (!asks) continue;
        QuestionAsked question;
        question.span = span_of(text, asks->begin, end_of_choice(text, *asks, sentence, clauses));
        question.open = is_open_question(text, *asks) || is_open_question(text, sentence);
        question.kind = question_kind(text, *asks);
        take_up(text, sentence, said, pack, question);
        question.bare = is_bare(text, *asks) && !(asks_what_happened(text, *asks) && has_a_lead(text, sentences, sentence, said, pack));
        question.refers = refers_back(text, *asks);
        find_follow_up(text, *asks, sentence, question.refers ? lead_of(sentences, sentence) : nullptr, context, pack, question);
        question.area = area_of(text, sentence, entities, context, pack);
        question.offers_else = offers_something_else(text, sentence);
        question.weighs_it = weighs_what_was_named(text, *asks);
        question.own = asks_about_herself(text, *asks);
        question.nameless = names_nothing(text, *asks);
        questions.push_back(question);
    }
    return questions;
}

QuestionKind question_kind(const Normalised& text, const Clause& clause)
{
    if (asks_for_faults(text, clause)) return QuestionKind::Fault;
    if (const QuestionKind leave = leave_asked_for(text, clause); leave != QuestionKind::Other) return leave;
    if (asks_for_a_nod(text, clause)) return QuestionKind::Check;
    bool yes_or_no = false;  // "is that where the letters go?" waits for a yes
    for (int i = clause.begin; i < clause.end; ++i) {
        const std::string& w = word(text, i);
        if (const QuestionKind kind = kind_of_word(w); kind != QuestionKind::Other && !yes_or_no) return kind;
        yes_or_no = yes_or_no || (i < clause.begin + 2 && among(w, {"is", "are", "was", "were", "do", "does", "did", "have", "has", "had"}));
        if (!among(w, {"do", "does", "did", "are", "is", "was", "were", "have", "has", "can", "could", "would", "will", "should", "shall", "may", "ever"})) continue;
        const std::string& next = word(text, i + 1);
        if (among(next, {"i", "we", "my"}) && word(text, i + 2) != "ask") return QuestionKind::AboutCaller;
        if (among(next, {"you", "your"})) return QuestionKind::AboutHer;
    }
    return QuestionKind::Other;
}

bool tells_about(const Normalised& text, const std::vector<Clause>& clauses, const std::vector<std::string>& words)
{
    const auto fits = [](const std::string& said, const std::string& wanted) {
        return !wanted.empty() && wanted.back() == '*' ? said.compare(0, wanted.size() - 1, wanted, 0, wanted.size() - 1) == 0 : said == wanted;
    };
    for (const Clause& clause : clauses) {
        if (is_question(text, clause)) continue;
        for (int i = clause.begin; i < clause.end; ++i)
            if (std::any_of(words.begin(), words.end(), [&](const std::string& wanted) { return fits(word(text, i), wanted); })) return true;
    }
    return false;
}

}  // namespace callwright
