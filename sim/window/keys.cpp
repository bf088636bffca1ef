#include "window/keys.hpp"

namespace callwright::window {
namespace {

constexpr int glfw_f1 = 290, glfw_zero = 48;  // GLFW_KEY_F1, GLFW_KEY_0: printable keys are ASCII there

int code_of(Key key)
{
    const auto named = [](ImGuiKey known) { return ImGui::GetKeyIndex(known); };
    switch (key) {
    case Key::Tab: return named(ImGuiKey_Tab);
    case Key::Enter: return named(ImGuiKey_Enter);
    case Key::Space: return named(ImGuiKey_Space);
    case Key::Escape: return named(ImGuiKey_Escape);
    case Key::Left: return named(ImGuiKey_LeftArrow);
    case Key::Right: return named(ImGuiKey_RightArrow);
    case Key::Up: return named(ImGuiKey_UpArrow);
    case Key::Down: return named(ImGuiKey_DownArrow);
    case Key::PageUp: return named(ImGuiKey_PageUp);
    case Key::PageDown: return named(ImGuiKey_PageDown);
    case Key::Home: return named(ImGuiKey_Home);
    case Key::End: return named(ImGuiKey_End);
    case Key::F1: return glfw_f1;
    case Key::F2: return glfw_f1 + 1;
    case Key::F3: return glfw_f1 + 2;
    case Key::F4: return glfw_f1 + 3;
    }
    return -1;
}

}  // namespace

bool pressed(Key key, bool repeat)
{
    if (key == Key::Enter && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_KeyPadEnter), repeat)) return true;
    const int code = code_of(key);
    return code >= 0 && ImGui::IsKeyPressed(code, repeat);
}

bool digit_pressed(int digit)
{
    const ImGuiIO& io = ImGui::GetIO();
    return !io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(glfw_zero + digit, false);
}

bool shortcut(char letter)
{
    return ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(letter, false);
}

}  // namespace callwright::window
