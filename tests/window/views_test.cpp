// Views alone: with nothing, with too much, and with words that mean harm.

#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/interface_text.hpp"
#include "support/shipped.hpp"
#include "support/view_driver.hpp"
#include "window/briefing_view.hpp"
#include "window/call_view.hpp"
#include "window/home_view.hpp"
#include "window/settings_view.hpp"
#include "window/trouble_view.hpp"

using namespace callwright;
using namespace callwright::testing;
using namespace callwright::window;

namespace {

const ImVec2 sizes[] = {{1440, 900}, {1024, 700}, {480, 340}};

template <class Draw>
void draw_at_every_size(Draw draw)
{
    for (const ImVec2 size : sizes)
        for (const float scale : {1.0f, 2.0f}) {
            ViewDriver view(draw, size, "dark", scale);
            view.frames(3);
        }
}

bool reads(const ViewDriver& view, const std::string& words)
{
    for (const SeenText& seen : view.texts())
        if (seen.text.find(words) != std::string::npos) return true;
    return false;
}

std::vector<std::string> naughty()
{
    std::ifstream in(source_folder() + "/tests/data/naughty_strings.json");
    const auto value = nlohmann::json::parse(in, nullptr, false);
    std::vector<std::string> all;
    if (value.is_array())
        for (const auto& one : value) all.push_back(one.is_string() ? one.get<std::string>() : one.dump());
    all.push_back(std::string("\xff\xfe broken \xc3", 11));
    all.push_back(std::string(20'000, 'w'));
    return all;
}

}  // namespace

TEST_CASE("empty screens are drawn")
{
    draw_at_every_size([edit = CallEdit{}](ImVec2 size) mutable { (void)draw_call_view(CallScreen{}, edit, size); });
    draw_at_every_size([edit = HomeEdit{}](ImVec2 size) mutable { (void)draw_home_view(HomeScreen{}, edit, size); });
    draw_at_every_size([edit = BriefingEdit{}](ImVec2 size) mutable { (void)draw_briefing_view(BriefingScreen{}, edit, size); });
    draw_at_every_size([edit = SettingsEdit{}](ImVec2 size) mutable { (void)draw_settings_view(SettingsScreen{}, edit, size); });
    draw_at_every_size([](ImVec2 size) { (void)draw_trouble_view(TroubleScreen{}, size); });
    draw_at_every_size([](ImVec2 size) { draw_loading_view(size); });
    draw_at_every_size([](ImVec2 size) { draw_loading_view(size, 430); });
}

TEST_CASE("a page of problems lists each with its place")
{
    Problems problems;
    for (int i = 0; i < 200; ++i) problems.push_back({ErrorCode::UnknownField, "scenarios/us/x.json:" + std::to_string(i) + ":1", "there is no field of this name"});
    ViewDriver view([&](ImVec2 size) { (void)draw_trouble_view(content_trouble(problems), size); }, {1024, 700});
    CHECK(reads(view, "x.json:0:1"));
    CHECK(reads(view, "200 problems"));
}

TEST_CASE("where there is hardly any room the beginnings wait behind a chip, and who is on the line stays whole")
{
    const CallScreen call = call_screen(call_after({}), {"Sam", Help::Stems, false, std::nullopt});
    REQUIRE_FALSE(call.stems.empty());
    CallEdit edit;
    ViewDriver large([&](ImVec2 size) { (void)draw_call_view(call, edit, size); }, {920, 700}, "light", 2);
    CHECK(reads(large, interface_text("draft.beginnings")));
    CHECK_FALSE(reads(large, call.stems.front().label));
    CHECK(reads(large, call.first_name));
    CHECK(reads(large, call.mood_now));
    edit.beginnings_turn = call.turn;  // the chip was pressed
    large.frames(2);
    CHECK(reads(large, call.stems.front().label));
    CallEdit other;
    ViewDriver usual([&](ImVec2 size) { (void)draw_call_view(call, other, size); }, {940, 700});
    CHECK(reads(usual, call.stems.front().label));
    CHECK_FALSE(reads(usual, interface_text("draft.beginnings")));
}

TEST_CASE("words that mean harm do none, wherever they stand")
{
    for (const std::string& words : naughty()) {
        CallScreen call = call_screen(call_after({"Good evening, my name is Sam."}), {words, Help::Picks, false, std::nullopt});
        call.name = call.first_name = call.mood = call.place = words;
        call.notes = {words};
        call.picks = {words, words};
        call.hints = {words, words, words};
        call.bubbles.push_back({Bubble::Side::Mine, words, 3});
        call.bubbles.push_back({Bubble::Side::Hers, words, 3});
        CallEdit edit;
        edit.draft.set_text(words);
        edit.note.set_text(words);
        edit.coach = 3;
        edit.coach_turn = call.turn;
        ViewDriver view([&](ImVec2 size) { (void)draw_call_view(call, edit, size); }, {1024, 700});
        HomeScreen home;
        home.title = home.subtitle = words;
        home.people = {{"p1", words}};
        home.library = {{ScenarioId("a"), words, words, words, "", words, words, words}};
        HomeEdit home_edit;
        home_edit.search.set_text(words);
        ViewDriver other([&](ImVec2 size) { (void)draw_home_view(home, home_edit, size); }, {1024, 700});
    }
    CHECK(true);  // nothing stopped it
}
