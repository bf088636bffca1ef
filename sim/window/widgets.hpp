#pragma once
// The controls of the window: drawn by us, so that hover, focus, pressed and disabled look the same everywhere. Each is reached by keyboard
// (window/focus) and carries a key by which tests find it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "window/theme.hpp"

namespace callwright::window {

enum class ButtonKind { Primary, Plain, Danger, Quiet };

// Words.
void label(std::string_view text, Type type, Colour colour);             // one line
void elided(std::string_view text, Type type, Colour colour, float width);  // one line, cut with … when it does not fit
void paragraph(std::string_view text, Type type, Colour colour, float width = 0);  // wrapped at width, or at what is left
ImVec2 measured(std::string_view text, Type type, float wrap = -1);
void gap(float units);                                                   // vertical space

// Things to press. True when pressed by mouse, Enter or Space.
bool button(const char* key, std::string_view text, ButtonKind kind = ButtonKind::Plain, bool enabled = true, float width = 0);
float button_width(std::string_view text, ButtonKind kind = ButtonKind::Plain);
bool chip(const char* key, std::string_view text, bool chosen = false, bool enabled = true);
float chip_width(std::string_view text);
bool link(const char* key, std::string_view text);
bool switch_button(const char* key, std::string_view text, bool on, bool enabled = true);  // true when it was turned
// A whole area that can be pressed, with content drawn over it afterwards; `chosen` marks the one that is open.
bool pressable_area(const char* key, ImVec2 size, bool chosen, std::string_view spoken);

bool sidebar_area(const char* key, ImVec2 size, bool active);  // the same on the sidebar's own ground

// Chips in rows that break before the right edge; the index pressed.
std::optional<int> chips(const char* key, const std::vector<std::string>& texts, int chosen, float width);

// A surface with a border. Height 0: as tall as its content; below 0: that, and at least so tall. `edge` paints a strip down the left side.
void begin_card(const char* key, ImVec2 size, Colour edge = 0, Colour ground = 0, Colour border = 0);
void end_card();
float known_card_height(const char* key, float guess);  // of a card that fits its content, last frame; asked where it is drawn
float card_inner_width();

// A region that scrolls when its content is taller.
void begin_scroll(const char* key, ImVec2 size);
void fade_cut_edges(Colour ground);  // before end_scroll: what goes on above or below fades into the ground rather than being cut through
void end_scroll();

// Pictures.
void avatar(std::string_view initials, std::string_view name, float diameter, float ring_part = -1, Colour ring = 0);
void dial(const char* number, float part, Colour colour, float diameter);
void dots(float width);  // somebody is about to speak

// Values that move towards their goal in about 140 ms; at once with reduced motion.
float eased(ImGuiID id, float goal);
bool is_moving();        // something was still moving this frame: draw another
void ask_for_frame();    // the same, for something that only the next frame can show
bool has_settled();      // every card had the height of its content this frame
void begin_widgets();    // once a frame, before anything is drawn

}  // namespace callwright::window
