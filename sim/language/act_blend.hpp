#pragma once
// Several signs that an act was done, weighed into one.

#include <cstdint>
#include <string>
#include <vector>

#include "language/plain_signs.hpp"

namespace callwright {

// By act, about +-1'000'000 a unit.
struct ActSigns {
    std::vector<int64_t> words;           // the whole reply, by words
    std::vector<int64_t> clauses;         // its likeliest clause, by words
    std::vector<int64_t> meaning;         // the whole reply, by meaning
    std::vector<int64_t> clause_meaning;  // its likeliest clause, by meaning
    std::vector<int8_t> cues;             // 1: a cue of the act stands in it; -1: one that is denied, asked or reported; 0: none
    int clause_count = 1;
    PlainSigns plain{};

    ActSigns of(size_t from, size_t to) const;  // those of a range of acts alone
};

class ActBlend {
public:
    static constexpr int signs = 9;
    static constexpr int64_t margin_of_a_unit = 200'000;  // of the natural logarithm of the odds

    // Learns from replies that the models behind the signs had not seen. `labels` are acts by number.
    static ActBlend learn(const std::vector<ActSigns>& replies, const std::vector<std::vector<uint32_t>>& labels, size_t acts);

    std::vector<int64_t> margins(const ActSigns& signs) const;  // above 0: the act is done

    std::string saved() const;
    bool restore(const std::string& bytes, size_t acts);
    static size_t saved_size(size_t acts) { return (signs + acts + acts * plain_sign_count) * sizeof(int32_t); }

private:
    std::vector<int32_t> weights_;  // `signs` of them, in 1/65536
    std::vector<int32_t> offsets_;  // [act], in 1/65536 of a unit, the cut taken off
    std::vector<int32_t> plain_;    // [act][plain sign], in 1/65536
};

}  // namespace callwright
