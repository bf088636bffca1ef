#pragma once
// Who a command is about.

#include "app/profiles.hpp"
#include "terminal/terminal.hpp"

namespace callwright {

Result<ProfileBook> open_profiles(const std::string& store_folder);

// The profile with that name; fails with the names there are.
Result<Profile> profile_named(const ProfileBook& book, const std::string& name);

// The person whose calls are meant: a name's, or "" for everybody's when there is no name.
Result<std::string> person_named(const std::string& store_folder, const std::string& name);

// Who practises now: the one named, who is added when nobody has that name; else who practised last; else nobody by name.
Result<std::string> who_practises(Streams& streams, EventStore& store, const std::string& store_folder, const std::string& name);

}  // namespace callwright
