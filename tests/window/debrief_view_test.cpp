// The debrief as it is drawn, reached by mouse and by keyboard.

#include <doctest/doctest.h>

#include "app/interface_text.hpp"
#include "support/debriefs.hpp"
#include "support/view_stage.hpp"
#include "window/debrief_view.hpp"

namespace callwright::window {
namespace {

using testing::played_golden;
using testing::played_long;
using testing::Stage;

// A debrief on a stage, and what was last asked of it.
struct Shown {
    DebriefScreen screen;
    DebriefLook look;
    std::optional<DebriefRequest> asked;
    Stage stage;

    explicit Shown(DebriefScreen shown, ImVec2 size = {1316, 852}, float scale = 1, const std::string& palette = "light")
        : screen(std::move(shown)), stage([this] { if (auto r = draw_debrief_view(screen, look)) asked = r; }, size, scale, palette)
    {
    }
};

const DebriefScreen& harmful()
{
    static const DebriefScreen screen = played_golden("harmful")->screen();
    return screen;
}

void no_faults(const Shown& shown, const std::string& where)
{
    const std::vector<std::string> faults = shown.stage.faults();
    INFO(where << ": " << (faults.empty() ? "" : faults.front()));
    CHECK(faults.empty());
}

TEST_CASE("the two sentences, the dials and the words of the chosen turn are on the first page")
{
    const Shown shown(harmful());
    for (const std::string& words : {harmful().title, harmful().best.sentence, harmful().change.sentence, harmful().dials[2].sentence, harmful().curve_title, harmful().turns[6].you}) CHECK(shown.stage.reads(words));
    CHECK(shown.look.turn == 7);
    CHECK(shown.stage.reads("15 USC 1692e(5)"));
}

TEST_CASE("buttons ask for what they say")
{
    Shown shown(harmful());
    shown.stage.click("debrief.try_again");
    CHECK(shown.asked == DebriefRequest{TryAgain{7}});
    shown.stage.click("debrief.copy");
    CHECK(shown.asked == DebriefRequest{CopyText{}});
    shown.stage.click("debrief.call_again");
    CHECK(shown.asked == DebriefRequest{CallAgain{}});
    shown.look.turn = 6;
    shown.stage.frames();
    shown.stage.click("debrief.try_this");
    CHECK(shown.asked == DebriefRequest{TryAgain{6}});
}

TEST_CASE("saving as PDF: a path, an error in its place, then where it went; Escape leaves")
{
    Shown shown(harmful());
    shown.look.pdf.suggested = "/tmp/debrief-12.pdf";
    shown.stage.click("debrief.pdf");
    CHECK(shown.stage.reads("/tmp/debrief-12.pdf"));
    CHECK_FALSE(shown.asked.has_value());
    shown.stage.click("pdf.save");
    REQUIRE(shown.asked == DebriefRequest{SavePdf{"/tmp/debrief-12.pdf"}});
    shown.look.pdf.failed("There is no such folder.");
    shown.stage.frames();
    CHECK(shown.stage.reads("There is no such folder."));
    CHECK(shown.look.pdf.open);
    shown.look.pdf.succeeded("/tmp/debrief-12.pdf");
    shown.stage.frames();
    CHECK(shown.stage.reads(interface_text("pdf.saved", {{"path", "/tmp/debrief-12.pdf"}})));
    shown.stage.key(ImGuiKey_Escape);
    shown.stage.frames();
    CHECK_FALSE(shown.look.pdf.open);
}

TEST_CASE("an empty path saves nothing and says why")
{
    Shown shown(harmful());
    shown.stage.click("debrief.pdf");
    shown.stage.click("pdf.save");
    CHECK_FALSE(shown.asked.has_value());
    CHECK(shown.stage.reads(interface_text("pdf.empty")));
}

TEST_CASE("the curve is one stop of the keyboard and its turns are walked with the arrows")
{
    Shown shown(harmful());
    shown.stage.focus_on("debrief.curve.points");
    shown.stage.key(ImGuiKey_RightArrow);
    CHECK(shown.look.turn == 8);
    shown.stage.key(ImGuiKey_Home);
    CHECK(shown.look.turn == 1);
    shown.stage.key(ImGuiKey_LeftArrow);
    CHECK(shown.look.turn == 1);
    shown.stage.key(ImGuiKey_End);
    CHECK(shown.look.turn == static_cast<int>(harmful().turns.size()));
    CHECK(shown.stage.focused() == "debrief.curve.points");
    shown.stage.key(ImGuiKey_Tab);
    CHECK(shown.stage.focused() == "debrief.tab.0");
}

TEST_CASE("the list of turns is walked with the arrows and stays in sight")
{
    Shown shown(harmful());
    shown.stage.focus_on("debrief.said");
    for (const int turn : {6, 5, 4, 3, 2, 1}) {
        shown.stage.key(ImGuiKey_UpArrow);
        shown.stage.frames();
        CHECK(shown.look.turn == turn);
        CHECK(shown.stage.reads(harmful().turns[static_cast<size_t>(turn) - 1].you));
        CHECK(shown.stage.reads(interface_text("debrief.turn_heading", {{"turn", std::to_string(turn - 1)}})));
    }
}

TEST_CASE("everything that can be pressed is reached by Tab")
{
    Shown shown(harmful());
    for (const char* key : {"debrief.pdf", "debrief.copy", "debrief.call_again", "debrief.try_again", "debrief.curve.points", "debrief.tab.1", "debrief.said", "debrief.why", "debrief.disagree", "debrief.try_this"})
        CHECK_NOTHROW(shown.stage.focus_on(key));
}

TEST_CASE("why it was read this way opens under the turn and closes when another is chosen by hand")
{
    Shown shown(harmful());
    shown.stage.focus_on("debrief.why");
    shown.stage.key(ImGuiKey_Enter);
    CHECK(shown.look.explained);
    shown.stage.frames();
    CHECK(shown.stage.reads(harmful().turns[6].reading.front().heard));
    shown.stage.key(ImGuiKey_Enter);
    CHECK_FALSE(shown.look.explained);
}

TEST_CASE("a disagreement needs words, and says what it is about")
{
    Shown shown(harmful(), {1316, 1400});
    shown.stage.click("debrief.disagree");
    shown.stage.frames();
    REQUIRE(shown.stage.has("debrief.keep"));
    shown.stage.click("debrief.keep");
    CHECK_FALSE(shown.asked.has_value());
    shown.stage.click("debrief.reason");
    shown.stage.type("Nobody was threatened, \xc3\xa8 vero.");
    shown.stage.click("debrief.keep");
    CHECK(shown.asked == DebriefRequest{Disagree{7, harmful().turns[6].observations.front().about, "Nobody was threatened, \xc3\xa8 vero."}});
    CHECK_FALSE(shown.look.form.open);
}

TEST_CASE("every check and every untold fact can be read, and leads to its turn")
{
    Shown shown(harmful(), {1316, 5000});
    shown.stage.click("debrief.tab.1");
    for (const CheckGroup& group : harmful().checks)
        for (const CheckShown& check : group.checks) CHECK(shown.stage.reads(check.title));
    shown.stage.click("debrief.check.0.0");
    CHECK(shown.look.turn == harmful().checks[0].checks[0].turn);
    CHECK(shown.look.tab == DebriefTab::Said);
    shown.stage.click("debrief.tab.2");
    for (const FactShown& fact : harmful().facts) CHECK(shown.stage.reads(fact.unlock));
}

TEST_CASE("a call that ended at once is a whole page")
{
    const auto call = testing::played({});
    call->transcript.clear();
    const Shown shown(call->screen());
    CHECK(shown.stage.reads(interface_text("debrief.nothing_said")));
    CHECK_FALSE(shown.stage.has("debrief.curve.points"));
    no_faults(shown, "empty");
}

TEST_CASE("words that were destroyed: the page says so and stays whole")
{
    const auto call = played_golden("good");
    call->words_gone = true;
    const Shown shown(call->screen());
    CHECK(shown.stage.reads(interface_text("debrief.words_gone_notice")));
    CHECK(shown.stage.reads(interface_text("debrief.words_gone")));
    no_faults(shown, "destroyed");
}

TEST_CASE("three hundred turns: only those in sight are drawn, and a frame stays cheap")
{
    Shown shown(played_long(300)->screen());
    CHECK(shown.stage.glyphs() < 6000);
    shown.stage.focus_on("debrief.said");
    shown.stage.key(ImGuiKey_End);
    shown.stage.frames();
    CHECK(shown.look.turn == 300);
    CHECK(shown.stage.reads(interface_text("debrief.turn_heading", {{"turn", "299"}})));
    const double milliseconds = shown.stage.milliseconds_a_frame(50);
    MESSAGE("a frame of a debrief with 300 turns: " << milliseconds << " ms");
    CHECK(milliseconds < 20);  // a busy machine; alone it is about a tenth of that
    no_faults(shown, "300 turns");
}

TEST_CASE("a list that is below the window's edge at first shows the chosen turn when it comes into sight")
{
    Shown shown(harmful(), {900, 480});
    CHECK_FALSE(shown.stage.reads(harmful().turns[6].you));
    shown.stage.wheel({450, 100}, -40);
    shown.stage.frames(6);
    CHECK(shown.stage.reads(harmful().turns[6].you));
    CHECK(shown.look.list_height > 400);
}

TEST_CASE("no text over another or cut at a side, in any size and theme")
{
    struct Room { ImVec2 size; float scale; };
    for (const Room& room : {Room{{1316, 852}, 1}, Room{{900, 652}, 1}, Room{{1316, 852}, 2}, Room{{512, 350}, 1}, Room{{1024, 700}, 2}, Room{{640, 480}, 1.5f}})
        for (const char* call : {"harmful", "good"})
            for (const int tab : {0, 1, 2}) {
                Shown shown(played_golden(call)->screen(), room.size, room.scale, tab == 0 ? "light" : tab == 1 ? "dark" : "contrast");
                shown.look.tab = static_cast<DebriefTab>(tab);
                shown.look.explained = shown.look.form.open = true;
                const std::string where = std::string(call) + " " + std::to_string(static_cast<int>(room.size.x)) + " x " + std::to_string(room.scale) + " tab " + std::to_string(tab);
                for (int page = 0; page < 6; ++page) {
                    shown.stage.frames(6);
                    no_faults(shown, where);
                    shown.stage.wheel({room.size.x - 30, room.size.y / 2}, -6);
                }
            }
}

TEST_CASE("what of the law was not read, and who signed for it, stands with the finding")
{
    DebriefScreen screen = harmful();
    CHECK(screen.turns[6].observations.front().standing == "");  // read in whole, signed by nobody
    const std::string standing = "Signed off by A. Counsel on 2026-12-01.";
    screen.turns[6].observations.front().standing = standing;
    const Shown shown(screen);
    CHECK(shown.stage.reads(standing));
    no_faults(shown, "standing");
}

TEST_CASE("words without a blank wrap inside their card")
{
    DebriefScreen screen = harmful();
    const std::string endless(400, 'W');
    screen.best.sentence = screen.change.sentence = screen.turns[6].you = screen.turns[6].answer = screen.title = endless;
    screen.turns[6].marks = {{{0, 400}, Tone::Broken}};
    screen.turns[6].observations.front().cites = {endless};
    screen.turns[6].observations.front().title = screen.turns[6].observations.front().better = endless;
    for (const ImVec2 size : {ImVec2{1316, 852}, ImVec2{512, 350}}) {
        const Shown shown(screen, size);
        no_faults(shown, "endless");
    }
}

}  // namespace
}  // namespace callwright::window
