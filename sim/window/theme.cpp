#include "window/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace callwright::window {
namespace {

constexpr Colour rgb(uint32_t hex)
{
    return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | ((hex >> 16) & 0xFFu);
}

constexpr Palette light = {
    .background = rgb(0xF3F2EC), .surface = rgb(0xFFFFFF), .sunken = rgb(0xFAF9F6), .border = rgb(0xE2DFD5), .control_border = rgb(0x858A93),
    .text = rgb(0x1D2433), .muted = rgb(0x5E6573),
    .accent = rgb(0x0F6F66), .accent_hover = rgb(0x0B5A53), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xDCEEEB), .on_accent_soft = rgb(0x0A5850),
    .danger = rgb(0xB1241D), .danger_hover = rgb(0x931B15), .on_danger = rgb(0xFFFFFF), .danger_soft = rgb(0xFCE8E6), .on_danger_soft = rgb(0x8E1B15),
    .good = rgb(0x0F766B), .warning = rgb(0x96590B),
    .empathy = rgb(0x8446B8), .accuracy = rgb(0x2A63C4), .compliance = rgb(0x0F766B), .track = rgb(0xE9E5DA),
    .sidebar = rgb(0x1E2430), .on_sidebar = rgb(0xFFFFFF), .sidebar_muted = rgb(0xB4BBC8), .sidebar_active = rgb(0x0F6F66), .on_sidebar_active = rgb(0xFFFFFF),
    .hover = rgb(0xF1EFE8), .focus = rgb(0x1857C8), .selection = rgb(0xB9DDD8)};

constexpr Palette dark = {
    .background = rgb(0x12161D), .surface = rgb(0x1B212B), .sunken = rgb(0x161B23), .border = rgb(0x303949), .control_border = rgb(0x78839A),
    .text = rgb(0xECEEF3), .muted = rgb(0xA8B0BF),
    .accent = rgb(0x4CC2B1), .accent_hover = rgb(0x6AD3C4), .on_accent = rgb(0x06211D), .accent_soft = rgb(0x16403B), .on_accent_soft = rgb(0xC6F1EA),
    .danger = rgb(0xF38A80), .danger_hover = rgb(0xF8A69E), .on_danger = rgb(0x2B0704), .danger_soft = rgb(0x4A201D), .on_danger_soft = rgb(0xFBD3CF),
    .good = rgb(0x57C9B9), .warning = rgb(0xE5B15C),
    .empathy = rgb(0xC59AF0), .accuracy = rgb(0x82AEF7), .compliance = rgb(0x57C9B9), .track = rgb(0x333C4B),
    .sidebar = rgb(0x0B0E13), .on_sidebar = rgb(0xFFFFFF), .sidebar_muted = rgb(0xA8B0BF), .sidebar_active = rgb(0x16403B), .on_sidebar_active = rgb(0xD9F6F1),
    .hover = rgb(0x252D3A), .focus = rgb(0x8AB8FF), .selection = rgb(0x2B5C69)};

constexpr Palette contrast = {
    .background = rgb(0x000000), .surface = rgb(0x000000), .sunken = rgb(0x000000), .border = rgb(0xFFFFFF), .control_border = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF), .muted = rgb(0xE6E6E6),
    .accent = rgb(0xFFE24A), .accent_hover = rgb(0xFFF0A0), .on_accent = rgb(0x000000), .accent_soft = rgb(0x1F3A5F), .on_accent_soft = rgb(0xFFFFFF),
    .danger = rgb(0xFF9C8F), .danger_hover = rgb(0xFFC0B7), .on_danger = rgb(0x000000), .danger_soft = rgb(0x5A0F0A), .on_danger_soft = rgb(0xFFFFFF),
    .good = rgb(0x7DF0C0), .warning = rgb(0xFFC65C),
    .empathy = rgb(0xE3B8FF), .accuracy = rgb(0x9CC9FF), .compliance = rgb(0x7DF0C0), .track = rgb(0x4A4A4A),
    .sidebar = rgb(0x000000), .on_sidebar = rgb(0xFFFFFF), .sidebar_muted = rgb(0xE6E6E6), .sidebar_active = rgb(0xFFE24A), .on_sidebar_active = rgb(0x000000),
    .hover = rgb(0x2E2E2E), .focus = rgb(0x00E5FF), .selection = rgb(0x2F5FA8)};

double channel(Colour colour, int shift)
{
    const double c = static_cast<double>((colour >> shift) & 0xFFu) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour)
{
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 16);
}

const Theme* current = nullptr;

}  // namespace

float Theme::px(float units) const { return std::round(units * scale); }

Palette palette_named(std::string_view name)
{
    return name == "dark" ? dark : name == "contrast" ? contrast : light;
}

double contrast_ratio(Colour one, Colour other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<ContrastPair> contrast_pairs(const Palette& p)
{
    constexpr double words = 4.5, shapes = 3.0;
    std::vector<ContrastPair> pairs;
    const auto on_every_ground = [&](const char* name, Colour above, double least) {
        for (const auto& [ground, below] : {std::pair{"background", p.background}, {"surface", p.surface}, {"sunken", p.sunken}, {"hover", p.hover}})
            pairs.push_back({std::string(name) + " on " + ground, above, below, least});
    };
    on_every_ground("text", p.text, words);
    on_every_ground("muted", p.muted, words);
    on_every_ground("accent as text", p.accent, words);
    on_every_ground("danger as text", p.danger, words);
    for (const auto& [name, above] : {std::pair{"empathy", p.empathy}, {"accuracy", p.accuracy}, {"compliance", p.compliance}, {"good", p.good}, {"warning", p.warning}})
        pairs.push_back({std::string(name) + " as text on surface", above, p.surface, words});
    pairs.push_back({"on accent", p.on_accent, p.accent, words});
    pairs.push_back({"on accent hovered", p.on_accent, p.accent_hover, words});
    pairs.push_back({"on accent soft", p.on_accent_soft, p.accent_soft, words});
    pairs.push_back({"text on accent soft", p.text, p.accent_soft, words});
    pairs.push_back({"on danger", p.on_danger, p.danger, words});
    pairs.push_back({"on danger hovered", p.on_danger, p.danger_hover, words});
    pairs.push_back({"on danger soft", p.on_danger_soft, p.danger_soft, words});
    pairs.push_back({"text on danger soft", p.text, p.danger_soft, words});
    pairs.push_back({"text on selection", p.text, p.selection, words});
    pairs.push_back({"on sidebar", p.on_sidebar, p.sidebar, words});
    pairs.push_back({"muted on sidebar", p.sidebar_muted, p.sidebar, words});
    pairs.push_back({"on active entry of sidebar", p.on_sidebar_active, p.sidebar_active, words});
    on_every_ground("focus ring", p.focus, shapes);
    pairs.push_back({"control border on surface", p.control_border, p.surface, shapes});
    pairs.push_back({"control border on background", p.control_border, p.background, shapes});
    for (const auto& [name, above] : {std::pair{"empathy", p.empathy}, {"accuracy", p.accuracy}, {"compliance", p.compliance}})
        pairs.push_back({std::string(name) + " dial on track", above, p.track, shapes});
    pairs.push_back({"white initials on avatar", rgb(0xFFFFFF), avatar_colour("Dana Ruiz"), words});
    return pairs;
}

Colour mixed(Colour from, Colour to, float part)
{
    Colour out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const float a = static_cast<float>((from >> shift) & 0xFFu), b = static_cast<float>((to >> shift) & 0xFFu);
        out |= static_cast<Colour>(std::lround(a + (b - a) * std::clamp(part, 0.0f, 1.0f))) << shift;
    }
    return out;
}

Colour with_alpha(Colour colour, float alpha)
{
    const float own = static_cast<float>(colour >> 24) * std::clamp(alpha, 0.0f, 1.0f);
    return (colour & 0x00FFFFFFu) | (static_cast<Colour>(std::lround(own)) << 24);
}

Colour avatar_colour(std::string_view name)
{
    constexpr std::array colours = {rgb(0x8A6A38), rgb(0x4A6F86), rgb(0x9C5426), rgb(0x6B5796), rgb(0x3A7450), rgb(0x8C4A5E), rgb(0x50698F), rgb(0x6E6A2E)};
    uint32_t sum = 2166136261u;
    for (const char c : name) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
    return colours[(sum >> 3) % colours.size()];
}

const Theme& theme() { return *current; }
void use_theme(const Theme* value) { current = value; }

}  // namespace callwright::window
