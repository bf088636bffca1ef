// What mouse, keys and characters do to a text field that has the focus.
//
// Keys come before characters: the window feeds a character's own key press first and stops a frame's events at the
// next key, so a Backspace and a letter in one frame were pressed in that order.

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "window/text_field_frame.hpp"

namespace callwright {
namespace {

constexpr float still_a_click = 4;  // squared pixels that a hand may tremble

enum class Repeat { No, Yes };

bool pressed(ImGuiKey key, Repeat repeat = Repeat::Yes) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeat == Repeat::Yes); }

Selecting selecting() { return ImGui::GetIO().KeyShift ? Selecting::Extend : Selecting::Drop; }

TextRange unit_at(const FieldFrame& field, ImVec2 screen, int clicks)
{
    const ImVec2 place = field.in_text(screen);
    const size_t point = field.layout.point_under(place.x, place.y, field.line_height);
    return clicks == 2 ? word_around(field.text, point) : paragraph_around(field.text, point);
}

size_t place_at(const FieldFrame& field, ImVec2 screen)
{
    const ImVec2 place = field.in_text(screen);
    return field.layout.place_at(place.x, place.y, field.line_height);
}

void click(FieldFrame& field, int clicks)
{
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (clicks == 1) place(field.cursor, place_at(field, mouse), selecting());
    else select(field.cursor, unit_at(field, mouse, clicks));
}

// After a double or triple click, whole words or paragraphs from the one that was pressed.
void drag(FieldFrame& field, int clicks)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (clicks == 1) return place(field.cursor, place_at(field, io.MousePos), Selecting::Extend);
    const TextRange from = unit_at(field, io.MouseClickedPos[0], clicks), to = unit_at(field, io.MousePos, clicks);
    if (to.begin < from.begin) select(field.cursor, {from.end, to.begin});
    else select(field.cursor, {from.begin, std::max(from.end, to.end)});
}

struct KeyMotion {
    ImGuiKey key;
    Motion plain, with_control;
};

void apply_motions(FieldFrame& field)
{
    constexpr KeyMotion motions[] = {
        {ImGuiKey_LeftArrow, Motion::PreviousPoint, Motion::PreviousWord},
        {ImGuiKey_RightArrow, Motion::NextPoint, Motion::NextWord},
        {ImGuiKey_Home, Motion::LineBegin, Motion::TextBegin},
        {ImGuiKey_End, Motion::LineEnd, Motion::TextEnd},
    };
    for (const KeyMotion& motion : motions)
        if (pressed(motion.key)) move(field.cursor, field.layout, ImGui::GetIO().KeyCtrl ? motion.with_control : motion.plain, selecting());
}

void apply_line_motions(FieldFrame& field)
{
    const int page = std::max(1, static_cast<int>(field.inside.GetHeight() / field.line_height) - 1);
    const struct { ImGuiKey key; int lines; } motions[] = {{ImGuiKey_UpArrow, -1}, {ImGuiKey_DownArrow, 1}, {ImGuiKey_PageUp, -page}, {ImGuiKey_PageDown, page}};
    for (const auto& motion : motions)
        if (pressed(motion.key)) move_lines(field.cursor, field.layout, motion.lines, selecting());
}

EditLimits limits(const FieldFrame& field) { return {field.options.max_bytes, field.options.single_line ? Lines::Single : Lines::Many}; }

void copy(const FieldFrame& field)
{
    const TextRange range = field.cursor.selection();
    std::string taken(field.text.substr(range.begin, range.end - range.begin));
    std::erase(taken, '\0');  // the clipboard takes a C string, and would lose what follows
    if (!taken.empty()) ImGui::SetClipboardText(utf8::repaired(taken).c_str());
}

void cut(FieldFrame& field)
{
    copy(field);
    field.edit->cut();
    field.take_edited_text();
}

void paste(FieldFrame& field)
{
    const char* clipboard = ImGui::GetClipboardText();
    if (!clipboard) return;
    field.edit->insert(clipboard, limits(field), Entry::Pasted);
    field.take_edited_text();
}

void apply_clipboard(FieldFrame& field)
{
    const bool control = ImGui::GetIO().KeyCtrl, shift = ImGui::GetIO().KeyShift;
    if (control && pressed(ImGuiKey_A, Repeat::No)) select(field.cursor, {0, field.text.size()});
    if (control && (pressed(ImGuiKey_C, Repeat::No) || pressed(ImGuiKey_Insert, Repeat::No))) copy(field);
    if (!field.edit) return;
    if ((control && pressed(ImGuiKey_X, Repeat::No)) || (shift && !control && pressed(ImGuiKey_Delete, Repeat::No))) cut(field);
    if ((control && pressed(ImGuiKey_V, Repeat::No)) || (shift && !control && pressed(ImGuiKey_Insert, Repeat::No))) paste(field);
}

void apply_undo(FieldFrame& field)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl) return;
    const bool z = pressed(ImGuiKey_Z), y = pressed(ImGuiKey_Y);
    if (!z && !y) return;
    if (y || io.KeyShift) field.edit->redo();
    else field.edit->undo();
    field.take_edited_text();
}

void apply_erasing(FieldFrame& field)
{
    const bool control = ImGui::GetIO().KeyCtrl, cuts = ImGui::GetIO().KeyShift && !control;
    const bool back = pressed(ImGuiKey_Backspace), forward = pressed(ImGuiKey_Delete) && !cuts;
    if (!back && !forward) return;
    if (back) field.edit->erase(control ? Motion::PreviousWord : Motion::PreviousPoint);
    if (forward) field.edit->erase(control ? Motion::NextWord : Motion::NextPoint);
    field.take_edited_text();
}

void apply_enter(FieldFrame& field, TextFieldResult& result)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (!pressed(ImGuiKey_Enter) && !pressed(ImGuiKey_KeyPadEnter)) return;
    const bool submits = field.options.single_line || io.KeyCtrl || (field.options.submit_on_enter && !io.KeyShift);
    if (submits) {  // once, however long the key is held
        result.submitted = pressed(ImGuiKey_Enter, Repeat::No) || pressed(ImGuiKey_KeyPadEnter, Repeat::No);
        return;
    }
    field.edit->insert("\n", limits(field));
    field.take_edited_text();
}

void open_mark_at_caret(const FieldFrame& field, TextFieldResult& result)
{
    if (!pressed(ImGuiKey_Enter, Repeat::No)) return;
    for (const TextMark& mark : field.marks)
        if (mark.begin <= field.cursor.caret && field.cursor.caret < mark.end) result.mark_clicked = mark.id;
}

}  // namespace

void apply_mouse(FieldFrame& field)
{
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseClicked[0] && field.hovered) return click(field, io.MouseClickedCount[0]);
    const bool pressed_here = io.MouseDown[0] && !io.MouseClicked[0] && field.box.Contains(io.MouseClickedPos[0]);
    if (pressed_here && io.MouseDragMaxDistanceSqr[0] > still_a_click) drag(field, io.MouseClickedLastCount[0]);
}

void apply_keys(FieldFrame& field, TextFieldResult& result)
{
    if (ImGui::GetIO().KeyAlt) return;  // belongs to the window
    apply_motions(field);
    if (!field.options.single_line) apply_line_motions(field);
    apply_clipboard(field);
    if (!field.edit) return open_mark_at_caret(field, result);
    apply_undo(field);
    apply_erasing(field);
    apply_enter(field, result);
}

void apply_characters(FieldFrame& field)
{
    ImGuiIO& io = ImGui::GetIO();
    std::string typed;
    for (const ImWchar character : io.InputQueueCharacters)
        if (!utf8::is_control(character)) utf8::append(typed, character);
    io.InputQueueCharacters.resize(0);
    const bool shortcut = io.KeyCtrl && !io.KeyAlt;  // Ctrl+Alt is AltGr, which types
    if (typed.empty() || shortcut) return;
    field.edit->insert(typed, limits(field));
    field.take_edited_text();
}

}  // namespace callwright
