#pragma once
// Freezes content into what one call needs: lines laid over, difficulty applied, law resolved.

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "content/library.hpp"
#include "language/language_pack.hpp"
#include "language/read.hpp"

namespace callwright {

// Fails when the scenario, its persona, script or rubric, or the difficulty does not exist.
// `now`, when given, replaces the scenario's own clock. `earlier` makes it a later call to the same person.
Result<CallContent> freeze_call(const Library& library, const ScenarioId& scenario, const std::string& difficulty, const std::optional<CivilTime>& now,
                                const std::optional<EarlierCall>& earlier = {});

// What she can answer to each topic, for the reader.
AnswerTexts answer_texts(const Persona& persona);

// What the reader is told about the call so far; whoever reads adds the meanings of her answers.
ReadContext read_context(const CallContent& content, const CallState& state);

}  // namespace callwright
