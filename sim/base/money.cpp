#include "base/money.hpp"

namespace callwright {
namespace {

std::string_view sign_of(std::string_view currency)
{
    if (currency == "EUR") return "\xe2\x82\xac";
    if (currency == "GBP") return "\xc2\xa3";
    return "$";
}

std::string grouped(uint64_t whole)
{
    std::string digits = std::to_string(whole);
    for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string two_digits(uint64_t number)
{
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

}  // namespace

std::string format_money(Cents cents, std::string_view currency)
{
    const bool negative = cents < 0;
    const uint64_t size = negative ? 0 - static_cast<uint64_t>(cents) : static_cast<uint64_t>(cents);
    return std::string(negative ? "-" : "") + std::string(sign_of(currency)) + grouped(size / 100) + "." + two_digits(size % 100);
}

std::string spoken_money(Cents cents, std::string_view currency)
{
    std::string all = format_money(cents, currency);
    if (cents % 100 == 0) all.resize(all.size() - 3);
    return all;
}

Cents share_of(Cents amount, int64_t thousandths)
{
    const Cents product = amount * thousandths;
    return product >= 0 ? (product + 500) / 1000 : -((-product + 500) / 1000);
}

Cents share_of_rounded_up(Cents amount, int64_t thousandths)
{
    const Cents product = amount * thousandths;
    return product >= 0 ? (product + 999) / 1000 : -(-product / 1000);
}

}  // namespace callwright
