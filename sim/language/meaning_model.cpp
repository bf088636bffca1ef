// The meaning model
//
// Two replies are alike by what they mean, by what they answer, and most of all when both agree: the products below let the model learn what a
// reply means to a certain line before it ("yes" to "can you wait?"). The weights of the four were measured leaving one writer out.
// An act's margin is a sum over all examples, so the examples that speak loudest are its explanation.

#include "language/meaning_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/at_once.hpp"
#include "language/exact_math.hpp"
#include "language/kernel_solver.hpp"

namespace callwright {
namespace {

constexpr int64_t one = 4096;
constexpr float cost = 0.6f;

int32_t length(const Embedding& e) { return static_cast<int32_t>(exact::square_root(product_of(e, e))); }

int64_t cosine(const Embedding& a, int32_t length_a, const Embedding& b, int32_t length_b)
{
    return length_a == 0 || length_b == 0 ? 0 : product_of(a, b) * one / (int64_t{length_a} * length_b);
}

int64_t likeness_of(int64_t reply, int64_t context) { return one + (5 * reply + 2 * context) / 10 + (2 * reply * context + 3 * reply * reply) / one; }

struct Weighed {
    const Meaning* meaning;
    int32_t reply, context;  // lengths
};

int64_t reply_cosine(const Weighed& a, const Weighed& b) { return cosine(a.meaning->reply, a.reply, b.meaning->reply, b.reply); }
int64_t context_cosine(const Weighed& a, const Weighed& b) { return cosine(a.meaning->context, a.context, b.meaning->context, b.context); }

Likeness likeness_among(const std::vector<Weighed>& all)
{
    Likeness likeness(all.size());
    for_each_at_once(all.size(), [&](size_t i) {
        for (size_t j = 0; j <= i; ++j) {
            const auto value = static_cast<float>(likeness_of(reply_cosine(all[i], all[j]), context_cosine(all[i], all[j]))) / static_cast<float>(one);
            likeness.row(i)[j] = value;
            likeness.row(j)[i] = value;
        }
    });
    return likeness;
}

int64_t in_millionths(float margin);

// By act the most that any of `parts` gets from examples with `shares`, [example][act].
std::vector<int64_t> likeliest_part_among(const std::vector<Weighed>& all, const std::vector<float>& shares, size_t acts, const Parts& parts, const Weighed& whole)
{
    std::vector<int64_t> likeliest(acts, std::numeric_limits<int64_t>::min());
    for (const Embedding& part : parts) {
        const Meaning meaning{part, whole.meaning->context};
        const Weighed here{&meaning, length(part), whole.context};
        std::vector<float> margins(acts, 0.0f);
        for (size_t e = 0; e < all.size(); ++e) {
            const auto likeness = static_cast<float>(likeness_of(reply_cosine(here, all[e]), context_cosine(here, all[e]))) / static_cast<float>(one);
            for (size_t act = 0; act < acts; ++act) margins[act] += likeness * shares[e * acts + act];
        }
        for (size_t act = 0; act < acts; ++act) likeliest[act] = std::max(likeliest[act], in_millionths(margins[act]));
    }
    return likeliest;
}

int64_t in_millionths(float margin) { return static_cast<int64_t>(std::floor(static_cast<double>(margin) * 1048576.0 + 0.5)); }

}  // namespace

void MeaningModel::measure()
{
    told_.clear();
    told_from_.assign(1, 0);
    for (size_t e = 0; e < examples_.size(); ++e) {
        for (size_t act = 0; act < acts_ && !shares_.empty(); ++act)
            if (const int32_t value = shares_[e * acts_ + act]; value != 0) told_.push_back({static_cast<uint32_t>(act), value});
        told_from_.push_back(static_cast<uint32_t>(told_.size()));
    }
    reply_lengths_.clear();
    context_lengths_.clear();
    for (const Meaning& m : examples_) {
        reply_lengths_.push_back(length(m.reply));
        context_lengths_.push_back(length(m.context));
    }
}

MeaningModel MeaningModel::train(std::vector<Meaning> examples, const std::vector<Parts>& parts, const std::vector<std::vector<uint32_t>>& labels, const std::vector<int>& folds, size_t acts, std::vector<LeftOut>& left_out, Lesson lesson)
{
    MeaningModel model;
    model.examples_ = std::move(examples);
    model.labels_ = labels;
    model.acts_ = acts;
    model.measure();
    const size_t count = model.examples_.size();
    std::vector<Weighed> measured;
    for (size_t i = 0; i < count; ++i) measured.push_back({&model.examples_[i], model.reply_lengths_[i], model.context_lengths_[i]});
    const Likeness likeness = likeness_among(measured);

    model.shares_.assign(count * acts, 0);
    left_out.assign(count, {});
    for (size_t i = 0; i < count; ++i)
        if (folds[i] >= 0) left_out[i].whole.resize(acts);
    std::vector<int> folds_among = folds;
    for (size_t i = 0; i < count && lesson.among; ++i)
        if (std::find(labels[i].begin(), labels[i].end(), static_cast<uint32_t>(*lesson.among)) == labels[i].end()) folds_among[i] = learnt_never;
    const int last_fold = folds.empty() ? -1 : *std::max_element(folds.begin(), folds.end());
    std::vector<std::vector<float>> shares_without(static_cast<size_t>(last_fold + 1), std::vector<float>(count * acts));  // [fold][example][act]
    for_each_at_once(acts, [&](size_t act) {
        std::vector<bool> positive(count);
        for (size_t i = 0; i < count; ++i) positive[i] = std::find(labels[i].begin(), labels[i].end(), static_cast<uint32_t>(act)) != labels[i].end();
        const std::vector<Solved> solved = solve_leaving_out(likeness, lesson.among && act > *lesson.among ? folds_among : folds, last_fold + 1, positive, cost, lesson.interleaved);
        for (size_t i = 0; i < count; ++i) {
            model.shares_[i * acts + act] = static_cast<int32_t>(std::floor(static_cast<double>(solved.front().shares[i]) * 65536.0 + 0.5));
            for (size_t fold = 0; fold < shares_without.size(); ++fold) shares_without[fold][i * acts + act] = solved[fold + 1].shares[i];
            if (folds[i] >= 0) left_out[i].whole[act] = in_millionths(solved[static_cast<size_t>(folds[i]) + 1].margins[i]);
        }
    });
    for_each_at_once(count, [&](size_t i) {
        if (folds[i] < 0) return;
        left_out[i].parts = parts[i].empty() ? left_out[i].whole : likeliest_part_among(measured, shares_without[static_cast<size_t>(folds[i])], acts, parts[i], measured[i]);
    });
    model.measure();
    return model;
}

std::vector<int64_t> MeaningModel::likeliest_part(const Parts& parts, const Embedding& context) const
{
    std::vector<int64_t> likeliest(acts_, std::numeric_limits<int64_t>::min());
    const int32_t context_length = length(context);
    std::vector<int32_t> part_lengths;
    for (const Embedding& part : parts) part_lengths.push_back(length(part));
    std::vector<std::vector<int64_t>> margins(parts.size(), std::vector<int64_t>(acts_, 0));
    for (size_t e = 0; e < examples_.size(); ++e) {
        const int64_t in_context = cosine(context, context_length, examples_[e].context, context_lengths_[e]);
        for (size_t p = 0; p < parts.size(); ++p) {
            const int64_t likeness = likeness_of(cosine(parts[p], part_lengths[p], examples_[e].reply, reply_lengths_[e]), in_context);
            for (uint32_t i = told_from_[e]; i < told_from_[e + 1]; ++i) margins[p][told_[i].act] += likeness * told_[i].value;
        }
    }
    for (const std::vector<int64_t>& of_part : margins)
        for (size_t act = 0; act < acts_; ++act) likeliest[act] = std::max(likeliest[act], of_part[act] * 16 / one);
    return likeliest;
}

MeaningHeard MeaningModel::hear(const Meaning& meaning) const
{
    MeaningHeard heard{std::vector<int64_t>(acts_, 0), std::vector<MeaningNear>(acts_), 0};
    const Weighed here{&meaning, length(meaning.reply), length(meaning.context)};
    for (size_t e = 0; e < examples_.size(); ++e) {
        const Weighed there{&examples_[e], reply_lengths_[e], context_lengths_[e]};
        const int64_t reply = reply_cosine(here, there);
        const int64_t likeness = likeness_of(reply, context_cosine(here, there));
        for (uint32_t i = told_from_[e]; i < told_from_[e + 1]; ++i) heard.margins[told_[i].act] += likeness * told_[i].value;
        const int thousandths = static_cast<int>(reply * 1000 / one);
        heard.nearest = std::max(heard.nearest, thousandths);
        for (const uint32_t act : labels_[e])
            if (thousandths > heard.closest[act].similarity) heard.closest[act] = {static_cast<int>(e), thousandths};
    }
    for (int64_t& margin : heard.margins) margin = margin * 16 / one;
    return heard;
}

std::string MeaningModel::saved() const
{
    std::string out(reinterpret_cast<const char*>(examples_.data()), examples_.size() * sizeof(Meaning));
    return out.append(reinterpret_cast<const char*>(shares_.data()), shares_.size() * sizeof(int32_t));
}

bool MeaningModel::restore(const std::string& bytes, const std::vector<std::vector<uint32_t>>& labels, size_t acts)
{
    const size_t all = labels.size() * sizeof(Meaning), shares = labels.size() * acts * sizeof(int32_t);
    if (bytes.size() != all + shares) return false;
    examples_.resize(labels.size());
    shares_.resize(labels.size() * acts);
    const auto middle = bytes.begin() + static_cast<std::ptrdiff_t>(all);
    std::copy(bytes.begin(), middle, reinterpret_cast<char*>(examples_.data()));
    std::copy(middle, bytes.end(), reinterpret_cast<char*>(shares_.data()));
    labels_ = labels;
    acts_ = acts;
    measure();
    return true;
}

}  // namespace callwright
