#pragma once
// One frame of one text field, as its input and its drawing see it. For text_field*.cpp only.

#include <imgui.h>
#include <imgui_internal.h>

#include <limits>

#include "window/text_field.hpp"
#include "window/text_glyphs.hpp"

namespace callwright {

struct FieldFrame {
    ImGuiID id;
    TextEdit* edit;  // null: to read only
    TextCursor& cursor;
    std::string_view text;
    const TextFieldOptions& options;
    const TextFieldLook& look;
    const std::vector<TextMark>& marks;
    TextLayout layout = lay_out({}, 0, font_advance());
    ImRect box = {}, inside = {};  // inside: where the text is seen
    float line_height = text_line_height();
    float scroll = 0;  // sideways in a single line, down in others
    bool hovered = false, active = false;

    float wrap_width() const { return options.single_line ? std::numeric_limits<float>::max() : inside.GetWidth(); }
    float content_height() const { return static_cast<float>(layout.lines().size()) * line_height; }
    float most_scroll() const;
    ImVec2 corner() const;                // of the layout, on the screen
    ImVec2 in_text(ImVec2 screen) const;  // a place on the screen, as the layout counts
    void lay_out_text() { layout = lay_out(text, wrap_width(), font_advance()); }
    void take_edited_text()
    {
        text = edit->text;
        lay_out_text();
    }
};

// Mouse, keys and characters while the field has the focus.
void apply_mouse(FieldFrame& field);
void apply_keys(FieldFrame& field, TextFieldResult& result);
void apply_characters(FieldFrame& field);

const TextMark* mark_at(const FieldFrame& field, ImVec2 screen);
void draw_field(const FieldFrame& field);

}  // namespace callwright
