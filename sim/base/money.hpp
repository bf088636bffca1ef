#pragma once
// Money is an integer number of cents. Nothing here rounds silently.

#include <cstdint>
#include <string>
#include <string_view>

namespace callwright {

using Cents = int64_t;

// "$1,284.60" for USD in English; whole amounts keep ".00".
std::string format_money(Cents cents, std::string_view currency = "USD");

// "$150" when there are no cents, "$214.10" otherwise: as people say it.
std::string spoken_money(Cents cents, std::string_view currency = "USD");

// Halves away from zero: share of an amount in thousandths (650 = 65 %).
Cents share_of(Cents amount, int64_t thousandths);

// Rounded up to the cent, as settlement floors are (call-practice 4.2).
Cents share_of_rounded_up(Cents amount, int64_t thousandths);

}  // namespace callwright
