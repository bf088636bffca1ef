#include "engine/take_turn.hpp"

#include "engine/hear.hpp"
#include "engine/next_line.hpp"
#include "engine/react.hpp"
#include "judge/judge.hpp"

namespace callwright {
namespace {

// Desk moves take time but touch nobody.
bool is_felt(const Move& move)
{
    return move.kind == MoveKind::Say || move.kind == MoveKind::Silence || move.kind == MoveKind::Offer || move.kind == MoveKind::Hold;
}

}  // namespace

// One turn of a call, in the order a listener would tell it. No clock, file or global is read here.
TurnResult take_turn(const CallContent& content, const CallState& before, const Move& move, const Reading& reading)
{
    const int number = before.turn + 1;
    const Judgement judged = judge(reading, move, before, content);
    const PersonaState persona = is_felt(move) ? react(before.persona, judged.effects, before.effects_done, number, content.temper, {content.welcome_gain, content.unwelcome_gain})
                                               : before.persona;
    const CallState heard = hear(content, before, move, reading, judged, persona);
    NextLine next = next_line(content, heard, move, reading, judged);
    Turn turn{number, move, reading, judged.findings, judged.figures, judged.mends, judged.effects, next.state.persona, next.line, next.pieces, next.state.beat,
              next.feels, next.told, next.asks, next.state.ended, next.state.seconds};
    return {std::move(turn), std::move(next.state)};
}

}  // namespace callwright
