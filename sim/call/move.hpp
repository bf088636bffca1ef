#pragma once
// What the trainee does.

#include <string>

#include "call/terms.hpp"

namespace callwright {

enum class MoveKind { Dial, Say, Silence, Offer, Note, Hold, Transfer, End };

struct Move {
    MoveKind kind = MoveKind::Silence;
    std::string text;  // Say: the words. Note: what was noted. Transfer: to whom, may be ""
    Terms offer;       // Offer only

    bool operator==(const Move&) const = default;
};

std::string_view move_kind_name(MoveKind kind);  // "say"

}  // namespace callwright
