#pragma once
// What stands on the pages of a debrief, in order, as rows.

#include "export/debrief_page.hpp"
#include "export/flow.hpp"

namespace callwright {

PageSize size_of(Paper paper);

// `page` and `type` must outlive the rows.
std::vector<Row> debrief_rows(const DebriefPage& page, const Typesetter& type);

// The foot of every page: the disclaimer on the left, which page of which call on the right.
void draw_foot(cairo_t* cairo, const DebriefPage& page, const Typesetter& type, int number, int pages);

}  // namespace callwright
