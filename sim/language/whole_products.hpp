#pragma once
// Sums of products of whole numbers. They are exact, so their order does not matter and the widest instructions of the machine may be used.

#include <cstddef>
#include <cstdint>

namespace callwright {

constexpr size_t product_step = 16;   // lengths are multiples of it
constexpr size_t rows_at_once = 4;    // and counts of rows of this

// sums[row * outputs + output] = the sum of rows[row][i] * weights[output][i]. `outputs` is even. Every sum must fit 31 bits.
void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums);

// The sum of a[i] * b[i].
int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length);

// The same by plain C++, on any machine; the ones above equal them.
namespace plain {
void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums);
int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length);
}  // namespace plain

}  // namespace callwright
