// The score card
//
// A score is a list of yes/no questions with weights, so that it can be recomputed by hand. Nothing is subtracted: a finding fails its check.
// The dimensions are never merged.

#include "score/score_card.hpp"

#include <algorithm>
#include <optional>

#include "call/call_facts.hpp"
#include "judge/credited.hpp"
#include "judge/rule_book.hpp"

namespace callwright {
namespace {

struct Scored {
    const CallContent& content;
    const Transcript& transcript;
    const CallState& end;
    const std::vector<FoundIn>& findings;
};

std::vector<FoundIn> findings_of(const Transcript& transcript)
{
    std::vector<FoundIn> all;
    for (const Turn& turn : transcript) {
        for (const RuleId& mended : turn.mends)
            for (FoundIn& earlier : all)
                if (earlier.finding.rule == mended && !earlier.finding.corrected_at) earlier.finding.corrected_at = turn.number;
        for (const Finding& finding : turn.findings) all.push_back({turn.number, finding});
    }
    return all;
}

struct Words {
    int turn = 0;
    Span span;
};

// The words that met a check: where a figure that agrees was first said, where proof of who she is was last asked for, else where one of the acts was first clear, else likely.
Words words_for(const Transcript& transcript, const std::vector<ActId>& acts)
{
    const bool balance = std::find(acts.begin(), acts.end(), ActId("state_balance")) != acts.end();
    if (balance)
        for (const Turn& turn : transcript)
            for (const FigureCheck& figure : turn.figures)
                if (figure.what == "balance" && figure.right) return {turn.number, figure.span};
    if (std::find(acts.begin(), acts.end(), ActId("ask_identity_verification")) != acts.end())  // "is this Dana?" came first, what proved it last
        for (auto turn = transcript.rbegin(); turn != transcript.rend(); ++turn)
            if (turn->reading.clearly("ask_identity_verification")) return {turn->number, turn->reading.find("ask_identity_verification")->span};
    for (const bool clear : {true, false})
        for (const Turn& turn : transcript)
            for (const ActId& act : acts)
                if (is_held_to_do(turn.reading, act.text) && (!clear || turn.reading.clearly(act.text))) return {turn.number, turn.reading.find(act.text)->span};
    return {};
}

// Nobody's name stands in it: a score recomputes to the byte when the words it was given with are gone.
std::string model_reply(const CallContent& content, const BeatId& beat)
{
    constexpr std::string_view slot = "{trainee}", own_name = "\xe2\x80\xa6";
    const Beat* found = content.scenario.beat(beat);
    std::string reply = found && !found->help.model.empty() ? found->help.model.front() : std::string();
    for (size_t at = reply.find(slot); at != std::string::npos; at = reply.find(slot)) reply.replace(at, slot.size(), own_name);
    return reply;
}

BeatId beat_before(const Transcript& transcript, int turn)
{
    return turn >= 2 && static_cast<size_t>(turn) <= transcript.size() ? transcript[static_cast<size_t>(turn) - 2].beat : BeatId();
}

CheckResult result_of(const Check& check, bool met)
{
    CheckResult result;
    result.check = check.id;
    result.dimension = check.dimension;
    result.weight = check.weight;
    result.met = met;
    result.title = check.title;
    result.why = met ? check.when_met : check.when_missed;
    result.better = met ? "" : check.better;
    result.cite = check.cite;
    return result;
}

void check_call(const Scored& s, const Check& check, const FactLookup& facts, std::vector<CheckResult>& results)
{
    CheckResult result = result_of(check, check.met.holds(facts));
    if (result.met) {
        const Words words = words_for(s.transcript, check.words_of);
        result.turn = words.turn;
        result.span = words.span;
    }
    results.push_back(std::move(result));
}

// Which of the check's rules a finding breaks; the same words may break several.
RuleId rule_of(const Check& check, const Finding& finding)
{
    const auto ours = [&](const RuleId& rule) { return std::find(check.rules.begin(), check.rules.end(), rule) != check.rules.end(); };
    if (ours(finding.rule)) return finding.rule;
    const auto also = std::find_if(finding.also.begin(), finding.also.end(), ours);
    return also == finding.also.end() ? RuleId() : *also;
}

void check_rules(const Scored& s, const Check& check, std::vector<CheckResult>& results)
{
    CheckResult result = result_of(check, true);
    for (const FoundIn& found : s.findings) {
        const RuleId broken = rule_of(check, found.finding);
        if (broken.empty() || !found.finding.certain) continue;
        result.rules.push_back(broken);
        if (!result.met) continue;
        const Rule* rule = find_rule(s.content.rules, broken);
        result.met = false;
        result.turn = found.turn;
        result.span = found.finding.span;
        result.why = rule ? rule->duty : check.when_missed;
        result.better = rule ? rule->better : check.better;
        if (rule && !rule->cites.empty()) result.cite = rule->cites.front();
    }
    results.push_back(std::move(result));
}

std::string with_truth(std::string better, const std::string& truth)
{
    constexpr std::string_view slot = "{right}";
    if (const size_t at = better.find(slot); at != std::string::npos) better.replace(at, slot.size(), truth);
    return better;
}

void check_figures(const Scored& s, const Check& check, std::vector<CheckResult>& results)
{
    for (const Turn& turn : s.transcript)
        for (const FigureCheck& figure : turn.figures) {
            CheckResult result = result_of(check, figure.right);
            result.turn = turn.number;
            result.span = figure.span;
            result.why = result.why + " (" + figure.said + (figure.right || figure.truth.empty() ? ")" : "; right: " + figure.truth + ")");
            if (!figure.right) result.better = figure.truth.empty() ? check.better : with_truth(check.better, figure.truth);
            results.push_back(std::move(result));
        }
}

void check_openings(const Scored& s, const Check& check, std::vector<CheckResult>& results)
{
    for (const Opening& opening : s.end.openings) {
        const bool had_a_reply = opening.turn < s.end.turn;
        if ((!had_a_reply && !opening.met) || opening.feeling == "relief") continue;  // relief asks for nothing
        CheckResult result = result_of(check, opening.met);
        result.turn = opening.turn;
        result.title = check.title + ": " + opening.feeling;
        if (!opening.met && result.better.empty()) result.better = model_reply(s.content, beat_before(s.transcript, opening.turn + 1));
        results.push_back(std::move(result));
    }
}

// The words of a reply that do what none should, by this check.
std::optional<Span> done_wrongly(const Check& check, const Turn& turn)
{
    for (const ActId& act : check.none_of)
        if (is_held_to_do(turn.reading, act.text)) return turn.reading.find(act.text)->span;
    for (const Effect& effect : turn.effects)
        if (std::find(check.no_effect.begin(), check.no_effect.end(), effect_name(effect.kind)) != check.no_effect.end()) return effect.span;
    return std::nullopt;
}

// One for every reply that does what none should; met once where there is none.
void check_replies(const Scored& s, const Check& check, std::vector<CheckResult>& results)
{
    bool missed = false, disputed = false;
    int let_pass = 0;
    for (const Turn& turn : s.transcript) {
        const bool counts = !check.after_dispute || disputed;
        disputed = disputed || turn.persona.flags.dispute;
        const auto words = done_wrongly(check, turn);
        if (!counts || !words || let_pass++ < check.lets_pass) continue;
        missed = true;
        CheckResult result = result_of(check, false);
        result.turn = turn.number;
        result.span = *words;
        results.push_back(std::move(result));
    }
    if (!missed) results.push_back(result_of(check, true));
}

// What was done in the whole call, for a condition over `effect`.
std::vector<Effect> effects_of(const Transcript& transcript)
{
    std::vector<Effect> all;
    for (const Turn& turn : transcript) all.insert(all.end(), turn.effects.begin(), turn.effects.end());
    return all;
}

std::vector<CheckResult> checks_of(const Scored& s)
{
    const Reading nothing_read;
    const Move no_move{MoveKind::Note, "", {}};
    const std::vector<Effect> effects = effects_of(s.transcript);
    const std::vector<FigureCheck> no_figures;
    const SettingFacts no_more;
    const CallFacts facts{s.content, s.end, nothing_read, no_move, effects, no_figures, no_more};
    const FactLookup lookup = facts.lookup();
    std::vector<CheckResult> results;
    for (const Check& check : s.content.rubric.checks) {
        if (!check.applies.holds(lookup)) continue;
        switch (check.each) {
        case CheckEach::Call: check_call(s, check, lookup, results); break;
        case CheckEach::Rules: check_rules(s, check, results); break;
        case CheckEach::Figure: check_figures(s, check, results); break;
        case CheckEach::Opening: check_openings(s, check, results); break;
        case CheckEach::Reply: check_replies(s, check, results); break;
        }
    }
    for (CheckResult& result : results)
        if (!result.met && result.better.empty()) result.better = model_reply(s.content, result.turn > 0 ? beat_before(s.transcript, result.turn) : s.end.beat);
    return results;
}

DimensionScore total(Dimension dimension, const std::vector<CheckResult>& checks)
{
    DimensionScore score;
    score.dimension = dimension;
    for (const CheckResult& check : checks) {
        if (check.dimension != dimension) continue;
        score.applicable += check.weight;
        if (check.met) score.met += check.weight;
    }
    if (score.applicable > 0) score.percent = (200 * score.met + score.applicable) / (2 * score.applicable);
    return score;
}

std::vector<FactResult> facts_of(const CallContent& content, const CallState& end)
{
    std::vector<FactResult> results;
    for (const Fact& fact : content.persona.facts) {
        const auto found = end.facts.find(fact.id);
        const FactState state = found == end.facts.end() ? FactState{} : found->second;
        results.push_back({fact.id, state.stage, state.turn, state.could_have, fact.weight, fact.unlock});
    }
    return results;
}

}  // namespace

int ScoreCard::count(Severity severity) const
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const FoundIn& f) { return f.finding.certain && f.finding.severity == severity; }));
}

ScoreCard score_call(const CallContent& content, const Transcript& transcript, const CallState& end)
{
    ScoreCard card;
    card.findings = findings_of(transcript);
    card.checks = checks_of({content, transcript, end, card.findings});
    for (const Dimension dimension : {Dimension::Empathy, Dimension::Accuracy, Dimension::Compliance, Dimension::Outcome}) card.dimensions.push_back(total(dimension, card.checks));
    card.facts = facts_of(content, end);
    return card;
}

}  // namespace callwright
