// What a later call starts from
//
// A promise is kept when it was given freely and fits what the person can keep; one of fear, or of more than there is, breaks. Nobody is called
// within seven days after a conversation (12 CFR 1006.14(b)(2)), so a later call comes on the eighth day at the earliest, after the day on which a payment was due,
// on the day that was named for looking at a hold or a dispute again, and never at a weekend.

#include "engine/later_call.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "judge/offered_terms.hpp"

namespace callwright {
namespace {

constexpr int days_between_calls = 8;
constexpr int days_to_see_a_payment = 4;

int64_t days_between(const CivilDate& from, const CivilDate& to) { return days_since_epoch(to) - days_since_epoch(from); }

Error nothing_to_call_about(const std::string& what) { return Error{ErrorCode::WrongUse, "", what}; }

bool has_effect(const CallState& end, EffectKind kind) { return end.effects_done.count(kind) > 0; }

Treatment treatment(const CallContent& content, const CallState& end)
{
    constexpr int32_t much_more = 12'000;  // thousandths of a point
    if (has_effect(end, EffectKind::Threat) || has_effect(end, EffectKind::Confront) || end.agreed_in_fear || end.ended == EndReason::HungUpInAnger) return Treatment::Hurt;
    return end.persona.trust >= content.temper.start.trust * 1000 + much_more ? Treatment::Well : Treatment::Plain;
}

CivilDate next_due(const Terms& terms)
{
    switch (terms.every) {
    case Period::Week: return add_days(*terms.first, 7);
    case Period::TwoWeeks: return add_days(*terms.first, 14);
    case Period::HalfMonth: return add_days(*terms.first, 15);
    case Period::Year: return add_months(*terms.first, 12);
    default: return add_months(*terms.first, 1);
    }
}

// What is agreed now: by this call, or still by the one before.
Terms running_terms(const CallContent& content, const CallState& end)
{
    if (end.agreed) {
        Terms terms = *end.agreed;
        if (!terms.first && terms.kind != TermsKind::Hardship) terms.first = content.scenario.paydays.next_from(content.starts.date);
        return terms;
    }
    return content.earlier ? what_still_stands(*content.earlier) : Terms{};
}

Promise promise(const CallContent& content, const CallState& end, const Terms& terms)
{
    if (terms.kind == TermsKind::None) return Promise::None;
    if (terms.kind == TermsKind::Hardship) return Promise::Hold;
    return !(end.agreed && end.agreed_in_fear) && can_be_kept(terms, content.capacity) ? Promise::Kept : Promise::Broken;
}

CivilDate on_a_weekday(CivilDate date)
{
    while (weekday(date) == Weekday::Saturday || weekday(date) == Weekday::Sunday) date = add_days(date, 1);
    return date;
}

void take_off(Account& account, Cents amount)
{
    account.balance -= amount;
    for (AccountItem& item : account.items) {
        const Cents part = std::min(item.amount, amount);
        item.amount -= part;
        amount -= part;
    }
    account.items.erase(std::remove_if(account.items.begin(), account.items.end(), [](const AccountItem& item) { return item.amount == 0; }), account.items.end());
}

void post(Account& account, const Payment& payment, const std::string& what)
{
    take_off(account, payment.amount);
    account.ledger.push_back({payment.date, what, -payment.amount, account.balance});
    account.last_payment = payment.amount;
    account.last_payment_date = payment.date;
}

void set_facts(Scenario& scenario, const EarlierCall& earlier, int64_t days)
{
    constexpr int64_t validation_days = 35;  // mailed within five, open for thirty
    auto& facts = scenario.setting.facts;
    const auto is_true = [&](const char* name) {
        const auto found = facts.find(name);
        return found != facts.end() && found->second == FactValue(true);
    };
    if (earlier.spoken) {
        if (is_true("acct.first_communication")) facts["acct.validation_open"] = days <= validation_days;
        facts["acct.first_communication"] = false;
        facts["acct.validation_sent"] = true;
        facts["acct.days_since_conversation"] = days;
    }
    facts["acct.calls_last_7d"] = int64_t{0};
    facts["acct.disputed"] = earlier.disputed;
    facts["acct.verification_sent"] = earlier.disputed;
    facts["before.call"] = true;
    facts["before.spoken"] = earlier.spoken;
    facts["before.disputed"] = earlier.disputed;
    facts["before.promise"] = std::string(promise_name(earlier.promise));
    facts["before.treatment"] = std::string(treatment_name(earlier.treatment));
}

void brief(Scenario& scenario, const EarlierCall& earlier)
{
    const auto& facts = scenario.setting.facts;
    const FactLookup known = [&](std::string_view name) -> FactValue {
        const auto found = facts.find(name);
        return found == facts.end() ? FactValue{} : found->second;
    };
    const auto& cases = scenario.later.cases;
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const LaterCase& c) { return c.when.holds(known); });
    if (found == cases.end()) return;
    scenario.briefing.situation = found->situation;
    scenario.briefing.goal = found->goal;
    scenario.objectives = found->objectives;
    scenario.history.push_back({earlier.date, found->history});
    if (!found->correction) return;
    const LedgerEntry& entry = *found->correction;
    const Cents owed_of_it = std::min(-entry.amount, scenario.account.balance);  // what was paid meanwhile is not owed twice
    take_off(scenario.account, owed_of_it);
    scenario.account.ledger.push_back({entry.date, entry.what, -owed_of_it, scenario.account.balance});
}

// How the telephone finds her: what a kind or an unkind call left behind, and a promise that did not hold.
void set_mood(Mood& start, const EarlierCall& earlier)
{
    const auto change = [](int& points, int by) { points = std::clamp(points + by, 0, 100); };
    switch (earlier.treatment) {
    case Treatment::Well:
        change(start.trust, 12);
        change(start.openness, 10);
        change(start.willingness, 8);
        change(start.patience, 10);
        change(start.anger, -5);
        break;
    case Treatment::Hurt:
        change(start.trust, -18);
        change(start.openness, -14);
        change(start.willingness, -10);
        change(start.patience, -12);
        change(start.anger, 18);
        change(start.distress, 8);
        break;
    case Treatment::Plain: break;
    }
    if (earlier.promise == Promise::Kept) change(start.willingness, 6);
    if (earlier.promise == Promise::Broken) change(start.distress, 8);
}

std::string with(std::string text, const std::string& slot, const std::string& value)
{
    for (size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size())) text.replace(at, slot.size(), value);
    return text;
}

void fill(Scenario& scenario, const EarlierCall& earlier)
{
    const auto filled = [&](std::string text) {
        text = with(std::move(text), "{before_day}", day_in_words(earlier.date));
        text = with(std::move(text), "{balance}", format_money(scenario.account.balance));
        text = with(std::move(text), "{agreed}", terms_in_brief(earlier.terms));
        if (earlier.terms.each > 0) text = with(std::move(text), "{promised}", spoken_money(earlier.terms.each));
        if (earlier.terms.first) text = with(std::move(text), "{promised_day}", spoken_date(*earlier.terms.first));
        return text;
    };
    scenario.briefing.situation = filled(scenario.briefing.situation);
    scenario.briefing.goal = filled(scenario.briefing.goal);
    for (std::string& objective : scenario.objectives) objective = filled(objective);
    if (!scenario.history.empty()) scenario.history.back().what = filled(scenario.history.back().what);
}

// What is suggested to say names the balance of today, and no settlement goes below the same share of it.
void bring_up_to_date(Scenario& scenario, Cents balance_before)
{
    Account& account = scenario.account;
    if (scenario.authority.settlement_floor > 0) scenario.authority.settlement_floor = share_of_rounded_up(account.balance, scenario.authority.settlement_floor_thousandths);
    const std::string before = format_money(balance_before), now = format_money(account.balance);
    if (before == now) return;
    for (Beat& beat : scenario.beats) {
        for (std::string& text : beat.help.hints) text = with(std::move(text), before, now);
        for (std::string& text : beat.help.model) text = with(std::move(text), before, now);
        for (Stem& stem : beat.help.stems) stem.text = with(std::move(stem.text), before, now);
        for (Pick& pick : beat.help.picks) pick.text = with(std::move(pick.text), before, now);
    }
}

void lay_over_beats(Scenario& scenario)
{
    for (Beat& beat : scenario.beats) {
        const auto own = scenario.later.beats.find(beat.id);
        if (own == scenario.later.beats.end()) continue;
        beat.lines = own->second.lines;
        beat.stay = own->second.stay;
    }
}

}  // namespace

CivilDate day_of_later_call(const Scenario& scenario, const EarlierCall& earlier)
{
    CivilDate day = add_days(earlier.date, days_between_calls);
    if (earlier.terms.first && earlier.promise != Promise::Hold) day = std::max(day, add_days(*earlier.terms.first, days_to_see_a_payment));
    if (scenario.later.review && (earlier.promise == Promise::Hold || (earlier.disputed && earlier.promise == Promise::None))) day = std::max(day, *scenario.later.review);
    return on_a_weekday(day);
}

std::string day_in_words(const CivilDate& date) { return std::string(weekday_name(weekday(date))) + ", " + std::string(month_name(date.month)) + " " + std::to_string(date.day); }

std::string terms_in_brief(const Terms& terms)
{
    if (terms.each <= 0) return "";
    std::string words = terms.count > 1 ? std::to_string(terms.count) + " x " + format_money(terms.each) : format_money(terms.total());
    if (terms.first) words += " from " + spoken_date(*terms.first);
    return terms.method.empty() ? words : words + " by " + terms.method;
}

Terms what_still_stands(const EarlierCall& earlier)
{
    Terms terms = earlier.terms;
    if (earlier.promise == Promise::Hold) return terms;
    if (earlier.promise != Promise::Kept || terms.count <= 1) return {};
    terms.first = next_due(terms);
    --terms.count;
    return terms;
}

Result<EarlierCall> earlier_call(const CallContent& content, const CallState& end)
{
    if (content.scenario.later.cases.empty()) return tl::unexpected(nothing_to_call_about("no later call is written for " + content.scenario.id.text));
    if (end.ended == EndReason::Open) return tl::unexpected(nothing_to_call_about("that call is still open; finish it first"));
    if (end.persona.flags.attorney) return tl::unexpected(nothing_to_call_about("an attorney speaks for " + content.persona.name.full + " now: nobody calls again"));
    if (end.persona.flags.cease || end.events.count("medium_stop") > 0) return tl::unexpected(nothing_to_call_about(content.persona.name.full + " asked not to be called: nobody calls again"));
    EarlierCall earlier;
    earlier.date = content.starts.date;
    earlier.spoken = end.verified == Verified::Full;
    earlier.disputed = end.persona.flags.dispute || (content.earlier && content.earlier->disputed);
    earlier.treatment = treatment(content, end);
    earlier.terms = running_terms(content, end);
    earlier.promise = promise(content, end, earlier.terms);
    if (content.earlier) earlier.payments = content.earlier->payments;
    if (earlier.promise == Promise::Kept) earlier.payments.push_back({*earlier.terms.first, earlier.terms.each});
    const bool settled = earlier.terms.kind == TermsKind::Settlement && earlier.terms.count <= 1;
    if (earlier.promise == Promise::Kept && (settled || earlier.terms.each >= content.scenario.account.balance)) return tl::unexpected(nothing_to_call_about("all that was agreed was paid on " + spoken_date(*earlier.terms.first) + ": there is nothing to call about"));
    for (const auto& [fact, state] : end.facts)
        if (state.stage == FactStage::Told) earlier.told.insert(fact);
    for (const auto& [question, state] : end.questions)
        if (state.stage == QuestionStage::Answered) earlier.answered.insert(question);
    return earlier;
}

void lay_over(CallContent& call, const EarlierCall& earlier)
{
    call.earlier = earlier;
    Scenario& scenario = call.scenario;
    const CivilDate today = call.starts.date;
    const Cents balance_before = scenario.account.balance;
    scenario.account.days_past_due += static_cast<int>(days_between(scenario.setting.now.date, today));
    scenario.account.as_of = today;
    for (const Payment& payment : earlier.payments) post(scenario.account, payment, scenario.later.payment);
    set_facts(scenario, earlier, days_between(earlier.date, today));
    brief(scenario, earlier);
    fill(scenario, earlier);
    scenario.briefing.tips = scenario.later.tips;
    lay_over_beats(scenario);
    bring_up_to_date(scenario, balance_before);
    for (const auto& [key, fragments] : call.persona.later_lines) call.persona.lines[key] = fragments;
    set_mood(call.temper.start, earlier);
}

}  // namespace callwright
