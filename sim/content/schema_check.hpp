#pragma once
// Checks a value against a published draft-07 schema and says what is wrong at its place, with the nearest
// allowed word when something looks mistyped. Knows the keywords our schemas use: type (also a list), properties, required,
// additionalProperties (false or a schema), patternProperties (^prefix only), items, minItems, maxItems, uniqueItems, enum, const,
// minimum, maximum, minLength, maxLength, pattern (ECMAScript), oneOf/anyOf (chosen by type), $ref ("#/definitions/x" or "common.schema.json#/definitions/x"),
// description, title, default, examples. A schema using another keyword is refused.

#include <functional>

#include "content/json_tree.hpp"

namespace callwright {

using SchemaByName = std::function<const JsonNode*(std::string_view file_name)>;  // "rule.schema.json"

void check_shape(const JsonNode& value, const JsonNode& schema, const SchemaByName& schemas, const SourceText& source,
                 Problems& problems);

// The closest of `known` when it is near enough to be a slip (edit distance at most 1 + length/4), else "".
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

}  // namespace callwright
