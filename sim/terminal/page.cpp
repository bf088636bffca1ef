#include "terminal/page.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "call/turn_json.hpp"
#include "export/rule_standing.hpp"
#include "judge/rule_book.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr size_t columns = 88;

std::string words_at(const Transcript& transcript, int turn, const Span& span)
{
    if (turn < 1 || static_cast<size_t>(turn) > transcript.size()) return "";
    return std::string(words_in(transcript[static_cast<size_t>(turn) - 1].move.text, span));
}

std::string sentence_of(const Remark& remark)
{
    const std::string turn = turn_text(remark.turn);
    const std::string text = remark.key.empty() ? remark.text : interface_text(remark.key, {{"turn", turn}});
    return remark.turn > 0 ? interface_text("debrief.turn", {{"turn", turn}, {"text", text}}) : text;
}

void write_remark(std::ostream& out, const Streams& streams, const char* title, const Remark& remark, const Transcript& transcript)
{
    out << coloured(streams, "1", interface_text(title)) << "\n";
    write_wrapped(out, sentence_of(remark), "  ", "  ");
    if (const std::string words = words_at(transcript, remark.turn, remark.span); !words.empty()) write_wrapped(out, "\"" + words + "\"", "  ", "  ");
    if (!remark.better.empty()) write_wrapped(out, interface_text("debrief.better") + " \"" + remark.better + "\"", "  ", "    ");
    out << "\n";
}

void write_dimension(std::ostream& out, const Streams& streams, const DimensionScore& score)
{
    const std::string name = interface_text("dimension." + std::string(dimension_name(score.dimension)));
    const std::string number = score.percent ? std::to_string(*score.percent) : "-";
    out << "  " << coloured(streams, "1", number + std::string(number.size() < 4 ? 4 - number.size() : 0, ' ')) << name << "  "
        << interface_text("score.weights", {{"met", std::to_string(score.met)}, {"of", std::to_string(score.applicable)}}) << "\n";
}

void write_check(std::ostream& out, const Streams& streams, const CheckResult& check, const Transcript& transcript)
{
    const std::string mark = check.met ? coloured(streams, "32", "+ ") : coloured(streams, "31", "- ");
    const std::string turn = check.turn > 0 ? interface_text("score.turn", {{"turn", turn_text(check.turn)}}) : "";
    out << "  " << mark << utf8::visible(check.title) << turn << (check.cite.empty() ? "" : "  [" + check.cite + "]") << "\n";
    write_wrapped(out, check.why, "      ", "      ");
    if (const std::string words = words_at(transcript, check.turn, check.span); !words.empty()) write_wrapped(out, "\"" + words + "\"", "      ", "      ");
    if (!check.met && !check.better.empty()) write_wrapped(out, interface_text("debrief.better") + " \"" + check.better + "\"", "      ", "        ");
}

void write_finding(std::ostream& out, const Streams& streams, const CallContent& content, const FoundIn& found, const Transcript& transcript)
{
    const Rule* rule = find_rule(content.rules, found.finding.rule);
    if (!rule) return;
    const std::string grave = std::string(severity_name(found.finding.severity)) + (found.finding.certain ? "" : interface_text("finding.possible"));
    out << "  " << coloured(streams, "31", grave) << "  " << rule->title << interface_text("score.turn", {{"turn", turn_text(found.turn)}}) << "  [" << rule->id.text;
    for (const std::string& cite : rule->cites) out << "; " << cite;
    out << "]\n";
    if (const std::string words = words_at(transcript, found.turn, found.finding.span); !words.empty()) write_wrapped(out, "\"" + words + "\"", "      ", "      ");
    write_wrapped(out, rule->why, "      ", "      ");
    write_wrapped(out, interface_text("debrief.better") + " \"" + rule->better + "\"", "      ", "        ");
    if (const std::string standing = rule_standing(*rule, interface_text); !standing.empty()) write_wrapped(out, standing, "      ", "      ");
    if (found.finding.corrected_at) write_wrapped(out, interface_text("finding.corrected", {{"turn", turn_text(*found.finding.corrected_at)}}), "      ", "      ");
}

void write_facts(std::ostream& out, const ScoreCard& card)
{
    std::vector<FactResult> facts = card.facts;  // the soonest first, what was never near last
    std::stable_sort(facts.begin(), facts.end(), [](const FactResult& a, const FactResult& b) { return std::pair(a.could_have == 0, a.could_have) < std::pair(b.could_have == 0, b.could_have); });
    std::string before;
    for (const FactResult& fact : facts) {
        if (fact.stage == FactStage::Told) continue;
        const std::string when = fact.could_have > 0 ? interface_text("fact.could_have", {{"turn", turn_text(fact.could_have)}}) : interface_text("fact.never_near");
        if (when != before) write_wrapped(out, when, "  ", "    ");
        write_wrapped(out, fact.unlock, "    ", "    ");
        before = when;
    }
}

json remark_json(const Remark& remark)
{
    return {{"turn", turn_json(remark.turn)}, {"text", remark.key.empty() ? remark.text : interface_text(remark.key, {{"turn", turn_text(remark.turn)}})}, {"key", remark.key}, {"span", {remark.span.begin, remark.span.end}}, {"better", remark.better}};
}

std::string_view stage_name(FactStage stage)
{
    constexpr std::string_view names[] = {"hidden", "denied", "hinted", "told"};
    return names[static_cast<size_t>(stage)];
}

}  // namespace

std::string coloured(const Streams& streams, const char* code, const std::string& text)
{
    return streams.colour ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
}

void write_wrapped(std::ostream& out, const std::string& text, const std::string& first_indent, const std::string& indent)
{
    const std::string shown = utf8::visible(text);
    std::string line = first_indent;
    size_t used = utf8::count_points(line);
    bool fresh = true;
    for (size_t at = 0; at < shown.size();) {
        const size_t end = std::min(shown.find(' ', at), shown.size());
        const std::string word = shown.substr(at, end - at);
        const size_t width = utf8::count_points(word);
        if (!fresh && used + 1 + width > columns) {
            out << line << "\n";
            line = indent;
            used = utf8::count_points(indent);
            fresh = true;
        }
        if (!fresh) {
            line += ' ';
            ++used;
        }
        line += word;
        used += width;
        fresh = false;
        at = end + 1;
    }
    out << line << "\n";
}

void write_briefing(std::ostream& out, const Streams& streams, const CallContent& content)
{
    const Scenario& s = content.scenario;
    out << coloured(streams, "1", s.title) << "\n\n";
    if (!s.briefing.warning.empty()) write_wrapped(out, s.briefing.warning, "  ", "  ");
    write_wrapped(out, s.briefing.situation, "", "");
    write_wrapped(out, interface_text("briefing.goal") + " " + s.briefing.goal, "", "  ");
    write_wrapped(out, interface_text("briefing.fallback") + " " + s.briefing.fallback, "", "  ");
    write_wrapped(out, interface_text("briefing.risk") + " " + s.briefing.risk, "", "  ");
    const std::map<std::string, std::string> account = {{"holder", content.persona.name.full}, {"creditor", s.account.creditor}, {"product", s.account.product}, {"balance", format_money(s.account.balance)}};
    out << "\n" << interface_text(s.another_answers() ? "briefing.account_of_another" : "briefing.account", account) << "\n";
    for (const AccountItem& item : s.account.items) out << "  " << item.label << "  " << format_money(item.amount) << "\n";
    if (!s.another_answers()) out << interface_text("briefing.holder", {{"born", written_date(s.account.holder.date_of_birth)}, {"zip", s.account.holder.zip_code}, {"number", s.setting.number}}) << "\n";
    if (s.another_answers()) write_wrapped(out, interface_text("briefing.no_authority"), "", "");
    else write_wrapped(out, interface_text("briefing.authority", {{"days", std::to_string(s.authority.full_within_days)}, {"settlement", format_money(s.authority.settlement_floor)},
                                      {"payments", std::to_string(s.authority.plan_max_payments)},
                                      {"each", format_money(s.authority.plan_max_payments > 0 ? (s.account.balance + s.authority.plan_max_payments - 1) / s.authority.plan_max_payments : 0)}, {"beyond", s.authority.beyond}}), "", "  ");
    out << "\n" << interface_text("play.how") << "\n\n";
}

void write_turn(std::ostream& out, const Streams& streams, const CallContent& content, const Turn& turn)
{
    if (turn.line.empty()) {
        out << interface_text("play.noted") << "\n";
        return;
    }
    write_wrapped(out, turn.line, coloured(streams, "36", content.persona.name.first) + "  ", "      ");
}

void write_score_card(std::ostream& out, const Streams& streams, const CallContent& content, const Transcript& transcript, const CallState& end)
{
    const ScoreCard card = score_call(content, transcript, end);
    const Debrief said = debrief(content, transcript, end, card);
    out << "\n";
    write_remark(out, streams, "debrief.best", said.best, transcript);
    write_remark(out, streams, "debrief.change", said.change, transcript);
    for (const DimensionScore& score : card.dimensions) write_dimension(out, streams, score);
    if (!card.findings.empty()) out << "\n" << coloured(streams, "1", interface_text("score.findings")) << "\n";
    for (const FoundIn& found : card.findings) write_finding(out, streams, content, found, transcript);
    for (const DimensionScore& score : card.dimensions) {
        out << "\n" << coloured(streams, "1", interface_text("dimension." + std::string(dimension_name(score.dimension)))) << "\n";
        for (const CheckResult& check : card.checks)
            if (check.dimension == score.dimension) write_check(out, streams, check, transcript);
    }
    out << "\n" << coloured(streams, "1", interface_text("score.facts")) << "\n";
    write_facts(out, card);
    out << "\n";
}

json turn_json(int recorded) { return recorded > 0 ? json(shown_turn(recorded)) : json(nullptr); }

json check_json(const CheckResult& c)
{
    json rules = json::array();
    for (const RuleId& rule : c.rules) rules.push_back(rule.text);
    return {{"check", c.check.text}, {"dimension", dimension_name(c.dimension)}, {"weight", c.weight}, {"met", c.met}, {"title", c.title}, {"why", c.why}, {"better", c.better},
            {"cite", c.cite}, {"turn", turn_json(c.turn)}, {"span", {c.span.begin, c.span.end}}, {"rules", rules}};
}

json finding_json(const CallContent& content, const FoundIn& found)
{
    json finding = json_of(found.finding);
    finding["turn"] = turn_json(found.turn);
    if (found.finding.corrected_at) finding["corrected_at"] = turn_json(*found.finding.corrected_at);
    const Rule* rule = find_rule(content.rules, found.finding.rule);
    if (!rule) return finding;
    finding.update(json{{"title", rule->title}, {"cites", rule->cites}, {"verified", rule->verified_mark}, {"why", rule->why}, {"better", rule->better}});
    if (const auto& s = rule->signed_off) finding["signed_off"] = {{"by", s->by}, {"on", iso_date(s->on)}, {"read", s->read}};
    return finding;
}

json score_json(const CallContent& content, const Transcript& transcript, const CallState& end)
{
    const ScoreCard card = score_call(content, transcript, end);
    const Debrief said = debrief(content, transcript, end, card);
    json out = {{"ended", end_reason_name(end.ended)}, {"turns", end.turn}, {"seconds", end.seconds}, {"debrief", {{"best", remark_json(said.best)}, {"change", remark_json(said.change)}}}};
    out["score"] = json::object();
    for (const DimensionScore& s : card.dimensions) {
        const json percent = s.percent ? json(*s.percent) : json(nullptr);
        out["score"][std::string(dimension_name(s.dimension))] = {{"percent", percent}, {"met", s.met}, {"applicable", s.applicable}};
    }
    for (const char* key : {"checks", "findings", "facts"}) out[key] = json::array();
    for (const CheckResult& c : card.checks) out["checks"].push_back(check_json(c));
    for (const FoundIn& f : card.findings) out["findings"].push_back(finding_json(content, f));
    for (const FactResult& f : card.facts) out["facts"].push_back({{"fact", f.fact.text}, {"stage", stage_name(f.stage)}, {"turn", turn_json(f.turn)}, {"could_have", turn_json(f.could_have)}, {"unlock", f.unlock}});
    out["agreed"] = end.agreed ? json_of(*end.agreed) : json(nullptr);
    return out;
}

Progress learning_told_to(Streams& streams)
{
    struct Told {
        std::mutex alone;
        int percent = -1;
    };
    return [&streams, told = std::make_shared<Told>()](int thousandths) {
        constexpr int shown = 10;  // percent
        const std::lock_guard lock(told->alone);
        const int percent = thousandths / 10 / shown * shown;
        if (told->percent < 0) streams.talk << interface_text("play.learning") << "\n" << std::flush;
        if (percent > told->percent && percent > 0 && streams.interactive) streams.talk << percent << " %\n" << std::flush;
        told->percent = std::max(told->percent, percent);
    };
}

}  // namespace callwright
