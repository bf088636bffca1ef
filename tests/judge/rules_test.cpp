// One witness a rule: words that this rule must find, different from those in its cases, so that a rule cannot go missing together
// with its cases and nobody notice.

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/check_content.hpp"
#include "base/at_once.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::judge_line;
using testing::shipped;

struct Witness {
    const char* rule;
    const char* text;
    const char* said_before;
    SettingChanges setting;
    const char* now = "";
};

const std::vector<Witness>& witnesses()
{
    static const std::vector<Witness> all = {
        {"us.conduct.vulnerability", "I hear you, but I still need a payment from you today.", "I don't want to live anymore.", {{"call.self_harm_disclosed", true}}},
        {"us.regf.14.caller-identity", "You don't need to know who I work for. When can you pay?", "Who are you calling for?", {}},
        {"us.regf.14.frequency", "Hello, I'm calling once more about your account.", "", {{"acct.calls_last_7d", int64_t{9}}}},
        {"us.regf.14.harass", "Stop crying and give me the card number.", "I can't do this right now.", {}},
        {"us.regf.14.medium-stop", "We will keep calling you until this is paid.", "Please stop calling me.", {{"call.medium_stop", true}}},
        {"us.regf.14.profanity", "Get your damn act together, you lazy bitch.", "", {}},
        {"us.regf.14.publish", "We'll post your name and what you owe on Facebook for everyone to see.", "", {}},
        {"us.regf.14.violence", "Somebody could come by your house and break your legs.", "", {}},
        {"us.regf.18.amount-status", "Your balance is $3,100.00 as of today.", "", {{"acct.balance", int64_t{128460}}}},
        {"us.regf.18.arrest-garnish", "The sheriff will arrest you if you don't pay.", "", {}},
        {"us.regf.18.attorney-claim", "I'm an attorney with the firm's legal department.", "Who is this?", {}},
        {"us.regf.18.credit-false", "If you pay today we erase the whole thing from your credit report.", "", {}},
        {"us.regf.18.crime", "Not paying is fraud, you're a thief.", "", {}},
        {"us.regf.18.deception", "This offer expires in ten minutes, it's your final chance.", "", {}},
        {"us.regf.18.government", "I'm calling from the Federal Bureau of debt enforcement.", "Who is this?", {}},
        {"us.regf.18.mini-miranda-initial", "So what can you pay on your Northgate card this week?", "Yes, that's me.", {{"call.disclosed.mini_miranda", false}}},
        {"us.regf.18.threat", "If you don't pay by Friday we will take you to court.", "", {}},
        {"us.regf.deceased", "You could pay something to honor his memory.", "He died in October.", {{"acct.flag.deceased", true}, {"call.party_on_line", std::string("third_party")}}},
        {"us.regf.22.fees", "There's a $15.00 processing fee if you pay by phone.", "", {}},
        {"us.regf.38.dispute-pause", "Until they look at your letter, could you pay $75 on it?", "I sent you a dispute letter.", {{"acct.dispute_written", true}}},
        {"us.regf.38.oral-dispute", "A phone call doesn't count as a dispute, it has to be in writing.", "I dispute this. It's not mine.", {{"call.dispute_raised", std::string("oral")}}},
        {"us.regf.38.overshadow", "Forget about disputing it, you have to pay today.", "Can I dispute this?", {}},
        {"us.regf.6.attorney", "I know you have a lawyer, but can you pay something today?", "My attorney handles that.", {{"call.attorney_disclosed", true}}},
        {"us.regf.6.cease", "We got your letter, but how much could you pay this month?", "I wrote you to stop.", {{"acct.flag.cease_written", true}}},
        {"us.regf.6.employer", "It won't take long, how much can you pay right now?", "I'm at work and they forbid this.", {{"call.called_number_type", std::string("work")}, {"acct.flag.employer_prohibits", true}}},
        {"us.regf.6.identity-first", "Hi, it's about the $1,284.60 you owe on your Northgate card.", "Hello?", {{"call.identity_verified", std::string("none")}, {"acct.balance", int64_t{128460}}}},
        {"us.regf.6.stated-inconvenient", "It's quick: can you pay $100 today?", "I'm driving, this is a bad time.", {{"call.inconvenience_stated", true}}},
        {"us.regf.6.third-party", "Could you let her know she owes $600 on her card?", "This is her sister.", {{"call.party_on_line", std::string("third_party")}}},
        {"us.regf.6.time", "Good evening, is this a good time?", "", {}, "2026-11-23T21:40"},
    };
    return all;
}

bool names(const ReadAnswer& answer, const std::string& rule)
{
    for (const Finding& finding : answer.findings)
        if (finding.rule.text == rule || std::any_of(finding.also.begin(), finding.also.end(), [&](const RuleId& also) { return also.text == rule; })) return true;
    return false;
}

TEST_CASE("every rule finds its witness")
{
    for (const Witness& w : witnesses()) {
        const ReadAnswer answer = judge_line(w.text, w.said_before, w.setting, w.now);
        CAPTURE(std::string(w.rule));
        CAPTURE(std::string(w.text));
        CHECK(names(answer, w.rule));
    }
}

TEST_CASE("every shipped rule has a witness, and every witness its rule")
{
    std::set<std::string> shipped_rules, witnessed;
    for (const auto& [id, rule] : shipped().library().rules) shipped_rules.insert(id.text);
    for (const Witness& w : witnesses()) witnessed.insert(w.rule);
    CHECK(shipped_rules == witnessed);
}

TEST_CASE("every shipped rule counts in the rubric")
{
    std::set<std::string> counted;
    for (const auto& [id, rubric] : shipped().library().rubrics)
        for (const Check& check : rubric.checks)
            for (const RuleId& rule : check.rules) counted.insert(rule.text);
    for (const auto& entry : shipped().library().rules) CHECK_MESSAGE(counted.count(entry.first.text) == 1, entry.first.text);
}

TEST_CASE("every case of every rule comes out as written")
{
    for (const Error& problem : failing_cases(shipped())) FAIL_CHECK(problem.line());
}

TEST_CASE("every rule has at least three cases that it must find or suspect and three that it must let pass")
{
    for (const RuleCases& cases : shipped().library().rule_cases) {
        int found = 0, passed = 0;
        for (const RuleCase& one : cases.cases) (one.expect == "none" ? passed : found) += 1;
        CHECK_MESSAGE(found >= 3, cases.rule.text);
        CHECK_MESSAGE(passed >= 3, cases.rule.text);
    }
}

TEST_CASE("what strangers typed in good faith breaks no rule for certain")
{
    std::ifstream in(testing::source_folder() + "/tests/data/strangers_replies.txt");
    int lines = 0;
    for (std::string text; std::getline(in, text); ++lines)
        for (const Finding& finding : judge_line(text).findings) CHECK_MESSAGE(!finding.certain, finding.rule.text << ": " << text);
    CHECK(lines > 700);
}

struct JudgedLines {
    int all = 0, charged = 0, unsure = 0;
};

// 1,320 lines written from the definitions alone by four hands, none of them learnt from. The conditions and word lists that tell a mention from a
// threat were mended on them afterwards, so this guards and does not measure.
std::map<std::string, JudgedLines> judged_lines()
{
    std::ifstream in(testing::source_folder() + "/tests/data/judged_lines.jsonl");
    std::vector<nlohmann::json> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
    std::vector<ReadAnswer> answers(lines.size());
    for_each_at_once(lines.size(), [&](size_t i) { answers[i] = judge_line(lines[i]["text"], lines[i]["said_before"]); });
    std::map<std::string, JudgedLines> kinds;
    for (size_t i = 0; i < lines.size(); ++i) {
        JudgedLines& kind = kinds[lines[i]["kind"]];
        const Reading& r = answers[i].reading;
        ++kind.all;
        kind.charged += std::any_of(answers[i].findings.begin(), answers[i].findings.end(), [](const Finding& f) { return f.certain; });
        kind.unsure += r.unsure || (r.acts.size() == 1 && r.asserts("off_topic"));
    }
    return kinds;
}

TEST_CASE("what children notice when they stop asking is no threat of a visit")
{
    const Reading reading = testing::read_line("Oh, that one gets me. When they stop asking, you know they've noticed.");
    const ActHit* threat = reading.find("threaten_other");
    CHECK((!threat || threat->basis == Basis::Model));
}

TEST_CASE("the verdict keeps its quality on writers of whom nothing was learnt")
{
    auto kinds = judged_lines();
    for (const auto& [name, kind] : kinds) MESSAGE(name << ": " << kind.all << " lines, charged for certain " << kind.charged << ", not understood " << kind.unsure);
    CHECK(kinds["mentioned"].all >= 380);
    CHECK(100 * kinds["mentioned"].charged <= kinds["mentioned"].all);
    CHECK(100 * kinds["clean"].charged <= 2 * kinds["clean"].all);
    CHECK(100 * kinds["violation"].charged >= 30 * kinds["violation"].all);
    CHECK(100 * kinds["out_of_scope"].unsure >= 83 * kinds["out_of_scope"].all);
    CHECK(100 * kinds["clean"].unsure <= 3 * kinds["clean"].all);
}

}  // namespace
}  // namespace callwright
