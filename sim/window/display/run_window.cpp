// The loop
//
// Frames are drawn when there is a reason: an event (three frames, for ImGui settles hover and layout over two), something that moves, or a word
// that is due while she speaks. Otherwise the program sleeps in the system's event queue and costs nothing.

#include "window/display/run_window.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <future>

#include <GLFW/glfw3.h>
#include <imgui.h>

#include "app/practice.hpp"
#include "window/display/graphics.hpp"
#include "window/display/input_queue.hpp"
#include "window/fonts.hpp"
#include "window/shell.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr int frames_after_an_event = 3, most_tries_to_settle = 4;

// For tests that count frames: the number drawn so far, and whether content is there yet, in the file that CALLWRIGHT_FRAMES names.
class FrameCount {
public:
    int drawn(const Shell& shell)
    {
        ++count_;
        if (const char* file = std::getenv("CALLWRIGHT_FRAMES")) std::ofstream(file, std::ios::trunc) << count_ << (shell.is_ready() ? " ready\n" : " loading\n");
        return count_;
    }

private:
    int count_ = 0;
};

void draw_frame(Graphics& graphics, Shell& shell)
{
    if (shell.prepare(*ImGui::GetIO().Fonts)) graphics.new_type();
    graphics.begin_frame();
    shell.frame(glfwGetTime());
    // A card gets the height of its content only once it was laid out: nobody should see the frame before.
    for (int i = 0; i < most_tries_to_settle && !has_settled(); ++i) {
        if (shell.wants_new_type()) break;
        graphics.begin_again();
        shell.frame(glfwGetTime());
    }
    graphics.show(shell.look().palette.background);
}

// Sleeps until an event comes or the moment `due` has.
void sleep(GLFWwindow* window, const std::optional<double>& due)
{
    while (!input_queue::was_touched() && !glfwWindowShouldClose(window)) {
        const double left = due ? *due - glfwGetTime() : 1;
        if (left <= 0) return;
        if (due) glfwWaitEventsTimeout(left);
        else glfwWaitEvents();
    }
}

void run(Graphics& graphics, Shell& shell, int most_frames)
{
    FrameCount count;
    int to_draw = frames_after_an_event;
    while (!glfwWindowShouldClose(graphics.window())) {
        const double begun = glfwGetTime();
        draw_frame(graphics, shell);
        const int drawn = count.drawn(shell);
        if (drawn == 1) shell.load_in_background([] { input_queue::wake(); });  // not sooner: it would take the first frame's processors
        if (drawn == most_frames) std::_Exit(0);  // what still loads in the background is not part of the measurement
        --to_draw;
        const bool busy = to_draw > 0 || shell.is_moving() || shell.wants_new_type() || input_queue::waiting();
        if (busy) glfwPollEvents();
        else sleep(graphics.window(), shell.next_due(begun));
        if (input_queue::take_touched()) to_draw = frames_after_an_event;
    }
}

Places places_for(const WindowArguments& arguments)
{
    Places places = usual_places();
    if (!arguments.store.empty()) places.store = arguments.store;
    return places;
}

}  // namespace

bool has_display()
{
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    return set("DISPLAY") || set("WAYLAND_DISPLAY");
}

std::optional<int> run_window(const WindowArguments& arguments)
{
    ShellOptions options;
    options.places = places_for(arguments);
    options.fonts = font_folders(options.places.texts + "/..");
    options.audible = true;
    options.waits_for_content = false;
    options.seed = arguments.seed;
    options.profile = arguments.profile;
    options.scenario = arguments.scenario;
    if (!arguments.now.empty()) {
        const auto now = parse_time(arguments.now);
        if (!now) {
            std::fprintf(stderr, "callwright: %s\n", now.error().line().c_str());
            return 2;
        }
        options.now = *now;
    }
    Shell shell(std::move(options));
    WindowPlace place = shell.place();
    if (!arguments.size.empty() && std::sscanf(arguments.size.c_str(), "%dx%d", &place.width, &place.height) != 2) {
        std::fprintf(stderr, "callwright: a size is WIDTHxHEIGHT, such as 1440x900\n");
        return 2;
    }
    // Type is rasterised while the system makes the window: the two take about as long.
    ImFontAtlas type;
    auto prepared = std::async(std::launch::async, [&] { shell.prepare(type); });
    const auto graphics = Graphics::open(place);  // closed before the type is
    prepared.get();
    if (!graphics) return std::nullopt;
    graphics->begin_ui(type);
    run(*graphics, shell, arguments.frames);
    if (arguments.size.empty()) shell.remember_place(graphics->place());
    return 0;
}

}  // namespace callwright::window
