#pragma once
// Whether a reply does harm, and which, by words and meaning together. Apart from the acts: harm is rare, so it is learnt from writers who did little
// else, and they say nothing of how often anything else is done.

#include <string>
#include <string_view>
#include <vector>

#include "language/act_blend.hpp"
#include "language/act_model.hpp"
#include "language/meaning_model.hpp"
#include "language/reply_model.hpp"

namespace callwright {

class HarmModel {
public:
    // The labels of `words` are that there is some harm, then the harms.
    static HarmModel train(const ActModel& words, std::vector<KnownOfReply> known);
    static size_t label_of(size_t harm) { return harm + 1; }

    bool empty() const { return meaning_.empty(); }
    MeaningHeard hear(const Meaning& meaning) const { return meaning_.hear(meaning); }
    std::vector<int64_t> likeliest_part(const Parts& parts, const Embedding& context) const { return meaning_.likeliest_part(parts, context); }

    struct Margins {
        std::vector<int64_t> harms;  // by harm; above 0: likely, if there is some
        int64_t some = 0;            // 0 and above: likely enough that a person looks at it
        bool sure = false;
    };
    Margins margins(const ActSigns& signs) const;  // of all labels

    std::string saved() const;
    bool restore(const std::string& bytes, const ActModel& words);

private:
    // Margins from where on some harm is likely, and sure.
    struct Cuts {
        int64_t likely = 0, sure = 0;
    };
    static Cuts cuts_of(const ActBlend& some, const LeftOutReplies& replies);

    MeaningModel meaning_;
    ActBlend some_, which_;
    Cuts cuts_;
};

}  // namespace callwright
