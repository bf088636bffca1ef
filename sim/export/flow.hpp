#pragma once
// Rows onto pages. A row has columns side by side, each a list of set lines; it is kept whole where it can be, and broken between lines
// where it cannot, so that no text is ever cut.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "export/typeset.hpp"

namespace callwright {

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

// What lies behind a column.
struct Panel {
    std::optional<Colour> fill, border, edge;  // edge: a thick bar on the left
};

struct Column {
    double x = 0, width = 0;  // of the panel, from the left margin
    double inset = 0;         // of the lines inside it
    SetText lines;
    std::optional<Panel> panel;
    std::function<void(cairo_t*, const Box&)> picture;  // drawn once, with the first lines
    double picture_height = 0;
    bool centred = false;     // lines in the middle of a row that was not broken
    bool hugged = false;      // the panel is as high as the lines, not as the row
};

struct Row {
    std::vector<Column> columns;
    double gap = 8;      // above, unless at the top of a page
    double padding = 0;  // above and below the lines
    bool keep_with_next = false;
    bool keep_whole = false;
    std::string outline;  // a name in the document's outline
};

struct PageSize {
    double width = 0, height = 0;
    double side = 48, top = 48, bottom = 64;

    double column() const { return width - 2 * side; }
};

// A part of a column on a page.
struct Placed {
    int page = 0;  // from 0
    Box box;
    const Column* column = nullptr;
    size_t first = 0, last = 0;  // lines, half-open
    double padding = 0;
    bool whole = false, opens = false;
};

struct Flowed {
    std::vector<Placed> placed;
    std::vector<std::pair<std::string, int>> outline;  // name, page
    int pages = 1;
};

// The rows must outlive the result.
Flowed flow(const std::vector<Row>& rows, const PageSize& size);

double height_of(const SetText& lines);

}  // namespace callwright
