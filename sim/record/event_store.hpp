#pragma once
// Calls on disk: append-only canonical events (event_format.md). Each turn is durable before it is shown.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/source_text.hpp"
#include "record/events.hpp"
#include "record/sqlite.hpp"

namespace callwright {

struct CallSummary {
    int64_t call = 0;
    CallStart start;  // whose call it is: start.person
    int turns = 0;
    std::optional<CallFinish> finish;
};

// One store serves several people: each call belongs to one, and each has a key of their own for what they typed.
class EventStore {
public:
    // Creates the folder when it is missing, and brings an older store to the present format.
    static Result<EventStore> open(const std::string& folder);

    Result<int64_t> begin_call(const CallStart& start, const ContentFiles& files);
    // Begins a call as `start.forked_from` says, with the other call's turns before that one. All of it at once: no half of a fork is ever seen.
    // Fails when the words of those turns were destroyed.
    Result<int64_t> fork_call(const CallStart& start);
    // Fails when the person of the call was forgotten: nothing can be sealed any more.
    Result<bool> append_turn(int64_t call, const Turn& turn);
    Result<bool> finish_call(int64_t call, const CallFinish& finish);
    // Also after the finish. Earlier events do not change.
    Result<bool> disagree(int64_t call, const Disagreement& disagreement);

    Result<std::vector<CallSummary>> calls();
    Result<CallSummary> call(int64_t number);
    Result<int> count_calls(const std::string& scenario);  // of all people
    Result<std::vector<StoredTurn>> turns_of(int64_t call);
    Result<std::vector<Disagreement>> disagreements(int64_t call);
    Result<ContentFiles> content_of(const CallStart& start);
    Result<std::vector<std::string>> people();  // who has calls here, forgotten or not

    // Checks the chain of digests of one call; the first event that disagrees.
    Result<std::optional<int64_t>> broken_event(int64_t call);

    // Destroys the key: typed words of this person can never be read again.
    Result<bool> forget(const std::string& person);

private:
    struct KeptEvent {
        std::string body;
        std::optional<std::string> words;  // nothing when they were destroyed
    };

    Result<int64_t> begin(const CallStart& start);
    Result<bool> append(int64_t call, const char* kind, const std::string& body, const std::string& words);
    Result<int64_t> append_event(int64_t call, const char* kind, const std::string& body);
    Result<bool> keep_words(int64_t seq, const std::string& person, const std::string& words);
    Result<std::string> last_digest(int64_t call);
    Result<std::string> person_of(int64_t call);
    Result<std::vector<KeptEvent>> kept_events(int64_t call, const char* kind);

    std::unique_ptr<Database> database_;
};

}  // namespace callwright
