#pragma once
// Debriefs of played calls, kept together with all they are made of.

#include <memory>
#include <string>
#include <vector>

#include "support/shipped.hpp"
#include "window/debrief_screen.hpp"

namespace callwright::testing {

// A call and everything a DebriefSource points into.
struct Played {
    RunningCall call;
    Transcript transcript;
    ScoreCard card;
    Debrief said;
    window::ActWords acts;
    std::vector<window::KeptDisagreement> disagreements;
    int64_t number = 12;
    bool words_gone = false;

    window::DebriefSource source() const;
    window::DebriefScreen screen() const { return window::debrief_screen(source()); }
};

std::unique_ptr<Played> played(const std::vector<std::string>& moves, uint64_t seed = 1);
std::unique_ptr<Played> played_golden(const std::string& call);  // as written: with its seed
std::unique_ptr<Played> played_long(size_t turns);

}  // namespace callwright::testing
