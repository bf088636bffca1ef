// What she commits herself to beside the terms: that they may be charged, and that she calls before a day goes wrong.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {

// "Do I have your permission to charge that card on those days?": asked for what is agreed and right, she gives it.
bool consents(Speech& s)
{
    if (!s.next.agreed->first || s.next.agreed_in_fear || s.reading.questions.empty() || !s.reading.has_cue("asks_to_charge")) return false;
    if (std::any_of(s.judged.figures.begin(), s.judged.figures.end(), [](const FigureCheck& figure) { return !figure.right; })) return false;
    if (s.next.agreed->method.empty()) s.next.agreed->method = s.content.scenario.method;
    return s.say("method.consent");
}

// "Will you call me before the fourth if a check comes up short?": where something is agreed, once in a call.
bool promises_to_call(Speech& s)
{
    const CueHit* asked = s.reading.find_cue("asks_to_be_called");  // with its "if" it is a supposition, and asked all the same
    if (!asked || asked->status == Status::Denied || asked->status == Status::Reported || s.next.flags.count("promised_to_call")) return false;
    if (!s.say("promise.call")) return false;
    s.next.flags.insert("promised_to_call");
    return true;
}

}  // namespace callwright
