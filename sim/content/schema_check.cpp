// Shapes
//
// A schema says what a file may hold; this walks value and schema together and reports every difference where it stands. A library could
// validate, but not say at which line and which word was meant.

#include "content/schema_check.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/utf8.hpp"

namespace callwright {
namespace {

using Kind = JsonNode::Kind;

constexpr size_t longest_for_pattern = 200;  // std::regex recurses over its subject

// Schemas hold few patterns, content thousands of texts; making one takes far longer than using it.
const std::regex& compiled(const std::string& pattern)
{
    thread_local std::map<std::string, std::regex> made;
    const auto known = made.find(pattern);
    return known != made.end() ? known->second : made.emplace(pattern, std::regex(pattern)).first->second;
}

int edit_distance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

const char* word_for(Kind kind)
{
    switch (kind) {
    case Kind::Null: return "null";
    case Kind::Boolean: return "boolean";
    case Kind::Integer: return "integer";
    case Kind::String: return "string";
    case Kind::Array: return "array";
    case Kind::Object: return "object";
    }
    return "";
}

bool same(const JsonNode& a, const JsonNode& b)
{
    if (a.kind != b.kind) return false;
    switch (a.kind) {
    case Kind::Null: return true;
    case Kind::Boolean: return a.boolean == b.boolean;
    case Kind::Integer: return a.integer == b.integer;
    case Kind::String: return a.text == b.text;
    case Kind::Array: return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same);
    case Kind::Object: return a.members.size() == b.members.size() && std::all_of(a.members.begin(), a.members.end(), [&](const JsonMember& m) {
                                  const JsonNode* other = b.find(m.key);
                                  return other && same(m.value, *other);
                              });
    }
    return false;
}

std::string quoted(const std::string& text)
{
    std::string shown = utf8::visible(std::string(utf8::truncated(text, 60)));
    return "\"" + shown + "\"";
}

std::vector<std::string> keys_of(const JsonNode* object)
{
    std::vector<std::string> keys;
    if (object)
        for (const JsonMember& member : object->members) keys.push_back(member.key);
    return keys;
}

std::string meant(std::string_view word, const std::vector<std::string>& known)
{
    const std::string near = nearest_word(word, known);
    return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

class Checker {
public:
    Checker(const SchemaByName& schemas, const SourceText& source, Problems& problems) : schemas_(schemas), source_(source), problems_(problems) {}

    // `home` is the schema file that "#/definitions/..." refers to.
    void check(const JsonNode& value, const JsonNode& schema, const JsonNode& home)
    {
        if (const JsonNode* ref = schema.find("$ref")) return follow(value, ref->text, home);
        if (!has_type(value, schema)) return;
        check_choice(value, schema, home);
        switch (value.kind) {
        case Kind::Integer: check_number(value, schema); break;
        case Kind::String: check_text(value, schema); break;
        case Kind::Array: check_items(value, schema, home); break;
        case Kind::Object: check_members(value, schema, home); break;
        default: break;
        }
    }

private:
    void report(ErrorCode code, size_t offset, std::string what) { problems_.push_back({code, source_.where(offset), std::move(what)}); }

    void follow(const JsonNode& value, const std::string& ref, const JsonNode& home)
    {
        const size_t hash = ref.find('#');
        const JsonNode* file = hash == 0 ? &home : schemas_(ref.substr(0, hash));
        const JsonNode* at = file;
        constexpr std::string_view prefix = "#/definitions/";
        if (at && hash != std::string::npos && ref.compare(hash, prefix.size(), prefix) == 0) {
            const JsonNode* definitions = at->find("definitions");
            at = definitions ? definitions->find(ref.substr(hash + prefix.size())) : nullptr;
        }
        if (!at) return report(ErrorCode::UnknownSchema, value.begin, "the schema refers to " + quoted(ref) + ", which does not exist");
        check(value, *at, *file);
    }

    bool has_type(const JsonNode& value, const JsonNode& schema)
    {
        const JsonNode* type = schema.find("type");
        if (!type) return true;
        const std::string_view got = word_for(value.kind);
        const auto fits = [&](const std::string& allowed) { return allowed == got || (allowed == "number" && value.is(Kind::Integer)); };
        if (type->is(Kind::String) ? fits(type->text) : std::any_of(type->items.begin(), type->items.end(), [&](const JsonNode& one) { return fits(one.text); })) return true;
        std::string list = type->text;
        for (const JsonNode& one : type->items) list += (list.empty() ? "" : " or ") + one.text;
        report(ErrorCode::WrongType, value.begin, "expected " + list + ", found " + std::string(got));
        return false;
    }

    void check_choice(const JsonNode& value, const JsonNode& schema, const JsonNode& home)
    {
        if (const JsonNode* allowed = schema.find("enum")) check_enum(value, *allowed);
        if (const JsonNode* only = schema.find("const"); only && !same(value, *only)) report(ErrorCode::WrongValue, value.begin, "only " + quoted(only->text) + " may stand here");
        for (const char* keyword : {"anyOf", "oneOf"})
            if (const JsonNode* options = schema.find(keyword)) check_any(value, *options, home);
    }

    void check_enum(const JsonNode& value, const JsonNode& allowed)
    {
        if (std::any_of(allowed.items.begin(), allowed.items.end(), [&](const JsonNode& one) { return same(value, one); })) return;
        std::vector<std::string> words;
        std::string list;
        for (const JsonNode& one : allowed.items) {
            words.push_back(one.text);
            list += (list.empty() ? "" : ", ") + one.text;
        }
        report(ErrorCode::WrongValue, value.begin, (value.is(Kind::String) ? quoted(value.text) : std::string("this")) + " is not one of " + list + meant(value.text, words));
    }

    // The option of the value's own type is the one to be measured against.
    void check_any(const JsonNode& value, const JsonNode& options, const JsonNode& home)
    {
        for (const JsonNode& option : options.items) {
            const JsonNode* type = option.find("type");
            if (type && type->text == word_for(value.kind)) return check(value, option, home);
        }
        report(ErrorCode::WrongType, value.begin, std::string("a value of another kind belongs here, not ") + word_for(value.kind));
    }

    void check_number(const JsonNode& value, const JsonNode& schema)
    {
        const JsonNode* low = schema.find("minimum");
        const JsonNode* high = schema.find("maximum");
        if ((low && value.integer < low->integer) || (high && value.integer > high->integer))
            report(ErrorCode::NumberOutOfRange, value.begin,
                   std::to_string(value.integer) + " is outside " + (low ? std::to_string(low->integer) : "...") + " to " + (high ? std::to_string(high->integer) : "..."));
    }

    void check_text(const JsonNode& value, const JsonNode& schema)
    {
        const auto length = static_cast<int64_t>(utf8::count_points(value.text));
        if (const JsonNode* low = schema.find("minLength"); low && length < low->integer) report(ErrorCode::WrongValue, value.begin, value.text.empty() ? "this may not be empty" : "this text is too short");
        if (const JsonNode* high = schema.find("maxLength"); high && length > high->integer) report(ErrorCode::WrongValue, value.begin, "this text is longer than " + std::to_string(high->integer) + " characters");
        const JsonNode* pattern = schema.find("pattern");
        if (pattern && value.text.size() <= longest_for_pattern && !std::regex_search(value.text, compiled(pattern->text)))
            report(ErrorCode::WrongValue, value.begin, quoted(value.text) + " does not have the form " + pattern->text);
    }

    void check_items(const JsonNode& value, const JsonNode& schema, const JsonNode& home)
    {
        const auto count = static_cast<int64_t>(value.items.size());
        if (const JsonNode* low = schema.find("minItems"); low && count < low->integer) report(ErrorCode::TooFew, value.begin, "at least " + std::to_string(low->integer) + " are needed here");
        if (const JsonNode* high = schema.find("maxItems"); high && count > high->integer) report(ErrorCode::WrongValue, value.begin, "at most " + std::to_string(high->integer) + " may stand here");
        if (const JsonNode* unique = schema.find("uniqueItems"); unique && unique->boolean) check_unique(value);
        if (const JsonNode* shape = schema.find("items"))
            for (const JsonNode& item : value.items) check(item, *shape, home);
    }

    void check_unique(const JsonNode& value)
    {
        std::set<std::string> seen;
        for (const JsonNode& item : value.items)
            if (item.is(Kind::String) && !seen.insert(item.text).second) report(ErrorCode::DuplicateId, item.begin, quoted(item.text) + " stands here twice");
    }

    void check_members(const JsonNode& value, const JsonNode& schema, const JsonNode& home)
    {
        const JsonNode* known = schema.find("properties");
        const JsonNode* others = schema.find("additionalProperties");
        for (const JsonMember& member : value.members) {
            if (const JsonNode* shape = known ? known->find(member.key) : nullptr) check(member.value, *shape, home);
            else if (others && others->is(Kind::Object)) check(member.value, *others, home);
            else if (others && !others->boolean) report(ErrorCode::UnknownField, member.key_begin, "unknown field " + quoted(member.key) + meant(member.key, keys_of(known)));
        }
        if (const JsonNode* required = schema.find("required"))
            for (const JsonNode& name : required->items)
                if (!value.find(name.text)) report(ErrorCode::MissingField, value.begin, "the field " + quoted(name.text) + " is missing");
    }

    const SchemaByName& schemas_;
    const SourceText& source_;
    Problems& problems_;
};

}  // namespace

void check_shape(const JsonNode& value, const JsonNode& schema, const SchemaByName& schemas, const SourceText& source, Problems& problems)
{
    Checker(schemas, source, problems).check(value, schema, schema);
}

std::string nearest_word(std::string_view word, const std::vector<std::string>& known)
{
    std::string best;
    int least = 2 + static_cast<int>(word.size()) / 4;  // a slip changes few letters
    for (const std::string& candidate : known) {
        const int distance = edit_distance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace callwright
