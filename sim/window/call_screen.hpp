#pragma once
// What the call screen shows, as plain values, and what can be asked from it. Pure.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/practice.hpp"
#include "window/call_help.hpp"

namespace callwright::window {

struct Bubble {
    enum class Side { Hers, Mine, Desk };
    Side side = Side::Hers;
    std::string text;
    int turn = 0;
};

struct StageMark {
    std::string name;
    float filled = 0;  // 0 ahead, 1 done, between: the present one
    bool now = false;
};

struct LabelledValue {
    std::string label, value;
    bool strong = false;
};

struct DatedLine {
    std::string date, text;
};

// Trying a turn again: what stood there, and, once answered, what stands there now.
struct RetryCard {
    int turn = 0;
    std::string her_line, earlier_reply, earlier_answer, earlier_mood;
    std::string reply, answer, mood;  // "" until answered
    int64_t first_call = 0;                      // whose turn it was
    std::vector<RuleId> earlier_found;           // rules broken the first time
    std::vector<std::string> to_put_right;       // their titles
    std::vector<std::string> put_right, broken;  // titles of rules: no longer broken; broken now
    bool answered() const { return !answer.empty(); }
};

struct CallScreen {
    std::string name, first_name, initials, mood, place, clock;
    std::string mood_now;                // without how it changed, where there is less room
    float openness = 0;  // 0 to 1
    std::vector<StageMark> stages;
    std::vector<LabelledValue> account;
    std::string holder;                // what identifies her, in a sentence
    std::vector<DatedLine> ledger, history;
    std::vector<std::string> authority, may_offer;
    std::string beyond;
    std::vector<std::string> notes;
    std::vector<Bubble> bubbles;
    std::string script_title;
    std::vector<ScriptTick> script;
    int script_next = -1;              // index of the first step that is open
    Help help = Help::Free;
    std::vector<Stem> stems;
    std::vector<std::string> picks;
    std::vector<std::string> hints;
    std::string guide;                 // what to do in the first call; "" later
    std::string prompt;                // what the empty draft says
    std::optional<RetryCard> retry;
    bool over = false;
    std::string ended;                 // how, in a sentence
    int turn = 0;
    Cents balance = 0;                 // for the offer dialog
    int most_payments = 1;
    CivilDate today;
};

struct CallSetting {
    std::string trainee;
    Help help = Help::Free;
    bool guided = false;  // the first call of this person
    std::optional<RetryCard> retry;
};

// What may be offered without asking, each in a line; the last one says who decides about the rest.
std::vector<std::string> offers_in_words(const Scenario& scenario);

CallScreen call_screen(const RunningCall& call, const CallSetting& setting);

// What the draft holds when the trainee's turn begins: in a guided call the first line, then the beginning of one.
std::string opening_draft(const CallScreen& screen, bool guided);

// Requests.
struct SayTyped { std::string typed; };           // as typed: words, or a desk move with a slash
struct StaySilent {};
struct MakeOffer { Terms terms; };
struct KeepNote { std::string text; };
struct PutOnHold {};
struct TransferCall {};
struct EndCall {};
struct HurryHer {};
struct ChooseHelp { Help help; };
struct SeeDebrief {};
struct CompareTries {};                           // the second try beside the first
struct BackToFirstTry {};                         // the debrief of the call that this one tries again; this one stays open
struct LeaveCall {};                              // Esc: asks how
using CallRequest = std::variant<SayTyped, StaySilent, MakeOffer, KeepNote, PutOnHold, TransferCall, EndCall, HurryHer, ChooseHelp, SeeDebrief, CompareTries, BackToFirstTry, LeaveCall>;

}  // namespace callwright::window
