// Empathy, part by part
//
// Nothing here guesses a feeling. A part is a cue of the pack, an act, or words shared with what the person just said; the level follows
// from the parts by the rules of the act list: spoilt is 0, a fitting kindness 1, her own hardship or effort in her own terms 2.

#include "language/empathy.hpp"

#include <algorithm>

#include "language/status.hpp"
#include "language/telling_words.hpp"

namespace callwright {
namespace {

struct ToneCue {
    const char* id;
    EmpathyPartKind kind;
};

constexpr ToneCue tone_cues[] = {{"tone.kindness", EmpathyPartKind::GeneralKindness}, {"tone.feeling", EmpathyPartKind::NamesFeeling}, {"tone.effort", EmpathyPartKind::CreditsEffort},
                                 {"tone.choice", EmpathyPartKind::Choice}, {"tone.permission", EmpathyPartKind::Permission}, {"tone.eases", EmpathyPartKind::EasesFear},
                                 {"tone.formula", EmpathyPartKind::Formula}, {"tone.dismissal", EmpathyPartKind::Dismissal}, {"tone.mockery", EmpathyPartKind::Mockery},
                                 {"tone.lecture", EmpathyPartKind::Lecture}, {"tone.blame", EmpathyPartKind::Blame}};

// Content words of the reply that the person has just used: rare enough to mean something.
std::vector<Span> shared_words(const Normalised& text, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    constexpr size_t shortest = 4;  // letters
    constexpr int common = 200;     // phrases
    const auto said = stems_in(context.said_before, shortest);
    std::vector<Span> shared;
    WordSet counted;
    for (const Token& t : text.tokens)
        if (is_telling(t, shortest, common, pack) && said.count(stem_of(t.text)) && counted.insert(stem_of(t.text)).second) shared.push_back(t.span);
    return shared;
}

const ActHit* asserted(const Reading& r, const char* act) { return r.clearly(act) ? r.find(act) : nullptr; }

bool has(const std::vector<EmpathyPart>& parts, EmpathyPartKind kind)
{
    return std::any_of(parts.begin(), parts.end(), [&](const EmpathyPart& p) { return p.kind == kind; });
}

bool hurts(EmpathyPartKind kind) { return kind == EmpathyPartKind::Blame || kind == EmpathyPartKind::Mockery || kind == EmpathyPartKind::Dismissal; }

// "Did he say it was your own fault?" blames nobody.
bool is_only_mentioned(const CueMatch& match, const Normalised& text, const std::vector<Clause>& sentences)
{
    const auto around = std::find_if(sentences.begin(), sentences.end(), [&](const Clause& s) { return match.begin >= s.begin && match.begin < s.end; });
    if (around == sentences.end()) return false;
    const Status status = status_in(text, *around, match.begin, match.end, match.holds_negation);
    const auto says = [](const Token& t) { return t.text == "say" || t.text == "says" || t.text == "said" || t.text == "tell" || t.text == "told"; };
    const bool asked_after = status == Status::Asked && std::any_of(text.tokens.begin() + around->begin, text.tokens.begin() + match.begin, says);
    return status == Status::Reported || status == Status::Denied || asked_after;
}

void add_cues(const Normalised& text, const CueText& cue_text, const LanguagePack::Compiled& pack, std::vector<EmpathyPart>& parts)
{
    const std::vector<Clause> sentences = split_sentences(text);
    for (const CueMatch& match : find_cues(pack.tone_cues, cue_text))
        for (const ToneCue& tone : tone_cues)
            if (match.cue->id.text == tone.id && !(hurts(tone.kind) && is_only_mentioned(match, text, sentences))) parts.push_back({tone.kind, span_of(cue_text.text, match.begin, match.end)});
}

void add_acts(const Reading& r, std::vector<EmpathyPart>& parts)
{
    constexpr std::pair<const char*, EmpathyPartKind> from_acts[] = {{"affirm", EmpathyPartKind::CreditsEffort}, {"apologize", EmpathyPartKind::Apology}, {"ask_open_question", EmpathyPartKind::OpenQuestion},
                                                                      {"ask_reason", EmpathyPartKind::OpenQuestion}, {"blame", EmpathyPartKind::Blame}, {"insult", EmpathyPartKind::Mockery}};
    for (const auto& [act, kind] : from_acts)
        if (const ActHit* hit = asserted(r, act); hit && !has(parts, kind)) parts.push_back({kind, hit->span});
    if (const ActHit* hit = asserted(r, "request_payment")) parts.push_back({EmpathyPartKind::Demand, hit->span});
}

int level_of(const Reading& r, const std::vector<EmpathyPart>& parts, size_t shared)
{
    const bool spoilt = has(parts, EmpathyPartKind::Mockery) || has(parts, EmpathyPartKind::Blame) || has(parts, EmpathyPartKind::Lecture) || r.asserts("pressure_urgency") || r.asserts("threaten_lawsuit") ||
                        r.asserts("threaten_arrest") || r.asserts("threaten_garnish") || r.asserts("threaten_other") || r.has_cue("profanity");
    const bool warm = r.asserts("acknowledge_feeling");
    const bool demand = has(parts, EmpathyPartKind::Demand);
    if (spoilt || has(parts, EmpathyPartKind::ButTurn)) return 0;
    const bool names = has(parts, EmpathyPartKind::NamesFeeling) && (warm || shared > 0);
    const bool specific = (warm && (shared > 0 || names)) || (r.asserts("paraphrase") && shared >= 2 && (warm || names)) || has(parts, EmpathyPartKind::CreditsEffort);
    if (specific) return demand ? 1 : 2;
    const bool formula_only = has(parts, EmpathyPartKind::Formula) && !warm;
    const bool kind = warm || has(parts, EmpathyPartKind::GeneralKindness) || has(parts, EmpathyPartKind::Apology) || has(parts, EmpathyPartKind::Choice) || has(parts, EmpathyPartKind::EasesFear) ||
                      (has(parts, EmpathyPartKind::OpenQuestion) && r.asserts("ask_open_question")) || (r.asserts("paraphrase") && shared > 0);
    return kind && !(formula_only && demand) ? 1 : 0;
}

// Kind words, then "but" and the money.
void add_but_turn(const Reading& r, const Normalised& text, std::vector<EmpathyPart>& parts)
{
    const bool kind = has(parts, EmpathyPartKind::GeneralKindness) || has(parts, EmpathyPartKind::Formula) || has(parts, EmpathyPartKind::NamesFeeling) || r.asserts("acknowledge_feeling");
    if (!kind || !r.asserts("request_payment")) return;
    for (const Clause& clause : split_clauses(text))
        if (clause.after_but && span_of(text, clause.begin, clause.end).overlaps(r.find("request_payment")->span)) {
            parts.push_back({EmpathyPartKind::ButTurn, span_of(text, clause.begin, clause.end)});
            return;
        }
}

}  // namespace

Empathy empathy_of(const Normalised& text, const Reading& r, const CueText& cue_text, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    Empathy out;
    add_cues(text, cue_text, pack, out.parts);
    add_acts(r, out.parts);
    const std::vector<Span> shared = shared_words(text, context, pack);
    if (!shared.empty() && (r.asserts("paraphrase") || r.asserts("acknowledge_feeling") || shared.size() >= 2)) out.parts.push_back({EmpathyPartKind::GivesBack, shared.front()});
    add_but_turn(r, text, out.parts);
    out.shared = static_cast<int>(shared.size());
    out.level = level_of(r, out.parts, shared.size());
    std::stable_sort(out.parts.begin(), out.parts.end(), [](const EmpathyPart& a, const EmpathyPart& b) { return a.span < b.span; });
    return out;
}

}  // namespace callwright
