#include "export/rule_standing.hpp"

#include "base/civil_date.hpp"

namespace callwright {

std::string rule_standing(const Rule& rule, const Wording& wording)
{
    std::string standing = rule.verified_mark == "verified" ? "" : wording("rule.mark." + rule.verified_mark, {});
    if (!rule.signed_off) return standing;
    if (!standing.empty()) standing += " ";
    return standing + wording("rule.signed_off", {{"by", rule.signed_off->by}, {"date", iso_date(rule.signed_off->on)}, {"read", rule.signed_off->read}});
}

}  // namespace callwright
