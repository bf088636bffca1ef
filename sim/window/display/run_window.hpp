#pragma once
// The real window: a display, a graphics context and a loop that sleeps while nothing happens.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callwright::window {

struct WindowArguments {
    std::string store, profile, scenario, now, size;  // size "1440x900"
    std::optional<uint64_t> seed;
    int frames = 0;  // stop after so many, for measuring; 0: when it is closed
};

// Whether a display can be expected.
bool has_display();

// Runs until the window is closed: an exit code. Nothing when there is no display after all; one line on stderr says so.
std::optional<int> run_window(const WindowArguments& arguments);

// `callwright window ...`: an exit code; 1 when no window can be opened.
int window_command(const std::vector<std::string>& arguments);

}  // namespace callwright::window
