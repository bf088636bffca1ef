#pragma once
// Colours, sizes and type of the window. Views ask for roles ("muted", "danger_soft"); no view names a number for a colour.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace callwright::window {

using Colour = uint32_t;  // as ImGui packs it: 0xAABBGGRR

struct Palette {
    Colour background, surface, sunken, border, control_border;
    Colour text, muted;
    Colour accent, accent_hover, on_accent, accent_soft, on_accent_soft;
    Colour danger, danger_hover, on_danger, danger_soft, on_danger_soft;
    Colour good, warning;
    Colour empathy, accuracy, compliance, track;
    Colour sidebar, on_sidebar, sidebar_muted, sidebar_active, on_sidebar_active;
    Colour hover, focus, selection;
};

// What must be told apart: text of `above` on a ground of `below`. WCAG 2.1 AA asks for 4.5 for text, 3 for graphics and large text.
struct ContrastPair {
    std::string name;
    Colour above, below;
    double least;
};

enum class Type { Caption, Body, Strong, Heading, Title, Number };  // Number: tabular, large
inline constexpr int type_count = 6;

struct Theme {
    Palette palette;
    float scale = 1;               // of text and of everything measured in px()
    bool reduced_motion = false;
    ImFont* fonts[type_count] = {};

    float px(float units) const;   // logical units to whole pixels
    ImFont* font(Type type) const { return fonts[static_cast<int>(type)]; }
};

Palette palette_named(std::string_view name);  // "light", "dark", "contrast"; light for anything else
std::vector<ContrastPair> contrast_pairs(const Palette& palette);
double contrast_ratio(Colour one, Colour other);  // WCAG 2.1: 1 to 21, of opaque colours
Colour mixed(Colour from, Colour to, float part);  // part 0 to 1
Colour with_alpha(Colour colour, float alpha);     // alpha 0 to 1
Colour avatar_colour(std::string_view name);       // the same for the same name; white text reads on all of them

// The theme that is drawn with; set once a frame by the shell.
const Theme& theme();
void use_theme(const Theme* theme);

}  // namespace callwright::window
