#pragma once
// The approved steps and wording a collector follows, versioned.

#include <string>
#include <vector>

#include "content/condition.hpp"

namespace callwright {

struct ScriptStep {
    std::string id, stage, title, text;  // text with {slots} from account and scenario
    bool required = false;
    bool verbatim = false;
    Condition done;   // ticks the step
    std::string source;
};

struct CallScript {
    std::string id, title, language;
    int version = 1;
    std::string approved_by, approved_on;
    std::vector<ScriptStep> steps;
};

}  // namespace callwright
