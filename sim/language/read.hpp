#pragma once
// Turns words into a reading. Knows no call: what was said before, the clock and the pack come in as arguments.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_date.hpp"
#include "language/answer_meanings.hpp"
#include "language/language_pack.hpp"
#include "language/reading.hpp"

namespace callwright {

// What one of her questions is about: "credit", "report*" (any word that begins so).
struct QuestionWords {
    QuestionId question;
    std::vector<std::string> words;
};

struct ReadContext {
    std::string said_before;            // the person's last line, "" if none
    CivilTime now;                      // the scenario's clock; relative dates are resolved against it
    std::optional<CivilDate> payday;    // hers, the next to come, where it is known
    std::vector<std::string> names;     // the person's names, the firm's, the creditor's: "Dana", "Ruiz", "Calder Recovery"
    std::vector<QuestionWords> questions;  // hers that wait for an answer
    std::vector<TopicId> topics_open;   // topics the person just raised: a bare "why?" or "how much?" belongs to them
    const std::set<TopicId>* subjects = nullptr;  // what she can be asked about; all that the pack knows when null; must outlive the reading
    std::vector<FollowUpWays> follow_ups;  // what her last lines invite to ask, the newest last
    const AnswerMeanings* answers = nullptr;  // hers: which of them suits the question best; must outlive the reading
};

// Pure: the same arguments give the same reading on any machine. Text of any length and any bytes is accepted; beyond
// 4,000 bytes only whole code points up to there are read.
Reading read(std::string_view text, const ReadContext& context, const LanguagePack& language);

// What the person's line tells a collector (stop calling, an attorney, a dispute...): cue ids starting with "event.".
// Only for reading lines outside a call; in a call the persona's lines carry tags.
std::vector<CueHit> events_in(std::string_view said_before, const LanguagePack& language);

}  // namespace callwright
