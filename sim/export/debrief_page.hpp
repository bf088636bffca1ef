#pragma once
// The debrief of one call as a page to keep: everything said about it, in words that are ready to set. A plain value; the PDF and the
// plain text draw the same one, and neither decides anything.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/turn.hpp"
#include "score/debrief.hpp"

namespace callwright {

// Interface texts by key; what the caller passes decides the language of the page.
using Wording = std::function<std::string(const std::string& key, const std::map<std::string, std::string>& gaps)>;

enum class Paper { A4, Letter };

// What underlined words did: a check of that dimension was met, one was missed, a rule was broken for certain or possibly.
enum class MarkKind { Empathy, Accuracy, Compliance, Outcome, Missed, Possible, Finding };

struct Mark {
    Span span;  // of PageLine::text
    MarkKind kind = MarkKind::Empathy;

    bool operator==(const Mark&) const = default;
};

struct MarginNote {
    MarkKind kind = MarkKind::Empathy;
    std::string text;  // "Finding 1, critical: No threat of what is not intended"

    bool operator==(const MarginNote&) const = default;
};

struct PageRemark {
    std::string title, sentence;
    std::string words;   // the trainee's, "" when the remark is about the whole call
    std::string better;  // "" when nothing better is known
    int turn = 0;

    bool operator==(const PageRemark&) const = default;
};

struct PageDimension {
    Dimension dimension = Dimension::Empathy;
    std::string name, sentence;
    std::optional<int> percent;
    int floor = 0;          // to pass; 0 when this dimension has none
    bool alarming = false;  // a critical finding stands in it

    bool operator==(const PageDimension&) const = default;
};

struct CurvePoint {
    int turn = 0;
    int32_t trust = 0, distress = 0;  // thousandths of a point

    bool operator==(const CurvePoint&) const = default;
};

// One speaker's part of a turn. What the trainee did at the desk is an aside, set apart from speech.
struct PageLine {
    int turn = 0;
    bool yours = false, aside = false;
    std::string speaker, text;
    std::vector<Mark> marks;  // by place, never overlapping
    std::vector<MarginNote> notes;

    bool operator==(const PageLine&) const = default;
};

struct PageCheck {
    Dimension dimension = Dimension::Empathy;
    bool met = false;
    int turn = 0;
    std::string at;  // "turn 7", "" when it is about the whole call
    std::string title, why, words, better, cite;

    bool operator==(const PageCheck&) const = default;
};

struct PageFinding {
    int number = 0;  // from 1; margin notes refer to it
    int turn = 0;
    Severity severity = Severity::Minor;
    bool certain = true;
    std::string at;  // "turn 7"
    std::string severity_word, title, words, duty, why, better;
    std::string citations;  // "15 USC 1692e(5); 12 CFR 1006.18(c)(1); us.regf.18.threat"
    std::string standing;   // what of the law was not read, who signed the rule off; "" if there is nothing to say
    std::string also;       // other rules the same words break, "" if none
    std::string corrected;  // "Put right in turn 9.", "" if it was not

    bool operator==(const PageFinding&) const = default;
};

// Which record this page belongs to.
struct RecordIdentity {
    int64_t call = 0;  // number in the store, 0 when it is in none
    uint64_t seed = 0;
    std::string engine;

    bool operator==(const RecordIdentity&) const = default;
};

struct PageHeadings {
    std::string curve, trust, distress, findings, no_findings, transcript, checks, facts, record, better, page_of;

    bool operator==(const PageHeadings&) const = default;
};

struct DebriefPage {
    Paper paper = Paper::A4;
    CivilTime made;  // the simulated start of the call: the only date a page knows
    std::string language, title;
    std::vector<std::string> subtitle;
    PageRemark best, change;
    std::vector<PageDimension> dimensions;  // empathy, accuracy, compliance, outcome
    std::string agreement;                  // in words; says so when there is none
    std::vector<CurvePoint> curve;
    std::vector<std::pair<MarkKind, std::string>> legend;
    std::vector<PageLine> lines;
    std::vector<PageFinding> findings;
    std::vector<PageCheck> checks;
    std::vector<std::string> facts;         // what she kept back, and what would have brought it out
    std::vector<std::pair<std::string, std::string>> record;  // label, value
    PageHeadings headings;
    std::string footer;                     // "Call 12 · The overtime stopped"
    std::string disclaimer;

    bool operator==(const DebriefPage&) const = default;
};

// Pure: the same call and wording give the same page.
DebriefPage debrief_page(const CallContent& content, const Transcript& transcript, const CallState& end, const RecordIdentity& record, const Wording& wording);
DebriefPage debrief_page(const CallContent& content, const Transcript& transcript, const CallState& end, const ScoreCard& card, const Debrief& said, const RecordIdentity& record,
                         const Wording& wording);

}  // namespace callwright
