#pragma once
// A turn that was tried again, beside the first try: what was said, what came back, what it changed. Pure.

#include <string>
#include <variant>
#include <vector>

#include "app/compare.hpp"
#include "window/debrief_screen.hpp"

namespace callwright::window {

struct CompareSource {
    const DebriefSource& before;
    const DebriefSource& after;
    const Comparison& comparison;
};

struct SideShown {
    std::string head;         // "First try · call 12"
    bool there = false;       // the call had such a turn
    TurnShown turn;
    std::string missing;      // why there is none

    bool operator==(const SideShown&) const = default;
};

struct ScoreChange {
    Dimension dimension = Dimension::Empathy;
    std::string name, before, after;  // "64", "78"; "–"
    int by = 0;

    bool operator==(const ScoreChange&) const = default;
};

struct ChangeShown {
    bool good = true;
    std::string label, title, why;    // "now met", "Asked what happened"

    bool operator==(const ChangeShown&) const = default;
};

struct CompareScreen {
    std::string title, subtitle;
    int turn = 0;
    std::string heard;                 // what she had said before this turn; "" at the beginning
    SideShown before, after;
    std::string curve_title;
    std::vector<CurvePoint> curve;     // trust after each turn: `one` in this try, `other` in the first
    std::vector<ScoreChange> scores;   // empty while the second call goes on
    std::vector<ChangeShown> changes;  // good ones first
    std::string nothing;               // said when neither scores nor checks changed
    std::string took;                  // how she took this try beside the first
    int mood = 0;                      // -1 harder, 0 the same, 1 easier
    bool goes_on = false;              // the second call is still open

    bool operator==(const CompareScreen&) const = default;
};

CompareScreen compare_screen(const CompareSource& source);

struct KeepGoing {
    bool operator==(const KeepGoing&) const = default;
};
struct BackToFirst {
    bool operator==(const BackToFirst&) const = default;
};
using CompareRequest = std::variant<KeepGoing, BackToFirst, TryAgain>;

}  // namespace callwright::window
