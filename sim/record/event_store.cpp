#include "record/event_store.hpp"

#include <filesystem>
#include <map>

#include "base/digest.hpp"
#include "base/turn_number.hpp"
#include "record/sealing.hpp"

namespace callwright {
namespace {

const std::string no_digest(64, '0');

Error damaged(const std::string& what) { return Error{ErrorCode::StoreDamaged, "", what}; }
Error no_such_call(int64_t call) { return Error{ErrorCode::NotFound, "", "there is no call " + std::to_string(call) + " in this store"}; }
Error words_destroyed(const std::string& what) { return Error{ErrorCode::WrongUse, "", what}; }

// "" when the person was forgotten or never had one.
Result<std::string> key_of(Database& database, const std::string& person)
{
    auto find = database.prepare("SELECT key FROM people WHERE person = ?");
    if (!find) return tl::unexpected(find.error());
    const auto row = find->bind(1, person).step();
    if (!row) return tl::unexpected(row.error());
    return *row ? find->blob(0) : std::string();
}

Result<bool> give_key(Database& database, const std::string& person)
{
    const auto key = key_of(database, person);
    if (!key) return tl::unexpected(key.error());
    if (!key->empty()) return true;
    auto add = database.prepare("INSERT INTO people(person, key) VALUES(?, ?)");
    if (!add) return tl::unexpected(add.error());
    return add->bind(1, person).bind_blob(2, new_key()).run();
}

// A new store can be read by its owner only: it holds the keys beside what they lock.
Result<Database> open_database(const std::string& path)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    const bool is_new = !fs::exists(path, failed);
    auto database = Database::open(path);
    if (database && is_new) fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, failed);
    return database;
}

}  // namespace

Result<EventStore> EventStore::open(const std::string& folder)
{
    if (!sealing_works()) return tl::unexpected(Error{ErrorCode::StoreNotOpened, folder, "no safe source of keys on this machine"});
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    auto database = open_database((std::filesystem::path(folder) / "records.sqlite").string());
    if (!database) return tl::unexpected(database.error());
    if (const auto good = migrate(*database); !good) return tl::unexpected(good.error());
    EventStore store;
    store.database_ = std::make_unique<Database>(std::move(*database));
    return store;
}

Result<std::string> EventStore::last_digest(int64_t call)
{
    auto query = database_->prepare("SELECT digest FROM events WHERE call = ? ORDER BY seq DESC LIMIT 1");
    if (!query) return tl::unexpected(query.error());
    const auto row = query->bind(1, call).step();
    if (!row) return tl::unexpected(row.error());
    return *row ? query->text(0) : no_digest;
}

Result<std::string> EventStore::person_of(int64_t call)
{
    auto query = database_->prepare("SELECT body FROM events WHERE call = ? AND kind = 'start' ORDER BY seq LIMIT 1");
    if (!query) return tl::unexpected(query.error());
    const auto row = query->bind(1, call).step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return tl::unexpected(no_such_call(call));
    const auto start = start_from(query->text(0));
    if (!start) return tl::unexpected(start.error());
    return start->person;
}

Result<int64_t> EventStore::append_event(int64_t call, const char* kind, const std::string& body)
{
    const auto before = last_digest(call);
    if (!before) return tl::unexpected(before.error());
    auto add = database_->prepare("INSERT INTO events(call, kind, body, digest) VALUES(?, ?, ?, ?) RETURNING seq");
    if (!add) return tl::unexpected(add.error());
    const auto row = add->bind(1, call).bind(2, std::string_view(kind)).bind(3, body).bind(4, sha256_hex(*before + body)).step();
    if (!row) return tl::unexpected(row.error());
    const int64_t seq = add->integer(0);
    if (const auto rest = add->step(); !rest) return tl::unexpected(rest.error());
    return seq;
}

Result<bool> EventStore::keep_words(int64_t seq, const std::string& person, const std::string& words)
{
    const auto key = key_of(*database_, person);
    if (!key) return tl::unexpected(key.error());
    if (key->empty()) return tl::unexpected(words_destroyed("this call belongs to somebody whose words were destroyed; nothing is added to it any more"));
    const std::string nonce = new_nonce();
    auto keep = database_->prepare("INSERT INTO words(seq, person, nonce, sealed) VALUES(?, ?, ?, ?)");
    if (!keep) return tl::unexpected(keep.error());
    return keep->bind(1, seq).bind(2, person).bind_blob(3, nonce).bind_blob(4, sealed(*key, nonce, words)).run();
}

Result<bool> EventStore::append(int64_t call, const char* kind, const std::string& body, const std::string& words)
{
    const auto seq = append_event(call, kind, body);
    if (!seq) return tl::unexpected(seq.error());
    if (words.empty()) return true;
    const auto person = person_of(call);
    if (!person) return tl::unexpected(person.error());
    return keep_words(*seq, *person, words);
}

// Inside the caller's transaction.
Result<int64_t> EventStore::begin(const CallStart& start)
{
    const auto body = start_body(start);
    if (!body) return tl::unexpected(body.error());
    if (const auto given = give_key(*database_, start.person); !given) return tl::unexpected(given.error());
    auto next = database_->prepare("SELECT COALESCE(MAX(call), 0) + 1 FROM events");
    if (!next) return tl::unexpected(next.error());
    if (const auto row = next->step(); !row) return tl::unexpected(row.error());
    const int64_t call = next->integer(0);
    if (const auto rest = next->step(); !rest) return tl::unexpected(rest.error());
    if (const auto done = append(call, "start", *body, ""); !done) return tl::unexpected(done.error());
    return call;
}

Result<int64_t> EventStore::begin_call(const CallStart& start, const ContentFiles& files)
{
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    auto keep = database_->prepare("INSERT OR IGNORE INTO content(digest, bytes) VALUES(?, ?)");
    if (!keep) return tl::unexpected(keep.error());
    for (const auto& [path, digest] : start.files)
        if (const auto done = keep->bind(1, digest).bind_blob(2, files.at(path)).run(); !done) return tl::unexpected(done.error());
    const auto call = begin(start);
    if (!call) return call;
    if (const auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    return call;
}

Result<int64_t> EventStore::fork_call(const CallStart& start)
{
    const ForkedFrom from = start.forked_from.value_or(ForkedFrom{});
    const auto turns = kept_events(from.call, "turn");
    if (!turns) return tl::unexpected(turns.error());
    if (from.turn < 2 || static_cast<size_t>(from.turn) > turns->size()) return tl::unexpected(Error{ErrorCode::WrongUse, "", "call " + std::to_string(from.call) + " has no turn " + turn_text(from.turn) + " to try again"});
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto call = begin(start);
    if (!call) return call;
    for (size_t i = 0; i + 1 < static_cast<size_t>(from.turn); ++i) {
        const KeptEvent& turn = (*turns)[i];
        if (!turn.words) return tl::unexpected(words_destroyed("what was said in call " + std::to_string(from.call) + " was destroyed; it cannot be tried again"));
        if (const auto done = append(*call, "turn", turn.body, *turn.words); !done) return tl::unexpected(done.error());
    }
    if (const auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    return call;
}

Result<bool> EventStore::append_turn(int64_t call, const Turn& turn)
{
    const auto body = turn_body(turn);
    if (!body) return tl::unexpected(body.error());
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto done = append(call, "turn", *body, words_of(turn)); !done) return done;
    return transaction->commit();
}

Result<bool> EventStore::finish_call(int64_t call, const CallFinish& finish)
{
    const auto body = finish_body(finish);
    if (!body) return tl::unexpected(body.error());
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto done = append(call, "finish", *body, ""); !done) return done;
    return transaction->commit();
}

Result<bool> EventStore::disagree(int64_t number, const Disagreement& disagreement)
{
    const auto found = call(number);
    if (!found) return tl::unexpected(found.error());
    if (disagreement.turn < 0 || disagreement.turn > found->turns) return tl::unexpected(Error{ErrorCode::WrongUse, "", "call " + std::to_string(number) + " has no turn " + std::to_string(disagreement.turn)});
    const auto body = disagreement_body(disagreement);
    if (!body) return tl::unexpected(body.error());
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto done = append(number, "disagreement", *body, words_of(disagreement)); !done) return done;
    return transaction->commit();
}

Result<std::vector<CallSummary>> EventStore::calls()
{
    auto query = database_->prepare("SELECT call, kind, body FROM events WHERE kind IN ('start', 'finish') ORDER BY seq");
    auto turns = database_->prepare("SELECT count(*) FROM events WHERE call = ? AND kind = 'turn'");
    if (!query) return tl::unexpected(query.error());
    if (!turns) return tl::unexpected(turns.error());
    std::map<int64_t, CallSummary> found;
    for (;;) {
        const auto row = query->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        CallSummary& summary = found[query->integer(0)];
        summary.call = query->integer(0);
        if (query->text(1) == "start") {
            auto start = start_from(query->text(2));
            if (!start) return tl::unexpected(start.error());
            summary.start = std::move(*start);
        } else {
            auto finish = finish_from(query->text(2));
            if (!finish) return tl::unexpected(finish.error());
            summary.finish = std::move(*finish);
        }
    }
    std::vector<CallSummary> all;
    for (auto& [call, summary] : found) {
        if (const auto row = turns->bind(1, call).step(); !row) return tl::unexpected(row.error());
        summary.turns = static_cast<int>(turns->integer(0));
        if (const auto rest = turns->run(); !rest) return tl::unexpected(rest.error());
        all.push_back(std::move(summary));
    }
    return all;
}

Result<CallSummary> EventStore::call(int64_t number)
{
    auto all = calls();
    if (!all) return tl::unexpected(all.error());
    for (CallSummary& summary : *all)
        if (summary.call == number) return summary;
    return tl::unexpected(no_such_call(number));
}

Result<int> EventStore::count_calls(const std::string& scenario)
{
    auto all = calls();
    if (!all) return tl::unexpected(all.error());
    int count = 0;
    for (const CallSummary& summary : *all) count += summary.start.scenario == scenario;
    return count;
}

Result<std::vector<std::string>> EventStore::people()
{
    auto all = calls();
    if (!all) return tl::unexpected(all.error());
    std::map<std::string, bool> seen;
    for (const CallSummary& summary : *all) seen[summary.start.person] = true;
    std::vector<std::string> people;
    for (const auto& [person, has_calls] : seen) people.push_back(person);
    return people;
}

Result<std::vector<EventStore::KeptEvent>> EventStore::kept_events(int64_t call, const char* kind)
{
    auto query = database_->prepare(
        "SELECT e.body, w.nonce, w.sealed, p.key FROM events e LEFT JOIN words w ON w.seq = e.seq LEFT JOIN people p ON p.person = w.person "
        "WHERE e.call = ? AND e.kind = ? ORDER BY e.seq");
    if (!query) return tl::unexpected(query.error());
    query->bind(1, call).bind(2, std::string_view(kind));
    std::vector<KeptEvent> kept;
    for (;;) {
        const auto row = query->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return kept;
        kept.push_back({query->text(0), opened(query->blob(3), query->blob(1), query->blob(2))});
    }
}

Result<std::vector<StoredTurn>> EventStore::turns_of(int64_t call)
{
    const auto events = kept_events(call, "turn");
    if (!events) return tl::unexpected(events.error());
    std::vector<StoredTurn> turns;
    for (const KeptEvent& event : *events) {
        auto turn = turn_from(event.body, event.words);
        if (!turn) return tl::unexpected(turn.error());
        turns.push_back(std::move(*turn));
    }
    return turns;
}

Result<std::vector<Disagreement>> EventStore::disagreements(int64_t call)
{
    const auto events = kept_events(call, "disagreement");
    if (!events) return tl::unexpected(events.error());
    std::vector<Disagreement> all;
    for (const KeptEvent& event : *events) {
        auto one = disagreement_from(event.body, event.words);
        if (!one) return tl::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

Result<ContentFiles> EventStore::content_of(const CallStart& start)
{
    auto query = database_->prepare("SELECT bytes FROM content WHERE digest = ?");
    if (!query) return tl::unexpected(query.error());
    ContentFiles files;
    for (const auto& [path, digest] : start.files) {
        const auto row = query->bind(1, digest).step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return tl::unexpected(damaged("the content file " + path + " is missing from the store"));
        files[path] = query->blob(0);
        if (sha256_hex(files[path]) != digest) return tl::unexpected(damaged("the content file " + path + " was changed inside the store"));
        if (const auto rest = query->run(); !rest) return tl::unexpected(rest.error());
    }
    return files;
}

Result<std::optional<int64_t>> EventStore::broken_event(int64_t call)
{
    auto query = database_->prepare("SELECT seq, body, digest FROM events WHERE call = ? ORDER BY seq");
    if (!query) return tl::unexpected(query.error());
    query->bind(1, call);
    std::string before = no_digest;
    for (;;) {
        const auto row = query->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return std::optional<int64_t>();
        if (sha256_hex(before + query->text(1)) != query->text(2)) return std::optional<int64_t>(query->integer(0));
        before = query->text(2);
    }
}

Result<bool> EventStore::forget(const std::string& person)
{
    auto remove = database_->prepare("DELETE FROM people WHERE person = ?");
    if (!remove) return tl::unexpected(remove.error());
    return remove->bind(1, person).run();
}

}  // namespace callwright
