#include "app/practice.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/turn_number.hpp"
#include "engine/call_setup.hpp"
#include "engine/hear.hpp"
#include "engine/later_call.hpp"
#include "engine/take_turn.hpp"
#include "language/read.hpp"

namespace callwright {
namespace {

Reading reading_of(const Move& move, const CallContent& content, const CallState& state, const LanguagePack& language, const AnswerMeanings& answers)
{
    if (move.kind != MoveKind::Say) return {};
    ReadContext context = read_context(content, state);
    context.answers = &answers;
    return read(move.text, context, language);
}

bool belongs_to_call(const std::string& path, const CallContent& content)
{
    const auto begins = [&](std::string_view with) { return path.compare(0, with.size(), with) == 0; };
    const bool proof = path.find(".calls.json") != std::string::npos || path.find(".cases.json") != std::string::npos;
    if (proof) return false;
    std::string own = content.scenario.id.text;
    std::replace(own.begin(), own.end(), '.', '/');
    return begins("schema/") || path == "acts.json" || path == "harms.json" || begins("languages/" + content.scenario.language + "/") || begins("rules/") || path == own + ".json" || path == "personas/" + content.persona.id.text + ".json" ||
           begins("personas/families/") || path == "rubrics/" + content.rubric.id + ".json" || path == "scripts/" + content.script.id + ".json";
}

CallStart start_of(const Rehearsal& rehearsal, const RunningCall& call, const std::string& person, const std::optional<After>& after)
{
    CallStart start;
    start.person = person;
    start.engine = engine_version();
    start.scenario = call.content().scenario.id.text;
    start.difficulty = call.content().difficulty;
    start.now = iso_time(call.content().starts);
    start.language_digest = call.language().digest();
    start.seed = call.state().seed;
    start.after = after;
    for (const auto& [path, bytes] : rehearsal.library().files)
        if (belongs_to_call(path, call.content())) start.files[path] = sha256_hex(bytes);
    return start;
}

CallFinish finish_of(const RunningCall& call)
{
    const ScoreCard card = call.score();
    CallFinish finish;
    for (const DimensionScore& score : card.dimensions) finish.score[std::string(dimension_name(score.dimension))] = score.percent;
    for (const Severity severity : {Severity::Critical, Severity::Major, Severity::Minor}) finish.findings[std::string(severity_name(severity))] = card.count(severity);
    finish.ended = end_reason_name(call.state().ended);
    finish.turns = call.state().turn;
    return finish;
}

CallOptions options_of(const CallStart& start)
{
    CallOptions options;
    options.scenario = ScenarioId(start.scenario);
    options.difficulty = start.difficulty;
    options.seed = start.seed;
    options.person = start.person;
    options.after = start.after;
    if (const auto now = parse_time(start.now)) options.now = *now;
    return options;
}

// The call with these turns taken again, as they were read then.
Result<RunningCall> taken_again(const Rehearsal& rehearsal, const CallSummary& summary, const std::vector<StoredTurn>& turns)
{
    auto running = RunningCall::start(rehearsal, options_of(summary.start));
    if (!running) return running;
    for (const StoredTurn& turn : turns) {
        if (turn.words_gone) return tl::unexpected(Error{ErrorCode::WrongUse, "", "what was said in call " + std::to_string(summary.call) + " was destroyed; its score stays, but it cannot go on"});
        running->keep(take_turn(running->content(), running->state(), turn.move.move, turn.move.reading));
    }
    return running;
}

// How long her line took depends on the words it quotes; when they are gone, the clock of the record is right and ours is not.
void keep_time(const CallContent& content, const StoredTurn& stored, TurnResult& result)
{
    if (!stored.words_gone) return;
    result.turn.seconds = result.next.seconds = stored.seconds;
    result.next.now = add_minutes(content.starts, stored.seconds / 60);
}

// A fork whose copied turns are just what this engine makes of them is this engine's own; else its start says who made them.
std::string engine_of_fork(const CallStart& start, const Transcript& transcript, const std::vector<StoredTurn>& turns)
{
    for (size_t i = 0; i < turns.size(); ++i)
        if (!is_body_of(transcript[i], turns[i].body)) return start.engine;
    return std::string(engine_version());
}

}  // namespace

std::string_view engine_version() { return CALLWRIGHT_VERSION; }

Result<Rehearsal> Rehearsal::open(const std::vector<std::string>& content, const std::string& cache, Progress progress)
{
    auto files = read_content_folders(content);
    if (!files) return tl::unexpected(files.error());
    return from_files(std::move(*files), cache, std::move(progress));
}

Result<Rehearsal> Rehearsal::from_files(ContentFiles files, const std::string& cache, Progress progress)
{
    auto made = MadeContent::of(std::move(files), cache);
    if (!made) return tl::unexpected(made.error());
    Rehearsal rehearsal;
    rehearsal.made_ = std::move(*made);
    rehearsal.progress_ = std::move(progress);
    return rehearsal;
}

Result<const LanguagePack*> Rehearsal::language(const std::string& id) const { return made_->language(id, progress_); }

const AnswerMeanings& Rehearsal::answers(const Persona& persona, const LanguagePack& language) const { return made_->answers(persona, language, progress_); }

Result<RunningCall> RunningCall::start(const Rehearsal& rehearsal, const CallOptions& options)
{
    auto content = content_of(rehearsal, options);
    if (!content) return tl::unexpected(content.error());
    const auto language = rehearsal.language(content->scenario.language);
    if (!language) return tl::unexpected(language.error());
    RunningCall call;
    call.content_ = std::make_shared<const CallContent>(std::move(*content));
    call.language_ = *language;
    call.answers_ = &rehearsal.answers(call.content_->persona, **language);
    call.state_ = opening_call(*call.content_, options.seed.value_or(0));
    return call;
}

TurnResult RunningCall::preview(const Move& move) const
{
    return take_turn(*content_, state_, move, reading_of(move, *content_, state_, *language_, *answers_));
}

void RunningCall::keep(TurnResult result)
{
    transcript_.push_back(std::move(result.turn));
    state_ = std::move(result.next);
}

const Turn& RunningCall::take(const Move& move)
{
    keep(preview(move));
    return transcript_.back();
}

ScoreCard RunningCall::score() const { return score_call(*content_, transcript_, state_); }
Debrief RunningCall::debrief() const { return callwright::debrief(*content_, transcript_, state_, score()); }

Result<RecordedCall> RecordedCall::start(const Rehearsal& rehearsal, EventStore& store, CallOptions options)
{
    if (!options.seed) {
        const auto count = store.count_calls(options.scenario.text);
        if (!count) return tl::unexpected(count.error());
        options.seed = static_cast<uint64_t>(*count);
    }
    auto running = RunningCall::start(rehearsal, options);
    if (!running) return tl::unexpected(running.error());
    const auto number = store.begin_call(start_of(rehearsal, *running, options.person, options.after), rehearsal.library().files);
    if (!number) return tl::unexpected(number.error());
    RecordedCall call(std::move(*running), store, *number);
    const auto dialled = call.take({MoveKind::Dial, "", {}});
    if (!dialled) return tl::unexpected(dialled.error());
    return call;
}

Result<RecordedCall> RecordedCall::resume(const Rehearsal& rehearsal, EventStore& store, int64_t number)
{
    const auto summary = store.call(number);
    if (!summary) return tl::unexpected(summary.error());
    const auto turns = store.turns_of(number);
    if (!turns) return tl::unexpected(turns.error());
    auto running = taken_again(rehearsal, *summary, *turns);
    if (!running) return tl::unexpected(running.error());
    RecordedCall call(std::move(*running), store, number);
    if (turns->empty()) {  // stopped between lifting the receiver and the first ring
        const auto dialled = call.take({MoveKind::Dial, "", {}});
        if (!dialled) return tl::unexpected(dialled.error());
    } else if (call.call_.over() && !summary->finish) {
        if (const auto done = call.finish(); !done) return tl::unexpected(done.error());
    }
    return call;
}

Result<RecordedCall> RecordedCall::fork(const Rehearsal& rehearsal, EventStore& store, int64_t number, int turn)
{
    const auto summary = store.call(number);
    if (!summary) return tl::unexpected(summary.error());
    if (turn < 2 || turn > summary->turns) {
        const std::string range = summary->turns < 2 ? "it has no turn to try again yet" : "a turn from 1 to " + turn_text(summary->turns) + " can be tried again";
        return tl::unexpected(Error{ErrorCode::WrongUse, "", "call " + std::to_string(number) + ", turn " + turn_text(turn) + ": " + range});
    }
    const auto broken = store.broken_event(number);
    if (!broken) return tl::unexpected(broken.error());
    if (*broken) return tl::unexpected(Error{ErrorCode::StoreDamaged, "", "event " + std::to_string(**broken) + " of call " + std::to_string(number) + " was changed after it was written; it cannot be tried again"});
    auto turns = store.turns_of(number);
    if (!turns) return tl::unexpected(turns.error());
    turns->resize(static_cast<size_t>(turn) - 1);
    auto running = taken_again(rehearsal, *summary, *turns);
    if (!running) return tl::unexpected(running.error());
    CallStart start = summary->start;
    start.engine = engine_of_fork(start, running->transcript(), *turns);
    start.forked_from = ForkedFrom{number, turn};
    const auto forked = store.fork_call(start);
    if (!forked) return tl::unexpected(forked.error());
    return RecordedCall(std::move(*running), store, *forked);
}

Result<bool> RecordedCall::finish() { return store_->finish_call(number_, finish_of(call_)); }

Result<Turn> RecordedCall::take(const Move& move)
{
    TurnResult result = call_.preview(move);
    if (const auto kept = store_->append_turn(number_, result.turn); !kept) return tl::unexpected(kept.error());
    call_.keep(std::move(result));
    if (call_.over())
        if (const auto done = finish(); !done) return tl::unexpected(done.error());
    return call_.transcript().back();
}

Result<CallContent> content_of(const Rehearsal& rehearsal, const CallOptions& options)
{
    return freeze_call(rehearsal.library(), options.scenario, options.difficulty, options.now, options.after ? std::optional(options.after->earlier) : std::nullopt);
}

Result<CallOptions> later_call(EventStore& store, int64_t number, const std::string& cache)
{
    const auto summary = store.call(number);
    if (!summary) return tl::unexpected(summary.error());
    const auto rehearsal = rehearsal_of(store, *summary, cache);
    if (!rehearsal) return tl::unexpected(rehearsal.error());
    std::shared_ptr<const CallContent> content;
    const auto replayed = replay_stored(store, *summary, *rehearsal, content);
    if (!replayed) return tl::unexpected(replayed.error());
    auto earlier = earlier_call(*content, replayed->states.back());
    if (!earlier) return tl::unexpected(Error{ErrorCode::WrongUse, "", "call " + std::to_string(number) + ": " + earlier.error().what});
    return CallOptions{ScenarioId(summary->start.scenario), summary->start.difficulty, std::nullopt, std::nullopt, summary->start.person, After{number, std::move(*earlier)}};
}

Result<Rehearsal> rehearsal_of(EventStore& store, const CallSummary& call, const std::string& cache)
{
    auto files = store.content_of(call.start);
    if (!files) return tl::unexpected(files.error());
    return Rehearsal::from_files(std::move(*files), cache);
}

Result<Replayed> replay_stored(EventStore& store, const CallSummary& call, const Rehearsal& rehearsal, std::shared_ptr<const CallContent>& content)
{
    const CallOptions options = options_of(call.start);
    auto frozen = content_of(rehearsal, options);
    if (!frozen) return tl::unexpected(frozen.error());
    content = std::make_shared<const CallContent>(std::move(*frozen));
    const auto turns = store.turns_of(call.call);
    if (!turns) return tl::unexpected(turns.error());
    Replayed replayed;
    replayed.states.push_back(opening_call(*content, call.start.seed));
    for (const StoredTurn& turn : *turns) {
        TurnResult result = take_turn(*content, replayed.states.back(), turn.move.move, turn.move.reading);
        keep_time(*content, turn, result);
        replayed.transcript.push_back(std::move(result.turn));
        replayed.states.push_back(std::move(result.next));
    }
    return replayed;
}

Result<Verification> verify_call(EventStore& store, const CallSummary& call, const std::string& cache)
{
    Verification v;
    v.call = call.call;
    const auto disagree = [&](Verdict verdict, std::string what) {
        v.verdict = verdict;
        v.what = std::move(what);
        return v;
    };
    const auto broken = store.broken_event(call.call);
    if (!broken) return tl::unexpected(broken.error());
    if (*broken) return disagree(Verdict::Disagrees, "event " + std::to_string(**broken) + " was changed after it was written");
    const auto rehearsal = rehearsal_of(store, call, cache);
    if (!rehearsal) return disagree(Verdict::Disagrees, rehearsal.error().line());
    std::shared_ptr<const CallContent> content;
    const auto replayed = replay_stored(store, call, *rehearsal, content);
    if (!replayed) return disagree(Verdict::Disagrees, replayed.error().line());
    const auto turns = store.turns_of(call.call);
    if (!turns) return tl::unexpected(turns.error());
    if (const auto disagreements = store.disagreements(call.call); !disagreements) return disagree(Verdict::Disagrees, disagreements.error().line());
    const Verdict differs = call.start.engine == engine_version() ? Verdict::Disagrees : Verdict::EngineDiffers;
    for (size_t i = 0; i < turns->size(); ++i)
        if (!is_body_of(replayed->transcript[i], (*turns)[i].body))
            return disagree(differs, "turn " + std::to_string(i + 1) + " is not what this engine makes of it");
    const ScoreCard card = score_call(*content, replayed->transcript, replayed->states.back());
    for (const DimensionScore& score : card.dimensions) v.recomputed[std::string(dimension_name(score.dimension))] = score.percent;
    if (call.finish) v.stored = call.finish->score;
    if (call.finish && v.stored != v.recomputed) return disagree(differs, "the score is not the stored one");
    return v;
}

}  // namespace callwright
