#pragma once
// Which acts a reply does, by words and meaning together.

#include <string>
#include <vector>

#include "language/act_blend.hpp"
#include "language/act_model.hpp"
#include "language/clauses.hpp"
#include "language/meaning_model.hpp"

namespace callwright {

// What else is known of an example of a word model, in their order: what it means, whole and in parts, and by label whether a cue stands in it.
struct KnownOfReply {
    Meaning meaning;
    Parts parts;
    std::vector<int8_t> cues;
    PlainSigns plain{};
};

// Replies as models see them that learnt nothing of their writers.
struct LeftOutReplies {
    std::vector<ActSigns> signs;
    std::vector<std::vector<uint32_t>> labels;
};

// Trains `meaning` from all, and answers how each reply is scored without its writer.
LeftOutReplies score_left_out(const ActModel& words, std::vector<KnownOfReply> known, MeaningModel::Lesson lesson, MeaningModel& meaning);

class ReplyModel {
public:
    static ReplyModel train(const ActModel& words, std::vector<KnownOfReply> known);

    bool empty() const { return meaning_.empty(); }
    MeaningHeard hear(const Meaning& meaning) const { return meaning_.hear(meaning); }
    std::vector<int64_t> likeliest_part(const Parts& parts, const Embedding& context) const { return meaning_.likeliest_part(parts, context); }
    std::vector<int64_t> margins(const ActSigns& signs) const { return blend_.margins(signs); }  // by act; above 0: done

    std::string saved() const;
    bool restore(const std::string& bytes, const ActModel& words, size_t acts);

private:
    MeaningModel meaning_;
    ActBlend blend_;
};

// By act the most of two.
void keep_most(std::vector<int64_t>& most, const std::vector<int64_t>& other);

}  // namespace callwright
