#pragma once
// The sentence encoder that is shipped for a language.

#include <memory>
#include <string>

#include "base/error.hpp"
#include "language/encoder.hpp"

namespace callwright {

// Reads `models/minilm-<language>.q8`, once for as long as anybody uses it. No encoder, and no error, when there is no such file: reading then
// goes by words alone.
Result<std::shared_ptr<const Encoder>> load_encoder(const std::string& models, const std::string& language);

}  // namespace callwright
