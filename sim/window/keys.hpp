#pragma once
// The keys the program answers to. ImGui 1.86 numbers keys as the backend does (GLFW codes in the window, ImGui's own in headless tests): the few it
// knows by name go through its map, the rest by code.

#include <imgui.h>

namespace callwright::window {

enum class Key { Tab, Enter, Space, Escape, Left, Right, Up, Down, PageUp, PageDown, Home, End, F1, F2, F3, F4 };

bool pressed(Key key, bool repeat = true);
bool digit_pressed(int digit);  // 1 to 9, without Ctrl or Alt
bool shortcut(char letter);     // Ctrl and a letter, 'S'

}  // namespace callwright::window
