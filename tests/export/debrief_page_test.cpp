// A debrief page says what the score card and the transcript say, in words that can be set as they are.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "app/interface_text.hpp"
#include "export/debrief_text.hpp"
#include "export/rule_standing.hpp"
#include "support/pages.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using testing::page_after;
using testing::page_of;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool notes_hold(const PageLine& line, const std::string& part)
{
    return std::any_of(line.notes.begin(), line.notes.end(), [&](const MarginNote& note) { return holds(note.text, part); });
}

bool begins_a_letter(const std::string& text, int at)
{
    return at == static_cast<int>(text.size()) || (static_cast<unsigned char>(text[static_cast<size_t>(at)]) & 0xC0) != 0x80;
}

void check_marks(const DebriefPage& page)
{
    for (const PageLine& line : page.lines) {
        int end = 0;
        CAPTURE(line.text);
        for (const Mark& mark : line.marks) {
            CHECK(mark.span.begin >= end);
            CHECK_FALSE(words_in(line.text, mark.span).empty());
            CHECK(begins_a_letter(line.text, mark.span.begin));
            CHECK(begins_a_letter(line.text, mark.span.end));
            end = mark.span.end;
        }
    }
}

TEST_CASE("a page says who, how long, how many replies and what was agreed")
{
    const DebriefPage page = page_after(testing::golden_moves("good"));
    CHECK(page.title == "Dana Ruiz · your debrief");
    CHECK(holds(page.subtitle.at(0), "The overtime stopped"));
    CHECK(holds(page.subtitle.at(0), "14 replies"));
    CHECK(holds(page.subtitle.at(0), "both said goodbye"));
    CHECK(holds(page.agreement, "6 × $214.10 a month, the first on December 4th"));
    CHECK(page.dimensions.size() == 4);
    CHECK(page.dimensions.at(2).floor == 90);
    CHECK(page.curve.size() == 15);
    CHECK(page.disclaimer == "Callwright trains; it is not legal advice.");
}

TEST_CASE("a page names its record: call, seed, engine and score")
{
    const DebriefPage page = page_after({"/end"});
    const auto has = [&](const std::string& label, const std::string& value) { return std::find(page.record.begin(), page.record.end(), std::make_pair(label, value)) != page.record.end(); };
    CHECK(has("Call", "12"));
    CHECK(has("Seed", "1"));
    CHECK(has("Engine", "0.1.0"));
    CHECK(has("Recompute with", "callwright replay 12"));
}

TEST_CASE("every finding has its words, why, a better way and its citation")
{
    const DebriefPage page = page_of(testing::harmful_call());
    REQUIRE(page.findings.size() >= 3);
    for (const PageFinding& finding : page.findings) {
        CHECK_FALSE(finding.words.empty());
        CHECK_FALSE(finding.why.empty());
        CHECK_FALSE(finding.better.empty());
        CHECK(holds(finding.citations, "us."));
        CHECK(holds(finding.citations, "CFR"));
        CHECK_FALSE(finding.severity_word.empty());
    }
    CHECK(page.dimensions.at(2).alarming);
}

TEST_CASE("a finding says what of the law was not read and who has signed the rule off, and nothing where there is nothing to say")
{
    Rule rule;
    rule.verified_mark = "verified";
    CHECK(rule_standing(rule, interface_text) == "");
    rule.verified_mark = "mixed";
    CHECK(rule_standing(rule, interface_text) == interface_text("rule.mark.mixed"));
    rule.signed_off = SignOff{"A. Counsel", {2026, 12, 1}, "15 USC 1692e at govinfo.gov"};
    CHECK(rule_standing(rule, interface_text) == interface_text("rule.mark.mixed") + " Signed off by A. Counsel on 2026-12-01. Read for it: 15 USC 1692e at govinfo.gov.");
    rule.verified_mark = "verified";
    CHECK(rule_standing(rule, interface_text).rfind("Signed off by", 0) == 0);

    const DebriefPage page = page_after({"This is your last chance, the offer dies when we hang up.", "/end"});
    REQUIRE_FALSE(page.findings.empty());
    CHECK(page.findings.front().standing == interface_text("rule.mark.mixed"));
    CHECK(holds(debrief_text(page), page.findings.front().standing));
}

TEST_CASE("the words of a finding are marked in the transcript and the margin names the finding")
{
    const DebriefPage page = page_of(testing::harmful_call());
    for (const PageFinding& finding : page.findings) {
        const auto line = std::find_if(page.lines.begin(), page.lines.end(), [&](const PageLine& l) { return l.yours && l.turn == finding.turn; });
        REQUIRE(line != page.lines.end());
        CHECK(notes_hold(*line, "Finding " + std::to_string(finding.number)));
        CHECK(std::any_of(line->marks.begin(), line->marks.end(), [](const Mark& mark) { return mark.kind == MarkKind::Finding; }));
    }
}

TEST_CASE("marks lie inside the words, in order, and never overlap")
{
    for (const char* call : {"good", "good-desk"}) check_marks(page_after(testing::golden_moves(call)));
    check_marks(page_of(testing::harmful_call()));
}

TEST_CASE("control characters are visible and a mark stays under its words")
{
    const DebriefPage page = page_after({"\x07\x07" "è Dana, we'll see you in court \x1b[31mtomorrow."});
    check_marks(page);
    const PageLine& line = page.lines.at(2);
    CHECK(holds(line.text, "\\x07\\x07è Dana"));
    REQUIRE_FALSE(line.marks.empty());
    CHECK(holds(std::string(words_in(line.text, line.marks.front().span)), "court"));
}

TEST_CASE("what was done at the desk is an aside, with its terms in words")
{
    const DebriefPage page = page_after({"/offer 6 214.10 2026-12-04", "/note rang <b>twice</b>", "", "/hold", "/transfer"});
    std::vector<std::string> asides;
    for (const PageLine& line : page.lines)
        if (line.aside) asides.push_back(line.text);
    REQUIRE(asides.size() == 6);
    CHECK(asides[1] == "On the table: 6 × $214.10 a month, the first on December 4th.");
    CHECK(asides[2] == "Note: rang <b>twice</b>");
    CHECK(asides[3] == "You say nothing.");
}

TEST_CASE("what she showed stands beside her line, and what you offered at the desk beside yours")
{
    size_t shown = 0, figures = 0;
    for (const PageLine& line : page_after(testing::golden_moves("good")).lines) shown += notes_hold(line, "A feeling was shown") ? 1 : 0;
    const DebriefPage page = page_after(testing::golden_moves("good-desk"));
    for (const PageLine& line : page.lines) {
        shown += notes_hold(line, "A feeling was shown") ? 1 : 0;
        figures += line.aside && notes_hold(line, "Figure stated") ? 1 : 0;
        CHECK_FALSE((line.yours && notes_hold(line, "A feeling was shown")));
        CHECK_FALSE((!line.yours && notes_hold(line, "Figure stated")));
    }
    CHECK(shown > 0);
    CHECK(figures == 1);
}

TEST_CASE("a call in the United States is on Letter paper, elsewhere on A4")
{
    const RunningCall call = testing::call_after({"/end"});
    CHECK(page_of(call).paper == Paper::Letter);
    CallContent abroad = call.content();
    abroad.scenario.country = "IT";
    CHECK(debrief_page(abroad, call.transcript(), call.state(), {}, [](const std::string& key, const auto&) { return key; }).paper == Paper::A4);
}

TEST_CASE("the words of a page come from the wording it is given")
{
    const RunningCall call = testing::call_after({"/end"});
    const DebriefPage page = debrief_page(call.content(), call.transcript(), call.state(), {}, [](const std::string& key, const auto&) { return "<" + key + ">"; });
    CHECK(page.title == "<page.title>");
    CHECK(page.headings.checks == "<page.checks>");
}

TEST_CASE("no text of a page is missing from the interface texts")
{
    for (const DebriefPage& page : {page_after(testing::golden_moves("good")), page_of(testing::harmful_call()), page_after({"/hold", "/transfer the credit department"})}) {
        const std::string text = debrief_text(page);
        for (const char* key : {"page.", "terms.", "every.", "aside.", "ended.", "record.", "fact.", "finding.", "best.", "change.", "debrief."}) CHECK_FALSE(holds(text, std::string("\n") + key));
        CHECK_FALSE(holds(text, "{"));
    }
}

TEST_CASE("plain text holds the same findings, checks and words, without control characters")
{
    const DebriefPage page = page_of(testing::harmful_call());
    const std::string text = debrief_text(page);
    CHECK_FALSE(utf8::first_invalid(text));
    for (const PageFinding& finding : page.findings) {
        CHECK(holds(text, finding.title));
        CHECK(holds(text, finding.citations));
    }
    for (const PageCheck& check : page.checks) CHECK(holds(text, check.title));
    for (const PageLine& line : page.lines) CHECK(holds(text, line.text));
    CHECK(std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 32 && c != '\n'; }));
}

}  // namespace
}  // namespace callwright
