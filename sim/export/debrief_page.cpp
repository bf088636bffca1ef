#include "export/debrief_page.hpp"

#include <algorithm>

#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "export/page_lines.hpp"
#include "export/rule_standing.hpp"
#include "judge/rule_book.hpp"

namespace callwright {
namespace {

struct Source {
    const CallContent& content;
    const Transcript& transcript;
    const CallState& end;
    const ScoreCard& card;
    const Debrief& said;
    const RecordIdentity& record;
    const Wording& wording;
};

// "page.replies.one" or "page.replies.many".
std::string counted_text(const Wording& wording, const std::string& key, int count)
{
    return wording(key + (count == 1 ? ".one" : ".many"), {{"count", std::to_string(count)}});
}

std::string words_at(const Transcript& transcript, int turn, const Span& span)
{
    if (turn < 1 || static_cast<size_t>(turn) > transcript.size()) return "";
    return utf8::visible(words_in(transcript[static_cast<size_t>(turn) - 1].move.text, span));
}

std::string place_of(const Source& s, int turn) { return turn > 0 ? s.wording("page.at", {{"turn", turn_text(turn)}}) : ""; }

std::string agreement_in_words(const Source& s)
{
    if (!s.end.agreed) return s.wording("page.agreed.none", {});
    const std::string terms = terms_in_words(*s.end.agreed, s.content.scenario.account.currency, s.wording);
    return s.wording(s.end.agreed_in_fear ? "page.agreed.fear" : "page.agreed", {{"terms", terms}});
}

std::string starts_in_words(const Source& s)
{
    const CivilTime& starts = s.content.starts;
    return s.wording("page.when", {{"weekday", std::string(weekday_name(weekday(starts.date)))}, {"month", std::string(month_name(starts.date.month))}, {"day", std::to_string(starts.date.day)},
                                   {"year", std::to_string(starts.date.year)}, {"time", clock_time(starts)}});
}

std::string ended_in_words(const Source& s)
{
    return s.wording("ended." + std::string(end_reason_name(s.end.ended)), {{"name", s.content.persona.name.first}});
}

std::vector<std::string> subtitle_of(const Source& s)
{
    const auto said = [](const Turn& turn) { return turn.move.kind == MoveKind::Say; };
    const int replies = static_cast<int>(std::count_if(s.transcript.begin(), s.transcript.end(), said));
    const std::string length = s.wording("page.length", {{"minutes", std::to_string(s.end.seconds / 60)}, {"seconds", std::to_string(s.end.seconds % 60)}});
    return {s.wording("page.subtitle", {{"title", s.content.scenario.title}, {"length", length}, {"replies", counted_text(s.wording, "page.replies", replies)}, {"ended", ended_in_words(s)}}),
            s.wording("page.simulated", {{"when", starts_in_words(s)}, {"name", s.content.persona.name.first}})};
}

PageRemark remark_of(const Source& s, const char* title, const Remark& remark)
{
    const std::string turn = turn_text(remark.turn);
    const std::string text = remark.key.empty() ? remark.text : s.wording(remark.key, {{"turn", turn}});
    PageRemark page;
    page.title = s.wording(title, {});
    page.sentence = remark.turn > 0 ? s.wording("debrief.turn", {{"turn", turn}, {"text", text}}) : text;
    page.words = words_at(s.transcript, remark.turn, remark.span);
    page.better = remark.better;
    page.turn = remark.turn;
    return page;
}

const CheckResult* weightiest_miss(const ScoreCard& card, Dimension dimension)
{
    const CheckResult* worst = nullptr;
    for (const CheckResult& check : card.checks)
        if (check.dimension == dimension && !check.met && (!worst || check.weight > worst->weight)) worst = &check;
    return worst;
}

int floor_of(const Rubric& rubric, Dimension dimension)
{
    const int floors[] = {rubric.floor_empathy, rubric.floor_accuracy, rubric.floor_compliance, 0};
    return floors[static_cast<size_t>(dimension)];
}

std::string sentence_about(const Source& s, const PageDimension& page)
{
    if (!page.percent) return s.wording("page.dimension.none", {});
    if (page.alarming) return counted_text(s.wording, "page.critical", s.card.count(Severity::Critical));
    const auto ours = [&](const CheckResult& c) { return c.dimension == page.dimension; };
    const auto met = [&](const CheckResult& c) { return ours(c) && c.met; };
    const auto count = [&](const auto& which) { return std::to_string(std::count_if(s.card.checks.begin(), s.card.checks.end(), which)); };
    const char* key = page.floor > 0 ? "page.dimension.floor" : "page.dimension";
    const std::string text = s.wording(key, {{"met", count(met)}, {"of", count(ours)}, {"floor", std::to_string(page.floor)}});
    const CheckResult* missed = weightiest_miss(s.card, page.dimension);
    return missed ? text + " " + missed->why : text;
}

PageDimension dimension_of(const Source& s, const DimensionScore& score)
{
    PageDimension page;
    page.dimension = score.dimension;
    page.name = s.wording("dimension." + std::string(dimension_name(score.dimension)), {});
    page.percent = score.percent;
    page.floor = floor_of(s.content.rubric, score.dimension);
    page.alarming = score.dimension == Dimension::Compliance && s.card.count(Severity::Critical) > 0;
    page.sentence = sentence_about(s, page);
    return page;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
}

std::string also_broken(const Source& s, const Finding& finding)
{
    std::vector<std::string> titles;
    for (const RuleId& id : finding.also) {
        const Rule* rule = find_rule(s.content.rules, id);
        titles.push_back((rule ? rule->title + " (" + id.text + ")" : id.text));
    }
    return titles.empty() ? "" : s.wording("page.also", {{"rules", joined(titles)}});
}

PageFinding finding_of(const Source& s, int number, const FoundIn& found)
{
    const Finding& finding = found.finding;
    PageFinding page;
    page.number = number;
    page.turn = found.turn;
    page.at = place_of(s, found.turn);
    page.severity = finding.severity;
    page.certain = finding.certain;
    page.severity_word = std::string(severity_name(finding.severity)) + (finding.certain ? "" : s.wording("finding.possible", {}));
    page.words = words_at(s.transcript, found.turn, finding.span);
    page.title = finding.rule.text;
    page.citations = finding.rule.text;
    page.also = also_broken(s, finding);
    if (finding.corrected_at) page.corrected = s.wording("finding.corrected", {{"turn", turn_text(*finding.corrected_at)}});
    const Rule* rule = find_rule(s.content.rules, finding.rule);
    if (!rule) return page;
    std::vector<std::string> cites = rule->cites;
    cites.push_back(rule->id.text);
    page.citations = joined(cites);
    page.standing = rule_standing(*rule, s.wording);
    page.title = rule->title;
    page.duty = rule->duty;
    page.why = rule->why;
    page.better = rule->better;
    return page;
}

PageCheck check_of(const Source& s, const CheckResult& check)
{
    PageCheck page;
    page.dimension = check.dimension;
    page.met = check.met;
    page.turn = check.turn;
    page.at = place_of(s, check.turn);
    page.title = utf8::visible(check.title);
    page.why = utf8::visible(check.why);
    page.words = words_at(s.transcript, check.turn, check.span);
    if (page.why.find(page.words) != std::string::npos) page.words.clear();  // a figure, which the sentence names already
    page.better = check.met ? "" : check.better;
    page.cite = check.cite;
    return page;
}

std::vector<std::string> facts_of(const Source& s)
{
    std::vector<std::string> facts;
    for (const FactResult& fact : s.card.facts) {
        if (fact.stage == FactStage::Told) continue;
        const std::string when = fact.could_have > 0 ? s.wording("fact.could_have", {{"turn", turn_text(fact.could_have)}}) : s.wording("fact.never_near", {});
        facts.push_back(when + " " + fact.unlock);
    }
    return facts;
}

std::string score_in_words(const DebriefPage& page)
{
    std::vector<std::string> parts;
    for (const PageDimension& dimension : page.dimensions) parts.push_back(dimension.name + " " + (dimension.percent ? std::to_string(*dimension.percent) : "-"));
    return joined(parts);
}

std::vector<std::pair<std::string, std::string>> record_of(const Source& s, const DebriefPage& page)
{
    const Scenario& scenario = s.content.scenario;
    const auto label = [&](const char* key) { return s.wording(std::string("record.") + key, {}); };
    std::vector<std::pair<std::string, std::string>> rows;
    if (s.record.call > 0) rows.emplace_back(label("call"), std::to_string(s.record.call));
    rows.emplace_back(label("scenario"), s.wording("record.scenario_value", {{"title", scenario.title}, {"id", scenario.id.text}, {"version", std::to_string(scenario.version)}}));
    rows.emplace_back(label("seed"), std::to_string(s.record.seed));
    rows.emplace_back(label("difficulty"), s.content.difficulty);
    rows.emplace_back(label("starts"), iso_time(s.content.starts));
    rows.emplace_back(label("engine"), s.record.engine);
    rows.emplace_back(label("score"), score_in_words(page));
    if (s.record.call > 0) rows.emplace_back(label("again"), "callwright replay " + std::to_string(s.record.call));
    return rows;
}

std::vector<CurvePoint> curve_of(const Transcript& transcript)
{
    std::vector<CurvePoint> curve;
    for (const Turn& turn : transcript) curve.push_back({turn.number, turn.persona.trust, turn.persona.distress});
    return curve;
}

std::vector<std::pair<MarkKind, std::string>> legend_of(const Wording& wording)
{
    std::vector<std::pair<MarkKind, std::string>> legend;
    for (const char* name : {"empathy", "accuracy", "compliance", "outcome"}) legend.emplace_back(static_cast<MarkKind>(legend.size()), wording(std::string("dimension.") + name, {}));
    legend.emplace_back(MarkKind::Missed, wording("page.legend.missed", {}));
    legend.emplace_back(MarkKind::Possible, wording("page.legend.possible", {}));
    legend.emplace_back(MarkKind::Finding, wording("page.legend.finding", {}));
    return legend;
}

PageHeadings headings_of(const Source& s)
{
    const auto text = [&](const char* key) { return s.wording(key, {}); };
    PageHeadings headings;
    headings.curve = s.wording("page.curve", {{"name", s.content.persona.name.first}});
    headings.trust = text("page.trust");
    headings.distress = text("page.distress");
    headings.findings = text("score.findings");
    headings.no_findings = text("page.no_findings");
    headings.transcript = text("page.transcript");
    headings.checks = text("page.checks");
    headings.facts = text("score.facts");
    headings.record = text("page.record");
    headings.better = text("debrief.better");
    headings.page_of = text("page.page_of");
    return headings;
}

std::string footer_of(const Source& s)
{
    const std::string title = s.content.scenario.title;
    return s.record.call > 0 ? s.wording("page.footer", {{"call", std::to_string(s.record.call)}, {"title", title}}) : title;
}

}  // namespace

DebriefPage debrief_page(const CallContent& content, const Transcript& transcript, const CallState& end, const ScoreCard& card, const Debrief& said, const RecordIdentity& record,
                         const Wording& wording)
{
    const Source s{content, transcript, end, card, said, record, wording};
    DebriefPage page;
    page.paper = content.scenario.country == "US" ? Paper::Letter : Paper::A4;
    page.made = content.starts;
    page.language = content.scenario.language;
    page.title = wording("page.title", {{"name", content.persona.name.full}});
    page.subtitle = subtitle_of(s);
    page.best = remark_of(s, "debrief.best", said.best);
    page.change = remark_of(s, "debrief.change", said.change);
    for (const DimensionScore& score : card.dimensions) page.dimensions.push_back(dimension_of(s, score));
    page.agreement = agreement_in_words(s);
    page.curve = curve_of(transcript);
    page.legend = legend_of(wording);
    page.lines = page_lines(content, transcript, card, said, wording);
    for (const FoundIn& found : card.findings) page.findings.push_back(finding_of(s, static_cast<int>(page.findings.size()) + 1, found));
    for (const CheckResult& check : card.checks) page.checks.push_back(check_of(s, check));
    page.facts = facts_of(s);
    page.record = record_of(s, page);
    page.headings = headings_of(s);
    page.footer = footer_of(s);
    page.disclaimer = wording("page.disclaimer", {});
    return page;
}

DebriefPage debrief_page(const CallContent& content, const Transcript& transcript, const CallState& end, const RecordIdentity& record, const Wording& wording)
{
    const ScoreCard card = score_call(content, transcript, end);
    return debrief_page(content, transcript, end, card, debrief(content, transcript, end, card), record, wording);
}

}  // namespace callwright
