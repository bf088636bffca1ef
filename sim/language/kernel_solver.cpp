#include "language/kernel_solver.hpp"

#include <algorithm>

#include "language/interleaved.hpp"

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

// One of the problems solved side by side.
struct Problem {
    int left_out;  // fold, -1 for none
    std::vector<float> alpha;
    std::vector<char> watched;
    Solved solved;
};

// Whether the example is to be looked at in the next round.
bool look_at(size_t i, float y, float softness, const Likeness& likeness, bool early, Problem& p)
{
    const float gradient = y * p.solved.margins[i] - 1.0f + p.alpha[i] * softness, before = p.alpha[i];
    const float after = std::max(0.0f, before - gradient / (likeness.row(i)[i] + softness)), change = after - before;
    if (change >= still || change <= -still) {
        p.alpha[i] = after;
        add_scaled(change * y, likeness.row(i), p.solved.margins.data(), likeness.stride());
    }
    return before > 0.0f || gradient < 0.5f || early;
}

}  // namespace

// Fetching a row of the likeness from memory is what takes the time: all problems use it while it is at hand. Most examples are far on the right
// side after two rounds and stay there: they are looked at again every fourth round only.
std::vector<Solved> solve_leaving_out(const Likeness& likeness, const std::vector<int>& folds, int fold_count, const std::vector<bool>& positive, float cost, bool interleaved)
{
    const float softness = 0.5f / cost;
    const size_t size = likeness.size();
    std::vector<Problem> problems;
    for (int fold = -1; fold < fold_count; ++fold) problems.push_back({fold, std::vector<float>(size), std::vector<char>(size, 1), {std::vector<float>(size), std::vector<float>(likeness.stride())}});
    const Interleaved in_turn(size);
    std::vector<size_t> order;
    for (size_t n = 0; n < size; ++n)
        if (const size_t i = interleaved ? in_turn[n] : n; folds[i] != learnt_never) order.push_back(i);
    for (int round = 0; round < rounds; ++round)
        for (const size_t i : order)
            for (Problem& p : problems)
                if ((p.watched[i] || round % 4 == 3) && (p.left_out < 0 || folds[i] != p.left_out)) p.watched[i] = look_at(i, positive[i] ? 1.0f : -1.0f, softness, likeness, round < 2, p);
    std::vector<Solved> out;
    for (Problem& p : problems) {
        for (size_t i = 0; i < size; ++i) p.solved.shares[i] = positive[i] ? p.alpha[i] : -p.alpha[i];
        p.solved.margins.resize(size);
        out.push_back(std::move(p.solved));
    }
    return out;
}

}  // namespace callwright
