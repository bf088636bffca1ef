// Reading, stage by stage
//
// Words; figures; clauses; acts by model and cue; status; topics; empathy; what can be given back; and whether anything was understood at all.
// Each stage uses only what the ones before it show, and every finding points at bytes.

#include "language/read.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/utf8.hpp"
#include "language/caught.hpp"
#include "language/clauses.hpp"
#include "language/compiled_pack.hpp"
#include "language/cues.hpp"
#include "language/empathy.hpp"
#include "language/entities.hpp"
#include "language/find_topics.hpp"
#include "language/hear_acts.hpp"
#include "language/meanings.hpp"
#include "language/question_shape.hpp"
#include "language/questions.hpp"
#include "language/status.hpp"

namespace callwright {
namespace {

constexpr size_t longest_reply = 4000;
constexpr int64_t against_a_cue = -400'000;  // margin below which a harmless act's cue is not believed: it then stands for the act in one of twelve cases

const Clause* sentence_around(const std::vector<Clause>& sentences, int token)
{
    for (const Clause& s : sentences)
        if (token >= s.begin && token < s.end) return &s;
    return nullptr;
}

Status status_of(const CueMatch& match, const Normalised& text, const std::vector<Clause>& sentences)
{
    const Clause* sentence = sentence_around(sentences, match.begin);
    const Status status = sentence ? status_in(text, *sentence, match.begin, match.end, match.holds_negation) : Status::Asserted;
    return status == Status::Asked && match.cue->asks ? Status::Asserted : status;
}

using CuesMeant = std::vector<std::pair<CueMatch, Status>>;

// Of several matches the one that is meant most: an asserted one before a denied one.
CuesMeant strongest(const std::vector<CueMatch>& matches, const Normalised& text, const std::vector<Clause>& sentences)
{
    CuesMeant kept;
    for (const CueMatch& match : matches) {
        const Status status = status_of(match, text, sentences);
        const Clause* sentence = sentence_around(sentences, match.begin);
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const auto& k) { return k.first.cue == match.cue && sentence_around(sentences, k.first.begin) == sentence; });
        if (same == kept.end()) kept.emplace_back(match, status);
        else if (status < same->second) *same = {match, status};
    }
    return kept;
}

// Words that often stand for something harmless can be heard where all else speaks against it; what harms is never talked away.
bool contradicted(const Heard& heard, const std::string& act)
{
    const auto margin = heard.margins.find(act);
    return heard.by_meaning > 0 && !is_harmful(act) && margin != heard.margins.end() && margin->second < against_a_cue;
}

// One sentence of many: what the models make of the whole says little of it. "(the disclosure, the firm, the balance) So what happened after that?"
bool is_lost_in_a_speech(const Normalised& text, const Clause* sentence)
{
    constexpr int many = 3;  // as many words around it as it has itself
    return sentence && static_cast<int>(text.tokens.size()) > many * (sentence->end - sentence->begin);
}

// "Come down to $5,180": words with a figure in their midst seldom stand for something harmless.
bool holds_a_figure(const CueMatch& match, const Normalised& text, const std::vector<Entity>& entities)
{
    const Span span = span_of(text, match.begin, match.end);
    return std::any_of(entities.begin(), entities.end(), [&](const Entity& e) { return (e.type == EntityType::Money || e.type == EntityType::Percent) && e.span.overlaps(span); });
}

void add_cue_acts(const CuesMeant& cues, const Normalised& text, const std::vector<Clause>& sentences, const std::vector<Entity>& entities, Heard& heard)
{
    ActsFound& found = heard.found;
    std::map<std::string, Status> best_status;
    for (const auto& [match, status] : cues) {
        if (match.cue->act.empty()) continue;
        const Clause* sentence = sentence_around(sentences, match.begin);
        if (contradicted(heard, match.cue->act) && !is_lost_in_a_speech(text, sentence) && !holds_a_figure(match, text, entities)) continue;
        const auto known = best_status.find(match.cue->act);
        if (known != best_status.end() && known->second < status) continue;
        best_status[match.cue->act] = status;
        ActFound& best = found[match.cue->act];
        best = {std::max<int64_t>(best.margin, 400'000), span_of(text, match.begin, match.end), match.begin, match.end, Basis::Cue, "cue " + match.cue->id.text, match.holds_negation, sentence && sentence->question};
    }
}

int confidence_of(const ActFound& f)
{
    if (f.basis == Basis::Cue) return 950;
    return static_cast<int>(std::min<int64_t>(980, 520 + std::max<int64_t>(0, f.margin) / 2500 + (f.basis == Basis::Phrase ? 150 : 0)));
}

std::vector<ActHit> hits_of(const ActsFound& found, const Normalised& text, const std::vector<Clause>& sentences)
{
    std::vector<ActHit> hits;
    for (const auto& [act, f] : found) {
        Status status = Status::Asserted;
        const Clause* sentence = sentence_around(sentences, f.begin);
        if (is_harmful(act) && sentence) status = status_in(text, *sentence, f.begin, f.end, f.own_negation);
        hits.push_back({ActId(act), status, f.basis, confidence_of(f), f.span, f.evidence});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const ActHit& a, const ActHit& b) { return std::tie(a.span, a.act) < std::tie(b.span, b.act); });
    return hits;
}

// "So the rent went first. Have I got that right?" asks for a nod to what is given back, however much it resembles a question about the rent; and
// what asks nothing has to resemble one very much.
void drop_what_only_seems_asked(Reading& r)
{
    constexpr int clear = 760;  // confidence, thousandths
    const bool for_a_nod = r.asks_for_nods_only() && r.asserts("paraphrase");
    const auto only_seems = [&](const ActHit& a) {
        const bool asks = a.act.text == "ask_ability" || a.act.text == "ask_reason" || a.act.text == "ask_open_question";
        return asks && a.basis != Basis::Cue && (for_a_nod || (r.questions.empty() && a.confidence < clear));
    };
    r.acts.erase(std::remove_if(r.acts.begin(), r.acts.end(), only_seems), r.acts.end());
}

// "Did you pay by card?" asks for no card, nor for a day or money to come.
bool asks_about_the_past(const Normalised& text, const Clause& sentence)
{
    const auto word = [&](int i) -> std::string_view { return i >= sentence.begin && i < sentence.end ? std::string_view(text.tokens[static_cast<size_t>(i)].text) : std::string_view(); };
    bool past = false;
    for (int i = sentence.begin; i < sentence.end; ++i) {
        for (const std::string_view to_come : {"can", "could", "will", "would", "should", "shall", "may", "going", "want", "like"})
            if (word(i) == to_come) return false;
        past = past || ((word(i) == "did" || word(i) == "had") && (word(i + 1) == "you" || word(i + 1) == "she" || word(i + 1) == "he" || word(i + 1) == "they"));
    }
    return past;
}

void drop_what_is_past(const Normalised& text, const std::vector<Clause>& sentences, Reading& r)
{
    const auto is_past = [&](const ActHit& a) {
        if (a.act.text != "collect_payment_details" && a.act.text != "propose_date" && a.act.text != "request_payment" && a.act.text != "offer_hardship" && a.act.text != "offer_plan") return false;
        return std::any_of(sentences.begin(), sentences.end(), [&](const Clause& s) {
            const Span span = span_of(text, s.begin, s.end);
            return span.begin <= a.span.begin && a.span.end <= span.end && asks_about_the_past(text, s);
        });
    };
    r.acts.erase(std::remove_if(r.acts.begin(), r.acts.end(), is_past), r.acts.end());
}

// What takes fear away, or only speaks of a harm: "because you expect a summons to be in there?"
bool eases(const ActHit& a)
{
    constexpr int clear = 700;  // confidence, thousandths
    return a.status == Status::Asserted && a.confidence >= clear && (a.act.text == "honor_cease" || a.act.text == "inform_rights" || a.act.text == "reassure" || a.act.text == "apologize" || a.act.text == "offer_hardship");
}

bool speaks_against_harm(const Reading& r)
{
    const auto harmful = [](const ActHit& a) { return is_harmful(a.act.text); };
    const auto done = [&](const ActHit& a) { return harmful(a) && a.status == Status::Asserted; };
    if (std::any_of(r.acts.begin(), r.acts.end(), eases)) return true;
    return std::any_of(r.acts.begin(), r.acts.end(), harmful) && std::none_of(r.acts.begin(), r.acts.end(), done);
}

// "A file like yours gets walked over to the courthouse": what the models make out as a threat, and words of that harm stand in the reply, is a sure one.
void back_by_words_of_harm(const CueText& cue_words, const Normalised& text, const std::vector<Clause>& sentences, const LanguagePack::Compiled& pack, std::vector<ActHit>& acts)
{
    constexpr int sure = 900;  // confidence, thousandths
    const auto threat = [](const ActHit& a) { return a.basis == Basis::Model && a.status == Status::Asserted && is_harmful(a.act.text) && a.confidence < sure; };
    if (std::none_of(acts.begin(), acts.end(), threat) || std::any_of(acts.begin(), acts.end(), eases)) return;
    for (const auto& [match, status] : strongest(find_cues(pack.harm_cues, cue_words), text, sentences)) {
        const Clause* sentence = sentence_around(sentences, match.begin);
        if (status != Status::Asserted || !sentence || sentence->question) continue;
        for (ActHit& a : acts) {
            if (!threat(a) || a.act.text != match.cue->act) continue;
            a.basis = Basis::Cue;
            a.confidence = sure;
            a.evidence = "cue " + match.cue->id.text + "; " + a.evidence;
            a.span = span_of(text, sentence->begin, sentence->end);
        }
    }
}

// "Nobody is suing you" calms: a denied threat is also reassurance.
void add_reassurance(std::vector<ActHit>& acts)
{
    if (std::any_of(acts.begin(), acts.end(), [](const ActHit& a) { return a.act.text == "reassure"; })) return;
    for (const ActHit& a : acts)
        if (a.status == Status::Denied && a.act.text.rfind("threaten_", 0) == 0) {
            acts.push_back({ActId("reassure"), Status::Asserted, a.basis, a.confidence, a.span, "denies " + a.act.text});
            return;
        }
}

std::vector<CueHit> cues_of(const CuesMeant& cues, const Normalised& text)
{
    std::vector<CueHit> hits;
    for (const auto& [match, status] : cues) hits.push_back({match.cue->id, status, span_of(text, match.begin, match.end)});
    return hits;
}

ShortAnswer short_answer(const Normalised& text)
{
    std::vector<std::string> words;
    constexpr std::string_view padding[] = {"ma'am", "sir", "ok", "please", "thanks", "thank", "you", "oh", "well", "um", "uh", "i", "do", "it", "is", "that", "that's", "sure", "just", "really", "so", "am"};
    for (const Token& t : text.tokens)
        if ((t.is_word || t.is_number) && !t.is_name) words.push_back(t.text);
    if (words.empty() || words.size() > 6) return ShortAnswer::None;
    const auto has = [&](std::initializer_list<std::string_view> some) { return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return std::find(some.begin(), some.end(), w) != some.end(); }); };
    const auto rest_is_padding = [&](std::initializer_list<std::string_view> some) {
        return std::all_of(words.begin(), words.end(), [&](const std::string& w) {
            return std::find(some.begin(), some.end(), w) != some.end() || std::find(std::begin(padding), std::end(padding), w) != std::end(padding);
        });
    };
    const bool unsure = has({"know", "maybe", "perhaps", "possibly", "depends"}) && rest_is_padding({"know", "not", "maybe", "perhaps", "possibly", "depends", "yes", "no", "it", "can"});
    if (unsure || (has({"sure"}) && has({"not"}) && words.size() < 5)) return ShortAnswer::Unsure;
    if (has({"yes", "yeah", "correct", "right", "sure", "absolutely", "definitely", "certainly", "ok", "agreed", "deal", "exactly"}) && !has({"not"}) &&
        rest_is_padding({"yes", "yeah", "correct", "right", "absolutely", "definitely", "certainly", "course", "of", "agreed", "deal", "exactly", "we", "can", "will", "sounds", "good", "great", "fine", "works", "perfect"}))
        return ShortAnswer::Yes;
    if (has({"no", "not", "never"}) && rest_is_padding({"no", "not", "never", "afraid", "we", "can", "at", "all", "course", "of", "sorry", "will", "way"})) return ShortAnswer::No;
    return ShortAnswer::None;
}

bool is_silence(const Normalised& text)
{
    bool any = false;
    for (const Token& t : text.tokens) any = any || t.is_word || t.is_number;
    if (!any) return std::all_of(text.tokens.begin(), text.tokens.end(), [](const Token& t) { return t.text == "." || t.text == "," || t.text == "-" || t.text == "*"; });
    std::vector<std::string> words;
    for (const Token& t : text.tokens)
        if (t.is_word) words.push_back(t.text);
    const bool bracketed = !text.tokens.empty() && (text.tokens.front().text == "[" || text.tokens.front().text == "(" || text.tokens.front().text == "*");
    return bracketed && words.size() <= 3 && std::any_of(words.begin(), words.end(), [](const std::string& w) { return w == "silence" || w == "pause" || w == "silent" || w == "waits" || w == "nothing"; });
}

struct Tally {
    int words = 0, known = 0, foreign = 0;
};

Tally tally_of(const Normalised& text, const LanguagePack::Compiled& pack)
{
    static const WordSet elsewhere = {"el", "la", "los", "las", "que", "de", "en", "por", "para", "con", "una", "usted", "es", "está", "hola", "gracias", "señora", "il", "lo", "che", "di", "per", "è", "sono", "buongiorno", "grazie", "signora",
                                      "le", "les", "des", "est", "vous", "je", "bonjour", "merci", "pas", "der", "die", "das", "und", "ist", "ich", "sie", "nicht", "guten", "o", "os", "você", "não", "obrigado", "um", "uma", "com", "mi", "su", "buenas",
                                      "noches", "tardes", "cómo", "como", "puede", "pagar", "deuda", "nombre", "soy", "del", "della", "pagare", "può", "quando", "cosa", "ne", "ja", "na", "się", "bir", "ve", "için", "puedo", "hablar", "si", "sí", "no"};
    Tally t;
    for (const Token& token : text.tokens) {
        if (!token.is_word) continue;
        ++t.words;
        const auto common = pack.commonness.find(token.text);
        const bool known = common != pack.commonness.end();
        const bool strange = std::any_of(token.text.begin(), token.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC3; });
        if (known && !elsewhere.count(token.text)) ++t.known;
        else if (elsewhere.count(token.text) || strange) ++t.foreign;
    }
    return t;
}

int ordinary_words(const Normalised& text)
{
    int count = 0;
    for (const Token& t : text.tokens) count += t.is_word && !(t.text.size() > 1 && t.span.begin == t.span.end);
    int shared = 0;  // opened contractions are one word
    for (size_t i = 1; i < text.tokens.size(); ++i) shared += text.tokens[i].is_word && text.tokens[i].span == text.tokens[i - 1].span;
    for (const Token& t : text.tokens) count += t.is_number;
    return count - shared;
}

bool mashed(const Normalised& text, const Tally& t)
{
    if (t.words == 0) return !text.tokens.empty() && std::none_of(text.tokens.begin(), text.tokens.end(), [](const Token& k) { return k.is_number; });
    if (t.known > 0 || t.foreign > 0) return false;
    const auto unlikely = [](const std::string& w) {
        int run = 0, longest = 0;
        for (const char c : w) {
            run = std::string_view("aeiouyAEIOUY").find(c) == std::string_view::npos ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest >= 5 || (w.size() >= 4 && std::string_view(w).find_first_of("aeiouy") == std::string_view::npos);
    };
    return std::any_of(text.tokens.begin(), text.tokens.end(), [&](const Token& k) { return k.is_word && unlikely(k.text); });
}

std::vector<ActId> likeliest(const std::map<std::string, int64_t>& all)
{
    std::vector<std::pair<int64_t, std::string>> order;
    for (const auto& [act, margin] : all) order.emplace_back(margin, act);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<ActId> best;
    for (size_t i = 0; i < order.size() && i < 5; ++i) best.emplace_back(order[i].second);
    return best;
}

// Of all acts "about something else" is the likeliest, and whatever else was made out is fainter.
bool is_rather_off_topic(const Reading& r)
{
    constexpr int faint = 700;  // confidence, thousandths
    if (r.likeliest.empty() || r.likeliest.front().text != "off_topic") return false;
    return std::all_of(r.acts.begin(), r.acts.end(), [](const ActHit& a) { return a.act.text == "off_topic" || (a.basis == Basis::Model && a.confidence < faint); });
}

// Out of scope: like nothing the pack knows, and no cue, topic or figure to hold on to.
bool not_understood(const Reading& r, bool like_nothing, int by_meaning, const Tally& t)
{
    if (r.noise || r.foreign) return true;
    constexpr int more_than_a_guess = 700;  // confidence of a subject that is only mentioned, thousandths
    const bool about_something = std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& hit) { return hit.asked || hit.confidence >= more_than_a_guess; });
    const bool anchored = !r.cues.empty() || about_something || !r.entities.empty() || r.short_answer != ShortAnswer::None;
    const bool solid = std::any_of(r.acts.begin(), r.acts.end(), [](const ActHit& a) { return a.act.text != "off_topic" && (a.basis != Basis::Model || a.confidence >= 600); });
    if (is_rather_off_topic(r)) return true;
    constexpr int far_in_meaning = 490;  // cosine in thousandths to the nearest labelled reply
    if (!solid && r.cues.empty() && r.entities.empty() && by_meaning > 0 && by_meaning < far_in_meaning) return true;
    if (anchored || solid) return false;
    const bool strange = t.words > 0 && 10 * t.known < 7 * t.words;
    return like_nothing || strange || (!r.acts.empty() && r.acts.size() == 1 && r.acts.front().act.text == "off_topic");
}

// "Mr. Okafor" is asked for as "Ms. Ruiz" is in the pack's examples: whoever is meant, the words are the same.
ReadContext with_example_name(Normalised& text, const ReadContext& said, const LanguagePack::Compiled& pack)
{
    ReadContext context = said;
    if (pack.example_name.size() != 2 || said.names.empty()) return context;
    const Normalised name = normalise(said.names.front());
    for (Token& token : text.tokens)
        for (size_t i = 0; i < name.tokens.size(); ++i)
            if (token.is_word && token.text == name.tokens[i].text) {
                token.text = pack.example_name[i == 0 ? 0 : 1];
                token.is_name = true;
                break;
            }
    context.names.insert(context.names.end(), pack.example_name.begin(), pack.example_name.end());
    return context;
}

}  // namespace

Reading read(std::string_view typed, const ReadContext& said, const LanguagePack& language)
{
    const LanguagePack::Compiled& pack = language.parts();
    Normalised text = normalise(utf8::truncated(typed, longest_reply));
    const ReadContext context = with_example_name(text, said, pack);
    Reading r;
    r.words = ordinary_words(text);
    r.silence = is_silence(text);
    if (r.silence) return r;

    r.entities = find_entities(text, context.now, pack.numbers, context.payday);
    const std::vector<Clause> clauses = split_clauses(text), sentences = split_sentences(text);
    const CueText cue_words = cue_text(text, r.entities);
    const std::vector<CueMatch> matches = find_cues(pack.cues, cue_words);
    const CuesMeant cues = strongest(matches, text, sentences);
    const Tally tally = tally_of(text, pack);
    r.noise = mashed(text, tally);
    r.foreign = !r.noise && tally.words >= 2 && tally.foreign * 2 > tally.words && tally.foreign > tally.known;

    Heard heard;
    Meanings meanings(pack.encoder.get(), text, clauses);
    if (!r.noise && !r.foreign) {
        heard = hear_acts(pack, text, clauses, r.entities, context, cue_signs(matches, pack.act_ids, text, sentences), meanings);
        add_cue_acts(cues, text, sentences, r.entities, heard);
    }
    r.harms = std::move(heard.harms);
    r.harm_odds = heard.harm_odds;
    r.acts = hits_of(heard.found, text, sentences);
    drop_what_is_past(text, sentences, r);
    back_by_words_of_harm(cue_words, text, sentences, pack, r.acts);
    add_reassurance(r.acts);
    r.cues = cues_of(cues, text);
    r.likeliest = likeliest(heard.margins);
    for (const CueHit& event : events_in(said.said_before, language)) r.heard_before.push_back(event.cue);
    r.short_answer = short_answer(text);
    const std::vector<Clause> asking = questions_apart(text, sentences, clauses);
    if (!r.noise && !r.foreign) r.topics = find_topics(text, sentences, asking, clauses, cue_words, r.entities, context, meanings, pack);
    r.suited = suited_answers(r.topics, text, asking, clauses, context, pack);
    r.questions = questions_in(text, asking, clauses, r.entities, context, pack);
    drop_what_only_seems_asked(r);
    for (const QuestionWords& question : context.questions)
        if (tells_about(text, clauses, question.words)) r.told_about.push_back(question.question);
    const Empathy empathy = empathy_of(text, r, cue_words, context, pack);
    r.empathy = empathy.level;
    r.parts = empathy.parts;
    r.shared = empathy.shared;
    const bool quotable = !r.noise && !r.foreign && !r.has_cue("profanity");
    r.caught = catch_words(text, clauses, context, pack, quotable);
    r.unsure = not_understood(r, is_strange(heard, pack), heard.by_meaning, tally);
    if (r.unsure || speaks_against_harm(r))
        for (HarmHit& harm : r.harms) harm.sure = false;
    return r;
}

std::vector<CueHit> events_in(std::string_view said_before, const LanguagePack& language)
{
    const LanguagePack::Compiled& pack = language.parts();
    const Normalised text = normalise(utf8::truncated(said_before, longest_reply));
    std::vector<CueHit> hits;
    for (const CueMatch& match : find_cues(pack.event_cues, cue_text(text, {}))) hits.push_back({match.cue->id, Status::Asserted, span_of(text, match.begin, match.end)});
    return hits;
}

}  // namespace callwright
