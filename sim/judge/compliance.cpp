// How replies are judged
//
// A rule never sees raw text. It sees acts and cues, each pointing at the words that produced it, so every finding can quote
// the trainee. A rule that searched the text itself would catch "nobody is suing you" as a threat. Evidence that only the
// models have seen makes a candidate for a reviewer, unless they are sure of the harm.

#include "judge/compliance.hpp"

#include <algorithm>

#include "judge/rule_book.hpp"

namespace callwright {
namespace {

struct Evidence {
    Span span;
    Basis basis = Basis::Cue;  // what is not words (an account fact, a figure) counts as certain
    bool model_only = false;
};

bool starts_with(std::string_view name, std::string_view prefix)
{
    return name.substr(0, prefix.size()) == prefix;
}

Span span_of(const CallFacts& facts, std::string_view name)
{
    if (starts_with(name, "act.")) {
        const ActHit* hit = facts.reading.find(name.substr(4));
        return hit ? hit->span : Span{};
    }
    if (starts_with(name, "harm.")) {
        const HarmHit* hit = facts.reading.find_harm(name.substr(5));
        return hit ? hit->span : Span{};
    }
    if (starts_with(name, "cue.")) {
        const CueHit* hit = facts.reading.find_cue(name.substr(4));
        return hit ? hit->span : Span{};
    }
    if (starts_with(name, "amount.") || starts_with(name, "recap."))
        for (const FigureCheck& figure : facts.figures)
            if (!figure.right && !figure.span.empty()) return figure.span;
    if (name == "money.named")
        for (const Entity& e : facts.reading.entities)
            if (e.type == EntityType::Money) return e.span;
    return {};
}

Evidence evidence_for(const Rule& rule, const Condition& condition, const CallFacts& facts)
{
    const FactLookup lookup = facts.lookup();
    const std::vector<std::string> reasons = condition.reasons(lookup);
    Evidence evidence;
    bool any_act = false, any_solid = false;
    for (const std::string& name : reasons) {
        if (starts_with(name, "act.")) {
            const ActHit* hit = facts.reading.find(std::string_view(name).substr(4));
            any_act = true;
            if (hit && hit->basis != Basis::Model) any_solid = true;
            if (hit && evidence.span.empty()) evidence.basis = hit->basis;
        }
        if (starts_with(name, "harm.")) {
            const HarmHit* hit = facts.reading.find_harm(std::string_view(name).substr(5));
            any_act = true;
            if (hit && hit->sure) any_solid = true;
            if (hit && evidence.span.empty()) evidence.basis = Basis::Model;
        }
        if (starts_with(name, "cue.") || starts_with(name, "amount.") || starts_with(name, "recap.") || name == "money.named") any_solid = true;
        if (evidence.span.empty()) evidence.span = span_of(facts, name);
    }
    for (const std::string& name : rule.words)
        if (const Span span = span_of(facts, name); !span.empty() && std::find(reasons.begin(), reasons.end(), name) != reasons.end()) {
            evidence.span = span;
            break;
        }
    evidence.model_only = any_act && !any_solid;
    return evidence;
}

bool same_words(const Finding& a, const Finding& b)
{
    return !a.span.empty() && !b.span.empty() && a.span.overlaps(b.span);
}

bool more_specific(const RuleBook& book, const Finding& a, const Finding& b)
{
    const Rule* rule_a = find_rule(book, a.rule);
    const Rule* rule_b = find_rule(book, b.rule);
    const auto yields = [](const Rule* rule, const RuleId& to) {
        return rule && std::find(rule->yields_to.begin(), rule->yields_to.end(), to) != rule->yields_to.end();
    };
    if (a.certain != b.certain) return a.certain;  // a candidate never takes the place of a finding
    if (yields(rule_b, a.rule)) return true;
    if (yields(rule_a, b.rule)) return false;
    if (a.severity != b.severity) return a.severity > b.severity;
    return a.span.end - a.span.begin < b.span.end - b.span.begin;
}

// Takes together what the same words break.
std::vector<Finding> grouped(std::vector<Finding> all, const RuleBook& book)
{
    std::stable_sort(all.begin(), all.end(), [&](const Finding& a, const Finding& b) { return a.certain && !b.certain; });
    std::vector<Finding> kept;
    for (Finding& finding : all) {
        const auto twin = std::find_if(kept.begin(), kept.end(), [&](const Finding& k) { return same_words(k, finding); });
        if (twin == kept.end()) {
            kept.push_back(std::move(finding));
        } else if (more_specific(book, finding, *twin)) {
            finding.also = twin->also;
            finding.also.push_back(twin->rule);
            *twin = std::move(finding);
        } else {
            twin->also.push_back(finding.rule);
        }
    }
    return kept;
}

}  // namespace

std::vector<Finding> check_compliance(const RuleBook& book, JudgedOn occasion, const CallFacts& facts)
{
    const FactLookup lookup = facts.lookup();
    std::vector<Finding> found;
    for (const Rule& rule : book.rules) {
        if (rule.on != occasion || (rule.once && facts.state.unmended.count(rule.id) > 0)) continue;
        const bool broken = rule.when.holds(lookup);
        const bool maybe = !broken && !rule.possible_when.empty() && rule.possible_when.holds(lookup);
        if (!broken && !maybe) continue;
        const Evidence evidence = evidence_for(rule, broken ? rule.when : rule.possible_when, facts);
        Finding finding;
        finding.rule = rule.id;
        finding.severity = rule.severity;
        finding.certain = broken && !evidence.model_only;
        finding.basis = evidence.basis;
        finding.span = evidence.span;
        found.push_back(std::move(finding));
    }
    return grouped(std::move(found), book);
}

std::vector<RuleId> mended_by(const RuleBook& book, const CallFacts& facts)
{
    constexpr int window = 2;  // the next two moves
    const FactLookup lookup = facts.lookup();
    std::vector<RuleId> mended;
    for (const auto& [id, turn] : facts.state.unmended) {
        const Rule* rule = find_rule(book, id);
        if (!rule || facts.state.turn + 1 - turn > window) continue;
        const bool right = rule->corrected_when.empty() ? facts.reading.asserts("apologize") : rule->corrected_when.holds(lookup);
        if (right) mended.push_back(id);
    }
    return mended;
}

}  // namespace callwright
