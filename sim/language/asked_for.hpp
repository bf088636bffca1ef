#pragma once
// What kind of answer a question waits for: a number of hours is no answer to "for how long?", where somebody worked none to where she works.

#include "language/normalise.hpp"

namespace callwright {

enum class AnswerKind { YesOrNo, Amount, Duration, Time, Frequency, Place, Person, Reason, Manner, Thing };

// The words a short answer leans on: "do you...?" - "I do."
enum class Helper { None, Do, Have, Be, May };
enum class Subject { None, You, Caller, Other };

struct AskedFor {
    AnswerKind kind = AnswerKind::YesOrNo;
    bool past = false;
    Helper helper = Helper::None;
    Subject subject = Subject::None;
    bool told = false;  // "I will.", "yes, only him": nothing is asked
};

// By the first question word; without one a yes or a no is waited for.
AskedFor asked_for(const Normalised& question);

// How much less alike two questions are than their words, thousandths: nothing where they wait for the same.
int unlike(const AskedFor& a, const AskedFor& b);

// "I have." "Not very long, no.": an answer that leans on how it was asked.
bool is_elliptical(const Normalised& answer);

// How much less such an answer suits, thousandths, where it was written for `b` and `a` was asked.
int unlike_in_form(const AskedFor& a, const AskedFor& b);

}  // namespace callwright
