#include <iostream>

#include <CLI/CLI.hpp>

#include "window/display/run_window.hpp"

namespace callwright::window {

int window_command(const std::vector<std::string>& arguments)
{
    constexpr int no_window = 1, wrong_use = 2;
    WindowArguments chosen;
    CLI::App app("Opens the window.", "callwright window");
    app.add_option("--store", chosen.store, "Folder for names and records");
    app.add_option("--profile", chosen.profile, "Who practises; made when there is nobody of that name");
    app.add_option("--scenario", chosen.scenario, "Begin at the briefing of this scenario");
    app.add_option("--seed", chosen.seed, "Which of the many ways new calls can go; else the number of calls so far");
    app.add_option("--now", chosen.now, "Time of new calls where she is, such as 2026-11-23T18:20");
    app.add_option("--size", chosen.size, "Such as 1440x900; else as it was left");
    app.add_option("--frames", chosen.frames, "Stop after so many frames")->group("");
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& e) {
        return app.exit(e, std::cout, std::cerr) == 0 ? 0 : wrong_use;
    }
    return run_window(chosen).value_or(no_window);
}

}  // namespace callwright::window
