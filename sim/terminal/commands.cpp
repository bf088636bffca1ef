#include <istream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/turn_number.hpp"
#include "base/utf8.hpp"
#include "terminal/page.hpp"
#include "terminal/people.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

std::string padded(const std::string& text, size_t width)
{
    const size_t used = utf8::count_points(text);
    return used < width ? text + std::string(width - used, ' ') : text + " ";
}

std::string percent_text(const std::optional<int>& percent) { return percent ? std::to_string(*percent) : "-"; }

json percent_json(const std::map<std::string, std::optional<int>>& score)
{
    json out = json::object();
    for (const auto& [name, percent] : score) out[name] = percent ? json(*percent) : json(nullptr);
    return out;
}

std::string_view verdict_name(Verdict verdict)
{
    return verdict == Verdict::SameScore ? "same_score" : verdict == Verdict::EngineDiffers ? "engine_differs" : "disagrees";
}

json record_json(const CallSummary& c, const Profile* profile)
{
    json out = {{"call", c.call}, {"scenario", c.start.scenario}, {"seed", c.start.seed}, {"difficulty", c.start.difficulty}, {"now", c.start.now}, {"engine", c.start.engine}, {"turns", c.turns},
                {"ended", c.finish ? json(c.finish->ended) : json(nullptr)}, {"score", c.finish ? percent_json(c.finish->score) : json(nullptr)},
                {"person", c.start.person}, {"profile", profile ? json(profile->name) : json(nullptr)}};
    if (c.start.forked_from) out["forked_from"] = {{"call", c.start.forked_from->call}, {"turn", shown_turn(c.start.forked_from->turn)}};
    return out;
}

void write_record(std::ostream& out, const CallSummary& c, const std::string& name)
{
    out << padded(std::to_string(c.call), 6) << padded(c.start.scenario, 26) << padded(c.start.difficulty, 8);
    if (c.finish) {
        for (const char* dimension : {"empathy", "accuracy", "compliance", "outcome"}) out << interface_text(std::string("dimension.") + dimension) << " " << padded(percent_text(c.finish->score.at(dimension)), 4) << " ";
        out << padded(c.finish->ended, 22);
    } else {
        out << padded(interface_text("records.open", {{"turns", turn_text(c.turns)}}), 22);
    }
    out << utf8::visible(name);
    if (const auto& from = c.start.forked_from) out << interface_text("records.again", {{"call", std::to_string(from->call)}, {"turn", turn_text(from->turn)}});
    out << "\n";
}

}  // namespace

int complain(Streams& streams, const Error& error)
{
    streams.talk << "callwright: " << utf8::visible(error.line()) << "\n";
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::BadTime || error.code == ErrorCode::WrongUse || error.code == ErrorCode::FileNotRead || error.code == ErrorCode::FileNotWritten ? exit_wrong_use : exit_problem;
}

std::string folder_of_store(const std::string& chosen) { return chosen.empty() ? usual_places().store : chosen; }

Result<EventStore> open_store(const std::string& folder) { return EventStore::open(folder_of_store(folder)); }

Result<CallSummary> chosen_call(EventStore& store, const std::string& call, bool open_only, const std::string& person)
{
    const auto theirs = [&](const CallSummary& summary) { return person.empty() || summary.start.person == person; };
    if (!call.empty()) {
        if (call.size() > 9 || call.find_first_not_of("0123456789") != std::string::npos)
            return tl::unexpected(Error{ErrorCode::WrongUse, "", "a call is named by its number, not \"" + call + "\""});
        auto named = store.call(std::stoll(call));
        if (named && !theirs(*named)) return tl::unexpected(Error{ErrorCode::WrongUse, "", "call " + call + " is somebody else's"});
        return named;
    }
    const auto all = store.calls();
    if (!all) return tl::unexpected(all.error());
    for (auto summary = all->rbegin(); summary != all->rend(); ++summary)
        if (theirs(*summary) && (!open_only || !summary->finish)) return *summary;
    const std::string whose = person.empty() ? "in this store" : "of this profile";
    return tl::unexpected(Error{ErrorCode::NotFound, "", open_only ? "no call " + whose + " was left open" : "there is no call " + whose + " yet"});
}

int list_scenarios(Streams& streams, bool as_json)
{
    const Places places = usual_places();
    const auto files = read_content_folders(places.content);
    if (!files) return complain(streams, files.error());
    const LoadedLibrary loaded = load_library(*files, "scenarios/");
    json all = json::array();
    for (const Scenario* one : in_order(loaded.library)) {
        const Scenario& scenario = *one;
        const auto persona = loaded.library.personas.find(scenario.persona);
        const std::string family = persona == loaded.library.personas.end() ? "" : persona->second.family;
        all.push_back({{"id", scenario.id.text}, {"title", scenario.title}, {"family", family}, {"language", scenario.language}, {"summary", scenario.summary}});
        if (!as_json) streams.out << padded(scenario.id.text, 26) << padded(scenario.title, 28) << padded(family, 14) << scenario.language << "\n";
    }
    if (as_json) streams.out << all.dump(2, ' ', false, json::error_handler_t::replace) << "\n";
    else if (all.empty()) streams.talk << interface_text("list.none") << "\n";
    if (!loaded.problems.empty()) streams.talk << "callwright: " << loaded.problems.size() << " problems in the content; see: callwright check\n";
    return exit_done;
}

int replay_calls(Streams& streams, const std::string& folder, const std::string& call, bool as_json)
{
    auto store = open_store(folder);
    if (!store) return complain(streams, store.error());
    auto all = store->calls();
    if (!all) return complain(streams, all.error());
    if (!call.empty()) {
        const auto one = chosen_call(*store, call, false);
        if (!one) return complain(streams, one.error());
        all = std::vector<CallSummary>{*one};
    }
    bool good = true;
    for (const CallSummary& summary : *all) {
        const auto verified = verify_call(*store, summary, usual_places().cache);
        if (!verified) return complain(streams, verified.error());
        good = good && verified->verdict != Verdict::Disagrees;
        const std::string number = std::to_string(verified->call);
        if (as_json) {
            streams.out << json{{"call", verified->call}, {"verdict", verdict_name(verified->verdict)}, {"what", verified->what}, {"stored", percent_json(verified->stored)}, {"recomputed", percent_json(verified->recomputed)}}.dump() << "\n";
        } else {
            const char* key = verified->verdict == Verdict::SameScore ? "replay.same" : verified->verdict == Verdict::EngineDiffers ? "replay.engine" : "replay.differs";
            streams.out << interface_text(key, {{"call", number}, {"what", verified->what}}) << "\n";
        }
    }
    if (all->empty()) streams.talk << interface_text("records.none") << "\n";
    return good ? exit_done : exit_problem;
}

int list_records(Streams& streams, const std::string& folder, const std::string& profile, bool as_json)
{
    auto store = open_store(folder);
    if (!store) return complain(streams, store.error());
    const auto person = person_named(folder, profile);
    if (!person) return complain(streams, person.error());
    const auto all = store->calls();
    if (!all) return complain(streams, all.error());
    const auto book = open_profiles(folder);
    if (!book) complain(streams, book.error());  // calls can be listed without their people's names
    json list = json::array();
    for (const CallSummary& call : *all) {
        if (!person->empty() && call.start.person != *person) continue;
        const Profile* known = book ? book->find(call.start.person) : nullptr;
        list.push_back(record_json(call, known));
        if (!as_json) write_record(streams.out, call, known ? known->name : call.start.person);
    }
    if (as_json) streams.out << list.dump(2, ' ', false, json::error_handler_t::replace) << "\n";
    else if (list.empty()) streams.talk << interface_text("records.none") << "\n";
    return exit_done;
}

}  // namespace callwright
