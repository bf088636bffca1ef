// A list of calls
//
// Rows have one height, so a thousand of them cost no more than those in sight. The list is one stop of the keyboard ring: arrows choose, Enter opens.

#include "window/calls_view.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "app/interface_text.hpp"
#include "window/charts.hpp"
#include "window/debrief_parts.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using Request = std::optional<CallsRequest>;

constexpr float two_columns = 760, with_scores = 560, row_units = 68, indent_units = 28, score_units = 84;

float row_height() { return theme().px(row_units); }

size_t chosen_place(const CallsScreen& screen, const CallsLook& look)
{
    for (size_t i = 0; i < screen.calls.size(); ++i)
        if (screen.calls[i].call == look.chosen) return i;
    return 0;
}

void choose(CallsLook& look, int64_t call)
{
    if (look.chosen != call) look.verified.reset();
    look.chosen = call;
}

CallsRequest open_it(const CallListed& call)
{
    if (call.open) return ResumeCall{call.call};
    return OpenDebrief{call.call};
}

Colour score_colour(size_t i)
{
    const Palette& c = theme().palette;
    return i == 0 ? c.empathy : i == 1 ? c.accuracy : c.compliance;
}

std::string score_name(size_t i)
{
    constexpr const char* keys[] = {"dimension.empathy", "dimension.accuracy", "dimension.compliance"};
    return interface_text(keys[i]);
}

void text_at(ImVec2 at, std::string_view text, Type type, Colour colour, float width)
{
    ImGui::SetCursorScreenPos(at);
    elided(text, type, colour, width);
}

// As much as there is room for: whose call it was and how it went stay longest.
std::string second_line(const CallListed& call, bool scores, float width)
{
    const std::string apart = " \xc2\xb7 ", who = call.fork.empty() ? call.name : call.fork;
    const std::string went = scores || call.open ? "" : apart + call.scores[0] + " / " + call.scores[1] + " / " + call.scores[2];
    for (const std::string& more : {apart + call.brief + apart + call.turns, apart + call.brief})
        if (measured(who + more + went, Type::Caption).x <= width) return who + more + went;
    return who + went;
}

void draw_marks(const CallListed& call, const ImRect& box, float right)
{
    const Palette& c = theme().palette;
    if (!call.open && !call.critical) return;
    const std::string text = interface_text(call.open ? "calls.open" : "calls.critical");
    ImGui::SetCursorScreenPos({right - tag_width(text), box.GetCenter().y - theme().px(13)});
    tag(text, call.open ? c.accent : c.danger, call.open ? c.accent : c.danger);
}

float draw_scores(const CallListed& call, const ImRect& box)
{
    const float wide = theme().px(score_units);
    float x = box.Max.x - 3 * wide - theme().px(4);
    const float left = x;
    for (size_t i = 0; i < 3; ++i, x += wide) {
        const float words = measured(call.scores[i], Type::Strong).x;
        ImFont* font = theme().font(Type::Strong);
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(x + wide - words - theme().px(8)), std::floor(box.GetCenter().y - font->FontSize / 2)}, call.open ? theme().palette.muted : score_colour(i), call.scores[i].c_str());
    }
    return left;
}

void draw_row_content(const CallListed& call, const ImRect& box, bool scores)
{
    const Theme& t = theme();
    const float in = t.px(12) + static_cast<float>(call.depth) * t.px(indent_units), face = t.px(call.depth > 0 ? 28.0f : 40.0f);
    float right = scores ? draw_scores(call, box) : box.Max.x - t.px(12);
    if (call.open || call.critical) {
        draw_marks(call, box, right);
        right -= tag_width(interface_text(call.open ? "calls.open" : "calls.critical")) + t.px(12);
    }
    ImGui::SetCursorScreenPos({box.Min.x + in, std::floor(box.GetCenter().y - face / 2)});
    if (call.depth > 0) text_at({box.Min.x + in + t.px(6), std::floor(box.GetCenter().y - t.font(Type::Body)->FontSize / 2)}, icon::again, Type::Body, t.palette.muted, face);
    else avatar(call.initials, call.name, face);
    const float x = box.Min.x + in + face + t.px(12), wide = std::max(t.px(40), right - x);
    const float title = t.font(Type::Strong)->FontSize, line = t.font(Type::Caption)->FontSize, top = std::floor(box.GetCenter().y - (title + line + t.px(4)) / 2);
    text_at({x, top}, call.title, Type::Strong, t.palette.text, wide);
    text_at({x, top + title + t.px(4)}, second_line(call, scores, wide), Type::Caption, t.palette.muted, wide);
}

// True when it was pressed.
bool draw_row(const CallListed& call, bool chosen, const ImRect& box, bool scores)
{
    const Palette& c = theme().palette;
    const ImGuiID id = ImGui::GetCurrentWindow()->GetID(static_cast<int>(call.call));
    bool hovered = false, held = false;
    ImGui::ItemAdd(box, id);
    const bool pressed = ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
    const float heat = eased(id, hovered ? 1.0f : 0.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (chosen) draw.AddRectFilled(box.Min, box.Max, c.accent_soft, theme().px(8));
    else if (heat > 0) draw.AddRectFilled(box.Min, box.Max, with_alpha(c.hover, heat), theme().px(8));
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_row_content(call, box, scores);
    return pressed;
}

void draw_column_names(float width)
{
    const float wide = theme().px(score_units), line = theme().font(Type::Caption)->FontSize;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float x = at.x + width - 3 * wide - theme().px(4);
    for (size_t i = 0; i < 3; ++i, x += wide) {
        const std::string name = score_name(i);
        ImFont* font = theme().font(Type::Caption);
        ImGui::GetWindowDrawList()->AddText(font, line, {std::floor(x + wide - measured(name, Type::Caption).x - theme().px(8)), at.y}, theme().palette.muted, name.c_str());
    }
    ImGui::Dummy({width, line});
    gap(4);
}

// Rows within the clip rectangle, wherever the scrolling happens.
Request draw_rows(const CallsScreen& screen, CallsLook& look, float width, bool scores)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const size_t count = screen.calls.size(), chosen = chosen_place(screen, look);
    const ImGuiID id = window->GetID("calls.list");
    const auto box_of = [&](size_t i) { return ImRect({top.x, top.y + static_cast<float>(i) * row_height()}, {top.x + width, top.y + static_cast<float>(i + 1) * row_height()}); };
    Request request;
    ImGui::ItemAdd(box_of(chosen), id);
    const Walk step = walk(id, "calls.list");
    if (step.by != 0) {
        const size_t next = static_cast<size_t>(std::clamp(static_cast<int>(chosen) + step.by, 0, static_cast<int>(count) - 1));
        choose(look, screen.calls[next].call);
        ImGui::ScrollToBringRectIntoView(window, box_of(next));
    }
    if (step.entered) request = open_it(screen.calls[chosen]);
    const auto place = [&](float y) { return static_cast<size_t>(std::clamp((y - top.y) / row_height(), 0.0f, static_cast<float>(count))); };
    for (size_t i = place(window->ClipRect.Min.y); i < std::min(count, place(window->ClipRect.Max.y) + 1); ++i) {
        const ImRect box = box_of(i);
        if (draw_row(screen.calls[i], i == chosen, box, scores)) {
            choose(look, screen.calls[i].call);
            focus::follow(id);
            if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) request = open_it(screen.calls[i]);
        }
        if (i == chosen && focus::shows(id)) window->DrawList->AddRect(box.Min, box.Max, theme().palette.focus, theme().px(8), 0, theme().px(2));
    }
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({width, static_cast<float>(count) * row_height()});
    return request;
}

Request draw_heading(const CallsScreen& screen, float width)
{
    const auto counted = [](const char* key, int count) { return interface_text(key, {{"count", std::to_string(count)}}); };
    label(interface_text("calls.title"), Type::Title, theme().palette.text);
    gap(12);
    const std::vector<std::string> names = {counted("calls.filter.all", screen.all), counted("calls.filter.open", screen.open), counted("calls.filter.finished", screen.finished)};
    if (const auto chosen = chips("calls.filter", names, static_cast<int>(screen.filter), width)) return FilterCalls{static_cast<CallFilter>(*chosen)};
    return std::nullopt;
}

void draw_score_lines(const CallListed& call, float width)
{
    const Palette& c = theme().palette;
    for (size_t i = 0; i < 3; ++i) {
        gap(i == 0 ? 16.0f : 8.0f);
        const float left = ImGui::GetCursorPosX();
        label(score_name(i), Type::Body, c.text);
        ImGui::SameLine(left + width - measured(call.scores[i], Type::Strong).x);
        label(call.scores[i], Type::Strong, score_colour(i));
        gap(4);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float tall = theme().px(6);
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        draw.AddRectFilled(at, {at.x + width, at.y + tall}, c.track, tall / 2);
        if (call.parts[i] > 0) draw.AddRectFilled(at, {at.x + std::max(tall, width * call.parts[i]), at.y + tall}, score_colour(i), tall / 2);
        ImGui::Dummy({width, tall});
    }
}

Request draw_actions(const CallListed& call, CallsLook& look, float width)
{
    const Palette& c = theme().palette;
    Request request;
    const std::string open = interface_text(call.open ? "calls.resume" : "calls.open_debrief"), verify = interface_text("calls.verify");
    gap(20);
    Flow flow(width);
    flow.next(std::min(width, button_width(open, ButtonKind::Primary)));
    if (button("calls.open", open, ButtonKind::Primary)) request = open_it(call);
    flow.next(std::min(width, button_width(verify)));
    if (button("calls.verify", verify)) request = VerifyCall{call.call};
    if (look.verified && look.verified_call == call.call) {
        gap(12);
        prose(std::string(look.verified->good ? icon::check : icon::warning) + "  " + look.verified->text, Type::Caption, look.verified->good ? c.good : c.danger, width);
    }
    return request;
}

Request draw_panel(const CallListed& call, CallsLook& look, ImVec2 size)
{
    const Palette& c = theme().palette;
    begin_card("calls.panel", size);
    const float width = card_inner_width();
    prose(call.title, Type::Heading, c.text, width);
    gap(4);
    prose(call.name + " \xc2\xb7 " + call.turns, Type::Body, c.text, width);
    prose(call.identity, Type::Caption, c.muted, width);
    if (!call.fork.empty()) prose(call.fork, Type::Caption, c.muted, width);
    if (call.critical) {
        gap(8);
        const std::string text = interface_text("calls.critical");
        tag(text, c.danger, c.danger);
    }
    if (!call.open) draw_score_lines(call, width);
    Request request = draw_actions(call, look, width);
    end_card();
    return request;
}

// Nothing to list: why, and the one thing to do about it.
Request draw_nothing(const CallsScreen& screen, float width)
{
    const Palette& c = theme().palette;
    Request request;
    begin_card("calls.nothing", {std::min(width, theme().px(560)), 0});
    const float inner = card_inner_width();
    if (screen.all > 0) {
        prose(interface_text(screen.filter == CallFilter::Open ? "calls.none_open" : "calls.none_finished"), Type::Body, c.muted, inner);
    } else {
        prose(interface_text("calls.none"), Type::Heading, c.text, inner);
        gap(4);
        prose(interface_text("calls.none_how"), Type::Body, c.muted, inner);
        gap(20);
        if (button("calls.first", interface_text("calls.first"), ButtonKind::Primary)) request = FirstCall{};
    }
    end_card();
    return request;
}

Request draw_beside(const CallsScreen& screen, CallsLook& look, ImVec2 room)
{
    const float space = theme().px(page_gap), panel = std::floor(std::max(theme().px(320), room.x * 0.3f)), list = room.x - panel - space;
    const ImVec2 at = ImGui::GetCursorPos();
    // A short list ends where its last row ends.
    const float names = theme().font(Type::Caption)->FontSize + theme().px(4), needed = static_cast<float>(screen.calls.size()) * row_height() + names + theme().px(34);
    begin_card("calls.card", {list, std::min(room.y, needed)});
    const bool scores = card_inner_width() >= theme().px(with_scores);
    const float bar = needed > room.y ? ImGui::GetStyle().ScrollbarSize + theme().px(4) : 0;
    if (scores) draw_column_names(card_inner_width() - bar);
    begin_scroll("calls.rows", ImGui::GetContentRegionAvail());
    Request request = draw_rows(screen, look, card_inner_width() - (needed > room.y ? theme().px(4) : 0), scores);
    end_scroll();
    end_card();
    ImGui::SetCursorPos({at.x + list + space, at.y});
    if (Request asked = draw_panel(screen.calls[chosen_place(screen, look)], look, {panel, 0})) request = std::move(asked);
    return request;
}

Request draw_stacked(const CallsScreen& screen, CallsLook& look, float width)
{
    Request request = draw_panel(screen.calls[chosen_place(screen, look)], look, {width, 0});
    gap(page_gap);
    if (Request asked = draw_rows(screen, look, width, width >= theme().px(with_scores))) request = std::move(asked);
    return request;
}

}  // namespace

std::optional<CallsRequest> draw_calls_view(const CallsScreen& screen, CallsLook& look)
{
    const OwnSpacing spacing;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    begin_scroll("calls.page", room);
    const float width = ImGui::GetContentRegionAvail().x;
    Request request = screen.all > 0 ? draw_heading(screen, width) : std::nullopt;
    if (screen.all == 0) label(interface_text("calls.title"), Type::Title, theme().palette.text);
    gap(page_gap);
    Request asked;
    if (screen.calls.empty()) asked = draw_nothing(screen, width);
    else if (width >= theme().px(two_columns) && room.y >= theme().px(420)) asked = draw_beside(screen, look, {width, room.y - ImGui::GetCursorPosY()});
    else asked = draw_stacked(screen, look, width);
    if (asked) request = std::move(asked);
    end_scroll();
    return request;
}

}  // namespace callwright::window
