#pragma once
// A view without a screen, in the program's own type: draws it, presses keys and buttons, and reads what was drawn back out of the triangles, so
// that what a test reads is what a person would see.

#include <functional>
#include <string>
#include <vector>

#include <imgui.h>

#include "window/keys.hpp"
#include "window/theme.hpp"

namespace callwright::testing {

struct DrawnGlyph {
    char32_t letter = 0;
    ImVec2 least, most;            // its whole box
    ImVec2 seen_least, seen_most;  // what of it is inside the clip rectangle
};

class Stage {
public:
    explicit Stage(std::function<void()> draw, ImVec2 size = {1316, 852}, float scale = 1, const std::string& palette = "light");
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void frames(int count = 4);
    void click(const std::string& key);  // an item of the focus ring; fails when it is not in sight
    void click_at(ImVec2 place);
    void key(ImGuiKey key, bool shift = false);
    void focus_on(const std::string& key);
    void type(const std::string& utf8);
    void wheel(ImVec2 at, float notches);

    bool has(const std::string& key) const;
    std::string focused() const;
    bool reads(const std::string& words) const;  // blanks do not count
    std::string text() const;                    // without blanks
    std::vector<std::string> faults() const;     // letters over each other, or cut off at a side
    size_t glyphs() const { return glyphs_.size(); }
    double milliseconds_a_frame(int count);

private:
    void frame();
    void read_back();

    std::function<void()> draw_;
    window::Theme theme_;
    ImGuiContext* context_;
    ImVec2 size_;
    std::vector<DrawnGlyph> glyphs_;
};

}  // namespace callwright::testing
