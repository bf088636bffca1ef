#pragma once
// Calls on disk: append-only canonical events (event_format.md). Each turn is durable before it is shown.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "call/turn.hpp"
#include "content/source_text.hpp"
#include "engine/replay.hpp"
#include "record/sqlite.hpp"

namespace callwright {

struct CallStart {
    std::string engine, scenario, difficulty, now, language_digest;
    uint64_t seed = 0;
    std::map<std::string, std::string> files;  // path -> digest
};

struct CallFinish {
    std::map<std::string, std::optional<int>> score;  // by dimension
    std::map<std::string, int> findings;              // by severity
    std::string ended;
    int turns = 0;
};

struct CallSummary {
    int64_t call = 0;
    CallStart start;
    int turns = 0;
    std::optional<CallFinish> finish;
};

struct StoredTurn {
    ReadMove move;
    std::string line;   // "" when the words are gone
    std::string body;   // as stored, for verification
    bool words_gone = false;
};

class EventStore {
public:
    // Creates the folder when it is missing.
    static Result<EventStore> open(const std::string& folder, const std::string& person);

    Result<int64_t> begin_call(const CallStart& start, const ContentFiles& files);
    Result<bool> append_turn(int64_t call, const Turn& turn);
    Result<bool> finish_call(int64_t call, const CallFinish& finish);

    Result<std::vector<CallSummary>> calls();
    Result<CallSummary> call(int64_t number);
    Result<int> count_calls(const std::string& scenario);
    Result<std::vector<StoredTurn>> turns_of(int64_t call);
    Result<ContentFiles> content_of(const CallStart& start);

    // Checks the chain of digests of one call; the first event that disagrees.
    Result<std::optional<int64_t>> broken_event(int64_t call);

    // Destroys the key: typed words of this person can never be read again.
    Result<bool> forget(const std::string& person);

private:
    Result<bool> append(int64_t call, const char* kind, const std::string& body, const std::string& words);
    Result<std::string> last_digest(int64_t call);

    std::unique_ptr<Database> database_;
    std::string key_;  // of the present person
    std::string person_;
};

// One call's turn as it stands in the store.
Result<std::string> turn_body(const Turn& turn);

}  // namespace callwright
