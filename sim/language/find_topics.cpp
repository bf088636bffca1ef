// Topics
//
// Each clause is weighed for all that the person can be asked about, and for nothing; the likeliest wins, nothing included. A question asks; a statement mentions, unless
// saying it is the asking, like a joke. A bare "why?" belongs to what the person has just spoken of.

#include "language/find_topics.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>

#include "language/question_shape.hpp"
#include "language/topic_points.hpp"
#include "language/word_at.hpp"

namespace callwright {
namespace {

constexpr size_t most_topics = 6;
constexpr int64_t benefit_of_setting_right = 2500;  // thousandths of log odds
constexpr int64_t against_chance = 1300;            // for what is asked so seldom that single words prove nothing
constexpr int64_t near_the_best = 700;              // a cue's topic this near is asked about as well
constexpr int64_t near_nothing = 1500;              // a cue's topic this near to nothing is asked about
constexpr int named_in_it = 640;                    // confidence of that
constexpr int named_just_before = 800;              // confidence from which a question's "it" stands for the subject before it
constexpr int set_right_from = 560;                 // confidence of a statement's subject
constexpr int at_a_guess = 615;                     // confidence: said only where nothing better is
constexpr int same_words = 800;                     // thousandths of likeness: one of the pack's own ways of asking

struct Best {
    int confidence = 0;
    bool asked = false;
    Span span;
};

void keep(std::map<std::string, Best>& found, const std::string& topic, const Best& hit)
{
    Best& best = found[topic];
    const bool better = hit.asked == best.asked ? hit.confidence > best.confidence : hit.asked;  // a mention makes a guess at a question no surer
    if (better) best = hit;
}

// "9, I think?" has nothing a topic could be told by.
bool says_something(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i < clause.end; ++i)
        if (text.tokens[static_cast<size_t>(i)].is_word && !among(word(text, i), {"i", "think", "guess", "maybe", "right", "well", "ok", "so", "the", "a", "is", "it", "that", "just", "about", "or", "and", "then", "yes", "no"})) return true;
    return false;
}

// "What could you do without missing rent?" does not ask about the rent.
bool in_an_adjunct(const Normalised& text, int token)
{
    constexpr int near = 4;  // tokens
    for (int i = token - 1; i >= std::max(0, token - near); --i) {
        if (!text.tokens[static_cast<size_t>(i)].is_word) return false;
        if (among(word(text, i), {"without", "after", "besides", "except", "once", "than", "apart", "beyond", "instead", "despite", "where"})) return true;
        if (i >= token - 2 && word(text, i) == "with") return true;
    }
    return false;
}

// The sentence or clause that a span stands in, with its mark, as typed.
std::string part_around(const Normalised& text, const std::vector<Clause>& parts, const Span& span)
{
    for (const Clause& part : parts) {
        if (span_of(text, part.begin, part.end).overlaps(span)) return words_in_part(text, part);
    }
    return words_said(text, words_in(text.original, span), span);
}

// Neither the words together nor the meaning come near a way of asking: only single words speak for it.
bool is_by_chance(const TopicPoints& points, size_t topic)
{
    constexpr int like_words = 600, like_meaning = 680;  // thousandths
    const bool meant = !points.near.empty() && points.near[topic] >= like_meaning;
    return !meant && points.likeness[topic] < like_words;
}

// Of a question: two chances in three make 800, from which on it is sure. Of a statement: by how far it is from nothing; what is found by chance is
// never sure.
int confidence_of(const TopicPoints& points, size_t topic, bool question)
{
    constexpr int doubtful = 790;
    if (points.likeness[topic] >= same_words) return 960;
    if (question) return 500 + 450 * likelihood(points, topic) / 1000;
    return static_cast<int>(std::clamp<int64_t>(600 + (points.of[topic] - points.of[no_topic]) / 10, 100, is_by_chance(points, topic) ? doubtful : 890));
}

// What a question is about if it is about anything: as likely as three in ten among all subjects.
std::optional<size_t> likeliest_subject(const TopicPoints& points)
{
    constexpr int likely_enough = 300;  // thousandths
    TopicPoints subjects = points;
    subjects.of[no_topic] = std::numeric_limits<int>::min();
    const auto best = static_cast<size_t>(std::max_element(subjects.of.begin(), subjects.of.end()) - subjects.of.begin());
    return best != no_topic && likelihood(subjects, best) >= likely_enough ? std::optional(best) : std::nullopt;
}

// "My boss would never approve that.": no question, and yet one of her answers was written for nearly these words.
std::optional<size_t> foreseen_statement(const TopicPoints& points, const Clause& clause)
{
    constexpr int several_words = 4, nearly_these = 880;  // tokens; thousandths of likeness
    if (clause.end - clause.begin < several_words || points.foreseen.empty()) return std::nullopt;
    const auto nearest = std::max_element(points.foreseen.begin(), points.foreseen.end());
    return *nearest >= nearly_these ? std::optional(static_cast<size_t>(nearest - points.foreseen.begin())) : std::nullopt;
}

// A topic whose cue stands in the clause.
struct CueFound {
    size_t topic;
    CueMatch match;
};

// "Your date of birth and the ZIP code": one of several things asked for in one breath.
bool stand_side_by_side(const Normalised& text, const CueMatch& a, const CueMatch& b)
{
    constexpr int reach = 5;  // tokens between them
    const CueMatch &first = a.begin <= b.begin ? a : b, &second = a.begin <= b.begin ? b : a;
    if (second.begin - first.end > reach) return false;
    for (int i = first.end; i < second.begin; ++i)
        if (among(word(text, i), {"and", "or", ",", "plus", "&"})) return true;
    return false;
}

// "No, the overtime." "I asked about your son.": what was meant is set right, and the question is about that.
bool sets_right(const Normalised& text, const Clause& clause)
{
    if (word(text, clause.begin) == "no" && clause.end - clause.begin <= 6 && !clause.question) return true;
    const bool asks = is_question(text, clause);
    for (int i = clause.begin; i + 1 < clause.end; ++i)
        if (word(text, i) == "i" && (among(word(text, i + 1), {"meant", "mean", "asked"}) || (!asks && among(word(text, i + 1), {"had", "was", "am", "would", "have"}) && among(word(text, i + 2), {"asked", "asking", "meant", "after"})))) return true;
    return false;
}

// "Would you like the address?": theirs, not hers.
bool is_offered(const Normalised& text, const Clause& clause, int token)
{
    if (among(word(text, token - 1), {"your", "me"})) return false;
    for (int i = clause.begin; i + 1 < token; ++i)
        if (word(text, i) == "you" && among(word(text, i + 1), {"like", "want", "need"}) && word(text, i + 2) != "to") return true;
    return false;
}

// "Keep the birthday.", "you needn't give me the ZIP", "you gave me your ZIP": named, and not asked for.
bool is_waved_off(const Normalised& text, const Clause& clause, int token)
{
    constexpr int reach = 4;  // tokens
    for (int i = std::max(clause.begin, token - reach); i < token; ++i)
        if (among(word(text, i), {"keep", "leave", "skip", "forget", "drop", "spare", "gave", "given", "confirmed", "matched"}) || (among(word(text, i), {"not", "without", "never"}) && among(word(text, i + 1), {"need", "want", "giving", "give", "telling", "tell"}))) return true;
    return false;
}

// "I meant the letter, not the phone call"
bool is_ruled_out(const Normalised& text, const Clause& clause, int token)
{
    for (int i = clause.begin; i < token; ++i)
        if (word(text, i) == "not" && word(text, i - 1) == ",") return true;
    return false;
}

// The subject that her last line named last.
std::string named_by_her(const ReadContext& context, const LanguagePack::Compiled& pack)
{
    const Normalised line = normalise(context.said_before);
    const std::vector<CueMatch> named = find_cues(pack.topic_cues, cue_text(line, {}));
    const auto last = std::max_element(named.begin(), named.end(), [](const CueMatch& a, const CueMatch& b) { return a.begin < b.begin; });
    return last == named.end() ? "" : last->cue->id.text;
}

// What nobody can ask about by "it" before it was named: of the person's own life, and what seldom comes up. "It" alone may well be the debt.
void leave_out_unnamed(const std::map<std::string, Best>& found, const ReadContext& context, const LanguagePack::Compiled& pack, TopicPoints& points)
{
    const std::string hers = named_by_her(context, pack);
    for (size_t i = 0; i < points.of.size(); ++i) {
        const std::string& group = pack.topic_groups[i];
        const bool seldom = among(group, {"money", "costs"}) && pack.topic_commonness[i] == 0;
        if (i == no_topic || !(seldom || among(group, {"life", "work", "family", "health"}))) continue;
        const TopicId& topic = pack.topic_ids[i];
        const bool named = found.count(topic.text) > 0 || topic.text == hers || std::find(context.topics_open.begin(), context.topics_open.end(), topic) != context.topics_open.end();
        if (!named) points.of[i] = std::numeric_limits<int>::min();
    }
}

void score_clause(const Normalised& text, const Clause& clause, const std::vector<Entity>& entities, const Embedding* meaning, const std::vector<CueFound>& cues, const ReadContext& context, const std::vector<size_t>& set_right, const LanguagePack::Compiled& pack, std::map<std::string, Best>& found)
{
    const Normalised part = words_of(text, clause);
    if (!says_something(text, clause) && cues.empty()) return;
    const bool question = is_question(text, clause) && (!is_subordinate(text, clause) || requests(text, clause));
    std::vector<std::pair<size_t, int>> named;
    for (const CueFound& cue : cues) named.emplace_back(cue.topic, in_an_adjunct(text, cue.match.begin) ? -1 : 1);
    TopicPoints points = topic_points(part, entities, meaning, named, question, context, pack);
    if (question)
        for (const size_t topic : set_right) points.of[topic] += benefit_of_setting_right;
    for (size_t i = 0; i < points.of.size(); ++i)
        if (pack.odd_topics[i] && is_by_chance(points, i)) points.of[i] -= against_chance;
    const bool points_before = question && cues.empty() && names_nothing(text, clause);
    if (points_before) leave_out_unnamed(found, context, pack, points);
    const size_t best = static_cast<size_t>(std::max_element(points.of.begin(), points.of.end()) - points.of.begin());
    const auto note = [&](size_t topic, int confidence, bool asked, Span span) { keep(found, pack.topic_ids[topic].text, {confidence, asked || pack.said_topics[topic], span}); };
    if (best == no_topic && question) {
        const auto named_best = std::max_element(cues.begin(), cues.end(), [&](const CueFound& a, const CueFound& b) { return points.of[a.topic] < points.of[b.topic]; });
        const bool is_named = named_best != cues.end() && !in_an_adjunct(text, named_best->match.begin) && points.of[named_best->topic] + near_nothing >= points.of[best];
        if (is_named) note(named_best->topic, named_in_it, true, span_of(text, clause.begin, clause.end));
        else if (const std::optional<size_t> guess = likeliest_subject(points)) note(*guess, at_a_guess, true, span_of(text, clause.begin, clause.end));
        else if (points_before && !context.topics_open.empty()) keep(found, context.topics_open.front().text, {named_in_it, true, span_of(text, clause.begin, clause.end)});
    }
    const auto left_alone = [&](size_t topic) { return pack.identity_topics[topic] && std::any_of(cues.begin(), cues.end(), [&](const CueFound& cue) { return cue.topic == topic && (is_waved_off(text, clause, cue.match.begin) || is_offered(text, clause, cue.match.begin)); }); };
    if (!pack.topic_ids[best].empty() && !left_alone(best)) note(best, confidence_of(points, best, question), question, span_of(text, clause.begin, clause.end));
    constexpr int told_as_foreseen = 850;  // confidence
    if (const std::optional<size_t> topic = question || pack.said_topics[best] ? std::nullopt : foreseen_statement(points, clause)) note(*topic, told_as_foreseen, true, span_of(text, clause.begin, clause.end));
    const auto is_identity = [&](size_t topic) { return pack.identity_topics[topic]; };
    const auto is_beside_the_best = [&](const CueFound& cue) { return std::any_of(cues.begin(), cues.end(), [&](const CueFound& other) { return other.topic == best && stand_side_by_side(text, cue.match, other.match); }); };
    for (const CueFound& cue : cues) {
        const bool near = points.of[cue.topic] + near_the_best >= points.of[best] || is_beside_the_best(cue);
        const bool asked = question && near && !in_an_adjunct(text, cue.match.begin);
        const bool said = pack.said_topics[cue.topic] && cue.topic != best;  // a cue alone is no joke
        // In a question a word alone proves little: "a rogue turkey?" is not about the holiday.
        const int confidence = question && !is_identity(cue.topic) ? std::min(900, confidence_of(points, cue.topic, question)) : 900;
        if (!said && !left_alone(cue.topic)) note(cue.topic, confidence, asked, span_of(text, cue.match.begin, cue.match.end));
    }
}

// What a bare question belongs to: something named just before it, else what the person last spoke of. A bare "when?" asks since when.
std::string antecedent_of(const Normalised& text, const Clause& clause, const std::map<std::string, Best>& found, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    const bool when = among(word(text, first_word(text, clause)), {"when"});
    const bool known = std::find(pack.topic_ids.begin(), pack.topic_ids.end(), TopicId("when_started")) != pack.topic_ids.end();
    const bool of_the_trouble = found.empty() && !context.topics_open.empty() && among(context.topics_open.front().text, {"why_behind", "overtime", "hours", "income"});
    if (when && known && (!found.empty() || of_the_trouble)) return "when_started";
    const auto last = std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second.span.begin < b.second.span.begin; });
    if (last != found.end()) return last->first;
    if (!context.topics_open.empty()) return context.topics_open.front().text;
    return named_by_her(context, pack);
}

// Of all that this person can be asked about.
std::vector<CueFound> cues_in(const Clause& part, const std::vector<CueMatch>& matches, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    std::vector<CueFound> cues;
    for (const CueMatch& match : matches)
        if (match.begin >= part.begin && match.begin < part.end && (!context.subjects || context.subjects->count(TopicId(match.cue->id.text)) > 0)) cues.push_back({topic_number(TopicId(match.cue->id.text), pack), match});
    return cues;
}

// "The medicines they sent you home with, do you get them all, or do you skip some?" is one question: what it is about stands outside of the clause that
// asks. Of a long sentence its last clauses; nothing where one clause says it all.
std::optional<Clause> asked_in_several_clauses(const Normalised& text, const Clause& sentence, const std::vector<Clause>& clauses)
{
    constexpr int longest = 30;  // tokens; more is hardly one question
    if (!sentence.question) return std::nullopt;
    Clause whole{sentence.end, sentence.end, true, false};
    int parts = 0;
    for (auto clause = clauses.rbegin(); clause != clauses.rend(); ++clause) {
        if (clause->begin < sentence.begin || clause->end > sentence.end || sentence.end - clause->begin > longest) continue;
        whole.begin = std::min(whole.begin, clause->begin);
        parts += says_something(text, *clause);
    }
    return parts > 1 ? std::optional(whole) : std::nullopt;
}

// "That other account, do you know it at all?"
bool points_back(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i < clause.end; ++i)
        if (among(word(text, i), {"it", "they", "them", "one", "those", "these"})) return true;
    return false;
}

void ask_about_what_stands_in(const Span& span, std::map<std::string, Best>& found)
{
    for (auto& [topic, best] : found)
        if (!best.asked && best.confidence >= named_just_before && best.span.overlaps(span)) best.asked = true;
}

// "...the letter from the insurance company. Did anything like that come to the house?": a question that names nothing points at the sentence before it.
bool points_at_what_was_said(const Normalised& text, const Clause& clause)
{
    for (int i = clause.begin; i < clause.end; ++i)
        if (word(text, i) == "that" && among(word(text, i - 1), {"like", "about", "of", "for"})) return true;
    return points_back(text, clause);
}

// Of every question about nothing, unless a question stands before it.
void ask_about_the_sentence_before(const Normalised& text, const std::vector<Clause>& sentences, std::map<std::string, Best>& found)
{
    constexpr int a_subject = 600;  // confidence
    for (size_t i = 1; i < sentences.size(); ++i) {
        const Clause &asks = sentences[i], &before = sentences[i - 1];
        if (!is_question(text, asks) || is_question(text, before) || sets_right(text, before) || !points_at_what_was_said(text, asks)) continue;
        const Span span = span_of(text, asks.begin, asks.end);
        const bool has_a_subject = std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.second.asked && one.second.confidence >= a_subject && one.second.span.overlaps(span); });
        if (!has_a_subject) ask_about_what_stands_in(span_of(text, before.begin, before.end), found);
    }
}

bool is_one_sentence(const std::vector<Clause>& sentences, const Clause& a, const Clause& b)
{
    return std::any_of(sentences.begin(), sentences.end(), [&](const Clause& s) { return a.begin >= s.begin && b.end <= s.end; });
}

}  // namespace

std::vector<TopicHit> find_topics(const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& asking, const std::vector<Clause>& clauses, const CueText& cue_text, const std::vector<Entity>& entities, const ReadContext& context, Meanings& meanings,
                                  const LanguagePack::Compiled& pack)
{
    const std::vector<CueMatch> matches = find_cues(pack.topic_cues, cue_text);
    std::map<std::string, Best> found;
    std::vector<size_t> set_right;  // what a misunderstanding is set right to
    for (const Clause& clause : clauses)
        if (sets_right(text, clause))
            for (const CueMatch& match : matches)
                if (match.begin >= clause.begin && match.begin < clause.end && !is_ruled_out(text, clause, match.begin)) set_right.push_back(topic_number(TopicId(match.cue->id.text), pack));
    const auto score_part = [&](const Clause& part) {
        std::optional<Embedding> meaning;
        if (pack.encoder) meaning = pack.encoder->embed(words_in_part(text, part));
        score_clause(text, part, entities, meaning ? &*meaning : nullptr, cues_in(part, matches, context, pack), context, set_right, pack, found);
    };
    for (size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        const std::vector<CueFound> cues = cues_in(clause, matches, context, pack);
        const std::string antecedent = cues.empty() && is_bare_question(text, clause) ? antecedent_of(text, clause, found, context, pack) : "";
        if (cues.empty() && is_question(text, clause) && i > 0 && points_back(text, clause) && is_one_sentence(sentences, clauses[i - 1], clause) && !is_question(text, clauses[i - 1]))
            ask_about_what_stands_in(span_of(text, clauses[i - 1].begin, clauses[i - 1].end), found);
        const Clause proper = is_question(text, clause) ? question_proper(text, clause) : clause;
        if (!antecedent.empty()) keep(found, antecedent, {800, true, span_of(text, clause.begin, clause.end)});
        else if (proper.end == clause.end) score_clause(text, clause, entities, meanings.clause(i), cues, context, set_right, pack, found);
        else score_part(proper);
        if (const Clause main = without_time_clause(text, proper); is_question(text, clause) && main.end < proper.end && antecedent.empty()) score_part(main);
        if (cues.empty() && !is_question(text, clause) && sets_right(text, clause))
            for (const auto& [topic, best] : found)
                if (best.confidence >= set_right_from && best.span.overlaps(span_of(text, clause.begin, clause.end))) set_right.push_back(topic_number(TopicId(topic), pack));
    }
    const auto score_whole = [&](const std::vector<Clause>& wholes) {
        for (const Clause& whole : wholes)
            if (const std::optional<Clause> several = asked_in_several_clauses(text, whole, clauses)) score_part(*several);
    };
    score_whole(asking);
    if (asking.size() > sentences.size()) score_whole(sentences);  // what two questions side by side are about together
    ask_about_the_sentence_before(text, sentences, found);
    std::vector<TopicHit> hits;
    for (const auto& [topic, best] : found) hits.push_back({TopicId(topic), best.asked, best.confidence, best.span});
    std::stable_sort(hits.begin(), hits.end(), [](const TopicHit& a, const TopicHit& b) { return std::tie(b.asked, b.confidence) < std::tie(a.asked, a.confidence); });
    if (hits.size() > most_topics) hits.resize(most_topics);
    return hits;
}

std::vector<SuitedAnswer> suited_answers(const std::vector<TopicHit>& topics, const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Clause>& clauses, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    constexpr size_t most_asked = 3;
    std::vector<SuitedAnswer> suited;
    if (!pack.encoder || !context.answers) return suited;
    for (size_t i = 0; i < std::min(topics.size(), most_asked); ++i) {
        if (!topics[i].asked) continue;
        const std::string whole = part_around(text, sentences, topics[i].span), part = part_around(text, clauses, topics[i].span);
        const AskedFor waits_for = asked_for(normalise(part));
        std::vector<QuestionMeant> asked = {{pack.encoder->embed(whole), waits_for}};
        if (part != whole) asked.push_back({pack.encoder->embed(part), waits_for});
        const size_t topic = topic_number(topics[i].topic, pack);
        int usual = 0;
        for (const QuestionMeant& one : asked) usual = std::max(usual, pack.topic_meanings.closest(one.meaning, pack.topic_ids.size())[topic]);
        for (SuitedAnswer& answer : context.answers->suited(topics[i].topic, asked, usual)) suited.push_back(std::move(answer));
    }
    std::sort(suited.begin(), suited.end(), [](const SuitedAnswer& a, const SuitedAnswer& b) { return a.piece < b.piece; });
    return suited;
}

}  // namespace callwright
