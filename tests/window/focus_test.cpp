// The keyboard reaches everything, in the order it is drawn.

#include <doctest/doctest.h>

#include "support/view_driver.hpp"
#include "window/focus.hpp"
#include "window/fields.hpp"
#include "window/widgets.hpp"

using namespace callwright::testing;
using namespace callwright::window;

namespace {

void tap(ViewDriver& view, int key, bool shift = false)
{
    ImGui::GetIO().KeyShift = shift;
    ImGui::GetIO().KeysDown[key] = true;
    view.frames(1);
    ImGui::GetIO().KeysDown[key] = false;
    ImGui::GetIO().KeyShift = false;
    view.frames(2);
}

std::string focused()
{
    for (const focus::Item& item : focus::items())
        if (focus::shows(item.id)) return item.key;
    return "";
}

}  // namespace

TEST_CASE("Tab goes from thing to thing, passes over what is disabled, and comes round; Enter and Space press")
{
    int pressed = 0;
    callwright::TextEdit text;
    ViewDriver view([&](ImVec2) {
        pressed += button("one", "One") ? 1 : 0;
        button("off", "Off", ButtonKind::Plain, false);
        field("text", text, 200, {});
        pressed += button("two", "Two") ? 10 : 0;
    }, {400, 300});
    tap(view, ImGuiKey_Tab);
    CHECK(focused() == "one");
    tap(view, ImGuiKey_Enter);
    CHECK(pressed == 1);
    tap(view, ImGuiKey_Tab);
    CHECK(focused() == "text");
    ImGui::GetIO().AddInputCharactersUTF8("hi there");
    view.frames(2);
    CHECK(text.text == "hi there");
    CHECK(pressed == 1);
    tap(view, ImGuiKey_Tab);
    CHECK(focused() == "two");
    tap(view, ImGuiKey_Space);
    CHECK(pressed == 11);
    tap(view, ImGuiKey_Tab);
    CHECK(focused() == "one");
    tap(view, ImGuiKey_Tab, true);
    CHECK(focused() == "two");
}
