#pragma once
// The terminal program run with arguments and what somebody types.

#include <string>
#include <vector>

namespace callwright::testing {

struct Ran {
    int code = 0;
    std::string out, talk;
};

Ran run(const std::vector<std::string>& arguments, const std::string& typed = "");

}  // namespace callwright::testing
