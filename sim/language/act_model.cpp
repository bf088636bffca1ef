// The act model
//
// Words and pairs of words, and pieces of three to five letters within words, weighted by how rare they are; what the person said
// before as words of its own kind. One linear scorer an act. Nothing is hashed: every weight has a name. Where an act begins to count is learnt
// by letting each half of the writers be judged by the other.

#include "language/act_model.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/at_once.hpp"
#include "language/clauses.hpp"
#include "language/entities.hpp"
#include "language/interleaved.hpp"

namespace callwright {
namespace {

constexpr int32_t one = feature_one;

// Weights of the kinds of features and the allowance below were measured leaving one writer out (tests/language/reader_quality_test).
constexpr int64_t weight_of_word = 10, weight_of_pair = 9, weight_of_piece = 2, weight_of_context = 10;
constexpr int64_t allowance = 150'000;  // halves learn from less than the whole, so their margins are smaller than its own

// log2 by halving and a series: the same on every machine, unlike the library's.
double log2_exactly(double x)
{
    int exponent = 0;
    double m = std::frexp(x, &exponent);  // exact
    const double t = (m - 1.0) / (m + 1.0), t2 = t * t;
    double term = t, sum = 0.0;
    for (int k = 1; k < 40; k += 2) {
        sum += term / k;
        term *= t2;
    }
    return exponent + 2.0 * sum / 0.6931471805599453;
}

std::string kind_mark(const Token& token, const std::vector<Entity>& entities)
{
    for (const Entity& e : entities)
        if (e.type != EntityType::Claim && token.span.overlaps(e.span)) return "<" + std::string(entity_type_name(e.type)) + ">";
    return token.is_number ? "<number>" : "";
}

std::vector<std::string> words_of(const Normalised& text, const std::vector<Entity>& entities)
{
    std::vector<std::string> words;
    for (const Token& token : text.tokens) {
        const std::string mark = kind_mark(token, entities);
        if (!mark.empty()) {
            if (words.empty() || words.back() != mark) words.push_back(mark);
        } else if (token.is_word || token.text == "?" || token.text == "!") {
            words.push_back(token.text);
        }
    }
    return words;
}

void count_pieces(const std::string& word, std::map<std::string, int>& counts)
{
    if (word.size() < 3 || word[0] == '<') return;
    const std::string framed = "^" + word + "$";
    for (size_t n = 3; n <= 5; ++n)
        for (size_t i = 0; i + n <= framed.size(); ++i) ++counts["#" + framed.substr(i, n)];
}

bool is_plain(const std::string& word)
{
    constexpr std::string_view plain[] = {"the", "a", "an", "to", "of", "and", "it", "is", "that", "in", "on", "for", "i", "you", "my", "me"};
    return std::find(std::begin(plain), std::end(plain), word) != std::end(plain);
}

std::map<std::string, int> counts_of(const Normalised& text, const std::vector<Entity>& entities, std::string_view said_before)
{
    std::map<std::string, int> counts;
    const std::vector<std::string> words = words_of(text, entities);
    for (size_t i = 0; i < words.size(); ++i) {
        ++counts["w " + words[i]];
        ++counts["b " + (i == 0 ? std::string("^") : words[i - 1]) + " " + words[i]];
        count_pieces(words[i], counts);
    }
    if (!words.empty()) ++counts["b " + words.back() + " $"];
    const Normalised before = normalise(said_before.substr(0, 600));
    bool asked = false;
    for (const Token& token : before.tokens) {
        if (token.text == "?") asked = true;
        if (token.is_word && !is_plain(token.text)) counts["c " + token.text] = 1;
    }
    if (asked) counts["c ?"] = 1;
    if (said_before.empty()) counts["c none"] = 1;
    counts[words.size() < 4 ? "l short" : words.size() < 12 ? "l middle" : "l long"] = 1;
    return counts;
}

int64_t weight_of(char kind)
{
    switch (kind) {
    case 'c': return weight_of_context;
    case '#': return weight_of_piece;
    case 'b': return weight_of_pair;
    default: return weight_of_word;
    }
}

Features unit(std::vector<std::pair<uint32_t, int64_t>> raw)
{
    std::sort(raw.begin(), raw.end());
    int64_t squares = 0;
    for (const auto& [index, value] : raw) squares += value * value;
    const double norm = std::sqrt(static_cast<double>(squares));
    Features out;
    if (squares == 0) return out;
    for (const auto& [index, value] : raw) out.push_back({index, static_cast<int32_t>(static_cast<double>(value) * one / norm + 0.5)});
    return out;
}

bool does(const Example& example, const std::string& act) { return std::find(example.acts.begin(), example.acts.end(), act) != example.acts.end(); }

// The cut that gives the best F1; single labels miss some acts, so between equals the lower one.
int64_t best_cut(std::vector<std::pair<int64_t, bool>> scored)
{
    std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    int positives = 0;
    for (const auto& s : scored) positives += s.second;
    int right = 0;
    int64_t cut = 0;
    int best = -1;
    for (size_t i = 0; i < scored.size(); ++i) {
        right += scored[i].second;
        const int f1 = 20000 * right / (positives + static_cast<int>(i) + 1);
        if (f1 >= best) {
            best = f1;
            cut = i + 1 < scored.size() ? (scored[i].first + scored[i + 1].first) / 2 : scored[i].first - 1;
        }
    }
    return cut;
}

template <class Number>
void put(std::string& out, const Number* data, size_t count) { out.append(reinterpret_cast<const char*>(data), count * sizeof(Number)); }

std::vector<int32_t> rounded(const std::vector<float>& weights)
{
    std::vector<int32_t> out;
    for (const float w : weights) out.push_back(static_cast<int32_t>(std::floor(static_cast<double>(w) * 65536.0 + 0.5)));
    return out;
}

}  // namespace

Features ActModel::features(const Normalised& text, const std::vector<Entity>& entities, std::string_view said_before) const
{
    std::vector<std::pair<uint32_t, int64_t>> raw;
    for (const auto& [name, count] : counts_of(text, entities, said_before))
        if (const auto found = dictionary_.find(name); found != dictionary_.end()) {
            const int64_t often = count == 1 ? 10 : count == 2 ? 14 : 17;  // sublinear
            raw.emplace_back(found->second, idf_[found->second] * often / 10 * weight_of(name[0]) / 10);
        }
    return unit(std::move(raw));
}

void ActModel::build_dictionary(const std::vector<Example>& examples)
{
    std::map<std::string, int> documents;
    for (const Example& e : examples) {
        const Normalised text = normalise(e.text);
        for (const auto& [name, count] : counts_of(text, e.entities, e.said_before)) ++documents[name];
    }
    uint32_t next = 0;
    dictionary_.clear();
    idf_.clear();
    for (const auto& [name, count] : documents) {
        if (count < 2) continue;
        dictionary_.emplace(name, next++);
        idf_.push_back(static_cast<int32_t>(1024.0 * (1.0 + 0.6931 * log2_exactly((1.0 + static_cast<double>(examples.size())) / (1.0 + count)))));
    }
}

ActModel ActModel::train(const std::vector<Example>& examples, const std::vector<std::string>& acts, bool interleaved)
{
    ActModel model;
    model.interleaved_ = interleaved;
    model.acts_ = acts;
    model.examples_ = examples;
    model.build_dictionary(examples);
    model.example_features_.resize(examples.size());
    for_each_at_once(examples.size(), [&](size_t i) { model.example_features_[i] = model.features(normalise(examples[i].text), examples[i].entities, examples[i].said_before); });
    model.index_examples();

    std::vector<int> halves[2], everyone;
    for (size_t i = 0; i < examples.size(); ++i) {
        halves[examples[i].group % 2].push_back(static_cast<int>(i));
        everyone.push_back(static_cast<int>(i));
    }
    std::vector<std::vector<std::pair<int64_t, bool>>> scored(acts.size());
    for (int half = 0; half < 2; ++half) {
        const ActWeights weights = model.weights_from(halves[half]);
        for (const int i : halves[1 - half]) {
            const std::vector<int64_t> margins = model.margins(model.example_features_[static_cast<size_t>(i)], weights);
            for (size_t a = 0; a < acts.size(); ++a) scored[a].emplace_back(margins[a], does(examples[static_cast<size_t>(i)], acts[a]));
        }
    }
    for (auto& s : scored) model.cuts_.push_back(best_cut(std::move(s)) + allowance);
    model.weights_ = model.weights_from(everyone);
    return model;
}

void ActModel::index_examples()
{
    postings_.assign(idf_.size(), {});
    example_acts_.assign(examples_.size(), {});
    for (size_t e = 0; e < examples_.size(); ++e)
        for (const std::string& act : examples_[e].acts)
            if (const auto at = std::find(acts_.begin(), acts_.end(), act); at != acts_.end()) example_acts_[e].push_back(static_cast<uint32_t>(at - acts_.begin()));
    for (size_t e = 0; e < example_features_.size(); ++e)
        for (const Feature& f : example_features_[e]) postings_[f.index].emplace_back(static_cast<int32_t>(e), f.value);
}

std::vector<int64_t> ActModel::margins(const Features& features, const ActWeights& weights) const
{
    std::vector<int64_t> out;
    for (const std::vector<int32_t>& w : weights) {
        int64_t dot = int64_t{w.back()} * one;
        for (const Feature& f : features) dot += int64_t{w[f.index]} * f.value;
        out.push_back(dot / (one / 16));
    }
    return out;
}

std::vector<ActScore> ActModel::scores(const Features& features) const
{
    const std::vector<int64_t> raw = margins(features, weights_);
    std::vector<ActScore> out;
    for (size_t a = 0; a < acts_.size(); ++a) out.push_back({acts_[a], raw[a] - cuts_[a]});
    return out;
}

ActWeights ActModel::learn_without(const std::vector<int>& folds, int fold) const
{
    std::vector<int> rows;
    for (size_t i = 0; i < folds.size(); ++i)
        if (folds[i] != fold) rows.push_back(static_cast<int>(i));
    return weights_from(rows);
}

ActWeights ActModel::weights_from(std::vector<int> rows) const
{
    if (interleaved_) {
        const std::vector<int> in_order = rows;
        const Interleaved in_turn(rows.size());
        for (size_t n = 0; n < rows.size(); ++n) rows[n] = in_order[in_turn[n]];
    }
    ActWeights weights;
    for (const auto& w : solve_linear(example_features_, example_acts_, rows, acts_.size(), idf_.size())) weights.push_back(rounded(w));
    return weights;
}

std::vector<int64_t> ActModel::likeness(const Features& features) const
{
    std::vector<int64_t> dots(example_features_.size(), 0);
    for (const Feature& f : features)
        for (const auto& [example, value] : postings_[f.index]) dots[static_cast<size_t>(example)] += int64_t{value} * f.value;
    return dots;
}

namespace {

int in_thousandths(int64_t dot) { return static_cast<int>(dot * 1000 / (int64_t{one} * one)); }

}  // namespace

int ActModel::likeness_to(int example, const Features& features) const { return in_thousandths(likeness(features)[static_cast<size_t>(example)]); }

std::vector<int> ActModel::closest(const Features& features) const
{
    const std::vector<int64_t> dots = likeness(features);
    std::vector<int> best(acts_.size(), 0);
    for (size_t e = 0; e < dots.size(); ++e)
        for (const uint32_t act : example_acts_[e]) best[act] = std::max(best[act], in_thousandths(dots[e]));
    return best;
}

NearPhrase ActModel::nearest(const Features& features) const
{
    const std::vector<int64_t> dots = likeness(features);
    NearPhrase best;
    for (size_t e = 0; e < dots.size(); ++e) {
        const int similarity = in_thousandths(dots[e]);
        if (similarity > best.similarity) best = {static_cast<int>(e), similarity};
    }
    return best;
}

std::string ActModel::saved() const
{
    std::string out;
    const uint64_t sizes[] = {acts_.size(), idf_.size(), examples_.size()};
    put(out, sizes, 3);
    for (const auto& [name, index] : dictionary_) {
        const uint32_t length = static_cast<uint32_t>(name.size());
        put(out, &length, 1);
        out += name;
    }
    put(out, idf_.data(), idf_.size());
    for (const auto& w : weights_) put(out, w.data(), w.size());
    put(out, cuts_.data(), cuts_.size());
    for (const Features& fs : example_features_) {
        const uint32_t count = static_cast<uint32_t>(fs.size());
        put(out, &count, 1);
        put(out, fs.data(), fs.size());
    }
    return out;
}

namespace {

struct Bytes {
    const std::string& all;
    size_t at = 0;
    bool good = true;

    template <class Number>
    void take(Number* into, size_t count)
    {
        const size_t size = count * sizeof(Number);
        if (!good || size > all.size() - at) {
            good = false;
            return;
        }
        std::copy_n(all.data() + at, size, reinterpret_cast<char*>(into));  // of nothing into nothing, too, where a pack has no encoder
        at += size;
    }
};

}  // namespace

bool ActModel::restore(const std::string& bytes, const std::vector<Example>& examples, const std::vector<std::string>& acts)
{
    Bytes in{bytes};
    uint64_t sizes[3] = {};
    in.take(sizes, 3);
    if (!in.good || sizes[0] != acts.size() || sizes[2] != examples.size() || sizes[1] > 1'000'000) return false;
    acts_ = acts;
    examples_ = examples;
    for (uint32_t i = 0; i < sizes[1] && in.good; ++i) {
        uint32_t length = 0;
        in.take(&length, 1);
        if (length > 400) return false;
        std::string name(length, '\0');
        in.take(name.data(), length);
        dictionary_.emplace_hint(dictionary_.end(), std::move(name), i);
    }
    idf_.resize(sizes[1]);
    in.take(idf_.data(), idf_.size());
    weights_.assign(acts.size(), std::vector<int32_t>(sizes[1] + 1));
    for (auto& w : weights_) in.take(w.data(), w.size());
    cuts_.resize(acts.size());
    in.take(cuts_.data(), cuts_.size());
    example_features_.assign(examples.size(), {});
    for (Features& fs : example_features_) {
        uint32_t count = 0;
        in.take(&count, 1);
        if (!in.good || count > sizes[1]) return false;
        fs.resize(count);
        in.take(fs.data(), count);
    }
    if (!in.good || in.at != bytes.size()) return false;
    index_examples();
    return true;
}

}  // namespace callwright
