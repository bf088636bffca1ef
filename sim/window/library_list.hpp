#pragma once
// All calls that can be rehearsed, searched and sifted; only the rows in sight are drawn.

#include "window/home_view.hpp"

namespace callwright::window {

std::optional<HomeRequest> draw_library_list(const HomeScreen& screen, HomeEdit& edit, float width);

}  // namespace callwright::window
