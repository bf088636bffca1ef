#pragma once
// All content, found, checked and turned into values. Later folders win by path: shipped, the firm's, the user's.

#include <map>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "content/call_script.hpp"
#include "content/persona.hpp"
#include "content/rubric.hpp"
#include "content/rule.hpp"
#include "content/scenario.hpp"
#include "content/source_text.hpp"

namespace callwright {

// A call written down with what must come of it.
struct GoldenCall {
    std::string id, title, difficulty;
    uint64_t seed = 1;
    std::vector<std::string> moves;   // as typed in the terminal
    std::vector<Condition> expect;
    std::vector<BeatId> beats;        // the way it goes, each beat when it is entered; empty if that does not matter
    std::vector<RuleId> findings;     // exactly these, each at least once
};

struct GoldenCalls {
    ScenarioId scenario;
    std::string file;
    std::vector<GoldenCall> calls;
};

struct RuleCase {
    std::string text, said_before, expect, words;
    std::map<std::string, FactValue, std::less<>> setting;
    std::string now;
    std::string where;  // its place in the file
};

struct RuleCases {
    RuleId rule;
    std::vector<RuleCase> cases;
};

struct Library {
    std::map<std::string, FactValue, std::less<>> neutral_facts;  // what holds in a setting that does not say otherwise
    ContentFiles files;  // every byte it was made of
    std::map<ScenarioId, Scenario> scenarios;
    std::map<PersonaId, Persona> personas;
    std::map<std::string, CallScript> scripts;
    std::map<std::string, Rubric> rubrics;
    std::map<RuleId, Rule> rules;
    std::vector<GoldenCalls> golden_calls;
    std::vector<RuleCases> rule_cases;
};

// The scenarios as they are shown: by their order, then by id.
std::vector<const Scenario*> in_order(const Library& library);

// Every *.json below the folders, by path relative to its root; `scripts/` beside `scenarios/` is found as "scripts/...".
// Fails only when the first folder cannot be read.
Result<ContentFiles> read_content_folders(const std::vector<std::string>& roots);

struct LoadedLibrary {
    Library library;      // what could be loaded
    Problems problems;    // everything wrong, by file and place
};

// Checks shape and references of all files and builds the values. Pure.
// `where_prefix` is put before each file's relative path in places ("scenarios/").
LoadedLibrary load_library(ContentFiles files, const std::string& where_prefix);

}  // namespace callwright
