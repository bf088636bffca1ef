// The desk beside the conversation: the account, what may be offered, notes; the script that ticks; the coach.

#include <algorithm>

#include "app/interface_text.hpp"
#include "window/call_parts.hpp"
#include "window/fields.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window::call_parts {
namespace {

// Side by side when both fit, else the value below its label. A line under each.
void value_row(const LabelledValue& row, float width)
{
    const Theme& t = theme();
    const Type type = row.strong ? Type::Strong : Type::Body;
    const ImVec2 name = measured(row.label, Type::Caption), value = measured(row.value, type);
    const bool beside = name.x + value.x + t.px(12) <= width;
    gap(5);
    const float left = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top + (beside ? (value.y - name.y) / 2 : 0));
    label(row.label, Type::Caption, t.palette.muted);
    if (beside) {
        ImGui::SetCursorPos({left + width - value.x, top});
        label(row.value, type, t.palette.text);
    } else {
        paragraph(row.value, type, t.palette.text, width);
    }
    gap(5);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y}, {at.x + width, at.y}, t.palette.border);
}

void dated_row(const DatedLine& row, float width)
{
    const Theme& t = theme();
    gap(6);
    label(row.date, Type::Caption, t.palette.muted);
    paragraph(row.text, Type::Caption, t.palette.text, width);
    gap(2);
}

void account_page(const CallScreen& screen, float width)
{
    for (const LabelledValue& row : screen.account) value_row(row, width);
    if (screen.holder.empty()) return;  // nobody to make sure of
    gap(12);
    label(interface_text("account.on_file"), Type::Strong, theme().palette.text);
    gap(4);
    paragraph(screen.holder, Type::Caption, theme().palette.text, width);
    gap(4);
    paragraph(interface_text("account.private"), Type::Caption, theme().palette.muted, width);
}

void history_page(const CallScreen& screen, float width)
{
    for (const DatedLine& row : screen.history) dated_row(row, width);
    gap(10);
    label(interface_text("account.ledger"), Type::Strong, theme().palette.text);
    for (const DatedLine& row : screen.ledger) dated_row(row, width);
}

}  // namespace

Asked account_card(const CallScreen& screen, CallEdit& edit, float width)
{
    begin_card("account_card", {width, 0});
    const float inner = card_inner_width();
    if (const auto hit = chips("side", {interface_text("side.account"), interface_text("side.history"), interface_text("side.authority")}, edit.side, inner)) edit.side = *hit;
    gap(6);
    if (edit.side == 0) account_page(screen, inner);
    else if (edit.side == 1) history_page(screen, inner);
    else
        for (const std::string& line : screen.authority) gap(6), paragraph(line, Type::Body, theme().palette.text, inner);
    end_card();
    return std::nullopt;
}

void offers_card(const CallScreen& screen, float width)
{
    const Palette& p = theme().palette;
    begin_card("offers_card", {width, 0});
    label(interface_text("offer.may"), Type::Strong, p.text);
    gap(4);
    for (const std::string& line : screen.may_offer) gap(6), paragraph(line, Type::Caption, p.text, card_inner_width());
    gap(6);
    if (!screen.beyond.empty()) paragraph(screen.beyond, Type::Caption, p.muted, card_inner_width());
    end_card();
}

Asked notes_card(const CallScreen& screen, CallEdit& edit, float width)
{
    Asked asked;
    begin_card("notes_card", {width, 0});
    const float inner = card_inner_width();
    label(interface_text("notes.title"), Type::Strong, theme().palette.text);
    gap(8);
    for (const std::string& note : screen.notes) paragraph(note, Type::Caption, theme().palette.text, inner), gap(6);
    if (!screen.over) {
        const std::string hint = interface_text("notes.hint");
        TextFieldOptions options;
        options.hint = hint.c_str();
        options.submit_on_enter = true;
        options.max_bytes = 2000;
        options.max_height = theme().font(Type::Caption)->FontSize * 7;
        const TextFieldResult typed = field("note", edit.note, inner, options, Type::Caption);
        const bool something = edit.note.text.find_first_not_of(" \n\t") != std::string::npos;
        gap(8);
        if ((button("keep_note", interface_text("notes.keep"), ButtonKind::Plain, something) || typed.submitted) && something) {
            asked = KeepNote{edit.note.text};
            edit.note.set_text("");
            focus::set("draft");
        }
    } else if (screen.notes.empty()) {
        paragraph(interface_text("notes.none"), Type::Caption, theme().palette.muted, inner);
    }
    end_card();
    return asked;
}

// A later step was taken first: whoever thought this one done is told what it takes.
bool was_passed(const CallScreen& screen, size_t step)
{
    return std::any_of(screen.script.begin() + static_cast<std::ptrdiff_t>(step), screen.script.end(), [](const ScriptTick& later) { return later.done; });
}

void script_card(const CallScreen& screen, float width)
{
    const Theme& t = theme();
    begin_card("script_card", {width, 0});
    const float inner = card_inner_width(), mark = t.px(22);
    label(interface_text("script.title"), Type::Heading, t.palette.text);
    paragraph(screen.script_title, Type::Caption, t.palette.muted, inner);
    gap(8);
    for (size_t i = 0; i < screen.script.size(); ++i) {
        const ScriptTick& step = screen.script[i];
        const bool next = static_cast<int>(i) == screen.script_next;
        gap(5);
        const float left = ImGui::GetCursorPosX();
        label(step.done ? icon::check : next ? icon::full_circle : icon::open_circle, Type::Caption, step.done || next ? t.palette.accent : t.palette.muted);
        ImGui::SameLine(left + mark);
        const Colour colour = step.done || next ? t.palette.text : t.palette.muted;
        const float room = inner - mark;
        const std::string required = interface_text("script.required");
        const bool beside = measured(step.title, Type::Caption).x + measured(required, Type::Caption).x + t.px(8) <= room;
        ImGui::BeginGroup();
        const bool open = step.required && !step.done;
        paragraph(step.title, Type::Caption, colour, open && beside ? measured(step.title, Type::Caption).x + 1 : room);
        if (open) {
            if (beside) ImGui::SameLine(0, t.px(8));
            paragraph(required, Type::Caption, t.palette.danger, room);
        }
        if (open && next && was_passed(screen, i)) paragraph(interface_text("script.missing", {{"text", step.text}}), Type::Caption, t.palette.text, room);
        ImGui::EndGroup();
        gap(5);
    }
    end_card();
}

Asked coach_card(const CallScreen& screen, CallEdit& edit, float width)
{
    Asked asked;
    const Palette& p = theme().palette;
    if (edit.coach_turn != screen.turn) edit.coach = 0, edit.coach_turn = screen.turn;
    const int known = std::min<int>(edit.coach, static_cast<int>(screen.hints.size()));
    begin_card("coach_card", {width, 0});
    const float inner = card_inner_width();
    label(interface_text("coach.title"), Type::Heading, p.text);
    gap(6);
    if (known == 0) paragraph(interface_text(screen.hints.empty() ? "coach.none" : "coach.offer"), Type::Caption, p.muted, inner);
    for (int i = 0; i < known; ++i) paragraph(screen.hints[static_cast<size_t>(i)], Type::Body, p.text, inner), gap(8);
    gap(8);
    const char* next[] = {"coach.idea", "coach.closer", "coach.sentence"};
    if (known < static_cast<int>(screen.hints.size()) && known < 3) {
        if (chip("coach.next", interface_text(next[known]))) ++edit.coach;
    } else if (known >= 3 && !screen.over && chip("coach.use", interface_text("coach.use"))) {
        edit.draft.set_text(screen.hints[2]);
        focus::set("draft");
    }
    gap(12);
    label(interface_text("help.title"), Type::Caption, p.muted);
    gap(6);
    const int level = static_cast<int>(screen.help);
    if (const auto hit = chips("help", {interface_text("help.picks"), interface_text("help.stems"), interface_text("help.free")}, level, inner)) asked = ChooseHelp{static_cast<Help>(*hit)};
    end_card();
    return asked;
}

}  // namespace callwright::window::call_parts
