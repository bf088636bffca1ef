#include "terminal/read_json.hpp"

#include <nlohmann/json.hpp>

namespace callwright {
namespace {

using nlohmann::json;

Error wrong(const std::string& what) { return Error{ErrorCode::WrongUse, "", what}; }

json span_json(const Span& span) { return json::array({span.begin, span.end}); }

void set_fact(SettingChanges& facts, const std::string& name, const json& value)
{
    if (value.is_boolean()) facts[name] = value.get<bool>();
    else if (value.is_number_integer()) facts[name] = value.get<int64_t>();
    else if (value.is_string()) facts[name] = value.get<std::string>();
    else if (value.is_object())
        for (const auto& item : value.items()) set_fact(facts, name + "." + item.key(), item.value());
}

}  // namespace

Result<LineToRead> line_from_json(const json& value, const LineToRead& usual)
{
    LineToRead line = usual;
    if (!value.contains("text") || !value.at("text").is_string()) return tl::unexpected(wrong("a line needs \"text\""));
    line.text = value.at("text").get<std::string>();
    if (value.contains("id")) line.id = value.at("id").is_string() ? value.at("id").get<std::string>() : value.at("id").dump();
    if (value.contains("context") && value.at("context").is_string()) line.context = value.at("context").get<std::string>();
    if (value.contains("now")) {
        const auto now = value.at("now").is_string() ? parse_time(value.at("now").get<std::string>()) : Result<CivilTime>(tl::unexpected(wrong("\"now\" is a time such as 2026-11-23T18:20")));
        if (!now) return tl::unexpected(now.error());
        line.now = *now;
    }
    if (value.contains("setting")) {
        if (!value.at("setting").is_object()) return tl::unexpected(wrong("\"setting\" is an object of facts"));
        for (const auto& item : value.at("setting").items()) set_fact(line.setting, item.key(), item.value());
    }
    return line;
}

json answer_json(const std::string& id, const ReadAnswer& answer)
{
    const Reading& r = answer.reading;
    json out = {{"id", id}, {"empathy", r.empathy}, {"unsure", r.unsure}, {"harm_odds", r.harm_odds}, {"acts", json::array()}, {"harms", json::array()}, {"entities", json::array()}, {"violations", json::array()}};
    for (const ActHit& a : r.acts) out["acts"].push_back({{"act", a.act.text}, {"status", status_name(a.status)}, {"basis", basis_name(a.basis)}, {"confidence", a.confidence}, {"span", span_json(a.span)}});
    for (const HarmHit& h : r.harms) out["harms"].push_back({{"harm", h.harm.text}, {"sure", h.sure}, {"confidence", h.confidence}, {"span", span_json(h.span)}});
    for (const Entity& e : r.entities) out["entities"].push_back({{"type", entity_type_name(e.type)}, {"value", e.value}, {"span", span_json(e.span)}});
    for (const Finding& f : answer.findings) out["violations"].push_back({{"rule", f.rule.text}, {"severity", severity_name(f.severity)}, {"certain", f.certain}, {"span", span_json(f.span)}});
    return out;
}

}  // namespace callwright
