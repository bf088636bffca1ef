// The score card of a recorded call, and two of them side by side.

#include <ostream>

#include <nlohmann/json.hpp>

#include "app/compare.hpp"
#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "call/turn_json.hpp"
#include "export/debrief_pdf.hpp"
#include "export/debrief_text.hpp"
#include "judge/rule_book.hpp"
#include "terminal/page.hpp"
#include "terminal/people.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

void write_json(std::ostream& out, const json& value) { out << value.dump(2, ' ', false, json::error_handler_t::replace) << "\n"; }

json disagreement_json(const Disagreement& d)
{
    json out = {{"turn", turn_json(d.turn)}, {"about", d.about}, {"reason", d.words_gone ? json(nullptr) : json(d.reason)}};
    if (d.finding_index) out["finding_index"] = *d.finding_index;
    return out;
}

void write_disagreements(Streams& streams, const std::vector<Disagreement>& all)
{
    if (all.empty()) return;
    streams.out << coloured(streams, "1", interface_text("disagree.title")) << "\n";
    for (const Disagreement& d : all) {
        streams.out << "  " << d.about << (d.turn > 0 ? interface_text("score.turn", {{"turn", turn_text(d.turn)}}) : "") << "\n";
        write_wrapped(streams.out, d.words_gone ? interface_text("disagree.gone") : "\"" + d.reason + "\"", "      ", "      ");
    }
    streams.out << "\n";
}

json side_json(const std::optional<TurnSide>& side)
{
    return side ? json{{"move", json_of(side->move, Words::Kept)}, {"line", side->answer}} : json(nullptr);
}

json number_json(const std::optional<int>& number) { return number ? json(*number) : json(nullptr); }

json comparison_json(const ShownCall& before, const ShownCall& after, const Comparison& c)
{
    json out = {{"before", before.summary.call}, {"after", after.summary.call}, {"turn", turn_json(c.turn)}, {"turn_before", side_json(c.before)}, {"turn_after", side_json(c.after)}, {"score", json::object()}};
    for (const DimensionChange& d : c.dimensions) out["score"][std::string(dimension_name(d.dimension))] = {{"before", number_json(d.before)}, {"after", number_json(d.after)}, {"difference", number_json(d.difference)}};
    for (const char* key : {"findings_gone", "findings_new", "now_met", "now_missed"}) out[key] = json::array();
    for (const FoundIn& found : c.findings_gone) out["findings_gone"].push_back(finding_json(*before.content, found));
    for (const FoundIn& found : c.findings_new) out["findings_new"].push_back(finding_json(*after.content, found));
    for (const CheckResult& check : c.now_met) out["now_met"].push_back(check_json(check));
    for (const CheckResult& check : c.now_missed) out["now_missed"].push_back(check_json(check));
    return out;
}

std::string shown(const std::optional<int>& number) { return number ? std::to_string(*number) : "-"; }

std::string signed_number(const std::optional<int>& number) { return number && *number > 0 ? "+" + std::to_string(*number) : shown(number); }

void write_side(Streams& streams, const ShownCall& call, const std::optional<TurnSide>& side)
{
    streams.out << coloured(streams, "1", interface_text("compare.side", {{"call", std::to_string(call.summary.call)}})) << "\n";
    if (!side) {
        streams.out << "  " << interface_text("compare.over") << "\n";
        return;
    }
    const std::string done = side->move.kind == MoveKind::Say ? side->move.text : "(" + std::string(move_kind_name(side->move.kind)) + ")";
    write_wrapped(streams.out, done, "  " + interface_text("play.you") + "  ", "       ");
    if (!side->answer.empty()) write_wrapped(streams.out, side->answer, "  " + call.content->persona.name.first + "  ", "       ");
}

void write_findings(Streams& streams, const char* title, const CallContent& content, const std::vector<FoundIn>& findings)
{
    if (!findings.empty()) streams.out << "\n" << coloured(streams, "1", interface_text(title)) << "\n";
    for (const FoundIn& found : findings) {
        const Rule* rule = find_rule(content.rules, found.finding.rule);
        streams.out << "  " << severity_name(found.finding.severity) << "  " << (rule ? rule->title : found.finding.rule.text) << interface_text("score.turn", {{"turn", turn_text(found.turn)}}) << "\n";
    }
}

void write_checks(Streams& streams, const char* title, const std::vector<CheckResult>& checks)
{
    if (!checks.empty()) streams.out << "\n" << coloured(streams, "1", interface_text(title)) << "\n";
    for (const CheckResult& check : checks) {
        streams.out << "  " << utf8::visible(check.title) << (check.turn > 0 ? interface_text("score.turn", {{"turn", turn_text(check.turn)}}) : "") << "\n";
        write_wrapped(streams.out, check.why, "      ", "      ");
    }
}

void write_comparison(Streams& streams, const ShownCall& before, const ShownCall& after, const Comparison& c)
{
    streams.out << (c.turn > 0 ? interface_text("compare.part", {{"turn", turn_text(c.turn)}}) : interface_text("compare.same")) << "\n";
    if (c.turn > 0) write_side(streams, before, c.before);
    if (c.turn > 0) write_side(streams, after, c.after);
    streams.out << "\n";
    for (const DimensionChange& d : c.dimensions)
        streams.out << "  " << interface_text("compare.dimension", {{"dimension", interface_text("dimension." + std::string(dimension_name(d.dimension)))}, {"before", shown(d.before)}, {"after", shown(d.after)}, {"difference", signed_number(d.difference)}}) << "\n";
    write_findings(streams, "compare.findings_gone", *before.content, c.findings_gone);
    write_findings(streams, "compare.findings_new", *after.content, c.findings_new);
    write_checks(streams, "compare.now_met", c.now_met);
    write_checks(streams, "compare.now_missed", c.now_missed);
}

int show_comparison(Streams& streams, EventStore& store, const ScoreArguments& a, const ShownCall& after)
{
    const auto other = chosen_call(store, a.against, false);
    if (!other) return complain(streams, other.error());
    if (other->start.scenario != after.summary.start.scenario) return complain(streams, {ErrorCode::WrongUse, "", "calls of two scenarios cannot be compared"});
    const auto before = shown_call(store, *other);
    if (!before) return complain(streams, before.error());
    const int turn = parting_turn(before->summary, before->replayed.transcript, after.summary, after.replayed.transcript);
    const Comparison c = compare(before->card(), before->replayed.transcript, after.card(), after.replayed.transcript, turn);
    if (a.json) write_json(streams.out, comparison_json(*before, after, c));
    else write_comparison(streams, *before, after, c);
    return exit_done;
}

int export_debrief(Streams& streams, const ScoreArguments& a, const DebriefPage& page)
{
    if (a.text) streams.out << debrief_text(page);
    if (a.pdf.empty()) return exit_done;
    if (const auto saved = save_debrief_pdf(page, a.pdf); !saved) return complain(streams, saved.error());
    streams.talk << interface_text("page.saved", {{"file", utf8::visible(a.pdf)}}) << "\n";
    return exit_done;
}

// What is to be seen on the screen or as JSON.
void write_score(Streams& streams, const ScoreArguments& a, const ShownCall& call, const std::vector<Disagreement>& disagreements)
{
    if (!a.json) {
        write_score_card(streams.out, streams, *call.content, call.replayed.transcript, call.replayed.states.back());
        return write_disagreements(streams, disagreements);
    }
    json out = score_json(*call.content, call.replayed.transcript, call.replayed.states.back());
    out["disagreements"] = json::array();
    for (const Disagreement& d : disagreements) out["disagreements"].push_back(disagreement_json(d));
    write_json(streams.out, out);
}

}  // namespace

Result<ShownCall> shown_call(EventStore& store, const CallSummary& summary)
{
    const auto rehearsal = rehearsal_of(store, summary, usual_places().cache);
    if (!rehearsal) return tl::unexpected(rehearsal.error());
    ShownCall shown{summary, nullptr, {}};
    auto replayed = replay_stored(store, summary, *rehearsal, shown.content);
    if (!replayed) return tl::unexpected(replayed.error());
    shown.replayed = std::move(*replayed);
    return shown;
}

int show_score(Streams& streams, const ScoreArguments& a)
{
    auto store = open_store(a.store);
    if (!store) return complain(streams, store.error());
    const auto person = person_named(a.store, a.profile);
    if (!person) return complain(streams, person.error());
    const auto summary = chosen_call(*store, a.call, false, *person);
    if (!summary) return complain(streams, summary.error());
    const auto call = shown_call(*store, *summary);
    if (!call) return complain(streams, call.error());
    if (!a.against.empty()) return show_comparison(streams, *store, a, *call);
    const auto disagreements = store->disagreements(summary->call);
    if (!disagreements) return complain(streams, disagreements.error());
    const bool exports = a.text || !a.pdf.empty();
    if (a.json || !exports) write_score(streams, a, *call, *disagreements);
    if (!exports) return exit_done;
    return export_debrief(streams, a, debrief_page(*call->content, call->replayed.transcript, call->replayed.states.back(), {summary->call, summary->start.seed, summary->start.engine}, interface_text));
}

}  // namespace callwright
