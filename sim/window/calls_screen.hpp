#pragma once
// A person's calls: what there is to see of each, second tries under the first. Pure. Calls have numbers, not dates: wall time is kept nowhere.

#include <array>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "app/practice.hpp"
#include "window/home_screen.hpp"

namespace callwright::window {

struct CallListed {
    int64_t call = 0;
    std::string title, name, initials;
    std::string identity;               // "Call 12 · seed 3 · normal"
    std::string brief;                  // "Call 12 · normal"
    std::string turns;                  // "14 turns"
    std::string fork;                   // "second try of turn 7 of call 3", "" if it is none
    int depth = 0;                      // 1 and more: under the call it was forked from
    bool open = false, critical = false;
    std::array<std::string, 3> scores;  // empathy, accuracy, compliance: "82", "–"
    std::array<float, 3> parts{};       // the same, 0 to 1

    bool operator==(const CallListed&) const = default;
};

enum class CallFilter { All, Open, Finished };

struct CallsScreen {
    std::vector<CallListed> calls;      // families with the newest call first; within one, the first call and then its tries
    CallFilter filter = CallFilter::All;
    int all = 0, open = 0, finished = 0;

    bool operator==(const CallsScreen&) const = default;
};

CallsScreen calls_screen(const std::vector<CallSummary>& calls, const Library& library, const std::string& person, CallFilter filter);

struct VerifyShown {
    std::string text;
    bool good = true;

    bool operator==(const VerifyShown&) const = default;
};
VerifyShown verify_shown(const Verification& verification);

struct FilterCalls { CallFilter filter; };
struct VerifyCall { int64_t call; };
struct FirstCall {};
using CallsRequest = std::variant<OpenDebrief, ResumeCall, VerifyCall, FilterCalls, FirstCall>;

}  // namespace callwright::window
