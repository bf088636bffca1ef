#pragma once
// Pages for when there is nothing to rehearse with yet, or something stands in the way.

#include <optional>
#include <string>

#include <imgui.h>

#include "base/error.hpp"

namespace callwright::window {

struct TroubleScreen {
    std::string title, text, button;  // button "": nothing to press
    Problems problems;                // listed with their places
    std::string second;               // a second button
};

// Of content that could not be loaded; of a store that could not be opened; of profiles that could not be read.
TroubleScreen content_trouble(const Problems& problems);
TroubleScreen store_trouble(const Error& error);
TroubleScreen profiles_trouble(const Error& error);

enum class TroubleRequest { TryAgain, Second };
std::optional<TroubleRequest> draw_trouble_view(const TroubleScreen& screen, ImVec2 size);

// The first page while content is being loaded: its cards, still empty.
void draw_loading_view(ImVec2 size, int learnt = 0);  // thousandths; 0: nothing has to be learnt

}  // namespace callwright::window
