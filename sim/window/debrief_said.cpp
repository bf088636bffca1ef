// "What was said": both sides of every turn, with the words that did something underlined. One stop of the keyboard ring; the arrow keys choose.

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "app/interface_text.hpp"
#include "window/debrief_parts.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr float row_sides = 12, row_edge = 8, between_rows = 8, after_head = 2, between_speakers = 8;

bool is_grave(const TurnShown& turn) { return turn.worst && *turn.worst <= Grade::Major; }

// A turn that only went well needs no tag in the list: the underlines say so.
const Observation* tagged(const TurnShown& turn)
{
    return turn.worst && *turn.worst != Grade::Well ? &turn.observations.front() : nullptr;
}

float head_height(const TurnShown& turn) { return tagged(turn) ? theme().px(26) : measured("0", Type::Caption).y; }

float row_height(const TurnShown& turn, float width)
{
    const Theme& t = theme();
    const float inner = width - 2 * t.px(row_sides);
    float height = 2 * t.px(row_edge) + head_height(turn) + t.px(after_head) + underlined_height(turn.you, Type::Body, inner);
    if (!turn.answer.empty()) height += t.px(between_speakers + after_head) + measured("0", Type::Caption).y + underlined_height(turn.answer, Type::Body, inner);
    return height;
}

void measure_rows(const DebriefScreen& screen, DebriefLook& look, float width)
{
    const float key = width * 8 + theme().scale;  // text may grow in the same width
    if (look.measured_for == key && look.heights.size() == screen.turns.size()) return;
    look.measured_for = key;
    look.heights.clear();
    for (const TurnShown& turn : screen.turns) look.heights.push_back(row_height(turn, width));
}

std::vector<UnderlinedPart> parts_of(const TurnShown& turn)
{
    std::vector<UnderlinedPart> parts;
    for (const ToneMark& mark : turn.marks) parts.push_back({mark.span, colour_of(mark.tone), mark.tone == Tone::Missed});
    return parts;
}

void draw_head(const TurnShown& turn, Colour colour, float inner)
{
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = head_height(turn);
    const Observation* said = tagged(turn);
    ImGui::SetCursorScreenPos({at.x, at.y + std::floor((height - measured("0", Type::Caption).y) / 2)});
    label(turn.you_head, Type::Caption, colour);
    if (said) {
        ImGui::SetCursorScreenPos({at.x + inner - tag_width(said->tag), at.y});
        tag(said->tag, colour_of(said->grade), colour_of(said->grade));
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void draw_words(const TurnShown& turn, bool chosen, ImVec2 at, float inner)
{
    const Palette& c = theme().palette;
    const Colour head = !chosen ? c.muted : is_grave(turn) ? c.on_danger_soft : c.on_accent_soft;
    ImGui::SetCursorScreenPos(at);
    draw_head(turn, head, inner);
    gap(after_head);
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
    underlined(turn.you, parts_of(turn), Type::Body, turn.aside ? head : c.text, inner);
    if (turn.answer.empty()) return;
    gap(between_speakers);
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
    label(turn.answer_head, Type::Caption, head);
    gap(after_head);
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
    prose(turn.answer, Type::Body, c.text, inner);
}

// True when the row was pressed.
bool draw_row(const TurnShown& turn, bool chosen, const ImRect& box)
{
    const Palette& c = theme().palette;
    const float rounding = theme().px(8);
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID(turn.number);
    bool hovered = false, held = false;
    ImGui::ItemAdd(box, id);
    const bool pressed = ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
    const float heat = eased(id, hovered ? 1.0f : 0.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (chosen) draw.AddRectFilled(box.Min, box.Max, is_grave(turn) ? c.danger_soft : c.accent_soft, rounding);
    else if (heat > 0) draw.AddRectFilled(box.Min, box.Max, with_alpha(c.hover, heat), rounding);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_words(turn, chosen, {box.Min.x + theme().px(row_sides), box.Min.y + theme().px(row_edge)}, box.GetWidth() - 2 * theme().px(row_sides));
    return pressed;
}

void bring_into_view(const ImRect& box, bool whole_page)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (whole_page) return ImGui::ScrollToBringRectIntoView(window, box);
    // Only the list moves; the page stays where it is.
    const ImRect& seen = window->InnerClipRect;
    if (box.Min.y >= seen.Min.y && box.Max.y <= seen.Max.y) return;
    const float above = std::max(0.0f, std::min(seen.GetHeight() / 4, seen.GetHeight() - box.GetHeight()));  // some of what came before
    ImGui::SetScrollY(std::max(0.0f, std::floor(window->Scroll.y + box.Min.y - seen.Min.y - above)));
}

// Moves through the turns; true when it did.
bool walk_turns(const DebriefScreen& screen, DebriefLook& look, ImGuiID id)
{
    const Walk step = walk(id, "debrief.said");
    if (step.by == 0) return false;
    choose_turn(look, std::clamp(look.turn + step.by, 1, static_cast<int>(screen.turns.size())));
    return true;
}

}  // namespace

void draw_said_legend(const std::vector<const TurnShown*>& turns, float width)
{
    const Palette& c = theme().palette;
    bool has[4] = {};
    for (const TurnShown* turn : turns)
        for (const ToneMark& mark : turn->marks) has[static_cast<size_t>(mark.tone)] = true;
    constexpr const char* keys[] = {"debrief.legend.broken", "debrief.legend.missed", "debrief.legend.right", "debrief.legend.heard"};
    Flow flow(width, 16);
    for (const Tone tone : {Tone::Broken, Tone::Missed, Tone::Right, Tone::Heard}) {
        if (!has[static_cast<size_t>(tone)]) continue;
        const std::string text = interface_text(keys[static_cast<size_t>(tone)]);
        const float wide = measured(text, Type::Caption).x;
        flow.next(wide);
        underlined(text, {{{0, static_cast<int>(text.size())}, colour_of(tone), tone == Tone::Missed}}, Type::Caption, c.muted, wide + 1);
    }
}

std::optional<DebriefRequest> draw_said(const DebriefScreen& screen, DebriefLook& look, float width, bool inline_panel)
{
    if (screen.turns.empty()) {
        prose(interface_text("debrief.nothing_said"), Type::Body, theme().palette.muted, width);
        return std::nullopt;
    }
    measure_rows(screen, look, width);
    const ImGuiID id = ImGui::GetID("debrief.said");
    const bool walked = walk_turns(screen, look, id);
    const bool bring = walked || (look.bring_into_view && !inline_panel);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (!window->SkipItems) look.bring_into_view = false;
    std::optional<DebriefRequest> request;
    for (size_t i = 0; i < screen.turns.size(); ++i) {
        const TurnShown& turn = screen.turns[i];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImRect box(at, {at.x + width, at.y + look.heights[i]});
        const bool chosen = turn.number == look.turn;
        if (chosen && bring) bring_into_view(box, inline_panel);
        if (box.Overlaps(window->ClipRect) && draw_row(turn, chosen, box)) {
            choose_turn(look, turn.number);
            focus::follow(id);
        }
        if (chosen && focus::shows(id)) window->DrawList->AddRect(box.Min, box.Max, theme().palette.focus, theme().px(8), 0, theme().px(2));
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({width, look.heights[i]});
        if (chosen && inline_panel) {
            gap(8);
            ImGui::Indent(theme().px(row_sides));
            request = draw_turn_panel(screen, turn, look, width - 2 * theme().px(row_sides));
            ImGui::Unindent(theme().px(row_sides));
            gap(8);
        }
        if (i + 1 < screen.turns.size()) gap(between_rows);
    }
    return request;
}

}  // namespace callwright::window
