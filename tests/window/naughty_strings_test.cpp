// Hostile, broken and odd texts, through everything a user can do with a field.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/shipped.hpp"
#include "support/text_desk.hpp"
#include "support/vectors.hpp"
#include "window/text_steps.hpp"

namespace callwright {
namespace {

using namespace testing;

std::string unescaped(const std::string& escaped)
{
    std::string bytes;
    for (size_t i = 0; i < escaped.size(); ++i) {
        const bool escape = escaped.compare(i, 2, "\\x") == 0;
        bytes += escape ? static_cast<char>(std::stoi(escaped.substr(i + 2, 2), nullptr, 16)) : escaped[i];
        if (escape) i += 3;
    }
    return bytes;
}

std::vector<std::string> our_naughty_strings()
{
    std::ifstream in(source_folder() + "/tests/data/naughty_strings.json");
    std::vector<std::string> strings;
    for (const nlohmann::json& entry : nlohmann::json::parse(in)) {
        const std::string part = entry.contains("text") ? entry["text"].get<std::string>() : unescaped(entry["escaped"]);
        std::string whole;
        for (int i = entry.value("repeat", 1); i > 0; --i) whole += part;
        strings.push_back(whole);
    }
    return strings;
}

void check_sound(const TextEdit& edit)
{
    CHECK_FALSE(utf8::first_invalid(edit.text));
    CHECK(edit.text.size() <= 8000);
    CHECK(edit.caret == snapped(edit.text, edit.caret));
    CHECK(edit.anchor == snapped(edit.text, edit.anchor));
}

// Goes in at the caret of a field that holds something, is walked through, and is undone.
void handle(TextDesk& desk, const std::string& text, const std::function<void()>& enter)
{
    CAPTURE(utf8::visible(text.substr(0, 80)));
    desk.edit.set_text("before after");
    desk.edit.caret = desk.edit.anchor = 7;
    enter();
    check_sound(desk.edit);
    const std::string held = desk.edit.text;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_Home, ImGuiKey_RightArrow, ImGuiKey_End, ImGuiKey_DownArrow, ImGuiKey_Backspace, ImGuiKey_Delete}) {
        desk.user.key(key, key == ImGuiKey_UpArrow ? shift : nothing);
        check_sound(desk.edit);
    }
    desk.user.click_times(desk.at(0, 9), 2);
    check_sound(desk.edit);
    while (desk.edit.can_undo()) desk.user.key(ImGuiKey_Z, control);
    CHECK(desk.edit.text == "before after");
    while (desk.edit.can_redo()) desk.user.key(ImGuiKey_Y, control);
    check_sound(desk.edit);
}

void handle_typed_and_pasted(TextDesk& desk, const std::string& text)
{
    handle(desk, text, [&] { desk.user.type(text); });
    handle(desk, text, [&] { desk.user.paste(text); });
}

TEST_CASE("fifty naughty strings of our own can be typed, pasted, walked through and undone")
{
    const std::vector<std::string> strings = our_naughty_strings();
    CHECK(strings.size() == 50);
    TextDesk desk;
    desk.options.max_height = 200;
    desk.focus();
    for (const std::string& text : strings) handle_typed_and_pasted(desk, text);
}

TEST_CASE("the public naughty strings can be typed, pasted, walked through and undone")
{
    TextDesk desk;
    desk.options.max_height = 200;
    desk.focus();
    for_each_vector("text/blns.jsonl", [&](const nlohmann::json& vector) { handle_typed_and_pasted(desk, from_base64(vector["b64"])); });
}

TEST_CASE("naughty strings are shown in a text block as they are, and can be selected and copied")
{
    std::string text;
    SelectableText selection;
    Driver user([&] { text_block("bubble", text, selection, 300, plain_look, {{1, 5, IM_COL32_WHITE, 2, 1}, {3, 100000, IM_COL32_WHITE, 2, 2}}); });
    for (const std::string& naughty : our_naughty_strings()) {
        CAPTURE(utf8::visible(naughty.substr(0, 80)));
        text = naughty.substr(0, 20000);
        user.drag({20, 12}, {200, 400});
        user.key(ImGuiKey_A, control);
        user.key(ImGuiKey_C, control);
        CHECK_FALSE(utf8::first_invalid(user.clipboard));
    }
}

}  // namespace
}  // namespace callwright
