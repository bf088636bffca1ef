// A second call to the same person: she remembers what was promised and how she was treated, and it recomputes like any other.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/move_text.hpp"
#include "engine/later_call.hpp"
#include "support/shipped.hpp"
#include "support/typed.hpp"

namespace callwright {
namespace {

using testing::scratch_folder;
using testing::shipped;

const std::vector<std::string> disclosed = {"Good evening, my name is Sam Okoro. May I speak with Dana Ruiz?", "To protect your privacy, could you give me your date of birth and your ZIP code?",
                                            "Thank you. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose. It's your Northgate Bank card, the balance is $1,284.60. What changed in September?"};

std::vector<std::string> after_disclosure(std::vector<std::string> more)
{
    std::vector<std::string> moves = disclosed;
    moves.insert(moves.end(), more.begin(), more.end());
    return moves;
}

const std::vector<std::string> well_agreed = after_disclosure({"Losing the overtime and still keeping the rent paid first, that takes some doing. What could you keep each month without anything else going unpaid?",
                                                               "Then let's stay below that: six payments of $214.10, the first on Friday, December 4, your payday. Does that work?",
                                                               "So six payments of $214.10, the first on December 4. How would you like to pay?", "So: $214.10 on December 4, six times, by that debit card. You'll have it in writing.", "/end"});

EventStore store_in(const std::string& folder)
{
    auto store = EventStore::open(folder);
    REQUIRE(store.has_value());
    return std::move(*store);
}

int64_t played(EventStore& store, CallOptions options, const std::vector<std::string>& moves)
{
    options.seed = 4;
    auto call = RecordedCall::start(shipped(), store, options);
    REQUIRE(call.has_value());
    for (const std::string& typed : moves)
        if (!call->call().over()) REQUIRE(call->take(*parse_move(typed)).has_value());
    return call->number();
}

CallOptions first_call() { return {ScenarioId("us.overtime-stopped"), "normal", uint64_t{4}, std::nullopt, "p1"}; }

RunningCall later_by_hand(EarlierCall earlier, const std::vector<std::string>& moves)
{
    CallOptions options = first_call();
    options.after = After{1, std::move(earlier)};
    auto call = RunningCall::start(shipped(), options);
    REQUIRE(call.has_value());
    call->take({MoveKind::Dial, "", {}});
    for (const std::string& typed : moves) call->take(*parse_move(typed));
    return std::move(*call);
}

EarlierCall earlier_with(Promise promise, Treatment treatment)
{
    EarlierCall earlier;
    earlier.date = {2026, 11, 23};
    earlier.spoken = true;
    earlier.promise = promise;
    earlier.treatment = treatment;
    if (promise == Promise::Hold) earlier.terms.kind = TermsKind::Hardship;
    if (promise == Promise::Kept || promise == Promise::Broken) {
        earlier.terms.kind = TermsKind::Plan;
        earlier.terms.count = 6;
        earlier.terms.each = 21410;
        earlier.terms.first = CivilDate{2026, 12, 4};
    }
    if (promise == Promise::Kept) earlier.payments = {{{2026, 12, 4}, 21410}};
    return earlier;
}

bool said(const RunningCall& call, const std::string& piece)
{
    const auto& turns = call.transcript();
    return std::any_of(turns.begin(), turns.end(), [&](const Turn& turn) { return std::any_of(turn.pieces.begin(), turn.pieces.end(), [&](const std::string& each) { return each.compare(0, piece.size(), piece) == 0; }); });
}

TEST_CASE("a promise that fits is kept: the payment is in the ledger, and she speaks of it once it is sure who she is")
{
    EventStore store = store_in(scratch_folder("later-kept"));
    const int64_t first = played(store, first_call(), well_agreed);
    const auto options = later_call(store, first, "");
    REQUIRE(options.has_value());
    const EarlierCall& earlier = options->after->earlier;
    CHECK(earlier.promise == Promise::Kept);
    CHECK(earlier.treatment == Treatment::Well);
    CHECK(earlier.told.count(FactId("overtime_cut")) == 1);
    const CallContent content = *content_of(shipped(), *options);
    CHECK(content.starts.date == CivilDate{2026, 12, 8});  // four days after the payment, on a weekday
    CHECK(content.scenario.account.balance == 128460 - 21410);
    CHECK(content.scenario.account.ledger.back().amount == -21410);
    CHECK(content.scenario.briefing.situation.find("$1,070.50") != std::string::npos);
    const int64_t second = played(store, *options, {"Hello, this is Sam Okoro again.", "Could you give me your date of birth and ZIP code, please?", "Did the payment go through all right?"});
    std::shared_ptr<const CallContent> kept;
    const Replayed replayed = *replay_stored(store, *store.call(second), shipped(), kept);
    CHECK(replayed.transcript[1].pieces.front().find("later.voice") == 0);
    CHECK(replayed.transcript[2].pieces.back().find("later.hello.kept") == 0);
    CHECK(replayed.transcript[3].pieces.front().find("topic.the_promise") == 0);
    CHECK(verify_call(store, *store.call(second), "")->verdict == Verdict::SameScore);
}

TEST_CASE("a promise out of fear breaks, and she says why")
{
    const RunningCall call = later_by_hand(earlier_with(Promise::Broken, Treatment::Hurt), {"Hello, this is Sam Okoro.", "Could you give me your date of birth and ZIP code, please?", "Your date of birth and your ZIP code, so that I know it's you?"});
    CHECK(call.content().temper.start.trust < shipped().library().personas.at(PersonaId("dana-ruiz")).temper.start.trust);
    CHECK(said(call, "later.voice.hurt"));
    CHECK(call.content().scenario.account.balance == 128460);
}

TEST_CASE("before it is sure who she is nobody speaks of what was promised")
{
    for (const Promise promise : {Promise::None, Promise::Kept, Promise::Broken, Promise::Hold})
        for (const Treatment treatment : {Treatment::Well, Treatment::Plain, Treatment::Hurt}) CHECK_FALSE(said(later_by_hand(earlier_with(promise, treatment), {"Hello, this is Sam Okoro.", "How are you?"}), "later.hello"));
}

TEST_CASE("what she told in the first call she tells again, and says that she did")
{
    EarlierCall earlier = earlier_with(Promise::Kept, Treatment::Well);
    earlier.told = {FactId("overtime_cut")};
    const RunningCall call = later_by_hand(earlier, {"Hello, this is Sam Okoro.", "Could you give me your date of birth and ZIP code, please?", "I'm with Calder Recovery, this is an attempt to collect a debt and anything you tell me will be used for that.", "What happened back in September, why did it stop?"});
    CHECK(said(call, "later.told"));
    CHECK(call.state().facts.at(FactId("overtime_cut")).stage == FactStage::Told);
}

TEST_CASE("whoever asked not to be called, or has not hung up yet, is not called again")
{
    EventStore store = store_in(scratch_folder("later-never"));
    const int64_t open = played(store, first_call(), disclosed);
    CHECK(later_call(store, open, "").error().what.find("still open") != std::string::npos);
    auto call = RunningCall::start(shipped(), first_call());
    CallState end = call->state();
    end.ended = EndReason::Goodbye;
    end.persona.flags.cease = true;
    CHECK(earlier_call(call->content(), end).error().what.find("asked not to be called") != std::string::npos);
    end.persona.flags = {};
    end.persona.flags.attorney = true;
    CHECK(earlier_call(call->content(), end).error().what.find("attorney") != std::string::npos);
}

TEST_CASE("a settlement that was paid is settled: nobody calls about the rest")
{
    auto call = RunningCall::start(shipped(), first_call());
    CallState end = call->state();
    end.ended = EndReason::Goodbye;
    end.verified = Verified::Full;
    end.agreed = Terms{TermsKind::Settlement, 1, 40000, Period::None, CivilDate{2026, 12, 4}, "", false};
    CHECK(earlier_call(call->content(), end).error().what.find("was paid") != std::string::npos);
    end.agreed->each = 83499;  // more than she has: it did not come
    CHECK(earlier_call(call->content(), end)->promise == Promise::Broken);
}

TEST_CASE("what was paid meanwhile on a disputed debt never makes the balance negative")
{
    CallOptions options{ScenarioId("us.paid-in-march"), "normal", uint64_t{4}, std::nullopt, "p1"};
    EarlierCall earlier = earlier_with(Promise::Kept, Treatment::Plain);
    earlier.date = {2026, 10, 15};
    earlier.disputed = true;
    options.after = After{1, earlier};
    CHECK(content_of(shipped(), options)->scenario.account.balance == 0);
}

TEST_CASE("a later call comes on the eighth day at the earliest and never at a weekend")
{
    for (const ScenarioId& id : testing::shipped_scenarios()) {
        const Scenario& scenario = shipped().library().scenarios.at(id);
        for (int day = 1; day <= 28; ++day) {
            EarlierCall earlier = earlier_with(Promise::None, Treatment::Plain);
            earlier.date = {2026, 11, day};
            const CivilDate next = day_of_later_call(scenario, earlier);
            CHECK(days_since_epoch(next) - days_since_epoch(earlier.date) >= 8);
            CHECK(weekday(next) != Weekday::Saturday);
            CHECK(weekday(next) != Weekday::Sunday);
        }
    }
}

TEST_CASE("a dispute that was right is put right in the account before the second call")
{
    CallOptions options{ScenarioId("us.paid-in-march"), "normal", uint64_t{4}, std::nullopt, "p1"};
    EarlierCall earlier = earlier_with(Promise::None, Treatment::Plain);
    earlier.date = {2026, 10, 15};
    earlier.disputed = true;
    options.after = After{1, earlier};
    const CallContent content = *content_of(shipped(), options);
    CHECK(content.scenario.account.balance == 5840);
    CHECK(content.scenario.account.items.size() == 1);
    CHECK(content.starts.date == CivilDate{2026, 10, 29});
}

TEST_CASE("everybody can be called a second time, however the first call went, and no line comes twice")
{
    for (const ScenarioId& id : testing::shipped_scenarios())
        for (const Promise promise : {Promise::None, Promise::Kept, Promise::Broken, Promise::Hold})
            for (const Treatment treatment : {Treatment::Well, Treatment::Plain, Treatment::Hurt})
                for (const bool disputed : {false, true}) {
                    CallOptions options{id, "normal", uint64_t{7}, std::nullopt, "p1"};
                    EarlierCall earlier = earlier_with(promise, treatment);
                    earlier.disputed = disputed;
                    options.after = After{1, earlier};
                    auto call = RunningCall::start(shipped(), options);
                    REQUIRE(call.has_value());
                    call->take({MoveKind::Dial, "", {}});
                    std::set<std::string> lines;
                    for (const char* typed : {"Hello, this is Sam Okoro.", "Could you give me your date of birth and ZIP code, please?", "Your date of birth and ZIP code, please, so that I speak to nobody else.",
                                              "I'm with Calder Recovery. This is an attempt to collect a debt and anything you tell me will be used for that.", "How has it gone since we spoke?", "Why did the payment not come?", "Goodbye."}) {
                        if (call->over()) break;
                        const std::string& line = call->take(*parse_move(typed)).line;
                        CAPTURE(id.text + " " + std::string(promise_name(promise)) + " " + std::string(treatment_name(treatment)) + " " + typed);
                        CHECK(lines.insert(line).second);
                        CHECK(line.find('{') == std::string::npos);
                    }
                }
}

TEST_CASE("the terminal calls the person of the last call again, with a briefing that says what came of it")
{
    const std::string folder = scratch_folder("later-terminal");
    std::string typed;
    for (const std::string& move : well_agreed) typed += move + "\n";
    CHECK(testing::run({"play", "us.overtime-stopped", "--seed", "4", "--store", folder}, typed).code == 0);
    const testing::Ran again = testing::run({"play", "--after", "--store", folder}, "Hello, this is Sam.\n");
    CHECK(again.code == 0);
    CHECK(again.out.find("You call Dana Ruiz again") != std::string::npos);
    CHECK(testing::run({"replay", "--store", folder}).code == 0);
    const testing::Ran open = testing::run({"play", "--after", "2", "--store", folder});
    CHECK(open.code == 2);
    CHECK(open.talk.find("still open") != std::string::npos);
}

}  // namespace
}  // namespace callwright
