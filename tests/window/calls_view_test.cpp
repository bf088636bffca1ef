// The list of a person's calls.

#include <doctest/doctest.h>

#include "app/interface_text.hpp"
#include "support/shipped.hpp"
#include "support/view_stage.hpp"
#include "window/calls_view.hpp"

namespace callwright::window {
namespace {

using testing::Stage;

CallSummary call_numbered(int64_t number, bool finished = true)
{
    CallSummary call;
    call.call = number;
    call.turns = 9;
    call.start.scenario = "us.overtime-stopped";
    call.start.difficulty = "normal";
    call.start.seed = static_cast<uint64_t>(number);
    call.start.person = "p1";
    if (finished) call.finish = CallFinish{{{"empathy", 82}, {"accuracy", 94}, {"compliance", std::nullopt}}, {{"critical", number % 2 == 0 ? 1 : 0}}, "goodbye", 9};
    return call;
}

CallSummary forked(int64_t number, int64_t from, int turn)
{
    CallSummary call = call_numbered(number);
    call.start.forked_from = ForkedFrom{from, turn};
    return call;
}

CallsScreen screen_of(const std::vector<CallSummary>& calls, CallFilter filter = CallFilter::All) { return calls_screen(calls, testing::shipped().library(), "p1", filter); }

std::vector<int64_t> numbers(const CallsScreen& screen)
{
    std::vector<int64_t> all;
    for (const CallListed& call : screen.calls) all.push_back(call.call);
    return all;
}

struct Shown {
    CallsScreen screen;
    CallsLook look;
    std::optional<CallsRequest> asked;
    Stage stage;

    explicit Shown(CallsScreen shown, ImVec2 size = {1316, 852}, float scale = 1)
        : screen(std::move(shown)), stage([this] { if (auto r = draw_calls_view(screen, look)) asked = r; }, size, scale)
    {
    }
};

TEST_CASE("the newest stands first, tries under the call they were forked from, and a family moves up with its newest")
{
    const CallsScreen screen = screen_of({call_numbered(1), call_numbered(2), call_numbered(3), forked(4, 1, 7), forked(5, 4, 8)});
    CHECK(numbers(screen) == std::vector<int64_t>{1, 4, 5, 3, 2});
    CHECK(screen.calls[1].depth == 1);
    CHECK(screen.calls[2].depth == 2);
    CHECK(screen.calls[1].fork == interface_text("calls.fork", {{"turn", "6"}, {"call", "1"}}));
}

TEST_CASE("open and finished calls are sifted and counted; a try whose first call is not listed stands alone")
{
    const std::vector<CallSummary> calls = {call_numbered(1, false), forked(2, 1, 3), call_numbered(3)};
    CHECK(numbers(screen_of(calls, CallFilter::Open)) == std::vector<int64_t>{1});
    const CallsScreen finished = screen_of(calls, CallFilter::Finished);
    CHECK(numbers(finished) == std::vector<int64_t>{3, 2});
    CHECK(finished.calls[1].depth == 0);
    CHECK(finished.all == 3);
    CHECK(finished.open == 1);
}

TEST_CASE("other people's calls are not shown, missing scores and scenarios have words")
{
    CallSummary other = call_numbered(1);
    other.start.person = "p2";
    CallSummary gone = call_numbered(2);
    gone.start.scenario = "us.no-longer-there";
    const CallsScreen screen = screen_of({other, gone});
    REQUIRE(screen.calls.size() == 1);
    CHECK(screen.calls[0].title == interface_text("calls.unknown_scenario"));
    CHECK(screen.calls[0].scores == std::array<std::string, 3>{"82", "94", "\xe2\x80\x93"});
    CHECK(screen.calls[0].critical);
}

TEST_CASE("no calls: why, and one thing to do")
{
    Shown shown(screen_of({}));
    CHECK(shown.stage.reads(interface_text("calls.none_how")));
    shown.stage.click("calls.first");
    REQUIRE(shown.asked.has_value());
    CHECK(std::holds_alternative<FirstCall>(*shown.asked));
}

TEST_CASE("an open call is resumed, a finished one opens its debrief, by mouse and by Enter")
{
    Shown shown(screen_of({call_numbered(1), call_numbered(2, false)}));
    shown.stage.click("calls.open");
    REQUIRE(std::holds_alternative<ResumeCall>(*shown.asked));
    CHECK(std::get<ResumeCall>(*shown.asked).call == 2);
    shown.stage.focus_on("calls.list");
    shown.stage.key(ImGuiKey_DownArrow);
    CHECK(shown.look.chosen == 1);
    shown.stage.key(ImGuiKey_Enter);
    REQUIRE(std::holds_alternative<OpenDebrief>(*shown.asked));
    CHECK(std::get<OpenDebrief>(*shown.asked).call == 1);
}

TEST_CASE("whether a record is intact is said in words, and only of that record")
{
    Shown shown(screen_of({call_numbered(1), call_numbered(2)}));
    shown.stage.click("calls.verify");
    REQUIRE(std::holds_alternative<VerifyCall>(*shown.asked));
    CHECK(std::get<VerifyCall>(*shown.asked).call == 2);
    shown.look.verified_call = 2;
    shown.look.verified = verify_shown({2, Verdict::Disagrees, "turn 4 was changed", {}, {}});
    shown.stage.frames();
    CHECK_FALSE(shown.look.verified->good);
    CHECK(shown.stage.reads("turn 4 was changed"));
    shown.stage.focus_on("calls.list");
    shown.stage.key(ImGuiKey_DownArrow);
    shown.stage.frames();
    CHECK_FALSE(shown.stage.reads("turn 4 was changed"));
}

TEST_CASE("the filter asks for what it says, and an empty filter says so")
{
    Shown shown(screen_of({call_numbered(1)}, CallFilter::Open));
    CHECK(shown.stage.reads(interface_text("calls.none_open")));
    shown.stage.click("calls.filter.2");
    REQUIRE(std::holds_alternative<FilterCalls>(*shown.asked));
    CHECK(std::get<FilterCalls>(*shown.asked).filter == CallFilter::Finished);
}

TEST_CASE("a thousand calls: only the rows in sight are drawn, End reaches the last")
{
    std::vector<CallSummary> calls;
    for (int64_t i = 1; i <= 1000; ++i) calls.push_back(i % 9 == 0 ? forked(i, i - 5, 4) : call_numbered(i, i % 4 != 0));
    Shown shown(screen_of(calls));
    CHECK(shown.stage.glyphs() < 3000);
    shown.stage.focus_on("calls.list");
    shown.stage.key(ImGuiKey_End);
    shown.stage.frames();
    CHECK(shown.look.chosen == shown.screen.calls.back().call);
    CHECK(shown.stage.reads(shown.screen.calls.back().brief));
    const double milliseconds = shown.stage.milliseconds_a_frame(50);
    MESSAGE("a frame of a list of 1,000 calls: " << milliseconds << " ms");
    CHECK(milliseconds < 20);
}

TEST_CASE("no text over another or cut at a side, in any size")
{
    std::vector<CallSummary> calls;
    for (int64_t i = 1; i <= 30; ++i) calls.push_back(i % 4 == 0 ? forked(i, i - 1, 4) : call_numbered(i, i % 3 != 0));
    struct Room { ImVec2 size; float scale; };
    for (const Room& room : {Room{{1316, 852}, 1}, Room{{900, 652}, 1}, Room{{1316, 852}, 2}, Room{{512, 350}, 1}, Room{{1024, 700}, 2}}) {
        Shown shown(screen_of(calls), room.size, room.scale);
        for (int page = 0; page < 4; ++page) {
            const std::vector<std::string> faults = shown.stage.faults();
            INFO(room.size.x << " x " << room.scale << ": " << (faults.empty() ? "" : faults.front()));
            CHECK(faults.empty());
            shown.stage.wheel({room.size.x / 3, room.size.y / 2}, -8);
        }
    }
}

}  // namespace
}  // namespace callwright::window
