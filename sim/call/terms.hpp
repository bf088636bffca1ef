#pragma once
// Terms of payment, as put on the table or agreed: what, how often, from when, how.

#include <optional>
#include <string>

#include "base/civil_date.hpp"
#include "base/money.hpp"
#include "language/reading.hpp"

namespace callwright {

struct Capacity;

enum class TermsKind {
    None,
    Full,        // the whole balance now
    Later,       // the whole balance by a date
    Part,        // one smaller sum now
    Plan,        // equal parts over time
    Settlement,  // less than the whole as full settlement
    Hardship     // a pause, hold or referral; no money
};

struct Terms {
    TermsKind kind = TermsKind::None;
    int count = 0;                      // instalments; 0 when not said
    Cents each = 0;                     // one instalment, or the one sum; 0 when not said
    Period every = Period::None;        // Month unless said otherwise, for plans
    std::optional<CivilDate> first;     // date of the first payment
    std::string method;                 // "" until named
    bool proposed_by_person = false;    // the persona named these terms

    Cents total() const { return count > 0 ? each * count : each; }
    Cents a_month() const;              // what this asks of one month; whole sums count as they are
    bool operator==(const Terms&) const = default;
};

std::string_view terms_kind_name(TermsKind kind);  // "plan"

// Within what the person has, as far as the scenario knows.
bool can_be_kept(const Terms& terms, const Capacity& capacity);

}  // namespace callwright
