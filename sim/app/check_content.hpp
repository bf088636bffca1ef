#pragma once
// Everything that can be wrong with content.

#include <string>
#include <vector>

#include "app/practice.hpp"

namespace callwright {

struct CheckedContent {
    Problems problems;
    size_t files = 0;
};

// `path`, when given, is a content folder to be laid over the shipped one, or a single file of it; only problems below it are listed.
Result<CheckedContent> find_problems(const std::vector<std::string>& roots, const std::string& path, const std::string& cache);

// Cases beside rules that do not go as written.
Problems failing_cases(const Rehearsal& rehearsal);

// Golden calls that do not go as written.
Problems failing_calls(const Rehearsal& rehearsal);

}  // namespace callwright
