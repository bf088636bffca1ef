// From one store format to the next
//
// Events stay as they were written, to the byte: only what stands around them moves. A call therefore says itself which format it was
// written in ("format" of its start), and readers know what an older one left out.

#include "record/migrations.hpp"

#include <array>
#include <string>

namespace callwright {
namespace {

constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS store(format INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS content(digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS people(person TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS events(seq INTEGER PRIMARY KEY, call INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, digest TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS events_of_call ON events(call, seq);
CREATE TABLE IF NOT EXISTS words(seq INTEGER PRIMARY KEY REFERENCES events(seq), person TEXT NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS events_are_final BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER IF NOT EXISTS events_are_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
)";

// Step n leads from format n + 1 to n + 2.
constexpr std::array steps = {
    // Format 1 had one person, whom it called "trainee".
    "UPDATE people SET person = 'p0' WHERE person = 'trainee'; UPDATE words SET person = 'p0' WHERE person = 'trainee';",
};
static_assert(steps.size() == store_format - oldest_store_format);

// 0: a store that was made just now.
Result<int64_t> format_of(Database& database)
{
    auto query = database.prepare("SELECT format FROM store");
    if (!query) return tl::unexpected(query.error());
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    return *row ? query->integer(0) : int64_t{0};
}

Result<bool> write_format(Database& database, int64_t before)
{
    if (before == store_format) return true;
    auto write = database.prepare(before == 0 ? "INSERT INTO store(format) VALUES(?)" : "UPDATE store SET format = ?");
    if (!write) return tl::unexpected(write.error());
    return write->bind(1, int64_t{store_format}).run();
}

Error not_ours(int64_t format)
{
    const std::string by = format > store_format ? "a newer Callwright" : "something else";
    return Error{ErrorCode::StoreDamaged, "", "this store was written by " + by + " (format " + std::to_string(format) + ")"};
}

}  // namespace

Result<bool> migrate(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto made = database.run(tables); !made) return made;
    const auto format = format_of(database);
    if (!format) return tl::unexpected(format.error());
    if (*format < 0 || *format > store_format) return tl::unexpected(not_ours(*format));
    for (int64_t step = *format; step > 0 && step < store_format; ++step)
        if (const auto done = database.run(steps[static_cast<size_t>(step - oldest_store_format)]); !done) return done;
    if (const auto written = write_format(database, *format); !written) return written;
    return transaction->commit();
}

}  // namespace callwright
