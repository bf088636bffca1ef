#pragma once
// Handles that close themselves. Only sqlite.cpp includes SQLite.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace callwright {

struct DatabaseCloser { void operator()(sqlite3* handle) const; };
struct StatementCloser { void operator()(sqlite3_stmt* handle) const; };

class Statement {
public:
    Statement& bind(int index, int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind_blob(int index, std::string_view bytes);

    Result<bool> step();   // true: a row; false: done
    Result<bool> run();    // to the end; forgets its bindings
    int64_t integer(int column) const;
    std::string text(int column) const;
    std::string blob(int column) const;

private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* handle) : database_(database), handle_(handle) {}
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, StatementCloser> handle_;
};

class Database {
public:
    // Rollback journal, synchronous=EXTRA, exclusive: a second program gets StoreInUse.
    static Result<Database> open(const std::string& path);

    Result<Statement> prepare(std::string_view sql);
    Result<bool> run(const char* sql);
    bool in_transaction() const;

private:
    std::unique_ptr<sqlite3, DatabaseCloser> handle_;
};

// Rolls back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Result<bool> commit();
    Transaction(Transaction&& other) noexcept : database_(other.database_) { other.database_ = nullptr; }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace callwright
