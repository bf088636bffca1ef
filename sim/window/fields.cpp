#include "window/fields.hpp"

#include <imgui_internal.h>

#include "window/focus.hpp"
#include "window/text_probe.hpp"
#include "window/widgets.hpp"

namespace callwright::window {

TextFieldLook field_look()
{
    const Palette& p = theme().palette;
    return {p.text, p.muted, p.selection, p.text, p.surface, p.control_border, p.focus, theme().px(8), theme().px(11)};
}

TextFieldResult field(const char* key, TextEdit& edit, float width, const TextFieldOptions& options, Type type)
{
    const ImGuiID id = ImGui::GetID(key);
    const bool given = focus::is_given_to(id, key), stepped = focus::was_stepped_to(id);
    TextFieldOptions chosen = options;
    chosen.take_focus = options.take_focus || given;
    ImGui::PushFont(theme().font(type));
    const TextFieldResult result = text_field(key, edit, width, chosen, field_look());
    ImGui::PopFont();
    const bool had = focus::add(id, key, !options.disabled, true);
    if (result.focused && !had) focus::follow(id);
    if (stepped) ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(), ImGui::GetCurrentContext()->LastItemData.Rect);
    if (given && !result.focused && !options.disabled) focus::set(key);  // out of sight this frame: it takes the caret when it is seen
    return result;
}

float field_height(Type type) { return theme().font(type)->FontSize + 2 * theme().px(11); }

void readable(const char* key, std::string_view text, SelectableText& selection, Type type, Colour colour, float width)
{
    TextFieldLook look = field_look();
    look.text = colour;
    note_text(text, ImGui::GetCursorScreenPos(), {width, 1});
    ImGui::PushFont(theme().font(type));
    text_block(key, text, selection, width, look);
    ImGui::PopFont();
}

float readable_height(std::string_view text, Type type, float width)
{
    ImGui::PushFont(theme().font(type));
    const float height = text_height(text, width);
    ImGui::PopFont();
    return height;
}

}  // namespace callwright::window
