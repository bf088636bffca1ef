#pragma once
// What is known before a call, as plain values, and what can be asked from it. Pure.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "content/library.hpp"
#include "window/call_screen.hpp"

namespace callwright::window {

struct BriefingScreen {
    ScenarioId scenario;
    std::string title, day, name, first_name, initials, sketch, warning, button;
    std::vector<LabelledValue> parts;        // situation, goal, fallback, risk: heading and text
    std::vector<std::string> tips;
    std::vector<LabelledValue> account;
    std::vector<std::string> may_offer;
    std::vector<std::string> difficulties;   // as named in the scenario
};

BriefingScreen briefing_screen(const Library& library, const Scenario& scenario);

struct DialNow { std::string difficulty; };
struct LeaveBriefing {};
using BriefingRequest = std::variant<DialNow, LeaveBriefing>;

}  // namespace callwright::window
