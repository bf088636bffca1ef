#pragma once
// Which acts a reply does by what it means: one scorer an act over the embeddings of the reply and of what was said before.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/encoder.hpp"

namespace callwright {

struct Meaning {
    Embedding reply{}, context{};  // all zero when there was none
};

using Parts = std::vector<Embedding>;  // of the clauses of a reply that has several

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
    // What an example means to a model that never saw its fold: the whole, and by act the likeliest of its parts (the whole where it has none). Both are
    // empty for an example without a fold.
    struct LeftOut {
        std::vector<int64_t> whole, parts;
    };

    // How the labels are learnt: those after `among` only from examples that have it, since they tell these apart.
    struct Lesson {
        std::optional<size_t> among;
        bool interleaved = false;  // through writers in turn, instead of one after the other
    };

    // `labels[example]` are its acts by number, `folds[example]` who wrote it (-1: always learnt from).
    static MeaningModel train(std::vector<Meaning> examples, const std::vector<Parts>& parts, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& folds, size_t acts, std::vector<LeftOut>& left_out, Lesson lesson);

    bool empty() const { return examples_.empty(); }
    MeaningHeard hear(const Meaning& meaning) const;
    // By act the margin of the likeliest of the parts, each in the same context. `parts` is not empty.
    std::vector<int64_t> likeliest_part(const Parts& parts, const Embedding& context) const;

    std::string saved() const;
    bool restore(const std::string& bytes, const std::vector<std::vector<uint32_t>>& labels, size_t acts);

private:
    void measure();

    std::vector<Meaning> examples_;
    std::vector<std::vector<uint32_t>> labels_;
    std::vector<int32_t> reply_lengths_, context_lengths_;
    std::vector<int32_t> shares_;  // [example][act], in 1/65536

    // The shares that are not 0: of most acts an example says nothing.
    struct Share {
        uint32_t act;
        int32_t value;
    };
    std::vector<Share> told_;
    std::vector<uint32_t> told_from_;  // [example], and the end
    size_t acts_ = 0;
};

}  // namespace callwright
