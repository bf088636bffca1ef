// Help that fades
//
// Somebody new is shown whole lines and has to tell a good one from a kind one that breaks the law; then only how a sentence might begin;
// then nothing. The order of the lines is drawn from the call's seed, so that the same call shows the same page.

#include "window/call_help.hpp"

#include "base/draws.hpp"
#include "call/call_facts.hpp"

namespace callwright::window {
namespace {

constexpr int picks_until = 3, stems_until = 8;  // finished calls

void fill(std::string& text, const char* gap, const std::string& value)
{
    for (size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at + value.size())) text.replace(at, std::string_view(gap).size(), value);
}

const Terms& terms_in_sight(const CallState& state) { return state.agreed ? *state.agreed : state.offer; }

}  // namespace

Help help_level(const std::string& preference, int finished_calls)
{
    if (preference == "picks") return Help::Picks;
    if (preference == "stems") return Help::Stems;
    if (preference == "free") return Help::Free;
    return finished_calls < picks_until ? Help::Picks : finished_calls < stems_until ? Help::Stems : Help::Free;
}

std::string_view help_name(Help help) { return help == Help::Picks ? "picks" : help == Help::Stems ? "stems" : "free"; }

std::string with_slots(std::string text, const RunningCall& call, const std::string& trainee)
{
    if (text.find('{') == std::string::npos) return text;
    const Account& account = call.content().scenario.account;
    const Terms& terms = terms_in_sight(call.state());
    fill(text, "{trainee}", trainee);
    fill(text, "{firm}", account.firm);
    fill(text, "{creditor}", account.creditor);
    fill(text, "{balance}", format_money(account.balance));
    fill(text, "{agreed_amount}", terms.each > 0 ? format_money(terms.each) : "\xe2\x80\xa6");
    fill(text, "{agreed_count}", terms.count > 0 ? std::to_string(terms.count) : "\xe2\x80\xa6");
    fill(text, "{agreed_date}", terms.first ? spoken_date(*terms.first) : "\xe2\x80\xa6");
    return text;
}

std::vector<ScriptTick> script_ticks(const RunningCall& call, const std::string& trainee)
{
    static const Turn before_the_first;
    static const SettingFacts nothing_more;
    const Turn& last = call.transcript().empty() ? before_the_first : call.transcript().back();
    const CallFacts facts{call.content(), call.state(), last.reading, last.move, last.effects, last.figures, nothing_more};
    std::vector<ScriptTick> ticks;
    for (const ScriptStep& step : call.content().script.steps)
        ticks.push_back({step.id, step.title, with_slots(step.text, call, trainee), step.done.holds(facts.lookup()), step.required});
    return ticks;
}

std::vector<std::string> shuffled_picks(const RunningCall& call, const std::string& trainee)
{
    const Beat* beat = call.content().scenario.beat(call.state().beat);
    std::vector<std::string> lines;
    if (!beat) return lines;
    const auto was_said = [&](const std::string& line) { return std::any_of(call.transcript().begin(), call.transcript().end(), [&](const Turn& turn) { return turn.move.text == line; }); };
    for (const Pick& pick : beat->help.picks)
        if (std::string line = with_slots(pick.text, call, trainee); !was_said(line)) lines.push_back(std::move(line));
    for (size_t left = lines.size(); left > 1; --left)
        std::swap(lines[left - 1], lines[draw_below(call.state().seed, call.state().turn, "order of picks " + std::to_string(left), static_cast<uint32_t>(left))]);
    return lines;
}

}  // namespace callwright::window
