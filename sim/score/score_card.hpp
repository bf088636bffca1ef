#pragma once
// Transcript and rubric -> one number for each dimension, and every check behind it.

#include <optional>
#include <string>
#include <vector>

#include "call/call_content.hpp"
#include "call/turn.hpp"

namespace callwright {

struct CheckResult {
    CheckId check;
    Dimension dimension = Dimension::Empathy;
    int weight = 1;
    bool met = false;
    std::string title;
    std::string why;      // what happened, or why it was missed
    std::string better;   // "" when met
    std::string cite;
    int turn = 0;         // 0 when it is about the whole call
    Span span;            // of the trainee's words in that turn
    std::vector<RuleId> rules;  // broken ones

    bool operator==(const CheckResult&) const = default;
};

struct DimensionScore {
    Dimension dimension = Dimension::Empathy;
    std::optional<int> percent;  // nothing applied: no number
    int met = 0, applicable = 0; // weights

    bool operator==(const DimensionScore&) const = default;
};

struct FoundIn {
    int turn = 0;
    Finding finding;

    bool operator==(const FoundIn&) const = default;
};

struct FactResult {
    FactId fact;
    FactStage stage = FactStage::Hidden;
    int turn = 0;        // when told or hinted
    int could_have = 0;  // from which turn on it could have been had, 0 never
    int weight = 1;
    std::string unlock;

    bool operator==(const FactResult&) const = default;
};

struct ScoreCard {
    std::vector<DimensionScore> dimensions;  // empathy, accuracy, compliance, outcome
    std::vector<CheckResult> checks;
    std::vector<FoundIn> findings;           // with corrected_at
    std::vector<FactResult> facts;

    const DimensionScore& of(Dimension dimension) const { return dimensions[static_cast<size_t>(dimension)]; }
    int count(Severity severity) const;      // certain findings
    bool operator==(const ScoreCard&) const = default;
};

// Pure. Percent is round(100 x met / applicable), halves up.
ScoreCard score_call(const CallContent& content, const Transcript& transcript, const CallState& end);

}  // namespace callwright
