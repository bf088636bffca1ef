// Percentages
//
// "65%", "sixty-five percent", "nineteen point nine percent". "Half off" and "60 cents on the dollar" are percentages too: both name a
// share of the balance, no amount.

#include "language/recognisers.hpp"

namespace callwright {

namespace {

// "sixty-five", "8.99", "nineteen point nine" before a percent sign; hundredths of a percent.
struct Share {
    int end = 0;
    int64_t hundredths = 0;
};

Share share_at(const Pieces& pieces, int i)
{
    const Numeral numeral = numeral_at(pieces, i);
    if (!numeral || numeral.whole > 100'000) return {};
    Share share{numeral.end, numeral.cents};
    if (!pieces.is(numeral.end, Role::Point)) return share;
    int at = numeral.end + 1;
    int64_t place = 10;
    while (place > 0 && pieces.word(at) && (pieces.meaning(at).cardinal >= 0 || pieces.is(at, Role::Oh))) {
        const int digit = pieces.meaning(at).cardinal < 0 ? 0 : pieces.meaning(at).cardinal;
        if (digit > 9) break;
        share.hundredths += digit * place;
        place /= 10;
        ++at;
    }
    if (at > numeral.end + 1) share.end = at;
    return share;
}

// One past the percent sign or word at i, 0 when there is none. "per cent" is two words.
int percent_end(const Pieces& pieces, int i)
{
    const int at = pieces.sign(i, "-") && pieces.at(i).glued ? i + 1 : i;
    if (pieces.is(at, Role::Percent)) return at + 1;
    if (pieces.word(at) && pieces.is(at, Role::Per) && pieces.is(at + 1, Role::Cent)) return at + 2;
    return 0;
}

std::string share_text(int64_t hundredths)
{
    std::string out = std::to_string(hundredths / 100);
    const int64_t rest = hundredths % 100;
    if (rest == 0) return out;
    out += rest < 10 ? ".0" : ".";
    out += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    return out;
}

Found percent(const Pieces& pieces, int begin, int end, int64_t from, int64_t to)
{
    Found out = found(pieces, EntityType::Percent, begin, end);
    out.entity.number = (from + 5) / 10;
    out.entity.number_to = (to + 5) / 10;
    out.entity.value = share_text(from) + (to == from ? "" : "/" + share_text(to)) + " %";
    return out;
}

}  // namespace

Maybe percent_at(const Pieces& pieces, int i)
{
    if (pieces.is(i, Role::Half) && pieces.is(i + 1, Role::Off)) return percent(pieces, i, i + 2, 5000, 5000);
    const Share from = share_at(pieces, i);
    if (from.end == 0) return std::nullopt;
    if (const int end = percent_end(pieces, from.end); end > 0) {
        if (pieces.is(end, Role::RangeTo) || (pieces.is(end, Role::And) && pieces.is(i - 1, Role::Between))) {
            const Share to = share_at(pieces, end + 1);
            const int to_end = to.end > 0 ? percent_end(pieces, to.end) : 0;
            if (to_end > 0 && to.hundredths > from.hundredths) return percent(pieces, i, to_end, from.hundredths, to.hundredths);
        }
        return percent(pieces, i, end, from.hundredths, from.hundredths);
    }
    // "40 to 60 percent"
    if (pieces.is(from.end, Role::RangeTo) || (pieces.is(from.end, Role::And) && pieces.is(i - 1, Role::Between))) {
        const Share to = share_at(pieces, from.end + 1);
        const int end = to.end > 0 ? percent_end(pieces, to.end) : 0;
        if (end > 0 && to.hundredths > from.hundredths) return percent(pieces, i, end, from.hundredths, to.hundredths);
    }
    // "60 cents on the dollar"
    const int at = from.end;
    if (pieces.is(at, Role::Cent) && pieces.is(at + 1, Role::On) && pieces.is(at + 2, Role::The) && pieces.is(at + 3, Role::Currency))
        return percent(pieces, i, at + 4, from.hundredths, from.hundredths);
    return std::nullopt;
}

}  // namespace callwright
