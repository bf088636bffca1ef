#pragma once
// What is plain to see in a reply, whatever it says: how long it is, whether it asks or denies, names figures, takes up the words before it.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/cues.hpp"
#include "language/normalise.hpp"
#include "language/reading.hpp"

namespace callwright {

constexpr size_t plain_sign_count = 15;
using PlainSigns = std::array<int32_t, plain_sign_count>;  // each 0 to about 2, in 1/1024

// `concepts`: the pack's word lists; those it lacks are never met.
PlainSigns plain_signs_of(const Normalised& text, const std::vector<Entity>& entities, std::string_view said_before, const Concepts& concepts);

}  // namespace callwright
