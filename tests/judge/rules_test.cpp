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
#include "judge/rule_book.hpp"
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
        // The rest of the federal rules.
        {"us.regf.18.legal-process", "You'll get a subpoena in the mail from our office.", "", {}},
        {"us.regf.18.transfer-bureau", "I'm calling from Experian about your score.", "", {}},
        {"us.regf.18.mini-miranda-subsequent", "So when can you pay the $410.00?", "", {{"acct.first_communication", false}, {"call.disclosed.debt_collector", false}, {"call.disclosed.mini_miranda", false}}},
        {"us.regf.18.true-name", "This is Eastern Arbitration Group, good morning.", "", {}},
        {"us.regf.22.postdated", "I might deposit that check sooner, it depends on the week.", "", {}},
        {"us.regf.22.repossession", "The flatbed comes tomorrow for your pickup.", "", {}},
        {"us.regf.22.media", "I'll send that to your office email then.", "", {}},
        {"us.regf.26.time-barred", "Before this lands with the lawyers, let's agree on something.", "", {{"acct.time_barred", true}}},
        {"us.regf.26.revival", "Call it a good-faith gesture, nothing more.", "", {{"acct.time_barred", true}}},
        {"us.regf.30.furnish", "We already told the bureaus about it.", "", {}},
        {"us.regf.30.multiple-debts", "The computer picks where it goes.", "", {{"acct.count", int64_t{2}}}},
        {"us.regf.34.validation", "We never send anybody a notice.", "", {}},
        {"us.regf.42.delivery", "I'll simply text you the validation notice.", "", {}},
        {"us.regf.6.e-optout", "Please call me about your plan.", "", {{"call.channel", std::string("sms")}}},
        {"us.regf.2.limited-content", "Hi, it's Ray about your overdue balance, 800-555-0110.", "", {{"call.channel", std::string("voicemail")}}},
        {"us.regf.2.limited-content.form", "Ray Ortiz here. It's urgent business, so call 800-555-0110.", "", {{"call.channel", std::string("voicemail")}, {"acct.collector_name_indicates_collection", false}}},
        {"us.regf.10.location", "Do you know how much he earns there?", "I'm his cousin.", {{"call.party_on_line", std::string("third_party")}}},
        {"us.regf.10.location.again", "Good evening, it's me.", "", {{"call.party_on_line", std::string("third_party")}, {"call.called_number_type", std::string("third_party")}, {"acct.location_calls_to_person", int64_t{1}}}},
        {"us.tcpa.consent", "The texts keep coming whatever you say, you agreed to them.", "", {{"call.revoked", true}}},
        {"us.tcpa.consent.dialling", "Hello.", "", {{"call.dial_mode", std::string("prerecorded")}}},
        {"us.cfpa.udaap", "There's no need to read that, nobody does.", "", {}},
        {"us.fcra.furnisher-dispute", "Settle it first and then we correct your report.", "", {{"acct.furnishes", true}}},
        {"us.fcra.identity-theft", "Get a police report first, then we talk.", "Somebody stole my identity.", {}},
        {"us.glba.privacy", "Your birthday is March 3, 1979, right?", "", {}},
        {"us.scra.servicemember", "Your sergeant will hear about this.", "", {{"acct.flag.scra_active", true}}},
        {"us.bankruptcy.stay", "We could settle that quietly, between us.", "", {{"acct.flag.bankruptcy", true}}},
        {"us.pci.card-data", "Give me the three digits on the back.", "", {}},
        {"us.rege.preauth", "Your voice is all I need to draft it every month.", "", {}},
        {"us.recording.all-party", "So, can you pay something today?", "", {{"acct.state", std::string("MD")}, {"call.disclosed.recording", false}}},
        // What single states add.
        {"us.ca.rosenthal", "Why would you want our license number?", "", {{"acct.state", std::string("CA")}}},
        {"us.ma.frequency", "Good day.", "", {{"acct.state", std::string("MA")}, {"acct.contacts_last_7d", int64_t{3}}}},
        {"us.ny.23nycrr1", "Read me the card number, would you?", "", {{"acct.state", std::string("NY")}, {"acct.time_barred", true}}},
        {"us.ny.nyc-577", "I'm texting you the terms right now.", "", {{"acct.state", std::string("NY")}, {"acct.city", std::string("NYC")}}},
        {"us.ny.nyc-577.contacts", "Hello once more.", "", {{"acct.state", std::string("NY")}, {"acct.city", std::string("NYC")}, {"acct.contacts_last_7d", int64_t{5}}}},
        {"us.tx.392", "You stole from us, that's fraud.", "", {{"acct.role", std::string("creditor")}}},
        {"us.wa.19-16-250", "This will ruin your credit for good.", "", {{"acct.state", std::string("WA")}}},
        {"us.wa.19-16-250.contacts", "Hello again.", "", {{"acct.state", std::string("WA")}, {"acct.contacts_this_week", int64_t{3}}}},
        {"us.dc.28-3814", "I'll be emailing you the agreement tonight.", "", {{"acct.state", std::string("DC")}}},
        {"us.dc.28-3814.frequency", "Hello again.", "", {{"acct.state", std::string("DC")}, {"acct.calls_last_7d", int64_t{4}}}},
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

Rule rule_for(const std::vector<std::string>& states)
{
    Rule rule;
    rule.id = RuleId("us.one");
    rule.country = "US";
    rule.states = states;
    rule.from = {2026, 1, 1};
    return rule;
}

TEST_CASE("a state's own rule holds where the person lives, and nowhere when that is not known")
{
    const auto in_force = [](const std::vector<std::string>& states, const std::string& state) {
        return rules_in_force({{RuleId("us.one"), rule_for(states)}}, {"US", state, "third_party", {2026, 11, 23}}).rules.size() == 1;
    };
    CHECK(in_force({"CA", "MA"}, "MA"));
    CHECK_FALSE(in_force({"CA", "MA"}, "TX"));
    CHECK_FALSE(in_force({"CA", "MA"}, ""));
    CHECK(in_force({}, "TX"));
    CHECK(in_force({}, ""));
    const auto names_of = [](const char* state) { return judge_line("We don't give out our license number.", "", {{"acct.state", std::string(state)}}); };
    CHECK(names(names_of("CA"), "us.ca.rosenthal"));
    CHECK_FALSE(names(names_of("TX"), "us.ca.rosenthal"));
}

TEST_CASE("no shipped rule is signed off, and every one says how far its source was read")
{
    for (const auto& named : shipped().library().rules) {
        CHECK_MESSAGE(!named.second.signed_off, named.first.text);
        CHECK_MESSAGE(!named.second.verified_note.empty(), named.first.text);
    }
}

TEST_CASE("a question about somebody else counts where the cue stands for a question")
{
    const SettingChanges stranger = {{"call.party_on_line", std::string("third_party")}};
    CHECK(names(judge_line("Does she pay her rent on time?", "I'm her neighbor.", stranger), "us.regf.10.location"));
    CHECK_FALSE(names(judge_line("Does she still live at 18 Elm Street?", "I'm her neighbor.", stranger), "us.regf.10.location"));
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
std::map<std::string, JudgedLines> judged_lines(const std::string& name)
{
    std::ifstream in(testing::source_folder() + "/tests/data/" + name);
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
    auto kinds = judged_lines("judged_lines.jsonl");
    for (const auto& [name, kind] : kinds) MESSAGE(name << ": " << kind.all << " lines, charged for certain " << kind.charged << ", not understood " << kind.unsure);
    CHECK(kinds["mentioned"].all >= 380);
    CHECK(100 * kinds["mentioned"].charged <= kinds["mentioned"].all);
    CHECK(100 * kinds["clean"].charged <= 2 * kinds["clean"].all);
    CHECK(100 * kinds["violation"].charged >= 49 * kinds["violation"].all);
    CHECK(100 * kinds["out_of_scope"].unsure >= 83 * kinds["out_of_scope"].all);
    CHECK(100 * kinds["clean"].unsure <= 3 * kinds["clean"].all);
}

// 500 lines by one writer, labelled by another too, both from the definitions alone: the two agree on every line whether there is a violation.
TEST_CASE("the verdict keeps its quality on writers whose lines two labelled apart")
{
    auto kinds = judged_lines("judged_twice.jsonl");
    for (const auto& [name, kind] : kinds) MESSAGE(name << ": " << kind.all << " lines, charged for certain " << kind.charged << ", not understood " << kind.unsure);
    const int innocent = kinds["mentioned"].charged + kinds["clean"].charged + kinds["out_of_scope"].charged;
    CHECK(kinds["violation"].all == 140);
    CHECK(100 * kinds["violation"].charged >= 40 * kinds["violation"].all);
    CHECK(innocent <= 7);
}

}  // namespace
}  // namespace callwright
