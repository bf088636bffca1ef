#pragma once
// What went wrong, where, and what to do about it.

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace callwright {

// Stable codes: searchable, documented in scenarios/README.md, each with a file in tests/broken/.
enum class ErrorCode {
    FileNotRead,        // missing, unreadable, a folder
    NotUtf8,            // invalid UTF-8
    ByteOrderMark,      // a BOM at the start
    NulByte,            // U+0000, raw or escaped
    JsonSyntax,         // not JSON
    DuplicateKey,       // the same key twice in one object
    TooDeep,            // more than 64 levels
    NumberOutOfRange,   // not an integer that fits, or outside what the schema allows
    NotAnInteger,       // 1.5 where content has integers only
    UnknownField,       // a key the schema does not know
    MissingField,       // a required key is absent
    WrongType,          // a string where a number belongs, ...
    WrongValue,         // not one of the allowed words, wrong pattern, wrong length
    UnknownSchema,      // "$schema" names no published schema
    DuplicateId,        // two things in one place with the same id
    UnknownReference,   // an id that nothing defines
    ConditionSyntax,    // a condition that does not parse
    ConditionName,      // a condition names something that does not exist
    PatternSyntax,      // a cue pattern that does not parse
    SlotUnknown,        // a line with a {slot} nobody can fill
    Unreachable,        // a beat that no branch leads to
    TooFew,             // fewer lines, topics or phrases than promised
    CaseFailed,         // a case or golden call beside a file does not go as written
    BadTime,            // a date or time that does not exist
    BadMove,            // a move that cannot be read
    StoreInUse,         // another program holds the store
    StoreDamaged,       // the store cannot be trusted
    StoreNotOpened,     // cannot be created or opened
    RecordNotSaved,     // a write failed
    NotFound,           // no such scenario, call, file
    WrongUse,           // command line
    FileNotWritten,     // an export: no such folder, no permission, disk full
};

std::string_view code_name(ErrorCode code);  // "unknown-field"

struct Error {
    ErrorCode code;
    std::string where;  // "scenarios/us/overtime-stopped.json:11:17", or "" when there is no place
    std::string what;   // one sentence a trainer can act on

    std::string line() const;  // "where: code what"
    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

using Problems = std::vector<Error>;

}  // namespace callwright
