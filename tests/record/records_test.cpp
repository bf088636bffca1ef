// Records: durable before the answer, replayable whatever happened to the files, tamper-evident, and forgettable.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sqlite3.h>

#include "base/digest.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;
using testing::scratch_folder;
using testing::shipped;

EventStore store_in(const std::string& folder)
{
    auto store = EventStore::open(folder);
    REQUIRE(store.has_value());
    return std::move(*store);
}

int64_t record_a_call(EventStore& store, bool to_the_end = true)
{
    auto call = RecordedCall::start(shipped(), store, {ScenarioId("us.overtime-stopped"), "normal", 11, std::nullopt});
    REQUIRE(call.has_value());
    for (const char* text : {"Hello, my name is Sam Okoro. May I speak with Dana Ruiz?", "What happened with the card?"}) REQUIRE(call->take({MoveKind::Say, text, {}}).has_value());
    if (to_the_end) REQUIRE(call->take({MoveKind::End, "", {}}).has_value());
    return call->number();
}

void run_sql(const std::string& folder, const char* sql, bool expect_success)
{
    sqlite3* database = nullptr;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".db" || entry.path().extension() == ".sqlite") REQUIRE(sqlite3_open(entry.path().c_str(), &database) == SQLITE_OK);
    REQUIRE(database);
    CHECK((sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK) == expect_success);
    sqlite3_close(database);
}

TEST_CASE("a call is in the store turn by turn, and goes on where it was left")
{
    const std::string folder = scratch_folder("resume");
    int64_t number = 0;
    {
        EventStore store = store_in(folder);
        number = record_a_call(store, false);
    }
    EventStore store = store_in(folder);
    auto call = RecordedCall::resume(shipped(), store, number);
    REQUIRE(call.has_value());
    CHECK(call->call().transcript().size() == 3);  // the dial and two replies
    CHECK(call->take({MoveKind::Say, "Are you there?", {}})->number == 4);
}

TEST_CASE("a finished call replays from the store alone with the same score")
{
    EventStore store = store_in(scratch_folder("replay"));
    const int64_t number = record_a_call(store);
    const CallSummary summary = *store.call(number);
    REQUIRE(summary.finish.has_value());
    const Verification verified = *verify_call(store, summary, "");
    CHECK(verified.verdict == Verdict::SameScore);
    CHECK(verified.stored == verified.recomputed);
}

TEST_CASE("the content of a call is kept with it, byte for byte")
{
    EventStore store = store_in(scratch_folder("content"));
    const CallSummary summary = *store.call(record_a_call(store));
    const ContentFiles kept = *store.content_of(summary.start);
    CHECK(kept.at("us/overtime-stopped.json") == testing::shipped_files().at("us/overtime-stopped.json"));
    CHECK(kept.size() >= 30);
}

TEST_CASE("events cannot be changed or taken out")
{
    const std::string folder = scratch_folder("append-only");
    { EventStore store = store_in(folder); record_a_call(store); }
    run_sql(folder, "UPDATE events SET body = 'x' WHERE rowid = 2", false);
    run_sql(folder, "DELETE FROM events WHERE rowid = 2", false);
}

TEST_CASE("a store changed behind the program's back is noticed, and where")
{
    const std::string folder = scratch_folder("tampered");
    int64_t number = 0;
    { EventStore store = store_in(folder); number = record_a_call(store); }
    run_sql(folder, "DROP TRIGGER events_are_final; UPDATE events SET body = replace(body, '\"anger\"', '\"angry\"') WHERE seq = 3", true);
    EventStore store = store_in(folder);
    const auto broken = store.broken_event(number);
    REQUIRE(broken.has_value());
    CHECK(*broken == 3);
    CHECK(verify_call(store, *store.call(number), "")->verdict == Verdict::Disagrees);
}

TEST_CASE("words of a person who is forgotten can never be read again, and the score stays")
{
    EventStore store = store_in(scratch_folder("forget"));
    const int64_t number = record_a_call(store);
    REQUIRE(store.forget("p0").has_value());
    const std::vector<StoredTurn> turns = *store.turns_of(number);
    CHECK(turns[1].words_gone);
    CHECK(turns[1].move.move.text.find("Sam") == std::string::npos);
    CHECK(turns[1].line.empty());
    CHECK((*store.call(number)).finish.has_value());
    CHECK_FALSE(store.broken_event(number)->has_value());
}

TEST_CASE("the worked example in the description of the format adds up")
{
    std::ifstream in(testing::source_folder() + "/sim/record/event_format.md", std::ios::binary);
    std::string digest = "ed1fc5a93aff4ab42dcafdfc687264e07cd7e3fede5faba6faaa04a8e802795e";
    int events = 0;
    for (std::string line; std::getline(in, line);) {
        const std::regex row("\\| `(finish|disagreement)` \\| `(.*)` \\| `([0-9a-f]{64})` \\|");
        std::smatch found;
        if (!std::regex_match(line, found, row)) continue;
        digest = sha256_hex(digest + found[2].str());
        CHECK(digest == found[3].str());
        ++events;
    }
    CHECK(events == 2);
}

TEST_CASE("a new store can be read by its owner only")
{
    const std::string folder = scratch_folder("owner");
    EventStore store = store_in(folder);
    record_a_call(store);
    CHECK((fs::status(folder + "/records.sqlite").permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a folder that cannot be written is an error with its name, not a crash")
{
    const auto store = EventStore::open("/proc/nowhere/callwright");
    REQUIRE_FALSE(store.has_value());
    CHECK(store.error().code == ErrorCode::StoreNotOpened);
}

TEST_CASE("a file that is no store is refused and left as it is")
{
    const std::string folder = scratch_folder("no-store");
    { EventStore store = store_in(folder); }
    fs::path file;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".db" || entry.path().extension() == ".sqlite") file = entry.path();
    REQUIRE(!file.empty());
    fs::remove(file.string() + "-wal");
    fs::remove(file.string() + "-shm");
    { FILE* f = std::fopen(file.c_str(), "wb"); std::fputs("this is a letter to my aunt, not a database at all, and long enough to be read as a page", f); std::fclose(f); }
    CHECK_FALSE(EventStore::open(folder).has_value());
    CHECK(fs::file_size(file) == 88);
}

}  // namespace
}  // namespace callwright
