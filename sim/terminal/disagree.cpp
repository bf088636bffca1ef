// Saying that something was read or judged wrongly. Nothing that was recorded changes.

#include <ostream>

#include "app/disagree.hpp"
#include "base/turn_number.hpp"
#include "terminal/page.hpp"
#include "terminal/terminal.hpp"

namespace callwright {

int disagree_with(Streams& streams, const DisagreeArguments& a)
{
    auto store = open_store(a.store);
    if (!store) return complain(streams, store.error());
    const auto summary = chosen_call(*store, a.call, false);
    if (!summary) return complain(streams, summary.error());
    const auto call = shown_call(*store, *summary);
    if (!call) return complain(streams, call.error());
    const Disagreement said{a.turn > 0 ? recorded_turn(a.turn) : 0, a.about, a.finding, a.reason, false};
    if (const auto kept = disagree(*store, summary->call, call->replayed.transcript, call->card(), said); !kept) return complain(streams, kept.error());
    streams.talk << interface_text("disagree.kept", {{"call", std::to_string(summary->call)}}) << "\n";
    return exit_done;
}

}  // namespace callwright
