#include "record/event_store.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "base/canonical_json.hpp"
#include "base/digest.hpp"
#include "call/turn_json.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr int store_format = 1;
const std::string no_digest(64, '0');

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

std::string sealed(const std::string& key, const std::string& nonce, const std::string& text)
{
    std::string box(text.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                          reinterpret_cast<const unsigned char*>(nonce.data()), reinterpret_cast<const unsigned char*>(key.data()));
    return box;
}

std::optional<std::string> opened(const std::string& key, const std::string& nonce, const std::string& box)
{
    if (key.size() != crypto_secretbox_KEYBYTES || nonce.size() != crypto_secretbox_NONCEBYTES || box.size() < crypto_secretbox_MACBYTES) return std::nullopt;
    std::string text(box.size() - crypto_secretbox_MACBYTES, '\0');
    const int failed = crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), reinterpret_cast<const unsigned char*>(box.data()), box.size(),
                                                  reinterpret_cast<const unsigned char*>(nonce.data()), reinterpret_cast<const unsigned char*>(key.data()));
    return failed ? std::nullopt : std::optional(text);
}

std::string random_bytes(size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

json start_json(const CallStart& s)
{
    return {{"format", store_format}, {"engine", s.engine}, {"scenario", s.scenario}, {"seed", s.seed}, {"difficulty", s.difficulty}, {"now", s.now}, {"language", s.language_digest}, {"files", s.files}};
}

CallStart start_from(const json& v)
{
    CallStart s;
    s.engine = v.at("engine");
    s.scenario = v.at("scenario");
    s.seed = v.at("seed");
    s.difficulty = v.at("difficulty");
    s.now = v.at("now");
    s.language_digest = v.at("language");
    for (const auto& item : v.at("files").items()) s.files[item.key()] = item.value().get<std::string>();
    return s;
}

json finish_json(const CallFinish& f)
{
    json score = json::object();
    for (const auto& [name, percent] : f.score) score[name] = percent ? json(*percent) : json(nullptr);
    return {{"score", score}, {"findings", f.findings}, {"ended", f.ended}, {"turns", f.turns}};
}

CallFinish finish_from(const json& v)
{
    CallFinish f;
    for (const auto& item : v.at("score").items()) f.score[item.key()] = item.value().is_null() ? std::nullopt : std::optional<int>(item.value().get<int>());
    for (const auto& item : v.at("findings").items()) f.findings[item.key()] = item.value().get<int>();
    f.ended = v.at("ended");
    f.turns = v.at("turns");
    return f;
}

std::string words_of(const Turn& turn)
{
    const Caught& c = turn.reading.caught;
    return json{{"text", turn.move.text}, {"line", turn.line}, {"caught", {{"echo", c.echo}, {"question", c.question}, {"word", c.word}, {"name", c.name}, {"called", c.called}, {"first", c.first}, {"second", c.second}}}}.dump(-1, ' ', false, json::error_handler_t::replace);
}

Error damaged(const std::string& what) { return Error{ErrorCode::StoreDamaged, "", what}; }

Result<StoredTurn> stored_turn(const std::string& body, const std::optional<std::string>& words)
{
    try {
        json turn = json::parse(body);
        StoredTurn stored;
        stored.body = body;
        stored.words_gone = !words.has_value();
        json move = turn.at("move");
        if (words) {
            const json kept = json::parse(*words);
            stored.line = kept.at("line");
            if (!kept.at("text").get<std::string>().empty()) move["text"] = kept.at("text");
            turn["reading"]["caught"] = kept.at("caught");
        }
        const bool said = move.at("move") == "say";
        if (said && !move.contains("text")) move["text"] = "\xe2\x80\xa6";
        auto parsed = move_from(move);
        auto reading = reading_from(turn.at("reading"));
        if (!parsed) return tl::unexpected(parsed.error());
        if (!reading) return tl::unexpected(reading.error());
        stored.move = {*parsed, *reading};
        return stored;
    } catch (const json::exception& e) {
        return tl::unexpected(damaged(std::string("an event cannot be read: ") + e.what()));
    }
}

Result<std::string> canonical_object(const json& value) { return canonical_json(value); }

Result<std::string> key_for(Database& database, const std::string& person)
{
    auto find = database.prepare("SELECT key FROM people WHERE person = ?");
    if (!find) return tl::unexpected(find.error());
    const auto row = find->bind(1, person).step();
    if (!row) return tl::unexpected(row.error());
    if (*row) return find->blob(0);
    const std::string key = random_bytes(crypto_secretbox_KEYBYTES);
    auto add = database.prepare("INSERT INTO people(person, key) VALUES(?, ?)");
    if (!add) return tl::unexpected(add.error());
    const auto done = add->bind(1, person).bind_blob(2, key).run();
    if (!done) return tl::unexpected(done.error());
    return key;
}

Result<bool> check_format(Database& database)
{
    auto query = database.prepare("SELECT format FROM store");
    if (!query) return tl::unexpected(query.error());
    const auto row = query->step();
    if (!row) return row;
    if (!*row) return database.run("INSERT INTO store(format) VALUES(1)");
    if (query->integer(0) != store_format) return tl::unexpected(damaged("this store was written by a newer Callwright (format " + std::to_string(query->integer(0)) + ")"));
    return true;
}

}  // namespace

Result<std::string> turn_body(const Turn& turn)
{
    return canonical_object(json_of(turn, Words::LeftOut));
}

Result<EventStore> EventStore::open(const std::string& folder, const std::string& person)
{
    if (sodium_init() < 0) return tl::unexpected(Error{ErrorCode::StoreNotOpened, folder, "no safe source of keys on this machine"});
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    auto database = Database::open((std::filesystem::path(folder) / "records.sqlite").string());
    if (!database) return tl::unexpected(database.error());
    EventStore store;
    store.database_ = std::make_unique<Database>(std::move(*database));
    if (const auto made = store.database_->run(tables); !made) return tl::unexpected(made.error());
    if (const auto good = check_format(*store.database_); !good) return tl::unexpected(good.error());
    auto key = key_for(*store.database_, person);
    if (!key) return tl::unexpected(key.error());
    store.key_ = std::move(*key);
    store.person_ = person;
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

Result<bool> EventStore::append(int64_t call, const char* kind, const std::string& body, const std::string& words)
{
    const auto before = last_digest(call);
    if (!before) return tl::unexpected(before.error());
    auto add = database_->prepare("INSERT INTO events(call, kind, body, digest) VALUES(?, ?, ?, ?) RETURNING seq");
    if (!add) return tl::unexpected(add.error());
    const auto row = add->bind(1, call).bind(2, std::string_view(kind)).bind(3, body).bind(4, sha256_hex(*before + body)).step();
    if (!row) return row;
    const int64_t seq = add->integer(0);
    if (const auto rest = add->step(); !rest) return rest;
    if (words.empty()) return true;
    const std::string nonce = random_bytes(crypto_secretbox_NONCEBYTES);
    auto keep = database_->prepare("INSERT INTO words(seq, person, nonce, sealed) VALUES(?, ?, ?, ?)");
    if (!keep) return tl::unexpected(keep.error());
    return keep->bind(1, seq).bind(2, person_).bind_blob(3, nonce).bind_blob(4, sealed(key_, nonce, words)).run();
}

Result<int64_t> EventStore::begin_call(const CallStart& start, const ContentFiles& files)
{
    const auto body = canonical_object(start_json(start));
    if (!body) return tl::unexpected(body.error());
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    auto keep = database_->prepare("INSERT OR IGNORE INTO content(digest, bytes) VALUES(?, ?)");
    if (!keep) return tl::unexpected(keep.error());
    for (const auto& [path, digest] : start.files)
        if (const auto done = keep->bind(1, digest).bind_blob(2, files.at(path)).run(); !done) return tl::unexpected(done.error());
    auto next = database_->prepare("SELECT COALESCE(MAX(call), 0) + 1 FROM events");
    if (!next) return tl::unexpected(next.error());
    if (const auto row = next->step(); !row) return tl::unexpected(row.error());
    const int64_t call = next->integer(0);
    if (const auto rest = next->step(); !rest) return tl::unexpected(rest.error());
    if (const auto done = append(call, "start", *body, ""); !done) return tl::unexpected(done.error());
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
    const auto body = canonical_object(finish_json(finish));
    if (!body) return tl::unexpected(body.error());
    auto transaction = Transaction::begin(*database_);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto done = append(call, "finish", *body, ""); !done) return done;
    return transaction->commit();
}

Result<std::vector<CallSummary>> EventStore::calls()
{
    auto query = database_->prepare("SELECT call, kind, body FROM events WHERE kind <> 'turn' ORDER BY seq");
    auto turns = database_->prepare("SELECT count(*) FROM events WHERE call = ? AND kind = 'turn'");
    if (!query) return tl::unexpected(query.error());
    if (!turns) return tl::unexpected(turns.error());
    std::map<int64_t, CallSummary> found;
    try {
        for (;;) {
            const auto row = query->step();
            if (!row) return tl::unexpected(row.error());
            if (!*row) break;
            CallSummary& summary = found[query->integer(0)];
            summary.call = query->integer(0);
            const json body = json::parse(query->text(2));
            if (query->text(1) == "start") summary.start = start_from(body);
            else summary.finish = finish_from(body);
        }
    } catch (const json::exception& e) {
        return tl::unexpected(damaged(std::string("an event cannot be read: ") + e.what()));
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
    return tl::unexpected(Error{ErrorCode::NotFound, "", "there is no call " + std::to_string(number) + " in this store"});
}

Result<int> EventStore::count_calls(const std::string& scenario)
{
    auto all = calls();
    if (!all) return tl::unexpected(all.error());
    int count = 0;
    for (const CallSummary& summary : *all) count += summary.start.scenario == scenario;
    return count;
}

Result<std::vector<StoredTurn>> EventStore::turns_of(int64_t call)
{
    auto query = database_->prepare(
        "SELECT e.body, w.nonce, w.sealed, p.key FROM events e LEFT JOIN words w ON w.seq = e.seq LEFT JOIN people p ON p.person = w.person "
        "WHERE e.call = ? AND e.kind = 'turn' ORDER BY e.seq");
    if (!query) return tl::unexpected(query.error());
    query->bind(1, call);
    std::vector<StoredTurn> turns;
    for (;;) {
        const auto row = query->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return turns;
        auto turn = stored_turn(query->text(0), opened(query->blob(3), query->blob(1), query->blob(2)));
        if (!turn) return tl::unexpected(turn.error());
        turns.push_back(std::move(*turn));
    }
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
