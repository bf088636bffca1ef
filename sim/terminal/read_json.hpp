#pragma once
// The JSON of `read` (scenarios/schema/read_answer.schema.json): a line in, an answer out.

#include <nlohmann/json_fwd.hpp>

#include "app/read_answer.hpp"

namespace callwright {

// Keys of the line win over `usual`. Fails when a key has the wrong kind.
Result<LineToRead> line_from_json(const nlohmann::json& value, const LineToRead& usual);
nlohmann::json answer_json(const std::string& id, const ReadAnswer& answer);

}  // namespace callwright
