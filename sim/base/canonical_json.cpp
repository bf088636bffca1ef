#include "base/canonical_json.hpp"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace callwright {
namespace {

constexpr int64_t largest = (int64_t{1} << 53) - 1;

std::u16string utf16(std::string_view text)
{
    std::u16string out;
    for (size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (d.point < 0x10000) {
            out += static_cast<char16_t>(d.point);
        } else {
            out += static_cast<char16_t>(0xD800 + ((d.point - 0x10000) >> 10));
            out += static_cast<char16_t>(0xDC00 + ((d.point - 0x10000) & 0x3FF));
        }
        at += d.length;
    }
    return out;
}

Error refused(const char* what) { return Error{ErrorCode::WrongValue, "", what}; }

void quote(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr char hex[] = "0123456789abcdef";
                out += "\\u00";
                out += hex[(c >> 4) & 15];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

Result<bool> write(std::string& out, const nlohmann::json& value);

Result<bool> write_string(std::string& out, const std::string& text)
{
    if (utf8::first_invalid(text)) return tl::unexpected(refused("a string is not UTF-8"));
    quote(out, text);
    return true;
}

Result<bool> write_object(std::string& out, const nlohmann::json& value)
{
    std::vector<std::pair<std::u16string, const std::string*>> keys;
    for (const auto& item : value.items()) keys.emplace_back(utf16(item.key()), &item.key());
    std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    out += '{';
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i > 0) out += ',';
        if (const auto ok = write_string(out, *keys[i].second); !ok) return ok;
        out += ':';
        if (const auto ok = write(out, value.at(*keys[i].second)); !ok) return ok;
    }
    out += '}';
    return true;
}

Result<bool> write_array(std::string& out, const nlohmann::json& value)
{
    out += '[';
    for (size_t i = 0; i < value.size(); ++i) {
        if (i > 0) out += ',';
        if (const auto ok = write(out, value[i]); !ok) return ok;
    }
    out += ']';
    return true;
}

Result<bool> write_integer(std::string& out, const nlohmann::json& value)
{
    const bool fits = value.is_number_unsigned() ? value.get<uint64_t>() <= static_cast<uint64_t>(largest) : value.get<int64_t>() >= -largest && value.get<int64_t>() <= largest;
    if (!fits) return tl::unexpected(refused("an integer is beyond 2^53 - 1"));
    out += std::to_string(value.get<int64_t>());
    return true;
}

Result<bool> write(std::string& out, const nlohmann::json& value)
{
    switch (value.type()) {
    case nlohmann::json::value_t::null: out += "null"; return true;
    case nlohmann::json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return true;
    case nlohmann::json::value_t::string: return write_string(out, value.get_ref<const std::string&>());
    case nlohmann::json::value_t::object: return write_object(out, value);
    case nlohmann::json::value_t::array: return write_array(out, value);
    case nlohmann::json::value_t::number_integer:
    case nlohmann::json::value_t::number_unsigned: return write_integer(out, value);
    default: return tl::unexpected(refused("records hold integers only"));
    }
}

}  // namespace

Result<std::string> canonical_json(const nlohmann::json& value)
{
    std::string out;
    const Result<bool> ok = write(out, value);
    if (!ok) return tl::unexpected(ok.error());
    return out;
}

}  // namespace callwright
