#include "window/layout.hpp"

namespace callwright::window {

Columns columns_for(float width) { return width >= 1120 ? Columns::Three : width >= 760 ? Columns::Two : Columns::One; }
bool has_wide_sidebar(float window_width) { return window_width >= 760; }
bool is_low(float window_height) { return window_height < 560; }

}  // namespace callwright::window
