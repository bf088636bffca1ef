#pragma once
// What the first page shows, as plain values, and what can be asked from it. Pure.

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/practice.hpp"
#include "app/profiles.hpp"

namespace callwright::window {

struct Hero {
    ScenarioId scenario;
    int64_t resumes = 0;       // a call left open; 0: a new one
    std::string name, first_name, initials, title, text, button;
};

struct PersonChip {
    std::string id, name;
};

struct LastResult {
    int64_t call = 0;
    std::string title, name, initials, scores;
};

struct LibraryRow {
    ScenarioId scenario;
    std::string title, summary, name, initials, family, best;
    std::string searched;      // folded words that the search looks in
};

struct HomeScreen {
    std::string title, subtitle;
    bool first_run = false;
    std::optional<Hero> hero;                // nothing when there are no scenarios
    std::vector<PersonChip> people;
    std::string person;                      // id of who is practising
    int text_percent = 100;
    std::vector<LastResult> results;
    std::vector<LibraryRow> library;
    std::vector<std::string> families;       // of the rows, in order
};

HomeScreen home_screen(const Library& library, const std::vector<CallSummary>& calls, const ProfileBook& book, const Profile* person);

// Rows that are shown: of one family ("" for all), with every word of `search` in them.
std::vector<size_t> rows_shown(const HomeScreen& screen, const std::string& search, const std::string& family);

// Finished calls of one person.
int finished_calls(const std::vector<CallSummary>& calls, const std::string& person);

// Requests. `name` is what was typed when nobody is practising yet.
struct StartCall { ScenarioId scenario; std::string name; };
struct ResumeCall { int64_t call; };
struct ReadBriefing { ScenarioId scenario; std::string name; };
struct AddPerson { std::string name; };
struct SwitchPerson { std::string id; };
struct SetTextSize { int percent; };
struct OpenDebrief { int64_t call; };
using HomeRequest = std::variant<StartCall, ResumeCall, ReadBriefing, AddPerson, SwitchPerson, SetTextSize, OpenDebrief>;

}  // namespace callwright::window
