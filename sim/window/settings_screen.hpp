#pragma once
// What can be set, as plain values, and what can be asked from it. Pure.

#include <optional>
#include <string>
#include <variant>

#include "app/profiles.hpp"

namespace callwright::window {

struct SettingsScreen {
    std::optional<Profile> person;  // whose settings; nothing: nobody practises yet
    bool has_voice = false;         // espeak-ng is installed
    bool has_sound = false;         // there is something to play on
    std::string store;              // folder of the records
};

struct ChangePreferences { Preferences preferences; };
struct RenamePerson { std::string name; };
struct ForgetPerson {};
using SettingsRequest = std::variant<ChangePreferences, RenamePerson, ForgetPerson>;

}  // namespace callwright::window
