#pragma once
// Random draws that depend on nothing but (seed, turn, purpose): no generator is carried from turn to
// turn, so asking for one more draw never changes another. SplitMix64 (Steele, Lea, Flood 2014) over an
// FNV-1a hash of the purpose.

#include <cstdint>
#include <string_view>

namespace callwright {

uint64_t draw(uint64_t seed, int turn, std::string_view purpose);

// 0 to count-1, count at least 1, without modulo bias worth speaking of (128-bit multiply-shift).
uint32_t draw_below(uint64_t seed, int turn, std::string_view purpose, uint32_t count);

// True in `thousandths` of a thousand draws.
bool draw_chance(uint64_t seed, int turn, std::string_view purpose, int thousandths);

}  // namespace callwright
