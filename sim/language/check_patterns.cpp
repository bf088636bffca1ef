#include "language/check_patterns.hpp"

#include "content/json_tree.hpp"
#include "language/cues.hpp"

namespace callwright {
namespace {

Concepts concepts_in(const ContentFiles& files, const std::string& folder)
{
    Concepts concepts;
    const auto file = files.find(folder + "concepts.json");
    if (file == files.end()) return concepts;
    Problems ignored;  // loading has already reported them
    const SourceText source(file->first, file->second);
    const auto tree = parse_json(source, ignored);
    const JsonNode* all = tree ? tree->find("concepts") : nullptr;
    if (!all) return concepts;
    for (const JsonMember& concept_list : all->members)
        for (const JsonNode& word : concept_list.value.items) concepts[concept_list.key].push_back(word.text);
    return concepts;
}

void check_list(const JsonNode& owner, const char* key, const Concepts& concepts, const SourceText& source, Problems& problems)
{
    const JsonNode* list = owner.find(key);
    if (!list) return;
    for (const JsonNode& pattern : list->items)
        if (const auto parsed = parse_pattern(pattern.text, concepts); !parsed) problems.push_back({parsed.error().code, source.where(pattern.begin), parsed.error().what});
}

std::string language_folder(const std::string& path)
{
    const size_t slash = path.find('/', std::string("languages/").size());
    return path.substr(0, slash + 1);
}

}  // namespace

Problems check_patterns(const ContentFiles& files, const std::string& where_prefix)
{
    Problems problems;
    for (const auto& [path, bytes] : files) {
        if (path.rfind("languages/", 0) != 0 || (path.find("/cues/") == std::string::npos && path.find("/topics/") == std::string::npos)) continue;
        Problems ignored;
        const SourceText source(where_prefix + path, bytes);
        const auto tree = parse_json(source, ignored);
        if (!tree) continue;
        const Concepts concepts = concepts_in(files, language_folder(path));
        for (const char* kind : {"cues", "topics"})
            if (const JsonNode* list = tree->find(kind))
                for (const JsonNode& item : list->items)
                    for (const char* key : {"patterns", "unless", "cues"}) check_list(item, key, concepts, source, problems);
    }
    return problems;
}

}  // namespace callwright
