#pragma once
// A card above everything, with what is below out of reach.

#include "window/theme.hpp"

namespace callwright::window {

// True while it is open: draw its content, then call end_dialog. `open` is set to false by Escape.
bool begin_dialog(const char* key, std::string_view title, float width, bool& open);
void end_dialog();

}  // namespace callwright::window
