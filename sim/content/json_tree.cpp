// JSON with places
//
// The parsing is nlohmann's; what it does not give is where a value stood. Its SAX events come in the order of the text, and between two of
// them there are only blanks, commas and colons; so the next value begins at the first other byte after the last one. A counting iterator
// says how far the parser has read.

#include "content/json_tree.hpp"

#include <iterator>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr size_t deepest = 64;

// Where a JSON string that begins at `open` (its quote) ends, one past the closing quote.
size_t end_of_string(std::string_view bytes, size_t open)
{
    size_t at = open + 1;
    while (at < bytes.size() && bytes[at] != '"') at += bytes[at] == '\\' ? 2 : 1;
    return std::min(at + 1, bytes.size());
}

size_t end_of_word(std::string_view bytes, size_t begin)
{
    const size_t end = bytes.find_first_of(" \t\r\n,:]}[{\"", begin);
    return end == std::string_view::npos ? bytes.size() : end;
}

class TreeMaker : public nlohmann::json_sax<json> {
public:
    TreeMaker(const SourceText& source, Problems& problems) : source_(source), problems_(problems) {}

    bool null() override { return word(JsonNode::Kind::Null, [](JsonNode&) {}); }
    bool boolean(bool value) override
    {
        return word(JsonNode::Kind::Boolean, [&](JsonNode& n) { n.boolean = value; });
    }
    bool number_integer(number_integer_t value) override
    {
        return word(JsonNode::Kind::Integer, [&](JsonNode& n) { n.integer = value; });
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        const bool fits = value <= static_cast<uint64_t>(INT64_MAX);
        if (!fits) out_of_range();
        return word(JsonNode::Kind::Integer, [&](JsonNode& n) { n.integer = fits ? static_cast<int64_t>(value) : 0; });
    }
    bool number_float(number_float_t value, const string_t& text) override
    {
        if (text.find_first_of(".eE") == std::string::npos) out_of_range();
        else report(ErrorCode::NotAnInteger, begin_of_next(), "numbers here are whole: " + text.substr(0, 40) + " is not");
        const bool small = value > -1e15 && value < 1e15;  // near enough for the checks that follow; the file is refused anyway
        return word(JsonNode::Kind::Integer, [&](JsonNode& n) { n.integer = small ? static_cast<int64_t>(value) : 0; });
    }
    bool string(string_t& value) override
    {
        const size_t begin = begin_of_next();
        check_string(value, begin);
        JsonNode node = made(JsonNode::Kind::String, begin);
        node.text = std::move(value);
        last_ = node.end = end_of_string(source_.bytes(), begin);
        return place(std::move(node));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override
    {
        const size_t begin = begin_of_next();
        check_string(value, begin);
        last_ = end_of_string(source_.bytes(), begin);
        for (const JsonMember& member : open_.back().members)
            if (member.key == value) {
                report(ErrorCode::DuplicateKey, begin, "\"" + utf8::visible(value) + "\" stands here for the second time");
                break;
            }
        keys_.back() = {std::move(value), begin, {}};
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& e) override
    {
        const std::string what = e.what();
        if (what.find("out_of_range") != std::string::npos) {
            out_of_range();
            return false;
        }
        if (what.find("surrogate") != std::string::npos) {
            report(ErrorCode::NotUtf8, begin_of_next(), "a text holds half of a surrogate pair");
            return false;
        }
        const size_t at = position > 0 ? position - 1 : 0;
        const bool at_end = at >= source_.bytes().size();
        report(ErrorCode::JsonSyntax, std::min(at, source_.bytes().size()), at_end ? "the file ends in the middle of a value" : "this is not JSON: " + expected(what));
        return false;
    }

    std::optional<JsonNode> take() { return std::move(root_); }

private:
    // nlohmann says "...; expected ']'"; the rest of its sentence is about its own insides.
    static std::string expected(const std::string& what)
    {
        if (const size_t at = what.rfind("expected "); at != std::string::npos) return what.substr(at);
        return "something here cannot be read";
    }

    size_t begin_of_next() const
    {
        const size_t at = source_.bytes().find_first_not_of(" \t\r\n,:", last_);
        return at == std::string_view::npos ? source_.bytes().size() : at;
    }

    void report(ErrorCode code, size_t offset, std::string what) { problems_.push_back({code, source_.where(offset), std::move(what)}); }
    void out_of_range() { report(ErrorCode::NumberOutOfRange, begin_of_next(), "this number does not fit into 64 bits"); }

    void check_string(const std::string& value, size_t begin)
    {
        if (value.find('\0') != std::string::npos) report(ErrorCode::NulByte, begin, "a text may not hold the character U+0000");
        if (const auto bad = utf8::first_invalid(value)) report(ErrorCode::NotUtf8, begin, "a text is not valid UTF-8 (a lone surrogate?)");
    }

    static JsonNode made(JsonNode::Kind kind, size_t begin)
    {
        JsonNode node;
        node.kind = kind;
        node.begin = begin;
        return node;
    }

    template <class Fill>
    bool word(JsonNode::Kind kind, Fill fill)
    {
        JsonNode node = made(kind, begin_of_next());
        fill(node);
        last_ = node.end = end_of_word(source_.bytes(), node.begin);
        return place(std::move(node));
    }

    bool open(JsonNode::Kind kind)
    {
        const size_t begin = begin_of_next();
        if (open_.size() >= deepest) {
            report(ErrorCode::TooDeep, begin, "values are nested more than 64 levels deep");
            return false;
        }
        open_.push_back(made(kind, begin));
        keys_.emplace_back();
        last_ = begin + 1;
        return true;
    }

    bool close()
    {
        JsonNode node = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        last_ = node.end = begin_of_next() + 1;
        return place(std::move(node));
    }

    bool place(JsonNode node)
    {
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (open_.back().is(JsonNode::Kind::Array)) {
            open_.back().items.push_back(std::move(node));
        } else {
            JsonMember& member = keys_.back();
            member.value = std::move(node);
            open_.back().members.push_back(std::move(member));
        }
        return true;
    }

    const SourceText& source_;
    Problems& problems_;
    std::vector<JsonNode> open_;
    std::vector<JsonMember> keys_;
    size_t last_ = 0;
    std::optional<JsonNode> root_;
};

bool bytes_are_text(const SourceText& source, Problems& problems)
{
    const std::string_view bytes = source.bytes();
    const size_t before = problems.size();
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") problems.push_back({ErrorCode::ByteOrderMark, source.where(0), "the file begins with a byte order mark; save it as plain UTF-8"});
    if (const auto bad = utf8::first_invalid(bytes)) problems.push_back({ErrorCode::NotUtf8, source.where(*bad), "this byte is not valid UTF-8"});
    if (const size_t nul = bytes.find('\0'); nul != std::string_view::npos) problems.push_back({ErrorCode::NulByte, source.where(nul), "the file holds a NUL byte"});
    return problems.size() == before;
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const
{
    for (const JsonMember& member : members)
        if (member.key == key) return &member.value;
    return nullptr;
}

std::optional<JsonNode> parse_json(const SourceText& source, Problems& problems)
{
    if (!bytes_are_text(source, problems)) return std::nullopt;
    const size_t before = problems.size();
    TreeMaker maker(source, problems);
    const bool read = json::sax_parse(source.bytes(), &maker);
    const bool usable = std::none_of(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end(), [](const Error& e) { return e.code == ErrorCode::NulByte || e.code == ErrorCode::NotUtf8; });
    return read && usable ? maker.take() : std::nullopt;
}

size_t offset_in_string(const SourceText& source, const JsonNode& string_node, size_t offset)
{
    const std::string_view bytes = source.bytes();
    size_t at = string_node.begin + 1;
    for (size_t decoded = 0; decoded < offset && at < string_node.end;) {
        if (bytes[at] != '\\') {
            ++at, ++decoded;
        } else if (bytes[at + 1] != 'u') {
            at += 2, ++decoded;
        } else {  // \uXXXX, or two of them for one code point
            const std::string_view escape = bytes.substr(at, 6);
            const bool pair = escape[2] == 'd' || escape[2] == 'D' ? std::string_view("89abAB").find(escape[3]) != std::string_view::npos : false;
            const std::string one = json::parse("\"" + std::string(bytes.substr(at, pair ? 12 : 6)) + "\"", nullptr, false).is_string()
                                        ? json::parse("\"" + std::string(bytes.substr(at, pair ? 12 : 6)) + "\"").get<std::string>()
                                        : std::string("?");
            at += pair ? 12 : 6;
            decoded += one.size();
        }
    }
    return at;
}

}  // namespace callwright
