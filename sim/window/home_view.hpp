#pragma once
// Draws the first page: who practises, the next call in one button, the library.

#include <optional>
#include <string>

#include <imgui.h>

#include "window/home_screen.hpp"
#include "window/text_field.hpp"

namespace callwright::window {

struct HomeEdit {
    TextEdit name, search;
    std::string family;
    bool adding_person = false, name_missing = false;
    std::string refusal;  // why a name was not taken
    float hero_height = 0;  // of what the first card says, as it was last drawn

    // Which rows the search leaves, kept until it changes.
    std::vector<size_t> rows;
    std::string rows_for = "\n";
};

std::optional<HomeRequest> draw_home_view(const HomeScreen& screen, HomeEdit& edit, ImVec2 size);

}  // namespace callwright::window
