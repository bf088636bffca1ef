// Words of the window: one line, one line cut short, or wrapped.

#include <algorithm>
#include <cmath>
#include <string>

#include "window/text_glyphs.hpp"
#include "window/text_layout.hpp"
#include "window/text_probe.hpp"
#include "window/widgets.hpp"
#include "window/widgets_shared.hpp"

namespace callwright::window {
namespace {

ImVec2 size_of(const TextLayout& layout)
{
    float widest = 0;
    for (const TextLine& line : layout.lines()) widest = std::max(widest, line.width);
    return {std::ceil(widest), static_cast<float>(layout.lines().size()) * text_line_height()};
}

void draw_label(std::string_view text, Type type, Colour colour)
{
    ImGui::PushFont(theme().font(type));
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

}  // namespace

ImVec2 measured(std::string_view text, Type type, float wrap)
{
    ImFont* font = theme().font(type);
    if (wrap < 0) {
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, -1, text.data(), text.data() + text.size());
        return {std::ceil(size.x), text.empty() ? font->FontSize : size.y};
    }
    ImGui::PushFont(font);
    const TextLayout layout = lay_out(text, wrap, font_advance());
    const ImVec2 size = size_of(layout);
    ImGui::PopFont();
    return size;
}

void label(std::string_view text, Type type, Colour colour)
{
    note_text(text, ImGui::GetCursorScreenPos(), measured(text, type));
    draw_label(text, type, colour);
}

void elided(std::string_view text, Type type, Colour colour, float width)
{
    if (measured(text, type).x <= width) return label(text, type, colour);
    constexpr std::string_view more = "\xe2\x80\xa6";
    ImFont* font = theme().font(type);
    const char* fits = nullptr;
    font->CalcTextSizeA(font->FontSize, std::max(0.0f, width - measured(more, type).x), -1, text.data(), text.data() + text.size(), &fits);
    std::string shown(text.substr(0, static_cast<size_t>(fits - text.data())));
    while (!shown.empty() && shown.back() == ' ') shown.pop_back();
    shown += more;
    note_text(shown, ImGui::GetCursorScreenPos(), measured(shown, type), true);
    draw_label(shown, type, colour);
}

void paragraph(std::string_view text, Type type, Colour colour, float width)
{
    ImGui::PushFont(theme().font(type));
    const TextLayout layout = lay_out(text, width > 0 ? width : ImGui::GetContentRegionAvail().x, font_advance());
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = size_of(layout);
    note_text(text, at, size);
    ImGui::ItemSize(size);
    if (ImGui::ItemAdd({at, {at.x + size.x, at.y + size.y}}, 0)) draw_lines(*ImGui::GetWindowDrawList(), layout, at, colour);
    ImGui::PopFont();
}

void gap(float units) { ImGui::Dummy({0, std::max(0.0f, theme().px(units) - ImGui::GetStyle().ItemSpacing.y)}); }

void centred(const ImRect& box, std::string_view text, Type type, Colour colour)
{
    const ImVec2 size = measured(text, type);
    note_text(text, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2}, size);
    ImFont* font = theme().font(type);
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(box.GetCenter().x - size.x / 2), std::floor(box.GetCenter().y - size.y / 2)}, colour, text.data(), text.data() + text.size());
}

}  // namespace callwright::window
