#pragma once
// Linear scorers in a space that is known only by the likeness of any two examples in it.

#include <cstddef>
#include <vector>

namespace callwright {

// Likeness of each example to each; rows are padded so that sums go in whole blocks.
class Likeness {
public:
    static constexpr size_t block = 64;

    explicit Likeness(size_t examples) : examples_(examples), stride_((examples + block - 1) / block * block), values_(examples * stride_, 0.0f) {}
    size_t size() const { return examples_; }
    size_t stride() const { return stride_; }
    float* row(size_t i) { return values_.data() + i * stride_; }
    const float* row(size_t i) const { return values_.data() + i * stride_; }

private:
    size_t examples_, stride_;
    std::vector<float> values_;
};

struct Solved {
    std::vector<float> shares;   // how much each example adds: 0 for those not learnt from
    std::vector<float> margins;  // of every example, learnt from or not
};

// The fold of an example that is not learnt from at all.
constexpr int learnt_never = -2;

// L2-regularised squared hinge by dual coordinate descent: in order, or, `interleaved`, through writers in turn. `folds` gives each example its fold, or -1 to one that is in none. Answers
// first what is learnt from all, then what is learnt without fold 0, 1 and so on. Deterministic.
std::vector<Solved> solve_leaving_out(const Likeness& likeness, const std::vector<int>& folds, int fold_count, const std::vector<bool>& positive, float cost, bool interleaved = false);

}  // namespace callwright
