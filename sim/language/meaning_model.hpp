#pragma once
// Which acts a reply does by what it means: one scorer an act over the embeddings of the reply and of what was said before.

#include <cstdint>
#include <string>
#include <vector>

#include "language/encoder.hpp"

namespace callwright {

struct Meaning {
    Embedding reply{}, context{};  // all zero when there was none
};

struct MeaningNear {
    int example = -1;
    int similarity = 0;  // thousandths
};

// What the model hears in one reply; by act.
struct MeaningHeard {
    std::vector<int64_t> margins;      // about +-1'000'000 a unit
    std::vector<MeaningNear> closest;  // the example of the act that is likest
    int nearest = 0;                   // likeness to any example, thousandths
};

class MeaningModel {
public:
    // `labels[example]` are its acts by number, `folds[example]` who wrote it (-1: always learnt from). `left_out` becomes, for each example
    // with a fold, its margins by a model that never saw that fold; for others it is empty.
    static MeaningModel train(std::vector<Meaning> examples, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& folds, size_t acts, std::vector<std::vector<int64_t>>& left_out);

    bool empty() const { return examples_.empty(); }
    MeaningHeard hear(const Meaning& meaning) const;

    std::string saved() const;
    bool restore(const std::string& bytes, const std::vector<std::vector<uint32_t>>& labels, size_t acts);

private:
    void measure();

    std::vector<Meaning> examples_;
    std::vector<std::vector<uint32_t>> labels_;
    std::vector<int32_t> reply_lengths_, context_lengths_;
    std::vector<int32_t> shares_;  // [example][act], in 1/65536
    size_t acts_ = 0;
};

}  // namespace callwright
