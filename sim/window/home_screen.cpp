#include "window/home_screen.hpp"

#include <algorithm>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "window/call_words.hpp"

namespace callwright::window {
namespace {

constexpr size_t most_results = 3;

const Persona* persona_of(const Library& library, const Scenario& scenario)
{
    const auto found = library.personas.find(scenario.persona);
    return found == library.personas.end() ? nullptr : &found->second;
}

std::string name_of(const Library& library, const Scenario& scenario)
{
    const Persona* persona = persona_of(library, scenario);
    return persona ? persona->name.full : scenario.title;
}

std::string score_words(const CallFinish& finish)
{
    std::string words;
    for (const char* dimension : {"empathy", "accuracy", "compliance"}) {
        const auto found = finish.score.find(dimension);
        if (found == finish.score.end() || !found->second) continue;
        words += (words.empty() ? "" : " \xc2\xb7 ") + interface_text("home.score", {{"dimension", interface_text(std::string("dimension.") + dimension)}, {"percent", std::to_string(*found->second)}});
    }
    return words;
}

int sum_of(const CallFinish& finish)
{
    int sum = 0;
    for (const auto& [dimension, percent] : finish.score) sum += percent.value_or(0);
    return sum;
}

const CallSummary* best_of(const std::vector<CallSummary>& calls, const std::string& person, const ScenarioId& scenario)
{
    const CallSummary* best = nullptr;
    for (const CallSummary& call : calls)
        if (call.finish && call.start.person == person && call.start.scenario == scenario.text && (!best || sum_of(*call.finish) > sum_of(*best->finish))) best = &call;
    return best;
}

const CallSummary* last_open(const std::vector<CallSummary>& calls, const std::string& person, const Library& library)
{
    for (auto call = calls.rbegin(); call != calls.rend(); ++call)
        if (!call->finish && call->start.person == person && library.scenarios.count(ScenarioId(call->start.scenario))) return &*call;
    return nullptr;
}

// What was done least often, the first of those.
const Scenario* suggestion(const Library& library, const std::vector<CallSummary>& calls, const std::string& person)
{
    const Scenario* chosen = nullptr;
    int64_t fewest = 0;
    for (const Scenario* scenario : in_order(library)) {
        const auto times = std::count_if(calls.begin(), calls.end(), [&](const CallSummary& call) { return call.start.person == person && call.start.scenario == scenario->id.text; });
        if (chosen && times >= fewest) continue;
        chosen = scenario;
        fewest = times;
    }
    return chosen;
}

Hero hero_of(const Library& library, const Scenario& scenario, const CallSummary* open, bool first)
{
    Hero hero;
    const Persona* persona = persona_of(library, scenario);
    hero.scenario = scenario.id;
    hero.name = name_of(library, scenario);
    hero.first_name = persona ? persona->name.first : hero.name;
    hero.initials = initials_of(hero.name);
    hero.title = scenario.title;
    hero.text = scenario.summary;
    hero.button = interface_text("home.call", {{"name", hero.first_name}});
    if (open) {
        hero.resumes = open->call;
        hero.text = open->turns < 2 ? interface_text("home.left_ringing", {{"name", hero.first_name}}) : interface_text("home.left_open", {{"name", hero.first_name}, {"turns", turn_text(open->turns)}});
        hero.button = interface_text("home.go_on", {{"name", hero.first_name}});
    } else if (first) {
        hero.text += " " + interface_text("home.we_write");
    }
    return hero;
}

void add_results(HomeScreen& s, const Library& library, const std::vector<CallSummary>& calls)
{
    for (auto call = calls.rbegin(); call != calls.rend() && s.results.size() < most_results; ++call) {
        if (!call->finish || call->start.person != s.person) continue;
        const auto scenario = library.scenarios.find(ScenarioId(call->start.scenario));
        const std::string name = scenario == library.scenarios.end() ? call->start.scenario : name_of(library, scenario->second);
        s.results.push_back({call->call, scenario == library.scenarios.end() ? call->start.scenario : scenario->second.title, name, initials_of(name), score_words(*call->finish)});
    }
}

void add_library(HomeScreen& s, const Library& library, const std::vector<CallSummary>& calls)
{
    for (const Scenario* one : in_order(library)) {
        const Scenario& scenario = *one;
        const Persona* persona = persona_of(library, scenario);
        LibraryRow row;
        row.scenario = scenario.id;
        row.title = scenario.title;
        row.summary = scenario.summary;
        row.name = name_of(library, scenario);
        row.initials = initials_of(row.name);
        row.family = persona ? persona->family : "";
        if (const CallSummary* best = best_of(calls, s.person, scenario.id)) row.best = score_words(*best->finish);
        row.searched = utf8::folded(row.title + " " + row.summary + " " + row.name + " " + row.family);
        if (!row.family.empty() && std::find(s.families.begin(), s.families.end(), row.family) == s.families.end()) s.families.push_back(row.family);
        s.library.push_back(std::move(row));
    }
    std::sort(s.families.begin(), s.families.end());
}

}  // namespace

int finished_calls(const std::vector<CallSummary>& calls, const std::string& person)
{
    return static_cast<int>(std::count_if(calls.begin(), calls.end(), [&](const CallSummary& call) { return call.finish && call.start.person == person; }));
}

HomeScreen home_screen(const Library& library, const std::vector<CallSummary>& calls, const ProfileBook& book, const Profile* person)
{
    HomeScreen s;
    s.person = person ? person->id : "";
    s.first_run = !person || finished_calls(calls, s.person) == 0;
    const CallSummary* open = person ? last_open(calls, s.person, library) : nullptr;
    s.first_run = s.first_run && !open;
    s.title = s.first_run ? interface_text("home.first_title") : interface_text("home.greeting", {{"name", person->name}});
    s.subtitle = interface_text(s.first_run ? "home.first_subtitle" : "home.subtitle");
    s.text_percent = person ? person->preferences.text_percent : 100;
    for (const Profile& profile : book.all()) s.people.push_back({profile.id, profile.name});
    const Scenario* scenario = open ? &library.scenarios.at(ScenarioId(open->start.scenario)) : suggestion(library, calls, s.person);
    if (scenario) s.hero = hero_of(library, *scenario, open, s.first_run);
    if (person) add_results(s, library, calls);
    add_library(s, library, calls);
    return s;
}

std::vector<size_t> rows_shown(const HomeScreen& screen, const std::string& search, const std::string& family)
{
    std::vector<std::string> words;
    const std::string folded = utf8::folded(search);
    for (size_t at = 0; at < folded.size();) {
        const size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    std::vector<size_t> shown;
    for (size_t i = 0; i < screen.library.size(); ++i) {
        const LibraryRow& row = screen.library[i];
        const bool fits = std::all_of(words.begin(), words.end(), [&](const std::string& word) { return row.searched.find(word) != std::string::npos; });
        if (fits && (family.empty() || row.family == family)) shown.push_back(i);
    }
    return shown;
}

}  // namespace callwright::window
