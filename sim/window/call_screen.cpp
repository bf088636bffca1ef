#include "window/call_screen.hpp"

#include <algorithm>
#include <array>

#include "app/interface_text.hpp"
#include "engine/later_call.hpp"
#include "base/utf8.hpp"
#include "window/call_words.hpp"

namespace callwright::window {
namespace {

constexpr std::array stage_order = {"opening", "verify", "disclose", "listen", "resolve", "recap", "close"};

int stage_place(const std::string& stage)
{
    const auto found = std::find(stage_order.begin(), stage_order.end(), stage);
    return found == stage_order.end() ? 0 : static_cast<int>(found - stage_order.begin());
}

// How much of a stage's script steps is done.
struct StepsDone {
    int of = 0, done = 0;
};

StepsDone steps_done(const RunningCall& call, const std::vector<ScriptTick>& ticks, std::string_view stage)
{
    StepsDone steps;
    for (size_t i = 0; i < ticks.size(); ++i)
        if (call.content().script.steps[i].stage == stage) {
            ++steps.of;
            steps.done += ticks[i].done;
        }
    return steps;
}

// The present stage is never quite full while the call stays there; a later one shows what of it was done before its time.
float part_done(const StepsDone& steps, bool present)
{
    const float part = steps.of == 0 ? 0.0f : static_cast<float>(steps.done) / static_cast<float>(steps.of);
    if (!present) return part;
    return steps.of == 0 ? 0.5f : std::clamp(part, 0.3f, 0.9f);
}

void add_stages(CallScreen& s, const RunningCall& call)
{
    const Beat* beat = call.content().scenario.beat(call.state().beat);
    const int at = beat ? stage_place(beat->stage) : 0;
    for (int i = 0; i < static_cast<int>(stage_order.size()); ++i) {
        const char* stage = stage_order[static_cast<size_t>(i)];
        const float filled = i < at || (s.over && i == at) ? 1.0f : part_done(steps_done(call, s.script, stage), i == at);
        s.stages.push_back({interface_text(std::string("stage.") + stage), filled, i == at && !s.over});
    }
}

// The first that is still to be done; what was left out on the way and need not be said is behind. -1 when nothing is left.
int next_step(const std::vector<ScriptTick>& steps)
{
    for (size_t i = 0; i < steps.size(); ++i) {
        const bool passed = std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(i), steps.end(), [](const ScriptTick& later) { return later.done; });
        if (!steps[i].done && (steps[i].required || !passed)) return static_cast<int>(i);
    }
    return -1;
}

void add_account(CallScreen& s, const CallContent& content)
{
    const Account& a = content.scenario.account;
    const auto row = [&](const char* key, std::string value, bool strong = false) { s.account.push_back({interface_text(key), std::move(value), strong}); };
    row("account.balance", format_money(a.balance, a.currency), true);
    for (const AccountItem& item : a.items) row(("account.item." + item.kind).c_str(), format_money(item.amount, a.currency));
    row("account.past_due", interface_text("account.days", {{"days", std::to_string(a.days_past_due)}}));
    if (a.last_payment > 0) row("account.last_payment", format_money(a.last_payment, a.currency) + " \xc2\xb7 " + short_date(a.last_payment_date));
    row("account.creditor", a.creditor);
    row("account.firm", a.firm);
    row("account.number", interface_text("account.ending", {{"product", once_upper(a.product)}, {"number", a.number_ending}}));
    if (!content.scenario.another_answers()) s.holder = interface_text("account.holder", {{"born", written_date(a.holder.date_of_birth)}, {"zip", a.holder.zip_code}, {"address", a.holder.address}});
    for (const LedgerEntry& entry : a.ledger) s.ledger.push_back({short_date(entry.date), entry.what + " \xc2\xb7 " + format_money(entry.amount, a.currency)});
    for (const HistoryEntry& entry : content.scenario.history) s.history.push_back({short_date(entry.date), entry.what});
}

void add_authority(CallScreen& s, const Scenario& scenario)
{
    const Authority& a = scenario.authority;
    s.may_offer = s.authority = offers_in_words(scenario);
    if (scenario.another_answers()) return;
    s.beyond = s.may_offer.back();
    s.may_offer.pop_back();
    s.authority = s.may_offer;
    s.authority.push_back(interface_text("offer.first_within", {{"days", std::to_string(a.max_days_to_first)}}));
    s.authority.push_back(a.waive_fees_up_to > 0 ? interface_text("offer.waive", {{"fees", format_money(a.waive_fees_up_to)}}) : interface_text("offer.no_waiver"));
    s.authority.push_back(s.beyond);
}

std::optional<Bubble> bubble_of_move(const Turn& turn)
{
    const auto desk = [&](std::string text) { return Bubble{Bubble::Side::Desk, std::move(text), turn.number}; };
    switch (turn.move.kind) {
    case MoveKind::Dial: return desk(interface_text("desk.dial"));
    case MoveKind::Say: return Bubble{Bubble::Side::Mine, turn.move.text, turn.number};
    case MoveKind::Silence: return desk(interface_text("desk.silence"));
    case MoveKind::Offer: return desk(interface_text("desk.offer", {{"terms", terms_words(turn.move.offer)}}));
    case MoveKind::Note: return desk(interface_text("desk.note", {{"note", turn.move.text}}));
    case MoveKind::Hold: return desk(interface_text("desk.hold"));
    case MoveKind::Transfer: return desk(interface_text("desk.transfer"));
    case MoveKind::End: return desk(interface_text("desk.end"));
    }
    return std::nullopt;
}

void add_conversation(CallScreen& s, const Transcript& transcript)
{
    for (const Turn& turn : transcript) {
        const bool hangs_up = turn.move.kind == MoveKind::End;  // her last words come before the line is dead
        auto mine = bubble_of_move(turn);
        if (mine && !hangs_up) s.bubbles.push_back(std::move(*mine));
        if (!turn.line.empty()) s.bubbles.push_back({Bubble::Side::Hers, turn.line, turn.number});
        if (mine && hangs_up) s.bubbles.push_back(std::move(*mine));
        if (turn.move.kind == MoveKind::Note) s.notes.push_back(turn.move.text);
    }
}

void add_help(CallScreen& s, const RunningCall& call, const CallSetting& setting)
{
    const Beat* beat = call.content().scenario.beat(call.state().beat);
    s.help = setting.guided && setting.help == Help::Picks ? Help::Stems : setting.help;  // what was begun with stays; picking comes with the next call
    if (!beat || s.over) return;
    for (const std::string& hint : beat->help.hints) s.hints.push_back(with_slots(hint, call, setting.trainee));
    const int own = s.turn;  // dialling is the first turn, so the first reply is the second
    const bool led = setting.guided && own <= 3;
    if (led) s.guide = interface_text(own == 1 ? "guide.first" : own == 2 ? "guide.second" : "guide.third", {{"name", s.first_name}});
    if (s.help != Help::Free || led)
        for (const Stem& stem : beat->help.stems) s.stems.push_back({stem.label, with_slots(stem.text, call, setting.trainee)});
    if (s.help == Help::Picks) s.picks = shuffled_picks(call, setting.trainee);
    s.prompt = s.picks.empty() ? interface_text("draft.prompt") : interface_text("draft.prompt_picks", {{"count", std::to_string(s.picks.size())}});
}

void add_person(CallScreen& s, const RunningCall& call)
{
    const CallContent& content = call.content();
    const Persona& persona = content.persona;
    s.name = persona.name.full;
    s.first_name = persona.name.first;
    s.initials = initials_of(s.name);
    s.mood = mood_words(call.state().persona, a_minute_ago(call.transcript()));
    s.mood_now = mood_words(call.state().persona, call.state().persona);
    s.openness = static_cast<float>(call.state().persona.openness) / 100'000.0f;
    s.place = interface_text("call.place", {{"number", content.scenario.setting.number}, {"day", day_in_words(call.state().now.date)}, {"time", clock_time(call.state().now)}, {"they", persona.subject}});
    s.clock = call_clock(call.state().seconds);
}

}  // namespace

std::vector<std::string> offers_in_words(const Scenario& scenario)
{
    const Authority& a = scenario.authority;
    if (scenario.another_answers()) return {interface_text("offer.nothing")};
    std::vector<std::string> lines{interface_text("offer.full", {{"days", std::to_string(a.full_within_days)}})};
    if (a.settlement_floor > 0)
        lines.push_back(interface_text("offer.settlement", {{"part", std::to_string((a.settlement_floor_thousandths + 5) / 10)}, {"floor", format_money(a.settlement_floor)}}));
    if (a.plan_max_payments > 0) {
        const Cents each = (scenario.account.balance + a.plan_max_payments - 1) / a.plan_max_payments;
        lines.push_back(interface_text("offer.plan", {{"count", std::to_string(a.plan_max_payments)}, {"each", format_money(each)}}));
    }
    lines.push_back(interface_text("offer.beyond", {{"who", a.beyond}}));
    return lines;
}

CallScreen call_screen(const RunningCall& call, const CallSetting& setting)
{
    CallScreen s;
    const CallContent& content = call.content();
    s.over = call.over();
    s.turn = call.state().turn;
    s.retry = setting.retry;
    add_person(s, call);
    s.script_title = interface_text("script.subtitle", {{"title", content.script.title}, {"version", std::to_string(content.script.version)}});
    s.script = script_ticks(call, setting.trainee);
    s.script_next = next_step(s.script);
    add_stages(s, call);
    add_account(s, content);
    add_authority(s, content.scenario);
    add_conversation(s, call.transcript());
    add_help(s, call, setting);
    if (s.over) s.ended = interface_text("over." + std::string(end_reason_name(call.state().ended)), {{"name", s.first_name}});
    s.balance = content.scenario.account.balance;
    s.most_payments = std::max(1, content.scenario.authority.plan_max_payments);
    s.today = call.state().now.date;
    return s;
}

std::string opening_draft(const CallScreen& screen, bool guided)
{
    if (!guided || screen.over) return "";
    if (screen.turn == 1 && !screen.script.empty()) return screen.script.front().text;
    if (screen.turn == 2 && !screen.stems.empty()) return screen.stems.front().text;
    return "";
}

}  // namespace callwright::window
