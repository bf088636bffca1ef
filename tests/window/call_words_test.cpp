#include "window/call_words.hpp"

#include <doctest/doctest.h>

#include "support/shipped.hpp"

using namespace callwright;
using namespace callwright::window;

namespace {

PersonaState calm()
{
    PersonaState state;
    state.anger = 20'000;
    state.distress = 40'000;
    state.trust = 35'000;
    state.openness = 30'000;
    state.patience = 60'000;
    return state;
}

}  // namespace

TEST_CASE("her mood is named by what is strongest, and says whether it has become easier")
{
    PersonaState before = calm(), now = calm();
    CHECK(mood_words(now, before) == "guarded");
    now.trust += 5'000;
    CHECK(mood_words(now, before) == "guarded, a little easier than before");
    now.trust += 20'000;
    CHECK(mood_words(now, before) == "guarded, much easier than before");
    now.anger = 55'000;
    CHECK(mood_words(now, before) == "angry, a little harder than before");
    now.anger = 80'000;
    CHECK(mood_words(now, before) == "furious, much harder than before");
}

TEST_CASE("a minute ago is a minute of the call, and its beginning while it is younger")
{
    Transcript transcript(4);
    for (int i = 0; i < 4; ++i) {
        transcript[static_cast<size_t>(i)].seconds = i * 40;
        transcript[static_cast<size_t>(i)].persona.trust = i;
    }
    CHECK(a_minute_ago(transcript).trust == 1);
    transcript.resize(2);
    CHECK(a_minute_ago(transcript).trust == 0);
}

TEST_CASE("initials come from the first and the last word of a name, whatever the letters")
{
    CHECK(initials_of("Dana Ruiz") == "DR");
    CHECK(initials_of("maria de la cruz") == "MC");
    CHECK(initials_of("Östen") == "Ö");
    CHECK(initials_of("  ") == "");
}

TEST_CASE("the clock of the call counts minutes beyond the hour")
{
    CHECK(call_clock(0) == "00:00");
    CHECK(call_clock(252) == "04:12");
    CHECK(call_clock(3'725) == "62:05");
}

TEST_CASE("terms are said as a number of payments, an amount and a day")
{
    Terms terms;
    terms.kind = TermsKind::Plan;
    terms.count = 6;
    terms.each = 21'410;
    CHECK(terms_words(terms) == "6 × $214.10");
    terms.first = CivilDate{2026, 12, 4};
    CHECK(terms_words(terms) == "6 × $214.10 from December 4th");
}
