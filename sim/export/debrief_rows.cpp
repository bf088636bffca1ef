// The order of a printed debrief
//
// The first page answers what a trainee asks first: what was good, what to change, how it went. Then come the findings, because they may
// not be missed, the whole conversation with its underlines, every check, what she kept back, and what is needed to recompute it all.

#include "export/debrief_rows.hpp"

#include <algorithm>
#include <cmath>

#include "base/turn_number.hpp"
#include "export/drawing.hpp"

namespace callwright {
namespace {

constexpr Face title_face{22, 32, ink::text, Weight::SemiBold}, section_face{14, 24, ink::text, Weight::SemiBold}, name_face{10.5, 16, ink::text, Weight::SemiBold};
constexpr Face body_face{9.5, 16, ink::text, Weight::Regular}, small_face{8, 12, ink::text, Weight::Regular}, muted_face{8, 12, ink::muted, Weight::Regular};

constexpr Face in_colour(Face face, const Colour& colour)
{
    face.colour = colour;
    return face;
}

constexpr Face bold(Face face)
{
    face.weight = Weight::SemiBold;
    return face;
}

std::string quoted(const std::string& words) { return "“" + words + "”"; }

// Puts more lines below those that are there.
void stack(SetText& lines, SetText more, double gap = 0, const std::optional<Colour>& box = std::nullopt)
{
    if (!more.empty() && !lines.empty()) more.front().gap = gap;
    for (SetLine& line : more) {
        line.box = box;
        if (box) line.x += 8;
        for (Stroke& stroke : line.strokes)
            if (box) stroke.from += 8, stroke.to += 8;
        lines.push_back(std::move(line));
    }
}

class Sections {
public:
    Sections(const DebriefPage& page, const Typesetter& type) : page_(page), type_(type), width_(size_of(page.paper).column()) {}

    std::vector<Row> all()
    {
        head();
        remarks();
        dials();
        outcome();
        curve();
        findings();
        transcript();
        checks();
        facts();
        record();
        return std::move(rows_);
    }

private:
    static Panel card(const std::optional<Colour>& edge = std::nullopt) { return {std::nullopt, ink::hairline, edge}; }

    Row& add(double gap)
    {
        rows_.emplace_back();
        rows_.back().gap = gap;
        return rows_.back();
    }

    Column column(double x, double width, double inset = 0) const
    {
        Column made;
        made.x = x;
        made.width = width;
        made.inset = inset;
        return made;
    }

    Row& plain(const std::string& text, const Face& face, double gap)
    {
        Row& row = add(gap);
        Column only = column(0, width_);
        only.lines = type_.set(text, face, width_);
        row.columns.push_back(std::move(only));
        return row;
    }

    void section(const std::string& title)
    {
        Row& row = plain(title, section_face, 32);
        row.keep_with_next = true;
        row.outline = title;
    }

    void better(SetText& lines, const std::string& words, double width) const
    {
        if (words.empty()) return;
        stack(lines, type_.set({{page_.headings.better + " ", bold(in_colour(small_face, ink::teal))}, {quoted(words), small_face}}, width - 16), 8, ink::pale_teal);
    }

    void head()
    {
        plain("Callwright", bold(in_colour(small_face, ink::teal)), 0);
        plain(page_.title, title_face, 0);
        for (const std::string& line : page_.subtitle) plain(line, muted_face, 0);
    }

    Column remark_card(double x, double width, const PageRemark& remark, const Colour& edge) const
    {
        Column made = column(x, width, 16);
        const double inner = width - 32;
        made.panel = card(edge);
        made.lines = type_.set(remark.title, bold(muted_face), inner);
        stack(made.lines, type_.set(remark.sentence, body_face, inner), 4);
        if (!remark.words.empty()) stack(made.lines, type_.set(quoted(remark.words), muted_face, inner), 4);
        better(made.lines, remark.better, inner);
        return made;
    }

    void remarks()
    {
        Row& row = add(16);
        row.padding = 12;
        row.columns = {remark_card(0, (width_ - 16) / 2, page_.best, ink::teal), remark_card((width_ + 16) / 2, (width_ - 16) / 2, page_.change, ink::red)};
    }

    static std::string percent_of(const PageDimension& dimension) { return dimension.percent ? std::to_string(*dimension.percent) : "–"; }

    Column dial_card(double x, double width, const PageDimension& dimension) const
    {
        Column made = column(x, width, 72);
        made.panel = dimension.alarming ? Panel{std::nullopt, ink::red, std::nullopt} : card();
        made.centred = true;
        made.lines = type_.set(dimension.name, in_colour(name_face, colour_of(dimension.dimension)), width - 80);
        stack(made.lines, type_.set(dimension.sentence, dimension.alarming ? in_colour(muted_face, ink::red) : muted_face, width - 80));
        made.picture_height = 48;
        made.picture = [&type = type_, &dimension](cairo_t* cairo, const Box& box) {
            draw_dial(cairo, box.x + 38, box.y + box.height / 2, 22, dimension);
            const SetLine number = type.set(percent_of(dimension), {12, 16, ink::text, Weight::SemiBold}, 60).front();
            draw(cairo, number, box.x + 38 - width_of(number) / 2, box.y + box.height / 2 - 8);
        };
        return made;
    }

    void dials()
    {
        Row& row = add(16);
        row.padding = 8;
        const double width = (width_ - 32) / 3;
        for (size_t i = 0; i < 3 && i < page_.dimensions.size(); ++i) row.columns.push_back(dial_card(static_cast<double>(i) * (width + 16), width, page_.dimensions[i]));
    }

    void outcome()
    {
        if (page_.dimensions.size() < 4) return;
        const PageDimension& last = page_.dimensions[3];
        Row& row = add(16);
        row.padding = 8;
        Column made = column(0, width_, 16);
        made.panel = card();
        made.lines = type_.set({{last.name + "  " + percent_of(last) + "   ", in_colour(name_face, colour_of(last.dimension))}, {page_.agreement, body_face}}, width_ - 32);
        stack(made.lines, type_.set(last.sentence, muted_face, width_ - 32));
        row.columns.push_back(std::move(made));
    }

    void curve()
    {
        Row& row = add(16);
        row.padding = 12;
        row.keep_whole = true;
        Column made = column(0, width_, 16);
        made.panel = card();
        made.lines = type_.set(page_.headings.curve, name_face, width_ - 32);
        made.picture_height = 144;
        made.picture = [&page = page_, &type = type_](cairo_t* cairo, const Box& box) {
            const SetText legend = type.set({{"● " + page.headings.trust + "   ", in_colour(muted_face, ink::teal)}, {"● " + page.headings.distress, in_colour(muted_face, ink::amber)}}, box.width);
            draw(cairo, legend.front(), box.x + box.width - 16 - width_of(legend.front()), box.y + 14);
            draw_curve(cairo, {box.x + 16, box.y + 40, box.width - 32, box.height - 52}, page, type);
        };
        row.columns.push_back(std::move(made));
    }

    void finding(const PageFinding& found)
    {
        const Colour colour = colour_of(found.severity);
        const double inner = width_ - 32;
        Row& row = add(found.number == 1 ? 4 : 12);
        row.padding = 12;
        row.keep_whole = true;
        Column made = column(0, width_, 16);
        made.panel = card(colour);
        made.lines = type_.set(std::to_string(found.number) + "  " + found.title, name_face, inner);
        stack(made.lines, type_.set({{found.severity_word, bold(in_colour(muted_face, colour))}, {" · " + found.at + " · " + found.citations, muted_face}}, inner));
        if (!found.words.empty()) {
            const std::string words = quoted(found.words);
            stack(made.lines, type_.set(words, body_face, inner, {{{3, static_cast<int>(words.size()) - 3}, colour, !found.certain}}), 8);
        }
        if (!found.duty.empty()) stack(made.lines, type_.set(found.duty, body_face, inner), 8);
        if (!found.why.empty()) stack(made.lines, type_.set(found.why, small_face, inner), 4);
        better(made.lines, found.better, inner);
        const double after = found.better.empty() ? 8 : 12;
        if (!found.corrected.empty()) stack(made.lines, type_.set(found.corrected, bold(in_colour(small_face, ink::teal)), inner), after);
        if (!found.also.empty()) stack(made.lines, type_.set(found.also, muted_face, inner), found.corrected.empty() ? after : 4);
        if (!found.standing.empty()) stack(made.lines, type_.set(found.standing, muted_face, inner), found.corrected.empty() && found.also.empty() ? after : 4);
        row.columns.push_back(std::move(made));
    }

    void findings()
    {
        section(page_.headings.findings);
        if (page_.findings.empty()) plain(page_.headings.no_findings, body_face, 4);
        for (const PageFinding& found : page_.findings) finding(found);
    }

    void legend()
    {
        std::vector<TextPiece> pieces;
        std::vector<Underline> underlines;
        int at = 0;
        for (const auto& [kind, name] : page_.legend) {
            pieces.push_back({name + "     ", muted_face});
            underlines.push_back({{at, at + static_cast<int>(name.size())}, colour_of(kind), kind == MarkKind::Possible});
            at += static_cast<int>(pieces.back().text.size());
        }
        Row& row = add(0);
        row.keep_with_next = true;
        Column made = column(0, width_);
        made.lines = type_.set(pieces, width_, underlines);
        row.columns.push_back(std::move(made));
    }

    Column words_of(const PageLine& line, double width) const
    {
        Column made = column(-8, width + 16, 8);
        std::vector<Underline> underlines;
        for (const Mark& mark : line.marks) underlines.push_back({mark.span, colour_of(mark.kind), mark.kind == MarkKind::Possible});
        const bool broken = std::any_of(line.marks.begin(), line.marks.end(), [](const Mark& mark) { return mark.kind == MarkKind::Finding; });
        made.hugged = true;
        if (broken) made.panel = Panel{ink::pale_red, std::nullopt, std::nullopt};
        made.lines = type_.set(turn_text(line.turn) + " · " + line.speaker, line.yours ? bold(muted_face) : muted_face, width);
        stack(made.lines, type_.set(line.text, line.aside ? in_colour(body_face, ink::muted) : body_face, width, underlines));
        return made;
    }

    void transcript()
    {
        section(page_.headings.transcript);
        legend();
        const double words = std::floor(width_ * 0.64), notes = words + 24;
        for (const PageLine& line : page_.lines) {
            Row& row = add(line.yours ? 8 : 0);
            row.padding = 4;
            row.columns.push_back(words_of(line, words));
            Column margin = column(notes, width_ - notes);
            for (const MarginNote& note : line.notes) stack(margin.lines, type_.set(note.text, in_colour(small_face, colour_of(note.kind)), width_ - notes), 4);
            row.columns.push_back(std::move(margin));
        }
    }

    void check(const PageCheck& result)
    {
        const double left = 20, middle = std::floor(width_ * 0.62), right = middle + left + 24;
        Row& row = add(8);
        Column tick = column(0, 12);
        tick.picture_height = 12;
        tick.picture = [met = result.met](cairo_t* cairo, const Box& box) { draw_tick(cairo, box.x, box.y + 2, met); };
        Column text = column(left, middle);
        text.lines = type_.set(result.title, bold(small_face), middle);
        stack(text.lines, type_.set(result.why, muted_face, middle));
        if (!result.words.empty()) stack(text.lines, type_.set(quoted(result.words), small_face, middle));
        better(text.lines, result.better, middle);
        Column source = column(right, width_ - right);
        const std::string between = result.at.empty() || result.cite.empty() ? "" : " · ";
        if (!(result.at + result.cite).empty()) source.lines = type_.set(result.at + between + result.cite, muted_face, width_ - right);
        row.columns = {std::move(tick), std::move(text), std::move(source)};
    }

    void checks()
    {
        section(page_.headings.checks);
        bool after_box = false;
        for (const PageDimension& dimension : page_.dimensions) {
            const auto ours = [&](const PageCheck& c) { return c.dimension == dimension.dimension; };
            if (std::none_of(page_.checks.begin(), page_.checks.end(), ours)) continue;
            plain(dimension.name + "  " + percent_of(dimension), in_colour(name_face, colour_of(dimension.dimension)), rows_.back().outline.empty() ? 20 : 4).keep_with_next = true;
            for (const PageCheck& result : page_.checks) {
                if (!ours(result)) continue;
                check(result);
                if (after_box) rows_.back().gap = 12;
                after_box = !result.better.empty();
            }
        }
    }

    void facts()
    {
        if (page_.facts.empty()) return;
        section(page_.headings.facts);
        for (size_t i = 0; i < page_.facts.size(); ++i) plain(page_.facts[i], body_face, i == 0 ? 4 : 8);
    }

    void record()
    {
        section(page_.headings.record);
        for (size_t i = 0; i < page_.record.size(); ++i) {
            Row& row = add(i == 0 ? 4 : 0);
            row.keep_with_next = true;
            Column label = column(0, 112), value = column(120, width_ - 120);
            label.lines = type_.set(page_.record[i].first, in_colour(body_face, ink::muted), label.width);
            value.lines = type_.set(page_.record[i].second, body_face, value.width);
            row.columns = {std::move(label), std::move(value)};
        }
        plain(page_.disclaimer, bold(body_face), 8);
    }

    const DebriefPage& page_;
    const Typesetter& type_;
    double width_;
    std::vector<Row> rows_;
};

std::string filled(std::string pattern, const std::string& gap, int value)
{
    if (const size_t at = pattern.find(gap); at != std::string::npos) pattern.replace(at, gap.size(), std::to_string(value));
    return pattern;
}

}  // namespace

PageSize size_of(Paper paper)
{
    PageSize size;
    size.width = paper == Paper::A4 ? 595.276 : 612;
    size.height = paper == Paper::A4 ? 841.89 : 792;
    return size;
}

std::vector<Row> debrief_rows(const DebriefPage& page, const Typesetter& type) { return Sections(page, type).all(); }

void draw_foot(cairo_t* cairo, const DebriefPage& page, const Typesetter& type, int number, int pages)
{
    const PageSize size = size_of(page.paper);
    const double y = size.height - 40;
    set_colour(cairo, ink::hairline);
    cairo_set_line_width(cairo, 0.5);
    cairo_move_to(cairo, size.side, y - 8);
    cairo_line_to(cairo, size.width - size.side, y - 8);
    cairo_stroke(cairo);
    const std::string numbered = filled(filled(page.headings.page_of, "{page}", number), "{pages}", pages);
    const SetLine right = type.set(page.footer + " · " + numbered, muted_face, size.column()).front();
    draw(cairo, type.set(page.disclaimer, muted_face, size.column()).front(), size.side, y);
    draw(cairo, right, size.width - size.side - width_of(right), y);
}

}  // namespace callwright
