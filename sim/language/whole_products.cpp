#include "language/whole_products.hpp"

#include "language/tile_products.hpp"

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

// Machines that multiply and add in one step, thirty-two numbers at once (AVX-512 VNNI).
#define CALLWRIGHT_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

constexpr size_t widest_step = 32;

// Spelled out, since GCC 12 copies the sum before and after its own _mm512_dpwssd_epi32, which takes longer than the step itself.
CALLWRIGHT_VNNI inline void add_products(__m512i& sum, __m512i a, __m512i b) { __asm__("vpdpwssd %2, %1, %0" : "+v"(sum) : "v"(a), "v"(b)); }

CALLWRIGHT_VNNI inline __m512i thirty_two(const int16_t* at) { return _mm512_loadu_si512(at); }

CALLWRIGHT_VNNI inline __m512i widest_widened(const int8_t* at) { return _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))); }

// By way of memory: GCC 12 warns inside its own ways to halve such a number.
CALLWRIGHT_VNNI inline int32_t total_of_sixteen(__m512i sums)
{
    alignas(64) int32_t each[16];
    _mm512_store_si512(each, sums);
    return total(_mm256_add_epi32(_mm256_load_si256(reinterpret_cast<const __m256i*>(each)), _mm256_load_si256(reinterpret_cast<const __m256i*>(each + 8))));
}

CALLWRIGHT_VNNI inline void totals(int32_t* sums, __m512i one, __m512i two, __m512i three, __m512i four)
{
    sums[0] = total_of_sixteen(one);
    sums[1] = total_of_sixteen(two);
    sums[2] = total_of_sixteen(three);
    sums[3] = total_of_sixteen(four);
}

// Four rows by four outputs: sixteen sums, since each waits five steps for the one before it.
CALLWRIGHT_VNNI void widest_block(const int16_t* x, const int8_t* w, size_t length, int32_t* sums, size_t outputs)
{
    __m512i a0 = _mm512_setzero_si512(), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
    __m512i c0 = a0, c1 = a0, c2 = a0, c3 = a0, d0 = a0, d1 = a0, d2 = a0, d3 = a0;
    for (size_t i = 0; i < length; i += widest_step) {
        const __m512i w0 = widest_widened(w + i), w1 = widest_widened(w + length + i), w2 = widest_widened(w + 2 * length + i), w3 = widest_widened(w + 3 * length + i);
        const __m512i a = thirty_two(x + i);
        add_products(a0, a, w0);
        add_products(a1, a, w1);
        add_products(a2, a, w2);
        add_products(a3, a, w3);
        const __m512i b = thirty_two(x + length + i);
        add_products(b0, b, w0);
        add_products(b1, b, w1);
        add_products(b2, b, w2);
        add_products(b3, b, w3);
        const __m512i c = thirty_two(x + 2 * length + i);
        add_products(c0, c, w0);
        add_products(c1, c, w1);
        add_products(c2, c, w2);
        add_products(c3, c, w3);
        const __m512i d = thirty_two(x + 3 * length + i);
        add_products(d0, d, w0);
        add_products(d1, d, w1);
        add_products(d2, d, w2);
        add_products(d3, d, w3);
    }
    totals(sums, a0, a1, a2, a3);
    totals(sums + outputs, b0, b1, b2, b3);
    totals(sums + 2 * outputs, c0, c1, c2, c3);
    totals(sums + 3 * outputs, d0, d1, d2, d3);
}

CALLWRIGHT_VNNI int32_t widest_product_of_bytes(const int8_t* a, const int8_t* b, size_t length)
{
    __m512i one = _mm512_setzero_si512(), other = one;
    for (size_t i = 0; i < length; i += 2 * widest_step) {
        add_products(one, widest_widened(a + i), widest_widened(b + i));
        add_products(other, widest_widened(a + i + widest_step), widest_widened(b + i + widest_step));
    }
    return total_of_sixteen(_mm512_add_epi32(one, other));
}

#undef CALLWRIGHT_VNNI

enum class Width { Plain, Wide, Widest };

Width width_here()
{
    static const Width width = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") ? Width::Widest : __builtin_cpu_supports("avx2") ? Width::Wide : Width::Plain;
    return width;
}

}  // namespace

void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums)
{
    if (has_tiles() && outputs % 32 == 0 && length % 64 == 0) return multiply_tiles(rows, count, weights, outputs, length, sums);
    const Width width = width_here();
    if (width == Width::Plain) return plain::multiply_whole(rows, count, weights, outputs, length, sums);
    const bool widest = width == Width::Widest && outputs % 4 == 0 && length % widest_step == 0;
    for (size_t output = 0; output < outputs; output += widest ? 4 : 2)
        for (size_t row = 0; row < count; row += rows_at_once) (widest ? widest_block : block)(rows + row * length, weights + output * length, length, sums + row * outputs + output, outputs);
}

int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length)
{
    const Width width = width_here();
    if (width == Width::Widest && length % (2 * widest_step) == 0) return widest_product_of_bytes(a, b, length);
    return width == Width::Plain ? plain::product_of_bytes(a, b, length) : wide_product_of_bytes(a, b, length);
}

#else

void multiply_whole(const int16_t* rows, size_t count, const int8_t* weights, size_t outputs, size_t length, int32_t* sums) { plain::multiply_whole(rows, count, weights, outputs, length, sums); }
int32_t product_of_bytes(const int8_t* a, const int8_t* b, size_t length) { return plain::product_of_bytes(a, b, length); }

#endif

}  // namespace callwright
