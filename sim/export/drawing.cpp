#include "base/turn_number.hpp"
#include "export/drawing.hpp"

#include <algorithm>
#include <numbers>

namespace callwright {
namespace {

constexpr double pi = std::numbers::pi;

double share(int32_t thousandths) { return static_cast<double>(thousandths) / 100'000; }

struct Axes {
    Box box;
    size_t turns = 0;

    double x(size_t index) const { return turns < 2 ? box.x + box.width / 2 : box.x + box.width * static_cast<double>(index) / static_cast<double>(turns - 1); }
    double y(int32_t thousandths) const { return box.y + box.height * (1 - share(thousandths)); }
};

void draw_series(cairo_t* cairo, const Axes& axes, const std::vector<CurvePoint>& curve, int32_t CurvePoint::*value, const Colour& colour)
{
    set_colour(cairo, colour);
    cairo_set_line_width(cairo, 1.75);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_new_path(cairo);  // text leaves a point behind
    for (size_t i = 0; i < curve.size(); ++i) cairo_line_to(cairo, axes.x(i), axes.y(curve[i].*value));
    cairo_stroke(cairo);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
    if (curve.size() > 1) return;
    cairo_new_path(cairo);
    cairo_arc(cairo, axes.x(0), axes.y(curve.front().*value), 3, 0, 2 * pi);  // one turn is a point, not a line
    cairo_fill(cairo);
}

void draw_grid(cairo_t* cairo, const Axes& axes, const Typesetter& type)
{
    for (const int32_t level : {0, 50'000, 100'000}) {
        set_colour(cairo, ink::hairline);
        cairo_set_line_width(cairo, 0.5);
        cairo_move_to(cairo, axes.box.x, axes.y(level));
        cairo_line_to(cairo, axes.box.x + axes.box.width, axes.y(level));
        cairo_stroke(cairo);
        const SetText label = type.set(std::to_string(level / 1000), {7, 8, ink::muted, Weight::Regular}, 40);
        draw(cairo, label.front(), axes.box.x - 8 - width_of(label.front()), axes.y(level) - 4);
    }
}

// As many turn numbers as stand well beside each other, the first and the last among them.
void draw_turn_numbers(cairo_t* cairo, const Axes& axes, const std::vector<CurvePoint>& curve, const Typesetter& type)
{
    const size_t step = std::max<size_t>(1, (curve.size() + 19) / 20);
    for (size_t i = 0; i < curve.size(); ++i) {
        const bool last = i + 1 == curve.size();
        if (!last && (i % step != 0 || curve.size() - 1 - i < step)) continue;
        const SetText label = type.set(turn_text(curve[i].turn), {7, 8, ink::muted, Weight::Regular}, 40);
        draw(cairo, label.front(), axes.x(i) - width_of(label.front()) / 2, axes.box.y + axes.box.height + 4);
    }
}

void draw_marker(cairo_t* cairo, const Axes& axes, const std::vector<CurvePoint>& curve, int turn, const Colour& colour)
{
    for (size_t i = 0; i < curve.size(); ++i) {
        if (curve[i].turn != turn) continue;
        cairo_new_path(cairo);
        cairo_arc(cairo, axes.x(i), axes.y(curve[i].trust), 4, 0, 2 * pi);
        set_colour(cairo, colour);
        cairo_fill(cairo);
    }
}

void draw_arc(cairo_t* cairo, double x, double y, double radius, double from, double to, const Colour& colour)
{
    const double top = -pi / 2;
    set_colour(cairo, colour);
    cairo_new_path(cairo);
    cairo_arc(cairo, x, y, radius, top + 2 * pi * from, top + 2 * pi * to);
    cairo_stroke(cairo);
}

}  // namespace

Colour colour_of(Dimension dimension)
{
    constexpr Colour colours[] = {ink::purple, ink::blue, ink::teal, ink::slate};
    return colours[static_cast<size_t>(dimension)];
}

Colour colour_of(MarkKind kind)
{
    constexpr Colour colours[] = {ink::purple, ink::blue, ink::teal, ink::slate, ink::amber, ink::red, ink::red};
    return colours[static_cast<size_t>(kind)];
}

Colour colour_of(Severity severity)
{
    constexpr Colour colours[] = {ink::muted, ink::amber, ink::red};
    return colours[static_cast<size_t>(severity)];
}

void set_colour(cairo_t* cairo, const Colour& colour) { cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue); }

void draw_rounded(cairo_t* cairo, const Box& box, double radius)
{
    cairo_new_path(cairo);
    cairo_arc(cairo, box.x + box.width - radius, box.y + radius, radius, -pi / 2, 0);
    cairo_arc(cairo, box.x + box.width - radius, box.y + box.height - radius, radius, 0, pi / 2);
    cairo_arc(cairo, box.x + radius, box.y + box.height - radius, radius, pi / 2, pi);
    cairo_arc(cairo, box.x + radius, box.y + radius, radius, pi, 3 * pi / 2);
    cairo_close_path(cairo);
}

void draw_panel(cairo_t* cairo, const Panel& panel, const Box& box)
{
    if (panel.fill) {
        draw_rounded(cairo, box, 4);
        set_colour(cairo, *panel.fill);
        cairo_fill(cairo);
    }
    if (panel.border) {
        draw_rounded(cairo, {box.x + 0.375, box.y + 0.375, box.width - 0.75, box.height - 0.75}, 4);
        set_colour(cairo, *panel.border);
        cairo_set_line_width(cairo, 0.75);
        cairo_stroke(cairo);
    }
    if (panel.edge) {
        cairo_save(cairo);
        draw_rounded(cairo, box, 4);
        cairo_clip(cairo);
        set_colour(cairo, *panel.edge);
        cairo_rectangle(cairo, box.x, box.y, 3, box.height);
        cairo_fill(cairo);
        cairo_restore(cairo);
    }
}

void draw_dial(cairo_t* cairo, double x, double y, double radius, const PageDimension& dimension)
{
    cairo_set_line_width(cairo, 5);
    draw_arc(cairo, x, y, radius, 0, 1, ink::track);
    if (dimension.percent && *dimension.percent > 0) draw_arc(cairo, x, y, radius, 0, static_cast<double>(*dimension.percent) / 100, colour_of(dimension.dimension));
    if (dimension.floor <= 0) return;
    const double floor = static_cast<double>(dimension.floor) / 100;  // a notch where the pass mark is
    cairo_set_line_width(cairo, 7);
    draw_arc(cairo, x, y, radius, floor - 0.006, floor + 0.006, ink::text);
}

void draw_tick(cairo_t* cairo, double x, double y, bool met)
{
    set_colour(cairo, met ? ink::teal : ink::red);
    cairo_set_line_width(cairo, 1.5);
    cairo_new_path(cairo);
    if (met) {
        cairo_move_to(cairo, x, y + 4);
        cairo_line_to(cairo, x + 3, y + 7);
        cairo_line_to(cairo, x + 8, y + 1);
    } else {
        cairo_move_to(cairo, x + 1, y + 1);
        cairo_line_to(cairo, x + 7, y + 7);
        cairo_move_to(cairo, x + 7, y + 1);
        cairo_line_to(cairo, x + 1, y + 7);
    }
    cairo_stroke(cairo);
}

void draw_curve(cairo_t* cairo, const Box& box, const DebriefPage& page, const Typesetter& type)
{
    if (page.curve.empty()) return;
    const Axes axes{{box.x + 24, box.y + 4, box.width - 32, box.height - 20}, page.curve.size()};
    draw_grid(cairo, axes, type);
    draw_turn_numbers(cairo, axes, page.curve, type);
    draw_series(cairo, axes, page.curve, &CurvePoint::distress, ink::amber);
    draw_series(cairo, axes, page.curve, &CurvePoint::trust, ink::teal);
    draw_marker(cairo, axes, page.curve, page.change.turn, ink::red);
    draw_marker(cairo, axes, page.curve, page.best.turn, ink::purple);
}

}  // namespace callwright
