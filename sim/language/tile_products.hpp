#pragma once
// Sums of products on machines that multiply whole tiles of numbers (Intel AMX: 16 by 64 bytes with 64 by 16, in sixteen steps of the clock).

#include <cstddef>
#include <cstdint>

namespace callwright {

// Whether this machine has tiles, and the system lets the program use them.
bool has_tiles();

// As multiply_whole (whole_products.hpp), for `outputs` in multiples of 32, `length` of 64, and numbers in `rows` from -8191 to 8191. Call it
// only where has_tiles().
void multiply_tiles(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums);

}  // namespace callwright
