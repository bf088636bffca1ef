#pragma once
// The bank of things a persona says: fragments under keys, chosen by condition, never repeated in a call.

#include <map>
#include <string>
#include <vector>

#include "content/condition.hpp"

namespace callwright {

struct Fragment {
    std::string text;                // with {slots}
    Condition when;
    std::string feels;               // "" or a feeling that deserves a word
    std::string raises;              // "" or an event: "dispute", "distress"
    std::string asks;                // "" or what it asks for
    std::string more;                // "" or what she says when asked about just these words
    std::vector<std::string> to;     // questions that just this answers
    bool usual = false;              // answers its topic however it is asked
    std::vector<std::string> slots;  // names in braces, in order
};

using LineBank = std::map<std::string, std::vector<Fragment>, std::less<>>;

}  // namespace callwright
