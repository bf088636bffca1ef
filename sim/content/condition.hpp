#pragma once
// The one condition grammar, used by beats, lines, questions, rules and checks.
//
//   condition  = or
//   or         = and { "or" and }
//   and        = not { "and" not }
//   not        = "not" not | "(" or ")" | comparison
//   comparison = name [ ("==" | "!=" | "<" | "<=" | ">" | ">=") value | "in" "(" value { "," value } ")" ]
//   name       = letters, digits, "_", "-" and "." ("told.overtime_cut", "call.identity_verified")
//   value      = integer | time "21:00" (minutes of the day) | date "2026-12-04" | word ("full", "true")
//
// A bare name holds when it is true, a number other than 0, or a word other than "none". Truth has three values: a fact that is not
// known makes the comparison Unknown; "and", "or" and "not" follow Kleene, so that an unknown fact matters only when it decides.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.hpp"

namespace callwright {

enum class Truth { No, Unknown, Yes };

// A fact's value: unknown, boolean, number (points, cents, minutes, days since 1970, counts), or word.
using FactValue = std::variant<std::monostate, bool, int64_t, std::string>;
using FactLookup = std::function<FactValue(std::string_view name)>;

struct ConditionFault {
    ErrorCode code;   // ConditionSyntax or ConditionName
    size_t offset;    // into the condition's text
    std::string what;
};

// Says whether a name exists, and if not, which one may have been meant ("" if none comes near).
struct ConditionNames {
    std::function<bool(std::string_view)> known;
    std::function<std::string(std::string_view)> nearest;
};

class Condition {
public:
    Condition() = default;  // always holds

    static tl::expected<Condition, ConditionFault> parse(std::string_view text);

    // Faults for each name that does not exist, in the order of the text.
    std::vector<ConditionFault> check_names(const ConditionNames& names) const;

    Truth evaluate(const FactLookup& facts) const;
    bool holds(const FactLookup& facts) const { return evaluate(facts) == Truth::Yes; }

    // The names whose comparison helped to make the condition hold: those not under "not" that came out Yes, in the order of the text.
    std::vector<std::string> reasons(const FactLookup& facts) const;

    // Every name, in the order of the text.
    std::vector<std::string> names() const;

    bool empty() const { return root_ == nullptr; }
    const std::string& text() const { return text_; }

    struct Node;

private:
    std::string text_;
    std::shared_ptr<const Node> root_;
};

}  // namespace callwright
