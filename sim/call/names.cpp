// The words of the call in text: JSON, conditions and screens all use these.

#include "call/call_state.hpp"
#include "call/earlier_call.hpp"
#include "call/effect.hpp"
#include "call/move.hpp"
#include "call/persona_state.hpp"
#include "call/terms.hpp"
#include "content/rubric.hpp"

namespace callwright {

std::string_view terms_kind_name(TermsKind kind)
{
    constexpr std::string_view names[] = {"none", "full", "later", "part", "plan", "settlement", "hardship"};
    return names[static_cast<size_t>(kind)];
}

std::string_view promise_name(Promise promise)
{
    constexpr std::string_view names[] = {"none", "kept", "broken", "hold"};
    return names[static_cast<size_t>(promise)];
}

std::string_view treatment_name(Treatment treatment)
{
    constexpr std::string_view names[] = {"well", "plain", "hurt"};
    return names[static_cast<size_t>(treatment)];
}

std::string_view move_kind_name(MoveKind kind)
{
    constexpr std::string_view names[] = {"dial", "say", "silence", "offer", "note", "hold", "transfer", "end"};
    return names[static_cast<size_t>(kind)];
}

std::string_view effect_name(EffectKind kind)
{
    constexpr std::string_view names[effect_kind_count] = {
        "er1", "er2", "in1", "in2", "sr", "ex1", "ex2", "aff", "auto", "collab", "info", "sign", "apol", "offer_ok",
        "offer_bad", "cq", "stack", "repeat", "demand", "persuade", "ignore", "error", "confront", "consq", "threat", "overcounsel"};
    return names[static_cast<size_t>(kind)];
}

bool is_welcome(EffectKind kind)
{
    return kind <= EffectKind::OfferOk;
}

AngerBand anger_band(const PersonaState& state)
{
    if (state.anger >= 75'000) return AngerBand::Furious;
    if (state.anger >= 55'000) return AngerBand::Angry;
    return state.anger >= 30'000 ? AngerBand::Tense : AngerBand::Calm;
}

DistressBand distress_band(const PersonaState& state)
{
    return state.distress >= 65'000 ? DistressBand::High : DistressBand::Low;
}

OpennessBand openness_band_after(OpennessBand before, int32_t openness)
{
    constexpr int32_t to_partial = 35'000, to_open = 65'000, slack = 5'000;
    if (before == OpennessBand::Open && openness >= to_open - slack) return OpennessBand::Open;
    if (openness >= to_open) return OpennessBand::Open;
    if (before != OpennessBand::Guarded && openness >= to_partial - slack) return OpennessBand::Partial;
    return openness >= to_partial ? OpennessBand::Partial : OpennessBand::Guarded;
}

std::string_view band_name(AngerBand band)
{
    constexpr std::string_view names[] = {"calm", "tense", "angry", "furious"};
    return names[static_cast<size_t>(band)];
}

std::string_view band_name(OpennessBand band)
{
    constexpr std::string_view names[] = {"guarded", "partial", "open"};
    return names[static_cast<size_t>(band)];
}

std::string_view band_name(DistressBand band)
{
    return band == DistressBand::High ? "high" : "low";
}

std::string_view end_reason_name(EndReason reason)
{
    constexpr std::string_view names[] = {"open", "trainee_ended", "goodbye", "hung_up_in_anger", "hung_up_out_of_patience", "transferred"};
    return names[static_cast<size_t>(reason)];
}

std::string_view verified_name(Verified verified)
{
    constexpr std::string_view names[] = {"none", "name_only", "full"};
    return names[static_cast<size_t>(verified)];
}

std::string_view dimension_name(Dimension dimension)
{
    constexpr std::string_view names[] = {"empathy", "accuracy", "compliance", "outcome"};
    return names[static_cast<size_t>(dimension)];
}

}  // namespace callwright
