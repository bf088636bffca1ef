// The running call: every move goes through the same door as in the terminal, and is on disk before she answers.

#include <algorithm>

#include "app/interface_text.hpp"
#include "app/move_text.hpp"
#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "judge/rule_book.hpp"
#include "window/call_words.hpp"
#include "window/focus.hpp"
#include "window/match.hpp"
#include "window/shell.hpp"

namespace callwright::window {
namespace {

constexpr double ringing_seconds = 1.6;

// Whether the content at hand is that of the call: then nothing need be loaded again.
bool is_of(const Library& library, const CallStart& start)
{
    return std::all_of(start.files.begin(), start.files.end(), [&](const auto& file) {
        const auto found = library.files.find(file.first);
        return found != library.files.end() && sha256_hex(found->second) == file.second;
    });
}

// Which rules the second try keeps that the first broke, and which it breaks.
void weigh_tries(RetryCard& retry, const Turn& turn, const RuleBook& rules)
{
    const auto title = [&](const RuleId& id) {
        const Rule* rule = find_rule(rules, id);
        return rule ? rule->title : id.text;
    };
    const auto broken_now = [&](const RuleId& id) { return std::any_of(turn.findings.begin(), turn.findings.end(), [&](const Finding& f) { return f.certain && f.rule == id; }); };
    for (const RuleId& id : retry.earlier_found)
        if (!broken_now(id)) retry.put_right.push_back(title(id));
    for (const Finding& found : turn.findings)
        if (found.certain) retry.broken.push_back(title(found.rule));
}

}  // namespace

Result<std::unique_ptr<Rehearsal>> Shell::rehearsal_for(const CallSummary& call)
{
    if (is_of(rehearsal_->library(), call.start)) return std::unique_ptr<Rehearsal>();
    auto own = rehearsal_of(*store_, call, options_.places.cache);
    if (!own) return tl::unexpected(own.error());
    return std::make_unique<Rehearsal>(std::move(*own));
}

void Shell::brief(const Scenario& scenario)
{
    briefing_ = briefing_screen(rehearsal_->library(), scenario);
    later_.reset();
}

void Shell::want_call(const ScenarioId& scenario, const std::string& difficulty)
{
    brief(rehearsal_->library().scenarios.at(scenario));
    warn_and_dial({scenario, difficulty, options_.seed, options_.now, person_});
}

// Where the briefing warns, only after a yes.
void Shell::warn_and_dial(const CallOptions& options)
{
    wanted_ = options;
    if (briefing_.warning.empty()) return dial(wanted_);
    warning_ = true;
    focus::set("warning.go");
}

void Shell::dial(const CallOptions& options)
{
    auto call = RecordedCall::start(*rehearsal_, *store_, options);
    if (!call) return complain(call.error());
    begin_call(std::move(*call), nullptr);
    her_turn(active_->call.call().transcript().back().line, ringing_seconds);
}

void Shell::resume_call(int64_t number)
{
    const auto summary = store_->call(number);
    if (!summary) return complain(summary.error());
    auto own = rehearsal_for(*summary);
    if (!own) return complain(own.error());
    auto call = RecordedCall::resume(*own ? **own : *rehearsal_, *store_, number);
    if (!call) return complain(call.error());
    begin_call(std::move(*call), std::move(*own));
}

void Shell::begin_call(RecordedCall call, std::unique_ptr<Rehearsal> own)
{
    active_.reset();
    active_.emplace(ActiveCall{std::move(own), std::move(call), {}, {}, std::nullopt, 0, finished_calls(calls_, person_) == 0});
    refresh_call();
    active_->edit.draft.set_text(opening_draft(active_->screen, active_->guided));
    show(Page::Call);
}

CallSetting Shell::call_setting() const
{
    const Profile* who = person();
    Help help = help_level(preferences().help, finished_calls(calls_, person_));
    if (active_->retry && help == Help::Picks && preferences().help != "picks") help = Help::Stems;  // what is tried again is tried in one's own words
    return {who ? who->name : "", help, active_->guided, active_->retry};
}

void Shell::refresh_call() { active_->screen = call_screen(active_->call.call(), call_setting()); }

void Shell::her_turn(const std::string& line, double ringing)
{
    active_->edit.speaking = preferences().hurry || theme_.reduced_motion ? Speaking() : Speaking(line, now_, ringing);
}

void Shell::hear_call()
{
    const RunningCall& call = active_->call.call();
    if (call.transcript().empty()) return;
    const bool higher = call.content().persona.subject == "she";
    audio_.follow(preferences(), active_->edit.speaking.phase(now_), call.transcript().back().line, call.content().scenario.language, higher);
}

void Shell::take(const Move& move)
{
    if (!active_ || active_->call.call().over()) return;
    const auto turn = active_->call.take(move);
    if (!turn) return complain(turn.error());
    CallEdit& edit = active_->edit;
    edit.refusal.clear();
    edit.nothing_typed = false;
    if (active_->retry && turn->number == active_->retried_turn) {
        active_->retry->reply = turn->move.text;
        active_->retry->answer = turn->line;
        active_->retry->mood = mood_words(turn->persona, turn->persona);
        weigh_tries(*active_->retry, *turn, active_->call.call().content().rules);
        if (turn->move.kind != MoveKind::Say) active_->retry->reply = interface_text("retry.no_words");
    }
    refresh_call();
    if (move.kind != MoveKind::Note) edit.draft.set_text(opening_draft(active_->screen, active_->guided));
    her_turn(turn->line, 0);
    focus::set(active_->screen.over ? "see_debrief" : "draft");
    if (move.kind == MoveKind::Hold) audio_.on_hold(preferences());
    if (!active_->screen.over) return;
    audio_.hung_up(preferences());
    refresh();
}

void Shell::leave_call()
{
    audio_.stop();
    active_.reset();
    show(Page::Home);
}

void Shell::see_debrief(int64_t number)
{
    audio_.stop();
    active_.reset();
    open_debrief(number);
    if (page_ == Page::Call) show(Page::Home);  // it could not be opened, and said so
}

void Shell::answer(const BriefingRequest& request)
{
    if (std::holds_alternative<LeaveBriefing>(request)) return show(Page::Home);
    if (!person()) {
        show(Page::Home);
        home_edit_.name_missing = true;
        return focus::set("name");
    }
    if (later_) return warn_and_dial(*later_);
    want_call(briefing_.scenario, std::get<DialNow>(request).difficulty);
}

void Shell::answer(const CallRequest& request)
{
    CallEdit& edit = active_->edit;
    const bool she_speaks = edit.speaking.phase(now_) != Phase::Done;
    std::visit(Match{[&](const SayTyped& asked) {
                         if (she_speaks) return edit.speaking.hurry();  // nobody is talked over by accident
                         const auto move = parse_move(asked.typed);
                         if (!move || move->kind == MoveKind::Dial) {
                             edit.refusal = interface_text("common.not_a_move", {{"what", move ? "" : utf8::visible(move.error().what)}});
                             return;
                         }
                         take(*move);
                     },
                     [&](const StaySilent&) { she_speaks ? edit.speaking.hurry() : take({MoveKind::Silence, "", {}}); },
                     [&](const MakeOffer& asked) { take({MoveKind::Offer, "", asked.terms}); },
                     [&](const KeepNote& asked) { take({MoveKind::Note, asked.text, {}}); },
                     [&](const PutOnHold&) { take({MoveKind::Hold, "", {}}); },
                     [&](const TransferCall&) { take({MoveKind::Transfer, "", {}}); },
                     [&](const EndCall&) { take({MoveKind::End, "", {}}); },
                     [&](const HurryHer&) { edit.speaking.hurry(); },
                     [&](const ChooseHelp& asked) {
                         active_->guided = false;  // who chooses is led no longer
                         Preferences p = preferences();
                         p.help = help_name(asked.help);
                         change(p);
                     },
                     [&](const SeeDebrief&) { see_debrief(active_->call.number()); },
                     [&](const CompareTries&) { open_comparison(active_->call.number()); },
                     [&](const BackToFirstTry&) { see_debrief(active_->retry->first_call); },
                     [&](const LeaveCall&) {
                         if (active_->screen.over) return see_debrief(active_->call.number());
                         leaving_ = true;
                         focus::set("leave.back");
                     }},
               request);
}

}  // namespace callwright::window
