#include "app/interface_text.hpp"

#include <nlohmann/json.hpp>

#include "app/practice.hpp"
#include "base/file_bytes.hpp"

namespace callwright {
namespace {

using nlohmann::json;

json load_texts()
{
    json texts = json::parse(file_bytes(usual_places().texts + "/en.json").value_or(""), nullptr, false);
    return texts.is_object() && texts.contains("texts") ? texts.at("texts") : json::object();
}

}  // namespace

std::string interface_text(const std::string& key, const std::map<std::string, std::string>& gaps)
{
    static const json texts = load_texts();
    std::string text = texts.value(key, key);
    for (const auto& [name, value] : gaps) {
        const std::string gap = "{" + name + "}";
        for (size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at + value.size())) text.replace(at, gap.size(), value);
    }
    return text;
}

}  // namespace callwright
