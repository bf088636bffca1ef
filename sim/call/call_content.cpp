#include "call/call_content.hpp"

namespace callwright {

bool CallContent::another_answers() const
{
    const auto party = scenario.setting.facts.find("call.party_on_line");
    return party != scenario.setting.facts.end() && party->second == FactValue(std::string("third_party"));
}

}  // namespace callwright
