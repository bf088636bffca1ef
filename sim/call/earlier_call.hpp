#pragma once
// What a later call to the same person starts from: how the calls before it went.

#include <set>
#include <string_view>
#include <vector>

#include "base/civil_date.hpp"
#include "base/ids.hpp"
#include "base/money.hpp"
#include "call/terms.hpp"

namespace callwright {

enum class Promise {
    None,    // nothing was agreed
    Kept,    // what was agreed could be kept: the payment came on its day
    Broken,  // agreed out of fear, or more than could be kept: it did not come
    Hold     // nothing was to be paid for now
};
enum class Treatment { Well, Plain, Hurt };

struct Payment {
    CivilDate date;
    Cents amount = 0;

    bool operator==(const Payment&) const = default;
};

struct EarlierCall {
    CivilDate date;
    bool spoken = false;              // with the person herself, sure who she was
    Promise promise = Promise::None;
    Treatment treatment = Treatment::Plain;
    bool disputed = false;
    Terms terms;                      // what was agreed; `first` is the day of the payment that is meant by `promise`. Kind None when nothing was
    std::vector<Payment> payments;    // all that came since the scenario's own first call, the last one with this promise
    std::set<FactId> told;            // hidden facts that are no longer hidden
    std::set<QuestionId> answered;    // her own questions that were

    bool operator==(const EarlierCall&) const = default;
};

std::string_view promise_name(Promise promise);        // "kept"
std::string_view treatment_name(Treatment treatment);  // "well"

}  // namespace callwright
