// What stands beside the words
//
// The same words may do several things. What must not happen is that a kindness hides a violation, so findings are marked first, then what
// was missed, then what was met, and a later mark gets only the words that no earlier one has. The margin names all of them.

#include "export/page_lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "judge/rule_book.hpp"

namespace callwright {
namespace {

Span without_outer_spaces(const std::string& text, Span span)
{
    const auto blank = [&](int at) { return text[static_cast<size_t>(at)] == ' '; };
    while (!span.empty() && blank(span.begin)) ++span.begin;
    while (!span.empty() && blank(span.end - 1)) --span.end;
    return span;
}

bool inside(const std::string& text, const Span& span) { return !words_in(text, span).empty(); }

// Marks what of the span is still unmarked.
void mark(std::vector<Mark>& marks, const std::string& text, Span span, MarkKind kind)
{
    if (!inside(text, span)) return;
    span = without_outer_spaces(text, span);
    if (span.empty()) return;
    for (const Mark& earlier : marks) {
        if (!earlier.span.overlaps(span)) continue;
        const Span taken = earlier.span;
        mark(marks, text, {span.begin, taken.begin}, kind);
        mark(marks, text, {taken.end, span.end}, kind);
        return;
    }
    marks.push_back({span, kind});
}

void note(std::vector<MarginNote>& notes, MarkKind kind, std::string text) { notes.push_back({kind, std::move(text)}); }

// Four figures in one reply are one note with a number, not four notes.
std::vector<MarginNote> counted(const std::vector<MarginNote>& notes)
{
    std::vector<MarginNote> once;
    std::vector<int> times;
    for (const MarginNote& n : notes) {
        const auto same = std::find(once.begin(), once.end(), n);
        if (same != once.end()) ++times[static_cast<size_t>(same - once.begin())];
        else once.push_back(n), times.push_back(1);
    }
    for (size_t i = 0; i < once.size(); ++i)
        if (times[i] > 1) once[i].text += " (" + std::to_string(times[i]) + ")";
    return once;
}

// Control characters become visible, so bytes move: where each byte of `raw` is in the shown text.
struct Shown {
    std::string text;
    std::vector<int> at;
};

Shown shown(const std::string& raw)
{
    Shown result;
    result.at.resize(raw.size() + 1);
    for (size_t i = 0; i < raw.size();) {
        const size_t length = utf8::decode(raw, i).length;
        for (size_t k = i; k < i + length; ++k) result.at[k] = static_cast<int>(result.text.size());
        result.text += utf8::visible(std::string_view(raw).substr(i, length));
        i += length;
    }
    result.at[raw.size()] = static_cast<int>(result.text.size());
    return result;
}

struct Source {
    const CallContent& content;
    const ScoreCard& card;
    const Debrief& said;
    const Wording& wording;
};

// What she showed stands beside her line, everything else beside yours.
bool about_her_line(const Source& s, const CheckResult& result)
{
    const std::vector<Check>& checks = s.content.rubric.checks;
    const auto check = std::find_if(checks.begin(), checks.end(), [&](const Check& c) { return c.id == result.check; });
    return check != checks.end() && check->each == CheckEach::Opening;
}

std::string finding_note(const Source& s, size_t index, const Finding& finding)
{
    const Rule* rule = find_rule(s.content.rules, finding.rule);
    const char* key = finding.certain ? "page.note.finding" : "page.note.possible";
    return s.wording(key, {{"number", std::to_string(index + 1)}, {"severity", std::string(severity_name(finding.severity))}, {"title", rule ? rule->title : finding.rule.text}});
}

void add_findings(const Source& s, const Turn& turn, PageLine& line)
{
    for (size_t i = 0; i < s.card.findings.size(); ++i) {
        const FoundIn& found = s.card.findings[i];
        if (found.turn != turn.number) continue;
        const Rule* rule = find_rule(s.content.rules, found.finding.rule);
        const bool left_out = rule && rule->once;  // the words beside what was left out are not wrong
        const MarkKind kind = found.finding.certain ? MarkKind::Finding : MarkKind::Possible;
        mark(line.marks, turn.move.text, found.finding.span, left_out ? MarkKind::Missed : kind);
        note(line.notes, kind, finding_note(s, i, found.finding));
    }
}

void add_checks(const Source& s, const Turn& turn, bool met, PageLine& line)
{
    for (const CheckResult& check : s.card.checks) {
        if (check.turn != turn.number || check.met != met || !check.rules.empty() || about_her_line(s, check)) continue;
        const MarkKind kind = met ? mark_kind(check.dimension) : MarkKind::Missed;
        mark(line.marks, turn.move.text, check.span, kind);
        note(line.notes, kind, met ? check.title : check.why);
    }
}

void add_remarks(const Source& s, const Turn& turn, PageLine& line)
{
    if (s.said.best.turn == turn.number) note(line.notes, MarkKind::Compliance, s.wording("debrief.best", {}));
    if (s.said.change.turn == turn.number) note(line.notes, MarkKind::Finding, s.wording("debrief.change", {}));
}

std::string aside_of(const Source& s, const Move& move)
{
    const std::string name = s.content.persona.name.first;
    switch (move.kind) {
    case MoveKind::Dial: return s.wording("aside.dial", {{"name", name}});
    case MoveKind::Silence: return s.wording("aside.silence", {});
    case MoveKind::Offer: return s.wording("aside.offer", {{"terms", terms_in_words(move.offer, s.content.scenario.account.currency, s.wording)}});
    case MoveKind::Note: return s.wording("aside.note", {{"text", utf8::visible(move.text)}});
    case MoveKind::Hold: return s.wording("aside.hold", {{"name", name}});
    case MoveKind::Transfer: return move.text.empty() ? s.wording("aside.transfer", {}) : s.wording("aside.transfer_to", {{"text", utf8::visible(move.text)}});
    case MoveKind::End: return s.wording("aside.end", {});
    case MoveKind::Say: break;
    }
    return move.text.empty() ? s.wording("aside.words_gone", {}) : "";
}

PageLine your_line(const Source& s, const Turn& turn)
{
    PageLine line;
    line.turn = turn.number;
    line.yours = true;
    line.speaker = s.wording("play.you", {});
    add_remarks(s, turn, line);
    add_findings(s, turn, line);
    add_checks(s, turn, false, line);
    add_checks(s, turn, true, line);
    line.notes = counted(line.notes);
    line.text = aside_of(s, turn.move);
    line.aside = !line.text.empty();
    if (line.aside) {
        line.marks.clear();
        return line;
    }
    const Shown words = shown(turn.move.text);
    line.text = words.text;
    for (Mark& m : line.marks) m.span = {words.at[static_cast<size_t>(m.span.begin)], words.at[static_cast<size_t>(m.span.end)]};
    std::sort(line.marks.begin(), line.marks.end(), [](const Mark& a, const Mark& b) { return a.span < b.span; });
    return line;
}

PageLine her_line(const Source& s, const Turn& turn)
{
    PageLine line;
    line.turn = turn.number;
    line.speaker = s.content.persona.name.first;
    line.text = utf8::visible(turn.line);
    for (const CheckResult& check : s.card.checks)
        if (check.turn == turn.number && about_her_line(s, check))
            note(line.notes, check.met ? mark_kind(check.dimension) : MarkKind::Missed, check.met ? check.title : check.why);
    line.notes = counted(line.notes);
    return line;
}

std::string every_in_words(Period every, const Wording& wording)
{
    constexpr const char* keys[] = {"every.month", "every.day", "every.week", "every.two_weeks", "every.half_month", "every.month", "every.year"};
    return wording(keys[static_cast<size_t>(every)], {});
}

}  // namespace

MarkKind mark_kind(Dimension dimension)
{
    constexpr MarkKind kinds[] = {MarkKind::Empathy, MarkKind::Accuracy, MarkKind::Compliance, MarkKind::Outcome};
    return kinds[static_cast<size_t>(dimension)];
}

std::string terms_in_words(const Terms& terms, const std::string& currency, const Wording& wording)
{
    const bool parts = terms.count > 1;
    const std::string each = format_money(terms.each, currency);
    const std::string what = parts ? wording("terms.parts", {{"count", std::to_string(terms.count)}, {"each", each}, {"every", every_in_words(terms.every, wording)}}) : each;
    std::string text = wording("terms." + std::string(terms_kind_name(terms.kind)), {{"what", what}});
    if (terms.kind == TermsKind::None || terms.kind == TermsKind::Hardship) return text;
    if (terms.first) text += wording(parts ? "terms.first" : "terms.on", {{"date", spoken_date(*terms.first)}});
    if (!terms.method.empty()) text += wording("terms.method", {{"method", terms.method}});
    return text;
}

std::vector<PageLine> page_lines(const CallContent& content, const Transcript& transcript, const ScoreCard& card, const Debrief& said, const Wording& wording)
{
    const Source source{content, card, said, wording};
    std::vector<PageLine> lines;
    for (const Turn& turn : transcript) {
        lines.push_back(your_line(source, turn));
        if (PageLine hers = her_line(source, turn); !hers.text.empty()) lines.push_back(std::move(hers));
    }
    return lines;
}

}  // namespace callwright
