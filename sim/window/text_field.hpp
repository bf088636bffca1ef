#pragma once
// The one text component of the window: text that is typed, wrapped, selected, copied and underlined.
//
// A field has the focus like an ImGui input: by a click, by Tab or by `take_focus`, until a click elsewhere, Tab or Escape.

#include <imgui.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "window/text_cursor.hpp"
#include "window/text_edit.hpp"

namespace callwright {

// An underline below the bytes [begin, end). Where several lie over each other, the shortest is the one pointed at.
struct TextMark {
    size_t begin = 0, end = 0;
    ImU32 colour = 0;
    float thickness = 2;
    int id = 0;
};

struct TextFieldLook {
    ImU32 text, hint, selection, caret, background, border, border_focused;
    float rounding, padding;
};

struct TextFieldOptions {
    bool read_only = false;
    bool single_line = false;      // Enter always submits
    bool submit_on_enter = false;  // Enter submits, Shift+Enter breaks the line; without it only Ctrl+Enter submits
    bool disabled = false;
    bool frame = true;       // without it neither box nor padding is drawn
    bool take_focus = false;  // for one frame; the caret stays where it is and nothing is selected
    const char* hint = "";
    size_t max_bytes = 8000;
    float min_height = 0, max_height = 0;  // 0: as tall as its text; beyond max_height it scrolls
};

struct TextFieldResult {
    bool changed = false, submitted = false, focused = false;
    bool escaped = false;  // Escape was pressed, and the focus given up with it
    std::optional<int> mark_clicked, mark_hovered;  // the id of a TextMark; Enter in a read-only text is a click too
};

TextFieldResult text_field(const char* id, TextEdit& edit, float width, const TextFieldOptions& options, const TextFieldLook& look, const std::vector<TextMark>& marks = {});

// Of the text alone, wrapped at `width`, in the current font.
float text_height(std::string_view text, float width);

// Text to read, select and copy, without box or padding. Tab passes over it; arrow keys and a click do not.
using SelectableText = TextCursor;
TextFieldResult text_block(const char* id, std::string_view text, SelectableText& selection, float width, const TextFieldLook& look, const std::vector<TextMark>& marks = {});

}  // namespace callwright
