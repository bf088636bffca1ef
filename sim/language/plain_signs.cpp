#include "language/plain_signs.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace callwright {
namespace {

constexpr int32_t unit = 1024;

// At most `most` of them make 1.
int32_t part_of(int count, int most) { return unit * std::min(count, most) / most; }

bool is_in(const Concepts& concepts, std::string_view list, const std::string& word)
{
    const auto found = concepts.find(list);
    return found != concepts.end() && std::find(found->second.begin(), found->second.end(), word) != found->second.end();
}

std::string beginning_of(const std::string& word)
{
    constexpr size_t same = 5;  // letters
    return word.substr(0, same);
}

bool says_much(const Token& token) { return token.is_word && token.text.size() > 3; }

int words_shared(const Normalised& text, std::string_view said_before)
{
    std::set<std::string> before;
    for (const Token& token : normalise(said_before).tokens)
        if (says_much(token)) before.insert(beginning_of(token.text));
    return static_cast<int>(std::count_if(text.tokens.begin(), text.tokens.end(), [&](const Token& token) { return says_much(token) && before.count(beginning_of(token.text)) > 0; }));
}

}  // namespace

PlainSigns plain_signs_of(const Normalised& text, const std::vector<Entity>& entities, std::string_view said_before, const Concepts& concepts)
{
    int words = 0, asks = 0, exclaims = 0, denies = 0, you = 0, me = 0, but = 0, question_words = 0, money = 0, dates = 0;
    for (const Token& token : text.tokens) {
        words += token.is_word;
        asks += token.text == "?";
        exclaims += token.text == "!";
        denies += is_in(concepts, "words_that_deny", token.text);
        you += is_in(concepts, "words_for_you", token.text);
        me += is_in(concepts, "words_for_me", token.text);
        but += is_in(concepts, "words_for_but", token.text);
        question_words += is_in(concepts, "question_words", token.text);
    }
    for (const Entity& e : entities) {
        money += e.type == EntityType::Money;
        dates += e.type == EntityType::Date;
    }
    const int shared = words_shared(text, said_before), several = std::max(1, words);
    const bool was_asked = said_before.find('?') != std::string_view::npos;
    return {part_of(words, 40),  part_of(words, 8), part_of(asks, 2),  part_of(denies, 2),  part_of(you, 3),           part_of(me, 3),        part_of(shared, 3),     part_of(money, 2),
            part_of(dates, 2),   part_of(but, 1),   part_of(exclaims, 2), part_of(question_words, 2), was_asked ? unit : 0, said_before.empty() ? unit : 0, 2 * unit * std::min(shared * 2, several) / several};
}

}  // namespace callwright
