#include "content/builder.hpp"

#include "content/vocabulary.hpp"

namespace callwright {

std::vector<const JsonNode*> Builder::items(const JsonNode& object, std::string_view key) const
{
    std::vector<const JsonNode*> all;
    if (const JsonNode* list = object.find(key))
        for (const JsonNode& item : list->items) all.push_back(&item);
    return all;
}

void Builder::problem(ErrorCode code, size_t offset, std::string what)
{
    problems_.push_back({code, source_.where(offset), std::move(what)});
}

std::string Builder::text(const JsonNode& object, std::string_view key) const
{
    const JsonNode* node = object.find(key);
    return node ? node->text : std::string();
}

int64_t Builder::number(const JsonNode& object, std::string_view key, int64_t otherwise) const
{
    const JsonNode* node = object.find(key);
    return node ? node->integer : otherwise;
}

bool Builder::boolean(const JsonNode& object, std::string_view key) const
{
    const JsonNode* node = object.find(key);
    return node && node->boolean;
}

CivilDate Builder::date(const JsonNode& object, std::string_view key)
{
    const JsonNode* node = object.find(key);
    if (!node) return {};
    const Result<CivilDate> parsed = parse_date(node->text);
    if (!parsed) problem(ErrorCode::BadTime, node->begin, parsed.error().what);
    return parsed.value_or(CivilDate{});
}

CivilTime Builder::time(const JsonNode& object, std::string_view key)
{
    const JsonNode* node = object.find(key);
    if (!node) return {};
    const Result<CivilTime> parsed = parse_time(node->text);
    if (!parsed) problem(ErrorCode::BadTime, node->begin, parsed.error().what);
    return parsed.value_or(CivilTime{});
}

Condition Builder::condition(const JsonNode& node)
{
    auto parsed = Condition::parse(node.text);
    if (!parsed) {
        problem(parsed.error().code, offset_in_string(source_, node, parsed.error().offset), parsed.error().what);
        return {};
    }
    conditions.push_back({*parsed, &node});
    return *parsed;
}

Condition Builder::condition(const JsonNode& object, std::string_view key)
{
    const JsonNode* node = object.find(key);
    return node ? condition(*node) : Condition{};
}

FactValue Builder::fact(const JsonNode& node) const
{
    switch (node.kind) {
    case JsonNode::Kind::Boolean: return node.boolean;
    case JsonNode::Kind::Integer: return node.integer;
    case JsonNode::Kind::String: return node.text;
    default: return {};
    }
}

std::vector<std::string> Builder::texts(const JsonNode& object, std::string_view key) const
{
    std::vector<std::string> all;
    for (const JsonNode* item : items(object, key)) all.push_back(item->text);
    return all;
}

void Builder::check_slots(const JsonNode& node, const Fragment& fragment)
{
    for (const std::string& slot : fragment.slots) {
        if (is_slot(slot)) continue;
        const std::string near = nearest_slot(slot);
        const size_t at = fragment.text.find("{" + slot + "}");
        problem(ErrorCode::SlotUnknown, offset_in_string(source_, node, at), "nobody can fill {" + slot + "}" + (near.empty() ? "" : "; did you mean {" + near + "}?"));
    }
}

// What goes on from an earlier line is said as it stands: the turn that could fill it is over.
void Builder::refuse_slots(const JsonNode& words)
{
    if (const size_t open = words.text.find('{'); open != std::string::npos) problem(ErrorCode::SlotUnknown, offset_in_string(source_, words, open), "nothing is filled in here: this is said as it stands");
}

std::vector<FollowUp> Builder::follow_ups(const JsonNode& line)
{
    std::vector<FollowUp> all;
    for (const JsonNode* item : items(line, "follow")) {
        refuse_slots(*item->find("text"));
        all.push_back({texts(*item, "to"), text(*item, "text"), follow_ups(*item)});
    }
    return all;
}

Fragment Builder::fragment(const JsonNode& node)
{
    const JsonNode& words = node.is(JsonNode::Kind::Object) ? *node.find("text") : node;
    Fragment fragment;
    fragment.text = words.text;
    for (size_t open = fragment.text.find('{'); open != std::string::npos; open = fragment.text.find('{', open + 1)) {
        const size_t close = fragment.text.find('}', open);
        if (close == std::string::npos) break;
        fragment.slots.push_back(fragment.text.substr(open + 1, close - open - 1));
    }
    check_slots(words, fragment);
    if (node.is(JsonNode::Kind::Object)) {
        fragment.when = condition(node, "when");
        fragment.feels = text(node, "feels");
        fragment.raises = text(node, "raises");
        fragment.asks = text(node, "asks");
        fragment.more = text(node, "more");
        fragment.to = texts(node, "to");
        if (const JsonNode* more = node.find("more")) refuse_slots(*more);
        fragment.follow = follow_ups(node);
    }
    return fragment;
}

std::vector<Fragment> Builder::fragments(const JsonNode& object, std::string_view key)
{
    std::vector<Fragment> all;
    for (const JsonNode* item : items(object, key)) all.push_back(fragment(*item));
    return all;
}

LineBank Builder::line_bank(const JsonNode& object, std::string_view key)
{
    LineBank bank;
    if (const JsonNode* lines = object.find(key))
        for (const JsonMember& member : lines->members)
            for (const JsonNode& item : member.value.items) bank[member.key].push_back(fragment(item));
    return bank;
}

void Builder::refer(const char* kind, std::string name, size_t offset)
{
    references_made.push_back({kind, std::move(name), source_.where(offset)});
}

void Builder::refer(const char* kind, const JsonNode& node)
{
    refer(kind, node.text, node.begin);
}

}  // namespace callwright
