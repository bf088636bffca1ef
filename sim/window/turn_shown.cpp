// One turn of a debrief: who said what, which words did something, what is to be said about it.

#include <algorithm>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "export/page_lines.hpp"
#include "export/rule_standing.hpp"
#include "judge/rule_book.hpp"
#include "score/debrief.hpp"
#include "window/call_words.hpp"
#include "window/debrief_screen.hpp"

namespace callwright::window {
namespace {

std::string numbered(int turn) { return turn_text(turn); }

std::string words_of(const DebriefSource& source, const Turn& turn, const Span& span)
{
    return source.words_gone ? "" : std::string(words_in(turn.move.text, span));
}

Grade grade_of(const Finding& finding)
{
    if (!finding.certain) return Grade::Possible;
    switch (finding.severity) {
    case Severity::Critical: return Grade::Critical;
    case Severity::Major: return Grade::Major;
    case Severity::Minor: break;
    }
    return Grade::Minor;
}

std::string tag_of(Grade grade)
{
    constexpr const char* keys[] = {"grade.critical", "grade.major", "grade.minor", "grade.possible", "grade.missed", "grade.well"};
    return interface_text(keys[static_cast<size_t>(grade)]);
}

Observation from_finding(const DebriefSource& source, const Turn& turn, const Finding& finding)
{
    Observation o;
    o.grade = grade_of(finding);
    o.about = "rule:" + finding.rule.text;
    o.tag = tag_of(o.grade);
    o.words = words_of(source, turn, finding.span);
    if (finding.corrected_at) o.corrected = interface_text("finding.corrected", {{"turn", numbered(*finding.corrected_at)}});
    if (const Rule* rule = find_rule(source.content.rules, finding.rule)) {
        o.title = rule->title;
        o.cites = rule->cites;
        o.standing = rule_standing(*rule, interface_text);
        o.why = rule->duty + " " + rule->why;
        o.better = rule->better;
    } else {
        o.title = finding.rule.text;
    }
    return o;
}

Observation from_check(const DebriefSource& source, const Turn& turn, const CheckResult& check)
{
    Observation o;
    o.grade = check.met ? Grade::Well : Grade::Missed;
    o.about = "check:" + check.check.text;
    o.tag = tag_of(o.grade);
    o.title = check.title;
    if (!check.cite.empty()) o.cites = {check.cite};
    o.why = check.why;
    o.words = words_of(source, turn, check.span);
    o.better = check.better;
    return o;
}

bool is_kind(EmpathyPartKind kind)
{
    switch (kind) {
    case EmpathyPartKind::GeneralKindness: case EmpathyPartKind::NamesFeeling: case EmpathyPartKind::GivesBack: case EmpathyPartKind::CreditsEffort:
    case EmpathyPartKind::OpenQuestion: case EmpathyPartKind::Choice: case EmpathyPartKind::Permission: case EmpathyPartKind::Apology: case EmpathyPartKind::EasesFear: return true;
    case EmpathyPartKind::Formula: case EmpathyPartKind::ButTurn: case EmpathyPartKind::Demand: case EmpathyPartKind::Dismissal: case EmpathyPartKind::Blame:
    case EmpathyPartKind::Mockery: case EmpathyPartKind::Lecture: break;
    }
    return false;
}

bool has_effect(const Turn& turn, EffectKind kind)
{
    return std::any_of(turn.effects.begin(), turn.effects.end(), [&](const Effect& e) { return e.kind == kind; });
}

// Words that cost something without breaking a rule: a set phrase with nothing of her own in it, asking for money past what was just told.
bool is_slip(const EmpathyPart& part, const Turn& turn)
{
    if (part.kind == EmpathyPartKind::Demand) return has_effect(turn, EffectKind::Demand);
    if (part.kind == EmpathyPartKind::Formula) return turn.reading.empathy == 0;
    return !is_kind(part.kind);
}

// What each slip of a turn is called and why it is one; what a missed check already says is not said twice.
void add_slips(const Turn& turn, std::vector<Observation>& all)
{
    const bool said = std::any_of(all.begin(), all.end(), [](const Observation& o) { return o.grade != Grade::Well; });
    std::vector<std::string> named;
    for (const EmpathyPart& part : turn.reading.parts) {
        if (!is_slip(part, turn)) continue;
        const std::string key = std::string("slip.") + std::string(part_name(part.kind));
        if (std::find(named.begin(), named.end(), key) != named.end()) continue;
        named.push_back(key);
        const bool has_own_check = part.kind == EmpathyPartKind::Blame || part.kind == EmpathyPartKind::Mockery;
        if (has_own_check && said) continue;
        Observation o;
        o.grade = Grade::Missed;
        o.about = key;
        o.tag = interface_text("grade.slip");  // nothing was missed: something was said
        o.title = interface_text(key + ".title");
        o.why = interface_text(key + ".why");
        o.words = std::string(words_in(turn.move.text, part.span));
        all.push_back(o);
    }
}

std::vector<Observation> observations_of(const DebriefSource& source, const Turn& turn)
{
    std::vector<Observation> all;
    for (const FoundIn& found : source.card.findings)
        if (found.turn == turn.number) all.push_back(from_finding(source, turn, found.finding));
    // A check that failed because of a finding would only say the same again.
    for (const CheckResult& check : source.card.checks)
        if (check.turn == turn.number && (check.met || check.rules.empty())) all.push_back(from_check(source, turn, check));
    if (turn.move.kind == MoveKind::Say && !source.words_gone) add_slips(turn, all);
    const bool praised = std::any_of(all.begin(), all.end(), [](const Observation& o) { return o.grade == Grade::Well; });
    if (const Remark well = went_well(turn); !praised && !well.key.empty()) {
        Observation o;
        o.tag = tag_of(Grade::Well);
        o.title = once_upper(interface_text(well.key));
        o.words = words_of(source, turn, well.span);
        all.push_back(o);
    }
    std::stable_sort(all.begin(), all.end(), [](const Observation& a, const Observation& b) { return a.grade < b.grade; });
    return all;
}

// The tone of each byte, so that marks never overlap; what is painted later covers what was painted before.
class Painting {
public:
    explicit Painting(size_t bytes) : tones_(bytes, none) {}

    void paint(const Span& span, Tone tone)
    {
        const size_t end = std::min(tones_.size(), static_cast<size_t>(std::max(0, span.end)));
        for (size_t i = static_cast<size_t>(std::max(0, span.begin)); i < end; ++i) tones_[i] = static_cast<char>(tone);
    }

    // Only what is not painted yet.
    void paint_bare(const Span& span, Tone tone)
    {
        const size_t end = std::min(tones_.size(), static_cast<size_t>(std::max(0, span.end)));
        for (size_t i = static_cast<size_t>(std::max(0, span.begin)); i < end; ++i)
            if (tones_[i] == none) tones_[i] = static_cast<char>(tone);
    }

    void fill(Tone tone) { std::replace(tones_.begin(), tones_.end(), none, static_cast<char>(tone)); }

    std::vector<ToneMark> marks() const
    {
        std::vector<ToneMark> all;
        for (size_t begin = 0, end = 0; begin < tones_.size(); begin = end) {
            for (end = begin + 1; end < tones_.size() && tones_[end] == tones_[begin];) ++end;
            if (tones_[begin] != none) all.push_back({{static_cast<int>(begin), static_cast<int>(end)}, static_cast<Tone>(tones_[begin])});
        }
        return all;
    }

private:
    static constexpr char none = -1;
    std::vector<char> tones_;
};

// What was left out has no words of its own: those beside it, a true balance say, are not wrong.
bool is_left_out(const Finding& finding, const RuleBook& rules)
{
    const Rule* rule = find_rule(rules, finding.rule);
    return rule && rule->once;
}

// What put an earlier thing right has no words of its own in a turn: the apology if there is one, else all that is not marked as something else.
void paint_mending(const Turn& turn, Painting& painting)
{
    if (turn.mends.empty()) return;
    if (const ActHit* sorry = turn.reading.find("apologize")) painting.paint(sorry->span, Tone::Right);
    else painting.fill(Tone::Right);
}

}  // namespace

std::vector<ToneMark> tone_marks(const Turn& turn, const ScoreCard& card, const RuleBook& rules)
{
    if (turn.move.kind != MoveKind::Say) return {};
    Painting painting(turn.move.text.size());
    for (const EmpathyPart& part : turn.reading.parts)
        if (is_kind(part.kind)) painting.paint(part.span, Tone::Heard);
    paint_mending(turn, painting);
    for (const Finding& finding : turn.findings)
        if (is_left_out(finding, rules)) painting.paint(finding.span, Tone::Missed);
    for (const CheckResult& check : card.checks)
        if (check.turn == turn.number && check.met) painting.paint_bare(check.span, Tone::Right);
    for (const FigureCheck& figure : turn.figures)
        if (figure.right) painting.paint(figure.span, Tone::Right);
    for (const EmpathyPart& part : turn.reading.parts)
        if (is_slip(part, turn)) painting.paint(part.span, Tone::Missed);
    for (const CheckResult& check : card.checks)
        if (check.turn == turn.number && !check.met && check.rules.empty()) painting.paint(check.span, Tone::Missed);  // else the finding itself is painted
    for (const FigureCheck& figure : turn.figures)
        if (!figure.right) painting.paint(figure.span, Tone::Broken);
    for (const Finding& finding : turn.findings)
        if (!is_left_out(finding, rules)) painting.paint(finding.span, finding.certain ? Tone::Broken : Tone::Missed);
    return painting.marks();
}

std::string move_in_words(const Move& move, const CallContent& content)
{
    const std::map<std::string, std::string> gaps{{"name", content.persona.name.first}, {"text", move.text}};
    switch (move.kind) {
    case MoveKind::Say: return move.text;
    case MoveKind::Dial: return interface_text("aside.dial", gaps);
    case MoveKind::Silence: return interface_text("aside.silence", gaps);
    case MoveKind::Offer: return interface_text("aside.offer", {{"terms", terms_in_words(move.offer, content.scenario.account.currency, interface_text)}});
    case MoveKind::Note: return interface_text("aside.note", gaps);
    case MoveKind::Hold: return interface_text("aside.hold", gaps);
    case MoveKind::Transfer: return interface_text(move.text.empty() ? "aside.transfer" : "aside.transfer_to", gaps);
    case MoveKind::End: return interface_text("aside.end", gaps);
    }
    return "";
}

std::string mood_change(const std::string& name, const PersonaState& before, const PersonaState& after)
{
    constexpr int little = 1'500, much = 8'000;  // thousandths of a point
    const auto step = [](int by) { return by >= much ? "rose_clearly" : by >= little ? "rose" : by <= -much ? "fell_clearly" : by <= -little ? "fell" : ""; };
    const std::string trust = step(after.trust - before.trust), distress = step(after.distress - before.distress);
    if (trust.empty() && distress.empty()) return interface_text("took.same", {{"name", name}});
    std::string text = trust.empty() ? "" : interface_text("took.trust." + trust, {{"name", name}});
    if (!distress.empty()) text += (text.empty() ? "" : " ") + interface_text("took.distress." + distress, {{"name", name}});
    return text;
}

TurnShown turn_shown(const DebriefSource& source, const Turn& turn)
{
    const std::string& name = source.content.persona.name.first;
    TurnShown t;
    t.number = turn.number;
    t.heading = interface_text("debrief.turn_heading", {{"turn", numbered(turn.number)}});
    t.you_head = interface_text("debrief.speaker", {{"turn", numbered(turn.number)}, {"name", interface_text("play.you")}});
    t.answer_head = interface_text("debrief.speaker", {{"turn", numbered(turn.number)}, {"name", name}});
    const bool spoken = turn.move.kind == MoveKind::Say;
    const bool gone = source.words_gone && (spoken || turn.move.kind == MoveKind::Note);
    t.aside = gone || !spoken;
    t.you = gone ? interface_text("debrief.words_gone") : move_in_words(turn.move, source.content);
    t.answer = source.words_gone && turn.line.empty() && spoken ? interface_text("debrief.answer_gone") : turn.line;
    if (!gone) t.marks = tone_marks(turn, source.card, source.content.rules);
    t.observations = observations_of(source, turn);
    if (!t.observations.empty()) t.worst = t.observations.front().grade;
    if (spoken) t.reading = reading_in_words(turn, source.acts);
    if (gone)
        for (ReadLine& line : t.reading) line.words.clear();
    for (const KeptDisagreement& d : source.disagreements)
        if (d.turn == turn.number) t.disagreements.push_back(d);
    for (const SecondTry& tried : source.tries)
        if (tried.turn == turn.number) t.tries.push_back(tried);
    t.can_try_again = turn.move.kind != MoveKind::Dial;
    return t;
}

}  // namespace callwright::window
