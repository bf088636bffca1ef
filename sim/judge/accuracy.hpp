#pragma once
// Are the figures right? Every amount, date and sum the trainee states is compared with the account, to the cent.

#include <optional>
#include <vector>

#include "call/call_content.hpp"
#include "call/call_state.hpp"
#include "call/finding.hpp"
#include "call/terms.hpp"
#include "language/reading.hpp"

namespace callwright {

std::vector<FigureCheck> check_figures(const Reading& reading, const std::optional<Terms>& offered, const CallState& before,
                                       const CallContent& content);

// Whether the trainee may offer this without asking; `reason` says what is over the limit.
struct AuthorityCheck {
    bool within = true;
    std::string limit;  // "at most 6 payments"
};
AuthorityCheck within_authority(const Terms& terms, const CallContent& content, const CivilDate& today);

// Whether a reply gives agreed terms back: their sum and their first day, and no other sum or number of payments.
bool gives_back(const Reading& reading, const Terms& agreed, const Account& account);

// "Then six thirty": with the equal parts that are agreed it makes up the balance, however it is said.
bool is_the_rest(const Entity& money, const Terms& agreed, const Account& account);

}  // namespace callwright
