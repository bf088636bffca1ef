#pragma once
// Mathematics whose last bit is the same everywhere: the library's own differs between releases. Additions, products, quotients and square
// roots are exact by IEEE 754, and the order here is fixed.

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace callwright::exact {

// e^x for each x in [-700, 700], good to 1e-15 of itself; 0 below. Side by side, since each step waits for the one before it.
template <size_t Count>
void exp_each(std::array<double, Count>& x)
{
    constexpr double log2_of_e = 1.4426950408889634, ln2_high = 0.693147180369123816490, ln2_low = 1.90821492927058770002e-10;
    constexpr double least = -700.0;
    std::array<double, Count> rest, term, sum;
    std::array<int64_t, Count> power;
    for (size_t i = 0; i < Count; ++i) {
        const double at = x[i] < least ? least : x[i], scaled = at * log2_of_e;
        const int whole = static_cast<int>(scaled >= 0 ? scaled + 0.5 : scaled - 0.5);
        power[i] = whole;
        rest[i] = (at - whole * ln2_high) - whole * ln2_low;
        term[i] = sum[i] = 1.0;
    }
    for (int k = 1; k < 14; ++k) {
        const double share = 1.0 / k;  // multiplied with: many divisions take several times as long
        for (size_t i = 0; i < Count; ++i) {
            term[i] = term[i] * rest[i] * share;
            sum[i] += term[i];
        }
    }
    constexpr int64_t exponent_of_one = 1023;
    constexpr int mantissa_bits = 52;
    for (size_t i = 0; i < Count; ++i) x[i] = x[i] < least ? 0.0 : sum[i] * std::bit_cast<double>((power[i] + exponent_of_one) << mantissa_bits);  // exact
}

inline double exp(double x)
{
    std::array<double, 1> one = {x};
    exp_each(one);
    return one.front();
}

// For x above 0, good to 1e-15.
inline double logarithm(double x)
{
    int power = 0;
    double part = std::frexp(x, &power);  // exact, from 0.5 up to 1
    if (part < 0.70710678118654752) part *= 2.0, --power;
    const double t = (part - 1.0) / (part + 1.0);
    double term = t, sum = t;
    for (int k = 3; k < 30; k += 2) {
        term = term * t * t;
        sum += term / k;
    }
    return 2.0 * sum + power * 0.693147180559945309;
}

// For |x| up to about 6, good to 1e-15: 2/sqrt(pi) e^(-x^2) times the sum of 2^n x^(2n+1) / (2n+1)!!, whose terms do not cancel.
inline double error_function(double x)
{
    double term = x, sum = x;
    for (int n = 1; n < 200; ++n) {
        term = term * 2.0 * x * x / (2 * n + 1);
        sum += term;
    }
    return 1.1283791670955126 * exp(-x * x) * sum;
}

inline int32_t rounded(float x) { return static_cast<int32_t>(x + std::copysign(0.5f, x)); }  // halves away from 0; without a branch, so that many are rounded at once

inline int64_t square_root(int64_t x)  // the whole part
{
    auto root = static_cast<int64_t>(std::sqrt(static_cast<double>(x)));
    while (root * root > x) --root;
    while ((root + 1) * (root + 1) <= x) ++root;
    return root;
}

}  // namespace callwright::exact
