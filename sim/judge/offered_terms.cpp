// Reading terms out of a reply
//
// People say terms in pieces: "six payments of 214.10", "what about 150 a month", "the whole thing by Friday", then only
// "starting the 4th". Acts say what kind of proposal it is; the exact values say how much, how many and when; what is not said
// is left open, so that the person can ask for it.

#include "judge/offered_terms.hpp"

#include <algorithm>

#include "judge/offered_values.hpp"

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

std::optional<CivilDate> first_date(const OfferedValues& v)
{
    if (v.date) return v.date->date;
    return std::nullopt;
}

Terms plan_from(const OfferedValues& v, const Account& account)
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

bool names_a_rhythm(const OfferedValues& v) { return v.rhythm || (v.instalment && v.instalment->period != Period::None) || (v.duration && v.duration->period == Period::Week); }

// "Twenty-three of eighty and a last one of 56.30": on the day and in the rhythm that were named for them before.
void stand_as_before(Terms& terms, const Terms& before, bool rhythm_named)
{
    if (!terms.first) terms.first = before.first;
    if (!rhythm_named) terms.every = before.every;
}

Terms settlement_from(const OfferedValues& v, const Account& account)
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
Terms single_sum_from(const OfferedValues& v, const Account& account, const CivilDate& today)
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

bool looks_like_a_plan(const Reading& reading, const OfferedValues& v, const Account& account)
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
bool puts_a_sum(const Reading& reading, const OfferedValues& v, const CallContent& content)
{
    if (!pays_only_at_once(content) || !v.any || v.any->number * 5 < content.scenario.account.balance) return false;
    return stands_in_a_question(reading, *v.any) || reading.likely("request_payment") || reading.likely("confirm_agreement");
}

// Another figure for the settlement that is talked of: "5180?", "and at 70 percent?" and, among other words, any that may be offered: "I'd go to 5,400 for it".
bool names_another_sum(const Reading& reading, const OfferedValues& v, const std::string& said, const CallState& before, const CallContent& content)
{
    constexpr int few_words = 8;
    if (before.offer.kind != TermsKind::Settlement || before.agreed) return false;
    const bool in_several = (v.count && v.count->number > 1) || (v.instalment && v.instalment->period != Period::None) || v.rhythm;
    if (in_several || (!pays_only_at_once(content) && looks_like_a_plan(reading, v, content.scenario.account))) return false;
    if (reading.words <= few_words) return v.any || v.percent;
    return v.any && v.any->number != before.offer.each && v.any->number >= content.scenario.authority.settlement_floor && !is_taken_back(*v.any, said);
}

// "I can't get to 2,960. I'd say 6,300, closed for good": of all sums the one that may be offered, to somebody who bargains for one.
const Entity* named_as_price(const Reading& reading, const OfferedValues& v, const std::string& said, const CallState& before, const CallContent& content)
{
    const bool in_one = std::any_of(reading.entities.begin(), reading.entities.end(), [](const Entity& e) { return e.type == EntityType::Count && e.number == 1; });  // "6,400, one payment"
    if (!pays_only_at_once(content) || before.agreed || !(in_one || (reading.asserts("offer_settlement") && !looks_like_a_plan(reading, v, content.scenario.account)))) return nullptr;
    const auto price = std::find_if(reading.entities.rbegin(), reading.entities.rend(), [&](const Entity& e) {
        return e.type == EntityType::Money && !e.rough && e.number >= content.scenario.authority.settlement_floor && e.number < content.scenario.account.balance && !is_taken_back(e, said);
    });
    return price == reading.entities.rend() ? nullptr : &*price;
}

std::optional<Terms> from_words(const Reading& reading, const std::string& said, const CallState& before, const CallContent& content)
{
    const Account& account = content.scenario.account;
    const OfferedValues v = values_in(reading, said, content, before);
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
    if (const Entity* price = named_as_price(reading, v, said, before, content); price && !in_parts) {
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
