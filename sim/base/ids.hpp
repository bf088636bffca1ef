#pragma once
// Names that cannot be mixed up: an ActId is not a CueId although both are short strings.

#include <compare>
#include <string>
#include <utility>

namespace callwright {

template <class Tag>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string value) : text(std::move(value)) {}

    bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

using HarmId = Id<struct HarmTag>;          // "false-threat-legal"
using ActId = Id<struct ActTag>;            // domain list, "offer_plan"
using CueId = Id<struct CueTag>;            // language pack, "claims_attorney"
using TopicId = Id<struct TopicTag>;        // language pack, "payday"
using FactId = Id<struct FactTag>;          // persona, "overtime_cut"
using BeatId = Id<struct BeatTag>;          // scenario, "listen"
using RuleId = Id<struct RuleTag>;          // rule pack, "us.regf.18.threat"
using CheckId = Id<struct CheckTag>;        // rubric, "recap"
using QuestionId = Id<struct QuestionTag>;  // persona's own question, "how_so_high"
using ScenarioId = Id<struct ScenarioTag>;  // "us.overtime-stopped"
using PersonaId = Id<struct PersonaTag>;    // "dana-ruiz"

}  // namespace callwright
