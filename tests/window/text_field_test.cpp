#include "window/text_field.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "support/text_desk.hpp"
#include "support/ui_driver.hpp"
#include "window/text_glyphs.hpp"

namespace callwright {
namespace {

using namespace testing;

TEST_CASE("a click gives a field the focus, typing goes in, a click elsewhere lets go")
{
    TextDesk desk;
    CHECK_FALSE(desk.last.focused);
    desk.focus();
    CHECK(desk.last.focused);
    CHECK(ImGui::GetIO().WantTextInput);
    desk.user.type("S\u00ec, \u20ac40");
    CHECK(desk.edit.text == "S\u00ec, \u20ac40");
    CHECK(desk.changed == 1);
    desk.user.click(desk.user.centre("below"));
    desk.user.type("lost");
    CHECK_FALSE(desk.last.focused);
    CHECK(desk.edit.text == "S\u00ec, \u20ac40");
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE("a field grows with its text, and scrolls beyond its greatest height")
{
    TextDesk desk;
    desk.options.max_height = 3 * line_height + 2 * padding;
    desk.user.frames();
    CHECK(desk.height() == line_height + 2 * padding);
    desk.focus();
    desk.user.type("one two three four five six");
    desk.user.frames();
    CHECK(desk.height() == 2 * line_height + 2 * padding);
    desk.user.paste("\n1\n2\n3\n4\n5\n6\n7");
    desk.user.frames();
    CHECK(desk.height() == desk.options.max_height);
    desk.user.click(desk.at(2, 0));
    CHECK(desk.edit.caret == desk.edit.text.size() - 1);  // the last line is in view
    desk.user.wheel(20);
    desk.user.click(desk.at(0, 3));
    CHECK(desk.edit.caret == 3);
}

TEST_CASE("the wheel over an overflowing field leaves the window around it alone")
{
    TextDesk desk;
    desk.edit.set_text("1\n2\n3\n4\n5\n6\n7\n8");
    desk.options.max_height = 40;
    desk.user.frames(2);
    desk.user.move_to(desk.at(0, 1));
    desk.user.wheel(-1);
    desk.user.click(desk.at(0, 0));
    CHECK(desk.edit.caret == 6);
}

TEST_CASE("arrows, Home and End move the caret, with Ctrl by words and to the ends, with Shift they select")
{
    TextDesk desk;
    desk.edit.set_text("one two three four five");
    desk.focus();
    CHECK(desk.edit.caret == 0);
    desk.user.key(ImGuiKey_RightArrow);
    desk.user.key(ImGuiKey_RightArrow, control);
    CHECK(desk.edit.caret == 4);
    desk.user.key(ImGuiKey_RightArrow, control_shift);
    CHECK(desk.selected() == "two ");
    desk.user.key(ImGuiKey_End);
    CHECK(desk.edit.caret == 18);
    desk.user.key(ImGuiKey_DownArrow);
    CHECK(desk.edit.caret == 23);
    desk.user.key(ImGuiKey_Home, shift);
    CHECK(desk.selected() == "five");
    desk.user.key(ImGuiKey_Home, control);
    CHECK(desk.edit.caret == 0);
    desk.user.key(ImGuiKey_End, control_shift);
    CHECK(desk.selected() == desk.edit.text);
}

TEST_CASE("Page Down and Page Up move by what is seen")
{
    TextDesk desk;
    desk.edit.set_text("1\n2\n3\n4\n5\n6\n7\n8");
    desk.options.max_height = 3 * line_height + 2 * padding;
    desk.user.frames();
    desk.focus();
    desk.user.key(ImGuiKey_PageDown);
    CHECK(desk.edit.caret == 4);
    desk.user.key(ImGuiKey_PageUp, shift);
    CHECK(desk.selected() == "1\n2\n");
}

TEST_CASE("a drag selects letters, a double click words, a triple click the paragraph")
{
    TextDesk desk;
    desk.edit.set_text("one two three\nfour");
    desk.user.frames();
    desk.user.drag(desk.at(0, 1), desk.at(0, 6));
    CHECK(desk.selected() == "ne tw");
    desk.user.rest();
    desk.user.click_times(desk.at(0, 5.4f), 2);
    CHECK(desk.selected() == "two");
    desk.user.rest();
    desk.user.click_times(desk.at(0, 5.4f), 3);
    CHECK(desk.selected() == "one two three");
    desk.user.click(desk.at(0, 1));
    desk.user.click(desk.at(0, 3), shift);
    CHECK(desk.selected() == "ne");
}

TEST_CASE("a drag after a double click takes whole words, both ways")
{
    TextDesk desk;
    desk.edit.set_text("one two three four");
    desk.user.frames();
    for (const float to : {9.5f, 1.5f}) {
        desk.user.rest();
        desk.user.click_times(desk.at(0, 5.4f), 1);
        desk.user.press();
        desk.user.move_to(desk.at(0, to));
        desk.user.release();
        CHECK(desk.selected() == (to > 5 ? "two three" : "one two"));
    }
}

TEST_CASE("Ctrl+A, C, X, V, Z, Y and Ctrl+Shift+Z do what they do everywhere")
{
    TextDesk desk;
    desk.focus();
    desk.user.type("one");
    desk.user.key(ImGuiKey_A, control);
    desk.user.key(ImGuiKey_C, control);
    CHECK(desk.user.clipboard == "one");
    desk.user.key(ImGuiKey_X, control);
    CHECK(desk.edit.text.empty());
    desk.user.key(ImGuiKey_V, control);
    desk.user.key(ImGuiKey_V, control);
    CHECK(desk.edit.text == "oneone");
    desk.user.key(ImGuiKey_Z, control);
    CHECK(desk.edit.text == "one");
    desk.user.key(ImGuiKey_Y, control);
    CHECK(desk.edit.text == "oneone");
    desk.user.key(ImGuiKey_Z, control);
    desk.user.key(ImGuiKey_Z, control_shift);
    CHECK(desk.edit.text == "oneone");
}

TEST_CASE("copying nothing keeps what is on the clipboard")
{
    TextDesk desk;
    desk.focus();
    desk.user.clipboard = "kept";
    desk.user.key(ImGuiKey_C, control);
    desk.user.key(ImGuiKey_X, control);
    CHECK(desk.user.clipboard == "kept");
}

TEST_CASE("a shortcut's letter is not typed, but Ctrl with Alt is AltGr and types")
{
    TextDesk desk;
    desk.focus();
    desk.user.key_and_character(ImGuiKey_A, control, 'a');
    CHECK(desk.edit.text.empty());
    desk.user.key_and_character(ImGuiKey_A, {true, false, true}, 0x20AC);
    CHECK(desk.edit.text == "\u20ac");
}

TEST_CASE("Backspace and Delete erase a character, with Ctrl a word")
{
    TextDesk desk;
    desk.focus();
    desk.user.type("one two three");
    desk.user.key(ImGuiKey_Backspace);
    desk.user.key(ImGuiKey_Backspace, control);
    CHECK(desk.edit.text == "one two ");
    desk.user.key(ImGuiKey_Home);
    desk.user.key(ImGuiKey_Delete);
    desk.user.key(ImGuiKey_Delete, control);
    CHECK(desk.edit.text == "two ");
}

TEST_CASE("Enter submits where it should and breaks the line with Shift; elsewhere it is the other way round with Ctrl")
{
    TextDesk desk;
    desk.options.submit_on_enter = true;
    desk.focus();
    desk.user.type("a");
    desk.user.key(ImGuiKey_Enter, shift);
    desk.user.type("b");
    CHECK(desk.submitted == 0);
    desk.user.key(ImGuiKey_Enter);
    CHECK(desk.submitted == 1);
    CHECK(desk.edit.text == "a\nb");
    desk.options.submit_on_enter = false;
    desk.user.key(ImGuiKey_KeyPadEnter);
    CHECK(desk.edit.text == "a\nb\n");
    desk.user.key(ImGuiKey_Enter, control);
    CHECK(desk.submitted == 2);
    CHECK(desk.last.focused);
}

TEST_CASE("holding Enter submits once")
{
    TextDesk desk;
    desk.options.submit_on_enter = true;
    desk.focus();
    ImGui::GetIO().KeysDown[257] = true;
    desk.user.frames(90);
    ImGui::GetIO().KeysDown[257] = false;
    CHECK(desk.submitted == 1);
}

TEST_CASE("Escape is reported, gives up the focus and keeps the text")
{
    TextDesk desk;
    desk.focus();
    desk.user.type("kept");
    desk.user.key(ImGuiKey_Escape);
    CHECK(desk.escaped == 1);
    CHECK_FALSE(desk.last.focused);
    CHECK(desk.edit.text == "kept");
}

TEST_CASE("Tab reaches a field, leaves the caret where it was, and moves on to the next")
{
    TextEdit first("one two"), second;
    first.caret = first.anchor = 3;
    Driver user([&] {
        text_field("first", first, 200, {}, plain_look);
        text_field("second", second, 200, {}, plain_look);
    });
    const auto type_after_tab = [&](const char* text) {
        user.key(ImGuiKey_Tab);
        user.frames(2);
        user.type(text);
    };
    type_after_tab(",");
    type_after_tab("three");
    CHECK(first.text == "one, two");
    CHECK(second.text == "three");
}

TEST_CASE("the space bar that gives a field the focus is not typed, and the Enter that does breaks no line")
{
    TextEdit edit;
    TextFieldResult last;
    Driver user([&] {
        ImGui::Button("Above");
        last = text_field("field", edit, 200, {}, plain_look);
    });
    for (const ImGuiKey key : {ImGuiKey_Space, ImGuiKey_Enter}) {
        user.key(ImGuiKey_Escape);
        user.key(ImGuiKey_UpArrow);
        user.key(ImGuiKey_DownArrow);
        user.key_and_character(key, nothing, key == ImGuiKey_Space ? ' ' : '\n');
        CHECK(last.focused);
        CHECK(edit.text.empty());
    }
}

TEST_CASE("take_focus gives the focus without a click, and the characters of that frame are kept")
{
    TextDesk desk;
    desk.options.take_focus = true;
    desk.user.type("t");
    desk.options.take_focus = false;
    desk.user.type("yped");
    CHECK(desk.edit.text == "typed");
}

TEST_CASE("a disabled field takes neither focus nor typing, and loses the focus it had")
{
    TextDesk desk;
    desk.focus();
    desk.options.disabled = true;
    desk.user.frames();
    CHECK_FALSE(desk.last.focused);
    desk.focus();
    desk.user.type("lost");
    CHECK(desk.edit.text.empty());
}

TEST_CASE("a read-only field can be selected and copied, and nothing else")
{
    TextDesk desk;
    desk.edit.set_text("one two");
    desk.options.read_only = true;
    desk.user.frames();
    desk.focus();
    desk.user.type("x");
    desk.user.key(ImGuiKey_Backspace);
    desk.user.paste("y");
    desk.user.key(ImGuiKey_A, control);
    desk.user.key(ImGuiKey_C, control);
    CHECK(desk.edit.text == "one two");
    CHECK(desk.user.clipboard == "one two");
}

TEST_CASE("a single line takes pasted line breaks as spaces and scrolls sideways to its caret")
{
    TextDesk desk;
    desk.options.single_line = true;
    desk.focus();
    desk.user.paste("one\r\ntwo three four five six seven");
    desk.user.frames();
    CHECK(desk.edit.text == "one two three four five six seven");
    CHECK(desk.height() == line_height + 2 * padding);
    desk.user.click(desk.at(0, 0.7f));
    CHECK(desk.edit.caret == desk.edit.text.size() - 19);
    desk.user.key(ImGuiKey_Enter);
    CHECK(desk.submitted == 1);
}

TEST_CASE("no more is typed or pasted than the field may hold")
{
    TextDesk desk;
    desk.options.max_bytes = 10;
    desk.focus();
    desk.user.type("12345678");
    desk.user.paste("\u20ac\u20ac");
    CHECK(desk.edit.text == "12345678");
    desk.user.paste("9abc");
    CHECK(desk.edit.text == "123456789a");
}

TEST_CASE("an underline says when it is pointed at and clicked; the shorter of two wins, and a drag is no click")
{
    TextDesk desk;
    desk.edit.set_text("one two three");
    desk.marks = {{0, 13, IM_COL32_WHITE, 2, 1}, {4, 7, IM_COL32_WHITE, 2, 2}};
    desk.user.frames();
    desk.user.move_to(desk.at(0, 5));
    CHECK(desk.last.mark_hovered == 2);
    desk.user.drag(desk.at(0, 1), desk.at(0, 5));
    CHECK_FALSE(desk.mark_clicked);
    desk.user.click(desk.at(0, 5));
    CHECK(desk.mark_clicked == 2);
    desk.user.click(desk.at(0, 1));
    CHECK(desk.mark_clicked == 1);
    desk.user.move_to(desk.at(0, 18));
    CHECK_FALSE(desk.last.mark_hovered);
}

TEST_CASE("the caret survives a text that its owner made shorter")
{
    TextDesk desk;
    desk.focus();
    desk.user.type("one two three");
    desk.edit.text = "\u20ac";
    desk.user.frames();
    desk.user.type("!");
    CHECK(desk.edit.text == "\u20ac!");
}

TEST_CASE("a text block is selected and copied, its marks open with Enter, and Tab passes over it")
{
    SelectableText selection;
    const std::vector<TextMark> marks = {{4, 7, IM_COL32_WHITE, 2, 9}};
    std::optional<int> opened;
    TextFieldResult last;
    Driver user([&] {
        last = text_block("bubble", "one two three", selection, 300, plain_look, marks);
        user.mark("bubble");
        if (last.mark_clicked) opened = last.mark_clicked;
    });
    user.key(ImGuiKey_Tab);
    user.frames(2);
    CHECK_FALSE(last.focused);
    const ImVec2 corner = user.corner("bubble");
    CHECK(user.size("bubble").y == text_height("one two three", 300));
    user.drag({corner.x + 4 * letter_width, corner.y + 5}, {corner.x + 7 * letter_width, corner.y + 5});
    user.key(ImGuiKey_C, control);
    CHECK(user.clipboard == "two");
    CHECK_FALSE(opened);
    user.key(ImGuiKey_LeftArrow);
    user.key(ImGuiKey_Enter);
    CHECK(opened == 9);
}

TEST_CASE("the height of a text follows its width")
{
    Driver user([] {
        const float line = text_line_height();
        CHECK(text_height("", 100) == line);
        CHECK(text_height("one two three", 8 * letter_width) == 2 * line);
        CHECK(text_height("one\ntwo\n", 300) == 3 * line);
    });
}

TEST_CASE("a bubble of 500 bytes costs little to lay out and draw")
{
    std::string text;
    while (text.size() < 500) text += "I can set up two payments of $310 on the 1st and the 15th. ";
    text.resize(500);
    SelectableText selection;
    double draw = 0, measure = 0;
    Driver user([&] {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        text_block("bubble", text, selection, 420, plain_look);
        const auto drawn = Clock::now();
        text_height(text, 420);
        draw += std::chrono::duration<double, std::micro>(drawn - start).count();
        measure += std::chrono::duration<double, std::micro>(Clock::now() - drawn).count();
    });
    draw = measure = 0;
    constexpr int rounds = 1000;
    user.frames(rounds);
    draw /= rounds;
    measure /= rounds;
    MESSAGE("text_block: " << draw << " us, text_height: " << measure << " us");
    CHECK(draw < 1000);
}

}  // namespace
}  // namespace callwright
