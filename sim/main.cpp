// Picks the window or the terminal: the window when nothing is asked for and a display is there, else the terminal.

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "terminal/terminal.hpp"
#include "window/display/run_window.hpp"

namespace {

// A window was asked for, or nothing was and there is a display. Nothing when the terminal is to answer.
std::optional<int> try_window(const std::vector<std::string>& arguments)
{
    using namespace callwright::window;
    if (arguments.empty()) return has_display() ? run_window({}) : std::nullopt;
    if (arguments.front() != "window") return std::nullopt;
    return window_command({arguments.begin() + 1, arguments.end()});
}

}  // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (const auto code = try_window(arguments)) return *code;
    const bool colour = isatty(STDOUT_FILENO) && std::getenv("NO_COLOR") == nullptr;
    callwright::Streams streams{std::cin, std::cout, std::cerr, colour, isatty(STDIN_FILENO) != 0};
    return callwright::run_terminal(arguments, streams);
}
