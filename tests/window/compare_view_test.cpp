// A turn that was tried again, beside the first try.

#include <doctest/doctest.h>

#include "app/interface_text.hpp"
#include "support/debriefs.hpp"
#include "support/view_stage.hpp"
#include "window/compare_view.hpp"

namespace callwright::window {
namespace {

using testing::Played;
using testing::Stage;

constexpr int tried = 7;
constexpr const char* better = "There is no rush tonight, and nobody is talking about court. That sounds like a lot to carry. What changed for you in September?";

// The harmful call, and the same call with another seventh turn; to its end, or left open after it.
struct TwoTries {
    std::unique_ptr<Played> before = testing::played_golden("harmful"), after;
    Comparison comparison;

    explicit TwoTries(const std::string& words, bool ended)
    {
        std::vector<std::string> moves;
        for (const Turn& turn : before->transcript)
            if (turn.move.kind != MoveKind::Dial && turn.number < tried) moves.push_back(turn.move.text);
        moves.push_back(words);
        if (ended) moves.push_back("/end");
        after = testing::played(moves, before->call.state().seed);
        after->number = 13;
        comparison = compare(before->card, before->transcript, after->card, after->transcript, tried);
    }

    CompareScreen screen() const { return compare_screen({before->source(), after->source(), comparison}); }
};

bool lists(const CompareScreen& screen, bool good)
{
    for (const ChangeShown& change : screen.changes)
        if (change.good == good) return true;
    return false;
}

struct Shown {
    CompareScreen screen;
    std::optional<CompareRequest> asked;
    Stage stage;

    explicit Shown(CompareScreen shown, ImVec2 size = {1316, 852}, float scale = 1)
        : screen(std::move(shown)), stage([this] { if (auto r = draw_compare_view(screen)) asked = r; }, size, scale)
    {
    }
};

TEST_CASE("a better try: she is easier to talk to, the threat is gone, nothing is counted that is not played yet")
{
    const CompareScreen screen = TwoTries(better, false).screen();
    CHECK(screen.mood == 1);
    CHECK(screen.goes_on);
    CHECK(screen.scores.empty());
    CHECK(lists(screen, true));
    CHECK_FALSE(lists(screen, false));
    CHECK(screen.before.turn.you == "If you don't pay, you'll be explaining yourself to a judge.");
    CHECK(screen.after.turn.you == better);
}

TEST_CASE("a finished second call has its scores beside the first; the outcome is never a number")
{
    const CompareScreen screen = TwoTries(better, true).screen();
    CHECK_FALSE(screen.goes_on);
    REQUIRE(screen.scores.size() == 3);
    CHECK(screen.scores[2].by > 0);
}

TEST_CASE("two tries show what she had said before, and her trust in both, up to where each call ends")
{
    const CompareScreen screen = TwoTries(better, false).screen();
    const TwoTries tries(better, false);
    CHECK(screen.heard.find(tries.before->transcript[tried - 2].line) != std::string::npos);
    REQUIRE(screen.curve.size() == tries.before->transcript.size());
    CHECK(screen.curve[tried - 2].one == screen.curve[tried - 2].other);
    CHECK(screen.curve[tried - 1].one > screen.curve[tried - 1].other);
    CHECK(screen.curve.back().one == no_value);
}

TEST_CASE("the scores of both calls can be read, in any size")
{
    for (const ImVec2 size : {ImVec2{1316, 852}, ImVec2{940, 1200}}) {
        const CompareScreen screen = TwoTries(better, true).screen();
        Shown shown(screen, size);
        REQUIRE_FALSE(screen.scores.empty());
        for (const ScoreChange& score : screen.scores)
            CHECK_MESSAGE(shown.stage.reads(score.name + (score.before == score.after ? score.after : interface_text("compare.from_to", {{"before", score.before}, {"after", score.after}}))), score.name);
    }
}

TEST_CASE("the same words again change nothing, and that is said")
{
    const TwoTries tries("If you don't pay, you'll be explaining yourself to a judge.", false);
    const CompareScreen screen = tries.screen();
    CHECK(screen.mood == 0);
    CHECK(screen.nothing == interface_text("compare.nothing_yet"));
}

TEST_CASE("a first call that had ended before has an empty side with words")
{
    TwoTries tries(better, false);
    tries.before->transcript.resize(5);
    const CompareScreen screen = tries.screen();
    CHECK_FALSE(screen.before.there);
    CHECK(screen.before.missing == interface_text("compare.nothing_before"));
}

TEST_CASE("going on, going back and trying once more")
{
    Shown shown(TwoTries(better, false).screen());
    CHECK(shown.stage.reads(better));
    shown.stage.click("compare.keep_going");
    CHECK(shown.asked == CompareRequest{KeepGoing{}});
    shown.stage.click("compare.back");
    CHECK(shown.asked == CompareRequest{BackToFirst{}});
    shown.stage.focus_on("compare.once_more");
    shown.stage.key(ImGuiKey_Enter);
    CHECK(shown.asked == CompareRequest{TryAgain{tried}});
    CHECK_FALSE(Shown(TwoTries(better, true).screen()).stage.has("compare.keep_going"));
}

TEST_CASE("no text over another or cut at a side, in any size")
{
    struct Room { ImVec2 size; float scale; };
    for (const bool ended : {false, true})
        for (const Room& room : {Room{{1316, 852}, 1}, Room{{900, 652}, 1}, Room{{512, 350}, 1}, Room{{1024, 700}, 2}}) {
            Shown shown(TwoTries(better, ended).screen(), room.size, room.scale);
            for (int page = 0; page < 4; ++page) {
                const std::vector<std::string> faults = shown.stage.faults();
                INFO(room.size.x << " x " << room.scale << ": " << (faults.empty() ? "" : faults.front()));
                CHECK(faults.empty());
                shown.stage.wheel({room.size.x / 2, room.size.y / 2}, -6);
            }
        }
}

}  // namespace
}  // namespace callwright::window
