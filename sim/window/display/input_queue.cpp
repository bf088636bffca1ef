#include "window/display/input_queue.hpp"

#include <atomic>
#include <bitset>
#include <deque>
#include <variant>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <backends/imgui_impl_glfw.h>

namespace callwright::window::input_queue {
namespace {

struct KeyEvent { int key, scancode, action, mods; };
struct CharEvent { unsigned point; };
struct ButtonEvent { int button, action, mods; double x, y; };
struct ScrollEvent { double x, y; };
using Event = std::variant<KeyEvent, CharEvent, ButtonEvent, ScrollEvent>;

std::deque<Event> events;
std::atomic<bool> touched = true;

void push(Event event)
{
    events.push_back(event);
    touched = true;
}

// What this frame has already been given.
struct Given {
    std::bitset<512> keys;
    std::bitset<16> buttons;
    bool characters = false;
};

bool fits(const Event& event, const Given& given)
{
    if (const auto* key = std::get_if<KeyEvent>(&event)) return key->key < 0 || (!given.keys[static_cast<size_t>(key->key)] && !given.characters);
    if (const auto* button = std::get_if<ButtonEvent>(&event)) return !given.buttons[static_cast<size_t>(button->button)] && given.buttons.none();
    return true;
}

void hand_on(GLFWwindow* window, const Event& event, Given& given)
{
    if (const auto* key = std::get_if<KeyEvent>(&event)) {
        if (key->key < 0) return;
        given.keys.set(static_cast<size_t>(key->key));
        ImGui_ImplGlfw_KeyCallback(window, key->key, key->scancode, key->action, key->mods);
    } else if (const auto* letter = std::get_if<CharEvent>(&event)) {
        given.characters = true;
        ImGui_ImplGlfw_CharCallback(window, letter->point);
    } else if (const auto* button = std::get_if<ButtonEvent>(&event)) {
        given.buttons.set(static_cast<size_t>(button->button));
        ImGui_ImplGlfw_MouseButtonCallback(window, button->button, button->action, button->mods);
    } else if (const auto* scroll = std::get_if<ScrollEvent>(&event)) {
        ImGui_ImplGlfw_ScrollCallback(window, scroll->x, scroll->y);
    }
}

}  // namespace

void attach(GLFWwindow* window)
{
    glfwSetKeyCallback(window, [](GLFWwindow*, int key, int scancode, int action, int mods) { push(KeyEvent{key < 512 ? key : -1, scancode, action, mods}); });
    glfwSetCharCallback(window, [](GLFWwindow*, unsigned point) { push(CharEvent{point}); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        double x = 0, y = 0;
        glfwGetCursorPos(w, &x, &y);
        if (button >= 0 && button < 16) push(ButtonEvent{button, action, mods, x, y});
    });
    glfwSetScrollCallback(window, [](GLFWwindow*, double x, double y) { push(ScrollEvent{x, y}); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
        touched = true;
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
        touched = true;
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow*, double, double) { touched = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow*) { touched = true; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow*, int, int) { touched = true; });
}

void drain(GLFWwindow* window)
{
    Given given;
    while (!events.empty() && fits(events.front(), given)) {
        hand_on(window, events.front(), given);
        events.pop_front();
    }
}

bool waiting() { return !events.empty(); }

bool was_touched() { return touched; }

bool take_touched()
{
    return touched.exchange(false);
}

void wake()
{
    touched = true;
    glfwPostEmptyEvent();
}

}  // namespace callwright::window::input_queue
