#pragma once
// Exact values in a reply: money, percentages, phone numbers, dates, times, durations, counts, identifiers and arithmetic claims,
// each with the bytes it came from. Dates are resolved against the scenario's clock.

#include <optional>
#include <vector>

#include "base/civil_date.hpp"
#include "language/normalise.hpp"
#include "language/reading.hpp"

namespace callwright {

// The words amounts and dates are said with, from languages/<id>/numbers.json.
struct NumberWords;

// `payday` is the next one of the person spoken to, where it is known: "the day after payday" is a date then.
// By span; entities do not overlap, except that a Claim covers those it relates.
std::vector<Entity> find_entities(const Normalised& text, const CivilTime& now, const NumberWords& words, std::optional<CivilDate> payday = {});

}  // namespace callwright
