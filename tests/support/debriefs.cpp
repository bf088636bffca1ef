#include "support/debriefs.hpp"

#include <stdexcept>

namespace callwright::testing {

window::DebriefSource Played::source() const
{
    return {call.content(), transcript, call.state(), card, said, acts, disagreements, number, std::nullopt, {}, words_gone};
}

namespace {

std::unique_ptr<Played> debriefed(RunningCall call)
{
    ScoreCard card = call.score();
    Debrief said = call.debrief();
    Transcript transcript = call.transcript();
    return std::make_unique<Played>(Played{std::move(call), std::move(transcript), std::move(card), std::move(said), window::act_words(shipped_files()), {}});
}

}  // namespace

std::unique_ptr<Played> played(const std::vector<std::string>& moves, uint64_t seed) { return debriefed(call_after(moves, seed)); }

std::unique_ptr<Played> played_golden(const std::string& id)
{
    for (const GoldenCalls& calls : shipped().library().golden_calls)
        for (const GoldenCall& golden : calls.calls)
            if (calls.scenario.text == "us.overtime-stopped" && golden.id == id) return debriefed(call_after(golden.moves, golden.seed, golden.difficulty));
    throw std::runtime_error("no golden call " + id);
}

// Nobody has the patience for a call that long: the turns of a shorter one are told again under new numbers.
std::unique_ptr<Played> played_long(size_t turns)
{
    std::unique_ptr<Played> p = played_golden("good");
    const Transcript once = p->transcript;
    while (p->transcript.size() < turns) {
        p->transcript.push_back(once[1 + p->transcript.size() % (once.size() - 1)]);
        p->transcript.back().number = static_cast<int>(p->transcript.size());
    }
    return p;
}

}  // namespace callwright::testing
