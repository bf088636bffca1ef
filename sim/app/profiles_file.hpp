#pragma once
// profiles.json as text, and back (scenarios/schema/profiles.schema.json).

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "app/profiles.hpp"
#include "content/source_text.hpp"

namespace callwright {

inline constexpr int profiles_format = 1;

// Fails with the first problem at its place.
Result<ProfilesFile> profiles_from(const SourceText& source);
// Fields in `before`, the bytes now on disk, that this Callwright does not know are kept.
std::string profiles_text(const ProfilesFile& file, const std::string& before);

nlohmann::json json_of(const Preferences& preferences);

// The number in "p12", if that is a profile's id.
std::optional<int64_t> profile_number(const std::string& id);
// What is wrong with them, in a sentence; "" when nothing is.
std::string fault_in(const Preferences& preferences);
std::string fault_in(const WindowPlace& place);

}  // namespace callwright
