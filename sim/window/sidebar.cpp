#include "window/sidebar.hpp"

#include <cmath>

#include "app/interface_text.hpp"
#include "window/fonts.hpp"
#include "window/layout.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

bool with_words() { return has_wide_sidebar(ImGui::GetIO().DisplaySize.x / theme().scale); }

bool entry(const char* key, const char* picture, const std::string& words, bool active)
{
    const Theme& t = theme();
    const float width = sidebar_width() - t.px(12), height = t.px(with_words() ? 56 : 40);
    ImGui::SetCursorPosX(t.px(6));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = sidebar_area(key, {width, height}, active);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const Colour colour = active ? t.palette.on_sidebar_active : t.palette.sidebar_muted;
    const auto centred_at = [&](const char* text, Type type, float y) {
        ImFont* font = t.font(type);
        draw.AddText(font, font->FontSize, {std::floor(at.x + (width - measured(text, type).x) / 2), std::floor(y)}, colour, text);
    };
    const float icon_size = t.font(Type::Heading)->FontSize, word_size = t.font(Type::Caption)->FontSize;
    if (with_words()) {
        const float lines = icon_size + t.px(2) + word_size;
        centred_at(picture, Type::Heading, at.y + (height - lines) / 2);
        centred_at(words.c_str(), Type::Caption, at.y + (height - lines) / 2 + icon_size + t.px(2));
    } else {
        centred_at(picture, Type::Heading, at.y + (height - icon_size) / 2);
    }
    gap(8);
    return pressed;
}

}  // namespace

float sidebar_width() { return theme().px(with_words() ? 84 : 52); }

std::optional<Place> draw_sidebar(Place at, bool has_calls, ImVec2 size)
{
    const Theme& t = theme();
    std::optional<Place> chosen;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(from, {from.x + size.x, from.y + size.y}, t.palette.sidebar);
    begin_scroll("sidebar", size);
    const float letter = measured("C", Type::Number).x;
    ImGui::SetCursorPos({(size.x - letter) / 2, t.px(16)});
    label("C", Type::Number, t.palette.on_sidebar);
    gap(16);
    if (entry("go.rehearse", icon::phone, interface_text("sidebar.rehearse"), at == Place::Rehearse)) chosen = Place::Rehearse;
    if (has_calls && entry("go.calls", icon::calls, interface_text("sidebar.calls"), at == Place::Calls)) chosen = Place::Calls;
    if (entry("go.settings", icon::settings, interface_text("sidebar.settings"), at == Place::Settings)) chosen = Place::Settings;
    const float last = t.px(with_words() ? 68 : 52);
    if (ImGui::GetCursorPosY() + last < size.y) ImGui::SetCursorPosY(size.y - last);
    if (entry("go.keys", "?", interface_text("sidebar.keys"), false)) chosen = Place::Keys;
    end_scroll();
    return chosen;
}

}  // namespace callwright::window
