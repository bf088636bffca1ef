#pragma once
// The help a trainee has in a call, from much to none: lines to pick from, beginnings of sentences, nothing; and the approved script
// and the coach beside it. Pure.

#include <string>
#include <vector>

#include "app/practice.hpp"

namespace callwright::window {

enum class Help { Picks, Stems, Free };

// "auto" fades with the calls a person has finished; "picks", "stems" and "free" are what they say.
Help help_level(const std::string& preference, int finished_calls);
std::string_view help_name(Help help);

// {trainee} {firm} {creditor} {balance} {agreed_amount} {agreed_count} {agreed_date} as this call has them.
std::string with_slots(std::string text, const RunningCall& call, const std::string& trainee);

struct ScriptTick {
    std::string id, title, text;  // text with its slots filled
    bool done = false, required = false;
};
std::vector<ScriptTick> script_ticks(const RunningCall& call, const std::string& trainee);

// The lines to pick from, in an order that depends on seed and turn alone; which is which is not shown.
std::vector<std::string> shuffled_picks(const RunningCall& call, const std::string& trainee);

}  // namespace callwright::window
