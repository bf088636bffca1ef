#pragma once
// The shipped content, loaded once for all tests.

#include <memory>
#include <string>

#include "app/encoder_file.hpp"
#include "app/practice.hpp"
#include "app/read_answer.hpp"
#include "language/read.hpp"

namespace callwright::testing {

std::string source_folder();             // of the repository
std::string scratch_folder(const std::string& name);  // empty, below the system's temporary folder
const ContentFiles& shipped_files();
ContentFiles files_for(const ScenarioId& scenario);    // without the other people, their scenarios, calls, scripts and rubrics
const std::shared_ptr<const Encoder>& english_encoder();
const Rehearsal& shipped();
const LanguagePack& english();
Reading read_line(const std::string& text, const std::string& said_before = "");
ReadAnswer judge_line(const std::string& text, const std::string& said_before = "", const SettingChanges& setting = {}, const std::string& now = "");

// A call with Dana that has been dialled and taken through these typed moves.
RunningCall call_after(const std::vector<std::string>& moves, uint64_t seed = 1, const std::string& difficulty = "normal");
RunningCall dialled(const ScenarioId& scenario, uint64_t seed, const std::string& difficulty = "normal");
std::vector<ScenarioId> shipped_scenarios();
RunningCall verified_call(uint64_t seed = 1);
RunningCall told_the_balance();  // the same, and what the call is about
const Turn& say(RunningCall& call, const std::string& typed);
bool spoke(const Turn& turn, const std::string& part);  // one of the lines that were said has this in its name

// The words a finding underlines.
std::string words_of(const Turn& turn, const Finding& finding);

}  // namespace callwright::testing
