#pragma once
// Which of the figures in a reply may belong to terms of payment: not those of the account, of her own life, of the ledger, or taken back.

#include <string>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "language/reading.hpp"

namespace callwright {

// Null where nothing of the kind was said; they point into the reading.
struct OfferedValues {
    const Entity* instalment = nullptr;  // money with a period, or the only smaller sum
    const Entity* whole = nullptr;       // money equal to the balance
    const Entity* any = nullptr;         // first money
    const Entity* count = nullptr;
    const Entity* date = nullptr;
    const Entity* percent = nullptr;
    const Entity* duration = nullptr;
    const Entity* rhythm = nullptr;      // "every second Tuesday"
    bool tells_a_count = false;          // of payments, beside what they come to
};

// "Sixteen payments landed on time" offers nothing, "would six payments do?" does.
bool stands_in_a_question(const Reading& reading, const Entity& entity);

// Bytes between the two; below 0 where they overlap.
int distance(const Entity& a, const Entity& b);

// "Eight of 150 and a last one of 84.60": equal parts and a rest that together are the balance. "About six dollars" is near enough, and "then six
// thirty" may be dollars and cents.
bool comes_to_balance(const Reading& reading, Cents each, int count, Cents balance);

// "Two fourteen" for 214.10: people drop the cents of an instalment, or say them like hundreds. `named`: how many there are to be, 0 if that was not said.
Cents with_its_cents(Cents each, int named, const CallContent& content);

// "Not the 4th then", "from the 4th to the 18th"
bool is_taken_back(const Entity& figure, const std::string& said);

// Which figure is which. `before`: what was offered so far, whose first day may be said again.
OfferedValues values_in(const Reading& reading, const std::string& said, const CallContent& content, const CallState& before);

}  // namespace callwright
