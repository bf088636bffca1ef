// Two sentences first
//
// People remember one thing. The best is looked for in the order: she was understood and told what she had hidden; she was
// understood; a mistake was mended; a figure was explained; terms she can keep were read back; she was asked openly; a kindness. The one to change:
// what would harm her or break the law; a feeling passed over; a wrong figure; a promise she cannot keep; then the weightiest missed check.

#include "score/debrief.hpp"

#include <algorithm>

#include "judge/rule_book.hpp"

namespace callwright {
namespace {

const Effect* effect(const Turn& turn, std::initializer_list<EffectKind> kinds)
{
    for (const Effect& e : turn.effects)
        if (std::find(kinds.begin(), kinds.end(), e.kind) != kinds.end()) return &e;
    return nullptr;
}

using Worth = Remark (*)(const Turn&);

Remark remark(const char* key, const Turn& turn, Span span)
{
    return {key, "", turn.number, span, ""};
}

Remark opened_her_up(const Turn& t)
{
    const Effect* e = effect(t, {EffectKind::In2, EffectKind::Er2});
    return e && !t.told.empty() ? remark("best.opened_up", t, e->span) : Remark{};
}

Remark understood_her(const Turn& t)
{
    const Effect* e = effect(t, {EffectKind::In2, EffectKind::Er2});
    return e ? remark("best.understood", t, e->span) : Remark{};
}

Remark mended(const Turn& t) { return t.mends.empty() ? Remark{} : remark("best.mended", t, {}); }

Remark answered(const Turn& t)
{
    const bool right = !t.figures.empty() && std::all_of(t.figures.begin(), t.figures.end(), [](const FigureCheck& f) { return f.right; });
    const Effect* e = effect(t, {EffectKind::Info});
    return e && right ? remark("best.answered", t, e->span) : Remark{};
}

Remark asked_openly(const Turn& t)
{
    const Effect* e = effect(t, {EffectKind::Ex2});
    return e ? remark("best.asked", t, e->span) : Remark{};
}

Remark was_kind(const Turn& t)
{
    const Effect* e = effect(t, {EffectKind::Er1, EffectKind::Aff, EffectKind::Auto, EffectKind::Collab, EffectKind::Apol, EffectKind::Sign});
    return e ? remark("best.kind", t, e->span) : Remark{};
}

Remark verified_first(const Turn& t)
{
    return t.reading.asserts("ask_identity_verification") ? remark("best.verified", t, t.reading.find("ask_identity_verification")->span) : Remark{};
}

bool hurt_her(const Turn& t) { return t.reading.is_hostile() || effect(t, {EffectKind::Threat, EffectKind::Confront, EffectKind::Error}) != nullptr; }

// Praise for figures is due where she had asked.
bool had_asked(const Transcript& transcript, const Turn& turn)
{
    return std::any_of(transcript.begin(), transcript.end(), [&](const Turn& t) { return t.number < turn.number && turn.number - t.number <= 2 && !t.asks.empty(); });
}

// `not_in` is a turn that something else is said of, 0 if none.
Remark best_of(const Transcript& transcript, const CallState& end, int not_in)
{
    constexpr Worth order[] = {opened_her_up, understood_her, answered};
    constexpr Worth later[] = {asked_openly, was_kind, mended};  // a slip put right is the least of what went well
    const auto first = [&](Worth worth) {
        for (const Turn& turn : transcript)
            if (const Remark r = worth(turn); !r.key.empty() && !hurt_her(turn) && turn.number != not_in && (worth != answered || had_asked(transcript, turn))) return r;
        return Remark{};
    };
    for (const Worth worth : order)
        if (const Remark r = first(worth); !r.key.empty()) return r;
    if (end.agreed && end.recap_right && !end.agreed_in_fear) return {"best.agreement", "", end.turn, {}, ""};
    for (const Worth worth : later)
        if (const Remark r = first(worth); !r.key.empty()) return r;
    for (auto turn = transcript.rbegin(); turn != transcript.rend(); ++turn)  // "is this Dana?" came first, what proved it last
        if (const Remark r = verified_first(*turn); end.verified == Verified::Full && !r.key.empty() && !hurt_her(*turn) && turn->number != not_in) return r;
    return {"best.none", "", 0, {}, ""};
}

Remark worst_finding(const CallContent& content, const ScoreCard& card, Severity severity)
{
    for (const FoundIn& found : card.findings) {
        if (!found.finding.certain || found.finding.severity != severity) continue;
        const Rule* rule = find_rule(content.rules, found.finding.rule);
        if (rule) return {"", rule->duty, found.turn, found.finding.span, rule->better};
    }
    return {};
}

Remark missed_check(const ScoreCard& card, bool (*about)(const CheckResult&))
{
    const CheckResult* worst = nullptr;
    for (const CheckResult& check : card.checks)
        if (!check.met && about(check) && (!worst || check.weight > worst->weight)) worst = &check;
    return worst ? Remark{"", worst->why, worst->turn, worst->span, worst->better} : Remark{};
}

Remark change_of(const CallContent& content, const CallState& end, const ScoreCard& card)
{
    const auto given = [](const Remark& r) { return !r.key.empty() || !r.text.empty(); };
    if (const Remark r = worst_finding(content, card, Severity::Critical); given(r)) return r;
    if (end.agreed_in_fear) return {"change.fear", "", end.turn, {}, ""};
    if (const Remark r = missed_check(card, [](const CheckResult& c) { return c.dimension == Dimension::Empathy && c.turn > 0; }); given(r)) return r;
    if (const Remark r = missed_check(card, [](const CheckResult& c) { return c.dimension == Dimension::Accuracy && c.turn > 0; }); given(r)) return r;
    if (const Remark r = worst_finding(content, card, Severity::Major); given(r)) return r;
    if (const Remark r = missed_check(card, [](const CheckResult&) { return true; }); given(r)) return r;
    for (const FactResult& fact : card.facts)
        if (fact.stage != FactStage::Told && fact.could_have > 0) return {"", fact.unlock, fact.could_have, {}, ""};
    return {"change.nothing", "", 0, {}, ""};
}

}  // namespace

Remark went_well(const Turn& turn)
{
    if (hurt_her(turn)) return {};
    for (const Worth worth : {opened_her_up, understood_her, asked_openly, was_kind, mended})
        if (const Remark r = worth(turn); !r.key.empty()) return r;
    return {};
}

Debrief debrief(const CallContent& content, const Transcript& transcript, const CallState& end, const ScoreCard& card)
{
    const Remark change = change_of(content, end, card);
    const Remark elsewhere = best_of(transcript, end, change.turn);
    return {elsewhere.key != "best.none" ? elsewhere : best_of(transcript, end, 0), change};
}

}  // namespace callwright
