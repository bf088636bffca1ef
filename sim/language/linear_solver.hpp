#pragma once
// Linear scorers over sparse features, learnt for many labels at once.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace callwright {

// Indexes ascending; values in 1/4096 of a unit vector.
struct Feature {
    uint32_t index = 0;
    int32_t value = 0;
};
using Features = std::vector<Feature>;

constexpr int32_t feature_one = 4096;

// One scorer for each label against all others: L2-regularised squared hinge by dual coordinate descent in the order of `rows` (Hsieh et al.
// 2008). `labels` names for each example the numbers, below `label_count`, of what it has; `rows` are the examples learnt from; features are
// below `size`. Answers [label][feature], the last number of each being the bias. Deterministic: ordered sums of IEEE floats.
std::vector<std::vector<float>> solve_linear(const std::vector<Features>& examples, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& rows, size_t label_count, size_t size);

}  // namespace callwright
