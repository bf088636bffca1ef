// A call in the terminal: a line is a move. At the end of the input the call stays open and can be resumed.

#include <istream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "app/move_text.hpp"
#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "call/turn_json.hpp"
#include "terminal/page.hpp"
#include "terminal/people.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr size_t longest_line = 1 << 20;

void show_turn(Streams& streams, const PlayArguments& a, const CallContent& content, const Turn& turn)
{
    if (a.json) {
        json shown = json_of(turn, Words::Kept);
        shown["turn"] = shown_turn(turn.number);
        streams.out << shown.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
    }
    else write_turn(streams.out, streams, content, turn);
    streams.out.flush();
}

void show_score(Streams& streams, const PlayArguments& a, const RunningCall& call)
{
    if (a.json) streams.out << score_json(call.content(), call.transcript(), call.state()).dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
    else write_score_card(streams.out, streams, call.content(), call.transcript(), call.state());
    streams.out.flush();
}

bool next_line_typed(Streams& streams, std::string& line)
{
    if (streams.interactive) streams.talk << "> " << std::flush;
    if (!std::getline(streams.in, line)) return false;
    if (line.size() > longest_line) line.resize(longest_line);
    return true;
}

int converse(Streams& streams, const PlayArguments& a, RecordedCall& call)
{
    std::string line;
    while (!call.call().over() && next_line_typed(streams, line)) {
        const Result<Move> move = parse_move(line);
        if (!move) {
            streams.talk << interface_text("common.not_a_move", {{"what", utf8::visible(move.error().what)}}) << "\n";
            continue;
        }
        if (move->kind == MoveKind::Dial) continue;  // already dialled
        const auto turn = call.take(*move);
        if (!turn) return complain(streams, turn.error());
        show_turn(streams, a, call.call().content(), *turn);
    }
    if (call.call().over()) show_score(streams, a, call.call());
    else streams.talk << interface_text("play.left_open", {{"call", std::to_string(call.number())}}) << "\n";
    return exit_done;
}

// Goes on with a call of the store, from her last line.
int go_on(Streams& streams, const PlayArguments& a, Result<RecordedCall> call)
{
    if (!call) return complain(streams, call.error());
    show_turn(streams, a, call->call().content(), call->call().transcript().back());
    return converse(streams, a, *call);
}

int resume_call(Streams& streams, const PlayArguments& a, EventStore& store, const std::string& person)
{
    const auto summary = chosen_call(store, a.resume_call, true, person);
    if (!summary) return complain(streams, summary.error());
    const auto rehearsal = rehearsal_of(store, *summary, usual_places().cache);
    if (!rehearsal) return complain(streams, rehearsal.error());
    return go_on(streams, a, RecordedCall::resume(*rehearsal, store, summary->call));
}

int try_again(Streams& streams, const PlayArguments& a, EventStore& store, const std::string& person)
{
    const auto summary = chosen_call(store, a.again_call, false, person);
    if (!summary) return complain(streams, summary.error());
    const auto rehearsal = rehearsal_of(store, *summary, usual_places().cache);
    if (!rehearsal) return complain(streams, rehearsal.error());
    auto call = RecordedCall::fork(*rehearsal, store, summary->call, recorded_turn(a.again_turn));
    if (call) streams.talk << interface_text("play.again", {{"call", std::to_string(call->number())}, {"turn", std::to_string(a.again_turn)}, {"other", std::to_string(summary->call)}}) << "\n";
    return go_on(streams, a, std::move(call));
}

// The briefing, the ringing, and the call from its first line.
int begin(Streams& streams, const PlayArguments& a, const Rehearsal& rehearsal, EventStore& store, const CallOptions& options)
{
    auto call = RecordedCall::start(rehearsal, store, options);
    if (!call) return complain(streams, call.error());
    const RunningCall& running = call->call();
    if (!a.json) {
        write_briefing(streams.out, streams, running.content());
        streams.talk << interface_text("play.call", {{"call", std::to_string(call->number())}, {"seed", std::to_string(running.state().seed)}, {"difficulty", options.difficulty}}) << "\n";
        streams.out << interface_text("play.ringing") << "\n";
    }
    show_turn(streams, a, running.content(), running.transcript().back());
    return converse(streams, a, *call);
}

// Some days later, the same person; today's content, since that call is new.
int call_later(Streams& streams, const PlayArguments& a, EventStore& store, const std::string& person)
{
    const auto summary = chosen_call(store, a.after_call, false, person);
    if (!summary) return complain(streams, summary.error());
    const Places places = usual_places();
    auto options = later_call(store, summary->call, places.cache);
    if (!options) return complain(streams, options.error());
    options->seed = a.seed;
    const auto rehearsal = Rehearsal::open(places.content, places.cache, learning_told_to(streams));
    if (!rehearsal) return complain(streams, rehearsal.error());
    return begin(streams, a, *rehearsal, store, *options);
}

// A call that is in the store already belongs to somebody; a profile then only narrows the choice.
int play_stored(Streams& streams, const PlayArguments& a, EventStore& store)
{
    const auto person = person_named(a.store, a.profile);
    if (!person) return complain(streams, person.error());
    if (a.after) return call_later(streams, a, store, *person);
    return a.resume ? resume_call(streams, a, store, *person) : try_again(streams, a, store, *person);
}

}  // namespace

int play_call(Streams& streams, const PlayArguments& a)
{
    auto store = open_store(a.store);
    if (!store) return complain(streams, store.error());
    if (a.resume || a.after || !a.again_call.empty()) return play_stored(streams, a, *store);
    CallOptions options{ScenarioId(a.scenario), a.difficulty, a.seed, std::nullopt};
    if (!a.now.empty()) {
        const auto now = parse_time(a.now);
        if (!now) return complain(streams, now.error());
        options.now = *now;
    }
    const Places places = usual_places();
    const auto rehearsal = Rehearsal::open(places.content, places.cache, learning_told_to(streams));
    if (!rehearsal) return complain(streams, rehearsal.error());
    const auto person = who_practises(streams, *store, a.store, a.profile);
    if (!person) return complain(streams, person.error());
    options.person = *person;
    return begin(streams, a, *rehearsal, *store, options);
}

int play_example(Streams& streams)
{
    streams.talk << interface_text("play.example") << "\n";
    const Places places = usual_places();
    const auto rehearsal = Rehearsal::open(places.content, places.cache, learning_told_to(streams));
    if (!rehearsal) return complain(streams, rehearsal.error());
    const std::vector<const Scenario*> scenarios = in_order(rehearsal->library());
    for (const GoldenCalls& golden : rehearsal->library().golden_calls) {
        if (golden.calls.empty() || golden.scenario != scenarios.front()->id) continue;
        const GoldenCall& example = golden.calls.front();
        auto call = RunningCall::start(*rehearsal, {golden.scenario, example.difficulty, example.seed, std::nullopt});
        if (!call) return complain(streams, call.error());
        write_briefing(streams.out, streams, call->content());
        write_turn(streams.out, streams, call->content(), call->take({MoveKind::Dial, "", {}}));
        for (const std::string& typed : example.moves) {
            const auto move = parse_move(typed);
            if (!move || call->over()) break;
            write_wrapped(streams.out, typed, interface_text("play.you") + "  ", "     ");
            write_turn(streams.out, streams, call->content(), call->take(*move));
        }
        write_score_card(streams.out, streams, call->content(), call->transcript(), call->state());
        return exit_done;
    }
    return complain(streams, {ErrorCode::NotFound, "", "no example call is shipped"});
}

}  // namespace callwright
