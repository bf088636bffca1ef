// Reading without a call
//
// A line on its own is judged as if it stood in a call where everything is in order; what the person said before may have changed that
// (a dispute, an attorney, somebody else on the line), and a setting may say otherwise.

#include "app/read_answer.hpp"

#include <algorithm>

#include "call/call_facts.hpp"
#include "engine/hear.hpp"
#include "judge/accuracy.hpp"
#include "judge/compliance.hpp"
#include "judge/offered_terms.hpp"
#include "judge/rule_book.hpp"
#include "language/read.hpp"

namespace callwright {
namespace {

struct Event {
    const char* cue;
    const char* fact;
    const char* value;
};

constexpr Event events[] = {{"event.stop_calling", "call.medium_stop", "true"},
                            {"event.attorney", "call.attorney_disclosed", "true"},
                            {"event.dispute", "call.dispute_raised", "oral"},
                            {"event.paid_already", "call.dispute_raised", "oral"},
                            {"event.dispute_written", "call.dispute_raised", "written"},
                            {"event.identity_theft", "call.identity_theft_claim", "true"},
                            {"event.bankruptcy", "call.bankruptcy_disclosed", "true"},
                            {"event.hardship", "call.hardship_disclosed", "true"},
                            {"event.distress", "call.vulnerability_disclosed", "true"},
                            {"event.self_harm", "call.self_harm_disclosed", "true"},
                            {"event.third_party", "call.party_on_line", "third_party"},
                            {"event.wrong_person", "call.party_on_line", "third_party"},
                            {"event.employer_prohibits", "acct.flag.employer_prohibits", "true"},
                            {"event.inconvenient_time", "call.inconvenience_stated", "true"},
                            {"event.military", "call.military_disclosed", "true"},
                            {"event.death", "acct.flag.deceased", "true"}};

void apply_events(SettingChanges& facts, const std::vector<CueHit>& cues)
{
    for (const CueHit& cue : cues)
        for (const Event& event : events)
            if (cue.cue.text == event.cue) facts[event.fact] = fact_from_word(event.value);
}

// What the setting says about figures belongs into the account they are compared with.
void apply_to_account(Account& account, const SettingChanges& setting)
{
    const auto cents = [&](const char* name) -> std::optional<Cents> {
        const auto found = setting.find(name);
        const auto* number = found == setting.end() ? nullptr : std::get_if<int64_t>(&found->second);
        return number ? std::optional<Cents>(*number) : std::nullopt;
    };
    if (const auto balance = cents("acct.balance")) {
        account.balance = *balance;
        account.items.clear();
    }
    for (const auto& [name, kind] : {std::pair{"acct.itemisation.principal", "principal"}, {"acct.itemisation.interest", "interest"}, {"acct.itemisation.fees", "fees"}})
        if (const auto amount = cents(name)) account.items.push_back({kind, kind, *amount});
}

// "call.*" facts that a condition reads from the call's state rather than the setting.
void apply_to_state(CallState& state, SettingChanges& facts)
{
    const auto word = [&](const char* name) {
        const auto found = facts.find(name);
        const auto* text = found == facts.end() ? nullptr : std::get_if<std::string>(&found->second);
        return text ? *text : std::string();
    };
    const auto flag = [&](const char* name, bool otherwise) {
        const auto found = facts.find(name);
        const auto* value = found == facts.end() ? nullptr : std::get_if<bool>(&found->second);
        return value ? *value : otherwise;
    };
    const std::string verified = word("call.identity_verified");
    state.verified = verified == "none" ? Verified::None : verified == "name_only" ? Verified::NameOnly : Verified::Full;
    const bool told = state.verified == Verified::Full;
    for (const char* name : {"mini_miranda", "debt_collector", "recording", "identity"})
        if (flag((std::string("call.disclosed.") + name).c_str(), told)) state.disclosed.insert(name);
    state.turn = 3;
    for (const auto& [name, value] : facts)
        if (name == "call.local_time")
            if (const auto* minutes = std::get_if<int64_t>(&value)) state.now.minute = static_cast<int>(*minutes);
}

CallContent neutral_content(const Library& library, const SettingChanges& facts, const CivilTime& now)
{
    CallContent content;
    content.scenario.setting.facts = facts;
    content.scenario.account.currency = "USD";
    content.starts = now;
    const auto word = [&](const char* name, const char* otherwise) {
        const auto found = facts.find(name);
        const auto* text = found == facts.end() ? nullptr : std::get_if<std::string>(&found->second);
        return std::string(text ? *text : otherwise);
    };
    content.rules = rules_in_force(library.rules, {"US", word("acct.state", ""), word("acct.role", "third_party"), now.date});
    apply_to_account(content.scenario.account, facts);
    return content;
}

}  // namespace

Result<NeutralReader> NeutralReader::make(const Rehearsal& rehearsal, const std::string& language)
{
    const auto pack = rehearsal.language(language);
    if (!pack) return tl::unexpected(pack.error());
    NeutralReader reader;
    reader.library_ = &rehearsal.library();
    reader.language_ = *pack;
    reader.neutral_ = rehearsal.library().neutral_facts;
    return reader;
}

ReadAnswer NeutralReader::answer(const LineToRead& line) const
{
    SettingChanges facts = neutral_;
    apply_events(facts, events_in(line.context, *language_));
    for (const auto& [name, value] : line.setting) facts[name] = value;
    ReadContext context;
    context.said_before = line.context;
    context.now = line.now;
    ReadAnswer answer;
    answer.reading = read(line.text, context, *language_);

    const CallContent content = neutral_content(*library_, facts, line.now);
    CallState state;
    state.now = line.now;
    apply_to_state(state, facts);
    const Move move{MoveKind::Say, line.text, {}};
    std::vector<FigureCheck> figures;
    if (facts.count("acct.balance")) figures = check_figures(answer.reading, offered_terms(answer.reading, move, state, content), state, content);
    const std::vector<Effect> no_effects;
    const CallFacts lookup{content, state, answer.reading, move, no_effects, figures, facts};
    answer.findings = check_compliance(content.rules, JudgedOn::Reply, lookup);
    for (const Finding& dialled : check_compliance(content.rules, JudgedOn::Dial, lookup)) answer.findings.push_back(dialled);
    for (const Rule& rule : content.rules.rules)
        if (rule.when.evaluate(lookup.lookup()) == Truth::Unknown) answer.cannot_judge.push_back(rule.id);
    return answer;
}

}  // namespace callwright
