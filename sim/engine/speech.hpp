#pragma once
// Choosing and filling fragments: the one place where words of the bank become words said.

#include <map>
#include <string>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_facts.hpp"
#include "call/call_state.hpp"
#include "judge/judge.hpp"

namespace callwright {

using Slots = std::map<std::string, std::string, std::less<>>;

// The values that fragments may quote this turn: amounts, dates and words of the trainee, figures of the account.
Slots slots_for(const CallContent& content, const CallState& heard, const Reading& reading, const Judgement& judged);

class Speech;
bool was_hurt(const Speech& speech);  // threatened or attacked by this very reply

std::string capitalised(std::string text);   // its first letter
std::string number_word(int64_t number);  // "six"; digits above twelve

// One turn's answer while it is put together. `next` is the call as it will be.
class Speech {
public:
    Speech(const CallContent& content, CallState& next, const Move& move, const Reading& reading, const Judgement& judged);

    // Says one fragment of this key, or of the key cut at its last dot, and so on. False when nothing fits.
    bool say(std::string_view key);
    // Says one fragment of a list of its own (a topic's answers, a fact's telling).
    bool say_from(const std::vector<Fragment>& fragments, const std::string& name);
    // Likewise, but of those that can be said together (guarded, open) never more than one in a call: they tell the same.
    bool say_once_from(const std::vector<Fragment>& fragments, const std::string& name);
    bool can_say(std::string_view key) const;
    // How well the best of her answers to a topic that can still be said suits the question, by what was written for it: thousandths of likeness;
    // -1000 when none is known to.
    int best_suit(const TopicId& topic) const;
    // The answer that suits best, where it has been given in this call and nothing left is nearly as good: its first sentence; else "".
    std::string said_what_suits(const TopicId& topic) const;
    void say_more(const More& more);  // goes on from what she said last
    bool is_known() const { return next.verified == Verified::Full || content.another_answers(); }  // she need not hold back until it is sure who she is
    bool can_follow(std::string_view name) const;  // a follow-up that is open and was not answered yet
    bool say_follow_up(std::string_view name);

    void set_slot(const std::string& name, std::string value) { slots_[name] = std::move(value); }

    bool empty() const { return texts_.empty(); }
    int words() const;
    bool asked() const { return asked_; }   // the answer so far ends in a question
    std::string line() const;               // all pieces, joined

    FactLookup facts() const { return facts_.lookup(); }
    const CallContent& content;
    CallState& next;
    const Move& move;
    const Reading& reading;
    const Judgement& judged;

    std::vector<std::string> pieces;        // names of what was said, "react.er2#3"
    std::vector<std::string> feels;
    std::vector<FactId> told;
    QuestionId asks;
    std::vector<More> more;                 // to be had on this answer

private:
    void open_follow_ups(const std::vector<FollowUp>& invited, const std::string& line);
    void add(const Fragment& fragment, const std::string& name);
    void put(std::string text, const std::string& name);

    SettingFacts no_more_facts_;
    CallFacts facts_;
    Slots slots_;
    std::vector<std::string> texts_;
    bool asked_ = false;
};

}  // namespace callwright
