#pragma once
// What kind of answer a question waits for: a number of hours is no answer to "for how long?", where somebody worked none to where she works.

#include "language/normalise.hpp"

namespace callwright {

enum class AnswerKind { YesOrNo, Amount, Duration, Time, Frequency, Place, Person, Reason, Manner, Thing };

struct AskedFor {
    AnswerKind kind = AnswerKind::YesOrNo;
    bool past = false;
};

// By the first question word; without one a yes or a no is waited for.
AskedFor asked_for(const Normalised& question);

// How much less alike two questions are than their words, thousandths: nothing where they wait for the same.
int unlike(const AskedFor& a, const AskedFor& b);

}  // namespace callwright
