// `callwright score` as a file and as plain text.

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "support/pages.hpp"
#include "support/shipped.hpp"
#include "support/typed.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using testing::Ran;
using testing::run;

const std::string& store_with_a_call()
{
    static const std::string store = [] {
        const std::string folder = testing::scratch_folder("score-export");
        run({"play", "us.overtime-stopped", "--seed", "4", "--store", folder}, "Good evening, may I speak with Dana Ruiz?\n/end\n");
        return folder;
    }();
    return store;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("score --pdf saves the debrief and says where; standard output stays empty")
{
    const std::string store = store_with_a_call(), file = testing::scratch_folder("score-pdf-out") + "/call.pdf";
    const Ran ran = run({"score", "1", "--store", store, "--pdf", file});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(holds(ran.talk, file));
    CHECK(holds(testing::text_of_pdf(file), "Dana Ruiz · your debrief"));
}

TEST_CASE("score --text prints the debrief with what was said and which record it is")
{
    const Ran ran = run({"score", "--store", store_with_a_call(), "--text"});
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "Good evening, may I speak with Dana Ruiz?"));
    CHECK(holds(ran.out, "Seed: 4"));
    CHECK(holds(ran.out, "it is not legal advice"));
}

TEST_CASE("score --json with --pdf does both, and --text with --json is wrong use")
{
    const std::string store = store_with_a_call(), file = testing::scratch_folder("score-both-out") + "/call.pdf";
    const Ran both = run({"score", "--store", store, "--json", "--pdf", file});
    CHECK(both.code == 0);
    CHECK(both.out.front() == '{');
    CHECK(std::filesystem::exists(file));
    CHECK(run({"score", "--store", store, "--json", "--text"}).code == 2);
}

TEST_CASE("a PDF that cannot be saved is wrong use and names the file")
{
    const std::string store = store_with_a_call(), file = store + "/no/such/call.pdf";
    const Ran ran = run({"score", "--store", store, "--pdf", file});
    CHECK(ran.code == 2);
    CHECK(holds(ran.talk, file + ": file-not-written"));
}

}  // namespace
}  // namespace callwright
