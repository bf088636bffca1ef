// Reading terms out of a reply
//
// People say terms in pieces: "six payments of 214.10", "what about 150 a month", "the whole thing by Friday", then only
// "starting the 4th". Acts say what kind of proposal it is; the exact values say how much, how many and when; what is not said
// is left open, so that the person can ask for it.

#include "judge/offered_terms.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace callwright {

bool is_other_day(const Reading& reading, const Entity& date)
{
    constexpr int beside = 12;  // bytes: "Thursday evening, December 3" is one day
    const auto is_marked = [&](const Span& span) { return std::any_of(reading.cues.begin(), reading.cues.end(), [&](const CueHit& cue) { return cue.cue.text == "other_day" && cue.span.overlaps(span); }); };
    return is_marked(date.span) || std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& e) {
        return e.type == EntityType::Date && e.span.end <= date.span.begin && date.span.begin - e.span.end <= beside && is_marked(e.span);
    });
}

namespace {

struct Values {
    const Entity* instalment = nullptr;  // money with a period, or the only smaller sum
    const Entity* whole = nullptr;       // money equal to the balance
    const Entity* any = nullptr;         // first money
    const Entity* count = nullptr;
    const Entity* date = nullptr;
    const Entity* percent = nullptr;
    const Entity* duration = nullptr;
    const Entity* rhythm = nullptr;      // "every second Tuesday"
    bool tells_a_count = false;          // of payments, beside what they come to
};

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

// "Sixteen payments landed on time" offers nothing, "would six payments do?" does.
bool stands_in_a_question(const Reading& reading, const Entity& entity)
{
    return std::any_of(reading.questions.begin(), reading.questions.end(), [&](const QuestionAsked& q) { return q.span.overlaps(entity.span); });
}

int distance(const Entity& a, const Entity& b)
{
    return a.span.begin < b.span.begin ? b.span.begin - a.span.end : a.span.begin - b.span.end;
}

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

// "Eight of 150 and a last one of 84.60": equal parts and a rest that together are the balance. "About six dollars" is near enough, and "then six
// thirty" may be dollars and cents.
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

// "Two fourteen" for 214.10: people drop the cents of an instalment, or say them like hundreds. `named`: how many there are to be, 0 if that was not said.
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

// "$79.02 every second Tuesday, the first on December 15": how often, not when.
bool comes_every_week(const Entity& date) { return date.period == Period::Week || date.period == Period::TwoWeeks; }

bool may_be_the_first(const Entity& e, const Reading& reading, const Account& account, const CivilDate& today)
{
    return e.type == EntityType::Date && e.date == e.date_to && e.date >= today && !e.rough && !comes_every_week(e) && !is_other_day(reading, e) && !is_told_of_the_account(e, account, today);
}

// "Not the 4th then", "from the 4th to the 18th"
bool is_taken_back(const Entity& figure, const std::string& said)
{
    constexpr size_t reach = 22;  // bytes
    const size_t begin = static_cast<size_t>(std::max(0, figure.span.begin));
    const size_t from = begin > reach ? begin - reach : 0;
    std::string before = " " + said.substr(std::min(from, said.size()), begin - from);
    if (const size_t end = before.find_last_of(".!?;"); end != std::string::npos && end + 1 < before.size() && before[end + 1] == ' ') before.erase(0, end + 1);  // "It wasn't your doing. 6,400."
    return std::any_of(std::begin(taken_back), std::end(taken_back), [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

// More than a thought away, or before a question that stands between.
bool is_far_from_terms(const Entity& date, const Values& v, const Reading& reading)
{
    constexpr int one_thought = 40;  // bytes
    const auto asked_between = [&](const Entity& e) { return std::any_of(reading.questions.begin(), reading.questions.end(), [&](const QuestionAsked& q) { return q.span.begin >= date.span.end && q.span.end <= e.span.begin; }); };
    const auto far = [&](const Entity* e) { return !e || distance(date, *e) > one_thought || asked_between(*e); };
    return (v.instalment || v.count || v.duration) && far(v.instalment) && far(v.count) && far(v.duration);
}

// The date that stands already, said once more: "lights on the fifteenth, I heard you; so the fourth, for the 214.10". Else the one that stands nearest to
// the sum: "the notice within thirty days; six of 214.10 from December 4th".
void choose_date(Values& v, const Reading& reading, const std::string& said, const Account& account, const CallState& before)
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

Values values_in(const Reading& reading, const std::string& said, const CallContent& content, const CallState& before)
{
    const Account& account = content.scenario.account;
    Values v;
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

std::optional<CivilDate> first_date(const Values& v)
{
    if (v.date) return v.date->date;
    return std::nullopt;
}

Terms plan_from(const Values& v, const Account& account)
{
    Terms terms;
    terms.kind = TermsKind::Plan;
    if (v.count) terms.count = static_cast<int>(v.count->number);
    if (terms.count == 0 && v.duration) terms.count = static_cast<int>(v.duration->number);
    if (v.instalment) terms.each = v.instalment->number;
    if (terms.each == 0 && v.whole && terms.count > 0) terms.each = (account.balance + terms.count - 1) / terms.count;
    terms.every = v.instalment && v.instalment->period != Period::None          ? v.instalment->period
                  : v.rhythm                                                   ? v.rhythm->period
                  : !v.count && v.duration && v.duration->period == Period::Week ? Period::Week  // "for twelve weeks", not "in a slow week"
                                                                                 : Period::Month;
    terms.first = first_date(v);
    return terms;
}

bool names_a_rhythm(const Values& v) { return v.rhythm || (v.instalment && v.instalment->period != Period::None) || (v.duration && v.duration->period == Period::Week); }

// "Twenty-three of eighty and a last one of 56.30": on the day and in the rhythm that were named for them before.
void stand_as_before(Terms& terms, const Terms& before, bool rhythm_named)
{
    if (!terms.first) terms.first = before.first;
    if (!rhythm_named) terms.every = before.every;
}

Terms settlement_from(const Values& v, const Account& account)
{
    Terms terms;
    terms.kind = TermsKind::Settlement;
    terms.count = 1;
    if (v.any) terms.each = v.any->number;
    else if (v.percent) terms.each = share_of_rounded_up(account.balance, v.percent->number);
    terms.first = first_date(v);
    return terms;
}

// One sum: all of it now, all of it by a date, or a part.
Terms single_sum_from(const Values& v, const Account& account, const CivilDate& today)
{
    Terms terms;
    terms.count = 1;
    terms.first = first_date(v);
    if (v.any && v.any->number < account.balance) {
        terms.kind = TermsKind::Part;
        terms.each = v.any->number;
        return terms;
    }
    terms.each = account.balance;
    terms.kind = terms.first && *terms.first > add_days(today, 1) ? TermsKind::Later : TermsKind::Full;
    return terms;
}

// How many of these make up the balance, as far as may be offered; 0 when it is no part of it.
int parts_of_balance(Cents each, const CallContent& content)
{
    const Account& account = content.scenario.account;
    for (int count = 2; count <= content.scenario.authority.plan_max_payments; ++count)
        if (each * count >= account.balance && each * count < account.balance + count) return count;
    return 0;
}

bool looks_like_a_plan(const Reading& reading, const Values& v, const Account& account)
{
    const bool small_part = v.any && v.any->number * 2 < account.balance;  // a small sum on a date is rarely meant to be all
    return reading.clearly("offer_plan") || (reading.asserts("offer_plan") && small_part) || (v.count && v.count->number > 1 && (v.instalment || (v.whole && (reading.likely("offer_plan") || stands_in_a_question(reading, *v.count))))) ||
           (v.instalment && v.instalment->period != Period::None && !reading.asserts("ask_ability"));
}

bool is_as_likely(const Reading& reading, std::string_view act, std::string_view other)
{
    const ActHit *one = reading.find(act), *two = reading.find(other);
    return one && (!two || one->confidence >= two->confidence);
}

// "$5,920. That's 80 percent.": a sum and the share of the balance that it is.
const Entity* named_as_share(const Reading& reading, const Account& account)
{
    constexpr Cents whole_unit = 100;
    for (const Entity& sum : reading.entities)
        for (const Entity& share : reading.entities) {
            if (sum.type != EntityType::Money || share.type != EntityType::Percent || share.number <= 0) continue;
            const Cents exact = share_of_rounded_up(account.balance, share.number);
            if (sum.number < account.balance && std::max(sum.number, exact) - std::min(sum.number, exact) <= whole_unit) return &sum;
        }
    return nullptr;
}

// Whoever can keep no plan and has a lump to give pays once, and it is closed: a part of the balance is an offer to settle.
bool pays_only_at_once(const CallContent& content) { return content.capacity.monthly == 0 && content.capacity.lump > 0 && content.scenario.authority.settlement_floor > 0; }

// A sum that is put to somebody who bargains for one: "would $5,180 do it?", "what would you say to $4,810.00?"
bool puts_a_sum(const Reading& reading, const Values& v, const CallContent& content)
{
    if (!pays_only_at_once(content) || !v.any || v.any->number * 5 < content.scenario.account.balance) return false;
    return stands_in_a_question(reading, *v.any) || reading.likely("request_payment") || reading.likely("confirm_agreement");
}

// Another figure for the settlement that is talked of: "5180?", "and at 70 percent?" and, among other words, any that may be offered: "I'd go to 5,400 for it".
bool names_another_sum(const Reading& reading, const Values& v, const std::string& said, const CallState& before, const CallContent& content)
{
    constexpr int few_words = 8;
    if (before.offer.kind != TermsKind::Settlement || before.agreed) return false;
    const bool in_several = (v.count && v.count->number > 1) || (v.instalment && v.instalment->period != Period::None) || v.rhythm;
    if (in_several || (!pays_only_at_once(content) && looks_like_a_plan(reading, v, content.scenario.account))) return false;
    if (reading.words <= few_words) return v.any || v.percent;
    return v.any && v.any->number != before.offer.each && v.any->number >= content.scenario.authority.settlement_floor && !is_taken_back(*v.any, said);
}

// "I can't get to 2,960. I'd say 6,300, closed for good": of all sums the one that may be offered, to somebody who bargains for one.
const Entity* named_as_price(const Reading& reading, const std::string& said, const CallState& before, const CallContent& content)
{
    const bool in_one = std::any_of(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Count && e.number == 1; });  // "6,400, one payment"
    if (!pays_only_at_once(content) || before.agreed || !(in_one || reading.asserts("offer_settlement"))) return nullptr;
    const auto price = std::find_if(reading.entities.rbegin(), reading.entities.rend(), [&](const Entity& e) {
        return e.type == EntityType::Money && !e.rough && e.number >= content.scenario.authority.settlement_floor && e.number < content.scenario.account.balance && !is_taken_back(e, said);
    });
    return price == reading.entities.rend() ? nullptr : &*price;
}

std::optional<Terms> from_words(const Reading& reading, const std::string& said, const CallState& before, const CallContent& content)
{
    const Account& account = content.scenario.account;
    const Values v = values_in(reading, said, content, before);
    const bool works_out = std::any_of(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Claim; });
    if (works_out && !v.any && !v.count && !v.percent && !v.date) return std::nullopt;
    const bool in_parts = v.instalment && v.count && v.count->number > 1 && distance(*v.instalment, *v.count) <= 24;  // "six of 214.10, or 834.99 for all of it": bytes
    if (reading.clearly("offer_settlement") && !in_parts && (v.any || v.percent || !looks_like_a_plan(reading, v, account))) return settlement_from(v, account);
    if (const Entity* sum = named_as_share(reading, account); sum && !in_parts) {
        Terms terms = settlement_from(v, account);
        terms.each = sum->number;
        return terms;
    }
    if (!in_parts && puts_a_sum(reading, v, content) && !looks_like_a_plan(reading, v, account)) return settlement_from(v, account);
    if (names_another_sum(reading, v, said, before, content) && !in_parts) return settlement_from(v, account);
    if (const Entity* price = named_as_price(reading, said, before, content); price && !in_parts && !looks_like_a_plan(reading, v, account)) {
        Terms terms = settlement_from(v, account);
        terms.each = price->number;
        return terms;
    }
    const auto hardship = [&] {
        Terms terms;
        terms.kind = TermsKind::Hardship;
        terms.first = first_date(v);
        return terms;
    };
    if (reading.surely("offer_hardship") && !v.any && !v.count && !is_as_likely(reading, "offer_plan", "offer_hardship")) return hardship();  // what is left to others is no plan
    const int parts = v.any && !reading.clearly("offer_settlement") ? parts_of_balance(with_its_cents(v.any->number, 0, content), content) : 0;
    const bool proposes = !reading.questions.empty() || reading.likely("offer_plan") || reading.likely("propose_date") || reading.likely("confirm_agreement") || v.date;
    if (looks_like_a_plan(reading, v, account) || (parts > 0 && proposes)) {
        Terms terms = plan_from(v, account);
        if (terms.each == 0 && terms.count == 0 && v.tells_a_count) return std::nullopt;
        if (terms.count == 0 && parts > 0) terms.count = parts;
        terms.each = with_its_cents(terms.each, v.count ? static_cast<int>(v.count->number) : 0, content);
        if (terms.each == 0 && terms.count == 0 && before.offer.kind == TermsKind::Plan && terms.first) {
            terms = before.offer;
            terms.first = first_date(v);
        } else if (before.offer.kind == TermsKind::Plan) {  // a piece of terms that stand: "six of them", "make it 150"
            if (terms.each == 0 && terms.count > 0) terms.each = before.offer.each;
            if (terms.each == before.offer.each) stand_as_before(terms, before.offer, names_a_rhythm(v));
        }
        return terms;
    }
    if (reading.clearly("offer_hardship")) return hardship();
    if (before.agreed && !v.any && !v.whole && !v.date) return std::nullopt;  // "how would you like to pay?" asks by what means
    const bool asks_for_money = reading.clearly("request_payment") || (reading.has_cue("whole_sum") && !reading.has_cue("names_items") && !reading.clearly("schedule_callback") && !reading.clearly("offer_validation") && !reading.has_cue("notes_dispute") && (v.date || reading.asserts("request_payment")));
    if (v.date && before.offer.kind != TermsKind::None && !v.any && !v.whole &&
        (asks_for_money || reading.clearly("propose_date") || reading.asserts("confirm_agreement"))) {
        Terms terms = before.offer;
        terms.first = v.date->date;
        return terms;
    }
    if (asks_for_money || ((v.any || v.whole) && reading.clearly("propose_date"))) return single_sum_from(v, account, before.now.date);
    return std::nullopt;
}

}  // namespace

bool makes_up_the_balance(const Reading& reading, const Terms& terms, const Account& account)
{
    return comes_to_balance(reading, terms.each, terms.count, account.balance);
}

std::optional<Terms> offered_terms(const Reading& reading, const Move& move, const CallState& before, const CallContent& content)
{
    if (move.kind == MoveKind::Offer) return move.offer;
    if (move.kind != MoveKind::Say) return std::nullopt;
    return from_words(reading, move.text, before, content);
}

bool is_told_of_the_account(const Entity& date, const Account& account, const CivilDate& today)
{
    const auto same_day = [&](const CivilDate& day) { return day < today && day.month == date.date.month && day.day == date.date.day; };
    return date.date > today && (same_day(account.due_date) || same_day(account.last_payment_date) || std::any_of(account.ledger.begin(), account.ledger.end(), [&](const LedgerEntry& entry) { return same_day(entry.date); }));
}

}  // namespace callwright
