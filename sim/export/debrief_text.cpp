#include "export/debrief_text.hpp"

#include "base/turn_number.hpp"
#include "base/utf8.hpp"

namespace callwright {
namespace {

// Paragraphs under headings. Nothing is wrapped: where the text is pasted decides how wide it is.
class Writer {
public:
    void line(const std::string& text) { out_ += utf8::visible(text) + "\n"; }
    void indented(const std::string& text)
    {
        if (!text.empty()) line("    " + text);
    }
    void quoted(const std::string& lead, const std::string& words)
    {
        if (!words.empty()) indented(lead + "“" + words + "”");
    }
    void heading(const std::string& text)
    {
        out_ += "\n";
        line(text);
        line(std::string(utf8::count_points(text), '-'));
    }
    std::string text() const { return out_; }

private:
    std::string out_;
};

std::string number(const std::optional<int>& percent) { return percent ? std::to_string(*percent) : "-"; }

std::string bracketed(const std::string& text, const char* open, const char* close) { return text.empty() ? "" : open + text + close; }

void write_remark(Writer& out, const PageHeadings& headings, const PageRemark& remark)
{
    out.heading(remark.title);
    out.line(remark.sentence);
    out.quoted("", remark.words);
    out.quoted(headings.better + " ", remark.better);
}

void write_finding(Writer& out, const PageHeadings& headings, const PageFinding& finding)
{
    out.line(std::to_string(finding.number) + ". " + finding.severity_word + ": " + finding.title + bracketed(finding.at, " (", ")"));
    out.quoted("", finding.words);
    out.indented(finding.duty);
    out.indented(finding.why);
    out.quoted(headings.better + " ", finding.better);
    out.indented(finding.corrected);
    out.indented(finding.also);
    out.indented("[" + finding.citations + "]");
    out.indented(finding.standing);
}

void write_line(Writer& out, const PageLine& line)
{
    const std::string text = line.aside ? "(" + line.text + ")" : line.text;
    out.line(turn_text(line.turn) + " · " + line.speaker + ": " + text);
    for (const MarginNote& note : line.notes) out.indented("> " + note.text);
}

void write_check(Writer& out, const PageHeadings& headings, const PageCheck& check)
{
    out.line((check.met ? "[x] " : "[ ] ") + check.title + bracketed(check.at, " (", ")") + bracketed(check.cite, " [", "]"));
    out.indented(check.why);
    out.quoted("", check.words);
    out.quoted(headings.better + " ", check.better);
}

}  // namespace

std::string debrief_text(const DebriefPage& page)
{
    Writer out;
    out.line(page.title);
    for (const std::string& line : page.subtitle) out.line(line);
    write_remark(out, page.headings, page.best);
    write_remark(out, page.headings, page.change);
    out.heading(page.headings.record);
    for (const auto& [label, value] : page.record) out.line(label + ": " + value);
    for (const PageDimension& dimension : page.dimensions) out.line(dimension.name + " " + number(dimension.percent) + ": " + dimension.sentence);
    out.line(page.agreement);
    out.heading(page.headings.findings);
    if (page.findings.empty()) out.line(page.headings.no_findings);
    for (const PageFinding& finding : page.findings) write_finding(out, page.headings, finding);
    out.heading(page.headings.transcript);
    for (const PageLine& line : page.lines) write_line(out, line);
    out.heading(page.headings.checks);
    for (const PageCheck& check : page.checks) write_check(out, page.headings, check);
    if (!page.facts.empty()) out.heading(page.headings.facts);
    for (const std::string& fact : page.facts) out.line(fact);
    out.heading(page.footer);
    out.line(page.disclaimer);
    return out.text();
}

}  // namespace callwright
