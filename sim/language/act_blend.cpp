// Weighing signs
//
// One logistic regression for all acts together: each sign has one weight, each act its own offset, held near the common one where an act is
// rare. Then, act by act, what is plain to see gets weights of its own: a question mark speaks for asking and against thanking. Last one cut for
// all, where most is right among those replies. Newton's steps in a fixed order; the result is rounded to whole numbers.

#include "language/act_blend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "base/at_once.hpp"
#include "language/exact_math.hpp"

namespace callwright {
namespace {

constexpr int signs = ActBlend::signs, shared = signs + 1;  // the common offset is one more
constexpr int steps = 12;
constexpr double longest_step = 1.5;     // of any shared weight: a sign that is seldom there would be thrown far past its place
constexpr double hold = 8.0;             // how strongly an act's offset is held to the common one, in replies
constexpr double hold_shared = 0.5;      // how strongly a shared weight is held to none
constexpr double hold_plain = 30.0;      // how strongly a plain sign is held to no weight; measured leaving writers out
constexpr double unit = 1048576.0;
constexpr int most_clauses = 6;

using Row = std::array<double, shared>;

// The likeliest other act speaks against this one.
int64_t rival_of(const ActSigns& s, size_t act)
{
    int64_t rival = -9'000'000;
    for (size_t other = 0; other < s.words.size(); ++other)
        if (other != act) rival = std::max(rival, s.words[other] + s.meaning[other]);
    return rival;
}

// The same by meaning alone.
int64_t rival_meaning_of(const ActSigns& s, size_t act)
{
    int64_t rival = -9'000'000;
    for (size_t other = 0; other < s.meaning.size(); ++other)
        if (other != act) rival = std::max(rival, s.meaning[other] + s.clause_meaning[other]);
    return rival;
}

using SignsOfAct = std::array<int64_t, signs>;

SignsOfAct signs_of_act(const ActSigns& s, size_t act)
{
    const auto yes = [](bool is) { return is ? int64_t{1'048'576} : 0; };
    return {s.words[act], s.clauses[act], s.meaning[act], s.clause_meaning[act], rival_of(s, act), rival_meaning_of(s, act), yes(s.cues[act] > 0), yes(s.cues[act] < 0), std::min(s.clause_count, most_clauses) * int64_t{1048576} / 3};
}

Row row_of(const ActSigns& s, size_t act)
{
    const SignsOfAct all = signs_of_act(s, act);
    Row row{};
    for (size_t d = 0; d < signs; ++d) row[d] = static_cast<double>(all[d]) / unit;
    row[signs] = 1.0;
    return row;
}

struct Sample {
    Row x;
    size_t act;
    bool done;
    const PlainSigns* plain;
};

struct Weights {
    Row common{};
    std::vector<double> own;

    double common_odds(const Sample& s) const
    {
        double sum = 0.0;
        for (size_t d = 0; d < shared; ++d) sum += common[d] * s.x[d];
        return sum;
    }
    double odds(const Sample& s) const { return own[s.act] + common_odds(s); }
};

struct Slopes {
    Row gradient{};
    std::array<Row, shared> curvature{};
    std::vector<double> own_gradient, own_curvature;
    std::vector<Row> crossed;
};

Slopes slopes_at(const Weights& w, const std::vector<Sample>& samples)
{
    const size_t acts = w.own.size();
    Slopes s{{}, {}, std::vector<double>(acts, 0.0), std::vector<double>(acts, hold), std::vector<Row>(acts, Row{})};
    for (size_t act = 0; act < acts; ++act) s.own_gradient[act] = hold * w.own[act];
    for (size_t d = 0; d < shared; ++d) {
        s.curvature[d][d] = hold_shared;
        s.gradient[d] = hold_shared * w.common[d];
    }
    for (const Sample& sample : samples) {
        const double chance = 1.0 / (1.0 + exact::exp(-std::clamp(w.odds(sample), -30.0, 30.0)));
        const double error = chance - (sample.done ? 1.0 : 0.0), bend = chance * (1.0 - chance);
        for (size_t d = 0; d < shared; ++d) {
            s.gradient[d] += error * sample.x[d];
            s.crossed[sample.act][d] += bend * sample.x[d];
            for (size_t e = 0; e <= d; ++e) s.curvature[d][e] += bend * sample.x[d] * sample.x[e];
        }
        s.own_gradient[sample.act] += error;
        s.own_curvature[sample.act] += bend;
    }
    for (size_t d = 0; d < shared; ++d)
        for (size_t e = 0; e < d; ++e) s.curvature[e][d] = s.curvature[d][e];
    return s;
}

// Elimination without exchange: the matrix is positive definite.
template <size_t size>
std::array<double, size> solved(std::array<std::array<double, size>, size> matrix, std::array<double, size> right)
{
    for (size_t i = 0; i < size; ++i)
        for (size_t r = i + 1; r < size; ++r) {
            const double factor = matrix[r][i] / matrix[i][i];
            for (size_t c = i; c < size; ++c) matrix[r][c] -= factor * matrix[i][c];
            right[r] -= factor * right[i];
        }
    for (size_t i = size; i-- > 0;) {
        for (size_t c = i + 1; c < size; ++c) right[i] -= matrix[i][c] * right[c];
        right[i] /= matrix[i][i];
    }
    return right;
}

// One of Newton's steps; the acts' own offsets are eliminated first, since each meets only the shared weights.
void step(Weights& w, const std::vector<Sample>& samples)
{
    Slopes s = slopes_at(w, samples);
    std::array<Row, shared> matrix = s.curvature;
    Row right = s.gradient;
    for (size_t act = 0; act < w.own.size(); ++act)
        for (size_t d = 0; d < shared; ++d) {
            right[d] -= s.crossed[act][d] * s.own_gradient[act] / s.own_curvature[act];
            for (size_t e = 0; e < shared; ++e) matrix[d][e] -= s.crossed[act][d] * s.crossed[act][e] / s.own_curvature[act];
        }
    const Row change = solved(matrix, right);
    double longest = 0.0;
    for (const double c : change) longest = std::max(longest, std::abs(c));
    const double part = longest_step / std::max(longest, longest_step);
    for (size_t act = 0; act < w.own.size(); ++act) {
        double own = s.own_gradient[act];
        for (size_t d = 0; d < shared; ++d) own -= s.crossed[act][d] * change[d];
        w.own[act] -= part * own / s.own_curvature[act];
    }
    for (size_t d = 0; d < shared; ++d) w.common[d] -= part * change[d];
}

// An act's own weights: of the plain signs, and last its offset.
constexpr size_t own = plain_sign_count + 1;
using OwnWeights = std::array<double, own>;

OwnWeights own_row(const PlainSigns& plain)
{
    OwnWeights row{};
    for (size_t d = 0; d < plain_sign_count; ++d) row[d] = plain[d] / 1024.0;
    row[plain_sign_count] = 1.0;
    return row;
}

// What the signs of all acts leave unexplained.
OwnWeights learn_own(const Weights& w, size_t act, const std::vector<Sample>& samples)  // of a reply the samples of all acts in their order
{
    OwnWeights weights{}, start{};
    start[plain_sign_count] = weights[plain_sign_count] = w.own[act];
    for (int i = 0; i < steps; ++i) {
        std::array<OwnWeights, own> curvature{};
        OwnWeights gradient{};
        for (size_t d = 0; d < own; ++d) {
            const double held = d == plain_sign_count ? hold : hold_plain;
            gradient[d] = held * (weights[d] - start[d]);
            curvature[d][d] = held;
        }
        for (size_t n = act; n < samples.size(); n += w.own.size()) {
            const Sample& sample = samples[n];
            const OwnWeights x = own_row(*sample.plain);
            double sum = w.common_odds(sample);
            for (size_t d = 0; d < own; ++d) sum += weights[d] * x[d];
            const double chance = 1.0 / (1.0 + exact::exp(-std::clamp(sum, -30.0, 30.0)));
            const double error = chance - (sample.done ? 1.0 : 0.0), bend = chance * (1.0 - chance);
            for (size_t d = 0; d < own; ++d) {
                gradient[d] += error * x[d];
                for (size_t e = 0; e <= d; ++e) curvature[d][e] += bend * x[d] * x[e];
            }
        }
        for (size_t d = 0; d < own; ++d)
            for (size_t e = 0; e < d; ++e) curvature[e][d] = curvature[d][e];
        const OwnWeights change = solved(curvature, gradient);
        for (size_t d = 0; d < own; ++d) weights[d] -= change[d];
    }
    return weights;
}

double best_cut(const Weights& w, const std::vector<OwnWeights>& each, const std::vector<Sample>& samples)
{
    std::vector<std::pair<double, bool>> scored;
    int64_t done = 0, right = 0;
    for (const Sample& s : samples) {
        const OwnWeights x = own_row(*s.plain);
        double odds = w.common_odds(s);
        for (size_t d = 0; d < own; ++d) odds += each[s.act][d] * x[d];
        scored.emplace_back(odds, s.done);
        done += s.done;
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    int64_t best = -1;
    double cut = 0.0;
    for (size_t i = 0; i < scored.size(); ++i) {
        right += scored[i].second;
        const int64_t f1 = 2'000'000 * right / (done + static_cast<int64_t>(i) + 1);
        if (f1 > best) {
            best = f1;
            cut = scored[i].first;
        }
    }
    return cut;
}

int32_t rounded(double weight) { return static_cast<int32_t>(std::floor(weight * 65536.0 + 0.5)); }

}  // namespace

ActSigns ActSigns::of(size_t from, size_t to) const
{
    const auto part = [&](const auto& all) { return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to)); };
    return {part(words), part(clauses), part(meaning), part(clause_meaning), part(cues), clause_count, plain};
}

ActBlend ActBlend::learn(const std::vector<ActSigns>& replies, const std::vector<std::vector<uint32_t>>& labels, size_t acts)
{
    std::vector<Sample> samples(replies.size() * acts);
    for_each_at_once(replies.size(), [&](size_t i) {
        for (size_t act = 0; act < acts; ++act) samples[i * acts + act] = {row_of(replies[i], act), act, std::find(labels[i].begin(), labels[i].end(), act) != labels[i].end(), &replies[i].plain};
    });
    Weights w{{}, std::vector<double>(acts, 0.0)};
    w.common[signs] = -3.0;  // few acts are done of all that could be
    for (int i = 0; i < steps; ++i) step(w, samples);
    std::vector<OwnWeights> each(acts);
    for_each_at_once(acts, [&](size_t act) { each[act] = learn_own(w, act, samples); });
    const double cut = best_cut(w, each, samples);
    ActBlend blend;
    for (size_t d = 0; d < signs; ++d) blend.weights_.push_back(rounded(w.common[d]));
    for (const OwnWeights& weights : each) {
        blend.offsets_.push_back(rounded(weights[plain_sign_count] + w.common[signs] - cut));
        for (size_t d = 0; d < plain_sign_count; ++d) blend.plain_.push_back(rounded(weights[d]));
    }
    return blend;
}

std::vector<int64_t> ActBlend::margins(const ActSigns& s) const
{
    std::vector<int64_t> out;
    for (size_t act = 0; act < s.words.size(); ++act) {
        const SignsOfAct all = signs_of_act(s, act);
        int64_t sum = int64_t{offsets_[act]} * 16;
        for (size_t d = 0; d < signs; ++d) sum += all[d] * weights_[d] / 65536;
        for (size_t d = 0; d < plain_sign_count; ++d) sum += int64_t{s.plain[d]} * plain_[act * plain_sign_count + d] / 64;
        out.push_back(sum * margin_of_a_unit / 1048576);
    }
    return out;
}

std::string ActBlend::saved() const
{
    std::string out;
    for (const auto* numbers : {&weights_, &offsets_, &plain_}) out.append(reinterpret_cast<const char*>(numbers->data()), numbers->size() * sizeof(int32_t));
    return out;
}

bool ActBlend::restore(const std::string& bytes, size_t acts)
{
    if (bytes.size() != saved_size(acts)) return false;
    weights_.resize(signs);
    offsets_.resize(acts);
    plain_.resize(acts * plain_sign_count);
    const char* from = bytes.data();
    for (auto* numbers : {&weights_, &offsets_, &plain_}) {
        std::memcpy(numbers->data(), from, numbers->size() * sizeof(int32_t));
        from += numbers->size() * sizeof(int32_t);
    }
    return true;
}

}  // namespace callwright
