#pragma once
// The strip on the left: where one can go. An entry stands here only when it works.

#include <optional>

#include <imgui.h>

namespace callwright::window {

enum class Place { Rehearse, Calls, Settings, Keys };  // Keys: the list of shortcuts, over whatever is there

float sidebar_width();
std::optional<Place> draw_sidebar(Place at, bool has_calls, ImVec2 size);

}  // namespace callwright::window
