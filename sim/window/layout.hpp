#pragma once
// How a page is laid out in the room it has. Pure: logical units in, logical units out.

namespace callwright::window {

// Side by side when there is room, else stacked behind tabs.
enum class Columns { One = 1, Two = 2, Three = 3 };

Columns columns_for(float width);         // of the page beside the sidebar
bool has_wide_sidebar(float window_width);  // icons with words; else icons alone
bool is_low(float window_height);         // headings and margins shrink

}  // namespace callwright::window
