// The curve of a call: two lines on one ground, a mark where something went well (a disc) or badly (a diamond). Shape tells the marks apart
// without colour, and the second line is thinner and dotted at its points for the same reason.

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "base/turn_number.hpp"
#include "window/charts.hpp"
#include "window/focus.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

struct Plot {
    ImRect box;   // where the lines run
    size_t count;
    float low = 0, high = 1;  // values at the foot and the top

    float x(size_t i) const { return count < 2 ? box.GetCenter().x : std::round(box.Min.x + box.GetWidth() * static_cast<float>(i) / static_cast<float>(count - 1)); }
    float y(float value) const { return box.Max.y - std::clamp((value - low) / (high - low), 0.0f, 1.0f) * box.GetHeight(); }
    size_t nearest(float at) const
    {
        if (count < 2) return 0;
        const float part = (at - box.Min.x) / box.GetWidth();
        return static_cast<size_t>(std::lround(std::clamp(part, 0.0f, 1.0f) * static_cast<float>(count - 1)));
    }
};

// A call moves somebody by ten or twenty points of a hundred: the ground is as high as what is on it, but never so low that a trifle looks like a leap.
void fit_height(Plot& plot, const std::vector<CurvePoint>& points)
{
    constexpr float least = 0.4f, air = 0.05f;
    float low = 1, high = 0;
    for (const CurvePoint& p : points)
        for (const float value : {p.one, p.other})
            if (value >= 0) low = std::min(low, value), high = std::max(high, value);
    if (low > high) return;
    const float missing = std::max(0.0f, least - (high - low + 2 * air)) / 2;
    plot.low = low - air - missing;
    plot.high = high + air + missing;
}

void draw_line(const Plot& plot, const std::vector<CurvePoint>& points, float CurvePoint::*value, Colour colour, float thick)
{
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    size_t last = 0;
    for (size_t i = 0; i < points.size() && points[i].*value >= 0; ++i) {
        draw.PathLineTo({plot.x(i), plot.y(points[i].*value)});
        last = i;
    }
    draw.PathStroke(colour, 0, thick);
    if (last == 0 && !points.empty() && points[0].*value >= 0) draw.AddCircleFilled({plot.x(0), plot.y(points[0].*value)}, thick, colour);
}

void draw_marker(ImVec2 at, Marker marker, float radius)
{
    const Palette& c = theme().palette;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (marker == Marker::Good) {
        draw.AddCircleFilled(at, radius + theme().px(2), c.surface, 24);
        draw.AddCircleFilled(at, radius, c.empathy, 24);
    } else if (marker == Marker::Bad) {
        const auto diamond = [&](float r, Colour colour) { draw.AddQuadFilled({at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}, colour); };
        diamond(radius * 1.3f + theme().px(2.5f), c.surface);
        diamond(radius * 1.3f, c.danger);
    }
}

// Every so many turns a number, so that they never touch.
void draw_numbers(const Plot& plot, const std::vector<CurvePoint>& points, float y)
{
    const float wide = measured("000", Type::Caption).x + theme().px(12);
    const float step = points.size() < 2 ? wide : plot.box.GetWidth() / static_cast<float>(points.size() - 1);
    const size_t every = std::max<size_t>(1, static_cast<size_t>(std::ceil(wide / std::max(step, 0.01f))));
    ImFont* font = theme().font(Type::Caption);
    for (size_t i = 0; i < points.size(); i += every) {
        const std::string number = turn_text(points[i].turn);
        const float half = measured(number, Type::Caption).x / 2;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(plot.x(i) - half), y}, theme().palette.muted, number.c_str());
    }
}

size_t place_of(const std::vector<CurvePoint>& points, int turn)
{
    const auto found = std::find_if(points.begin(), points.end(), [&](const CurvePoint& p) { return p.turn == turn; });
    return found == points.end() ? points.size() : static_cast<size_t>(found - points.begin());
}

void draw_plot(const Plot& plot, const std::vector<CurvePoint>& points, size_t chosen, size_t hovered, float number_y)
{
    const Theme& t = theme();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float floor_y = plot.box.Max.y + t.px(8);
    draw.AddLine({plot.box.Min.x - t.px(16), floor_y}, {plot.box.Max.x + t.px(16), floor_y}, t.palette.border, 1);
    if (chosen < points.size()) {
        const float half = t.px(12), x = plot.x(chosen);
        draw.AddRectFilled({x - half, plot.box.Min.y - t.px(8)}, {x + half, floor_y}, t.palette.accent_soft, t.px(6));
    }
    if (hovered < points.size()) draw.AddLine({plot.x(hovered), plot.box.Min.y - t.px(4)}, {plot.x(hovered), floor_y}, t.palette.control_border, 1);
    draw_line(plot, points, &CurvePoint::other, t.palette.warning, std::max(2.0f, t.px(2)));
    draw_line(plot, points, &CurvePoint::one, t.palette.good, std::max(2.0f, t.px(3)));
    for (size_t i = 0; i < points.size(); ++i) draw_marker({plot.x(i), plot.y(points[i].one)}, points[i].marker, t.px(i == chosen ? 7.0f : 6.0f));
    draw_numbers(plot, points, number_y);
}

}  // namespace

std::optional<int> curve(const char* key, const std::vector<CurvePoint>& points, int chosen, ImVec2 size, bool choosing)
{
    const Theme& t = theme();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = window->GetID(key);
    const ImRect box(window->DC.CursorPos, {window->DC.CursorPos.x + size.x, window->DC.CursorPos.y + size.y});
    ImGui::ItemSize(size);
    if (!ImGui::ItemAdd(box, id) && points.empty()) return std::nullopt;
    const Walk step = walk(id, key);
    if (focus::has_moved_to(id)) ImGui::ScrollToBringRectIntoView(window, box);
    if (points.empty()) return std::nullopt;

    const float numbers = measured("0", Type::Caption).y;
    Plot plot{ImRect({box.Min.x + t.px(20), box.Min.y + t.px(10)}, {box.Max.x - t.px(20), box.Max.y - numbers - t.px(14)}), points.size()};
    fit_height(plot, points);
    const size_t at = place_of(points, chosen);
    bool hovered = false, held = false;
    std::optional<int> turn;
    if (ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus)) {
        turn = points[plot.nearest(ImGui::GetIO().MousePos.x)].turn;
        focus::follow(id);
    }
    if (step.by != 0) {
        const int from = at < points.size() ? static_cast<int>(at) : (step.by > 0 ? -1 : static_cast<int>(points.size()));
        turn = points[static_cast<size_t>(std::clamp(from + step.by, 0, static_cast<int>(points.size()) - 1))].turn;
    }
    const size_t under = hovered ? plot.nearest(ImGui::GetIO().MousePos.x) : points.size();
    draw_plot(plot, points, at, under, box.Max.y - numbers);
    if (focus::shows(id)) window->DrawList->AddRect(box.Min, box.Max, t.palette.focus, t.px(8), 0, t.px(2));
    if (hovered) {
        if (choosing) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        tooltip_now(points[under].tip);
    }
    return turn;
}

namespace {

enum class Sign { One, Other, Good, Bad };

std::vector<std::pair<Sign, const std::string*>> signs_of(const CurveLegend& l)
{
    std::vector<std::pair<Sign, const std::string*>> signs = {{Sign::One, &l.one}, {Sign::Other, &l.other}};
    if (!l.good.empty()) signs.push_back({Sign::Good, &l.good});
    if (!l.bad.empty()) signs.push_back({Sign::Bad, &l.bad});
    return signs;
}

constexpr float sign_size = 10, after_sign = 6, between_signs = 16;

}  // namespace

float curve_legend_width(const CurveLegend& legend)
{
    float wide = -theme().px(between_signs);
    for (const auto& [sign, text] : signs_of(legend)) wide += theme().px(sign_size) + theme().px(after_sign) + measured(*text, Type::Caption).x + theme().px(between_signs);
    return wide;
}

void curve_legend(const CurveLegend& legend, float right)
{
    const Theme& t = theme();
    const float size = t.px(sign_size);
    ImVec2 at{right - curve_legend_width(legend), ImGui::GetCursorScreenPos().y};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImFont* font = t.font(Type::Caption);
    for (const auto& [sign, text] : signs_of(legend)) {
        const float middle = at.y + font->FontSize / 2;
        if (sign == Sign::Good || sign == Sign::Bad) draw_marker({at.x + size / 2, middle}, sign == Sign::Good ? Marker::Good : Marker::Bad, size * 0.42f);
        else draw.AddRectFilled({at.x, middle - size / 2}, {at.x + size, middle + size / 2}, sign == Sign::One ? t.palette.good : t.palette.warning, t.px(2));
        draw.AddText(font, font->FontSize, {at.x + size + t.px(after_sign), at.y}, t.palette.text, text->c_str());
        at.x += size + t.px(after_sign) + measured(*text, Type::Caption).x + t.px(between_signs);
    }
    ImGui::Dummy({0, font->FontSize});
}

}  // namespace callwright::window
