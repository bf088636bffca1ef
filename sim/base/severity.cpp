#include "base/severity.hpp"

namespace callwright {

std::string_view severity_name(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return "critical";
    case Severity::Major: return "major";
    case Severity::Minor: return "minor";
    }
    return "";
}

}  // namespace callwright
