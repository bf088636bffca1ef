// Done, or only mentioned
//
// A negator reaches to the end of its clause; bare "not" reaches six words ahead. A condition tied to paying, a rhetorical question and "it's not a
// threat, but" do the thing they seem to disown. Learned scorers do not see any of this, so it is a step of its own.

#include "language/status.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace callwright {
namespace {

constexpr int reach = 7;

class Words {
public:
    Words(const Normalised& text, const Clause& clause) : text_(text), clause_(clause) {}

    const std::string& at(int i) const
    {
        static const std::string none;
        return i >= clause_.begin && i < clause_.end ? text_.tokens[static_cast<size_t>(i)].text : none;
    }
    bool is(int i, std::initializer_list<std::string_view> words) const { return std::find(words.begin(), words.end(), at(i)) != words.end(); }
    bool any(int begin, int end, std::initializer_list<std::string_view> words) const
    {
        for (int i = begin; i < end; ++i)
            if (is(i, words)) return true;
        return false;
    }
    bool row(int begin, int end, std::initializer_list<std::string_view> words) const
    {
        for (int i = begin; i < end; ++i) {
            int k = i;
            bool all = true;
            for (const std::string_view w : words) all = all && at(k++) == w;
            if (all) return true;
        }
        return false;
    }

private:
    const Normalised& text_;
    const Clause& clause_;
};

// Words that look like a denial and are none.
bool only_seems_denied(const Words& w, int b, int e)
{
    return w.row(b, e, {"not", "only"}) || w.row(b, e, {"no", "choice"}) || w.row(b, e, {"yes", "or", "no"}) || w.row(b, e, {"or", "not"}) || w.row(b, e, {"do", "not", "you"}) || w.row(b, e, {"why", "not"}) || w.row(b, e, {"not", "a", "threat"}) ||
           w.row(b, e, {"not", "threatening"}) || w.row(b, e, {"do", "not", "want"}) || w.row(b, e, {"would", "not", "want"}) || w.row(b, e, {"do", "not", "make"}) || w.row(b, e, {"not", "my", "problem"}) ||
           w.row(b, e, {"do", "not", "be", "surprised"}) || w.row(b, e, {"can", "not", "promise"}) || w.row(b, e, {"can", "not", "stop"}) || w.row(b, e, {"can", "not", "guarantee"}) || w.row(b, e, {"i", "would", "hate"}) ||
           w.row(b, e, {"if", "you", "do", "not"}) || w.row(b, e, {"if", "you", "can", "not"}) || w.row(b, e, {"if", "we", "do", "not"}) || w.row(b, e, {"if", "this", "is", "not"}) || w.row(b, e, {"if", "it", "is", "not"}) ||
           w.row(b, e, {"not", "going", "away"});
}

bool tied_to_paying(const Words& w, int b, int e)
{
    return w.any(b, e, {"unless"}) || w.row(b, e, {"if", "you", "pay"}) || w.row(b, e, {"as", "long", "as", "you"}) || w.row(b, e, {"provided", "you"}) || w.row(b, e, {"if", "you", "settle"}) || w.row(b, e, {"until", "you"});
}

// "It doesn't count, it has to be in writing": a comma and a new subject end the reach of a negator before them.
int thought_begin(const Words& w, const Clause& c, int begin)
{
    for (int i = begin - 1; i > c.begin; --i)
        if (w.is(i, {","}) && w.is(i + 1, {"it", "we", "you", "he", "she", "they", "there", "so", "then", "that", "this", "because", "please", "just"})) return i + 1;
    return c.begin;
}

// "His mother doesn't pay", "people who don't pay", "you don't answer": what somebody else leaves undone denies nothing of the speaker's own.
bool is_of_others(const Words& w, int negator)
{
    if (!w.is(negator, {"not"}) || !w.is(negator - 1, {"do", "does", "did"})) return false;
    if (w.is(negator - 1, {"does"})) return !w.is(negator - 2, {"it", "this", "that", "company", "firm", "bank", "debt", "office", "court", "nobody", "law"});
    if (w.is(negator - 2, {"who", "they", "people", "folks"})) return true;
    return w.is(negator - 2, {"you"}) && w.is(negator + 1, {"pay", "answer", "pick", "call", "work", "care", "even", "bother", "try", "think"});
}

bool denied(const Words& w, const Clause& c, int begin, int end)
{
    if (tied_to_paying(w, c.begin, c.end)) return false;
    for (int i = std::max(thought_begin(w, c, begin), begin - reach); i < end; ++i) {
        if (w.is(i, {"but"})) continue;
        const bool general = w.is(i, {"nobody", "never", "neither", "none"}) || (w.is(i, {"no"}) && w.is(i + 1, {"one"})) || (w.is(i, {"no"}) && !w.is(i + 1, {"choice", "longer"}));
        const bool bare = w.is(i, {"not", "without", "nothing"}) && !is_of_others(w, i);
        if ((general || bare) && !only_seems_denied(w, std::max(c.begin, i - 3), std::min(c.end, i + 4))) return true;
    }
    return false;
}

// What a pattern itself says ("I know you said no, but") is not a report of something else.
bool reported(const Words& w, const Clause& c, int begin, int end)
{
    const bool whole_clause = begin <= c.begin && end >= c.end;
    if (!whole_clause && w.any(begin, end, {"said", "told", "asked"})) return false;
    const bool someone = w.any(c.begin, c.end, {"somebody", "someone", "colleague", "agent", "they", "he", "she", "collector", "caller", "whoever", "person", "nephew", "last", "anyone", "who"});
    const bool told = w.any(c.begin, c.end, {"said", "told", "mentioned", "spoke", "threatened", "talked", "claimed", "called", "telling", "saying", "says", "tells", "hint", "hints", "hinted"});
    const bool yours = w.row(c.begin, c.end, {"you", "said"}) || w.row(c.begin, c.end, {"you", "mentioned"}) || w.row(c.begin, c.end, {"you", "heard"}) || w.row(c.begin, c.end, {"you", "were", "told"}) || w.row(c.begin, c.end, {"you", "are", "saying"});
    const bool one_of_ours = w.row(c.begin, c.end, {"one", "of", "our"}) && w.any(c.begin, c.end, {"let", "told", "wrote", "said", "called"});
    const bool wrote = w.any(c.begin, c.end, {"he", "she", "they"}) && w.any(c.begin, c.end, {"wrote"});
    const bool heard = w.any(c.begin, c.end, {"heard", "hear"}) && w.any(c.begin, c.end, {"say", "tell", "saying", "telling"});
    const bool on_paper = (w.any(c.begin, c.end, {"notes", "log"}) && w.any(c.begin, c.end, {"put", "wrote", "typed", "has", "says"})) || w.row(c.begin, c.end, {"it", "says"}) || w.row(c.begin, c.end, {"it", "said"}) || w.row(c.begin, c.end, {"letter", "says"}) ||
                          w.row(c.begin, c.end, {"notice", "says"}) || w.row(c.begin, c.end, {"which", "says"});
    bool told_by_others = w.row(c.begin, c.end, {"who", "say"}) || w.row(c.begin, c.end, {"who", "says"});
    for (int i = c.begin + 1; i < c.end; ++i) told_by_others = told_by_others || (w.is(i, {"told"}) && w.is(i + 1, {"you"}) && !w.is(i - 1, {"i", "we", "have", "just", "already"}));
    return (someone && told) || yours || one_of_ours || wrote || heard || on_paper || told_by_others;
}

// Between marks of quotation: somebody's words, not the speaker's.
bool in_quotes(const Normalised& text, int begin)
{
    if (begin < 0 || begin >= static_cast<int>(text.tokens.size())) return false;
    const std::string_view before = std::string_view(text.original).substr(0, static_cast<size_t>(std::max(0, text.tokens[static_cast<size_t>(begin)].span.begin)));
    const std::string_view after = std::string_view(text.original).substr(before.size());
    constexpr std::string_view opening = "\xe2\x80\x9c", closing = "\xe2\x80\x9d";
    const bool straight = std::count(before.begin(), before.end(), '"') % 2 == 1 && after.find('"') != std::string_view::npos;
    const size_t opened = before.rfind(opening), closed = before.rfind(closing);
    return straight || (opened != std::string_view::npos && (closed == std::string_view::npos || closed < opened) && after.find(closing) != std::string_view::npos);
}

// "Did she say anything about court?", "Does your caseworker think they'd take it?": what others say or think is asked about.
bool asks_what_others_say(const Words& w, const Clause& c)
{
    const bool others = w.any(c.begin, c.end, {"she", "he", "they", "it", "anybody", "anyone", "somebody", "someone"}) || w.row(c.begin, c.end, {"did", "your"}) || w.row(c.begin, c.end, {"does", "your"}) || w.row(c.begin, c.end, {"did", "the"}) ||
                        w.row(c.begin, c.end, {"did", "that"}) || w.row(c.begin, c.end, {"did", "those"}) || w.row(c.begin, c.end, {"did", "any"}) || w.row(c.begin, c.end, {"has", "that"});
    const bool asks = w.any(c.begin, c.end, {"did", "does", "has", "had"});
    return c.question && others && asks && w.any(c.begin, c.end, {"say", "said", "tell", "told", "mention", "mentioned", "think", "talk", "talked", "look", "sound", "threaten", "threatened", "write", "claim", "feel", "seem", "across"});
}

bool asked(const Words& w, const Clause& c)
{
    if (asks_what_others_say(w, c)) return true;
    const bool fear = w.any(c.begin, c.end, {"worried", "afraid", "scared", "fear", "anxious", "worry", "nervous"});
    const bool did_anyone = w.row(c.begin, c.end, {"did", "someone"}) || w.row(c.begin, c.end, {"did", "somebody"}) || w.row(c.begin, c.end, {"did", "anyone"}) || w.row(c.begin, c.end, {"has", "anyone"}) ||
                            w.row(c.begin, c.end, {"has", "somebody"}) || w.row(c.begin, c.end, {"has", "someone"}) || w.row(c.begin, c.end, {"do", "you", "think"}) || w.row(c.begin, c.end, {"have", "you", "heard"}) || w.row(c.begin, c.end, {"did", "you", "read"}) || w.row(c.begin, c.end, {"did", "you", "hear"}) || w.row(c.begin, c.end, {"you", "believe"}) ||
                            w.row(c.begin, c.end, {"you", "really", "believe"}) || w.row(c.begin, c.end, {"you", "are", "thinking"}) || w.row(c.begin, c.end, {"are", "you", "thinking"});
    const bool of_nobody_here = c.question && w.is(c.begin, {"is", "was", "are", "were", "has", "does", "did", "which", "what"}) && !w.any(c.begin, c.end, {"i", "we", "us", "our", "me", "my", "you", "your", "yours"});  // "is a garnishment listed on the stub?"
    return (c.question && fear) || of_nobody_here || did_anyone || (fear && w.row(c.begin, c.end, {"are", "you"}));
}

// "Whoever owns it could one day decide to sue": said of the world, not of what is to come.
bool is_far_off(const Words& w, const Clause& c)
{
    const bool perhaps = w.any(c.begin, c.end, {"could", "might", "may"});
    const bool some_day = w.any(c.begin, c.end, {"someday"}) || w.row(c.begin, c.end, {"one", "day"}) || w.row(c.begin, c.end, {"worst", "case"});
    return perhaps && some_day && !w.any(c.begin, c.end, {"we", "i"});  // of themselves it is a threat
}

// "A lender can repossess once the loan's in default.", "Collectors who tell the neighbors break the law.": how things are, and nobody here is meant.
bool is_general(const Words& w, const Clause& c)
{
    if (w.any(c.begin, c.end, {"you", "your", "yours", "i", "we", "us", "our", "ours", "me", "my", "mine", "yourself"})) return false;
    const bool explains = w.row(c.begin, c.end, {"it", "means"}) || w.row(c.begin, c.end, {"it", "mean"}) || w.row(c.begin, c.end, {"that", "means"}) || w.row(c.begin, c.end, {"if", "any"}) || (w.is(c.begin, {"a", "an"}) && w.any(c.begin, std::min(c.end, c.begin + 5), {"is", "are", "has", "needs"}));
    const bool loosely = explains || w.any(c.begin, c.end, {"can", "could", "may", "might", "would", "normally", "usually", "typically", "often", "sometimes"}) || w.row(c.begin, c.end, {"in", "principle"});
    const bool of_the_trade = w.any(c.begin, c.end, {"lender", "lenders", "bank", "banks", "creditor", "creditors", "court", "courts", "collector", "collectors", "agency", "agencies", "judge", "judges", "employer", "employers", "law", "state", "states", "judgment", "lien", "landlord", "landlords"});
    return of_the_trade && (loosely || w.is(c.begin, {"collectors", "lenders", "banks", "creditors", "courts", "judges", "employers", "agencies", "real", "some", "most", "only"}));
}

// "If they sued and won", "were a judgment entered": not tied to anything that is done here.
bool is_supposed_of_others(const Words& w, const Clause& c)
{
    if (w.any(c.begin, c.end, {"we", "i", "our", "us", "pity", "shame", "hate"})) return false;
    return w.row(c.begin, c.end, {"if", "they"}) || w.row(c.begin, c.end, {"if", "somebody"}) || w.row(c.begin, c.end, {"if", "someone"}) || w.row(c.begin, c.end, {"if", "anyone"}) || w.row(c.begin, c.end, {"if", "a"}) ||
           (w.is(c.begin, {"were"}) && w.is(c.begin + 1, {"a", "an", "the", "any", "there"}));
}

bool hypothetical(const Words& w, const Clause& c)
{
    return is_far_off(w, c) || is_general(w, c) || is_supposed_of_others(w, c) || w.row(c.begin, c.end, {"in", "general"}) || w.any(c.begin, c.end, {"generally"}) || w.row(c.begin, c.end, {"would", "have", "to"}) || w.row(c.begin, c.end, {"has", "to", "rule"}) ||
           w.row(c.begin, c.end, {"as", "a", "rule"}) || w.row(c.begin, c.end, {"court", "order"}) || w.row(c.begin, c.end, {"needs", "a", "judgment"}) || w.row(c.begin, c.end, {"only", "after"}) || w.row(c.begin, c.end, {"before", "anyone"}) ||
           w.row(c.begin, c.end, {"before", "anybody"}) || w.row(c.begin, c.end, {"some", "collectors"}) || w.row(c.begin, c.end, {"in", "theory"});
}

}  // namespace

bool is_harmful(std::string_view act)
{
    constexpr std::array<std::string_view, 9> harmful = {"threaten_lawsuit", "threaten_arrest", "threaten_garnish", "threaten_credit", "threaten_other", "insult", "blame", "pressure_urgency", "third_party_contact"};
    return std::find(harmful.begin(), harmful.end(), act) != harmful.end();
}

Status status_in(const Normalised& text, const Clause& sentence, int begin, int end, bool own_negation)
{
    const Words w(text, sentence);
    if (in_quotes(text, begin)) return Status::Reported;
    if (tied_to_paying(w, sentence.begin, sentence.end)) return Status::Asserted;
    if (reported(w, sentence, begin, end)) return Status::Reported;
    if (!own_negation && denied(w, sentence, begin, end)) return Status::Denied;
    if (asked(w, sentence)) return Status::Asked;
    return hypothetical(w, sentence) ? Status::Hypothetical : Status::Asserted;
}

}  // namespace callwright
