// Labels are learnt eight together: whoever looks at an example has its features at hand for all of them, and one label's sums never meet another's,
// so a compiler may do the eight in one breath without changing a bit.

#include "language/linear_solver.hpp"

#include <algorithm>
#include <array>

#include "base/at_once.hpp"

namespace callwright {
namespace {

constexpr size_t together = 8;
constexpr int rounds = 10;
constexpr float softness = 0.5f / 0.25f;  // of a cost of 0.25
constexpr float still = 1e-4f;            // a smaller change is none

using Lanes = std::array<float, together>;

// `sums` grow by the value of each feature times what it weighs.
void add_weights(const Features& features, const std::vector<Lanes>& weights, Lanes& sums)
{
    for (const Feature& f : features) {
        const float value = static_cast<float>(f.value) / feature_one;
        const Lanes& w = weights[f.index];
        for (size_t l = 0; l < together; ++l) sums[l] += value * w[l];
    }
}

void add_to_weights(const Features& features, const Lanes& changes, std::vector<Lanes>& weights)
{
    for (const Feature& f : features) {
        const float value = static_cast<float>(f.value) / feature_one;
        Lanes& w = weights[f.index];
        for (size_t l = 0; l < together; ++l) w[l] += value * changes[l];
    }
}

float squared(const Features& features)
{
    float sum = 0.0f;
    for (const Feature& f : features) sum += static_cast<float>(f.value) * static_cast<float>(f.value) / (float{feature_one} * feature_one);
    return sum;
}

// 1 for the labels an example has, -1 for the others, of the eight from `first` on.
Lanes signs_of(const std::vector<uint32_t>& labels, size_t first)
{
    Lanes signs;
    signs.fill(-1.0f);
    for (const uint32_t label : labels)
        if (label >= first && label < first + together) signs[label - first] = 1.0f;
    return signs;
}

std::vector<Lanes> solve_together(const std::vector<Features>& examples, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& rows, size_t first, size_t size)
{
    std::vector<Lanes> weights(size + 1, Lanes{}), alphas(rows.size(), Lanes{}), signs;
    std::vector<float> steps;
    for (const int row : rows) {
        signs.push_back(signs_of(labels[static_cast<size_t>(row)], first));
        steps.push_back(1.0f / (squared(examples[static_cast<size_t>(row)]) + 1.0f + softness));  // the bias is a feature of value 1
    }
    for (int round = 0; round < rounds; ++round)
        for (size_t i = 0; i < rows.size(); ++i) {
            const Features& features = examples[static_cast<size_t>(rows[i])];
            Lanes sums = weights[size], changes, after;
            add_weights(features, weights, sums);
            float most = 0.0f;
            for (size_t l = 0; l < together; ++l) {
                const float gradient = signs[i][l] * sums[l] - 1.0f + alphas[i][l] * softness;
                const float moved = std::max(0.0f, alphas[i][l] - gradient * steps[i]), change = moved - alphas[i][l];
                after[l] = moved;
                changes[l] = change * signs[i][l];
                most = std::max(most, change < 0.0f ? -change : change);
            }
            if (most < still) continue;
            alphas[i] = after;
            add_to_weights(features, changes, weights);
            for (size_t l = 0; l < together; ++l) weights[size][l] += changes[l];
        }
    return weights;
}

}  // namespace

std::vector<std::vector<float>> solve_linear(const std::vector<Features>& examples, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& rows, size_t label_count, size_t size)
{
    std::vector<std::vector<float>> out(label_count);
    for_each_at_once((label_count + together - 1) / together, [&](size_t block) {
        const std::vector<Lanes> weights = solve_together(examples, labels, rows, block * together, size);
        for (size_t label = block * together; label < std::min(label_count, (block + 1) * together); ++label)
            for (const Lanes& w : weights) out[label].push_back(w[label - block * together]);
    });
    return out;
}

}  // namespace callwright
