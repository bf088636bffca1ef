// Loading content
//
// Three passes: each file alone (JSON, then the shape its schema asks for), each file as a value, then everything together (what
// one file names must exist in another). Every problem is kept with its place; nothing stops at the first.

#include "content/library.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/at_once.hpp"
#include "base/file_bytes.hpp"
#include "content/build.hpp"
#include "content/json_tree.hpp"
#include "content/schema_check.hpp"
#include "content/vocabulary.hpp"

namespace callwright {
namespace {

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string file_name(std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

// One file, and what is known about it.
struct Loaded {
    std::unique_ptr<SourceText> source;
    std::optional<JsonNode> tree;
    std::string kind;            // "persona", from its "$schema"
    bool sound = false;          // has its shape
    std::unique_ptr<Builder> builder;
};

class Loading {
public:
    Loading(ContentFiles files, std::string prefix) : prefix_(std::move(prefix)) { library_.files = std::move(files); }

    LoadedLibrary run()
    {
        parse_all();
        check_shapes();
        gather_language();
        build_all();
        check_ids_and_references();
        check_conditions();
        std::stable_sort(problems_.begin(), problems_.end(), [](const Error& a, const Error& b) { return file_of(a) < file_of(b); });
        return {std::move(library_), std::move(problems_)};
    }

private:
    static std::string file_of(const Error& e) { return e.where.substr(0, e.where.find(':')); }

    void parse_all()
    {
        std::vector<Loaded*> all;
        for (const auto& [path, file] : library_.files) {
            all.push_back(&loaded_[path]);
            all.back()->source = std::make_unique<SourceText>(prefix_ + path, file);
        }
        in_order_at_once(all.size(), [&](size_t i, Problems& problems) { all[i]->tree = parse_json(*all[i]->source, problems); });
    }

    const JsonNode* schema(std::string_view name) const
    {
        const auto found = loaded_.find("schema/" + std::string(name));
        return found != loaded_.end() && found->second.tree ? &*found->second.tree : nullptr;
    }

    void check_shapes()
    {
        const SchemaByName by_name = [this](std::string_view name) { return schema(name); };
        std::vector<Loaded*> all;
        for (auto& [path, loaded] : loaded_)
            if (path.rfind("schema/", 0) != 0 && loaded.tree) all.push_back(&loaded);
        in_order_at_once(all.size(), [&](size_t i, Problems& problems) { check_one(*all[i], by_name, problems); });
    }

    void check_one(Loaded& loaded, const SchemaByName& by_name, Problems& problems) const
    {
        const JsonNode* named = loaded.tree->find("$schema");
        if (!named || !named->is(JsonNode::Kind::String)) {
            problems.push_back({ErrorCode::MissingField, loaded.source->where(loaded.tree->begin), "a content file names its \"$schema\""});
            return;
        }
        const std::string name = file_name(named->text);
        const JsonNode* shape = schema(name);
        if (!shape) {
            problems.push_back({ErrorCode::UnknownSchema, loaded.source->where(named->begin), "there is no schema \"" + name + "\"" + hint(name)});
            return;
        }
        check_shape(*loaded.tree, *shape, by_name, *loaded.source, problems);
        loaded.sound = problems.empty();
        loaded.kind = name.substr(0, name.find('.'));
    }

    // Does each of many, on all cores; their problems come in the order of the files all the same.
    template <class Work>
    void in_order_at_once(size_t count, const Work& work)
    {
        std::vector<Problems> found(count);
        for_each_at_once(count, [&](size_t i) { work(i, found[i]); });
        for (Problems& one : found) problems_.insert(problems_.end(), std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()));
    }

    std::string hint(const std::string& name) const
    {
        std::vector<std::string> known;
        for (const auto& [path, loaded] : loaded_)
            if (path.rfind("schema/", 0) == 0) known.push_back(path.substr(7));
        const std::string near = nearest_word(name, known);
        return near.empty() ? "" : "; did you mean \"" + near + "\"?";
    }

    // Acts, cues and topics come from the language packs, facts of the setting from their list.
    void gather_language()
    {
        for (const auto& [path, loaded] : loaded_) {
            if (!loaded.sound) continue;
            const JsonNode& root = *loaded.tree;
            if (loaded.kind == "acts") gather_ids(root.find("acts"), "id", words_.acts);
            if (loaded.kind == "harms") gather_ids(root.find("harms"), "id", words_.harms);
            if (loaded.kind == "cues") gather_ids(root.find("cues"), "id", words_.cues);
            if (loaded.kind == "topics") gather_ids(root.find("topics"), "id", words_.topics);
            if (loaded.kind == "facts") gather_ids(root.find("facts"), "name", words_.setting);
        }
    }

    static void gather_ids(const JsonNode* list, std::string_view key, std::set<std::string, std::less<>>& into)
    {
        if (!list) return;
        for (const JsonNode& item : list->items)
            if (const JsonNode* id = item.find(key)) into.insert(id->text);
    }

    void build_all()
    {
        for (auto& [path, loaded] : loaded_) {
            if (!loaded.sound) continue;
            loaded.builder = std::make_unique<Builder>(*loaded.source, problems_);
            build_one(path, loaded);
        }
    }

    template <class Id, class Value>
    void keep(std::map<Id, Value>& into, Value value, const Loaded& loaded)
    {
        const Id id = value.id;
        if (!into.emplace(id, std::move(value)).second)
            problems_.push_back({ErrorCode::DuplicateId, loaded.source->where(loaded.tree->find("id")->begin), "this id is already taken by another file"});
    }

    void build_one(const std::string& path, Loaded& loaded)
    {
        const JsonNode& root = *loaded.tree;
        Builder& b = *loaded.builder;
        if (loaded.kind == "persona") {
            Persona persona = build_persona(b, root);
            keep(library_.personas, std::move(persona), loaded);
        } else if (loaded.kind == "scenario") {
            Scenario scenario = build_scenario(b, root);
            check_scenario_id(path, scenario, loaded);
            keep(library_.scenarios, std::move(scenario), loaded);
        } else if (loaded.kind == "rule") {
            Rule rule = build_rule(b, root);
            keep(library_.rules, std::move(rule), loaded);
        } else if (loaded.kind == "rubric") {
            Rubric rubric = build_rubric(b, root);
            keep(library_.rubrics, std::move(rubric), loaded);
        } else if (loaded.kind == "call_script") {
            CallScript script = build_call_script(b, root);
            keep(library_.scripts, std::move(script), loaded);
        } else if (loaded.kind == "calls") {
            library_.golden_calls.push_back(build_golden_calls(b, root));
            library_.golden_calls.back().file = prefix_ + path;
        } else if (loaded.kind == "facts") {
            library_.neutral_facts = build_neutral_facts(b, root);
        } else if (loaded.kind == "questions") {
            for (const JsonNode* question : b.items(root, "questions"))
                for (const JsonNode* topic : b.items(*question, "topics")) b.refer("topic", *topic);
        } else if (loaded.kind == "replies") {
            for (const JsonNode* reply : b.items(root, "replies"))
                for (const JsonNode* harm : b.items(*reply, "violations")) b.refer("harm", *harm);
        } else if (loaded.kind == "harms") {
            for (const JsonNode* harm : b.items(root, "harms"))
                if (const JsonNode* act = harm->find("act")) b.refer("act", *act);
        } else if (loaded.kind == "cases") {
            library_.rule_cases.push_back(build_rule_cases(b, root));
        }
    }

    // us/overtime-stopped.json is us.overtime-stopped.
    void check_scenario_id(const std::string& path, const Scenario& scenario, const Loaded& loaded)
    {
        std::string expected = path.substr(0, path.size() - std::string_view(".json").size());
        std::replace(expected.begin(), expected.end(), '/', '.');
        if (scenario.id.text != expected)
            problems_.push_back({ErrorCode::WrongValue, loaded.source->where(loaded.tree->find("id")->begin), "a scenario's id follows its path: \"" + expected + "\""});
    }

    template <class Id, class Value>
    static std::set<std::string, std::less<>> ids_of(const std::map<Id, Value>& values)
    {
        std::set<std::string, std::less<>> ids;
        for (const auto& [id, value] : values) {
            if constexpr (std::is_same_v<Id, std::string>) ids.insert(id);
            else ids.insert(id.text);
        }
        return ids;
    }

    void check_ids_and_references()
    {
        std::map<std::string, std::set<std::string, std::less<>>> known = {
            {"act", words_.acts}, {"harm", words_.harms}, {"cue", words_.cues}, {"topic", words_.topics}, {"fact", words_.setting}, {"persona", ids_of(library_.personas)},
            {"scenario", ids_of(library_.scenarios)}, {"script", ids_of(library_.scripts)}, {"rubric", ids_of(library_.rubrics)}, {"rule", ids_of(library_.rules)}};
        for (const auto& [path, loaded] : loaded_) {
            if (!loaded.builder) continue;
            known["beat"] = beats_in(loaded);
            for (const Reference& ref : loaded.builder->references_made) {
                const auto& names = known[ref.kind];
                if (names.count(ref.name)) continue;
                const std::string near = nearest_word(ref.name, std::vector<std::string>(names.begin(), names.end()));
                problems_.push_back({ErrorCode::UnknownReference, ref.where, "there is no " + ref.kind + " \"" + ref.name + "\"" + (near.empty() ? "" : "; did you mean \"" + near + "\"?")});
            }
        }
    }

    static std::set<std::string, std::less<>> beats_in(const Loaded& loaded)
    {
        std::set<std::string, std::less<>> beats;
        if (loaded.kind == "scenario") gather_ids(loaded.tree->find("beats"), "id", beats);
        return beats;
    }

    // The facts and questions a file may speak of are those of its persona; a rubric serves them all.
    Vocabulary vocabulary_for(const Loaded& loaded) const
    {
        Vocabulary words = words_;
        words.beats = beats_in(loaded);
        const Persona* persona = nullptr;
        if (loaded.kind == "persona") persona = find_persona(PersonaId(loaded.tree->find("id")->text));
        if (loaded.kind == "scenario") persona = find_persona(PersonaId(loaded.tree->find("persona")->text));
        if (loaded.kind == "calls")
            if (const auto s = library_.scenarios.find(ScenarioId(loaded.tree->find("scenario")->text)); s != library_.scenarios.end()) persona = find_persona(s->second.persona);
        for (const auto& [id, one] : library_.personas)
            if (persona == nullptr || persona == &one) add_own_words(words, one);
        return words;
    }

    static void add_own_words(Vocabulary& words, const Persona& persona)
    {
        for (const Fact& fact : persona.facts) words.facts.insert(fact.id.text);
        for (const OwnQuestion& q : persona.questions) words.questions.insert(q.id.text);
    }

    const Persona* find_persona(const PersonaId& id) const
    {
        const auto found = library_.personas.find(id);
        return found == library_.personas.end() ? nullptr : &found->second;
    }

    void check_conditions()
    {
        for (const auto& [path, loaded] : loaded_) {
            if (!loaded.builder || loaded.builder->conditions.empty()) continue;
            const Vocabulary words = vocabulary_for(loaded);
            for (const PendingCondition& pending : loaded.builder->conditions)
                for (const ConditionFault& fault : pending.condition.check_names(words.names()))
                    problems_.push_back({fault.code, loaded.source->where(offset_in_string(*loaded.source, *pending.node, fault.offset)), fault.what});
        }
    }

    std::string prefix_;
    Library library_;
    Problems problems_;
    std::map<std::string, Loaded> loaded_;
    Vocabulary words_;
};

Result<std::string> read_file(const std::filesystem::path& path)
{
    auto bytes = file_bytes(path);
    if (!bytes) return tl::unexpected(Error{ErrorCode::FileNotRead, path.string(), "the file cannot be read"});
    return std::move(*bytes);
}

Result<bool> read_folder(const std::filesystem::path& root, const std::string& prefix, ContentFiles& files)
{
    std::error_code failed;
    std::filesystem::recursive_directory_iterator at(root, failed), end;
    if (failed) return tl::unexpected(Error{ErrorCode::FileNotRead, root.string(), "the folder cannot be read"});
    for (; at != end; at.increment(failed)) {
        if (failed) return tl::unexpected(Error{ErrorCode::FileNotRead, root.string(), "the folder cannot be read to its end"});
        if (!at->is_regular_file(failed) || !ends_with(at->path().string(), ".json")) continue;
        Result<std::string> bytes = read_file(at->path());
        if (!bytes) return tl::unexpected(bytes.error());
        files[prefix + at->path().lexically_relative(root).generic_string()] = std::move(*bytes);
    }
    return true;
}

}  // namespace

std::vector<const Scenario*> in_order(const Library& library)
{
    std::vector<const Scenario*> all;
    for (const auto& [id, scenario] : library.scenarios) all.push_back(&scenario);
    std::stable_sort(all.begin(), all.end(), [](const Scenario* a, const Scenario* b) { return a->order < b->order; });
    return all;
}

Result<ContentFiles> read_content_folders(const std::vector<std::string>& roots)
{
    ContentFiles files;
    for (size_t i = 0; i < roots.size(); ++i) {
        const std::filesystem::path root(roots[i]);
        const auto read = read_folder(root, "", files);
        if (!read && i == 0) return tl::unexpected(read.error());
        const std::filesystem::path scripts = root.parent_path() / "scripts";
        std::error_code failed;
        if (std::filesystem::is_directory(scripts, failed)) (void)read_folder(scripts, "scripts/", files);
    }
    return files;
}

LoadedLibrary load_library(ContentFiles files, const std::string& where_prefix)
{
    return Loading(std::move(files), where_prefix).run();
}

}  // namespace callwright
