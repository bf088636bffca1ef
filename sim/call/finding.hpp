#pragma once
// One observation about one move: which rule or check, how grave, which words, on what evidence.

#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/severity.hpp"
#include "base/span.hpp"
#include "language/reading.hpp"

namespace callwright {

struct Finding {
    RuleId rule;
    Severity severity = Severity::Minor;
    bool certain = true;              // false: a candidate, for an exam reviewer only
    Basis basis = Basis::Cue;
    Span span;                        // of the trainee's words; empty when something was not said
    std::vector<RuleId> also;         // others that the same words break
    std::optional<int> corrected_at;  // the turn in which the trainee mended it

    bool operator==(const Finding&) const = default;
};

// An amount, date, name or count that was checked against the account.
struct FigureCheck {
    std::string what;   // "balance", "principal", "offer_sum", "recap_amount", "weekday"
    Span span;
    std::string said;   // "$1,200.00"
    std::string truth;  // "$1,284.60"; "" when right
    bool right = true;

    bool operator==(const FigureCheck&) const = default;
};

}  // namespace callwright
