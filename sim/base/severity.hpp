#pragma once
// How grave a finding is (domain rules 0.2): a setting of this project, not law.

#include <string_view>

namespace callwright {

enum class Severity { Minor, Major, Critical };

std::string_view severity_name(Severity severity);  // "critical"

}  // namespace callwright
