#include "judge/credited.hpp"

#include <algorithm>

#include "language/status.hpp"

namespace callwright {

bool is_held_to_do(const Reading& reading, std::string_view act)
{
    constexpr std::string_view kindnesses[] = {"acknowledge_feeling", "paraphrase", "affirm", "reassure"};
    if (std::find(std::begin(kindnesses), std::end(kindnesses), act) != std::end(kindnesses)) return reading.is_warm_by(act);
    const bool hostile = is_harmful(act) && act != "third_party_contact";
    return hostile ? reading.clearly(act) : reading.likely(act);
}

}  // namespace callwright
