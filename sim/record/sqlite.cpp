#include "record/sqlite.hpp"

#include <sqlite3.h>

namespace callwright {
namespace {

ErrorCode code_for(int result)
{
    switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreInUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StoreDamaged;
    case SQLITE_CANTOPEN: return ErrorCode::StoreNotOpened;
    default: return ErrorCode::RecordNotSaved;
    }
}

Error error_of(sqlite3* handle, int result, std::string_view where)
{
    const ErrorCode code = code_for(result);
    if (code == ErrorCode::StoreInUse) return {code, std::string(where), "another Callwright is using this store; close it, or choose another with --store"};
    return {code, std::string(where), std::string("the store says: ") + (handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result))};
}

}  // namespace

void DatabaseCloser::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void StatementCloser::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement& Statement::bind(int index, int64_t value)
{
    sqlite3_bind_int64(handle_.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(handle_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(handle_.get(), index, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Result<bool> Statement::step()
{
    const int result = sqlite3_step(handle_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    return tl::unexpected(error_of(database_, result, ""));
}

Result<bool> Statement::run()
{
    Result<bool> row = true;
    while (row && *row) row = step();
    sqlite3_reset(handle_.get());
    sqlite3_clear_bindings(handle_.get());
    return row ? Result<bool>(true) : row;
}

int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string Statement::text(int column) const
{
    const unsigned char* bytes = sqlite3_column_text(handle_.get(), column);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column))) : std::string();
}

std::string Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(handle_.get(), column);
    return bytes ? std::string(static_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column))) : std::string();
}

Result<Database> Database::open(const std::string& path)
{
    Database database;
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    database.handle_.reset(raw);
    if (result != SQLITE_OK) return tl::unexpected(error_of(raw, result, path));
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    for (const char* sql : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "PRAGMA secure_delete=ON", "BEGIN EXCLUSIVE", "COMMIT"})
        if (auto done = database.run(sql); !done) {
            done.error().where = path;
            return tl::unexpected(done.error());
        }
    return database;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int result = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (result != SQLITE_OK) return tl::unexpected(error_of(handle_.get(), result, sql));
    return Statement(handle_.get(), raw);
}

Result<bool> Database::run(const char* sql)
{
    const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) return tl::unexpected(error_of(handle_.get(), result, sql));
    return true;
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

Result<Transaction> Transaction::begin(Database& database)
{
    const auto begun = database.run("BEGIN IMMEDIATE");
    if (!begun) return tl::unexpected(begun.error());
    return Transaction(database);
}

Result<bool> Transaction::commit()
{
    const auto done = database_->run("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

Transaction::~Transaction()
{
    if (database_ && database_->in_transaction()) (void)database_->run("ROLLBACK");
}

}  // namespace callwright
