// Arithmetic the collector states
//
// "Six payments of 150 comes to 900" relates three values already found. A claim needs a word of equality between parts and result;
// a plain list of amounts is no claim. It is checked exactly, in cents.

#include "language/recognisers.hpp"

namespace callwright {

namespace {

constexpr int farthest = 8;  // pieces between parts and result

bool is_money(const Found& value) { return value.entity.type == EntityType::Money && value.entity.number == value.entity.number_to; }

enum class Link { None, Product, Sum, Equal, Comma };

bool repeated(const Found& count, const Found& each)
{
    if (count.entity.type == EntityType::Count) return true;
    return count.entity.type == EntityType::Duration && each.entity.period != Period::None && each.entity.period == count.entity.period &&
           count.entity.number == count.entity.number_to;
}

// What joins two neighbouring values.
Link link_between(const Pieces& pieces, const Found& left, const Found& right)
{
    if (right.begin - left.end > farthest) return Link::None;
    bool plus = false;
    bool product = false;
    bool equal = false;
    bool comma = false;
    bool other = false;
    for (int k = left.end; k < right.begin; ++k) {
        const WordMeaning& meaning = pieces.meaning(k);
        if (pieces.sentence_end(k)) return Link::None;
        if (meaning.is(Role::Equals)) equal = true;
        else if (meaning.is(Role::Times)) product = true;
        else if (pieces.sign(k, ",")) comma = true;
        else if (meaning.is(Role::Plus)) plus = true;
        else if (!meaning.is(Role::EqualsFiller) && !meaning.is(Role::Per) && meaning.unit == Unit::None &&
            meaning.period == Period::None &&
                 !meaning.is(Role::Of) && !meaning.is(Role::HourBefore) && !meaning.is(Role::MoneyNoun) && !meaning.is(Role::The))
            other = true;
    }
    const int gap = right.begin - left.end;
    if (other) return Link::None;
    if (equal) return Link::Equal;
    if (plus) return gap <= 4 ? Link::Sum : Link::None;
    if (comma && gap == 1) return Link::Comma;
    const bool counted = is_money(right) && left.entity.type == EntityType::Count;
    const bool timed = left.entity.type == EntityType::Money && right.entity.type == EntityType::Duration;
    if (product || (counted && gap <= 2) || (timed && gap <= 4)) return Link::Product;
    return Link::None;
}

Entity claim(const Pieces& pieces, const Found& first, const Found& last, std::string value, bool holds)
{
    Found out = found(pieces, EntityType::Claim, first.begin, last.end);
    out.entity.value = std::move(value);
    out.entity.claimed_true = holds;
    return out.entity;
}

std::optional<Entity> product_from(const Pieces& pieces, const std::vector<Found>& values, size_t at)
{
    if (at + 2 >= values.size()) return std::nullopt;
    const Found& left = values[at];
    const Found& right = values[at + 1];
    const Found& total = values[at + 2];
    const bool count_first = is_money(right) && repeated(left, right);
    const bool count_last = is_money(left) && repeated(right, left);
    if ((!count_first && !count_last) || !is_money(total) || total.entity.rough || total.entity.period != Period::None) return std::nullopt;
    if (link_between(pieces, left, right) != Link::Product) return std::nullopt;
    const Link equality = link_between(pieces, right, total);
    const bool bare_product = equality == Link::Comma && count_last && right.entity.type == EntityType::Count;
    if (equality != Link::Equal && !bare_product) return std::nullopt;
    const int64_t many = count_first ? left.entity.number : right.entity.number;
    const int64_t each = count_first ? right.entity.number : left.entity.number;
    const int64_t sum = total.entity.number;
    const bool holds = each == 0 ? sum == 0 : sum % each == 0 && sum / each == many;
    return claim(pieces, left, total, std::to_string(many) + "*" + std::to_string(each) + "=" + std::to_string(sum), holds);
}

std::optional<Entity> sum_from(const Pieces& pieces, const std::vector<Found>& values, size_t at)
{
    if (!is_money(values[at])) return std::nullopt;
    std::string text = std::to_string(values[at].entity.number);
    int64_t sum = values[at].entity.number;
    for (size_t k = at + 1; k < values.size() && k < at + 12 && is_money(values[k]); ++k) {
        const Link link = link_between(pieces, values[k - 1], values[k]);
        const int64_t amount = values[k].entity.number;
        if (link == Link::Sum || (link == Link::Comma && k + 1 < values.size())) {
            sum += amount;
            text += "+" + std::to_string(amount);
            continue;
        }
        if (link != Link::Equal || k < at + 2) return std::nullopt;
        return claim(pieces, values[at], values[k], text + "=" + std::to_string(amount), sum == amount);
    }
    return std::nullopt;
}

}  // namespace

std::vector<Entity> claims_in(const Pieces& pieces, const std::vector<Found>& values)
{
    std::vector<Entity> out;
    int covered = -1;
    for (size_t at = 0; at < values.size(); ++at) {
        if (values[at].begin < covered) continue;
        std::optional<Entity> found_claim = product_from(pieces, values, at);
        if (!found_claim) found_claim = sum_from(pieces, values, at);
        if (!found_claim) continue;
        out.push_back(*found_claim);
        while (at + 1 < values.size() && values[at + 1].entity.span.begin < found_claim->span.end) ++at;
        covered = values[at].end;
    }
    return out;
}

}  // namespace callwright
