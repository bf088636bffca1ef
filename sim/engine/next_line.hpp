#pragma once
// What she says next, and where the call goes.

#include "call/turn.hpp"
#include "engine/speech.hpp"

namespace callwright {

struct NextLine {
    std::string line;
    std::vector<std::string> pieces;
    std::vector<std::string> feels;
    std::vector<FactId> told;
    QuestionId asks;
    CallState state;   // the call after the line
};

// `heard` is the call with the move taken in (engine/hear).
NextLine next_line(const CallContent& content, const CallState& heard, const Move& move, const Reading& reading, const Judgement& judged);

}  // namespace callwright
