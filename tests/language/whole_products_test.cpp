// Products of whole numbers: the widest instructions give what plain C++ gives.

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "base/draws.hpp"
#include "language/whole_products.hpp"

namespace callwright {
namespace {

// `most` is the largest number that occurs, and occurs often: the sums come near their bounds.
template <class Number>
std::vector<Number> numbers(size_t count, uint64_t seed, int most)
{
    std::vector<Number> all(count);
    for (size_t i = 0; i < count; ++i) {
        const int drawn = static_cast<int>(draw_below(seed, static_cast<int>(i), "number", static_cast<uint32_t>(3 * most))) - most;
        all[i] = static_cast<Number>(drawn > most ? most : drawn);
    }
    return all;
}

bool are_multiplied_alike(size_t count, size_t outputs, size_t length)
{
    const auto rows = numbers<int16_t>(count * length, 1, 8191);
    const auto weights = numbers<int8_t>(outputs * length, 2, 127);
    std::vector<int32_t> wide(count * outputs), plainly(count * outputs);
    multiply_whole(rows.data(), count, weights.data(), outputs, length, wide.data());
    plain::multiply_whole(rows.data(), count, weights.data(), outputs, length, plainly.data());
    return wide == plainly;
}

TEST_CASE("the machine's widest instructions multiply as plain C++ does")
{
    for (const size_t length : {size_t{16}, size_t{256}, size_t{1536}})
        for (const auto& [count, outputs] : {std::pair{size_t{4}, size_t{6}}, std::pair{size_t{12}, size_t{6}}, std::pair{size_t{12}, size_t{8}}}) CHECK(are_multiplied_alike(count, outputs, length));
}

TEST_CASE("where there are tiles, they multiply as plain C++ does, few rows and many")
{
    for (const size_t length : {size_t{384}, size_t{1536}})
        for (const size_t count : {size_t{4}, size_t{16}, size_t{20}, size_t{36}}) CHECK(are_multiplied_alike(count, 64, length));
}

TEST_CASE("products of bytes are the same on every machine, at their largest too")
{
    for (uint64_t seed = 1; seed < 20; ++seed) {
        const auto a = numbers<int8_t>(512, seed, 127), b = numbers<int8_t>(512, seed + 100, 127);
        CHECK(product_of_bytes(a.data(), b.data(), 512) == plain::product_of_bytes(a.data(), b.data(), 512));
    }
    const std::vector<int8_t> least(512, -128);
    CHECK(product_of_bytes(least.data(), least.data(), 512) == 512 * 128 * 128);
}

}  // namespace
}  // namespace callwright
