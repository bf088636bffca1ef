// What stands in profiles.json
//
// People may open this file and change it by hand, so every problem has its line and column. What is absent has its usual value; what
// is there must be right. A later Callwright may add fields: they are passed over here, and kept when the file is written again.

#include "app/profiles_file.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "content/json_tree.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr std::array themes = {"light", "dark", "contrast"};
constexpr std::array helps = {"auto", "picks", "stems", "free"};
constexpr int64_t widest_screen = 100'000;
constexpr int64_t last_number = 999'999'999;

template <class Words>
bool one_of(const std::string& word, const Words& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool names_a_language(const std::string& id)
{
    return !id.empty() && id.size() <= 20 && std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
}

class Fields {
public:
    Fields(const SourceText& source, const JsonNode& object, std::optional<Error>& problem) : source_(source), object_(object), problem_(problem) { (void)is(object, JsonNode::Kind::Object, "an object"); }

    std::string text(std::string_view key, const std::string& otherwise)
    {
        const JsonNode* node = of(key, JsonNode::Kind::String, "a text");
        return node ? node->text : otherwise;
    }
    int64_t number(std::string_view key, int64_t otherwise, int64_t lowest, int64_t highest)
    {
        const JsonNode* node = of(key, JsonNode::Kind::Integer, "a whole number");
        if (!node) return otherwise;
        if (node->integer < lowest || node->integer > highest) report(ErrorCode::NumberOutOfRange, *node, "\"" + std::string(key) + "\" is a number from " + std::to_string(lowest) + " to " + std::to_string(highest));
        return node->integer;
    }
    bool flag(std::string_view key, bool otherwise)
    {
        const JsonNode* node = of(key, JsonNode::Kind::Boolean, "true or false");
        return node ? node->boolean : otherwise;
    }
    const JsonNode* of(std::string_view key, JsonNode::Kind kind, const char* kind_name)
    {
        const JsonNode* node = object_.find(key);
        return node && is(*node, kind, kind_name) ? node : nullptr;
    }
    void report(ErrorCode code, const JsonNode& node, const std::string& what)
    {
        if (!problem_) problem_ = Error{code, source_.where(node.begin), what};
    }

private:
    bool is(const JsonNode& node, JsonNode::Kind kind, const char* kind_name)
    {
        if (!node.is(kind)) report(ErrorCode::WrongType, node, std::string("here belongs ") + kind_name);
        return node.is(kind);
    }

    const SourceText& source_;
    const JsonNode& object_;
    std::optional<Error>& problem_;
};

class Reader {
public:
    Reader(const SourceText& source, std::optional<Error>& problem) : source_(source), problem_(problem) {}

    ProfilesFile file(const JsonNode& root)
    {
        Fields fields(source_, root, problem_);
        ProfilesFile file;
        if (fields.number("format", 0, 0, last_number) != profiles_format)
            fields.report(ErrorCode::UnknownSchema, root, "profiles of format " + std::to_string(profiles_format) + " are known here; this file says otherwise, perhaps written by a newer Callwright");
        file.last = fields.text("last", "");
        file.next = fields.number("next", 1, 1, last_number);
        if (const JsonNode* window = fields.of("window", JsonNode::Kind::Object, "an object")) file.place = place(*window);
        if (const JsonNode* list = fields.of("profiles", JsonNode::Kind::Array, "a list"))
            for (const JsonNode& node : list->items) add(file, node);
        return file;
    }

private:
    void add(ProfilesFile& file, const JsonNode& node)
    {
        Fields fields(source_, node, problem_);
        Profile profile{fields.text("id", ""), fields.text("name", ""), {}};
        if (const JsonNode* found = fields.of("preferences", JsonNode::Kind::Object, "an object")) profile.preferences = preferences(*found);
        const auto number = profile_number(profile.id);
        const auto name = proper_name(profile.name);
        if (!number) return fields.report(ErrorCode::WrongValue, node, "a profile's \"id\" is p and a number, such as p1");
        if (!name) return fields.report(ErrorCode::WrongValue, node, name.error().what);
        for (const Profile& other : file.profiles)
            if (other.id == profile.id || utf8::folded(other.name) == utf8::folded(*name)) return fields.report(ErrorCode::DuplicateId, node, "there is another profile with this id or name");
        profile.name = *name;
        file.next = std::max(file.next, *number + 1);
        file.profiles.push_back(std::move(profile));
    }

    Preferences preferences(const JsonNode& node)
    {
        Fields fields(source_, node, problem_);
        Preferences p;
        p.language = fields.text("language", p.language);
        p.text_percent = static_cast<int>(fields.number("text_percent", p.text_percent, 100, 200));
        p.theme = fields.text("theme", p.theme);
        p.reduced_motion = fields.flag("reduced_motion", p.reduced_motion);
        p.sound = fields.flag("sound", p.sound);
        p.voice = fields.flag("voice", p.voice);
        p.hurry = fields.flag("hurry", p.hurry);
        p.help = fields.text("help", p.help);
        if (const std::string fault = fault_in(p); !fault.empty()) fields.report(ErrorCode::WrongValue, node, fault);
        return p;
    }

    WindowPlace place(const JsonNode& node)
    {
        Fields fields(source_, node, problem_);
        WindowPlace place;
        place.x = static_cast<int>(fields.number("x", 0, -widest_screen, widest_screen));
        place.y = static_cast<int>(fields.number("y", 0, -widest_screen, widest_screen));
        place.width = static_cast<int>(fields.number("width", 0, 0, widest_screen));
        place.height = static_cast<int>(fields.number("height", 0, 0, widest_screen));
        place.maximised = fields.flag("maximised", false);
        return place;
    }

    const SourceText& source_;
    std::optional<Error>& problem_;
};

// What the file said about this person before, unknown fields included.
json earlier(const json& document, const std::string& id)
{
    const auto list = document.find("profiles");
    if (list == document.end() || !list->is_array()) return json::object();
    for (const json& profile : *list)
        if (profile.is_object() && profile.contains("id") && profile.at("id") == id) return profile;
    return json::object();
}

void update(json& object, const char* key, const json& value)
{
    if (!object.contains(key) || !object.at(key).is_object()) object[key] = json::object();
    object.at(key).update(value);
}

}  // namespace

json json_of(const Preferences& p)
{
    return {{"language", p.language}, {"text_percent", p.text_percent}, {"theme", p.theme}, {"reduced_motion", p.reduced_motion}, {"sound", p.sound}, {"voice", p.voice}, {"hurry", p.hurry}, {"help", p.help}};
}

Result<ProfilesFile> profiles_from(const SourceText& source)
{
    Problems problems;
    const auto tree = parse_json(source, problems);
    if (!problems.empty()) return tl::unexpected(problems.front());
    std::optional<Error> problem;
    ProfilesFile file = Reader(source, problem).file(*tree);
    if (problem) return tl::unexpected(*problem);
    return file;
}

std::string profiles_text(const ProfilesFile& file, const std::string& before)
{
    json document = json::parse(before, nullptr, false);
    if (!document.is_object()) document = json::object();
    json list = json::array();
    for (const Profile& profile : file.profiles) {
        json one = earlier(document, profile.id);
        one.update(json{{"id", profile.id}, {"name", profile.name}});
        update(one, "preferences", json_of(profile.preferences));
        list.push_back(std::move(one));
    }
    document.update(json{{"$schema", "profiles.schema.json"}, {"format", profiles_format}, {"last", file.last}, {"next", file.next}, {"profiles", std::move(list)}});
    const WindowPlace& p = file.place;
    update(document, "window", {{"x", p.x}, {"y", p.y}, {"width", p.width}, {"height", p.height}, {"maximised", p.maximised}});
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::optional<int64_t> profile_number(const std::string& id)
{
    if (id.size() < 2 || id.size() > 10 || id[0] != 'p' || id[1] == '0' || id.find_first_not_of("0123456789", 1) != std::string::npos) return std::nullopt;
    return std::stoll(id.substr(1));
}

std::string fault_in(const Preferences& p)
{
    if (!names_a_language(p.language)) return "\"language\" names a language, such as en";
    if (p.text_percent < 100 || p.text_percent > 200) return "\"text_percent\" is a number from 100 to 200";
    if (!one_of(p.theme, themes)) return "\"theme\" is light, dark or contrast";
    if (!one_of(p.help, helps)) return "\"help\" is auto, picks, stems or free";
    return "";
}

std::string fault_in(const WindowPlace& place)
{
    const auto fits = [](int value, int64_t lowest) { return value >= lowest && value <= widest_screen; };
    return fits(place.x, -widest_screen) && fits(place.y, -widest_screen) && fits(place.width, 0) && fits(place.height, 0) ? "" : "no screen is that large";
}

}  // namespace callwright
