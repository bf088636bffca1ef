#pragma once
// Which rules a move breaks, on which words.

#include <vector>

#include "call/call_facts.hpp"
#include "call/finding.hpp"
#include "content/rule.hpp"

namespace callwright {

// Findings of the rules judged on this occasion. The same words give one finding, under the most specific rule; the others are in `also`.
// A rule whose facts are not known gives nothing.
std::vector<Finding> check_compliance(const RuleBook& book, JudgedOn occasion, const CallFacts& facts);

// Earlier findings that this move puts right.
std::vector<RuleId> mended_by(const RuleBook& book, const CallFacts& facts);

}  // namespace callwright
