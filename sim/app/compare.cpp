// What a second go changed
//
// Two score cards are lists, and a check or a finding may stand in them several times: one for each figure, or each threat. They are
// paired one by one, so that of two threats one fewer is one finding gone. Turn numbers do not pair them: the calls go separate ways.

#include "app/compare.hpp"

#include <algorithm>

namespace callwright {
namespace {

// What is in `ones` beyond its equals in `others`.
template <class Item, class Same>
std::vector<Item> beyond(const std::vector<Item>& ones, std::vector<Item> others, Same same)
{
    std::vector<Item> left;
    for (const Item& one : ones) {
        const auto equal = std::find_if(others.begin(), others.end(), [&](const Item& other) { return same(one, other); });
        if (equal == others.end()) left.push_back(one);
        else others.erase(equal);
    }
    return left;
}

bool same_finding(const FoundIn& a, const FoundIn& b) { return a.finding.rule == b.finding.rule && a.finding.certain == b.finding.certain; }
bool same_check(const CheckResult& a, const CheckResult& b) { return a.check == b.check && a.title == b.title; }

std::vector<CheckResult> checks_that(const ScoreCard& card, bool met)
{
    std::vector<CheckResult> chosen;
    std::copy_if(card.checks.begin(), card.checks.end(), std::back_inserter(chosen), [&](const CheckResult& check) { return check.met == met; });
    return chosen;
}

DimensionChange change_of(const DimensionScore& before, const DimensionScore& after)
{
    DimensionChange change{before.dimension, before.percent, after.percent, std::nullopt};
    if (before.percent && after.percent) change.difference = *after.percent - *before.percent;
    return change;
}

std::optional<TurnSide> side_of(const Transcript& transcript, int turn)
{
    if (turn < 1 || static_cast<size_t>(turn) > transcript.size()) return std::nullopt;
    const Turn& found = transcript[static_cast<size_t>(turn) - 1];
    return TurnSide{found.move, found.line};
}

int first_other_move(const Transcript& before, const Transcript& after)
{
    const size_t both = std::min(before.size(), after.size());
    for (size_t i = 0; i < both; ++i)
        if (before[i].move != after[i].move) return static_cast<int>(i) + 1;
    return before.size() == after.size() ? 0 : static_cast<int>(both) + 1;
}

}  // namespace

Comparison compare(const ScoreCard& card_before, const Transcript& before, const ScoreCard& card_after, const Transcript& after, int from_turn)
{
    Comparison c;
    c.turn = from_turn;
    c.before = side_of(before, from_turn);
    c.after = side_of(after, from_turn);
    for (size_t i = 0; i < card_before.dimensions.size() && i < card_after.dimensions.size(); ++i) c.dimensions.push_back(change_of(card_before.dimensions[i], card_after.dimensions[i]));
    c.findings_gone = beyond(card_before.findings, card_after.findings, same_finding);
    c.findings_new = beyond(card_after.findings, card_before.findings, same_finding);
    c.now_met = beyond(checks_that(card_after, true), checks_that(card_before, true), same_check);
    c.now_missed = beyond(checks_that(card_after, false), checks_that(card_before, false), same_check);
    return c;
}

int parting_turn(const CallSummary& of_before, const Transcript& before, const CallSummary& of_after, const Transcript& after)
{
    if (const auto& from = of_after.start.forked_from; from && from->call == of_before.call) return from->turn;
    if (const auto& from = of_before.start.forked_from; from && from->call == of_after.call) return from->turn;
    return first_other_move(before, after);
}

}  // namespace callwright
