// Weighing signs
//
// One logistic regression for all acts together: each sign has one weight, each act its own offset, held near the common one where an act is
// rare. Then one cut for all, where most is right among those replies. Newton's steps in a fixed order; the result is rounded to whole numbers.

#include "language/act_blend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "language/exact_math.hpp"

namespace callwright {
namespace {

constexpr int signs = ActBlend::signs, shared = signs + 1;  // the common offset is one more
constexpr int steps = 14;
constexpr double hold = 8.0;             // how strongly an act's offset is held to the common one, in replies
constexpr double unit = 1048576.0;
constexpr int64_t margin_of_a_unit = 200'000;  // of the logarithm of the odds: what readings call confident
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

// A reply of many clauses does more.
Row row_of(const ActSigns& s, size_t act)
{
    const int64_t rival = rival_of(s, act);
    const auto scaled = [](int64_t margin) { return static_cast<double>(margin) / unit; };
    return {scaled(s.words[act]), scaled(s.clauses[act]), scaled(s.meaning[act]), scaled(rival), std::min(s.clause_count, most_clauses) / 3.0, 1.0};
}

struct Sample {
    Row x;
    size_t act;
    bool done;
};

struct Weights {
    Row common{};
    std::vector<double> own;

    double odds(const Sample& s) const
    {
        double sum = own[s.act];
        for (size_t d = 0; d < shared; ++d) sum += common[d] * s.x[d];
        return sum;
    }
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
    for (size_t d = 0; d < shared; ++d) s.curvature[d][d] = 1e-3;
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
Row solved(std::array<Row, shared> matrix, Row right)
{
    for (size_t i = 0; i < shared; ++i)
        for (size_t r = i + 1; r < shared; ++r) {
            const double factor = matrix[r][i] / matrix[i][i];
            for (size_t c = i; c < shared; ++c) matrix[r][c] -= factor * matrix[i][c];
            right[r] -= factor * right[i];
        }
    for (size_t i = shared; i-- > 0;) {
        for (size_t c = i + 1; c < shared; ++c) right[i] -= matrix[i][c] * right[c];
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
    for (size_t act = 0; act < w.own.size(); ++act) {
        double own = s.own_gradient[act];
        for (size_t d = 0; d < shared; ++d) own -= s.crossed[act][d] * change[d];
        w.own[act] -= own / s.own_curvature[act];
    }
    for (size_t d = 0; d < shared; ++d) w.common[d] -= change[d];
}

double best_cut(const Weights& w, const std::vector<Sample>& samples)
{
    std::vector<std::pair<double, bool>> scored;
    int64_t done = 0, right = 0;
    for (const Sample& s : samples) {
        scored.emplace_back(w.odds(s), s.done);
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

ActBlend ActBlend::learn(const std::vector<ActSigns>& replies, const std::vector<std::vector<uint32_t>>& labels, size_t acts)
{
    std::vector<Sample> samples;
    for (size_t i = 0; i < replies.size(); ++i)
        for (size_t act = 0; act < acts; ++act) samples.push_back({row_of(replies[i], act), act, std::find(labels[i].begin(), labels[i].end(), act) != labels[i].end()});
    Weights w{{}, std::vector<double>(acts, 0.0)};
    w.common[signs] = -3.0;  // few acts are done of all that could be
    for (int i = 0; i < steps; ++i) step(w, samples);
    const double cut = best_cut(w, samples);
    ActBlend blend;
    for (size_t d = 0; d < signs; ++d) blend.weights_.push_back(rounded(w.common[d]));
    for (const double own : w.own) blend.offsets_.push_back(rounded(own + w.common[signs] - cut));
    return blend;
}

std::vector<int64_t> ActBlend::margins(const ActSigns& s) const
{
    std::vector<int64_t> out;
    for (size_t act = 0; act < s.words.size(); ++act) {
        const int64_t signs_of_it[signs] = {s.words[act], s.clauses[act], s.meaning[act], rival_of(s, act), std::min(s.clause_count, most_clauses) * int64_t{1048576} / 3};
        int64_t sum = int64_t{offsets_[act]} * 16;
        for (size_t d = 0; d < signs; ++d) sum += signs_of_it[d] * weights_[d] / 65536;
        out.push_back(sum * margin_of_a_unit / 1048576);
    }
    return out;
}

std::string ActBlend::saved() const
{
    std::string out;
    for (const auto* numbers : {&weights_, &offsets_}) out.append(reinterpret_cast<const char*>(numbers->data()), numbers->size() * sizeof(int32_t));
    return out;
}

bool ActBlend::restore(const std::string& bytes, size_t acts)
{
    if (bytes.size() != (signs + acts) * sizeof(int32_t)) return false;
    weights_.resize(signs);
    offsets_.resize(acts);
    std::memcpy(weights_.data(), bytes.data(), signs * sizeof(int32_t));
    std::memcpy(offsets_.data(), bytes.data() + signs * sizeof(int32_t), acts * sizeof(int32_t));
    return true;
}

}  // namespace callwright
