#pragma once
// Draws a person's calls, and one of them beside the list.

#include <optional>

#include "window/calls_screen.hpp"

namespace callwright::window {

struct CallsLook {
    int64_t chosen = 0;                   // call that is open beside the list; the first one when it is not listed
    std::optional<VerifyShown> verified;  // of that call, set by the window
    int64_t verified_call = 0;
    bool bring_into_view = false;
};

// Fills the room that is left in the window.
std::optional<CallsRequest> draw_calls_view(const CallsScreen& screen, CallsLook& look);

}  // namespace callwright::window
