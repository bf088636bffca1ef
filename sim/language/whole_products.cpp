#include "language/whole_products.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace callwright {
namespace plain {

void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums)
{
    for (size_t row = 0; row < count; ++row)
        for (size_t output = 0; output < outputs; ++output) {
            const int16_t* x = rows + row * length;
            const int8_t* w = weights + output * length;
            int32_t sum = 0;
            for (size_t i = 0; i < length; ++i) sum += int32_t{x[i]} * int32_t{w[i]};
            sums[row * outputs + output] = sum;
        }
}

int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length)
{
    int32_t sum = 0;
    for (size_t i = 0; i < length; ++i) sum += int32_t{a[i]} * int32_t{b[i]};
    return sum;
}

}  // namespace plain

#if defined(__x86_64__)
namespace {

#define CALLWRIGHT_AVX2 __attribute__((target("avx2")))

CALLWRIGHT_AVX2 inline __m256i sixteen(const int16_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }

CALLWRIGHT_AVX2 inline __m256i widened(const int8_t* at) { return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))); }

CALLWRIGHT_AVX2 inline __m256i plus_products(__m256i sum, __m256i a, __m256i b) { return _mm256_add_epi32(sum, _mm256_madd_epi16(a, b)); }

CALLWRIGHT_AVX2 inline int32_t total(__m256i eight)
{
    __m128i four = _mm_add_epi32(_mm256_castsi256_si128(eight), _mm256_extracti128_si256(eight, 1));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xB1));
    return _mm_cvtsi128_si32(four);
}

// Four rows by two outputs: eight sums stay in registers, and each number that is fetched is used more than once.
CALLWRIGHT_AVX2 void block(const int16_t* x, const int8_t* w, size_t length, int32_t* sums, size_t outputs)
{
    __m256i a0 = _mm256_setzero_si256(), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
    for (size_t i = 0; i < length; i += product_step) {
        const __m256i w0 = widened(w + i), w1 = widened(w + length + i);
        const __m256i a = sixteen(x + i), b = sixteen(x + length + i);
        a0 = plus_products(a0, a, w0);
        a1 = plus_products(a1, a, w1);
        b0 = plus_products(b0, b, w0);
        b1 = plus_products(b1, b, w1);
        const __m256i c = sixteen(x + 2 * length + i), d = sixteen(x + 3 * length + i);
        c0 = plus_products(c0, c, w0);
        c1 = plus_products(c1, c, w1);
        d0 = plus_products(d0, d, w0);
        d1 = plus_products(d1, d, w1);
    }
    sums[0] = total(a0);
    sums[1] = total(a1);
    sums[outputs] = total(b0);
    sums[outputs + 1] = total(b1);
    sums[2 * outputs] = total(c0);
    sums[2 * outputs + 1] = total(c1);
    sums[3 * outputs] = total(d0);
    sums[3 * outputs + 1] = total(d1);
}

CALLWRIGHT_AVX2 int32_t wide_product_of_bytes(const int8_t* a, const int8_t* b, size_t length)
{
    __m256i sum = _mm256_setzero_si256();
    for (size_t i = 0; i < length; i += product_step) sum = plus_products(sum, widened(a + i), widened(b + i));
    return total(sum);
}

#undef CALLWRIGHT_AVX2

bool wide()
{
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}

}  // namespace

void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums)
{
    if (!wide()) return plain::multiply_whole(rows, count, weights, outputs, length, sums);
    for (size_t output = 0; output < outputs; output += 2)
        for (size_t row = 0; row < count; row += rows_at_once) block(rows + row * length, weights + output * length, length, sums + row * outputs + output, outputs);
}

int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length)
{
    return wide() ? wide_product_of_bytes(a, b, length) : plain::product_of_bytes(a, b, length);
}

#else

void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums) { plain::multiply_whole(rows, count, weights, outputs, length, sums); }
int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length) { return plain::product_of_bytes(a, b, length); }

#endif

}  // namespace callwright
