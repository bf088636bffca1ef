// How likely each topic is
//
// A multinomial logit (McFadden 1974) over all that this person can be asked about, and nothing. What speaks for a topic: a linear scorer of words, the
// nearest way of asking by words and by meaning, how much of the words it knows, its cues, how common it is, whether her last line was about it, what
// just this person's answers say and were written for, and the nearest question that somebody really asked after a line like hers. The weights were
// learnt from 4,460 questions that strangers typed on calls with four people, each labelled by another. Judged by weights learnt from the other seven
// writers, the likeliest was right for 74 in 100; of guesses given 0.7 to 0.8 some 72 in 100 were right, of those above 0.9 95.
// Since then 12,159 more such questions are remembered; the weights stayed as they were. Learnt anew from 3,714 of those they find the labelled subject
// for 60 instead of 52 in 100, and in calls fewer answers fit (28 instead of 44 of 59 that changed, judged blind): a subject with an answer to just this
// question serves better than the right subject without one.

#include "language/topic_points.hpp"

#include <algorithm>

#include "language/exact_math.hpp"

namespace callwright {
namespace {

// Thousandths of a logarithm of odds for each unit, or for each thousandth of a likeness where it is one.
struct Weights {
    int64_t scorer, likeness, coverage, meaning, cue, common, open, asks, answers, heard, nothing;
};

constexpr Weights of_a_person = {810, 2100, 1330, 110, 220, 160, 1440, 15240, 1640, 8230, 11380};
constexpr Weights of_anybody = {1210, 3620, 1600, 7150, 340, 110, 2100, 0, 0, 13560, 460};  // no answers are known
constexpr Weights of_words = {1000, 1500, 3000, 0, 500, 400, 900, 0, 0, 0, -1300};          // no encoder
constexpr Weights of_a_statement = {1000, 1500, 3000, 8000, 500, 400, 0, 0, 0, 0, 0};       // nobody has labelled those: weighed by hand

constexpr int64_t out_of_the_question = -1'000'000;
constexpr int64_t beyond_doubt = 9'000;  // one of her answers was written for these very words

bool is_open(const TopicId& topic, const ReadContext& context) { return std::find(context.topics_open.begin(), context.topics_open.end(), topic) != context.topics_open.end(); }

// A subject that nobody was heard asking about, because the person it belongs to came later, is not for that less likely: it counts as heard about as
// near as the written ways of asking are.
void estimate_unheard(const std::vector<bool>& known, const std::vector<int>& near, const std::vector<int>& asks, std::vector<int>& heard)
{
    constexpr int thousandths_of_the_written = 660;  // as the lines before two questions about one subject are half alike
    for (size_t i = 0; i < heard.size(); ++i)
        if (i != no_topic && !known[i]) heard[i] = std::max(near[i], asks[i]) * thousandths_of_the_written / 1000;
}

}  // namespace

TopicPoints topic_points(const Normalised& part, const std::vector<Entity>& entities, const Embedding* meaning, const std::vector<std::pair<size_t, int>>& cues, bool question, const ReadContext& context,
                         const LanguagePack::Compiled& pack, Unheard unheard)
{
    const Features features = pack.topics.features(part, entities, "");
    const std::vector<ActScore> scores = pack.topics.scores(features);
    const std::vector<int> coverage = pack.topic_words.coverage(part.tokens);
    const size_t topics = scores.size();
    TopicPoints points{std::vector<int64_t>(topics), pack.topics.closest(features), {}, {}};
    std::vector<int> heard(topics), asks(topics), answers(topics);
    if (meaning) {
        points.near = pack.topic_meanings.closest(*meaning, topics);
        heard = pack.heard_questions.closest(*meaning, pack.encoder->embed(context.said_before), topics);
        if (context.answers) context.answers->closest(*meaning, pack.topic_ids, asks, answers);
        if (unheard == Unheard::Estimated) estimate_unheard(pack.heard_questions.known(topics), points.near, asks, heard);
    }
    const Weights& w = !question ? of_a_statement : !meaning ? of_words : context.answers ? of_a_person : of_anybody;
    for (size_t i = 0; i < topics; ++i) {
        int64_t& sum = points.of[i];
        if (i != no_topic && context.subjects && context.subjects->count(pack.topic_ids[i]) == 0) {
            sum = out_of_the_question;
            continue;
        }
        sum = w.scorer * (scores[i].margin / 1000) / 1000 + (w.likeness * points.likeness[i] + w.coverage * coverage[i] + w.heard * heard[i] + w.asks * asks[i] + w.answers * answers[i]) / 1000;
        if (meaning) sum += w.meaning * points.near[i] / 1000;
        sum += i == no_topic ? w.nothing : w.common * pack.topic_commonness[i] + (is_open(pack.topic_ids[i], context) ? w.open : 0);
    }
    for (const auto& [topic, sign] : cues) points.of[topic] += sign * w.cue;
    for (size_t i = 0; i < topics && question; ++i)
        if (asks[i] >= in_these_words && points.of[i] > out_of_the_question) points.of[i] += beyond_doubt;
    points.foreseen = std::move(asks);
    return points;
}

int likelihood(const TopicPoints& points, size_t topic)
{
    double all = 0.0;
    for (const int64_t other : points.of) all += exact::exp(std::clamp(static_cast<double>(other - points.of[topic]) / 1000.0, -700.0, 700.0));
    return static_cast<int>(1000.0 / all);
}

}  // namespace callwright
