#pragma once
// One recogniser for each kind of value. Each looks at the pieces from i on (and a little before) and either finds its value or not.

#include <optional>
#include <vector>

#include "language/numerals.hpp"

namespace callwright {

struct Found {
    Entity entity;
    int begin = 0;  // pieces [begin, end)
    int end = 0;
};

using Maybe = std::optional<Found>;

Found found(const Pieces& pieces, EntityType type, int begin, int end);

Maybe phone_at(const Pieces& pieces, int i);
Maybe identifier_at(const Pieces& pieces, int i);
Maybe date_at(const Pieces& pieces, int i);
Maybe time_at(const Pieces& pieces, int i, const std::vector<Found>& before);
Maybe percent_at(const Pieces& pieces, int i);
Maybe marked_money_at(const Pieces& pieces, int i);                                   // with a currency or cents
Maybe bare_money_at(const Pieces& pieces, int i, const std::vector<Found>& before);   // by the words around it
Maybe count_at(const Pieces& pieces, int i);
Maybe duration_at(const Pieces& pieces, int i);
std::vector<Entity> claims_in(const Pieces& pieces, const std::vector<Found>& values);

// How often, in the words from i on: "a month", "/mo", "every two weeks", "monthly".
Period period_at(const Pieces& pieces, int i);

}  // namespace callwright
