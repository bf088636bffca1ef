#pragma once
// "Why did it read my words this way?", in words anybody can follow: what was heard, in which of the words, by what, how surely.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "call/turn.hpp"
#include "content/source_text.hpp"

namespace callwright::window {

using ActWords = std::map<std::string, std::string, std::less<>>;  // "offer_plan" -> "You offer instalments or a part payment"; a harm -> what it does

// From the one list of acts; empty when there is none.
ActWords act_words(const ContentFiles& files);

struct ReadLine {
    std::string heard;  // "You ask why it was not paid"
    std::string words;  // of the trainee, "" when they are gone
    std::string how;    // "A pattern matched these words. Certain."

    bool operator==(const ReadLine&) const = default;
};

std::vector<ReadLine> reading_in_words(const Turn& turn, const ActWords& acts);

std::string surely(int confidence);       // thousandths -> "certain", "fairly sure", "likely", "a faint guess"
std::string spelled(std::string_view id);  // "student_loans" -> "student loans"

}  // namespace callwright::window
