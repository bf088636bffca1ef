// Topics
//
// Each clause is compared with all the ways of asking that the pack knows: by a linear scorer a topic, by its nearest phrase, and by the
// topic's own cues. A question asks; a statement mentions. A bare "why?" belongs to what the person has just spoken of.

#include "language/find_topics.hpp"

#include <algorithm>
#include <map>

namespace callwright {
namespace {

constexpr size_t most_topics = 4;
constexpr int near_enough = 600;   // thousandths of likeness to one phrase
constexpr int near_alone = 700;    // likeness that needs no second witness

const std::string& word(const Normalised& text, int i)
{
    static const std::string none;
    return i >= 0 && i < static_cast<int>(text.tokens.size()) ? text.tokens[static_cast<size_t>(i)].text : none;
}

bool among(const std::string& w, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), w) != words.end(); }

int first_word(const Normalised& text, const Clause& clause)
{
    int i = clause.begin;
    while (i < clause.end && (!text.tokens[static_cast<size_t>(i)].is_word || among(word(text, i), {"so", "and", "but", "well", "ok", "now", "um", "uh", "dana", "ma'am", "please", "then", "sorry", "yeah", "also", "oh", "hey"}))) ++i;
    return i;
}

bool asks_to_tell(const Normalised& text, int i)
{
    if (among(word(text, i), {"tell", "walk", "talk", "describe", "explain", "give", "share", "confirm", "verify", "spell", "repeat", "say", "help"})) return true;
    return word(text, i) == "let" && word(text, i + 1) == "me" && among(word(text, i + 2), {"know", "hear"});
}

struct Best {
    int confidence = 0;
    bool asked = false;
    Span span;
};

void keep(std::map<std::string, Best>& found, const std::string& topic, const Best& hit)
{
    Best& best = found[topic];
    if (hit.confidence > best.confidence || (hit.asked && !best.asked)) {
        const bool asked = best.asked || hit.asked;
        if (hit.confidence > best.confidence) best = hit;
        best.asked = asked;
    }
}

Normalised part_of(const Normalised& text, const Clause& clause)
{
    Normalised part;
    part.tokens.assign(text.tokens.begin() + clause.begin, text.tokens.begin() + clause.end);
    if (clause.question) {
        Token mark;
        mark.text = "?";
        part.tokens.push_back(mark);
    }
    return part;
}

void score_clause(const Normalised& text, const Clause& clause, const std::vector<Entity>& entities, const LanguagePack::Compiled& pack, std::map<std::string, Best>& found)
{
    const Features features = pack.topics.features(part_of(text, clause), entities, "");
    if (features.empty()) return;
    const NearPhrase near = pack.topics.nearest(features);
    const Example* phrase = near.example >= 0 ? &pack.topics.examples()[static_cast<size_t>(near.example)] : nullptr;
    const std::string nearest = phrase && !phrase->acts.empty() ? phrase->acts.front() : "";
    std::vector<ActScore> scores = pack.topics.scores(features);
    std::stable_sort(scores.begin(), scores.end(), [](const ActScore& a, const ActScore& b) { return a.margin > b.margin; });
    const Span span = span_of(text, clause.begin, clause.end);
    const bool asked = is_question(text, clause);
    if (!nearest.empty() && near.similarity >= near_alone) keep(found, nearest, {near.similarity, asked, span});
    for (size_t i = 0; i < scores.size() && i < 2; ++i) {
        const bool witness = scores[i].act == nearest && near.similarity >= near_enough - 200;
        if (scores[i].margin > (witness ? -150'000 : asked ? 100'000 : 250'000)) keep(found, scores[i].act, {static_cast<int>(std::min<int64_t>(990, 520 + scores[i].margin / 2000 + (witness ? near.similarity / 5 : 0))), asked, span});
    }
    if (!nearest.empty() && near.similarity >= near_enough && asked) keep(found, nearest, {near.similarity, asked, span});
}

// "why?", "how come?", "how so?", "like what?": about what is in the air.
bool is_elliptic(const Normalised& text, const Clause& clause)
{
    const int i = first_word(text, clause);
    const int length = clause.end - i;
    if (length > 3) return false;
    return among(word(text, i), {"why", "really", "meaning", "since"}) || (word(text, i) == "how" && among(word(text, i + 1), {"so", "come", "much", "long"})) ||
           (word(text, i) == "like" && word(text, i + 1) == "what") || (word(text, i) == "what" && among(word(text, i + 1), {"kind", "happened", "changed"})) || (word(text, i) == "go" && word(text, i + 1) == "on") ||
           (word(text, i) == "such" && word(text, i + 1) == "as") || (word(text, i) == "tell" && word(text, i + 2) == "more");
}

}  // namespace

bool is_question(const Normalised& text, const Clause& clause)
{
    if (clause.question) return true;
    const int i = first_word(text, clause);
    const bool wh = among(word(text, i), {"what", "why", "how", "who", "where", "when", "which", "whose"});
    const bool inverted = among(word(text, i), {"are", "is", "do", "does", "did", "can", "could", "would", "will", "have", "has", "may", "should", "were", "was"}) &&
                          among(word(text, i + 1), {"you", "your", "i", "there", "it", "that", "we", "anyone", "anybody", "someone", "somebody", "this", "he", "she", "they"});
    return wh || inverted || asks_to_tell(text, i);
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

std::vector<TopicHit> find_topics(const Normalised& text, const std::vector<Clause>& clauses, const CueText& cue_text, const std::vector<Entity>& entities, const ReadContext& context,
                                  const LanguagePack::Compiled& pack)
{
    std::map<std::string, Best> found;
    for (const Clause& clause : clauses) {
        if (is_elliptic(text, clause) && !context.topics_open.empty()) keep(found, context.topics_open.front().text, {800, true, span_of(text, clause.begin, clause.end)});
        else score_clause(text, clause, entities, pack, found);
    }
    for (const CueMatch& match : find_cues(pack.topic_cues, cue_text)) {
        bool asked = false;
        for (const Clause& clause : clauses)
            if (match.begin >= clause.begin && match.begin < clause.end) asked = is_question(text, clause);
        keep(found, match.cue->id.text, {900, asked, span_of(text, match.begin, match.end)});
    }
    std::vector<TopicHit> hits;
    for (const auto& [topic, best] : found) hits.push_back({TopicId(topic), best.asked, best.confidence, best.span});
    std::stable_sort(hits.begin(), hits.end(), [](const TopicHit& a, const TopicHit& b) { return a.confidence > b.confidence; });
    if (hits.size() > most_topics) hits.resize(most_topics);
    return hits;
}

}  // namespace callwright
