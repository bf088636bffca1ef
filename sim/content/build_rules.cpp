#include "content/build.hpp"

namespace callwright {
namespace {

Severity severity(const std::string& word)
{
    if (word == "critical") return Severity::Critical;
    return word == "major" ? Severity::Major : Severity::Minor;
}

JudgedOn judged_on(const std::string& word)
{
    if (word == "dial") return JudgedOn::Dial;
    return word == "end" ? JudgedOn::End : JudgedOn::Reply;
}

Dimension dimension(const std::string& word)
{
    if (word == "empathy") return Dimension::Empathy;
    if (word == "accuracy") return Dimension::Accuracy;
    return word == "compliance" ? Dimension::Compliance : Dimension::Outcome;
}

CheckEach each(const std::string& word)
{
    if (word == "figure") return CheckEach::Figure;
    if (word == "rules") return CheckEach::Rules;
    if (word == "reply") return CheckEach::Reply;
    return word == "opening" ? CheckEach::Opening : CheckEach::Call;
}

}  // namespace

Rule build_rule(Builder& b, const JsonNode& root)
{
    Rule rule;
    rule.id = RuleId(b.text(root, "id"));
    rule.title = b.text(root, "title");
    rule.cites = b.texts(root, "cites");
    const JsonNode& applies = *root.find("applies");
    rule.country = b.text(applies, "country");
    rule.roles = b.texts(applies, "roles");
    rule.states = b.texts(applies, "states");
    const JsonNode& force = *root.find("in_force");
    rule.from = b.date(force, "from");
    if (force.find("until")) rule.until = b.date(force, "until");
    rule.severity = severity(b.text(root, "severity"));
    const JsonNode& verified = *root.find("verified");
    rule.verified_mark = b.text(verified, "mark");
    rule.verified_note = b.text(verified, "note");
    if (const JsonNode* signed_off = root.find("signed_off")) rule.signed_off = SignOff{b.text(*signed_off, "by"), b.date(*signed_off, "on"), b.text(*signed_off, "read")};
    rule.on = judged_on(b.text(root, "on"));
    rule.once = b.boolean(root, "once");
    const std::string felt = b.text(root, "felt");
    rule.felt = felt == "threat" ? FeltAs::Threat : felt == "attack" ? FeltAs::Attack : FeltAs::Nothing;
    rule.when = b.condition(root, "when");
    rule.possible_when = b.condition(root, "possible_when");
    rule.corrected_when = b.condition(root, "corrected_when");
    rule.words = b.texts(root, "words");
    rule.yields_to = b.references<RuleId>(root, "yields_to", "rule");
    rule.duty = b.text(root, "duty");
    rule.why = b.text(root, "why");
    rule.better = b.text(root, "better");
    return rule;
}

RuleCases build_rule_cases(Builder& b, const JsonNode& root)
{
    RuleCases all;
    all.rule = RuleId(b.text(root, "rule"));
    b.refer("rule", *root.find("rule"));
    for (const JsonNode* node : b.items(root, "cases")) {
        RuleCase one;
        one.text = b.text(*node, "text");
        one.said_before = b.text(*node, "said_before");
        one.expect = b.text(*node, "expect");
        one.words = b.text(*node, "words");
        one.now = b.text(*node, "now");
        if (const JsonNode* setting = node->find("setting"))
            for (const JsonMember& fact : setting->members) {
                b.refer("fact", fact.key, fact.key_begin);
                one.setting[fact.key] = b.fact(fact.value);
            }
        one.where = b.where(node->begin);
        all.cases.push_back(std::move(one));
    }
    return all;
}

Rubric build_rubric(Builder& b, const JsonNode& root)
{
    Rubric rubric;
    rubric.id = b.text(root, "id");
    rubric.title = b.text(root, "title");
    const JsonNode& floors = *root.find("floors");
    rubric.floor_empathy = static_cast<int>(b.number(floors, "empathy", 70));
    rubric.floor_accuracy = static_cast<int>(b.number(floors, "accuracy", 85));
    rubric.floor_compliance = static_cast<int>(b.number(floors, "compliance", 90));
    for (const JsonNode* node : b.items(root, "checks")) {
        Check check;
        check.id = CheckId(b.text(*node, "id"));
        check.dimension = dimension(b.text(*node, "dimension"));
        check.each = each(b.text(*node, "each"));
        check.weight = static_cast<int>(b.number(*node, "weight", 1));
        check.applies = b.condition(*node, "applies");
        check.met = b.condition(*node, "met");
        check.title = b.text(*node, "title");
        check.when_met = b.text(*node, "when_met");
        check.when_missed = b.text(*node, "when_missed");
        check.better = b.text(*node, "better");
        check.cite = b.text(*node, "cite");
        check.rules = b.references<RuleId>(*node, "rules", "rule");
        check.words_of = b.references<ActId>(*node, "words_of", "act");
        check.none_of = b.references<ActId>(*node, "none_of", "act");
        check.no_effect = b.texts(*node, "no_effect");
        check.lets_pass = static_cast<int>(b.number(*node, "lets_pass", 0));
        check.after_dispute = b.text(*node, "after") == "dispute";
        rubric.checks.push_back(std::move(check));
    }
    return rubric;
}

CallScript build_call_script(Builder& b, const JsonNode& root)
{
    CallScript script;
    script.id = b.text(root, "id");
    script.title = b.text(root, "title");
    script.language = b.text(root, "language");
    script.version = static_cast<int>(b.number(root, "version", 1));
    script.approved_by = b.text(root, "approved_by");
    script.approved_on = iso_date(b.date(root, "approved_on"));
    for (const JsonNode* node : b.items(root, "steps"))
        script.steps.push_back({b.text(*node, "id"), b.text(*node, "stage"), b.text(*node, "title"), b.text(*node, "text"), b.boolean(*node, "required"), b.boolean(*node, "verbatim"),
                                b.condition(*node, "done"), b.text(*node, "source")});
    return script;
}

std::map<std::string, FactValue, std::less<>> build_neutral_facts(const Builder& b, const JsonNode& root)
{
    std::map<std::string, FactValue, std::less<>> facts;
    for (const JsonNode* fact : b.items(root, "facts"))
        if (const JsonNode* neutral = fact->find("neutral")) facts[b.text(*fact, "name")] = b.fact(*neutral);
    return facts;
}

GoldenCalls build_golden_calls(Builder& b, const JsonNode& root)
{
    GoldenCalls all;
    all.scenario = ScenarioId(b.text(root, "scenario"));
    b.refer("scenario", *root.find("scenario"));
    for (const JsonNode* node : b.items(root, "calls")) {
        GoldenCall call;
        call.id = b.text(*node, "id");
        call.title = b.text(*node, "title");
        call.difficulty = node->find("difficulty") ? b.text(*node, "difficulty") : "normal";
        call.seed = static_cast<uint64_t>(b.number(*node, "seed", 1));
        call.moves = b.texts(*node, "moves");
        for (const JsonNode* expected : b.items(*node, "expect")) call.expect.push_back(b.condition(*expected));
        for (const std::string& beat : b.texts(*node, "beats")) call.beats.emplace_back(beat);
        call.findings = b.references<RuleId>(*node, "findings", "rule");
        all.calls.push_back(std::move(call));
    }
    return all;
}

}  // namespace callwright
