#include "app/disagree.hpp"
#include "base/turn_number.hpp"

#include <algorithm>

namespace callwright {
namespace {

Error nothing_there(const std::string& what) { return Error{ErrorCode::WrongUse, "", what}; }

bool breaks(const Finding& finding, const std::string& rule)
{
    return finding.rule.text == rule || std::any_of(finding.also.begin(), finding.also.end(), [&](const RuleId& also) { return also.text == rule; });
}

bool found_in(const Turn& turn, const std::string& rule, const std::optional<int>& index)
{
    if (!index) return std::any_of(turn.findings.begin(), turn.findings.end(), [&](const Finding& finding) { return breaks(finding, rule); });
    return *index >= 0 && static_cast<size_t>(*index) < turn.findings.size() && breaks(turn.findings[static_cast<size_t>(*index)], rule);
}

bool checked(const ScoreCard& card, const std::string& check)
{
    return std::any_of(card.checks.begin(), card.checks.end(), [&](const CheckResult& result) { return result.check.text == check; });
}

Result<bool> is_there(const Transcript& transcript, const ScoreCard& card, const Disagreement& d)
{
    const std::string turn = turn_text(d.turn), kind = d.about.substr(0, d.about.find(':')), id = d.about.substr(std::min(kind.size() + 1, d.about.size()));
    if (d.finding_index && kind != "rule") return tl::unexpected(nothing_there("only a rule is found several times in a turn"));
    if (kind == "check") return checked(card, id) ? Result<bool>(true) : tl::unexpected(nothing_there("no check \"" + id + "\" was made of this call"));
    if (d.turn < 1 || static_cast<size_t>(d.turn) > transcript.size()) return tl::unexpected(nothing_there("the call has no turn " + turn));
    if (kind == "rule" && !found_in(transcript[static_cast<size_t>(d.turn) - 1], id, d.finding_index)) return tl::unexpected(nothing_there("nothing was found under the rule \"" + id + "\" in turn " + turn));
    return true;
}

}  // namespace

Result<bool> disagree(EventStore& store, int64_t call, const Transcript& transcript, const ScoreCard& card, const Disagreement& disagreement)
{
    if (const auto there = is_there(transcript, card, disagreement); !there) return there;
    return store.disagree(call, disagreement);
}

}  // namespace callwright
