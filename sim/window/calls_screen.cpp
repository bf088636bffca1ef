#include "window/calls_screen.hpp"

#include <algorithm>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "window/call_words.hpp"

namespace callwright::window {
namespace {

constexpr int deepest = 3;  // tries of tries of tries stand no further in

std::string number(int64_t value) { return std::to_string(value); }

struct Named {
    std::string title, person;
};

Named named(const Library& library, const std::string& id)
{
    const auto scenario = library.scenarios.find(ScenarioId(id));
    if (scenario == library.scenarios.end()) return {interface_text("calls.unknown_scenario"), id};
    const auto persona = library.personas.find(scenario->second.persona);
    return {scenario->second.title, persona == library.personas.end() ? scenario->second.persona.text : persona->second.name.full};
}

CallListed listed(const CallSummary& call, const Library& library)
{
    CallListed row;
    const Named who = named(library, call.start.scenario);
    row.call = call.call;
    row.title = who.title;
    row.name = who.person;
    row.initials = initials_of(who.person);
    row.identity = interface_text("calls.identity", {{"call", number(call.call)}, {"seed", std::to_string(call.start.seed)}, {"difficulty", interface_text("difficulty." + call.start.difficulty)}});
    row.brief = interface_text("calls.brief", {{"call", number(call.call)}, {"difficulty", interface_text("difficulty." + call.start.difficulty)}});
    row.turns = interface_text(shown_turn(call.turns) == 1 ? "calls.turns.one" : "calls.turns.many", {{"count", turn_text(call.turns)}});
    row.open = !call.finish;
    if (const auto& from = call.start.forked_from) row.fork = interface_text("calls.fork", {{"turn", turn_text(from->turn)}, {"call", number(from->call)}});
    constexpr std::array names = {"empathy", "accuracy", "compliance"};
    for (size_t i = 0; i < names.size(); ++i) {
        row.scores[i] = "\xe2\x80\x93";
        if (!call.finish) continue;
        const auto score = call.finish->score.find(names[i]);
        if (score == call.finish->score.end() || !score->second) continue;
        row.scores[i] = number(*score->second);
        row.parts[i] = static_cast<float>(*score->second) / 100;
    }
    if (call.finish) {
        const auto critical = call.finish->findings.find("critical");
        row.critical = critical != call.finish->findings.end() && critical->second > 0;
    }
    return row;
}

// Calls by number, and which were forked from which.
class Families {
public:
    explicit Families(const std::vector<const CallSummary*>& calls)
    {
        for (const CallSummary* call : calls) known_[call->call] = call;
        for (const auto& [key, call] : known_) children_[parent_of(*call)].push_back(call);
    }

    // First calls, the family with the newest call first, each followed by its tries.
    std::vector<std::pair<const CallSummary*, int>> in_order() const
    {
        std::vector<std::pair<int64_t, const CallSummary*>> first;
        const auto top = children_.find(0);
        if (top != children_.end())
            for (const CallSummary* call : top->second) first.emplace_back(newest_of(*call), call);
        std::sort(first.begin(), first.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::pair<const CallSummary*, int>> rows;
        for (const auto& [newest, call] : first) add(*call, 0, rows);
        return rows;
    }

private:
    // 0 for a first call, also when the one it was forked from is not listed. A parent is always older, so there are no circles.
    int64_t parent_of(const CallSummary& call) const
    {
        const auto& from = call.start.forked_from;
        return from && from->call < call.call && known_.count(from->call) ? from->call : 0;
    }

    int64_t newest_of(const CallSummary& call) const
    {
        int64_t newest = call.call;
        if (const auto tries = children_.find(call.call); tries != children_.end())
            for (const CallSummary* child : tries->second) newest = std::max(newest, newest_of(*child));
        return newest;
    }

    void add(const CallSummary& call, int depth, std::vector<std::pair<const CallSummary*, int>>& rows) const
    {
        rows.emplace_back(&call, std::min(depth, deepest));
        if (const auto tries = children_.find(call.call); tries != children_.end())
            for (const CallSummary* child : tries->second) add(*child, depth + 1, rows);
    }

    std::map<int64_t, const CallSummary*> known_;
    std::map<int64_t, std::vector<const CallSummary*>> children_;
};

}  // namespace

CallsScreen calls_screen(const std::vector<CallSummary>& calls, const Library& library, const std::string& person, CallFilter filter)
{
    CallsScreen screen;
    screen.filter = filter;
    std::vector<const CallSummary*> shown;
    for (const CallSummary& call : calls) {
        if (call.start.person != person) continue;
        ++screen.all;
        ++(call.finish ? screen.finished : screen.open);
        if (filter == CallFilter::All || (filter == CallFilter::Open) == !call.finish) shown.push_back(&call);
    }
    for (const auto& [call, depth] : Families(shown).in_order()) {
        screen.calls.push_back(listed(*call, library));
        screen.calls.back().depth = depth;
    }
    return screen;
}

VerifyShown verify_shown(const Verification& verification)
{
    switch (verification.verdict) {
    case Verdict::SameScore: return {interface_text("calls.verify.intact"), true};
    case Verdict::EngineDiffers: return {interface_text("calls.verify.engine", {{"what", verification.what}}), true};
    case Verdict::Disagrees: break;
    }
    return {interface_text("calls.verify.differs", {{"what", verification.what}}), false};
}

}  // namespace callwright::window
