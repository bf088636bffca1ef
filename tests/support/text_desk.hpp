#pragma once
// A text field on a window of its own, with a button below it, and what the field reported.

#include <optional>
#include <string>
#include <vector>

#include "support/ui_driver.hpp"
#include "window/text_field.hpp"

namespace callwright::testing {

inline constexpr float letter_width = 7, line_height = 16;  // ImGui's built-in font has one width
inline constexpr float padding = 6;
inline constexpr TextFieldLook plain_look{IM_COL32_WHITE, IM_COL32(128, 128, 128, 255), IM_COL32(0, 0, 255, 255), IM_COL32_WHITE, IM_COL32_BLACK, IM_COL32_WHITE, IM_COL32_WHITE, 4, padding};

struct TextDesk {
    TextEdit edit;
    TextFieldOptions options;
    std::vector<TextMark> marks;
    float width = 20 * letter_width + 2 * padding;
    TextFieldResult last;
    int submitted = 0, escaped = 0, changed = 0;
    std::optional<int> mark_clicked;
    Driver user{[this] { draw(); }};

    void draw()
    {
        last = text_field("field", edit, width, options, plain_look, marks);
        user.mark("field");
        submitted += last.submitted;
        escaped += last.escaped;
        changed += last.changed;
        if (last.mark_clicked) mark_clicked = last.mark_clicked;
        ImGui::Button("Below");
        user.mark("below");
    }

    // Where a character of the text is seen, by line and column.
    ImVec2 at(int line, float column) const
    {
        const ImVec2 corner = user.corner("field");
        return {corner.x + padding + column * letter_width, corner.y + padding + (static_cast<float>(line) + 0.5f) * line_height};
    }
    float height() const { return user.size("field").y; }
    void focus() { user.click(at(0, 0)); }
    std::string selected() const { return std::string(edit.selected()); }
};

}  // namespace callwright::testing
