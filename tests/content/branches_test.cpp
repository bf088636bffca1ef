// Every branch of a scenario must matter to one of its golden calls: taken away, that call goes another way.

#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/check_content.hpp"
#include "base/at_once.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using json = nlohmann::ordered_json;
using testing::shipped_files;

struct BranchPlace {
    int beat = -1;  // -1: the scenario's own
    size_t index = 0;
    std::string from, to, name;
};

std::vector<BranchPlace> branches_of(const json& scenario)
{
    std::vector<BranchPlace> places;
    const auto add = [&](int beat, const std::string& from, const json& branches) {
        for (size_t i = 0; i < branches.size(); ++i) places.push_back({beat, i, from, branches[i]["to"], from + " -> " + branches[i]["to"].get<std::string>() + " when " + branches[i]["when"].get<std::string>()});
    };
    add(-1, "anywhere", scenario["anywhere"]);
    for (size_t b = 0; b < scenario["beats"].size(); ++b) add(static_cast<int>(b), scenario["beats"][b]["id"], scenario["beats"][b]["branches"]);
    return places;
}

// us.overtime-stopped is us/overtime-stopped.json.
std::string path_of(const ScenarioId& scenario)
{
    std::string path = scenario.text;
    std::replace(path.begin(), path.end(), '.', '/');
    return path;
}

std::string file_of(const ScenarioId& scenario) { return path_of(scenario) + ".json"; }
std::string calls_of(const ScenarioId& scenario) { return path_of(scenario) + ".calls.json"; }

// Those first that go where the branch leads: the first call that misses it ends the search.
json likeliest_first(json calls, const BranchPlace& place)
{
    const auto goes_there = [&](const json& call) {
        const json beats = call.value("beats", json::array());
        for (size_t i = 1; i < beats.size(); ++i)
            if (beats[i] == place.to && (place.beat < 0 || beats[i - 1] == place.from)) return true;
        return false;
    };
    std::stable_partition(calls["calls"].begin(), calls["calls"].end(), goes_there);
    return calls;
}

bool is_missed(const ScenarioId& id, const json& scenario, const json& calls, const BranchPlace& place)
{
    json less = scenario;
    json& branches = place.beat < 0 ? less["anywhere"] : less["beats"][static_cast<size_t>(place.beat)]["branches"];
    branches.erase(place.index);
    ContentFiles files = shipped_files();
    files[file_of(id)] = less.dump();
    files[calls_of(id)] = likeliest_first(calls, place).dump();
    const auto rehearsal = Rehearsal::from_files(std::move(files), usual_places().cache);
    return !rehearsal || !failing_calls(*rehearsal, 1, id).empty();
}

TEST_CASE("the golden calls of a scenario go as written")
{
    for (const Error& problem : failing_calls(testing::shipped())) FAIL_CHECK(problem.line());
    CHECK(!testing::shipped().library().golden_calls.empty());
}

TEST_CASE("taking any branch out of the scenario makes a golden call go another way")
{
    for (const ScenarioId& id : testing::shipped_scenarios()) {
        const json scenario = json::parse(shipped_files().at(file_of(id))), calls = json::parse(shipped_files().at(calls_of(id)));
        const std::vector<BranchPlace> places = branches_of(scenario);
        CHECK(places.size() > 12);  // the shortest call, to somebody else than the one who is wanted, has seventeen
        std::vector<char> missed(places.size());
        for_each_at_once(places.size(), [&](size_t i) { missed[i] = is_missed(id, scenario, calls, places[i]); });
        for (size_t i = 0; i < places.size(); ++i) CHECK_MESSAGE(missed[i], id.text << " " << places[i].name);
    }
}

}  // namespace
}  // namespace callwright
