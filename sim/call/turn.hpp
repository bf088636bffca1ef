#pragma once
// A move, how it was read and judged, how she is afterwards, and what she says. Appended, never edited.

#include <string>
#include <vector>

#include "call/call_state.hpp"
#include "call/effect.hpp"
#include "call/finding.hpp"
#include "call/move.hpp"
#include "language/reading.hpp"

namespace callwright {

struct Turn {
    int number = 0;  // from 1; the move and its answer share it
    Move move;
    Reading reading;
    std::vector<Finding> findings;
    std::vector<FigureCheck> figures;
    std::vector<RuleId> mends;       // earlier findings that this move put right
    std::vector<Effect> effects;
    PersonaState persona;            // after the move
    std::string line;                // what she says; "" after a note
    std::vector<std::string> pieces; // which bank entries the line was composed of, for explaining and for coverage
    BeatId beat;                     // where the call is afterwards
    std::vector<std::string> feels;  // tags of the line
    std::vector<FactId> told;        // facts told in this line
    QuestionId asks;                 // her question in this line
    EndReason ended = EndReason::Open;
    int seconds = 0;                 // of the call when the line ends

    bool operator==(const Turn&) const = default;
};

using Transcript = std::vector<Turn>;

}  // namespace callwright
