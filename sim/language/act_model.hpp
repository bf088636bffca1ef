#pragma once
// Which acts a reply does: one linear scorer an act over words and parts of words, trained from the pack's own phrases.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/linear_solver.hpp"
#include "language/normalise.hpp"
#include "language/reading.hpp"

namespace callwright {

struct Example {
    std::string text, said_before;
    std::vector<std::string> acts;  // asserted
    int group = 0;                  // who wrote it: halves for learning the cuts never split a writer
    std::vector<Entity> entities = {};
    bool reply = false;             // a labelled reply, not a phrase of an act
    std::vector<std::string> harms = {};  // that it does; first that it does some
};

struct ActScore {
    std::string act;
    int64_t margin = 0;  // above 0: the act is done; about +-1'000'000 a unit
};

using ActWeights = std::vector<std::vector<int32_t>>;  // [act][feature], last is the bias

struct NearPhrase {
    int example = -1;
    int similarity = 0;  // thousandths
};

class ActModel {
public:
    // Deterministic: fixed order, IEEE floats without fused operations, weights rounded to integers.
    // `interleaved`: goes through writers in turn, instead of one after the other.
    static ActModel train(const std::vector<Example>& examples, const std::vector<std::string>& acts, bool interleaved = false);

    Features features(const Normalised& text, const std::vector<Entity>& entities, std::string_view said_before) const;
    std::vector<ActScore> scores(const Features& features) const;  // by act
    std::vector<int64_t> margins(const Features& features) const { return margins(features, weights_); }  // the same before the cut
    std::vector<int64_t> margins(const Features& features, const ActWeights& weights) const;
    ActWeights learn_without(const std::vector<int>& folds, int fold) const;  // as if the examples of a fold did not exist
    const std::vector<std::vector<uint32_t>>& labels() const { return example_acts_; }  // of each example, its acts by number
    NearPhrase nearest(const Features& features) const;
    int likeness_to(int example, const Features& features) const;  // thousandths
    std::vector<int> closest(const Features& features) const;      // by act: thousandths of likeness to its nearest example
    const std::vector<Example>& examples() const { return examples_; }
    size_t acts() const { return acts_.size(); }

    std::string saved() const;                      // bytes of the trained part
    bool restore(const std::string& bytes, const std::vector<Example>& examples, const std::vector<std::string>& acts);

private:
    void build_dictionary(const std::vector<Example>& examples);
    void index_examples();
    std::vector<int64_t> likeness(const Features& features) const;  // dot product with each example
    ActWeights weights_from(std::vector<int> rows) const;

    bool interleaved_ = false;
    std::vector<std::string> acts_;
    std::vector<Example> examples_;
    std::map<std::string, uint32_t, std::less<>> dictionary_;
    std::vector<int32_t> idf_;                    // 1/1024
    ActWeights weights_;
    std::vector<int64_t> cuts_;                   // [act]
    std::vector<Features> example_features_;
    std::vector<std::vector<uint32_t>> example_acts_;
    std::vector<std::vector<std::pair<int32_t, int32_t>>> postings_;  // feature -> (example, value)
};

}  // namespace callwright
