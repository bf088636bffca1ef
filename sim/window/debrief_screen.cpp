// What a debrief says, in which order
//
// People remember one thing: the two sentences come first, the numbers after them, the words last. Every text is ready here; the view decides
// nothing but where it stands.

#include "window/debrief_screen.hpp"

#include <algorithm>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "engine/later_call.hpp"
#include "export/page_lines.hpp"
#include "judge/rule_book.hpp"

namespace callwright::window {
namespace {

std::string number(int value) { return std::to_string(value); }

const Turn* turn_at(const Transcript& transcript, int turn)
{
    return turn >= 1 && static_cast<size_t>(turn) <= transcript.size() ? &transcript[static_cast<size_t>(turn) - 1] : nullptr;
}

std::string in_quotes(const std::string& text) { return text.empty() ? "" : interface_text("debrief.quoted", {{"text", text}}); }

RemarkShown remark_shown(const DebriefSource& s, const char* title, const Remark& remark)
{
    RemarkShown shown;
    shown.title = interface_text(title);
    shown.turn = remark.turn;
    const std::string text = remark.key.empty() ? remark.text : interface_text(remark.key, {{"turn", turn_text(remark.turn)}});
    shown.sentence = remark.turn > 0 ? interface_text("debrief.turn", {{"turn", turn_text(remark.turn)}, {"text", text}}) : text;
    if (const Turn* turn = turn_at(s.transcript, remark.turn); turn && !s.words_gone) shown.words = in_quotes(std::string(words_in(turn->move.text, remark.span)));
    shown.better = remark.better;
    return shown;
}

// Red is kept for what would harm somebody or break the law.
Alarm alarm_of(const DebriefSource& s)
{
    const Remark& change = s.debrief.change;
    if (change.key == "change.nothing") return Alarm::None;
    if (change.key == "change.fear") return Alarm::Grave;
    for (const FoundIn& found : s.card.findings) {
        const Rule* rule = find_rule(s.content.rules, found.finding.rule);
        if (found.finding.certain && found.finding.severity != Severity::Minor && found.turn == change.turn && rule && rule->duty == change.text) return Alarm::Grave;
    }
    return Alarm::Mild;
}

std::string subtitle_of(const DebriefSource& s)
{
    const auto replies = std::count_if(s.transcript.begin(), s.transcript.end(), [](const Turn& t) { return t.move.kind == MoveKind::Say; });
    const std::string count = interface_text(replies == 1 ? "page.replies.one" : "page.replies.many", {{"count", number(static_cast<int>(replies))}});
    const std::string length = interface_text("page.length", {{"minutes", number(s.end.seconds / 60)}, {"seconds", number(s.end.seconds % 60)}});
    const std::string ended = interface_text("ended." + std::string(end_reason_name(s.end.ended)), {{"name", s.content.persona.name.first}});
    std::string text = interface_text("debrief.subtitle", {{"title", s.content.scenario.title}, {"length", length}, {"replies", count}, {"ended", ended}});
    if (s.tried_again) text += interface_text("debrief.second_try", {{"turn", turn_text(*s.tried_again)}});
    return text;
}

// Findings belong to the dimension whose check they fail; one that fails none is still about compliance.
bool has_critical(const ScoreCard& card, Dimension dimension)
{
    for (const FoundIn& found : card.findings) {
        if (!found.finding.certain || found.finding.severity != Severity::Critical) continue;
        Dimension of = Dimension::Compliance;
        for (const CheckResult& check : card.checks)
            if (std::find(check.rules.begin(), check.rules.end(), found.finding.rule) != check.rules.end()) of = check.dimension;
        if (of == dimension) return true;
    }
    return false;
}

struct Count {
    int met = 0, all = 0;
    const CheckResult* missed = nullptr;  // the weightiest
};

Count count_checks(const ScoreCard& card, Dimension dimension)
{
    Count count;
    for (const CheckResult& check : card.checks) {
        if (check.dimension != dimension) continue;
        ++count.all;
        if (check.met) ++count.met;
        else if (!count.missed || check.weight > count.missed->weight) count.missed = &check;
    }
    return count;
}

std::string checks_in_words(const Count& count)
{
    if (count.all == 0) return interface_text("debrief.dial.none");
    std::string text = interface_text("debrief.dial.checks", {{"met", number(count.met)}, {"all", number(count.all)}});
    const int more = count.all - count.met - 1;
    if (count.missed) text += " " + interface_text(more > 0 ? "debrief.dial.missed_more" : "debrief.dial.missed", {{"title", count.missed->title}, {"count", number(more)}});
    return text;
}

DialShown dial_shown(const ScoreCard& card, Dimension dimension)
{
    const DimensionScore& score = card.of(dimension);
    DialShown dial;
    dial.dimension = dimension;
    dial.name = interface_text("dimension." + std::string(dimension_name(dimension)));
    dial.number = score.percent ? number(*score.percent) : "\xe2\x80\x93";
    dial.part = score.percent ? static_cast<float>(*score.percent) / 100 : 0;
    dial.critical = has_critical(card, dimension);
    const int critical = card.count(Severity::Critical);
    dial.sentence = dial.critical ? interface_text(critical == 1 ? "page.critical.one" : "page.critical.many", {{"count", number(critical)}}) : checks_in_words(count_checks(card, dimension));
    return dial;
}

std::string outcome_of(const DebriefSource& s)
{
    if (!s.end.agreed) return interface_text("page.agreed.none");
    return interface_text(s.end.agreed_in_fear ? "page.agreed.fear" : "page.agreed", {{"terms", terms_in_words(*s.end.agreed, s.content.scenario.account.currency, interface_text)}});
}

PersonaState state_before(const DebriefSource& s, size_t i)
{
    if (i > 0) return s.transcript[i - 1].persona;
    PersonaState first;
    first.trust = s.content.temper.start.trust * 1000;
    first.distress = s.content.temper.start.distress * 1000;
    return first;
}

bool did(const Turn& turn, std::initializer_list<EffectKind> kinds)
{
    return std::any_of(turn.effects.begin(), turn.effects.end(), [&](const Effect& e) { return std::find(kinds.begin(), kinds.end(), e.kind) != kinds.end(); });
}

Marker marker_of(const DebriefSource& s, const Turn& turn, const TurnShown& shown)
{
    const bool broke = shown.worst && (*shown.worst == Grade::Critical || *shown.worst == Grade::Major);
    if (broke || did(turn, {EffectKind::Threat, EffectKind::Confront})) return Marker::Bad;
    if (turn.number == s.debrief.best.turn || !turn.mends.empty() || did(turn, {EffectKind::In2, EffectKind::Er2})) return Marker::Good;
    return Marker::None;
}

std::string tip_of(const TurnShown& shown)
{
    constexpr size_t longest = 90;
    std::string words(utf8::truncated(shown.you, longest));
    if (words.size() < shown.you.size()) {
        if (const size_t space = words.rfind(' '); space != std::string::npos) words.resize(space);
        words += "\xe2\x80\xa6";
    }
    return shown.heading + ": " + (shown.aside ? words : in_quotes(words)) + "\n" + shown.effect;
}

// Turns and, beside them, the points of the curve.
void show_turns(const DebriefSource& s, DebriefScreen& screen)
{
    for (size_t i = 0; i < s.transcript.size(); ++i) {
        const Turn& turn = s.transcript[i];
        TurnShown shown = turn_shown(s, turn);
        shown.effect = mood_change(s.content.persona.name.first, state_before(s, i), turn.persona);
        const auto part = [](int32_t thousandths) { return static_cast<float>(thousandths) / 100'000; };
        screen.curve.push_back({turn.number, part(turn.persona.trust), part(turn.persona.distress), marker_of(s, turn, shown), tip_of(shown)});
        screen.turns.push_back(std::move(shown));
    }
}

CheckShown check_shown(const CheckResult& check)
{
    CheckShown shown{check.met, check.title, check.why, check.better, check.cite, "", check.turn, "check:" + check.check.text};
    if (check.turn > 0) shown.at = interface_text("debrief.at", {{"turn", turn_text(check.turn)}});
    return shown;
}

void show_checks(const DebriefSource& s, DebriefScreen& screen)
{
    for (const DimensionScore& score : s.card.dimensions) {
        const Count count = count_checks(s.card, score.dimension);
        screen.checks_met += count.met;
        screen.checks_all += count.all;
        if (count.all == 0) continue;
        CheckGroup group{interface_text("dimension." + std::string(dimension_name(score.dimension))), interface_text("debrief.count", {{"met", number(count.met)}, {"all", number(count.all)}}), {}};
        for (const bool met : {false, true})
            for (const CheckResult& check : s.card.checks)
                if (check.dimension == score.dimension && check.met == met) group.checks.push_back(check_shown(check));
        screen.checks.push_back(std::move(group));
    }
}

std::vector<FactShown> facts_shown(const ScoreCard& card)
{
    std::vector<FactShown> facts;
    for (const FactResult& fact : card.facts) {
        if (fact.stage == FactStage::Told) continue;
        const std::string when = fact.could_have > 0 ? interface_text("fact.could_have", {{"turn", turn_text(fact.could_have)}}) : interface_text("fact.never_near");
        facts.push_back({when, fact.unlock, fact.could_have});
    }
    return facts;
}

// A feeling is shown in the person's line and passed over in the reply after it: that reply is the one to try again.
int turn_to_try(const DebriefSource& s)
{
    int turn = s.debrief.change.turn;
    for (const CheckResult& check : s.card.checks) {
        if (check.met || check.turn != turn || check.why != s.debrief.change.text) continue;
        for (const Check& asked : s.content.rubric.checks)
            if (asked.id == check.check && asked.each == CheckEach::Opening) return turn_at(s.transcript, turn + 1) ? turn + 1 : turn;
    }
    const Turn* found = turn_at(s.transcript, turn);
    return found && found->move.kind != MoveKind::Dial ? turn : 0;
}

int first_shown(const DebriefSource& s, int try_again)
{
    if (try_again > 0) return try_again;
    if (turn_at(s.transcript, s.debrief.best.turn)) return s.debrief.best.turn;
    for (const Turn& turn : s.transcript)
        if (turn.move.kind == MoveKind::Say) return turn.number;
    return s.transcript.empty() ? 0 : s.transcript.back().number;
}

}  // namespace

DebriefScreen debrief_screen(const DebriefSource& s)
{
    DebriefScreen screen;
    screen.first_name = s.content.persona.name.first;
    screen.title = interface_text("debrief.title", {{"name", s.content.persona.name.full}});
    screen.subtitle = subtitle_of(s);
    screen.best = remark_shown(s, "debrief.best", s.debrief.best);
    screen.change = remark_shown(s, "debrief.change", s.debrief.change);
    screen.change.alarm = alarm_of(s);
    for (const Dimension d : {Dimension::Empathy, Dimension::Accuracy, Dimension::Compliance}) screen.dials.push_back(dial_shown(s.card, d));
    screen.outcome = outcome_of(s);
    screen.agreed = s.end.agreed && !s.end.agreed_in_fear;
    screen.curve_title = interface_text("page.curve", {{"name", screen.first_name}});
    show_turns(s, screen);
    show_checks(s, screen);
    screen.facts = facts_shown(s.card);
    screen.facts_title = interface_text("debrief.facts", {{"name", screen.first_name}});
    screen.can_call_later = earlier_call(s.content, s.end).has_value();
    screen.try_again = turn_to_try(s);
    screen.shown_first = s.tried_again.value_or(first_shown(s, screen.try_again));
    if (s.words_gone) screen.notice = interface_text("debrief.words_gone_notice");
    return screen;
}

}  // namespace callwright::window
