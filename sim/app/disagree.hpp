#pragma once
// "I disagree": said about something that was found, and kept beside it for a person to read.

#include "record/event_store.hpp"
#include "score/score_card.hpp"

namespace callwright {

// Writes it down. Fails when nothing of that kind was found in that turn, or the call's words were destroyed.
Result<bool> disagree(EventStore& store, int64_t call, const Transcript& transcript, const ScoreCard& card, const Disagreement& disagreement);

}  // namespace callwright
