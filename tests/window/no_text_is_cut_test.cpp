// Every page at every size, text size and theme: no words beyond their region, none over others, none missing.

#include <doctest/doctest.h>

#include "app/profiles.hpp"
#include "support/shell_driver.hpp"
#include "support/shipped.hpp"

using namespace callwright;
using namespace callwright::testing;
using callwright::window::Key;
using callwright::window::SeenText;

namespace {

window::ShellOptions person_with(const std::string& folder, const std::string& theme, int text_percent)
{
    const std::string store = scratch_folder(folder);
    auto book = ProfileBook::open(store);
    auto sam = book->add("Sam");
    REQUIRE(sam.has_value());
    sam->preferences.hurry = true;
    sam->preferences.theme = theme;
    sam->preferences.text_percent = text_percent;
    REQUIRE(book->save(*sam).has_value());
    REQUIRE(book->use(sam->id).has_value());
    return shell_options(store);
}

bool seen_at_all(const SeenText& text)
{
    return text.most.x > text.clip_least.x && text.least.x < text.clip_most.x && text.most.y > text.clip_least.y && text.least.y < text.clip_most.y;
}

bool is_in_height(const SeenText& text) { return text.most.y > text.clip_least.y && text.least.y < text.clip_most.y && text.clip_most.y > text.clip_least.y && text.clip_most.x > text.clip_least.x; }

// Pages scroll down, never sideways.
void check_page(const ShellDriver& trainee, const std::string& page)
{
    constexpr float a_hair = 1.5f;
    REQUIRE_FALSE(trainee.texts().empty());
    for (const SeenText& text : trainee.texts()) {
        const bool beside_the_page = is_in_height(text) && !seen_at_all(text);
        CHECK_MESSAGE((text.text.empty() || !beside_the_page), page, ": ", text.text, " stands beside its region");
        if (!seen_at_all(text) || text.text.empty()) continue;
        INFO(page, ": ", text.text, " from ", text.least.x, " to ", text.most.x, " in ", text.clip_least.x, " to ", text.clip_most.x);
        CHECK(text.least.x >= text.clip_least.x - a_hair);
        CHECK(text.most.x <= text.clip_most.x + a_hair);
    }
    for (size_t i = 0; i < trainee.texts().size(); ++i)
        for (size_t j = i + 1; j < trainee.texts().size(); ++j) {
            const SeenText &a = trainee.texts()[i], &b = trainee.texts()[j];
            if (!seen_at_all(a) || !seen_at_all(b) || a.text.empty() || b.text.empty()) continue;
            if (a.clip_least.y != b.clip_least.y || a.clip_least.x != b.clip_least.x || a.clip_most.y != b.clip_most.y) continue;  // one region, one layer
            const float wide = std::min(a.most.x, b.most.x) - std::max(a.least.x, b.least.x), high = std::min(a.most.y, b.most.y) - std::max(a.least.y, b.least.y);
            INFO(page, ": ", a.text, " | ", b.text);
            CHECK((wide <= 2 || high <= 5));
        }
}

void walk(const std::string& name, const std::string& theme, int text_percent, ImVec2 size)
{
    ShellDriver trainee(person_with("cut_" + name, theme, text_percent), size);
    check_page(trainee, name + " home");
    trainee.press("hero.call");
    check_page(trainee, name + " first move");
    for (const char* words : {"", "could you tell me your date of birth and your ZIP code?", "Thank you, Dana. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose."}) {
        trainee.type(words);
        trainee.key(Key::Enter);
        check_page(trainee, name + " call after " + words);
    }
    trainee.key(Key::F1);
    trainee.key(Key::F1);
    check_page(trainee, name + " coach");
    trainee.key(Key::Escape);
    check_page(trainee, name + " leaving");
    trainee.press("leave.end");
    check_page(trainee, name + " ended");
    trainee.press("see_debrief");
    check_page(trainee, name + " debrief");
    trainee.press("go.settings");
    check_page(trainee, name + " settings");
}

}  // namespace

TEST_CASE("no words are cut or covered at 1440 x 900, in three themes")
{
    for (const char* theme : {"light", "dark", "contrast"}) walk(std::string("full_") + theme, theme, 100, {1440, 900});
}

TEST_CASE("no words are cut or covered at 1024 x 700")
{
    walk("small", "light", 100, {1024, 700});
}

TEST_CASE("no words are cut or covered with text at 200 %")
{
    walk("large", "light", 200, {1440, 900});
    walk("large_small", "light", 200, {1024, 700});
}
