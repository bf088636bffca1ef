// Accuracy
//
// A figure has a role: it states the balance or an item of it, it belongs to an offer, or it gives agreed terms back. The
// acts around it tell the role, the account tells the truth. Nothing is estimated: "about twelve hundred" is not the balance.

#include "judge/accuracy.hpp"

#include "judge/offered_terms.hpp"

#include <algorithm>
#include <functional>

namespace callwright {
namespace {

const AccountItem* item_of_amount(const Account& account, Cents amount)
{
    for (const AccountItem& item : account.items)
        if (item.amount == amount) return &item;
    return nullptr;
}

// "Two late fees of $12": an entry of the ledger is true, whatever the items come to.
bool is_of_the_ledger(const Account& account, Cents amount)
{
    return std::any_of(account.ledger.begin(), account.ledger.end(), [&](const LedgerEntry& e) { return e.amount == amount || e.amount == -amount; });
}

// The end of a card's number or of the account's, a confirmation in the ledger: no sum.
bool is_a_number_on_file(const Entity& money, const CallContent& content)
{
    const std::string digits = std::to_string(money.number / 100);
    return money.number % 100 == 0 && (content.scenario.account.has_number(digits) || content.scenario.method.find(" " + digits) != std::string::npos);
}

// What she can keep, what the balance comes to in parts, what items come to together: said of something else than the balance.
bool is_derived_figure(Cents amount, const CallContent& content)
{
    const Account& account = content.scenario.account;
    const Authority& authority = content.scenario.authority;
    const auto& hers = content.persona.figures;
    if (std::find(hers.begin(), hers.end(), amount) != hers.end()) return true;
    if (amount == content.capacity.monthly || amount == content.capacity.now || amount == content.capacity.lump || amount == authority.settlement_floor) return true;
    for (int count = 2; count <= std::max(authority.plan_max_payments, 2); ++count)
        if (amount * count >= account.balance && amount * count < account.balance + count) return true;
    for (const AccountItem& one : account.items)
        if (amount == account.balance - one.amount || amount == account.item(one.kind)) return true;
    return false;
}

bool is_known_figure(Cents amount, const Account& account, const CallState& before)
{
    if (amount == account.last_payment || amount == before.offer.each || amount == before.offer.total()) return true;
    if (before.agreed && (amount == before.agreed->each || amount == before.agreed->total())) return true;
    return is_of_the_ledger(account, amount) || std::any_of(account.ledger.begin(), account.ledger.end(), [&](const LedgerEntry& e) { return e.balance == amount; });
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

// A balance told wrong is seldom a small sum; a small one is another figure.
bool is_near(Cents amount, Cents balance) { return amount * 10 >= balance * 6; }

// Beside the true balance another sum of its size was a slip on the way to it.
bool is_slip(const Entity& money, const CallContent& content)
{
    return money.number != content.scenario.account.balance && is_near(money.number, content.scenario.account.balance) && !item_of_amount(content.scenario.account, money.number);
}

// The words that state a balance take this figure in, and are more than a guess.
bool states_this(const Reading& reading, const Entity& money, Cents balance)
{
    const ActHit* hit = reading.find("state_balance");
    if (!hit || hit->status != Status::Asserted || !hit->span.overlaps(money.span)) return false;
    const CueHit* cue = reading.find_cue("act.state_balance");
    if (!is_near(money.number, balance)) return false;
    return cue ? cue->span.overlaps(money.span) : reading.clearly("state_balance");
}

void check_stated(const Reading& reading, const Entity& money, const std::optional<Terms>& offered, const CallState& before, const CallContent& content,
                  std::vector<FigureCheck>& checks)
{
    const Account& account = content.scenario.account;
    if (is_a_number_on_file(money, content)) return;
    if (offered && offered->each > 0 && offered->each * 100 == money.number) return;  // "ninety-nine twenty-three" for the 99.23 that is offered
    if (money.number % 100 == 0 && item_of_amount(account, money.number / 100)) {  // "ninety-nine sixty" of an item of 99.60
        checks.push_back({"item." + item_of_amount(account, money.number / 100)->kind, money.span, format_money(money.number / 100, account.currency), "", true});
        return;
    }
    const std::string said = format_money(money.number, account.currency);
    if (money.number == account.balance) {
        checks.push_back({"balance", money.span, said, "", true});
    } else if (const AccountItem* item = item_of_amount(account, money.number)) {
        checks.push_back({"item." + item->kind, money.span, said, "", true});
    } else if (is_fee(reading, money) && !account.is_total(money.number) && !is_of_the_ledger(account, money.number)) {
        checks.push_back({"fee", money.span, said, format_money(account.item("fees"), account.currency) + " in fees", false});
    } else if (states_this(reading, money, account.balance) && !money.rough && !belongs_to_offer(money, offered) && !is_known_figure(money.number, account, before) &&
               !is_derived_figure(money.number, content) && !is_before_fee_words(reading)) {
        checks.push_back({"balance", money.span, said, format_money(account.balance, account.currency), false});
    }
}

bool is_a_day_of_the_account(const Account& account, const CivilDate& day)
{
    return day == account.due_date || day == account.last_payment_date || day == account.as_of || std::any_of(account.ledger.begin(), account.ledger.end(), [&](const LedgerEntry& e) { return e.date == day; });
}

// "A payment, March 21, $742.18" of what came in on March 12: told as the ledger has it, or not. What she is asked or is given back is hers.
void check_entry_dates(const Reading& reading, const CallState& before, const CallContent& content, std::vector<FigureCheck>& checks)
{
    constexpr int one_entry = 14;  // bytes between its sum and its day
    const Account& account = content.scenario.account;
    if (!reading.likely("state_balance") && !reading.asserts("answer_question")) return;
    for (const Entity& day : reading.entities) {
        if (day.type != EntityType::Date || day.date != day.date_to || day.rough || day.date > before.now.date || is_a_day_of_the_account(account, day.date)) continue;
        if (std::any_of(reading.questions.begin(), reading.questions.end(), [&](const QuestionAsked& q) { return q.span.overlaps(day.span); })) continue;
        for (const Entity& sum : reading.entities) {
            const int apart = sum.span.begin > day.span.end ? sum.span.begin - day.span.end : day.span.begin - sum.span.end;
            if (sum.type != EntityType::Money || apart < 0 || apart > one_entry) continue;
            const auto entry = std::find_if(account.ledger.begin(), account.ledger.end(), [&](const LedgerEntry& e) { return e.amount == sum.number || e.amount == -sum.number; });
            if (entry == account.ledger.end()) continue;
            checks.push_back({"entry_date", day.span, spoken_date(day.date), spoken_date(entry->date), false});
            break;
        }
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

// What goes to those who may grant it is no offer of his own.
bool leaves_it_to_others(const Reading& reading, const CallState& before)
{
    return reading.has_cue("asks_credit") || reading.likely("offer_hardship") || before.said.count("asks_credit") > 0 || before.acts_done.count(ActId("offer_hardship")) > 0;
}

void check_offer(const Reading& reading, const Terms& terms, const CallState& before, const CallContent& content, std::vector<FigureCheck>& checks)
{
    if (terms.kind == TermsKind::Hardship || terms.each == 0) return;
    const Account& account = content.scenario.account;
    const Span span = span_of_money(reading, terms.each);
    const bool by_desk = reading.words == 0;
    const auto says = [&](EntityType type) { return by_desk || std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) { return e.type == type; }); };
    const bool says_terms = by_desk || !span.empty() || says(EntityType::Count);  // else only a date was added to those said before
    if (terms.kind == TermsKind::Plan && terms.count > 1 && says_terms) {
        const Cents short_by = account.balance - terms.total();
        const bool rounded = short_by <= 0 ? -short_by < terms.count : short_by < terms.count;  // a cent a payment may be left over
        const bool last_is_less = short_by < 0 && -short_by < terms.each;                       // "$98 each would be twenty payments"
        const bool sums = rounded || last_is_less || makes_up_the_balance(reading, terms, account);
        checks.push_back({"offer_sum", span, std::to_string(terms.count) + " x " + format_money(terms.each, account.currency) + " = " + format_money(terms.total(), account.currency), sums ? "" : format_money(account.balance, account.currency), sums});
    }
    if (leaves_it_to_others(reading, before) || (before.agreed && before.agreed->each == terms.each)) return;  // agreed: talked over, not offered
    const AuthorityCheck authority = within_authority(terms, content, before.now.date);
    if (says_terms || (says(EntityType::Date) && !authority.within)) checks.push_back({"offer_authority", span, format_money(terms.each, account.currency), authority.limit, authority.within});
}

// Of several figures of a kind the one that agrees is the one meant: "paper goes out tomorrow, the first payment on the 4th".
void check_recap_part(const char* what, const Reading& reading, const std::function<bool(const Entity&, const CallContent&)>& counts, const std::function<bool(const Entity&)>& agrees,
                      const std::function<std::string(const Entity&)>& said, const std::string& truth, const CallContent& content, std::vector<FigureCheck>& checks)
{
    const Entity* other = nullptr;
    for (const Entity& e : reading.entities) {
        if (!counts(e, content)) continue;
        if (agrees(e)) {
            checks.push_back({what, e.span, said(e), "", true});
            return;
        }
        if (!other) other = &e;
    }
    if (other) checks.push_back({what, other->span, said(*other), truth, false});
}

// "Twenty-three of $79.01 and a last one of $79.07" of twenty-four: right where the two sums come to the balance, and nowhere else.
bool counts_the_last_apart(const Reading& reading, const Terms& agreed, int64_t said, const Account& account)
{
    if (said != agreed.count - 1 && said != agreed.count + 1) return false;
    Terms equal = agreed;
    equal.count = std::min(static_cast<int>(said), agreed.count);
    return makes_up_the_balance(reading, equal, account);
}

// "$79.01 each, the last one six cents more" for twenty-four of $79.02: what is left is named, and the sum is the balance.
bool comes_out_even(const Reading& reading, Cents each, const Terms& agreed, Cents balance)
{
    const Cents rest = balance - each * agreed.count;
    return rest >= 0 && std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Money && (e.number == rest || e.number == each + rest); });
}

void check_recap(const Reading& reading, const CallState& before, const CallContent& content, std::vector<FigureCheck>& checks)
{
    if (!before.agreed || !reading.likely("confirm_agreement")) return;
    const Terms& agreed = *before.agreed;
    const Account& account = content.scenario.account;
    const auto is_sum = [&](const Entity& e, const CallContent& c) {
        return e.type == EntityType::Money && !is_a_number_on_file(e, c) && e.number != c.scenario.account.balance && !item_of_amount(c.scenario.account, e.number) && (e.number != c.capacity.monthly || e.number == agreed.each);
    };
    const auto is_count = [](const Entity& e, const CallContent&) { return e.type == EntityType::Count; };
    const auto is_day = [&](const Entity& e, const CallContent&) { return e.type == EntityType::Date && e.date == e.date_to && !e.rough && e.date > before.now.date && !is_other_day(reading, e) && !is_told_of_the_account(e, account, before.now.date); };  // "put it down for tonight" names no day to pay
    const auto without_cents = [](Cents amount) { return amount - amount % 100; };  // "ninety" of 90.30
    if (agreed.each > 0) check_recap_part("recap_amount", reading, is_sum, [&](const Entity& e) { return e.number == agreed.each || e.number == agreed.total() || e.number == without_cents(agreed.each) || e.number == agreed.each * 100 || (e.number < agreed.each && agreed.each - e.number <= 100 && comes_out_even(reading, e.number, agreed, account.balance)); },  // "seventy-nine oh two" of 79.02
                     [&](const Entity& e) { return format_money(e.number, account.currency); }, format_money(agreed.each, account.currency), content, checks);
    if (agreed.count > 1)
        check_recap_part("recap_count", reading, is_count, [&](const Entity& e) { return e.number == agreed.count || counts_the_last_apart(reading, agreed, e.number, account); }, [](const Entity& e) { return std::to_string(e.number); },
                         std::to_string(agreed.count), content, checks);
    if (agreed.first && !reading.likely("schedule_callback"))
        check_recap_part("recap_date", reading, is_day, [&](const Entity& e) { return e.date == *agreed.first || (e.period != Period::None && e.date.day == agreed.first->day); },
                         [](const Entity& e) { return spoken_date(e.date); }, spoken_date(*agreed.first), content, checks);
}

}  // namespace

bool is_the_rest(const Entity& e, const Terms& agreed, const Account& account)
{
    const auto makes_it_up = [&](Cents rest) { return rest < agreed.each && (agreed.each * agreed.count + rest == account.balance || agreed.each * (agreed.count - 1) + rest == account.balance); };
    return e.type == EntityType::Money && agreed.count > 1 && (makes_it_up(e.number) || (e.number % 100 == 0 && makes_it_up(e.number / 100)));
}

bool gives_back(const Reading& reading, const Terms& agreed, const Account& account)
{
    bool sum = false, day = false, count = false, other_sum = false, other_count = false;
    for (const Entity& e : reading.entities) {
        if (e.type == EntityType::Money && !is_the_rest(e, agreed, account)) (e.number == agreed.each || e.number == agreed.total() || e.number == agreed.each * 100 ? sum : other_sum) = true;
        if (e.type == EntityType::Count && agreed.count > 1) (e.number == agreed.count || counts_the_last_apart(reading, agreed, e.number, account) ? count : other_count) = true;
        if (e.type == EntityType::Date && !e.rough && agreed.first && e.date == e.date_to && e.date == *agreed.first) day = true;
    }
    return sum && day && !other_sum && (count || !other_count);
}

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
    check_recap(reading, before, content, checks);
    const bool recap = !checks.empty();
    const bool balance_said = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Money && e.number == content.scenario.account.balance; });
    for (const Entity& e : reading.entities)
        if (e.type == EntityType::Money && !recap && !(balance_said && is_slip(e, content))) check_stated(reading, e, offered, before, content, checks);
    check_claims(reading, checks);
    check_entry_dates(reading, before, content, checks);
    if (offered && !recap) check_offer(reading, *offered, before, content, checks);
    const bool is_a_place = content.scenario.account.holder.address.find(reading.caught.called) != std::string::npos;  // ", Houston, seven seven..."
    if (!reading.caught.called.empty() && !is_a_place) checks.push_back({"name", {}, reading.caught.called, content.persona.name.first, false});
    return checks;
}

}  // namespace callwright
