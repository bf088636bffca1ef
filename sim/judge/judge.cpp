#include "judge/judge.hpp"

#include "judge/accuracy.hpp"
#include "judge/compliance.hpp"
#include "judge/effects.hpp"
#include "judge/offered_terms.hpp"

namespace callwright {
namespace {

JudgedOn occasion_of(const Move& move)
{
    return move.kind == MoveKind::Dial ? JudgedOn::Dial : JudgedOn::Reply;
}

bool is_heard(const Move& move)
{
    return move.kind != MoveKind::Note && move.kind != MoveKind::End;
}

}  // namespace

Judgement judge(const Reading& reading, const Move& move, const CallState& before, const CallContent& content)
{
    Judgement judged;
    judged.answers_her = move.kind == MoveKind::Say && answers_pending(reading, before, content);
    judged.openings = openings_after(reading, move, before, judged.answers_her);
    judged.offered = offered_terms(reading, move, before, content);
    judged.figures = check_figures(reading, judged.offered, before, content);
    const SettingFacts none;
    const CallFacts facts{content, before, reading, move, judged.effects, judged.figures, none};
    if (is_heard(move)) judged.findings = check_compliance(content.rules, occasion_of(move), facts);
    judged.mends = mended_by(content.rules, facts);
    judged.effects = effects_of({reading, move, before, content, judged.findings, judged.figures, judged.offered, judged.answers_her});
    return judged;
}

}  // namespace callwright
