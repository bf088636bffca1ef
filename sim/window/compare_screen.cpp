#include "window/compare_screen.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "judge/rule_book.hpp"

namespace callwright::window {
namespace {

std::string number(int64_t value) { return std::to_string(value); }

const Turn* turn_of(const DebriefSource& s, int turn)
{
    return turn >= 1 && static_cast<size_t>(turn) <= s.transcript.size() ? &s.transcript[static_cast<size_t>(turn) - 1] : nullptr;
}

SideShown side_shown(const DebriefSource& s, int turn, const char* head, const char* missing)
{
    SideShown side;
    side.head = interface_text(head, {{"call", number(s.call)}});
    const Turn* found = turn_of(s, turn);
    side.there = found != nullptr;
    if (!found) {
        side.missing = interface_text(missing);
        return side;
    }
    side.turn = turn_shown(s, *found);
    if (const Turn* earlier = turn_of(s, turn - 1)) side.turn.effect = mood_change(s.content.persona.name.first, earlier->persona, found->persona);
    return side;
}

std::vector<ScoreChange> scores_of(const Comparison& c)
{
    const auto shown = [](const std::optional<int>& percent) { return percent ? number(*percent) : std::string("\xe2\x80\x93"); };
    std::vector<ScoreChange> scores;
    for (const DimensionChange& d : c.dimensions) {
        if (d.dimension == Dimension::Outcome) continue;  // said in words elsewhere, never as a number
        scores.push_back({d.dimension, interface_text("dimension." + std::string(dimension_name(d.dimension))), shown(d.before), shown(d.after), d.difference.value_or(0)});
    }
    return scores;
}

ChangeShown of_finding(const CallContent& content, const FoundIn& found, bool good)
{
    const Rule* rule = find_rule(content.rules, found.finding.rule);
    return {good, interface_text(good ? "compare.finding_gone" : "compare.finding_new"), rule ? rule->title : found.finding.rule.text, good || !rule ? "" : rule->duty};
}

// While the second call goes on, what the first did later says nothing about this turn.
class Compared {
public:
    explicit Compared(const CompareSource& s) : goes_on_(s.after.end.ended == EndReason::Open), turn_(s.comparison.turn) {}

    bool operator()(const FoundIn& found) const { return found.finding.certain && (!goes_on_ || found.turn <= turn_); }
    bool operator()(const CheckResult& check) const { return !goes_on_ || (check.turn > 0 && check.turn <= turn_); }

private:
    bool goes_on_;
    int turn_;
};

std::vector<ChangeShown> changes_of(const CompareSource& s)
{
    const Compared compared(s);
    std::vector<ChangeShown> changes;
    for (const FoundIn& found : s.comparison.findings_gone)
        if (compared(found)) changes.push_back(of_finding(s.before.content, found, true));
    for (const CheckResult& check : s.comparison.now_met)
        if (compared(check)) changes.push_back({true, interface_text("compare.now_met"), check.title, check.why});
    for (const FoundIn& found : s.comparison.findings_new)
        if (compared(found)) changes.push_back(of_finding(s.after.content, found, false));
    for (const CheckResult& check : s.comparison.now_missed)
        if (compared(check)) changes.push_back({false, interface_text("compare.now_missed"), check.title, check.why});
    return changes;
}

// Trust and calm together: what the trainee can hear.
int ease_of(const PersonaState& p) { return p.trust - p.distress - p.anger; }

int mood_between(const CompareSource& s)
{
    constexpr int a_little = 3'000;  // thousandths of a point
    const Turn* before = turn_of(s.before, s.comparison.turn);
    const Turn* after = turn_of(s.after, s.comparison.turn);
    if (!before || !after) return 0;
    const int by = ease_of(after->persona) - ease_of(before->persona);
    return by >= a_little ? 1 : by <= -a_little ? -1 : 0;
}

// Trust after each turn of both calls; where one is over, its line ends.
std::vector<CurvePoint> curves_of(const CompareSource& s)
{
    const auto trust_at = [](const DebriefSource& of, size_t i) { return i < of.transcript.size() ? static_cast<float>(of.transcript[i].persona.trust) / 100'000 : no_value; };
    const auto said = [](float trust) { return trust < 0 ? interface_text("compare.ended") : number(std::lround(trust * 100)); };
    std::vector<CurvePoint> points;
    for (size_t i = 0; i < std::max(s.before.transcript.size(), s.after.transcript.size()); ++i) {
        const int turn = static_cast<int>(i) + 1;
        const float first = trust_at(s.before, i), now = trust_at(s.after, i);
        points.push_back({turn, now, first, Marker::None, interface_text("compare.trust_tip", {{"turn", turn_text(turn)}, {"before", said(first)}, {"after", said(now)}})});
    }
    return points;
}

}  // namespace

CompareScreen compare_screen(const CompareSource& s)
{
    const std::string& name = s.after.content.persona.name.first;
    CompareScreen screen;
    screen.turn = s.comparison.turn;
    screen.title = interface_text("compare.title", {{"turn", turn_text(screen.turn)}});
    screen.subtitle = interface_text("compare.subtitle", {{"name", s.after.content.persona.name.full}, {"before", number(s.before.call)}, {"after", number(s.after.call)}});
    screen.before = side_shown(s.before, screen.turn, "compare.before", "compare.nothing_before");
    screen.after = side_shown(s.after, screen.turn, "compare.after", "compare.nothing_after");
    if (const Turn* heard = turn_of(s.before, screen.turn - 1); heard && !heard->line.empty()) screen.heard = interface_text("compare.heard", {{"name", name}, {"line", heard->line}});
    screen.curve_title = interface_text("compare.curve", {{"name", name}});
    screen.curve = curves_of(s);
    screen.goes_on = s.after.end.ended == EndReason::Open;
    if (!screen.goes_on) screen.scores = scores_of(s.comparison);
    screen.changes = changes_of(s);
    if (screen.changes.empty() && std::all_of(screen.scores.begin(), screen.scores.end(), [](const ScoreChange& c) { return c.before == c.after; })) screen.nothing = interface_text(screen.goes_on ? "compare.nothing_yet" : "compare.nothing_changed");
    screen.mood = mood_between(s);
    screen.took = interface_text(screen.mood > 0 ? "compare.took_better" : screen.mood < 0 ? "compare.took_worse" : "compare.took_same", {{"name", name}});
    return screen;
}

}  // namespace callwright::window
