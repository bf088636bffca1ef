#pragma once
// Shapes of a printed page: panels, dials, the curve; and the colours they share.

#include <optional>
#include <vector>

#include "export/debrief_page.hpp"
#include "export/flow.hpp"

namespace callwright {

// Chosen for paper: every text colour has at least 4.5:1 on white.
namespace ink {
inline constexpr Colour text{0.118, 0.141, 0.188}, muted{0.353, 0.384, 0.439}, hairline{0.871, 0.855, 0.816}, track{0.925, 0.910, 0.878};
inline constexpr Colour teal{0.039, 0.427, 0.392}, red{0.702, 0.106, 0.106}, amber{0.592, 0.365, 0.043}, purple{0.459, 0.263, 0.722}, blue{0.133, 0.361, 0.769}, slate{0.278, 0.318, 0.376};
inline constexpr Colour pale_red{0.988, 0.922, 0.914}, pale_teal{0.882, 0.945, 0.933};
}  // namespace ink

Colour colour_of(Dimension dimension);
Colour colour_of(MarkKind kind);
Colour colour_of(Severity severity);

void set_colour(cairo_t* cairo, const Colour& colour);
void draw_rounded(cairo_t* cairo, const Box& box, double radius);
void draw_panel(cairo_t* cairo, const Panel& panel, const Box& box);
void draw_dial(cairo_t* cairo, double x, double y, double radius, const PageDimension& dimension);
void draw_tick(cairo_t* cairo, double x, double y, bool met);

// Trust and distress over the turns. The text of the axes is set by `type`.
void draw_curve(cairo_t* cairo, const Box& box, const DebriefPage& page, const Typesetter& type);

}  // namespace callwright
