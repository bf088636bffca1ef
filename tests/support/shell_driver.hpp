#pragma once
// A trainee without a screen: the whole window, driven by keys, clicks and simulated time.

#include <memory>
#include <string>
#include <vector>

#include <imgui.h>

#include "window/keys.hpp"
#include "window/shell.hpp"
#include "window/text_probe.hpp"

namespace callwright::testing {

window::ShellOptions shell_options(const std::string& store);  // shipped content, a store of its own, seed 1

class ShellDriver {
public:
    explicit ShellDriver(window::ShellOptions options, ImVec2 size = {1440, 900});
    ~ShellDriver();
    ShellDriver(const ShellDriver&) = delete;
    ShellDriver& operator=(const ShellDriver&) = delete;

    void frames(int count = 3);
    void wait(double seconds);        // frames over that time
    void resize(ImVec2 size);

    bool shows(const std::string& key) const;   // something to press or type into, in sight
    bool reads(const std::string& words) const; // these words stand on the page
    void click(const std::string& key);         // fails the test when it is not there
    void press(const std::string& key);         // by keyboard, wherever it stands
    void type(const std::string& utf8);
    void key(window::Key key, bool control = false, bool shift = false);
    void digit(int digit);
    void clear_draft();               // what stands in the field that has the focus
    std::string focused() const;

    const std::vector<window::SeenText>& texts() const { return texts_; }
    double build_milliseconds(int count);       // of one frame, the mean of so many

    window::Shell& shell() { return *shell_; }

private:
    void frame();
    void tap(int code);

    ImGuiContext* context_;
    std::unique_ptr<window::Shell> shell_;
    std::vector<window::SeenText> texts_;
    double now_ = 0;
};

}  // namespace callwright::testing
