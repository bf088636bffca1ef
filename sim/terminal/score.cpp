// The score of a recorded call: on the screen, as JSON, as plain text, as a PDF.

#include <ostream>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "export/debrief_pdf.hpp"
#include "export/debrief_text.hpp"
#include "terminal/page.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

int export_debrief(Streams& streams, const ScoreArguments& a, const DebriefPage& page)
{
    if (a.text) streams.out << debrief_text(page);
    if (a.pdf.empty()) return exit_done;
    if (const auto saved = save_debrief_pdf(page, a.pdf); !saved) return complain(streams, saved.error());
    streams.talk << interface_text("page.saved", {{"file", utf8::visible(a.pdf)}}) << "\n";
    return exit_done;
}

}  // namespace

int show_score(Streams& streams, const ScoreArguments& a)
{
    auto store = open_store(a.store);
    if (!store) return complain(streams, store.error());
    const auto summary = chosen_call(*store, a.call, false);
    if (!summary) return complain(streams, summary.error());
    const auto rehearsal = rehearsal_of(*store, *summary, usual_places().cache);
    if (!rehearsal) return complain(streams, rehearsal.error());
    std::shared_ptr<const CallContent> content;
    const auto replayed = replay_stored(*store, *summary, *rehearsal, content);
    if (!replayed) return complain(streams, replayed.error());
    const CallState& end = replayed->states.back();
    if (a.json) streams.out << score_json(*content, replayed->transcript, end).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
    else if (!a.text && a.pdf.empty()) write_score_card(streams.out, streams, *content, replayed->transcript, end);
    if (!a.text && a.pdf.empty()) return exit_done;
    return export_debrief(streams, a, debrief_page(*content, replayed->transcript, end, {summary->call, summary->start.seed, summary->start.engine}, interface_text));
}

}  // namespace callwright
