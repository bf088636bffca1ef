// Picks the window or the terminal. The window comes later; until then every road leads to the terminal.

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "terminal/terminal.hpp"

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool colour = isatty(STDOUT_FILENO) && std::getenv("NO_COLOR") == nullptr;
    callwright::Streams streams{std::cin, std::cout, std::cerr, colour, isatty(STDIN_FILENO) != 0};
    return callwright::run_terminal(arguments, streams);
}
