// The page of a debrief
//
// With room for two columns the page fits the window: the words scroll in their own card beside what is said about the chosen turn. In a narrow
// window, or with large text, everything stands below each other and scrolls as one, and a turn opens in place.

#include "window/debrief_view.hpp"

#include <algorithm>
#include <array>

#include <imgui_internal.h>

#include "app/interface_text.hpp"
#include "window/debrief_parts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr float two_columns = 820, least_lower = 340;  // units

using Request = std::optional<DebriefRequest>;

void keep_first(Request& request, Request other)
{
    if (!request) request = std::move(other);
}

const TurnShown* chosen_turn(const DebriefScreen& screen, const DebriefLook& look)
{
    return look.turn >= 1 && static_cast<size_t>(look.turn) <= screen.turns.size() ? &screen.turns[static_cast<size_t>(look.turn) - 1] : nullptr;
}

void draw_tabs(const DebriefScreen& screen, DebriefLook& look, float width)
{
    const std::vector<std::string> names = {interface_text("debrief.said"),
                                            interface_text("debrief.checks", {{"met", std::to_string(screen.checks_met)}, {"all", std::to_string(screen.checks_all)}}),
                                            interface_text("debrief.facts.short", {{"count", std::to_string(screen.facts.size())}})};
    if (const auto pressed = chips("debrief.tab", names, static_cast<int>(look.tab), width)) look.tab = static_cast<DebriefTab>(*pressed);
    gap(12);
    if (look.tab != DebriefTab::Said || screen.turns.empty()) return;
    std::vector<const TurnShown*> turns;
    for (const TurnShown& turn : screen.turns) turns.push_back(&turn);
    draw_said_legend(turns, width);
    gap(8);
}

Request draw_tab(const DebriefScreen& screen, DebriefLook& look, float width, bool inline_panel)
{
    switch (look.tab) {
    case DebriefTab::Said: return draw_said(screen, look, width, inline_panel);
    case DebriefTab::Checks: draw_checks(screen, look, width); break;
    case DebriefTab::Facts: draw_facts(screen, look, width); break;
    }
    return std::nullopt;
}

// What something needed this frame is its height in the next.
void remember(float& height, float now)
{
    if (std::abs(now - height) > 0.5f) ask_for_frame();
    height = std::ceil(now);
}

float fitting(float known, float room) { return known > 0 ? std::min(known, room) : room; }

// The card on the left: as tall as its content, up to the room there is; the content scrolls below the tabs.
Request draw_left(const DebriefScreen& screen, DebriefLook& look, ImVec2 room, ImGuiID page)
{
    begin_card("debrief.left", {room.x, fitting(look.list_height, room.y)});
    draw_tabs(screen, look, card_inner_width());
    const float above = ImGui::GetCursorPosY();
    // Each tab keeps its own place.
    constexpr std::array lists = {"debrief.list.said", "debrief.list.checks", "debrief.list.facts"};
    begin_scroll(lists[static_cast<size_t>(look.tab)], ImGui::GetContentRegionAvail());
    pass_wheel_on(page);
    const bool out_of_sight = ImGui::GetCurrentWindow()->SkipItems;  // below the window's edge: ImGui lays nothing out, so nothing is learnt
    const float top = ImGui::GetCursorPosY();
    Request request = draw_tab(screen, look, ImGui::GetContentRegionAvail().x - theme().px(4), false);
    if (!out_of_sight) remember(look.list_height, above + ImGui::GetCursorPosY() - top + theme().px(16));
    fade_cut_edges(theme().palette.surface);
    end_scroll();
    end_card();
    return request;
}

// The panel is as tall as what it says, up to the room there is.
Request draw_right(const DebriefScreen& screen, DebriefLook& look, ImVec2 room, ImGuiID page)
{
    const TurnShown* turn = chosen_turn(screen, look);
    if (!turn) return std::nullopt;
    begin_card("debrief.panel", {room.x, fitting(look.panel_height, room.y)});
    pass_wheel_on(page);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (look.panel_turn != turn->number) ImGui::SetScrollY(0);
    look.panel_turn = turn->number;
    Request request = draw_turn_panel(screen, *turn, look, card_inner_width());
    if (!window->SkipItems) remember(look.panel_height, window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y + 2 * window->WindowPadding.y);
    fade_cut_edges(theme().palette.surface);
    end_card();
    return request;
}

Request draw_columns(const DebriefScreen& screen, DebriefLook& look, float width, float view_height, ImGuiID page)
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorPos();
    const float left_over = view_height - at.y, least = std::min(t.px(least_lower), view_height - t.px(page_gap));
    const float height = std::max(left_over, least);
    const bool panel = chosen_turn(screen, look) != nullptr;
    const float left = panel ? std::round((width - t.px(page_gap)) * 0.55f) : width;
    Request request = draw_left(screen, look, {left, height}, page);
    if (!panel) return request;
    ImGui::SetCursorPos({at.x + left + t.px(page_gap), at.y});
    keep_first(request, draw_right(screen, look, {width - left - t.px(page_gap), height}, page));
    ImGui::SetCursorPos({at.x, at.y + std::max(fitting(look.list_height, height), fitting(look.panel_height, height))});
    ImGui::Dummy({0, 0});
    return request;
}

Request draw_stacked(const DebriefScreen& screen, DebriefLook& look, float width)
{
    begin_card("debrief.below", {width, 0});
    draw_tabs(screen, look, card_inner_width());
    Request request = draw_tab(screen, look, card_inner_width(), true);
    end_card();
    return request;
}

Request draw_page(const DebriefScreen& screen, DebriefLook& look, ImVec2 room)
{
    begin_scroll("debrief.page", room);
    const ImGuiID page = ImGui::GetCurrentWindow()->ID;
    const float width = ImGui::GetContentRegionAvail().x;
    Request request = draw_heading(screen, look, width);
    gap(page_gap);
    draw_remarks(screen, width);
    gap(page_gap);
    draw_dials(screen, width);
    gap(page_gap);
    if (screen.curve.size() > 1) {
        draw_curve(screen, look, width);
        gap(page_gap);
    }
    keep_first(request, width >= theme().px(two_columns) ? draw_columns(screen, look, width, room.y, page) : draw_stacked(screen, look, width));
    end_scroll();
    return request;
}

}  // namespace

void choose_turn(DebriefLook& look, int turn)
{
    if (look.turn == turn) return;
    look.turn = turn;
    look.form = {};
    look.tab = DebriefTab::Said;
}

std::optional<DebriefRequest> draw_debrief_view(const DebriefScreen& screen, DebriefLook& look)
{
    const OwnSpacing spacing;
    if (look.turn < 0) {
        look.turn = screen.shown_first;
        look.bring_into_view = true;
    }
    Request request = draw_page(screen, look, ImGui::GetContentRegionAvail());
    if (const auto path = draw_pdf_dialog(look.pdf)) keep_first(request, SavePdf{*path});
    return request;
}

}  // namespace callwright::window
