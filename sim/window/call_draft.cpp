// What the trainee is about to say
//
// One box fed three ways: the approved script line, the beginning of a sentence (or, for newcomers, a whole line to pick), and typing. Enter
// says it. Enter on an empty box does not pass for silence, which is a move of its own: it is said how to stay silent instead.

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/call_parts.hpp"
#include "window/fields.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/keys.hpp"
#include "window/widgets.hpp"

namespace callwright::window::call_parts {
namespace {

constexpr float most_lines = 5;
constexpr float little_room = 560;  // units of height of the column

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

void put(CallEdit& edit, const std::string& text)
{
    edit.draft.set_text(text);
    edit.refusal.clear();
    edit.nothing_typed = false;
    focus::set("draft");
}

// A digit picks a line while the box is empty; it must not be typed as well.
void pick_by_digit(const CallScreen& screen, CallEdit& edit)
{
    if (!edit.draft.text.empty()) return;
    for (int digit = 1; digit <= static_cast<int>(screen.picks.size()) && digit <= 9; ++digit)
        if (digit_pressed(digit)) {
            put(edit, screen.picks[static_cast<size_t>(digit) - 1]);
            ImGui::GetIO().InputQueueCharacters.resize(0);
            return;
        }
}

float pick_text_width(float width) { return width - theme().px(44); }

float picks_height(const CallScreen& screen, float width)
{
    float height = 0;
    for (const std::string& pick : screen.picks) height += measured(pick, Type::Caption, pick_text_width(width)).y + theme().px(10);
    return height;
}

void numbered_picks(const CallScreen& screen, CallEdit& edit, float width)
{
    const Theme& t = theme();
    for (size_t i = 0; i < screen.picks.size(); ++i) {
        const float left = t.px(34), inner = pick_text_width(width);
        const float height = measured(screen.picks[i], Type::Caption, inner).y + t.px(10);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const bool chosen = edit.draft.text == screen.picks[i];
        if (pressable_area(("pick." + std::to_string(i + 1)).c_str(), {width, height}, chosen, screen.picks[i])) put(edit, screen.picks[i]);
        const ImVec2 after = ImGui::GetCursorScreenPos();
        const std::string number = std::to_string(i + 1);
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        ImFont* font = t.font(Type::Caption);
        const ImVec2 middle{at.x + t.px(16), at.y + t.px(5) + font->FontSize * 0.65f};
        draw.AddCircle(middle, t.px(10), t.palette.control_border, 24);
        draw.AddText(font, font->FontSize, {middle.x - measured(number, Type::Caption).x / 2, middle.y - font->FontSize / 2}, t.palette.text, number.c_str());
        ImGui::SetCursorScreenPos({at.x + left, at.y + t.px(5)});
        paragraph(screen.picks[i], Type::Caption, chosen ? t.palette.on_accent_soft : t.palette.text, inner);
        ImGui::SetCursorScreenPos(after);
    }
}

// As much of the room as whole lines fill: a line cut through its middle reads like a fault.
float whole_picks(const CallScreen& screen, float width, float room)
{
    float height = 0;
    for (const std::string& pick : screen.picks) {
        const float next = height + measured(pick, Type::Caption, pick_text_width(width)).y + theme().px(10);
        if (next > room && height > 0) return height;
        height = next;
    }
    return height;
}

// Where there is little room the lines scroll, and give way to what is being typed.
void picks(const CallScreen& screen, CallEdit& edit, float width, float room)
{
    pick_by_digit(screen, edit);
    const bool little = room < theme().px(little_room);
    const bool own_words = !edit.draft.text.empty() && std::find(screen.picks.begin(), screen.picks.end(), edit.draft.text) == screen.picks.end();
    if (little && own_words) return;
    const float height = picks_height(screen, width), most = little ? std::max(theme().px(48), room * 0.3f - theme().px(20)) : height;
    if (height <= most) {
        numbered_picks(screen, edit, width);
    } else {
        const float inner = width - theme().px(10);
        begin_scroll("picks", {width, whole_picks(screen, inner, most)});
        numbered_picks(screen, edit, inner);
        end_scroll();
    }
    gap(6);
}

Asked submit(CallEdit& edit)
{
    if (is_blank(edit.draft.text)) {
        edit.nothing_typed = true;
        return std::nullopt;
    }
    return SayTyped{edit.draft.text};
}

Asked typing(const CallScreen& screen, CallEdit& edit, float width, float room)
{
    TextFieldOptions options;
    options.submit_on_enter = true;
    options.frame = false;
    options.hint = screen.prompt.c_str();
    const float line = std::floor(theme().font(Type::Body)->FontSize * 1.3f);
    const bool little = room < theme().px(little_room);
    options.min_height = line * (little ? 1 : 2);
    options.max_height = line * (little ? 2 : most_lines);
    const TextFieldResult typed = field("draft", edit.draft, width, options);
    if (typed.changed) edit.refusal.clear(), edit.nothing_typed = false;
    if (typed.escaped) return LeaveCall{};
    if (!typed.submitted) return std::nullopt;
    return ImGui::GetIO().KeyCtrl && is_blank(edit.draft.text) ? Asked(StaySilent{}) : submit(edit);
}

// Chips under the box: their texts and what each does.
struct ChipRow {
    std::vector<std::string> texts;
    int script = -1, stems = 0, offer = -1, beginnings = -1;
};

// Where there is little room the beginnings wait behind a chip of their own, so that what is said and the answer to it stay in sight.
ChipRow chip_row(const CallScreen& screen, bool beginnings_wait)
{
    ChipRow row;
    if (screen.script_next >= 0) {
        row.script = static_cast<int>(row.texts.size());
        row.texts.push_back(interface_text("draft.script"));
    }
    row.stems = static_cast<int>(row.texts.size());
    const bool has_beginnings = screen.picks.empty() && !screen.stems.empty();  // with whole lines to pick from they would only crowd the page
    if (has_beginnings && !beginnings_wait)
        for (const Stem& stem : screen.stems) row.texts.push_back(stem.label);
    row.offer = static_cast<int>(row.texts.size());
    row.texts.push_back(interface_text("draft.offer"));
    if (has_beginnings && beginnings_wait) {
        row.beginnings = static_cast<int>(row.texts.size());
        row.texts.push_back(interface_text("draft.beginnings"));
    }
    return row;
}

void chip_pressed(int hit, const ChipRow& row, const CallScreen& screen, CallEdit& edit)
{
    if (hit == row.script) return put_script_line(screen, edit);
    if (hit == row.beginnings) {
        edit.beginnings_turn = screen.turn;
        return;
    }
    if (hit == row.offer) {
        edit.offer = {};
        edit.offer.open = true;
        focus::set("offer.count");
        return;
    }
    const Stem& stem = screen.stems[static_cast<size_t>(hit - row.stems)];
    // A stem begins a sentence: after what is there already, if anything is.
    put(edit, is_blank(edit.draft.text) ? stem.text : edit.draft.text + (edit.draft.text.back() == ' ' ? "" : " ") + stem.text);
}

Asked say_buttons(CallEdit& edit, float width, float row_y)
{
    const Theme& t = theme();
    const std::string say = interface_text("draft.say"), silent = interface_text("draft.silent");
    const float left = ImGui::GetCursorPosX(), wide = button_width(say, ButtonKind::Primary), quiet = button_width(silent, ButtonKind::Quiet);
    Asked asked;
    ImGui::SetCursorPos({left + width - wide - quiet - t.px(8), row_y});
    if (button("silent", silent, ButtonKind::Quiet)) asked = StaySilent{};
    ImGui::SetCursorPos({left + width - wide, row_y});
    if (button("say", say, ButtonKind::Primary)) asked = submit(edit);
    return asked;
}

Asked tools(const CallScreen& screen, CallEdit& edit, float width, float room)
{
    const Theme& t = theme();
    constexpr float hardly_any_room = 400;  // units of height of the column
    const ChipRow row = chip_row(screen, room < t.px(hardly_any_room) && edit.beginnings_turn != screen.turn);
    const float buttons = button_width(interface_text("draft.say"), ButtonKind::Primary) + button_width(interface_text("draft.silent"), ButtonKind::Quiet) + t.px(24);
    const bool beside = width - buttons >= t.px(190);
    const float top = ImGui::GetCursorPosY(), left = ImGui::GetCursorPosX();
    ImGui::SetCursorPosY(top + (beside ? t.px(5) : 0));
    ImGui::BeginGroup();
    if (const auto hit = chips("chip", row.texts, -1, beside ? width - buttons : width)) chip_pressed(*hit, row, screen, edit);
    ImGui::EndGroup();
    const float end = ImGui::GetCursorPosY();
    ImGui::SetCursorPosX(left);
    const Asked asked = say_buttons(edit, width, beside ? std::max(top, end - t.px(44)) : end + t.px(4));
    return asked;
}

void remarks(const CallScreen& screen, const CallEdit& edit, float width)
{
    const Palette& p = theme().palette;
    if (!edit.refusal.empty()) paragraph(edit.refusal, Type::Caption, p.danger, width), gap(6);
    else if (edit.nothing_typed) paragraph(interface_text("draft.nothing"), Type::Caption, p.danger, width), gap(6);
    else if (!screen.guide.empty()) paragraph(screen.guide, Type::Caption, p.accent, width), gap(6);
}

Asked ended(const CallScreen& screen, float width)
{
    paragraph(screen.ended, Type::Body, theme().palette.text, width);
    gap(12);
    if (button("see_debrief", interface_text("call.see_debrief"), ButtonKind::Primary)) return SeeDebrief{};
    return std::nullopt;
}

}  // namespace

void put_script_line(const CallScreen& screen, CallEdit& edit)
{
    if (screen.script_next >= 0) put(edit, screen.script[static_cast<size_t>(screen.script_next)].text);
}

Asked draft(const CallScreen& screen, CallEdit& edit, float width, float room)
{
    Asked asked;
    begin_card("draft_card", {width, 0});
    const float inner = card_inner_width();
    if (screen.over && edit.speaking.phase(edit.now) == Phase::Done) {
        asked = ended(screen, inner);
    } else {
        remarks(screen, edit, inner);
        if (!screen.picks.empty()) picks(screen, edit, inner, room);
        asked = typing(screen, edit, inner, room);
        gap(8);
        if (const Asked pressed = tools(screen, edit, inner, room)) asked = pressed;
    }
    end_card();
    return asked;
}

}  // namespace callwright::window::call_parts
