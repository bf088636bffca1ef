#pragma once
// Who practises on this machine: names and preferences, without passwords. Kept in the store's folder as profiles.json, apart from
// the records, which know people by number only.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace callwright {

struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;  // all 0: never placed
    bool maximised = false;

    bool operator==(const WindowPlace&) const = default;
};

struct Preferences {
    std::string language = "en";
    int text_percent = 100;       // 100 to 200
    std::string theme = "light";  // light, dark, contrast
    bool reduced_motion = false, sound = true, voice = false, hurry = false;
    std::string help = "auto";    // auto, picks, stems, free

    bool operator==(const Preferences&) const = default;
};

struct Profile {
    std::string id;    // "p1": a number within this store, never given twice
    std::string name;  // 1 to 60 characters
    Preferences preferences;

    bool operator==(const Profile&) const = default;
};

// What profiles.json holds.
struct ProfilesFile {
    std::vector<Profile> profiles;
    std::string last;  // id of who practised last, or ""
    WindowPlace place;
    int64_t next = 1;  // number of the next profile

    bool operator==(const ProfilesFile&) const = default;
};

// Every change is on disk when it returns, and what another program changed in the meantime is kept.
class ProfileBook {
public:
    // A folder without profiles gives an empty book. A damaged file is an error with its place; it is left as it is until `set_aside`.
    static Result<ProfileBook> open(const std::string& folder);
    // Renames a damaged profiles.json to profiles.json.damaged-N and begins an empty one; the new name. Fails when nothing is damaged.
    static Result<std::string> set_aside(const std::string& folder);

    // Pointers hold until the next change.
    const std::vector<Profile>& all() const { return file_.profiles; }
    const Profile* find(const std::string& id) const;
    const Profile* named(const std::string& name) const;  // without regard to case and blanks around it
    const Profile* last() const;                          // who practised last

    Result<Profile> add(const std::string& name);
    Result<bool> save(const Profile& profile);   // a new name or new preferences for its id
    Result<bool> use(const std::string& id);     // practises now
    Result<bool> remove(const std::string& id);  // the words in the store are destroyed by EventStore::forget
    // Numbers that people in the records have are not given to anybody else.
    void keep_clear_of(const std::vector<std::string>& people);

    WindowPlace place() const { return file_.place; }
    Result<bool> remember_place(const WindowPlace& place);

private:
    Result<bool> change(const std::function<Result<bool>(ProfilesFile&)>& step);

    std::string folder_;
    ProfilesFile file_;
    int64_t at_least_ = 1;  // number of the next profile, by what the records say
};

// Trimmed; refuses what is empty, longer than 60 characters, or holds control characters.
Result<std::string> proper_name(const std::string& typed);

}  // namespace callwright
