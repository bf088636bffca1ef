#include "judge/offered_values.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "judge/offered_terms.hpp"

namespace callwright {
namespace {

bool is_account_detail(const Entity& money, const Account& account)
{
    return account.is_total(money.number) || money.number == account.last_payment;
}

// "Twelve-forty" is her rent: given back, it is no demand. What is clearly offered to settle is nobody's rent.
bool is_hers(const Entity& money, const Reading& reading, const CallContent& content)
{
    const auto& figures = content.persona.figures;
    return !reading.clearly("offer_settlement") && money.number * 2 > content.scenario.account.balance && std::find(figures.begin(), figures.end(), money.number) != figures.end();
}

// "So $410 gone from every check": a figure of hers among others, with no number of payments beside it and nothing surely proposed.
bool is_given_back(const Entity& money, const Reading& reading, const CallContent& content)
{
    const auto& figures = content.persona.figures;
    const bool hers = std::find(figures.begin(), figures.end(), money.number) != figures.end() && money.number > content.capacity.monthly;  // what she could pay she may have proposed
    return hers && reading.likely("paraphrase") && !reading.clearly("offer_plan") && !reading.clearly("propose_date") && !reading.clearly("offer_settlement");
}

// "Forty dollars every payday": what she pays somebody else, as she told it, is far from what she could pay here.
bool is_a_cost_of_hers(const Entity& money, const CallContent& content)
{
    const auto& figures = content.persona.figures;
    return money.number * 3 < content.capacity.monthly && std::find(figures.begin(), figures.end(), money.number) != figures.end();
}

// "8820 or 2291?": the end of her card, or of another number of hers, is no sum.
bool is_number_of_hers(const Entity& money, const CallContent& content)
{
    const std::string digits = std::to_string(money.number / 100);
    const std::string& method = content.scenario.method;
    return content.scenario.account.has_number(digits) || (digits.size() == 4 && (digits == content.scenario.account.holder.last_four_ssn || method.find(digits) != std::string::npos));
}

// "That leaves you six dollars": nobody offers a hundredth of the balance.
bool is_small_change(const Entity& money, const Account& account) { return money.number * 100 < account.balance; }

}  // namespace

bool stands_in_a_question(const Reading& reading, const Entity& entity)
{
    return std::any_of(reading.questions.begin(), reading.questions.end(), [&](const QuestionAsked& q) { return q.span.overlaps(entity.span); });
}

int distance(const Entity& a, const Entity& b)
{
    return a.span.begin < b.span.begin ? b.span.begin - a.span.end : a.span.begin - b.span.end;
}

namespace {

constexpr std::string_view taken_back[] = {" not ", " Not ", "n't ", " from ", " instead ", " than ", " off "};
constexpr int beside = 18;  // bytes: "payments of "

// "Twenty-three of those, then a last one of 78.84": the rest, whatever the sum before it.
bool is_named_last(const Reading& reading, const Entity& sum)
{
    return std::any_of(reading.cues.begin(), reading.cues.end(), [&](const CueHit& cue) { return cue.cue.text == "last_payment" && cue.span.overlaps(sum.span); });
}

// "You offered them a hundred fifty a month back in September": hers, and past.
bool was_hers_before(const Reading& reading, const Entity& sum)
{
    return std::any_of(reading.cues.begin(), reading.cues.end(), [&](const CueHit& cue) { return cue.cue.text == "tells_of_her_offer" && cue.span.overlaps(sum.span); });
}

// So many of these would be far more than all that is owed: "fourteen installments, $1,847.30" tells what they come to.
bool is_too_much_together(const Entity& sum, const Entity& count, const Account& account) { return sum.number * count.number > account.balance + account.balance / 2; }

// "Ten at 120" is a proposal even where the last payment was 120.
bool stands_with_a_count(const Entity& sum, const Reading& reading, const Account& account)
{
    return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) {
        const bool another_between = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& other) { return other.type == EntityType::Money && other.number != sum.number && distance(other, e) < distance(sum, e); });
        return e.type == EntityType::Count && distance(sum, e) <= beside && !another_between && !is_too_much_together(sum, e, account);
    });
}

// A number of payments that stands beside what they come to is told, not offered.
bool counts_what_is_owed(const Entity& count, const Reading& reading, const Account& account)
{
    return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Money && account.is_total(e.number) && distance(e, count) <= beside && is_too_much_together(e, count, account); });
}

// "Eighteen times one fifty is twenty-seven hundred": a sum that is worked out aloud proposes nothing.
bool is_worked_out(const Entity& figure, const Reading& reading)
{
    constexpr int at_hand = 24;  // bytes: "Eighteen times one fifty is", "plus fifty"
    return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) { return e.type == EntityType::Claim && (e.span.overlaps(figure.span) || distance(e, figure) <= at_hand); });
}

// Of several sums the one that stands with a number of payments or a period is the instalment; else the last, for people end with what they
// propose. Her own figure, given back, is not a proposal while another stands beside it.
const Entity* instalment_among(const std::vector<const Entity*>& sums, const std::vector<const Entity*>& counts, const CallContent& content)
{
    const Entity* best = nullptr;
    int most = -100;
    for (const Entity* sum : sums) {
        int worth = sum->period != Period::None ? 2 : 0;
        const bool counted = std::any_of(counts.begin(), counts.end(), [&](const Entity* count) { return distance(*sum, *count) <= beside && !is_too_much_together(*sum, *count, content.scenario.account); });
        if (counted) worth += 4;
        if (sum->number == content.capacity.monthly && sums.size() > 1) worth -= 3;
        if (sum->rough && !counted && sums.size() > 1) worth -= 3;  // "$79.02 every second Tuesday, about $171 a month"
        if (worth >= most) {
            most = worth;
            best = sum;
        }
    }
    return best;
}

}  // namespace

bool comes_to_balance(const Reading& reading, Cents each, int count, Cents balance)
{
    constexpr Cents about = 99;
    return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) {
        const auto makes_it_up = [&](Cents rest) {
            const Cents left_after_all = balance - each * count - rest, left_after_others = left_after_all + each, off = e.rough ? about : 0;
            return rest < each && (std::abs(left_after_all) <= off || std::abs(left_after_others) <= off);
        };
        return e.type == EntityType::Money && (makes_it_up(e.number) || (e.number % 100 == 0 && makes_it_up(e.number / 100)));
    });
}

Cents with_its_cents(Cents each, int named, const CallContent& content)
{
    if (each == 0 || each % 100 != 0) return each;
    const auto& figures = content.persona.figures;
    if (std::find(figures.begin(), figures.end(), each) != figures.end()) return each;  // "ninety" is what he said he can keep
    for (int count = 2; count <= content.scenario.authority.plan_max_payments; ++count) {
        if (named > 1 && count != named) continue;  // "ninety, twenty-two times" are not twenty-one of 90.30
        const Cents part = (content.scenario.account.balance + count - 1) / count;
        if (part - part % 100 == each || part * 100 == each) return part;  // "ninety-nine twenty-three" is no nine thousand
    }
    return each;
}

namespace {

// "$79.02 every second Tuesday, the first on December 15": how often, not when.
bool comes_every_week(const Entity& date) { return date.period == Period::Week || date.period == Period::TwoWeeks; }

bool may_be_the_first(const Entity& e, const Reading& reading, const Account& account, const CivilDate& today)
{
    return e.type == EntityType::Date && e.date == e.date_to && e.date >= today && !e.rough && !comes_every_week(e) && !is_other_day(reading, e) && !is_told_of_the_account(e, account, today);
}

}  // namespace

bool is_taken_back(const Entity& figure, const std::string& said)
{
    constexpr size_t reach = 22;  // bytes
    const size_t begin = static_cast<size_t>(std::max(0, figure.span.begin));
    const size_t from = begin > reach ? begin - reach : 0;
    std::string before = " " + said.substr(std::min(from, said.size()), begin - from);
    if (const size_t end = before.find_last_of(".!?;"); end != std::string::npos && end + 1 < before.size() && before[end + 1] == ' ') before.erase(0, end + 1);  // "It wasn't your doing. 6,400."
    return std::any_of(std::begin(taken_back), std::end(taken_back), [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

namespace {

// More than a thought away, or before a question that stands between.
bool is_far_from_terms(const Entity& date, const OfferedValues& v, const Reading& reading)
{
    constexpr int one_thought = 40;  // bytes
    const auto asked_between = [&](const Entity& e) { return std::any_of(reading.questions.begin(), reading.questions.end(), [&](const QuestionAsked& q) { return q.span.begin >= date.span.end && q.span.end <= e.span.begin; }); };
    const auto far = [&](const Entity* e) { return !e || distance(date, *e) > one_thought || asked_between(*e); };
    return (v.instalment || v.count || v.duration) && far(v.instalment) && far(v.count) && far(v.duration);
}

// The date that stands already, said once more: "lights on the fifteenth, I heard you; so the fourth, for the 214.10". Else the one that stands nearest to
// the sum: "the notice within thirty days; six of 214.10 from December 4th".
void choose_date(OfferedValues& v, const Reading& reading, const std::string& said, const Account& account, const CallState& before)
{
    for (const Entity& e : reading.entities) {
        if (!may_be_the_first(e, reading, account, before.now.date)) continue;
        const bool is_aside = e.date == before.now.date || e.period != Period::None;  // "you don't have to say yes to a thing tonight", "good for you, sending that every first"
        if (is_aside && is_far_from_terms(e, v, reading)) continue;
        if (!v.date || (v.instalment && distance(e, *v.instalment) < distance(*v.date, *v.instalment))) v.date = &e;
    }
    for (const Entity& e : reading.entities)
        if (before.offer.first && e.date == *before.offer.first && !is_taken_back(e, said) && may_be_the_first(e, reading, account, before.now.date)) v.date = &e;
}

// "At 110 it's twelve months; with 214.10 it's six": what stands beside another sum is said of that one.
bool is_said_of_another(const Entity& what, const Entity& instalment, const std::vector<const Entity*>& sums)
{
    return std::any_of(sums.begin(), sums.end(), [&](const Entity* sum) { return sum->number != instalment.number && distance(what, *sum) < distance(what, instalment); });
}

// "That's a thousand off": what need not be paid.
bool is_let_off(const Entity& sum, const std::string& said)
{
    constexpr std::string_view off = " off";
    const auto end = static_cast<size_t>(std::max(0, sum.span.end));
    if (end >= said.size() || said.compare(end, off.size(), off) != 0) return false;
    const size_t behind = end + off.size();
    return behind == said.size() || !std::isalpha(static_cast<unsigned char>(said[behind]));
}

}  // namespace

OfferedValues values_in(const Reading& reading, const std::string& said, const CallContent& content, const CallState& before)
{
    const Account& account = content.scenario.account;
    OfferedValues v;
    std::vector<const Entity*> sums, counts;
    for (const Entity& e : reading.entities) {
        switch (e.type) {
        case EntityType::Money:
            if (e.number == account.balance) { if (!v.whole) v.whole = &e; break; }
            if (is_named_last(reading, e) || is_worked_out(e, reading) || was_hers_before(reading, e) || e.number > account.balance) break;  // more than is owed is offered by nobody
            if (is_let_off(e, said) || is_small_change(e, account) || is_number_of_hers(e, content) || is_a_cost_of_hers(e, content) || is_given_back(e, reading, content)) break;
            if ((is_account_detail(e, account) || is_hers(e, reading, content)) && e.period == Period::None && !stands_with_a_count(e, reading, account)) break;
            sums.push_back(&e);
            break;
        case EntityType::Count:
            if (counts_what_is_owed(e, reading, account)) v.tells_a_count = true;
            else if (!is_worked_out(e, reading)) counts.push_back(&e);
            break;
        case EntityType::Percent: if (!v.percent) v.percent = &e; break;
        case EntityType::Date: if (!v.rhythm && comes_every_week(e)) v.rhythm = &e; break;
        case EntityType::Duration: if (!v.duration && (e.period == Period::Month || e.period == Period::Week)) v.duration = &e; break;
        default: break;
        }
    }
    v.any = v.instalment = instalment_among(sums, counts, content);
    for (const Entity* rest : sums)  // the larger of two that make up the balance is the instalment
        for (const Entity* sum : sums)
            for (const Entity* count : counts)
                if (count->number > 1 && rest->number < sum->number && comes_to_balance(reading, sum->number, static_cast<int>(count->number), account.balance)) v.any = v.instalment = sum;
    choose_date(v, reading, said, account, before);
    if (v.duration && v.instalment && is_said_of_another(*v.duration, *v.instalment, sums)) v.duration = nullptr;
    for (const Entity* count : counts)
        if (!v.count || (v.instalment && distance(*count, *v.instalment) < distance(*v.count, *v.instalment))) v.count = count;
    return v;
}

}  // namespace callwright
