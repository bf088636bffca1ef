#pragma once
// A user without a screen: draws what a test draws, and moves, clicks, types and presses keys in simulated time.

#include <imgui.h>

#include <functional>
#include <map>
#include <string>

namespace callwright::testing {

struct Held {
    bool control = false, shift = false, alt = false;
};
inline constexpr Held nothing{}, control{true}, shift{false, true}, control_shift{true, true};

class Driver {
public:
    // `draw` runs once a frame inside one window that fills the display.
    explicit Driver(std::function<void()> draw, ImVec2 display = {800, 600});
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    void frames(int count = 1);
    void rest() { frames(30); }  // half a second: the next click begins anew

    // Called in `draw` directly after a widget, so that the test can find it.
    void mark(const std::string& name);
    ImVec2 corner(const std::string& name) const;
    ImVec2 size(const std::string& name) const;
    ImVec2 centre(const std::string& name) const;

    void move_to(ImVec2 place);
    void press();
    void release();
    void click(ImVec2 place, Held held = nothing);
    void click_times(ImVec2 place, int times);
    void drag(ImVec2 from, ImVec2 to);
    void wheel(float notches);

    void key(ImGuiKey key, Held held = nothing);
    void type(const std::string& utf8);                       // as the backend does: 16-bit characters
    void key_and_character(ImGuiKey key, Held held, unsigned character);  // both in one frame
    void paste(const std::string& clipboard);                 // Ctrl+V; cut at the first NUL, as the system does

    std::string clipboard;
    int mouse_cursor() const { return mouse_cursor_; }

private:
    void hold(Held held);

    std::function<void()> draw_;
    ImGuiContext* context_;
    std::map<std::string, std::pair<ImVec2, ImVec2>> marks_;
    int mouse_cursor_ = 0;
};

}  // namespace callwright::testing
