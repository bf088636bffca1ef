// How a text field behaves as an ImGui item
//
// Having the focus is being ImGui's active item, as its own inputs do: Tab moves on, a click elsewhere lets go, and the
// keys named here are kept from moving the navigation highlight. Scrolling is our own and not a child window's: items
// in a child window cannot be reached by Tab from the window around it.

#include "window/text_field.hpp"

#include <algorithm>
#include <string>

#include "window/text_field_frame.hpp"

namespace callwright {
namespace {

constexpr float lines_per_wheel_step = 3;

enum class TabStop { Yes, No };

void place_box(FieldFrame& field, float width)
{
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    const float padding = field.options.frame ? field.look.padding : 0;
    field.inside = {at.x + padding, at.y + padding, at.x + std::max(width - padding, padding), at.y};
    field.lay_out_text();
    const float content = field.text.empty() ? text_height(field.options.hint, field.wrap_width()) : field.content_height();
    float height = std::max(content + 2 * padding, field.options.min_height);
    if (field.options.max_height > 0) height = std::min(height, field.options.max_height);
    field.box = {at.x, at.y, at.x + std::max(width, 1.0f), at.y + std::max(height, 1.0f)};
    field.inside.Max.y = field.box.Max.y - padding;
}

// Whether the item can be seen or has the focus; if not, nothing else need be done.
bool add_item(FieldFrame& field, TabStop tab_stop)
{
    ImGui::ItemSize(field.box.GetSize(), field.options.frame ? field.look.padding : 0);
    const ImGuiItemFlags flags = tab_stop == TabStop::Yes ? ImGuiItemFlags_Inputable : ImGuiItemFlags_NoTabStop;
    if (!ImGui::ItemAdd(field.box, field.id, nullptr, flags)) return false;
    field.hovered = ImGui::ItemHoverable(field.box, field.id);
    return true;
}

void activate(const FieldFrame& field)
{
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(field.id, window);
    ImGui::SetFocusID(field.id, window);
    ImGui::FocusWindow(window);
    context.ActiveIdUsingNavDirMask |= (1u << ImGuiDir_Left) | (1u << ImGuiDir_Right);
    context.ActiveIdUsingNavInputMask |= 1u << ImGuiNavInput_Cancel;
    context.ActiveIdUsingKeyInputMask |= (ImU64{1} << ImGuiKey_Home) | (ImU64{1} << ImGuiKey_End);
    if (field.options.single_line) return;
    context.ActiveIdUsingNavDirMask |= (1u << ImGuiDir_Up) | (1u << ImGuiDir_Down);
    context.ActiveIdUsingKeyInputMask |= (ImU64{1} << ImGuiKey_PageUp) | (ImU64{1} << ImGuiKey_PageDown);
}

bool reached_by_keyboard(ImGuiID id)
{
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavActivateInputId == id || (context.NavActivateId == id && context.NavInputSource == ImGuiInputSource_Keyboard);
}

enum class Focus { None, JustGivenByKeyboard, JustGiven, Kept };

Focus update_focus(const FieldFrame& field)
{
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool disabled = (context.LastItemData.InFlags & ImGuiItemFlags_Disabled) != 0;
    const bool active = context.ActiveId == field.id, clicked = field.hovered && context.IO.MouseClicked[0];
    const bool by_keyboard = reached_by_keyboard(field.id);
    if (disabled || (active && context.IO.MouseClicked[0] && !field.hovered && !field.options.take_focus)) {
        if (active) ImGui::ClearActiveID();
        return Focus::None;
    }
    if (active) return Focus::Kept;
    if (!clicked && !by_keyboard && !field.options.take_focus) return Focus::None;
    activate(field);
    return by_keyboard ? Focus::JustGivenByKeyboard : Focus::JustGiven;
}

// The key press that brought the focus here must not also act here.
void apply_input(FieldFrame& field, Focus focus, TextFieldResult& result)
{
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.ActiveIdAllowOverlap = !context.IO.MouseDown[0];  // others may be hovered while nothing is dragged
    if (field.edit) context.WantTextInputNextFrame = 1;
    apply_mouse(field);
    if (focus == Focus::Kept) {
        apply_keys(field, result);
        result.escaped = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false);
    }
    if (focus == Focus::JustGivenByKeyboard) context.IO.InputQueueCharacters.resize(0);
    if (field.edit) apply_characters(field);
    if (result.escaped) ImGui::ClearActiveID();
}

void keep_caret_visible(FieldFrame& field)
{
    const float size = field.options.single_line ? field.inside.GetWidth() : field.inside.GetHeight();
    const float begin = field.options.single_line ? field.layout.x_of(field.cursor.caret) : static_cast<float>(field.layout.line_of(field.cursor.caret)) * field.line_height;
    const float end = begin + (field.options.single_line ? 1 : field.line_height);
    field.scroll = std::max(std::min(field.scroll, begin), end - size);
}

void apply_wheel(FieldFrame& field)
{
    ImGuiContext& context = *ImGui::GetCurrentContext();
    if (!field.hovered || field.most_scroll() <= 0 || field.options.single_line) return;
    const bool window_yields = context.HoveredIdPreviousFrame == field.id;  // it was told so in the last frame
    context.HoveredIdUsingMouseWheel = true;
    if (window_yields && !context.IO.KeyCtrl) field.scroll -= context.IO.MouseWheel * lines_per_wheel_step * field.line_height;
}

void scroll(FieldFrame& field, bool follow_caret)
{
    ImGuiStorage& storage = ImGui::GetCurrentWindow()->StateStorage;
    if (follow_caret) keep_caret_visible(field);
    apply_wheel(field);
    field.scroll = std::clamp(field.scroll, 0.0f, std::max(field.most_scroll(), 0.0f));
    if (field.scroll != storage.GetFloat(field.id)) storage.SetFloat(field.id, field.scroll);
}

void point_at_marks(const FieldFrame& field, TextFieldResult& result)
{
    if (!field.hovered) return;
    const ImGuiIO& io = ImGui::GetIO();
    const TextMark* mark = mark_at(field, io.MousePos);
    ImGui::SetMouseCursor(mark && !field.edit ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_TextInput);
    if (!mark) return;
    result.mark_hovered = mark->id;
    const bool clicked = io.MouseReleased[0] && field.box.Contains(io.MouseClickedPos[0]) && !field.cursor.has_selection();
    if (clicked) result.mark_clicked = mark->id;
}

TextFieldResult show(FieldFrame& field, float width, TabStop tab_stop)
{
    TextFieldResult result;
    settle(field.cursor, field.text);
    place_box(field, width);
    if (!add_item(field, tab_stop)) return result;
    field.scroll = ImGui::GetCurrentWindow()->StateStorage.GetFloat(field.id);
    const Focus focus = update_focus(field);
    field.active = focus != Focus::None;
    const TextRange selection_before = {field.cursor.anchor, field.cursor.caret};
    const std::string text_before(field.active && field.edit ? field.text : std::string_view());
    if (field.active) apply_input(field, focus, result);
    result.changed = field.active && field.edit && field.text != text_before;
    field.active = result.focused = field.active && !result.escaped;
    const bool moved = result.changed || selection_before != TextRange{field.cursor.anchor, field.cursor.caret};
    scroll(field, field.active && (moved || focus != Focus::Kept));
    point_at_marks(field, result);
    draw_field(field);
    return result;
}

}  // namespace

float FieldFrame::most_scroll() const
{
    if (options.single_line) return layout.lines().front().width + 1 - inside.GetWidth();
    return content_height() - inside.GetHeight();
}

ImVec2 FieldFrame::corner() const
{
    if (!options.single_line) return {inside.Min.x, inside.Min.y - scroll};
    return {inside.Min.x - scroll, std::floor(inside.Min.y + (inside.GetHeight() - line_height) / 2)};
}

ImVec2 FieldFrame::in_text(ImVec2 screen) const
{
    const ImVec2 origin = corner();
    return {screen.x - origin.x, screen.y - origin.y};
}

TextFieldResult text_field(const char* id, TextEdit& edit, float width, const TextFieldOptions& options, const TextFieldLook& look, const std::vector<TextMark>& marks)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return {};
    FieldFrame field{window->GetID(id), options.read_only ? nullptr : &edit, edit, edit.text, options, look, marks};
    ImGui::BeginDisabled(options.disabled);
    const TextFieldResult result = show(field, width, TabStop::Yes);
    ImGui::EndDisabled();
    return result;
}

float text_height(std::string_view text, float width) { return static_cast<float>(lay_out(text, width, font_advance()).lines().size()) * text_line_height(); }

TextFieldResult text_block(const char* id, std::string_view text, SelectableText& selection, float width, const TextFieldLook& look, const std::vector<TextMark>& marks)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return {};
    TextFieldOptions options;
    options.read_only = true;
    options.frame = false;
    FieldFrame field{window->GetID(id), nullptr, selection, text, options, look, marks};
    return show(field, width, TabStop::No);
}

}  // namespace callwright
