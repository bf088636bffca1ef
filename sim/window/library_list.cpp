#include "window/library_list.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "app/interface_text.hpp"
#include "window/call_words.hpp"
#include "window/fields.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr size_t few_rows = 8;  // so many are seen at a glance: nothing to search

const std::vector<size_t>& rows_in_sight(const HomeScreen& screen, HomeEdit& edit)
{
    const std::string wanted = edit.search.text + "\n" + edit.family + "\n" + std::to_string(screen.library.size());
    if (edit.rows_for != wanted) {
        edit.rows = rows_shown(screen, edit.search.text, edit.family);
        edit.rows_for = wanted;
    }
    return edit.rows;
}

void sieve(const HomeScreen& screen, HomeEdit& edit, float width)
{
    if (screen.library.size() > few_rows) {
        const std::string hint = interface_text("library.search");
        TextFieldOptions options;
        options.single_line = true;
        options.hint = hint.c_str();
        options.max_bytes = 200;
        field("search", edit.search, std::min(width, theme().px(420)), options);
        gap(10);
    }
    if (screen.families.size() < 2) return;
    std::vector<std::string> texts{interface_text("library.all")};
    int chosen = 0;
    for (size_t i = 0; i < screen.families.size(); ++i) {
        texts.push_back(once_upper(interface_text("family." + screen.families[i])));
        if (screen.families[i] == edit.family) chosen = static_cast<int>(i) + 1;
    }
    if (const auto hit = chips("family", texts, chosen, width)) edit.family = *hit == 0 ? "" : screen.families[static_cast<size_t>(*hit) - 1];
    gap(10);
}

bool row_view(const LibraryRow& row, float width, float height, bool last)
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = pressable_area(("row." + row.scenario.text).c_str(), {width, height}, false, row.title);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const bool wide = width >= t.px(760);
    const float face = t.px(36), text_left = at.x + face + t.px(28), side = wide ? t.px(300) : 0, text_width = width - (text_left - at.x) - side - t.px(12);
    const float lines = t.font(Type::Strong)->FontSize + t.px(4) + t.font(Type::Caption)->FontSize, top = at.y + (height - lines) / 2;
    ImGui::SetCursorScreenPos({at.x + t.px(12), at.y + (height - face) / 2});
    avatar(row.initials, row.name, face);
    ImGui::SetCursorScreenPos({text_left, top});
    elided(row.title, Type::Strong, t.palette.text, text_width);
    ImGui::SetCursorScreenPos({text_left, top + t.font(Type::Strong)->FontSize + t.px(4)});
    elided(row.summary, Type::Caption, t.palette.muted, text_width);
    if (wide) {
        const float right = at.x + width - side;
        ImGui::SetCursorScreenPos({right, top});
        elided(row.family.empty() ? "" : interface_text("family." + row.family), Type::Caption, t.palette.muted, side - t.px(12));
        ImGui::SetCursorScreenPos({right, top + t.font(Type::Strong)->FontSize + t.px(4)});
        elided(row.best.empty() ? interface_text("library.not_yet") : row.best, Type::Caption, t.palette.muted, side - t.px(12));
    }
    if (!last) ImGui::GetWindowDrawList()->AddLine({at.x, at.y + height}, {at.x + width, at.y + height}, t.palette.border);
    ImGui::SetCursorScreenPos(after);
    return pressed;
}

}  // namespace

std::optional<HomeRequest> draw_library_list(const HomeScreen& screen, HomeEdit& edit, float width)
{
    const Theme& t = theme();
    std::optional<HomeRequest> asked;
    begin_card("library", {width, 0});
    const float inner = card_inner_width(), height = t.px(64);
    label(interface_text("library.title"), Type::Strong, t.palette.text);
    gap(10);
    sieve(screen, edit, inner);
    const std::vector<size_t>& rows = rows_in_sight(screen, edit);
    if (rows.empty()) paragraph(interface_text("library.nothing"), Type::Body, t.palette.muted, inner);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    // One row more at either end, so that the keyboard can step to it.
    const int first = std::max(0, static_cast<int>(std::floor((clip.Min.y - from.y) / height)) - 1);
    const int last = std::min(static_cast<int>(rows.size()), static_cast<int>(std::ceil((clip.Max.y - from.y) / height)) + 1);
    for (int i = first; i < last; ++i) {
        ImGui::SetCursorScreenPos({from.x, from.y + static_cast<float>(i) * height});
        const LibraryRow& row = screen.library[rows[static_cast<size_t>(i)]];
        if (row_view(row, inner, height, i + 1 == static_cast<int>(rows.size()))) asked = ReadBriefing{row.scenario, edit.name.text};
    }
    ImGui::SetCursorScreenPos({from.x, from.y + static_cast<float>(rows.size()) * height});
    ImGui::Dummy({1, 1});
    end_card();
    return asked;
}

}  // namespace callwright::window
