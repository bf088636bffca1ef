#pragma once
// What a move does to the persona. Effects follow from acts, findings, account and the call so far by the table in judge/effects;
// nobody authors them by hand. Names are those of call-practice 2.3.

#include <array>
#include <string_view>

#include "base/span.hpp"

namespace callwright {

enum class EffectKind {
    Er1, Er2, In1, In2, Sr, Ex1, Ex2, Aff, Auto, Collab, Info, Sign, Apol, OfferOk,
    OfferBad, Cq, Stack, Repeat, Demand, Persuade, Ignore, Error, Confront, Consq, Threat, Overcounsel
};
inline constexpr int effect_kind_count = 26;

struct Effect {
    EffectKind kind = EffectKind::Info;
    Span span;  // the words that did it, empty when it is what was not said

    bool operator==(const Effect&) const = default;
};

std::string_view effect_name(EffectKind kind);  // "er2"
bool is_welcome(EffectKind kind);               // repetition weakens these and strengthens the others

}  // namespace callwright
