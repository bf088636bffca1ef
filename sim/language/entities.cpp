// Finding exact values
//
// The reply is cut into pieces, then walked once from left to right. At each piece the recognisers are asked in a fixed order, the
// surest first: a telephone number is never a range of amounts, a date never a price. The first that answers takes its pieces.
// Each looks only a bounded way around, so the work grows with the length of the reply. Claims are read last, from the values.

#include "language/entities.hpp"

#include <algorithm>

#include "language/day_parts.hpp"
#include "language/recognisers.hpp"

namespace callwright {

namespace {

// "401k", "24/7": how many pieces to pass over, 0 for none.
int never_a_value(const Pieces& pieces, int i)
{
    if (!pieces.number(i) && !pieces.word(i)) return 0;
    if (pieces.sign(i - 1, "$") && pieces.at(i).glued) return 0;
    for (const std::string& text : pieces.words().never_values) {
        size_t at = 0;
        int k = i;
        while (at < text.size() && (k == i || pieces.at(k).glued) && !pieces.at(k).text.empty() &&
               text.compare(at, pieces.at(k).text.size(), pieces.at(k).text) == 0) {
            at += pieces.at(k).text.size();
            ++k;
        }
        const bool whole = at == text.size() && !(pieces.at(k).glued && pieces.at(k).kind != Piece::Kind::Sign);
        if (whole && !(pieces.sign(k, "/") && pieces.at(k).glued)) return k - i;
    }
    return 0;
}

// A day that does not exist ("February 30th") is no value, nor is its number alone.
int impossible_day(const Pieces& pieces, int i)
{
    const DayPart part = day_part_at(pieces, i);
    return part && part.month != 0 && part.day != 0 && !day_of(part, pieces.now().date, false) ? part.end - i : 0;
}

// "The fourth of December for the first": the first payment, not the first of a month.
int first_of_several(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    const bool of_a_day = !before.empty() && before.back().entity.type == EntityType::Date && before.back().end == i - 1 && pieces.at(i - 1).text == "for";
    return of_a_day && pieces.is(i, Role::The) && pieces.at(i + 1).meaning && pieces.at(i + 1).meaning->ordinal == 1 && pieces.at(i + 2).text != "of" ? 2 : 0;
}

Maybe value_at(const Pieces& pieces, int i, const std::vector<Found>& before)
{
    using Form = Maybe (*)(const Pieces&, int);
    constexpr Form sure[] = {phone_at, identifier_at, percent_at, date_at, marked_money_at, count_at, duration_at};
    for (const Form form : sure) {
        if (Maybe match = form(pieces, i)) return match;
    }
    if (Maybe match = time_at(pieces, i, before)) return match;
    return bare_money_at(pieces, i, before);
}

bool may_start_value(const Pieces& pieces, int i)
{
    const Piece& piece = pieces.at(i);
    if (piece.kind == Piece::Kind::Number) return true;
    if (piece.kind == Piece::Kind::Sign) return piece.text == "$" || piece.text == "(";
    const WordMeaning& meaning = *piece.meaning;
    return meaning.cardinal >= 0 || meaning.tens != 0 || meaning.ordinal != 0 || meaning.month != 0 || meaning.weekday != 0 ||
           meaning.every_weekday != 0 || meaning.relative_day || meaning.named_hour >= 0 || meaning.is(Role::Article) ||
               meaning.is(Role::The) || meaning.is(Role::In) ||
           meaning.is(Role::Every) || meaning.is(Role::Next) || meaning.is(Role::This) || meaning.is(Role::Last) ||
               meaning.is(Role::Half) ||
           meaning.is(Role::Quarter) || meaning.is(Role::End) || meaning.is(Role::Start) || meaning.is(Role::Early) ||
               meaning.is(Role::Middle) ||
           meaning.is(Role::Late) || meaning.is(Role::Sign) || meaning.is(Role::Oh) || meaning.unit == Unit::Day || meaning.is(Role::Own) || meaning.is(Role::Payday);
}

// "$1,824.60... sorry, $1,284.60": the first was taken back in the same breath.
bool is_taken_back(const Pieces& pieces, const Found& value, const Found& next)
{
    constexpr int same_breath = 12;  // pieces
    if (value.entity.type != next.entity.type || next.begin - value.end > same_breath) return false;
    for (int i = value.end; i < next.begin; ++i)
        if (pieces.is(i, Role::Last)) return false;  // "the first on December 4th, the last, hang on, on May 4th"
    for (int i = value.end; i < next.begin; ++i)
        if (pieces.is(i, Role::Repair) || (pieces.at(i).text == "no" && pieces.at(i + 1).kind == Piece::Kind::Sign)) return true;  // "241.10... no. 214.10"
    return false;
}

// "about twelve hundred", "a bit under a hundred": nobody is held to the cent.
bool is_rough(const Pieces& pieces, const Found& value)
{
    constexpr int words_before = 3;
    for (int i = value.begin - 1; i >= std::max(0, value.begin - words_before) && pieces.word(i); --i)
        if (pieces.is(i, Role::Rough) || pieces.at(i).text == "not") return true;  // "not one-fifty" is no statement either
    return pieces.is(value.end, Role::Rough);
}

// "Let's not do the 27th", "not on the 27th"; not "why not the 27th?", not "not a problem on the 4th".
bool is_denied(const Pieces& pieces, const Found& value)
{
    constexpr std::string_view between[] = {"do", "on", "for", "by", "the", "take", "use"};
    for (int i = value.begin - 1; i >= 0 && pieces.word(i); --i) {
        if (pieces.at(i).text == "not") return pieces.at(i - 1).text != "why";
        if (std::find(std::begin(between), std::end(between), pieces.at(i).text) == std::end(between)) return false;
    }
    return false;
}

std::vector<Found> without_slips(const Pieces& pieces, std::vector<Found> values)
{
    std::vector<Found> meant;
    for (size_t i = 0; i < values.size(); ++i)
        if (i + 1 == values.size() || !is_taken_back(pieces, values[i], values[i + 1])) meant.push_back(std::move(values[i]));
    return meant;
}

}  // namespace

Found found(const Pieces& pieces, EntityType type, int begin, int end)
{
    Found out;
    out.entity.type = type;
    out.entity.span = pieces.span(begin, end);
    out.begin = begin;
    out.end = end;
    return out;
}

std::vector<Entity> find_entities(const Normalised& text, const CivilTime& now, const NumberWords& words, std::optional<CivilDate> payday)
{
    const Pieces pieces(text, now, words, payday);
    std::vector<Found> values;
    for (int i = 0; i < pieces.size();) {
        if (const int passed = std::max(never_a_value(pieces, i), first_of_several(pieces, i, values)); passed > 0) {
            i += passed;
            continue;
        }
        Maybe match = may_start_value(pieces, i) ? value_at(pieces, i, values) : std::nullopt;
        if (!match) {
            i += std::max(1, impossible_day(pieces, i));
            continue;
        }
        i = match->end;
        values.push_back(std::move(*match));
    }
    values = without_slips(pieces, std::move(values));
    for (Found& value : values) value.entity.rough = value.entity.type == EntityType::Money ? is_rough(pieces, value) : value.entity.type == EntityType::Date && is_denied(pieces, value);
    std::vector<Entity> entities = claims_in(pieces, values);
    for (Found& value : values) entities.push_back(std::move(value.entity));
    std::stable_sort(entities.begin(), entities.end(), [](const Entity& a, const Entity& b) { return a.span < b.span; });
    return entities;
}

}  // namespace callwright
