// What was made of content is made once, however many rehearse it.

#include <doctest/doctest.h>

#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::shipped;

TEST_CASE("whoever rehearses the same files shares what was made of them")
{
    const auto again = Rehearsal::from_files(testing::shipped_files(), usual_places().cache);
    REQUIRE(again.has_value());
    CHECK(&again->library() == &shipped().library());
    CHECK(*again->language("en") == &testing::english());
}

TEST_CASE("other files with the same language share the language, and only that")
{
    const auto one_call = Rehearsal::from_files(testing::files_for(ScenarioId("us.sasha-is-out")), usual_places().cache);
    REQUIRE(one_call.has_value());
    CHECK(one_call->library().scenarios.size() == 1);
    CHECK(&(*one_call->language("en"))->parts() == &testing::english().parts());
}

TEST_CASE("a language with one file less is another language")
{
    ContentFiles files = testing::shipped_files();
    CHECK(LanguagePack::digest_of(files, "en", testing::english_encoder().get()) == testing::english().digest());
    files.erase("languages/en/replies/two_ages.json");
    CHECK(LanguagePack::digest_of(files, "en", testing::english_encoder().get()) != testing::english().digest());
}

}  // namespace
}  // namespace callwright
