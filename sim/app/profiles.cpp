// The people of one machine
//
// Names never reach the records: a call belongs to "p1", and only this file says who that is. A number is never given twice, because
// the calls of somebody who was forgotten must not become another person's. Each change reads the file again under a lock, so that two
// programs cannot undo each other's.

#include "app/profiles.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/durable_file.hpp"
#include "app/profiles_file.hpp"
#include "base/file_bytes.hpp"
#include "base/utf8.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "profiles.json";
constexpr size_t longest_name = 60;

Error refused(const std::string& what) { return Error{ErrorCode::WrongUse, "", what}; }

std::string path_in(const std::string& folder) { return (fs::path(folder) / file_name).string(); }

// "" when there is none.
Result<std::string> bytes_in(const std::string& folder)
{
    std::error_code failed;
    const std::string path = path_in(folder);
    if (!fs::exists(fs::symlink_status(path, failed))) return std::string();
    auto bytes = fs::is_directory(path, failed) ? std::nullopt : file_bytes(path);
    if (!bytes) return tl::unexpected(Error{ErrorCode::FileNotRead, path, "the profiles cannot be read"});
    return std::move(*bytes);
}

Result<ProfilesFile> file_in(const std::string& folder, const std::string& bytes)
{
    std::error_code failed;
    if (bytes.empty() && !fs::exists(path_in(folder), failed)) return ProfilesFile{};
    auto file = profiles_from(SourceText(path_in(folder), bytes));
    if (!file) file.error().what += "; mend the file, or go on without it: callwright profiles --set-aside";
    return file;
}

std::string_view trimmed(std::string_view text)
{
    size_t begin = text.size(), end = 0;
    for (size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (!utf8::is_space(d.point)) {
            begin = std::min(begin, at);
            end = at + d.length;
        }
        at += d.length;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

const Profile* same_name(const std::vector<Profile>& profiles, const std::string& name)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile& p) { return utf8::folded(p.name) == utf8::folded(name); });
    return found == profiles.end() ? nullptr : &*found;
}

auto with_id(auto& profiles, const std::string& id)
{
    return std::find_if(profiles.begin(), profiles.end(), [&](const Profile& p) { return p.id == id; });
}

Error nobody(const std::string& id) { return Error{ErrorCode::NotFound, "", "there is no profile " + id}; }
Error name_taken(const Profile& other) { return refused("there is already a profile named \"" + other.name + "\"; choose another name"); }

// The highest number that a damaged file still shows, so that it is not given again.
int64_t highest_number(const std::string& bytes)
{
    int64_t highest = 0;
    for (size_t at = bytes.find("\"p"); at != std::string::npos; at = bytes.find("\"p", at + 1))
        if (const auto number = profile_number(bytes.substr(at + 1, std::min(bytes.find('"', at + 1), bytes.size()) - at - 1))) highest = std::max(highest, *number);
    return highest;
}

}  // namespace

Result<std::string> proper_name(const std::string& typed)
{
    if (utf8::first_invalid(typed)) return tl::unexpected(refused("a name is UTF-8 text"));
    const std::string name(trimmed(typed));
    if (name.empty()) return tl::unexpected(refused("a name has at least one character"));
    if (utf8::count_points(name) > longest_name) return tl::unexpected(refused("a name has at most " + std::to_string(longest_name) + " characters"));
    if (utf8::visible(name) != name) return tl::unexpected(refused("a name holds no control characters"));
    return name;
}

Result<ProfileBook> ProfileBook::open(const std::string& folder)
{
    const auto bytes = bytes_in(folder);
    if (!bytes) return tl::unexpected(bytes.error());
    auto file = file_in(folder, *bytes);
    if (!file) return tl::unexpected(file.error());
    ProfileBook book;
    book.folder_ = folder;
    book.file_ = std::move(*file);
    return book;
}

Result<std::string> ProfileBook::set_aside(const std::string& folder)
{
    const FolderLock lock(folder);
    const auto bytes = bytes_in(folder);
    if (!bytes) return tl::unexpected(bytes.error());
    if (file_in(folder, *bytes)) return tl::unexpected(refused("the profiles are in order; nothing was set aside"));
    std::error_code failed;
    std::string aside;
    for (int number = 1; aside.empty() || fs::exists(fs::symlink_status(aside, failed)); ++number) aside = path_in(folder) + ".damaged-" + std::to_string(number);
    if (std::rename(path_in(folder).c_str(), aside.c_str()) != 0) return tl::unexpected(Error{ErrorCode::RecordNotSaved, aside, "the damaged profiles cannot be moved aside"});
    ProfilesFile fresh;
    fresh.next = highest_number(*bytes) + 1;
    if (const auto written = write_durably(folder, file_name, profiles_text(fresh, "")); !written) return tl::unexpected(written.error());
    return aside;
}

Result<bool> ProfileBook::change(const std::function<Result<bool>(ProfilesFile&)>& step)
{
    std::error_code ignored;  // a folder that cannot be made cannot be written either, and that is reported
    fs::create_directories(folder_, ignored);
    const FolderLock lock(folder_);
    const auto bytes = bytes_in(folder_);
    if (!bytes) return tl::unexpected(bytes.error());
    auto file = file_in(folder_, *bytes);
    if (!file) return tl::unexpected(file.error());
    const ProfilesFile before = *file;
    if (const auto done = step(*file); !done) return done;
    if (*file != before)
        if (const auto written = write_durably(folder_, file_name, profiles_text(*file, *bytes)); !written) return written;
    file_ = std::move(*file);
    return true;
}

const Profile* ProfileBook::find(const std::string& id) const
{
    const auto found = with_id(file_.profiles, id);
    return found == file_.profiles.end() ? nullptr : &*found;
}

const Profile* ProfileBook::named(const std::string& name) const { return same_name(file_.profiles, std::string(trimmed(name))); }
const Profile* ProfileBook::last() const { return find(file_.last); }

Result<Profile> ProfileBook::add(const std::string& typed)
{
    const auto name = proper_name(typed);
    if (!name) return tl::unexpected(name.error());
    const auto added = change([&](ProfilesFile& file) -> Result<bool> {
        if (const Profile* other = same_name(file.profiles, *name)) return tl::unexpected(name_taken(*other));
        file.next = std::max(file.next, at_least_);
        file.profiles.push_back({"p" + std::to_string(file.next++), *name, {}});
        return true;
    });
    if (!added) return tl::unexpected(added.error());
    return file_.profiles.back();
}

Result<bool> ProfileBook::save(const Profile& profile)
{
    const auto name = proper_name(profile.name);
    if (!name) return tl::unexpected(name.error());
    if (const std::string fault = fault_in(profile.preferences); !fault.empty()) return tl::unexpected(Error{ErrorCode::WrongValue, "", fault});
    return change([&](ProfilesFile& file) -> Result<bool> {
        const auto kept = with_id(file.profiles, profile.id);
        if (kept == file.profiles.end()) return tl::unexpected(nobody(profile.id));
        if (const Profile* other = same_name(file.profiles, *name); other && other->id != profile.id) return tl::unexpected(name_taken(*other));
        *kept = {profile.id, *name, profile.preferences};
        return true;
    });
}

Result<bool> ProfileBook::use(const std::string& id)
{
    return change([&](ProfilesFile& file) -> Result<bool> {
        if (with_id(file.profiles, id) == file.profiles.end()) return tl::unexpected(nobody(id));
        file.last = id;
        return true;
    });
}

Result<bool> ProfileBook::remove(const std::string& id)
{
    return change([&](ProfilesFile& file) -> Result<bool> {
        const auto found = with_id(file.profiles, id);
        if (found == file.profiles.end()) return tl::unexpected(nobody(id));
        file.profiles.erase(found);
        if (file.last == id) file.last.clear();
        return true;
    });
}

void ProfileBook::keep_clear_of(const std::vector<std::string>& people)
{
    for (const std::string& person : people)
        if (const auto number = profile_number(person)) at_least_ = std::max(at_least_, *number + 1);
}

Result<bool> ProfileBook::remember_place(const WindowPlace& place)
{
    if (const std::string fault = fault_in(place); !fault.empty()) return tl::unexpected(Error{ErrorCode::WrongValue, "", fault});
    return change([&](ProfilesFile& file) -> Result<bool> {
        file.place = place;
        return true;
    });
}

}  // namespace callwright
