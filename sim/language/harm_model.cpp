// Learning what harms
//
// First whether there is some harm at all, from every labelled reply; then which, from the harmful alone. Where harm begins to be likely and where it
// is sure is read off replies whose writers the models had not seen.

#include "language/harm_model.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "base/at_once.hpp"

namespace callwright {
namespace {

bool is_harmful_reply(const std::vector<uint32_t>& labels) { return std::find(labels.begin(), labels.end(), 0u) != labels.end(); }

// A blend of some of the labels, from some of the replies.
template <class Chosen>
ActBlend learn_range(const LeftOutReplies& replies, size_t from, size_t to, Chosen chosen)
{
    std::vector<ActSigns> signs;
    std::vector<std::vector<uint32_t>> labels;
    for (size_t i = 0; i < replies.signs.size(); ++i) {
        if (!chosen(replies.labels[i])) continue;
        signs.push_back(replies.signs[i].of(from, to));
        labels.emplace_back();
        for (const uint32_t label : replies.labels[i])
            if (label >= from && label < to) labels.back().push_back(label - static_cast<uint32_t>(from));
    }
    return ActBlend::learn(signs, labels, to - from);
}

}  // namespace

HarmModel HarmModel::train(const ActModel& words, std::vector<KnownOfReply> known)
{
    HarmModel model;
    for (KnownOfReply& one : known) one.cues.assign(words.acts(), 0);
    const LeftOutReplies replies = score_left_out(words, std::move(known), {0, true}, model.meaning_);
    model.some_ = learn_range(replies, 0, 1, [](const auto&) { return true; });
    model.which_ = learn_range(replies, 1, words.acts(), is_harmful_reply);
    model.cuts_ = cuts_of(model.some_, replies);
    return model;
}

// Likely: where 95 of 100 harmless replies lie below. Sure: from where on 97 of 100 do harm.
HarmModel::Cuts HarmModel::cuts_of(const ActBlend& some, const LeftOutReplies& replies)
{
    constexpr int64_t hundred = 100, let_pass = 95, right = 97;
    std::vector<std::pair<int64_t, bool>> scored(replies.signs.size());
    for_each_at_once(scored.size(), [&](size_t i) { scored[i] = {some.margins(replies.signs[i].of(0, 1)).front(), is_harmful_reply(replies.labels[i])}; });
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    const int64_t harmless = std::count_if(scored.begin(), scored.end(), [](const auto& s) { return !s.second; });
    Cuts cuts{std::numeric_limits<int32_t>::max(), std::numeric_limits<int32_t>::max()};
    int64_t wrong = 0;
    for (size_t i = 0; i < scored.size(); ++i) {
        wrong += !scored[i].second;
        const auto so_far = static_cast<int64_t>(i + 1);
        if (hundred * (so_far - wrong) >= right * so_far) cuts.sure = scored[i].first;
        if (hundred * wrong <= (hundred - let_pass) * harmless) cuts.likely = scored[i].first;
    }
    return cuts;
}

HarmModel::Margins HarmModel::margins(const ActSigns& signs) const
{
    const int64_t some = some_.margins(signs.of(0, 1)).front();
    return {which_.margins(signs.of(1, signs.words.size())), some - cuts_.likely, some >= cuts_.sure};
}

std::string HarmModel::saved() const
{
    std::string out = some_.saved() + which_.saved();
    out.append(reinterpret_cast<const char*>(&cuts_), sizeof cuts_);
    return out + meaning_.saved();
}

bool HarmModel::restore(const std::string& bytes, const ActModel& words)
{
    const size_t some = ActBlend::saved_size(1), which = ActBlend::saved_size(words.acts() - 1), cuts = some + which;
    if (bytes.size() < cuts + sizeof cuts_) return false;
    std::memcpy(&cuts_, bytes.data() + cuts, sizeof cuts_);
    return some_.restore(bytes.substr(0, some), 1) && which_.restore(bytes.substr(some, which), words.acts() - 1) && meaning_.restore(bytes.substr(cuts + sizeof cuts_), words.labels(), words.acts());
}

}  // namespace callwright
