#pragma once
// What stands on the page, for tests: every piece of text as it is drawn, with its box and what is seen of it. Costs nothing in the program.

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace callwright::window {

struct SeenText {
    std::string text;
    ImVec2 least, most;            // its box, in pixels
    ImVec2 clip_least, clip_most;  // of the region it was drawn in
    bool shortened = false;        // ends in … for want of room
};

void probe_texts(std::vector<SeenText>* into);  // null: nobody looks
void note_text(std::string_view text, ImVec2 at, ImVec2 size, bool shortened = false);

}  // namespace callwright::window
