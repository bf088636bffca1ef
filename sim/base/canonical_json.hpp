#pragma once
// RFC 8785 (JSON Canonicalization Scheme) for the part of JSON that records use: objects, arrays,
// strings, booleans, null and integers within +-(2^53 - 1). Keys sort by UTF-16 code units.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "base/error.hpp"

namespace callwright {

// Fails on a floating-point number, an integer too large, or a string that is not UTF-8.
Result<std::string> canonical_json(const nlohmann::json& value);

}  // namespace callwright
