#pragma once
// The bank of things a persona says: fragments under keys, chosen by condition, never repeated in a call.

#include <map>
#include <string>
#include <vector>

#include "content/condition.hpp"

namespace callwright {

// A question that one line invites, and what is said to it: "who's Beto?" after "Beto's waiting at the dock".
struct FollowUp {
    std::vector<std::string> to;  // ways of asking it
    std::string text;             // said as it stands
    std::vector<FollowUp> follow; // what that invites in turn
};

// "topic.pets#2" invites "topic.pets#2.follow#0", and that "topic.pets#2.follow#0.follow#0".
inline std::string follow_up_name(const std::string& line, size_t number) { return line + ".follow#" + std::to_string(number); }

struct Fragment {
    std::string text;                // with {slots}
    Condition when;
    std::string feels;               // "" or a feeling that deserves a word
    std::string raises;              // "" or an event: "dispute", "distress"
    std::string asks;                // "" or what it asks for
    std::string more;                // "" or what she says when asked about just these words
    std::vector<FollowUp> follow;    // asked about something in it, she answers with one of these
    std::vector<std::string> to;     // questions that just this answers
    std::vector<std::string> slots;  // names in braces, in order
};

using LineBank = std::map<std::string, std::vector<Fragment>, std::less<>>;

}  // namespace callwright
