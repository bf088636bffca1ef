#include "support/shipped.hpp"

#include <algorithm>

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

#include "app/move_text.hpp"

namespace callwright::testing {

namespace fs = std::filesystem;

std::string source_folder() { return CALLWRIGHT_SOURCE; }

std::string scratch_folder(const std::string& name)
{
    const fs::path folder = fs::temp_directory_path() / ("callwright-" + name + "-" + std::to_string(getpid()));
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder.string();
}

namespace {

template <class Value>
Value must(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().line().c_str());
        std::abort();
    }
    return std::move(*result);
}

std::string cache() { return usual_places().cache; }

}  // namespace

const ContentFiles& shipped_files()
{
    static const ContentFiles files = must(read_content_folders({source_folder() + "/scenarios"}));
    return files;
}

ContentFiles files_for(const ScenarioId& scenario)
{
    const Library& all = shipped().library();
    const Scenario& own = all.scenarios.at(scenario);
    ContentFiles files = shipped_files();
    for (const auto& [id, other] : all.scenarios) {
        if (id == scenario) continue;
        std::string path = id.text;
        std::replace(path.begin(), path.end(), '.', '/');
        files.erase(path + ".json");
        files.erase(path + ".calls.json");
        if (other.persona != own.persona) files.erase("personas/" + other.persona.text + ".json");
        if (other.script != own.script) files.erase("scripts/" + other.script + ".json");
        if (other.rubric != own.rubric) files.erase("rubrics/" + other.rubric + ".json");
    }
    return files;
}

const std::shared_ptr<const Encoder>& english_encoder()
{
    static const std::shared_ptr<const Encoder> encoder = must(load_encoder(source_folder() + "/assets/models", "en"));
    return encoder;
}

const Rehearsal& shipped()
{
    static const Rehearsal rehearsal = must(Rehearsal::from_files(shipped_files(), cache()));
    return rehearsal;
}

const LanguagePack& english() { return *must(shipped().language("en")); }

Reading read_line(const std::string& text, const std::string& said_before)
{
    ReadContext context;
    context.said_before = said_before;
    context.now = {{2026, 11, 23}, 18 * 60 + 20};
    context.names = {"Dana Ruiz", "Dana", "Ms. Ruiz", "Calder Recovery", "Northgate Bank"};
    return read(text, context, english());
}

ReadAnswer judge_line(const std::string& text, const std::string& said_before, const SettingChanges& setting, const std::string& now)
{
    static const NeutralReader reader = must(NeutralReader::make(shipped(), "en"));
    LineToRead line;
    line.text = text;
    line.context = said_before;
    line.setting = setting;
    if (!now.empty()) line.now = *parse_time(now);
    return reader.answer(line);
}

RunningCall call_after(const std::vector<std::string>& moves, uint64_t seed, const std::string& difficulty)
{
    RunningCall call = must(RunningCall::start(shipped(), {ScenarioId("us.overtime-stopped"), difficulty, seed, std::nullopt}));
    call.take({MoveKind::Dial, "", {}});
    for (const std::string& typed : moves) say(call, typed);
    return call;
}

RunningCall dialled(const ScenarioId& scenario, uint64_t seed, const std::string& difficulty)
{
    RunningCall call = must(RunningCall::start(shipped(), {scenario, difficulty, seed, std::nullopt}));
    call.take({MoveKind::Dial, "", {}});
    return call;
}

std::vector<ScenarioId> shipped_scenarios()
{
    std::vector<ScenarioId> ids;
    for (const auto& [id, scenario] : shipped().library().scenarios) ids.push_back(id);
    return ids;
}

RunningCall verified_call(uint64_t seed)
{
    return call_after({"Good evening, my name is Sam Okoro. May I speak with Dana Ruiz, please?",
                       "Thanks. Before I go into anything personal, could you tell me your date of birth and the ZIP code where you get your mail?",
                       "I only want to be sure I have the right person. Your date of birth and ZIP code, please?",
                       "Thank you, Dana. I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose."},
                      seed);
}

bool spoke(const Turn& turn, const std::string& part)
{
    return std::any_of(turn.pieces.begin(), turn.pieces.end(), [&](const std::string& piece) { return piece.find(part) != std::string::npos; });
}

const Turn& say(RunningCall& call, const std::string& typed) { return call.take(must(parse_move(typed))); }

RunningCall told_the_balance()
{
    RunningCall call = verified_call();
    say(call, "I'm with Calder Recovery. This is an attempt to collect a debt, and any information you give me will be used for that purpose.");
    say(call, "It's about your Northgate Bank credit card, the balance is $1,284.60 as of today.");
    return call;
}

std::string words_of(const Turn& turn, const Finding& finding) { return std::string(words_in(turn.move.text, finding.span)); }

}  // namespace callwright::testing
