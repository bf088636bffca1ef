// The PDF as poppler's tools read it: same bytes, all words, nothing outside the page.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "export/debrief_pdf.hpp"
#include "support/pages.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;
using testing::page_after;
using testing::page_of;
using testing::without_spaces;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string long_reply()
{
    std::string reply;
    for (int i = 0; i < 40; ++i) reply += "there is no rush and whatever you tell me helps us find an amount that holds, ";
    return reply;
}

DebriefPage long_call()
{
    std::vector<std::string> moves = testing::golden_moves("good");
    moves.resize(4);
    for (int i = 0; i < 40; ++i) moves.push_back(i % 3 == 0 ? long_reply() : i % 3 == 1 ? "What changed for you this fall?" : std::string(400, 'w'));
    return page_after(moves);
}

// Every word's box as pdftotext measures it, inside the margins of its page.
void check_nothing_is_cut(const DebriefPage& page, const std::string& name)
{
    const std::string boxes = testing::output_of("pdftotext -bbox '" + testing::saved_pdf(page, name) + "' -");
    const double width = page.paper == Paper::Letter ? 612 : 595.276, height = page.paper == Paper::Letter ? 792 : 841.89;
    const std::regex word("xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\"");
    size_t words = 0;
    bool inside = true;
    for (std::sregex_iterator at(boxes.begin(), boxes.end(), word), end; at != end; ++at, ++words)
        inside = inside && std::stod((*at)[1]) >= 47 && std::stod((*at)[2]) >= 40 && std::stod((*at)[3]) <= width - 47 && std::stod((*at)[4]) <= height - 24;
    CHECK(inside);
    CHECK(words > 100);
}

TEST_CASE("the same call gives the same PDF to the byte, and it carries only the call's own date")
{
    const RunningCall call = testing::call_after(testing::golden_moves("good"));
    const auto once = debrief_pdf(page_of(call)), again = debrief_pdf(page_of(call));
    REQUIRE(once);
    CHECK(*once == *again);
    CHECK(once->substr(0, 5) == "%PDF-");
    CHECK(holds(*once, "/CreationDate (20261123000000Z)"));
    CHECK_FALSE(holds(*once, "/ModDate"));
}

TEST_CASE("a PDF holds every finding with its citation, every check and the score")
{
    const DebriefPage page = page_of(testing::harmful_call());
    const std::string text = without_spaces(testing::output_of("pdftotext -raw '" + testing::saved_pdf(page, "pdf-findings") + "' -"));
    for (const PageFinding& finding : page.findings)
        for (const std::string& part : {finding.title, finding.words, finding.why, finding.better, finding.citations, finding.standing}) CHECK(holds(text, without_spaces(part)));
    for (const PageCheck& check : page.checks) CHECK(holds(text, without_spaces(check.title)));
    for (const auto& [label, value] : page.record) CHECK(holds(text, without_spaces(value)));
    CHECK(holds(text, without_spaces(page.disclaimer)));
}

TEST_CASE("accents, arrows and markup signs are set as they were typed")
{
    const std::string text = testing::text_of_pdf(testing::saved_pdf(page_after({"Perché señora, 40 € → <b>&amp;</b> & <span size='9'>?"}), "pdf-signs"));
    CHECK(holds(without_spaces(text), "Perchéseñora,40€→<b>&amp;</b>&<spansize='9'>?"));
}

TEST_CASE("invalid UTF-8 and emoji make no PDF fail")
{
    DebriefPage page = page_after({"/end"});
    page.lines.at(0).text = "\xff\xfe broken \xF0\x9F\x99\x82 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
    CHECK(debrief_pdf(page));
}

TEST_CASE("no word lies outside the margins: a short call, a harmful one, a long one with words longer than a line")
{
    check_nothing_is_cut(page_after({"/end"}), "pdf-short");
    check_nothing_is_cut(page_of(testing::harmful_call()), "pdf-harm");
    check_nothing_is_cut(long_call(), "pdf-long");
    DebriefPage a4 = page_of(testing::harmful_call());
    a4.paper = Paper::A4;
    check_nothing_is_cut(a4, "pdf-a4");
}

TEST_CASE("a reply longer than a page is set whole, over several pages")
{
    DebriefPage page = page_after({"/end"});
    page.lines.at(0).text.clear();
    for (int i = 0; i < 3000; ++i) page.lines.at(0).text += "word" + std::to_string(i) + " ";
    const std::string text = testing::text_of_pdf(testing::saved_pdf(page, "pdf-reply"));
    bool all = true;
    for (int i = 0; i < 3000; ++i) all = all && holds(text, "word" + std::to_string(i));
    CHECK(all);
}

TEST_CASE("every page says which of how many it is")
{
    const std::string text = testing::text_of_pdf(testing::saved_pdf(page_after(testing::golden_moves("good")), "pdf-numbers"));
    const auto pages = std::count(text.begin(), text.end(), '\f');
    REQUIRE(pages >= 2);
    for (int page = 1; page <= pages; ++page) CHECK(holds(text, "Page " + std::to_string(page) + " of " + std::to_string(pages)));
}

TEST_CASE("paper is Letter or A4 to the point")
{
    DebriefPage page = page_after({"/end"});
    CHECK(holds(testing::output_of("pdfinfo '" + testing::saved_pdf(page, "pdf-letter") + "'"), "612 x 792 pts"));
    page.paper = Paper::A4;
    CHECK(holds(testing::output_of("pdfinfo '" + testing::saved_pdf(page, "pdf-a4-size") + "'"), "595.276 x 841.89 pts"));
}

TEST_CASE("a page without anything in it is still a page")
{
    CHECK(debrief_pdf(DebriefPage{}));
}

}  // namespace
}  // namespace callwright
