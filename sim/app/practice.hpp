#pragma once
// The one door that both programs use: what can be rehearsed, a call from dial to debrief, and the records of it.

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/made_content.hpp"
#include "base/error.hpp"
#include "call/turn.hpp"
#include "content/library.hpp"
#include "engine/replay.hpp"
#include "engine/take_turn.hpp"
#include "language/answer_meanings.hpp"
#include "language/language_pack.hpp"
#include "record/event_store.hpp"
#include "score/debrief.hpp"

namespace callwright {

std::string_view engine_version();

// Where things are on this machine; see app/places.
struct Places {
    std::vector<std::string> content;  // shipped, firm, user
    std::string texts;                 // interface texts
    std::string models;                // sentence encoders
    std::string store;
    std::string cache;                 // "" for none
};
Places usual_places();

struct CallOptions {
    ScenarioId scenario;
    std::string difficulty = "normal";
    std::optional<uint64_t> seed;      // else the number of that scenario's calls in the store
    std::optional<CivilTime> now;      // else the scenario's own clock
    std::string person = no_profile;   // id of the profile that practises; decides nothing in the call
    std::optional<After> after = {};   // a later call to the same person
};

// Content and language packs, ready to rehearse; without a store.
class Rehearsal {
public:
    // Fails on the first problem of the content, which `check` would list in full.
    // `progress` hears how far a language, or what a person's answers mean, is learnt when that is asked for the first time.
    static Result<Rehearsal> open(const std::vector<std::string>& content, const std::string& cache, Progress progress = {});
    static Result<Rehearsal> from_files(ContentFiles files, const std::string& cache, Progress progress = {});

    const Library& library() const { return made_->library(); }
    void tell(Progress progress) { progress_ = std::move(progress); }  // another listener from now on, or none
    Result<const LanguagePack*> language(const std::string& id) const;
    const AnswerMeanings& answers(const Persona& persona, const LanguagePack& language) const;
    // Works out for all people what `answers` will need, into the cache alone, until `stop`. For another thread, on a copy.
    void keep_meanings(const std::atomic<bool>& stop) const { made_->keep_meanings(stop); }

private:
    std::shared_ptr<MadeContent> made_;
    Progress progress_;
};

// One call in memory: moves in, turns out.
class RunningCall {
public:
    static Result<RunningCall> start(const Rehearsal& rehearsal, const CallOptions& options);

    // Reads and takes a move; nothing is kept of it until `keep`.
    TurnResult preview(const Move& move) const;
    void keep(TurnResult result);
    const Turn& take(const Move& move);

    const CallContent& content() const { return *content_; }
    const CallState& state() const { return state_; }
    const Transcript& transcript() const { return transcript_; }
    const LanguagePack& language() const { return *language_; }
    bool over() const { return state_.ended != EndReason::Open; }
    ScoreCard score() const;
    Debrief debrief() const;

private:
    std::shared_ptr<const CallContent> content_;
    const LanguagePack* language_ = nullptr;
    const AnswerMeanings* answers_ = nullptr;
    CallState state_;
    Transcript transcript_;
};

// A call that is written down move by move.
class RecordedCall {
public:
    // Begins a call in the store and dials.
    static Result<RecordedCall> start(const Rehearsal& rehearsal, EventStore& store, CallOptions options);
    // Goes on with a call that was left open. `rehearsal` must be that of the call's own content.
    // Fails when its words were destroyed.
    static Result<RecordedCall> resume(const Rehearsal& rehearsal, EventStore& store, int64_t number);
    // Tries turn `turn` of a call again: a new call that begins as the other did and waits for a new move at that turn. Both are kept.
    // From turn 2 on (turn 1 is the dial), open or finished. `rehearsal` must be that of the call's own content.
    static Result<RecordedCall> fork(const Rehearsal& rehearsal, EventStore& store, int64_t number, int turn);

    // The turn is on disk before it is returned.
    Result<Turn> take(const Move& move);
    const RunningCall& call() const { return call_; }
    int64_t number() const { return number_; }

private:
    RecordedCall(RunningCall call, EventStore& store, int64_t number) : call_(std::move(call)), store_(&store), number_(number) {}
    Result<bool> finish();

    RunningCall call_;
    EventStore* store_;
    int64_t number_;
};

// What starts a later call to the person of a finished one, some days on; she remembers.
// Fails when there is nothing to call about again, or no later call is written for that scenario.
Result<CallOptions> later_call(EventStore& store, int64_t number, const std::string& cache);

// The content of a call as it will be frozen.
Result<CallContent> content_of(const Rehearsal& rehearsal, const CallOptions& options);

// The rehearsal with exactly the content a stored call was made with.
Result<Rehearsal> rehearsal_of(EventStore& store, const CallSummary& call, const std::string& cache);

enum class Verdict { SameScore, EngineDiffers, Disagrees };

struct Verification {
    int64_t call = 0;
    Verdict verdict = Verdict::SameScore;
    std::string what;  // what disagrees, in a sentence; "" when nothing
    std::map<std::string, std::optional<int>> stored, recomputed;
};

// Replays a stored call from the store alone and compares turn by turn.
Result<Verification> verify_call(EventStore& store, const CallSummary& call, const std::string& cache);

// A stored call played again, from the store alone.
Result<Replayed> replay_stored(EventStore& store, const CallSummary& call, const Rehearsal& rehearsal, std::shared_ptr<const CallContent>& content);

}  // namespace callwright
