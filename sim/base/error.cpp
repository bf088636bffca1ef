#include "base/error.hpp"

namespace callwright {

std::string_view code_name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotRead: return "file-not-read";
    case ErrorCode::NotUtf8: return "not-utf8";
    case ErrorCode::ByteOrderMark: return "byte-order-mark";
    case ErrorCode::NulByte: return "nul-byte";
    case ErrorCode::JsonSyntax: return "json-syntax";
    case ErrorCode::DuplicateKey: return "duplicate-key";
    case ErrorCode::TooDeep: return "too-deep";
    case ErrorCode::NumberOutOfRange: return "number-out-of-range";
    case ErrorCode::NotAnInteger: return "not-an-integer";
    case ErrorCode::UnknownField: return "unknown-field";
    case ErrorCode::MissingField: return "missing-field";
    case ErrorCode::WrongType: return "wrong-type";
    case ErrorCode::WrongValue: return "wrong-value";
    case ErrorCode::UnknownSchema: return "unknown-schema";
    case ErrorCode::DuplicateId: return "duplicate-id";
    case ErrorCode::UnknownReference: return "unknown-reference";
    case ErrorCode::ConditionSyntax: return "condition-syntax";
    case ErrorCode::ConditionName: return "condition-name";
    case ErrorCode::PatternSyntax: return "pattern-syntax";
    case ErrorCode::SlotUnknown: return "slot-unknown";
    case ErrorCode::Unreachable: return "unreachable";
    case ErrorCode::TooFew: return "too-few";
    case ErrorCode::CaseFailed: return "case-failed";
    case ErrorCode::BadTime: return "bad-time";
    case ErrorCode::BadMove: return "bad-move";
    case ErrorCode::StoreInUse: return "store-in-use";
    case ErrorCode::StoreDamaged: return "store-damaged";
    case ErrorCode::StoreNotOpened: return "store-not-opened";
    case ErrorCode::RecordNotSaved: return "record-not-saved";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::WrongUse: return "wrong-use";
    case ErrorCode::FileNotWritten: return "file-not-written";
    }
    return "unknown";
}

std::string Error::line() const
{
    std::string out = where;
    if (!out.empty()) out += ": ";
    out += code_name(code);
    out += ' ';
    out += what;
    return out;
}

}  // namespace callwright
