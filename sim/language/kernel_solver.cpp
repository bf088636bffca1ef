#include "language/kernel_solver.hpp"

#include <algorithm>

namespace callwright {
namespace {

constexpr int rounds = 12;
constexpr float still = 1e-4f;

// One block at a time, of a length the compiler knows: each sum is its own, so their order does not matter.
void add_scaled(float factor, const float* __restrict from, float* __restrict to, size_t size)
{
    for (size_t at = 0; at < size; at += Likeness::block)
        for (size_t i = 0; i < Likeness::block; ++i) to[at + i] += factor * from[at + i];
}

}  // namespace

// Most examples are far on the right side after two rounds and stay there: they are looked at again every fourth round only.
Solved solve(const Likeness& likeness, const std::vector<size_t>& rows, const std::vector<bool>& positive, float cost)
{
    const float softness = 0.5f / cost;
    std::vector<float> alpha(likeness.size(), 0.0f);
    Solved solved{std::vector<float>(likeness.size(), 0.0f), std::vector<float>(likeness.stride(), 0.0f)};
    std::vector<size_t> watched = rows, next;
    for (int round = 0; round < rounds; ++round) {
        next.clear();
        for (const size_t i : watched) {
            const float y = positive[i] ? 1.0f : -1.0f;
            const float gradient = y * solved.margins[i] - 1.0f + alpha[i] * softness, before = alpha[i];
            if (before > 0.0f || gradient < 0.5f || round < 2) next.push_back(i);
            alpha[i] = std::max(0.0f, before - gradient / (likeness.row(i)[i] + softness));
            const float change = alpha[i] - before;
            if (change < still && change > -still) {
                alpha[i] = before;
                continue;
            }
            add_scaled(change * y, likeness.row(i), solved.margins.data(), likeness.stride());
        }
        if (round % 4 == 2) watched = rows;
        else watched.swap(next);
    }
    for (const size_t i : rows) solved.shares[i] = positive[i] ? alpha[i] : -alpha[i];
    solved.margins.resize(likeness.size());
    return solved;
}

}  // namespace callwright
