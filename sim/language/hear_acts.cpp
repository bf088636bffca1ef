// What the models hear
//
// By words alone the whole reply and each clause are scored apart, and the most of them stands. With an encoder words and meaning are weighed into
// one margin an act; the words then only tell where in the reply it was heard.

#include "language/hear_acts.hpp"

#include <algorithm>

namespace callwright {
namespace {

constexpr int near_phrase = 600;     // likeness that counts as one of the pack's own phrases
constexpr int same_reply = 150;      // of it, at least what the reply has without the line before it: else only the lines before are alike
constexpr int64_t clause_allowance = 250'000;  // a clause alone says less than the whole: it must say it more clearly
constexpr int unknown_below = 170;   // likeness to anything the pack knows, under which it abstains
// The same by meaning. Of replies by writers the pack has not seen, one in a hundred lies below the first, one in five below the second.
constexpr int strange_meaning = 455, uncommon_meaning = 560;

bool has(const Example* phrase, const std::string& act) { return phrase && std::find(phrase->acts.begin(), phrase->acts.end(), act) != phrase->acts.end(); }

// The nearest of the pack's phrases, named only if the words themselves have something of it, and not just the lines before the two.
NearPhrase nearest_phrase(const LanguagePack::Compiled& pack, const Normalised& words, const std::vector<Entity>& entities, const Features& in_context)
{
    NearPhrase near = pack.acts.nearest(in_context);
    if (near.similarity >= near_phrase && pack.acts.likeness_to(near.example, pack.acts.features(words, entities, "")) < same_reply) near.example = -1;
    return near;
}

// By words alone: the whole and each clause are scored apart, and the most of them stands.
void note_scores(const LanguagePack::Compiled& pack, const Normalised& text, const Clause& part, const std::vector<Entity>& entities, const ReadContext& context, int64_t handicap, Heard& heard)
{
    const Features features = pack.acts.features(words_of(text, part), entities, context.said_before);
    if (features.empty()) return;
    const NearPhrase here = nearest_phrase(pack, words_of(text, part), entities, features);
    heard.by_words = std::max(heard.by_words, here.similarity);
    const Example* phrase = here.example >= 0 ? &pack.acts.examples()[static_cast<size_t>(here.example)] : nullptr;
    for (const ActScore& score : pack.acts.scores(features)) {
        const int64_t margin = score.margin - handicap;
        auto& most = heard.margins.emplace(score.act, margin).first->second;
        most = std::max(most, margin);
        const bool phrase_has = here.similarity >= near_phrase && has(phrase, score.act);
        if (margin <= 0 && !(phrase_has && margin > -200'000)) continue;
        ActFound& best = heard.found[score.act];
        if (best.end > 0 && best.margin >= margin && best.basis != Basis::Model) continue;
        if (best.end > 0 && best.margin >= margin && !phrase_has) continue;
        best = {std::max<int64_t>(margin, best.margin), span_of(text, part.begin, part.end), part.begin, part.end, phrase_has ? Basis::Phrase : Basis::Model, phrase ? "near: \"" + phrase->text + "\"" : "", false, part.question};
    }
}

// The whole reply or one of its clauses, as words.
struct Part {
    Clause clause;
    std::vector<int64_t> margins;
    NearPhrase near;
};

std::vector<Part> parts_of(const LanguagePack::Compiled& pack, const Normalised& text, const Clause& whole, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context)
{
    std::vector<Part> parts;
    const auto add = [&](const Clause& clause) {
        const Features features = pack.acts.features(words_of(text, clause), entities, context.said_before);
        parts.push_back({clause, pack.acts.margins(features), nearest_phrase(pack, words_of(text, clause), entities, features)});
    };
    add(whole);
    if (clauses.size() > 1)
        for (const Clause& clause : clauses) add(clause);
    return parts;
}

// Where an act was heard: the part that is one of the pack's own phrases, else the clause that says it more clearly than the whole, else the whole.
struct Place {
    const Part* part;
    const Example* phrase = nullptr;
};

Place place_of(const std::vector<Part>& parts, size_t act, const std::string& name, const LanguagePack::Compiled& pack)
{
    Place best{&parts.front()};
    int nearest = near_phrase - 1;
    int64_t clearest = parts.front().margins[act];
    for (const Part& part : parts) {
        const Example* phrase = part.near.example >= 0 ? &pack.acts.examples()[static_cast<size_t>(part.near.example)] : nullptr;
        if (part.near.similarity > nearest && has(phrase, name)) {
            nearest = part.near.similarity;
            best = {&part, phrase};
        } else if (!best.phrase && part.margins[act] - clause_allowance > clearest) {
            clearest = part.margins[act] - clause_allowance;
            best.part = &part;
        }
    }
    return best;
}

// What the reply does to somebody: the likeliest harm, and any other that is likely by itself. Each is pointed at in the clause that says it most clearly.
void note_harms(const LanguagePack::Compiled& pack, const Normalised& text, const Clause& whole, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const Embedding& before, const Parts& clause_meanings,
                const PlainSigns& plain, Meanings& meanings, Heard& heard)
{
    std::vector<std::pair<Clause, std::vector<int64_t>>> parts;
    const auto add = [&](const Clause& clause) { parts.emplace_back(clause, pack.harm_words.margins(pack.harm_words.features(words_of(text, clause), entities, context.said_before))); };
    add(whole);
    if (clauses.size() > 1)
        for (const Clause& clause : clauses) add(clause);
    const MeaningHeard meant = pack.harms.hear({*meanings.whole(), before});
    ActSigns signs{parts.front().second, {}, meant.margins, clause_meanings.empty() ? meant.margins : pack.harms.likeliest_part(clause_meanings, before), std::vector<int8_t>(pack.harm_words.acts(), 0), static_cast<int>(std::max<size_t>(1, clauses.size())), plain};
    for (size_t i = parts.size() > 1 ? 1 : 0; i < parts.size(); ++i) keep_most(signs.clauses, parts[i].second);
    const HarmModel::Margins margins = pack.harms.margins(signs);
    heard.harm_odds = static_cast<int>(margins.some / (ActBlend::margin_of_a_unit / 1000));
    if (margins.some < 0) return;
    const auto likeliest = static_cast<size_t>(std::max_element(margins.harms.begin(), margins.harms.end()) - margins.harms.begin());
    for (size_t harm = 0; harm < margins.harms.size(); ++harm) {
        if (harm != likeliest && margins.harms[harm] <= 0) continue;
        const size_t label = HarmModel::label_of(harm);
        const auto clearest = std::max_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return a.second[label] < b.second[label]; });
        const int64_t margin = harm == likeliest ? margins.some : std::min(margins.some, margins.harms[harm]);
        const MeaningNear& near = meant.closest[label];
        heard.harms.push_back({pack.harm_ids[harm], margins.sure, static_cast<int>(std::min<int64_t>(980, 520 + margin / 2500)), span_of(text, clearest->first.begin, clearest->first.end),
                               near.example >= 0 ? "near: \"" + pack.harm_words.examples()[static_cast<size_t>(near.example)].text + "\"" : ""});
    }
    std::stable_sort(heard.harms.begin(), heard.harms.end(), [](const HarmHit& a, const HarmHit& b) { return a.confidence > b.confidence; });
}

// By words and meaning.
void note_meaning(const LanguagePack::Compiled& pack, const Normalised& text, const Clause& whole, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const std::vector<int8_t>& cues, Meanings& meanings,
                  Heard& heard)
{
    const std::vector<Part> parts = parts_of(pack, text, whole, clauses, entities, context);
    const Embedding before = context.said_before.empty() ? Embedding{} : pack.encoder->embed(context.said_before);
    const MeaningHeard meant = pack.replies.hear({*meanings.whole(), before});
    Parts clause_meanings;
    for (size_t i = 0; clauses.size() > 1 && i < std::min(clauses.size(), Meanings::most_clauses); ++i) clause_meanings.push_back(*meanings.clause(i));
    ActSigns signs{parts.front().margins, {}, meant.margins, clause_meanings.empty() ? meant.margins : pack.replies.likeliest_part(clause_meanings, before), cues, static_cast<int>(std::max<size_t>(1, clauses.size())),
                   plain_signs_of(text, entities, context.said_before, pack.concepts)};
    for (size_t i = parts.size() > 1 ? 1 : 0; i < parts.size(); ++i) keep_most(signs.clauses, parts[i].margins);
    heard.by_meaning = meant.nearest;
    for (const Part& part : parts) heard.by_words = std::max(heard.by_words, part.near.similarity);
    if (!pack.harms.empty()) note_harms(pack, text, whole, clauses, entities, context, before, clause_meanings, signs.plain, meanings, heard);
    const std::vector<int64_t> margins = pack.replies.margins(signs);
    for (size_t act = 0; act < margins.size(); ++act) {
        const std::string& name = pack.act_ids[act].text;
        heard.margins[name] = margins[act];
        const Place place = place_of(parts, act, name, pack);
        if (margins[act] <= 0 && !(place.phrase && margins[act] > -200'000)) continue;
        const MeaningNear& near = meant.closest[act];
        const Example* example = place.phrase ? place.phrase : near.example >= 0 ? &pack.acts.examples()[static_cast<size_t>(near.example)] : nullptr;
        const Clause& clause = place.part->clause;
        heard.found[name] = {margins[act], span_of(text, clause.begin, clause.end), clause.begin, clause.end, place.phrase ? Basis::Phrase : Basis::Model, example ? "near: \"" + example->text + "\"" : "", false, clause.question};
    }
}

}  // namespace

Heard hear_acts(const LanguagePack::Compiled& pack, const Normalised& text, const std::vector<Clause>& clauses, const std::vector<Entity>& entities, const ReadContext& context, const std::vector<int8_t>& cues, Meanings& meanings)
{
    Heard heard;
    const Clause whole{0, static_cast<int>(text.tokens.size())};
    if (!pack.replies.empty()) {
        note_meaning(pack, text, whole, clauses, entities, context, cues, meanings, heard);
        return heard;
    }
    note_scores(pack, text, whole, entities, context, 0, heard);
    if (clauses.size() > 1)
        for (const Clause& clause : clauses) note_scores(pack, text, clause, entities, context, clause_allowance, heard);
    return heard;
}

bool is_strange(const Heard& heard, const LanguagePack::Compiled& pack)
{
    if (pack.replies.empty()) return heard.by_words < unknown_below;
    return heard.by_meaning < strange_meaning || (heard.by_words < unknown_below && heard.by_meaning < uncommon_meaning);
}

}  // namespace callwright
