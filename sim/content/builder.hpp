#pragma once
// From checked JSON to values: small readers, and the notes that are checked once everything is loaded.

#include <string>
#include <vector>

#include "base/civil_date.hpp"
#include "content/condition.hpp"
#include "content/json_tree.hpp"
#include "content/lines.hpp"
#include "content/source_text.hpp"

namespace callwright {

// Something that names another thing; whether that exists is known only when all files are loaded.
struct Reference {
    std::string kind;   // "act", "cue", "topic", "persona", "script", "rubric", "rule", "beat"
    std::string name;
    std::string where;
};

// A condition together with where each of its bytes stands.
struct PendingCondition {
    Condition condition;
    const JsonNode* node = nullptr;
};

class Builder {
public:
    Builder(const SourceText& source, Problems& problems) : source_(source), problems_(problems) {}

    std::string text(const JsonNode& object, std::string_view key) const;                   // "" when absent
    int64_t number(const JsonNode& object, std::string_view key, int64_t otherwise) const;
    bool boolean(const JsonNode& object, std::string_view key) const;
    CivilDate date(const JsonNode& object, std::string_view key);
    CivilTime time(const JsonNode& object, std::string_view key);
    Condition condition(const JsonNode& object, std::string_view key);
    Condition condition(const JsonNode& node);
    FactValue fact(const JsonNode& node) const;
    std::vector<std::string> texts(const JsonNode& object, std::string_view key) const;
    std::vector<FollowUp> follow_ups(const JsonNode& line);
    Fragment fragment(const JsonNode& node);
    std::vector<Fragment> fragments(const JsonNode& object, std::string_view key);
    LineBank line_bank(const JsonNode& object, std::string_view key);

    template <class IdType>
    std::vector<IdType> references(const JsonNode& object, std::string_view key, const char* kind)
    {
        std::vector<IdType> ids;
        for (const JsonNode* item : items(object, key)) {
            refer(kind, *item);
            ids.emplace_back(item->text);
        }
        return ids;
    }
    void refer(const char* kind, const JsonNode& node);
    void refer(const char* kind, std::string name, size_t offset);
    std::vector<const JsonNode*> items(const JsonNode& object, std::string_view key) const;  // [] when absent
    void problem(ErrorCode code, size_t offset, std::string what);
    std::string where(size_t offset) const { return source_.where(offset); }

    std::vector<Reference> references_made;
    std::vector<PendingCondition> conditions;

private:
    void check_slots(const JsonNode& node, const Fragment& fragment);
    void refuse_slots(const JsonNode& words);

    const SourceText& source_;
    Problems& problems_;
};

}  // namespace callwright
