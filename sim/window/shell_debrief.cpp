// What comes after a call: its debrief, from the store alone, and trying a turn of it again.

#include <cstdlib>
#include <filesystem>

#include <imgui.h>

#include "app/compare.hpp"
#include "app/disagree.hpp"
#include "app/interface_text.hpp"
#include "export/debrief_page.hpp"
#include "export/debrief_pdf.hpp"
#include "engine/later_call.hpp"
#include "export/debrief_text.hpp"
#include "judge/rule_book.hpp"
#include "window/call_words.hpp"
#include "window/focus.hpp"
#include "window/match.hpp"
#include "window/shell.hpp"

namespace callwright::window {
namespace {

bool any_words_gone(const std::vector<StoredTurn>& turns)
{
    for (const StoredTurn& turn : turns)
        if (turn.words_gone) return true;
    return false;
}

std::string path_for_pdf(int64_t call)
{
    const char* home = std::getenv("HOME");
    return (std::filesystem::path(home ? home : ".") / ("callwright-call-" + std::to_string(call) + ".pdf")).string();
}

// What stood at that turn before it is tried again.
RetryCard retry_card_of(int64_t call, const Transcript& transcript, int turn, const RuleBook& rules)
{
    RetryCard card;
    card.turn = turn;
    card.first_call = call;
    const Turn& earlier = transcript[static_cast<size_t>(turn) - 1];
    card.her_line = transcript[static_cast<size_t>(turn) - 2].line;
    card.earlier_reply = earlier.move.text.empty() ? interface_text("retry.no_words") : earlier.move.text;
    card.earlier_answer = earlier.line;
    card.earlier_mood = mood_words(earlier.persona, earlier.persona);
    for (const Finding& found : earlier.findings)
        if (found.certain) {
            card.earlier_found.push_back(found.rule);
            const Rule* rule = find_rule(rules, found.rule);
            card.to_put_right.push_back(rule ? rule->title : found.rule.text);
        }
    return card;
}

}  // namespace

Result<Shell::DebriefPageState> Shell::look_back(int64_t number)
{
    auto summary = store_->call(number);
    if (!summary) return tl::unexpected(summary.error());
    auto own = rehearsal_for(*summary);
    if (!own) return tl::unexpected(own.error());
    const auto turns = store_->turns_of(number);
    if (!turns) return tl::unexpected(turns.error());
    DebriefPageState page;
    page.own = std::move(*own);
    page.summary = std::move(*summary);
    page.words_gone = any_words_gone(*turns);
    auto replayed = replay_stored(*store_, page.summary, page.own ? *page.own : *rehearsal_, page.content);
    if (!replayed) return tl::unexpected(replayed.error());
    page.transcript = std::move(replayed->transcript);
    page.end = std::move(replayed->states.back());
    page.card = score_call(*page.content, page.transcript, page.end);
    page.said = debrief(*page.content, page.transcript, page.end, page.card);
    return page;
}

DebriefSource Shell::source_of(const DebriefPageState& page, const ActWords& acts)
{
    DebriefSource source{*page.content, page.transcript, page.end, page.card, page.said, acts, {}, page.summary.call, std::nullopt, {}, page.words_gone};
    if (const auto& from = page.summary.start.forked_from) {
        source.tried_again = from->turn;
        source.tries.push_back({from->turn, page.summary.call, from->call});
    }
    if (const auto calls = store_->calls())
        for (const CallSummary& call : *calls)
            if (const auto& from = call.start.forked_from; from && from->call == page.summary.call) source.tries.push_back({from->turn, call.call, call.call});
    if (const auto kept = store_->disagreements(page.summary.call))
        for (const Disagreement& one : *kept) source.disagreements.push_back({one.turn, one.about, one.reason});
    return source;
}

void Shell::open_debrief(int64_t number)
{
    auto page = look_back(number);
    if (!page) return complain(page.error());
    debrief_.emplace(std::move(*page));
    debrief_->look.pdf.suggested = path_for_pdf(number);
    refresh_debrief();
    show(Page::Debrief);
}

void Shell::refresh_debrief()
{
    const ActWords acts = act_words(rehearsal_->library().files);
    debrief_->screen = debrief_screen(source_of(*debrief_, acts));
}

// The call that was forked, beside the one it was forked from.
void Shell::open_comparison(int64_t number)
{
    const auto after = look_back(number);
    if (!after) return complain(after.error());
    if (!after->summary.start.forked_from) return;
    const auto before = look_back(after->summary.start.forked_from->call);
    if (!before) return complain(before.error());
    const int turn = after->summary.start.forked_from->turn;
    const ActWords acts = act_words(rehearsal_->library().files);
    const DebriefSource first = source_of(*before, acts), second = source_of(*after, acts);
    const Comparison comparison = compare(before->card, before->transcript, after->card, after->transcript, turn);
    compared_ = {compare_screen({first, second, comparison}), before->summary.call, number};
    show(Page::Compare);
}

void Shell::answer(const CompareRequest& request)
{
    std::visit(Match{[&](const KeepGoing&) {
                         if (active_ && active_->call.number() == compared_.second) return show(Page::Call);
                         compared_.screen.goes_on ? resume_call(compared_.second) : open_debrief(compared_.second);
                     },
                     [&](const BackToFirst&) { open_debrief(compared_.first); },
                     [&](const TryAgain& asked) {
                         open_debrief(compared_.first);
                         if (page_ == Page::Debrief) try_again(asked.turn);
                     }},
               request);
}

void Shell::try_again(int turn)
{
    const DebriefPageState& page = *debrief_;
    if (turn < 2 || turn > static_cast<int>(page.transcript.size())) return;
    auto own = rehearsal_for(page.summary);
    if (!own) return complain(own.error());
    auto call = RecordedCall::fork(*own ? **own : *rehearsal_, *store_, page.summary.call, turn);
    if (!call) return complain(call.error());
    const RetryCard card = retry_card_of(page.summary.call, page.transcript, turn, page.content->rules);
    begin_call(std::move(*call), std::move(*own));
    active_->guided = false;
    active_->retry = card;
    active_->retried_turn = turn;
    active_->edit.draft.set_text("");
    refresh_call();
}

// What came of the call is read before the next one is dialled.
void Shell::brief_later_call(int64_t number)
{
    auto options = later_call(*store_, number, options_.places.cache);
    if (!options) return complain(options.error());
    options->seed = options_.seed;
    const auto content = content_of(*rehearsal_, *options);
    if (!content) return complain(content.error());
    briefing_ = briefing_screen(rehearsal_->library(), content->scenario);
    briefing_.difficulties = {options->difficulty};
    briefing_.day = interface_text("briefing.page.later", {{"day", day_in_words(content->starts.date)}});
    briefing_edit_ = {};
    later_ = std::move(*options);
    show(Page::Briefing);
}

void Shell::answer(const DebriefRequest& request)
{
    DebriefPageState& page = *debrief_;
    const auto exported = [&] {
        return debrief_page(*page.content, page.transcript, page.end, page.card, page.said, {page.summary.call, page.summary.start.seed, page.summary.start.engine}, interface_text);
    };
    std::visit(Match{[&](const TryAgain& asked) { try_again(asked.turn); },
                     [&](const SeeBothTries& asked) { open_comparison(asked.second); },
                     [&](const SavePdf& asked) {
                         const auto saved = save_debrief_pdf(exported(), asked.path);
                         if (saved) page.look.pdf.succeeded(asked.path);
                         else page.look.pdf.failed(saved.error().what);
                     },
                     [&](const CopyText&) {
                         ImGui::SetClipboardText(debrief_text(exported()).c_str());
                         page.look.notice = interface_text("debrief.copied");
                     },
                     [&](const CallLater&) { brief_later_call(page.summary.call); },
                     [&](const CallAgain&) { want_call(page.content->scenario.id, page.summary.start.difficulty); },
                     [&](const Disagree& asked) {
                         const auto kept = disagree(*store_, page.summary.call, page.transcript, page.card, {asked.turn, asked.about, std::nullopt, asked.reason, false});
                         if (!kept) return complain(kept.error());
                         refresh_debrief();
                     }},
               request);
}

void Shell::answer(const CallsRequest& request)
{
    std::visit(Match{[&](const OpenDebrief& asked) { open_debrief(asked.call); },
                     [&](const ResumeCall& asked) { resume_call(asked.call); },
                     [&](const VerifyCall& asked) {
                         const auto summary = store_->call(asked.call);
                         if (!summary) return complain(summary.error());
                         const auto verified = verify_call(*store_, *summary, options_.places.cache);
                         if (!verified) return complain(verified.error());
                         calls_look_.verified = verify_shown(*verified);
                         calls_look_.verified_call = asked.call;
                     },
                     [&](const FilterCalls& asked) {
                         calls_filter_ = asked.filter;
                         refresh();
                     },
                     [&](const FirstCall&) { show(Page::Home); }},
               request);
}

}  // namespace callwright::window
