#pragma once
// Keyboard focus over everything that can be pressed or typed into, in the order it is drawn. ImGui's own tabbing stops only at text inputs and
// inside one child window; a program whose every action works without a mouse needs one ring over all of them.

#include <string>
#include <vector>

#include <imgui.h>

namespace callwright::window::focus {

struct Item {
    ImGuiID id = 0;
    std::string key;      // stable name, for tests
    ImVec2 least, most;   // visible part, in pixels
    bool enabled = true;
    bool types = false;   // a text field
};

// Starts a frame: moves the focus for Tab, Shift+Tab and, outside text fields, the arrow keys.
void begin_frame();

// Registers an item that was just submitted; true while it has the focus.
bool add(ImGuiID id, const char* key, bool enabled, bool types = false);

// Whether the item that is about to be drawn gets the focus this frame, by Tab or by `set`: a text field must know before it is drawn.
bool is_given_to(ImGuiID id, const char* key);

// Enter or Space was pressed on this item.
bool activated(ImGuiID id);

bool shows(ImGuiID id);         // has the focus and the keyboard was used last: draw a ring
bool has_moved_to(ImGuiID id);  // this frame, by keyboard: scroll it into view, let a field take the caret
bool was_stepped_to(ImGuiID id); // the same, by Tab or an arrow and not because the program put it there: only then a page scrolls
void set(const char* key);      // when it is next drawn
void follow(ImGuiID id);        // the mouse or a field took it
void clear();
bool in_text_field();           // keys belong to typing

// What is drawn from here on covers what was drawn before: only it can be reached.
void begin_layer();

// Called each frame by an item that uses the arrow keys itself, such as a list.
void keep_arrows(ImGuiID id);

const std::vector<Item>& items();  // of the frame being built, or the last one
const Item* find(const std::string& key);

}  // namespace callwright::window::focus
