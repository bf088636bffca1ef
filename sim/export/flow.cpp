// How rows become pages
//
// A row goes where it fits. When it does not, a short one moves to the next page as a whole, and a long one is broken between lines,
// never leaving fewer than three lines of a column on the page it leaves. A heading asks for room for itself and for the beginning of
// what follows, so it is never the last thing on a page.

#include "export/flow.hpp"

#include <algorithm>

namespace callwright {
namespace {

constexpr double short_row = 168;   // moved whole rather than broken
constexpr size_t fewest_lines = 3;  // left behind when a row is broken

double height_between(const SetText& lines, size_t first, size_t last)
{
    double height = 0;
    for (size_t i = first; i < last; ++i) height += lines[i].height + (i > first ? lines[i].gap : 0);
    return height;
}

double height_of(const Row& row, const std::vector<size_t>& from)
{
    double tallest = 0;
    for (size_t i = 0; i < row.columns.size(); ++i) {
        const Column& column = row.columns[i];
        tallest = std::max(tallest, height_between(column.lines, from[i], column.lines.size()));
        if (from[i] == 0) tallest = std::max(tallest, column.picture_height);
    }
    return tallest + 2 * row.padding;
}

double height_of(const Row& row) { return height_of(row, std::vector<size_t>(row.columns.size(), 0)); }

// The least of a row that may begin at the foot of a page.
double beginning_of(const Row& row)
{
    const double whole = height_of(row);
    if (row.keep_whole || whole <= short_row) return whole;
    double tallest = 0;
    for (const Column& column : row.columns) tallest = std::max(tallest, height_between(column.lines, 0, std::min(fewest_lines, column.lines.size())));
    return tallest + 2 * row.padding;
}

class Pages {
public:
    explicit Pages(const PageSize& size) : size_(size), y_(size.top) {}

    void place(const std::vector<Row>& rows, size_t index)
    {
        const Row& row = rows[index];
        if (!at_top() && y_ + row.gap + needed(rows, index) > bottom()) new_page();
        if (!at_top()) y_ += row.gap;
        if (!row.outline.empty()) flowed_.outline.emplace_back(row.outline, page_);
        std::vector<size_t> from(row.columns.size(), 0);
        while (!place_part(row, from)) new_page();
    }

    Flowed done()
    {
        flowed_.pages = page_ + 1;
        return std::move(flowed_);
    }

private:
    double bottom() const { return size_.height - size_.bottom; }
    bool at_top() const { return y_ == size_.top; }

    void new_page()
    {
        ++page_;
        y_ = size_.top;
    }

    double needed(const std::vector<Row>& rows, size_t index) const
    {
        const Row& row = rows[index];
        if (!row.keep_with_next || index + 1 == rows.size()) return beginning_of(row);
        return height_of(row) + rows[index + 1].gap + needed(rows, index + 1);
    }

    // How far a column gets in the height that is left; at least one line, so that even a line taller than a page is passed.
    static size_t reach(const SetText& lines, size_t from, double room)
    {
        size_t last = from;
        while (last < lines.size() && height_between(lines, from, last + 1) <= room) ++last;
        if (last == from && from < lines.size()) return from + 1;
        const bool widow = last + 1 == lines.size() && last > from + fewest_lines;  // a single line would stand alone overleaf
        return widow ? last - 1 : last;
    }

    // True when nothing of the row is left.
    bool place_part(const Row& row, std::vector<size_t>& from)
    {
        const bool opens = std::all_of(from.begin(), from.end(), [](size_t line) { return line == 0; });
        const bool fits = y_ + height_of(row, from) <= bottom();
        const double room = bottom() - y_ - 2 * row.padding;
        std::vector<size_t> to;
        double height = 0;
        for (size_t i = 0; i < row.columns.size(); ++i) {
            const Column& column = row.columns[i];
            to.push_back(fits ? column.lines.size() : reach(column.lines, from[i], room));
            height = std::max({height, height_between(column.lines, from[i], to[i]), opens ? column.picture_height : 0});
        }
        height += 2 * row.padding;
        for (size_t i = 0; i < row.columns.size(); ++i) {
            const Column& column = row.columns[i];
            flowed_.placed.push_back({page_, {size_.side + column.x, y_, column.width, height}, &column, from[i], to[i], row.padding, fits && opens, opens});
        }
        y_ += height;
        from = to;
        return std::equal(from.begin(), from.end(), row.columns.begin(), [](size_t line, const Column& column) { return line == column.lines.size(); });
    }

    PageSize size_;
    double y_;
    int page_ = 0;
    Flowed flowed_;
};

}  // namespace

double height_of(const SetText& lines) { return height_between(lines, 0, lines.size()); }

Flowed flow(const std::vector<Row>& rows, const PageSize& size)
{
    Pages pages(size);
    for (size_t i = 0; i < rows.size(); ++i) pages.place(rows, i);
    return pages.done();
}

}  // namespace callwright
