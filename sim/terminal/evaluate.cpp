// How well the reader reads: labelled lines against its answers. Acts are compared as sets of asserted ids.

#include <fstream>
#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "app/read_answer.hpp"
#include "terminal/read_json.hpp"
#include "terminal/page.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

struct Counts {
    int right = 0, extra = 0, missed = 0;

    void add(const std::set<std::string>& gold, const std::set<std::string>& found)
    {
        for (const std::string& one : found) gold.count(one) ? ++right : ++extra;
        for (const std::string& one : gold) missed += found.count(one) == 0;
    }
    // Thousandths; 0 when nothing was there to be found.
    int f1() const { return 2 * right + extra + missed == 0 ? 0 : 2000 * right / (2 * right + extra + missed); }
    int precision() const { return right + extra == 0 ? 0 : 1000 * right / (right + extra); }
    int recall() const { return right + missed == 0 ? 0 : 1000 * right / (right + missed); }
    json as_json() const { return {{"f1", f1()}, {"precision", precision()}, {"recall", recall()}, {"right", right}, {"extra", extra}, {"missed", missed}}; }
};

struct Evaluation {
    int lines = 0, exact = 0, empathy_equal = 0, empathy_known = 0;
    Counts acts, entities, certain, all_violations;
    std::map<std::string, Counts> by_act, by_tag;
};

std::set<std::string> asserted(const json& acts)
{
    std::set<std::string> ids;
    for (const json& a : acts)
        if (a.value("status", "asserted") == "asserted") ids.insert(a.at("act").get<std::string>());
    return ids;
}

std::set<std::string> entity_keys(const json& entities)
{
    std::set<std::string> keys;
    for (const json& e : entities) keys.insert(e.at("type").get<std::string>() + " " + e.at("span").dump());
    return keys;
}

std::set<std::string> rules_of(const json& violations, bool only_certain)
{
    std::set<std::string> rules;
    for (const json& v : violations)
        if (v.is_object() && (!only_certain || v.value("certain", true))) rules.insert(v.at("rule").get<std::string>());
    return rules;
}

void compare(Evaluation& e, const json& gold, const json& answer)
{
    ++e.lines;
    const std::set<std::string> wanted = asserted(gold.at("acts")), found = asserted(answer.at("acts"));
    e.exact += wanted == found;
    e.acts.add(wanted, found);
    for (const std::string& act : wanted) found.count(act) ? ++e.by_act[act].right : ++e.by_act[act].missed;
    for (const std::string& act : found) e.by_act[act].extra += wanted.count(act) == 0;
    if (gold.contains("tags"))
        for (const json& tag : gold.at("tags")) e.by_tag[tag.get<std::string>()].add(wanted, found);
    if (gold.contains("entities")) e.entities.add(entity_keys(gold.at("entities")), entity_keys(answer.at("entities")));
    if (gold.contains("violations") && gold.at("violations").is_array()) {
        e.certain.add(rules_of(gold.at("violations"), false), rules_of(answer.at("violations"), true));
        e.all_violations.add(rules_of(gold.at("violations"), false), rules_of(answer.at("violations"), false));
    }
    if (gold.contains("empathy")) {
        ++e.empathy_known;
        e.empathy_equal += gold.at("empathy") == answer.at("empathy");
    }
}

std::string percent(int thousandths) { return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + " %"; }

void write_counts(std::ostream& out, const std::string& name, const Counts& c)
{
    out << name << ": F1 " << percent(c.f1()) << ", precision " << percent(c.precision()) << ", recall " << percent(c.recall()) << "\n";
}

void write(Streams& streams, const Evaluation& e, bool as_json)
{
    if (as_json) {
        json by_act = json::object(), by_tag = json::object();
        for (const auto& [act, counts] : e.by_act) by_act[act] = counts.as_json();
        for (const auto& [tag, counts] : e.by_tag) by_tag[tag] = counts.as_json();
        streams.out << json{{"lines", e.lines}, {"exact", e.exact}, {"acts", e.acts.as_json()}, {"entities", e.entities.as_json()}, {"violations_certain", e.certain.as_json()},
                            {"violations_all", e.all_violations.as_json()}, {"empathy", {{"equal", e.empathy_equal}, {"of", e.empathy_known}}}, {"by_act", by_act}, {"by_tag", by_tag}}.dump(2) << "\n";
        return;
    }
    streams.out << e.lines << " lines, " << e.exact << " with all acts right\n";
    write_counts(streams.out, "acts", e.acts);
    write_counts(streams.out, "entities", e.entities);
    write_counts(streams.out, "violations, certain", e.certain);
    write_counts(streams.out, "violations, with candidates", e.all_violations);
    streams.out << "empathy equal in " << e.empathy_equal << " of " << e.empathy_known << "\n";
    for (const auto& [act, counts] : e.by_act) write_counts(streams.out, "  " + act, counts);
}

}  // namespace

int evaluate_reader(Streams& streams, const std::string& path, int floor_percent, bool as_json)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return complain(streams, {ErrorCode::FileNotRead, path, "the file cannot be read"});
    const Places places = usual_places();
    const auto rehearsal = Rehearsal::open(places.content, places.cache, learning_told_to(streams));
    if (!rehearsal) return complain(streams, rehearsal.error());
    const auto reader = NeutralReader::make(*rehearsal, "en");
    if (!reader) return complain(streams, reader.error());
    Evaluation evaluation;
    bool good = true;
    int number = 0;
    for (std::string typed; std::getline(in, typed);) {
        ++number;
        if (typed.empty()) continue;
        const json gold = json::parse(typed, nullptr, false);
        const auto line = gold.is_object() ? line_from_json(gold, {}) : Result<LineToRead>(tl::unexpected(Error{ErrorCode::WrongValue, "", "this line is not a JSON object"}));
        if (!line || !gold.contains("acts")) {
            streams.talk << path << ":" << number << ":1 " << (line ? "a labelled line needs \"acts\"" : line.error().what) << "\n";
            good = false;
            continue;
        }
        try {
            compare(evaluation, gold, answer_json(line->id, reader->answer(*line)));
        } catch (const json::exception& e) {
            streams.talk << path << ":" << number << ":1 " << e.what() << "\n";
            good = false;
        }
    }
    write(streams, evaluation, as_json);
    return good && evaluation.acts.f1() >= floor_percent * 10 ? exit_done : exit_problem;
}

}  // namespace callwright
