#pragma once
// What conditions can ask about a call: the one place where names such as "trust", "told.overtime_cut" or
// "call.identity_verified" get their values. Beats, lines, her questions, rules and checks all look here.

#include <map>
#include <string>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/effect.hpp"
#include "call/finding.hpp"
#include "call/move.hpp"
#include "content/condition.hpp"
#include "language/reading.hpp"

namespace callwright {

// Facts about the setting when no scenario says otherwise: "acct.suit_intended" -> false.
using SettingFacts = std::map<std::string, FactValue, std::less<>>;

struct CallFacts {
    const CallContent& content;
    const CallState& state;
    const Reading& reading;                  // of the present move
    const Move& move;
    const std::vector<Effect>& effects;
    const std::vector<FigureCheck>& figures;
    const SettingFacts& more;                // asked first: figures of the caller's own, such as score.empathy

    FactValue operator()(std::string_view name) const;
    FactLookup lookup() const;
};

// A boolean for "true" and "false", else the word.
FactValue fact_from_word(const std::string& word);

}  // namespace callwright
