// The conversation
//
// It hangs from the bottom like a chat, and stays there while lines come in, unless the trainee has scrolled up to read. A call of three
// hundred turns costs no more than what is in sight: the heights of bubbles are measured once and kept until width or text size change.

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/call_parts.hpp"
#include "window/fields.hpp"
#include "window/widgets.hpp"

namespace callwright::window::call_parts {
namespace {

struct Measures {
    float width, gap, pad_x, pad_y, most_text;
};

Measures measures_for(float width)
{
    const Theme& t = theme();
    const float pad = t.px(16);
    return {width, t.px(12), pad, t.px(11), std::max(t.px(80), std::min(t.px(560), width * 0.84f) - 2 * pad)};
}

Type type_of(const Bubble& bubble) { return bubble.side == Bubble::Side::Desk ? Type::Caption : Type::Body; }

float text_width(std::string_view text, Type type, const Measures& m)
{
    return std::min(m.most_text, measured(text, type).x + 2);
}

float bubble_height(const Bubble& bubble, std::string_view text, const Measures& m)
{
    const Type type = type_of(bubble);
    const float wrap = bubble.side == Bubble::Side::Desk ? m.width - 2 * m.pad_x : text_width(text, type, m);
    const float words = readable_height(text, type, wrap);
    return bubble.side == Bubble::Side::Desk ? words + theme().px(4) : words + 2 * m.pad_y;
}

void measure_again(CallEdit::Chat& chat, const CallScreen& screen, const Measures& m)
{
    const float scale = theme().scale;
    if (chat.width != m.width || chat.text_scale != scale || chat.heights.size() > screen.bubbles.size()) chat.heights.clear();
    chat.width = m.width;
    chat.text_scale = scale;
    for (size_t i = chat.heights.size(); i < screen.bubbles.size(); ++i) chat.heights.push_back(bubble_height(screen.bubbles[i], screen.bubbles[i].text, m));
    chat.selections.resize(screen.bubbles.size());
}

void desk_line(const Bubble& bubble, const Measures& m)
{
    const Theme& t = theme();
    const float wrap = m.width - 2 * m.pad_x;
    const float wide = std::min(wrap, measured(bubble.text, Type::Caption).x);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (m.width - wide) / 2);
    paragraph(bubble.text, Type::Caption, t.palette.muted, wide + 1);
}

void speech(const Bubble& bubble, std::string_view text, SelectableText& selection, size_t index, const Measures& m)
{
    const Theme& t = theme();
    const bool mine = bubble.side == Bubble::Side::Mine;
    const float words = text_width(text, Type::Body, m), height = readable_height(text, Type::Body, words) + 2 * m.pad_y, wide = words + 2 * m.pad_x;
    const ImVec2 at = ImGui::GetCursorScreenPos(), from{mine ? at.x + m.width - wide : at.x, at.y}, to{from.x + wide, from.y + height};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(from, to, mine ? t.palette.accent_soft : t.palette.surface, t.px(12));
    if (!mine) draw.AddRect(from, to, t.palette.border, t.px(12));
    ImGui::SetCursorScreenPos({from.x + m.pad_x, from.y + m.pad_y});
    readable(("said." + std::to_string(index)).c_str(), text, selection, Type::Body, t.palette.text, words);
}

void thinking()
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos(), to{at.x + t.px(68), at.y + t.px(42)};
    ImGui::GetWindowDrawList()->AddRectFilled(at, to, t.palette.surface, t.px(12));
    ImGui::GetWindowDrawList()->AddRect(at, to, t.palette.border, t.px(12));
    ImGui::SetCursorScreenPos({at.x + t.px(12), at.y + t.px(9)});
    dots(t.px(44));
}

void ringing(const CallScreen& screen, const Measures& m)
{
    desk_line({Bubble::Side::Desk, interface_text("call.ringing", {{"name", screen.first_name}}), 0}, m);
}

// What stands last: a bubble as far as it was said, three dots, or the ringing.
float last_height(const CallScreen& screen, const CallEdit& edit, std::string_view heard, const Measures& m)
{
    switch (edit.speaking.phase(edit.now)) {
    case Phase::Ringing: return theme().font(Type::Caption)->FontSize + theme().px(4);
    case Phase::Thinking: return theme().px(42);
    case Phase::Speaking: return bubble_height(screen.bubbles.back(), heard, m);
    case Phase::Done: break;
    }
    return edit.chat.heights.back();
}

void draw_last(const CallScreen& screen, CallEdit& edit, std::string_view heard, const Measures& m)
{
    const size_t index = screen.bubbles.size() - 1;
    switch (edit.speaking.phase(edit.now)) {
    case Phase::Ringing: ringing(screen, m); break;
    case Phase::Thinking: thinking(); break;
    default: speech(screen.bubbles.back(), heard, edit.chat.selections[index], index, m);
    }
}

// Stays at the end while lines come in and the room changes, until the trainee scrolls away; comes back with the next line.
void follow_the_end(CallEdit::Chat& chat, bool grown, float end)
{
    const bool scrolled = ImGui::IsWindowHovered() && (ImGui::GetIO().MouseWheel != 0 || ImGui::IsMouseDown(0));
    if (scrolled) chat.at_end = ImGui::GetScrollY() >= end - theme().px(24) && ImGui::GetIO().MouseWheel <= 0;
    if (grown) chat.at_end = true;
    if (!chat.at_end || std::abs(ImGui::GetScrollY() - std::max(0.0f, end)) < 1) return;
    ImGui::SetScrollY(std::max(0.0f, end));
    ask_for_frame();
}

bool speaks_last(const CallScreen& screen) { return !screen.bubbles.empty() && screen.bubbles.back().side == Bubble::Side::Hers; }

}  // namespace

void conversation(const CallScreen& screen, CallEdit& edit, ImVec2 size)
{
    const Theme& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y}, t.palette.sunken, t.px(10));
    ImGui::GetWindowDrawList()->AddRect(at, {at.x + size.x, at.y + size.y}, t.palette.border, t.px(10));
    ImGui::SetCursorScreenPos({at.x, at.y + 1});
    begin_scroll("conversation", {size.x, size.y - 2});
    const float pad = t.px(16);
    const Measures m = measures_for(size.x - 2 * pad - t.px(6));
    CallEdit::Chat& chat = edit.chat;
    measure_again(chat, screen, m);
    const bool hers_last = speaks_last(screen);
    const size_t heard_bytes = edit.speaking.heard(edit.now), whole = screen.bubbles.empty() ? 0 : screen.bubbles.back().text.size();
    const std::string_view heard = hers_last ? std::string_view(screen.bubbles.back().text).substr(0, edit.speaking.phase(edit.now) == Phase::Done ? whole : std::min(heard_bytes, whole)) : std::string_view();
    float total = 2 * pad;
    for (size_t i = 0; i < screen.bubbles.size(); ++i) total += (i + 1 == screen.bubbles.size() && hers_last ? last_height(screen, edit, heard, m) : chat.heights[i]) + (i > 0 ? m.gap : 0);
    const bool grown = chat.seen != screen.bubbles.size() || chat.heard != heard.size();
    float y = std::max(0.0f, size.y - 2 - total) + pad;
    const float top = ImGui::GetScrollY() - m.gap, bottom = ImGui::GetScrollY() + size.y + m.gap;
    for (size_t i = 0; i < screen.bubbles.size(); ++i) {
        const bool last = i + 1 == screen.bubbles.size() && hers_last;
        const float height = last ? last_height(screen, edit, heard, m) : chat.heights[i];
        if (y + height >= top && y <= bottom) {
            ImGui::SetCursorPos({pad, y});
            if (last) draw_last(screen, edit, heard, m);
            else if (screen.bubbles[i].side == Bubble::Side::Desk) desk_line(screen.bubbles[i], m);
            else speech(screen.bubbles[i], screen.bubbles[i].text, chat.selections[i], i, m);
        }
        y += height + m.gap;
    }
    ImGui::SetCursorPos({0, std::max(total, size.y - 2) - 1});
    ImGui::Dummy({1, 1});
    follow_the_end(chat, grown, total - (size.y - 2));
    chat.seen = screen.bubbles.size();
    chat.heard = heard.size();
    fade_cut_edges(t.palette.sunken);
    end_scroll();
    ImGui::SetCursorScreenPos({at.x, at.y + size.y});
}

}  // namespace callwright::window::call_parts
