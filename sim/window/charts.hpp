#pragma once
// What the debrief draws beyond the common controls: words with underlines, tags, tinted boxes, the curve of a call, tooltips, and lists that are
// one stop of the keyboard ring and walked through with the arrow keys.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "base/span.hpp"
#include "window/theme.hpp"

namespace callwright::window {

// Spacing of a view that measures every gap itself: between lines of text nothing is added.
struct OwnSpacing {
    OwnSpacing();
    ~OwnSpacing();
    OwnSpacing(const OwnSpacing&) = delete;
    OwnSpacing& operator=(const OwnSpacing&) = delete;
};

// Words with lines under parts of them.
struct UnderlinedPart {
    Span span;
    Colour colour;
    bool dashed = false;  // told apart without colour
};
float underlined_height(std::string_view text, Type type, float width);
void underlined(std::string_view text, const std::vector<UnderlinedPart>& parts, Type type, Colour colour, float width);

// A label in a rounded outline; not to be pressed.
void tag(std::string_view text, Colour colour, Colour border);
float tag_width(std::string_view text);

// Paragraphs in a tinted box.
void tinted_box(std::string_view text, Type type, Colour colour, Colour ground, float width);
float tinted_box_height(std::string_view text, Type type, float width);

// A strip down the left side of a card that was just drawn, following its corners.
void edge_strip(ImVec2 corner, float height, Colour colour);

// A chip whose words may take several lines.
bool wide_chip(const char* key, std::string_view text, bool chosen, float width);

// Things of different widths beside each other, breaking before the right edge.
class Flow {
public:
    explicit Flow(float width, float space_units = 8);
    void next(float item_width);  // before each item

private:
    float width_, space_, left_, top_, used_ = 0;
    bool first_ = true;
};

// Says more about what was drawn last, while the mouse rests on it.
void tooltip(std::string_view text);
void tooltip_now(std::string_view text);

// One stop of the keyboard ring inside which the arrow keys choose. Call after ItemAdd.
struct Walk {
    bool focused = false;
    int by = 0;          // -1, 1; a page is 10; first and last are far beyond any list
    bool entered = false;
};
Walk walk(ImGuiID id, const char* key);
inline constexpr int far_away = 1 << 20;

// How somebody took a call, turn by turn.
inline constexpr float no_value = -1;
enum class Marker { None, Good, Bad };

struct CurvePoint {
    int turn = 0;
    float one = 0, other = 0;  // 0 to 1; `no_value` after a line has ended
    Marker marker = Marker::None;
    std::string tip;

    bool operator==(const CurvePoint&) const = default;
};

// The turn that was chosen by mouse or keyboard. `choosing` is false where it only tells.
std::optional<int> curve(const char* key, const std::vector<CurvePoint>& points, int chosen, ImVec2 size, bool choosing = true);
// What the lines are, and the marks where there are any; ends at `right`.
struct CurveLegend {
    std::string one, other;
    std::string good = {}, bad = {};  // "" for none
};
float curve_legend_width(const CurveLegend& legend);
void curve_legend(const CurveLegend& legend, float right);

// The wheel over an inner region that is at its end moves the page around it.
void pass_wheel_on(ImGuiID page);

}  // namespace callwright::window
