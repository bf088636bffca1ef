// Accuracy
//
// A figure has a role: it states the balance or an item of it, it belongs to an offer, or it gives agreed terms back. The
// acts around it tell the role, the account tells the truth. Nothing is estimated: "about twelve hundred" is not the balance.

#include "judge/accuracy.hpp"

#include <algorithm>

namespace callwright {
namespace {

const AccountItem* item_of_amount(const Account& account, Cents amount)
{
    for (const AccountItem& item : account.items)
        if (item.amount == amount) return &item;
    return nullptr;
}

bool is_known_figure(Cents amount, const Account& account, const CallState& before)
{
    if (amount == account.last_payment || amount == before.offer.each || amount == before.offer.total()) return true;
    if (before.agreed && (amount == before.agreed->each || amount == before.agreed->total())) return true;
    return std::any_of(account.ledger.begin(), account.ledger.end(),
                       [&](const LedgerEntry& e) { return e.amount == amount || -e.amount == amount || e.balance == amount; });
}

bool belongs_to_offer(const Entity& money, const std::optional<Terms>& offered)
{
    return offered && (money.number == offered->each || money.number == offered->total() || money.period != Period::None);
}

// A stated fee: "fee" right behind or before the sum is the cue pack's business.
bool is_fee(const Reading& reading, const Entity& money)
{
    const CueHit* cue = reading.find_cue("adds_fee");
    return cue && cue->status == Status::Asserted && cue->span.overlaps(money.span);
}

bool is_before_fee_words(const Reading& reading)
{
    return reading.has_cue("adds_fee");
}

void check_stated(const Reading& reading, const Entity& money, const std::optional<Terms>& offered, const CallState& before, const Account& account,
                  std::vector<FigureCheck>& checks)
{
    const std::string said = format_money(money.number, account.currency);
    if (money.number == account.balance) {
        checks.push_back({"balance", money.span, said, "", true});
    } else if (const AccountItem* item = item_of_amount(account, money.number)) {
        checks.push_back({"item." + item->kind, money.span, said, "", true});
    } else if (is_fee(reading, money)) {
        checks.push_back({"fee", money.span, said, format_money(account.item("fees"), account.currency) + " in fees", false});
    } else if (reading.asserts("state_balance") && !belongs_to_offer(money, offered) && !is_known_figure(money.number, account, before) &&
               !is_before_fee_words(reading)) {
        checks.push_back({"balance", money.span, said, format_money(account.balance, account.currency), false});
    }
}

void check_claims(const Reading& reading, std::vector<FigureCheck>& checks)
{
    for (const Entity& e : reading.entities)
        if (e.type == EntityType::Claim) checks.push_back({"arithmetic", e.span, e.value, e.claimed_true ? "" : "the sum does not come to that", e.claimed_true});
}

Span span_of_money(const Reading& reading, Cents amount)
{
    for (const Entity& e : reading.entities)
        if (e.type == EntityType::Money && e.number == amount) return e.span;
    return {};
}

void check_offer(const Reading& reading, const Terms& terms, const CallState& before, const CallContent& content, std::vector<FigureCheck>& checks)
{
    if (terms.kind == TermsKind::Hardship || terms.each == 0) return;
    const Account& account = content.scenario.account;
    const Span span = span_of_money(reading, terms.each);
    if (terms.kind == TermsKind::Plan && terms.count > 1) {
        const Cents short_by = account.balance - terms.total();
        const bool sums = short_by <= 0 ? -short_by < terms.count : short_by < terms.count;  // a cent a payment may be left over by rounding
        checks.push_back({"offer_sum", span, format_money(terms.total(), account.currency), sums ? "" : format_money(account.balance, account.currency), sums});
    }
    const AuthorityCheck authority = within_authority(terms, content, before.now.date);
    checks.push_back({"offer_authority", span, format_money(terms.each, account.currency), authority.limit, authority.within});
}

void check_recap(const Reading& reading, const CallState& before, const Account& account, std::vector<FigureCheck>& checks)
{
    if (!before.agreed || !reading.asserts("confirm_agreement")) return;
    const Terms& agreed = *before.agreed;
    for (const Entity& e : reading.entities) {
        if (e.type == EntityType::Money && e.number != account.balance && !item_of_amount(account, e.number)) {
            const bool right = e.number == agreed.each || e.number == agreed.total();
            checks.push_back({"recap_amount", e.span, format_money(e.number, account.currency), right ? "" : format_money(agreed.each, account.currency), right});
        }
        if (e.type == EntityType::Count && agreed.count > 1) {
            const bool right = e.number == agreed.count;
            checks.push_back({"recap_count", e.span, std::to_string(e.number), right ? "" : std::to_string(agreed.count), right});
        }
        if (e.type == EntityType::Date && agreed.first && e.date == e.date_to && e.period == Period::None) {
            const bool right = e.date == *agreed.first;
            checks.push_back({"recap_date", e.span, spoken_date(e.date), right ? "" : spoken_date(*agreed.first), right});
        }
    }
}

}  // namespace

AuthorityCheck within_authority(const Terms& terms, const CallContent& content, const CivilDate& today)
{
    const Authority& a = content.scenario.authority;
    const Account& account = content.scenario.account;
    if (terms.first && *terms.first > add_days(today, a.max_days_to_first) && terms.kind != TermsKind::Later)
        return {false, "the first payment within " + std::to_string(a.max_days_to_first) + " days"};
    switch (terms.kind) {
    case TermsKind::Plan:
        if (terms.count > a.plan_max_payments) return {false, "at most " + std::to_string(a.plan_max_payments) + " payments"};
        if (terms.count == 0 && terms.each > 0 && terms.each * a.plan_max_payments < account.balance - a.plan_max_payments)
            return {false, "at most " + std::to_string(a.plan_max_payments) + " payments"};
        return {};
    case TermsKind::Settlement:
        if (a.settlement_floor == 0) return {false, "no settlement"};
        if (terms.each > 0 && terms.total() < a.settlement_floor) return {false, "not below " + format_money(a.settlement_floor, account.currency)};
        return {};
    case TermsKind::Later:
        if (terms.first && *terms.first > add_days(today, a.full_within_days))
            return {false, "in full within " + std::to_string(a.full_within_days) + " days"};
        return {};
    default: return {};
    }
}

std::vector<FigureCheck> check_figures(const Reading& reading, const std::optional<Terms>& offered, const CallState& before,
                                       const CallContent& content)
{
    std::vector<FigureCheck> checks;
    const Account& account = content.scenario.account;
    check_recap(reading, before, account, checks);
    const bool recap = !checks.empty();
    for (const Entity& e : reading.entities)
        if (e.type == EntityType::Money && !recap) check_stated(reading, e, offered, before, account, checks);
    check_claims(reading, checks);
    if (offered && !recap) check_offer(reading, *offered, before, content, checks);
    if (!reading.caught.called.empty()) checks.push_back({"name", {}, reading.caught.called, content.persona.name.first, false});
    return checks;
}

}  // namespace callwright
