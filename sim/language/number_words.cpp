// Reads numbers.json
//
// The file groups words by what they are (months, units, words by role). A recogniser asks the other way round, "what can
// this word be?", so the groups are turned into one table by word.

#include "language/number_words.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace callwright {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, static_cast<size_t>(Role::Count_)> role_names = {
    "article", "the", "and", "of", "in", "from", "now", "ago", "currency", "cent", "percent", "every", "other", "per", "next", "this",
    "last", "range_to", "between", "ordinal_suffix", "am", "pm", "oclock", "half", "quarter", "past_hour", "to_hour", "morning",
    "evening", "day_part", "hour_before", "hour_near", "payment", "payment_adjective", "times", "plus", "equals", "equals_filler",
    "weekend", "end", "start", "early", "middle", "late", "couple", "oh", "duration_before", "duration_adjective", "ambiguous_month",
    "ambiguous_weekday", "month_before", "pronoun", "be", "year_before", "past", "future", "birth", "sign", "point", "since",
    "person", "money_verb", "money_noun",
    "money_before", "follow", "date_follow", "day_before", "not_money_before", "identifier", "identifier_last", "identifier_filler",
    "amount_words", "off", "on", "twice", "week", "age", "repair", "rough", "any_time", "card", "paid", "payday", "own", "gets"};

Unit unit_named(std::string_view name)
{
    if (name == "minute") return Unit::Minute;
    if (name == "hour") return Unit::Hour;
    if (name == "day") return Unit::Day;
    if (name == "week") return Unit::Week;
    if (name == "two_weeks") return Unit::TwoWeeks;
    if (name == "month") return Unit::Month;
    if (name == "year") return Unit::Year;
    return Unit::None;
}

Period period_named(std::string_view name)
{
    if (name == "day") return Period::Day;
    if (name == "week") return Period::Week;
    if (name == "two_weeks") return Period::TwoWeeks;
    if (name == "half_month") return Period::HalfMonth;
    if (name == "month") return Period::Month;
    if (name == "year") return Period::Year;
    return Period::None;
}

struct Loader {
    const Json& file;
    NumberWords& out;
    std::string problem;

    // Calls `set(meaning, value)` for each word of the group; the group must exist.
    template <class Set>
    void each(const char* group, Set set)
    {
        const auto found = file.find(group);
        if (found == file.end() || !found->is_object()) {
            if (problem.empty()) problem = std::string("\"") + group + "\" is missing or is not an object of words.";
            return;
        }
        for (const auto& [word, value] : found->items()) {
            if (!set(out.words[word], value) && problem.empty())
                problem = std::string("\"") + group + "\" has no usable value for \"" + word + "\".";
        }
    }

    void numbers(const char* group, int low, int high, int WordMeaning::*member)
    {
        each(group, [&](WordMeaning& meaning, const Json& value) {
            if (!value.is_number_integer() || value < low || value > high) return false;
            meaning.*member = value.get<int>();
            return true;
        });
    }

    void roles()
    {
        const auto found = file.find("words");
        for (size_t role = 0; role < role_names.size(); ++role) {
            const std::string name(role_names[role]);
            if (found == file.end() || !found->is_object() || !found->contains(name) || !(*found)[name].is_array()) {
                if (problem.empty()) problem = "\"words\" has no list \"" + name + "\".";
                return;
            }
            for (const Json& word : (*found)[name]) {
                if (word.is_string()) out.words[word.get<std::string>()].roles.set(role);
            }
        }
    }

    void texts(const char* group, std::vector<std::string>& list)
    {
        const auto found = file.find(group);
        if (found == file.end() || !found->is_array()) return;
        for (const Json& text : *found) {
            if (text.is_string() && !text.get<std::string>().empty()) list.push_back(text.get<std::string>());
        }
    }
};

void fill(Loader& loader)
{
    loader.numbers("cardinals", 0, 19, &WordMeaning::cardinal);
    loader.numbers("tens", 20, 90, &WordMeaning::tens);
    loader.numbers("scales", 100, 1000, &WordMeaning::scale);
    loader.numbers("ordinals", 1, 31, &WordMeaning::ordinal);
    loader.numbers("months", 1, 12, &WordMeaning::month);
    loader.numbers("weekdays", 1, 7, &WordMeaning::weekday);
    loader.numbers("weekdays_plural", 1, 7, &WordMeaning::every_weekday);
    loader.numbers("named_hours", 0, 23, &WordMeaning::named_hour);
    loader.each("relative_days", [](WordMeaning& meaning, const Json& value) {
        if (!value.is_number_integer()) return false;
        meaning.relative_day = true;
        meaning.day_offset = value.get<int>();
        return true;
    });
    loader.each("units", [](WordMeaning& meaning, const Json& value) {
        meaning.unit = value.is_string() ? unit_named(value.get<std::string>()) : Unit::None;
        return meaning.unit != Unit::None;
    });
    loader.each("periods", [](WordMeaning& meaning, const Json& value) {
        meaning.period = value.is_string() ? period_named(value.get<std::string>()) : Period::None;
        return meaning.period != Period::None;
    });
    loader.roles();
    loader.texts("never_values", loader.out.never_values);
    loader.texts("short_phones", loader.out.short_phones);
    std::stable_sort(loader.out.never_values.begin(), loader.out.never_values.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

}  // namespace

const WordMeaning& NumberWords::meaning(std::string_view word) const
{
    static const WordMeaning nothing;
    const auto found = words.find(word);
    return found == words.end() ? nothing : found->second;
}

Result<NumberWords> load_number_words(std::string_view json_bytes, std::string_view name)
{
    const Json file = Json::parse(json_bytes, nullptr, false);
    if (file.is_discarded() || !file.is_object())
        return tl::unexpected(Error{ErrorCode::JsonSyntax, std::string(name), "This is not a JSON object."});
    NumberWords words;
    Loader loader{file, words, ""};
    fill(loader);
    if (!loader.problem.empty()) return tl::unexpected(Error{ErrorCode::WrongValue, std::string(name), loader.problem});
    return words;
}

}  // namespace callwright
