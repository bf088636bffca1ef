#pragma once
// A single reply, read and judged outside any call: what `callwright read`, `evaluate` and the cases beside rules use.

#include <map>
#include <string>
#include <vector>

#include "app/practice.hpp"
#include "call/finding.hpp"
#include "language/reading.hpp"

namespace callwright {

using SettingChanges = std::map<std::string, FactValue, std::less<>>;

struct LineToRead {
    std::string id, context, text;
    CivilTime now{{2026, 11, 23}, 18 * 60 + 20};
    SettingChanges setting;
};

struct ReadAnswer {
    Reading reading;
    std::vector<Finding> findings;  // certain ones and candidates
    std::vector<RuleId> cannot_judge;
};

// A collector of a third-party firm, the person verified and told, nothing intended, filed or disputed beyond what `context` says; changed by `setting`.
class NeutralReader {
public:
    static Result<NeutralReader> make(const Rehearsal& rehearsal, const std::string& language);
    ReadAnswer answer(const LineToRead& line) const;

private:
    const Library* library_ = nullptr;
    const LanguagePack* language_ = nullptr;
    SettingChanges neutral_;
};

}  // namespace callwright
