#include "engine/replay.hpp"

#include "engine/hear.hpp"
#include "engine/take_turn.hpp"

namespace callwright {

Replayed replay(const CallContent& content, uint64_t seed, const std::vector<ReadMove>& moves)
{
    Replayed call;
    call.states.push_back(opening_call(content, seed));
    for (const ReadMove& move : moves) {
        TurnResult result = take_turn(content, call.states.back(), move.move, move.reading);
        call.transcript.push_back(std::move(result.turn));
        call.states.push_back(std::move(result.next));
    }
    return call;
}

}  // namespace callwright
