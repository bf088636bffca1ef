// The call on one page: three columns, two, or one with tabs, as the window has room. The conversation and the draft are always there
// together; everything else gives way to them.

#include "window/call_view.hpp"

#include <algorithm>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "window/call_parts.hpp"
#include "window/call_words.hpp"
#include "window/focus.hpp"
#include "window/keys.hpp"
#include "window/layout.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using call_parts::Asked;

void keep(Asked& asked, Asked more)
{
    if (more) asked = std::move(more);
}

// A column of cards that scrolls when they are taller than the page.
template <class Cards>
void column(const char* key, ImVec2 at, ImVec2 size, Cards cards)
{
    const float ring = theme().px(5), bar = theme().px(11);  // room for focus rings, and for the scroll bar between the columns
    ImGui::SetCursorPos({at.x - ring, at.y - ring});
    begin_scroll(key, {size.x + ring + bar, size.y + 2 * ring});
    ImGui::SetCursorPos({ring, ring});
    ImGui::BeginGroup();
    cards(size.x);
    ImGui::EndGroup();
    end_scroll();
}

Asked retry_card(const RetryCard& retry, float width)
{
    const Palette& p = theme().palette;
    Asked asked;
    begin_card("retry_card", {width, 0}, p.accent);
    const float inner = card_inner_width();
    label(interface_text("retry.title", {{"turn", turn_text(retry.turn)}}), Type::Strong, p.text);
    gap(4);
    const auto line = [&](const char* key, const std::string& text, Colour colour) { paragraph(interface_text(key, {{"text", text}}), Type::Caption, colour, inner); };
    line("retry.then", retry.earlier_reply, p.muted);
    if (!retry.answered()) {
        for (const std::string& title : retry.to_put_right) line("retry.to_put_right", title, p.text);
        gap(4);
        if (link("retry.back", interface_text("retry.back"))) asked = BackToFirstTry{};
    }
    if (retry.answered()) {
        const bool same = retry.answer == retry.earlier_answer;
        if (!same) line("retry.then_answer", retry.earlier_answer, p.muted);
        gap(6);
        for (const std::string& title : retry.put_right) line("retry.put_right", title, p.good);
        for (const std::string& title : retry.broken) line("retry.broken", title, p.danger);
        if (retry.put_right.empty() && retry.broken.empty()) paragraph(interface_text(same ? "retry.same_answer" : "retry.other_answer"), Type::Caption, p.text, inner);
        if (retry.mood != retry.earlier_mood) paragraph(interface_text("retry.mood", {{"before", retry.earlier_mood}, {"now", retry.mood}}), Type::Caption, p.text, inner);
        gap(8);
        if (button("retry.compare", interface_text("retry.compare"))) asked = CompareTries{};
    }
    end_card();
    return asked;
}

void middle(const CallScreen& screen, CallEdit& edit, ImVec2 at, ImVec2 size, Asked& asked)
{
    const Theme& t = theme();
    ImGui::SetCursorPos(at);
    float y = at.y;
    if (screen.retry && (!screen.retry->answered() || edit.speaking.phase(edit.now) == Phase::Done)) {
        keep(asked, retry_card(*screen.retry, size.x));
        y += known_card_height("retry_card", 0) + t.px(12);
    }
    const float draft_height = known_card_height("draft_card", t.px(140));
    const float room = std::max(t.px(60), at.y + size.y - draft_height - t.px(16) - y);
    ImGui::SetCursorPos({at.x, y});
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    call_parts::conversation(screen, edit, {size.x, room});
    const bool clicked = ImGui::IsMouseClicked(0) && ImGui::IsMouseHoveringRect(corner, {corner.x + size.x, corner.y + room});
    if (clicked && !edit.offer.open && edit.speaking.phase(edit.now) != Phase::Done) asked = HurryHer{};
    ImGui::SetCursorPos({at.x, y + room + t.px(16)});
    keep(asked, call_parts::draft(screen, edit, size.x, size.y));
}

Asked desk(const CallScreen& screen, CallEdit& edit, float width)
{
    Asked asked;
    call_parts::account_card(screen, edit, width);
    gap(16);
    call_parts::offers_card(screen, width);
    gap(16);
    keep(asked, call_parts::notes_card(screen, edit, width));
    return asked;
}

Asked guides(const CallScreen& screen, CallEdit& edit, float width)
{
    call_parts::script_card(screen, width);
    gap(16);
    return call_parts::coach_card(screen, edit, width);
}

void three_columns(const CallScreen& screen, CallEdit& edit, ImVec2 at, ImVec2 size, Asked& asked)
{
    const float space = theme().px(16), left = theme().px(300), right = theme().px(290);
    column("left", at, {left, size.y}, [&](float width) { keep(asked, desk(screen, edit, width)); });
    column("right", {at.x + size.x - right, at.y}, {right, size.y}, [&](float width) { keep(asked, guides(screen, edit, width)); });
    middle(screen, edit, {at.x + left + space, at.y}, {size.x - left - right - 2 * space, size.y}, asked);
}

// The desk and the guides share a column; tabs choose.
void two_columns(const CallScreen& screen, CallEdit& edit, ImVec2 at, ImVec2 size, Asked& asked)
{
    const float space = theme().px(16), side = theme().px(290);
    column("left", at, {side, size.y}, [&](float width) {
        if (const auto hit = chips("column", {interface_text("page.script"), interface_text("page.account")}, edit.page == 1 ? 1 : 0, width)) edit.page = *hit;
        gap(12);
        keep(asked, edit.page == 1 ? desk(screen, edit, width) : guides(screen, edit, width));
    });
    middle(screen, edit, {at.x + side + space, at.y}, {size.x - side - space, size.y}, asked);
}

void one_column(const CallScreen& screen, CallEdit& edit, ImVec2 at, ImVec2 size, Asked& asked)
{
    ImGui::SetCursorPos(at);
    if (const auto hit = chips("page", {interface_text("page.talk"), interface_text("page.account"), interface_text("page.script")}, edit.page, size.x)) edit.page = *hit;
    const float tabs = theme().px(38);
    const ImVec2 below{at.x, at.y + tabs}, rest{size.x, size.y - tabs};
    if (edit.page == 0) return middle(screen, edit, below, rest, asked);
    column("page", below, rest, [&](float width) { keep(asked, edit.page == 1 ? desk(screen, edit, width) : guides(screen, edit, width)); });
}

Asked keys(const CallScreen& screen, CallEdit& edit)
{
    if (edit.offer.open) return std::nullopt;
    if (pressed(Key::F2, false) && !screen.over) call_parts::put_script_line(screen, edit);
    if (pressed(Key::F1, false) && !ImGui::GetIO().KeyCtrl && edit.coach < static_cast<int>(screen.hints.size())) ++edit.coach;
    if (pressed(Key::Escape, false) && !focus::in_text_field()) return LeaveCall{};
    return std::nullopt;
}

}  // namespace

std::optional<CallRequest> draw_call_view(const CallScreen& screen, CallEdit& edit, ImVec2 size)
{
    const Theme& t = theme();
    Asked asked;
    const bool low = is_low(size.y / t.scale);
    const float margin = t.px(size.x < t.px(700) ? 12 : 24), top = t.px(low ? 8 : 18), wide = size.x - 2 * margin;
    ImGui::SetCursorPos({margin, top});
    keep(asked, keys(screen, edit));
    keep(asked, call_parts::header(screen, wide));
    float y = top + call_parts::header_height(wide) + t.px(low ? 8 : 16);
    ImGui::SetCursorPos({margin, y});
    call_parts::stages(screen, wide);
    y += call_parts::stages_height(wide) + t.px(low ? 8 : 16);
    const ImVec2 at{margin, y}, room{wide, size.y - y - t.px(low ? 8 : 20)};
    switch (columns_for(size.x / t.scale)) {
    case Columns::Three: three_columns(screen, edit, at, room, asked); break;
    case Columns::Two: two_columns(screen, edit, at, room, asked); break;
    case Columns::One: one_column(screen, edit, at, room, asked); break;
    }
    keep(asked, call_parts::offer_dialog(screen, edit));
    return asked;
}

}  // namespace callwright::window
