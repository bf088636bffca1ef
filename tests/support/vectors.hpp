#pragma once
// Public test vectors from the folder CALLWRIGHT_VECTORS; without it the tests that use them say that they were skipped.

#include <functional>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace callwright::testing {

std::string from_base64(const std::string& text);
void for_each_vector(const char* file, const std::function<void(const nlohmann::json&)>& use);

}  // namespace callwright::testing
