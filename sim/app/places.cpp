// Where things are: content beside the program or above it, records and cache in the user's own folders (XDG Base Directory
// Specification). CALLWRIGHT_CONTENT adds content folders, colon-separated, later ones winning.

#include <cstdlib>
#include <filesystem>

#include "app/practice.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string own_folder(const char* variable, const char* below_home)
{
    const std::string chosen = environment(variable), home = environment("HOME");
    if (!chosen.empty()) return (fs::path(chosen) / "callwright").string();
    return home.empty() ? "" : (fs::path(home) / below_home / "callwright").string();
}

// The folder that holds scenarios/schema: the program's own, or one above it.
fs::path shipped()
{
    std::error_code failed;
    fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
    for (int up = 0; up < 5 && !folder.empty(); ++up, folder = folder.parent_path())
        if (fs::is_directory(folder / "scenarios" / "schema", failed)) return folder;
    return fs::current_path(failed);
}

}  // namespace

Places usual_places()
{
    std::error_code failed;
    Places places;
    const fs::path root = shipped();
    places.content.push_back((root / "scenarios").string());
    places.texts = (root / "assets" / "texts").string();
    places.models = (root / "assets" / "models").string();
    const std::string more = environment("CALLWRIGHT_CONTENT");
    for (size_t at = 0; at < more.size();) {
        const size_t end = std::min(more.find(':', at), more.size());
        if (end > at) places.content.push_back(more.substr(at, end - at));
        at = end + 1;
    }
    const std::string data = own_folder("XDG_DATA_HOME", ".local/share");
    if (!data.empty() && fs::is_directory(fs::path(data) / "scenarios", failed)) places.content.push_back((fs::path(data) / "scenarios").string());
    places.store = data.empty() ? "callwright-records" : (fs::path(data) / "records").string();
    places.cache = own_folder("XDG_CACHE_HOME", ".cache");
    return places;
}

}  // namespace callwright
