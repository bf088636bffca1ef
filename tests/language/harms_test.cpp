// What a reply does to somebody by all that it means, though no word of it is a threat or an insult.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "language/interleaved.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::judge_line;
using testing::read_line;

TEST_CASE("a hint without any word of law, money or insult is heard as the harm it is")
{
    CHECK(read_line("Enjoy this Friday's then. The one after might have a hole in it, courtesy of us.", "I get paid Fridays.").find_harm("false-threat-garnish"));
    CHECK(read_line("Then your mother and I will have a nice long chat about where all your money goes.", "My mother answers this phone.").find_harm("third-party-disclosure"));
    CHECK(read_line("Sure you can't. People like you always find money for cigarettes.", "I can't until the first.").find_harm("harassment-insult"));
    CHECK(read_line("A nice man in uniform may want a word with you if I put this phone down without a number.", "What do you want?").find_harm("false-threat-arrest"));
}

TEST_CASE("what takes a fear away, and what ordinary calls are made of, does no harm")
{
    struct Line {
        std::string said_before, text;
    };
    for (const Line& line : std::vector<Line>{
             {"I was scared you'd send somebody.", "Nobody is coming to your door, and nobody may. I'm only calling to hear how things are."},
             {"So what happens if I don't?", "Nothing happens today. I'd write down what you told me and we would talk again."},
             {"I lost my job.", "I'm sorry to hear it. How are you getting by at the moment?"}}) {
        const Reading reading = read_line(line.text, line.said_before);
        CHECK_MESSAGE(reading.harms.empty(), line.text);
        CHECK_MESSAGE(reading.harm_odds < 0, line.text);
    }
}

TEST_CASE("a sure harm is a finding and a likely one is for a person to look at")
{
    const auto certain = [](const ReadAnswer& answer) { return std::any_of(answer.findings.begin(), answer.findings.end(), [](const Finding& f) { return f.certain; }); };
    CHECK(certain(judge_line("Then your mother and I will have a nice long chat about where all your money goes.", "My mother answers this phone.")));
    const ReadAnswer likely = judge_line("Enjoy this Friday's then. The one after might have a hole in it, courtesy of us.", "I get paid Fridays.");
    CHECK(!likely.findings.empty());
    CHECK(!certain(likely));
}

TEST_CASE("learning goes through writers in turn, and through each example once")
{
    for (const size_t size : {1u, 2u, 7u, 618u, 1000u, 16185u}) {
        const Interleaved order(size);
        std::set<size_t> seen;
        for (size_t n = 0; n < size; ++n) seen.insert(order[n]);
        CHECK(seen.size() == size);
        CHECK(*seen.rbegin() == size - 1);
    }
}

}  // namespace
}  // namespace callwright
