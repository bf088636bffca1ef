#pragma once
// Text in the font that is current: how wide each code point is, and laid-out lines drawn glyph by glyph.

#include <imgui.h>

#include "window/text_layout.hpp"

namespace callwright {

Advance font_advance();
float text_line_height();  // of the current font, with a little air

// The lines that the draw list's clip rectangle shows; `corner` is where the layout begins.
void draw_lines(ImDrawList& canvas, const TextLayout& layout, ImVec2 corner, ImU32 colour);

}  // namespace callwright
