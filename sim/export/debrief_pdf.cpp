#include "export/debrief_pdf.hpp"

#include <cairo/cairo-pdf.h>

#include "export/debrief_rows.hpp"
#include "export/drawing.hpp"
#include "export/whole_file.hpp"

namespace callwright {
namespace {

struct CloseCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int length)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

// Neighbouring lines of one box share one tinted rectangle, four points larger than they are.
void draw_boxes(cairo_t* cairo, const Placed& part, const std::vector<double>& tops)
{
    const SetText& lines = part.column->lines;
    for (size_t i = part.first; i < part.last;) {
        size_t end = i + 1;
        while (lines[i].box && end < part.last && lines[end].box && lines[end].gap == 0) ++end;
        if (lines[i].box) {
            const double top = tops[i - part.first], bottom = tops[end - 1 - part.first] + lines[end - 1].height;
            draw_rounded(cairo, {part.box.x + part.column->inset, top - 4, part.box.width - 2 * part.column->inset, bottom - top + 8}, 3);
            set_colour(cairo, *lines[i].box);
            cairo_fill(cairo);
        }
        i = end;
    }
}

std::vector<double> tops_of(const Placed& part)
{
    const SetText& lines = part.column->lines;
    const double spare = part.box.height - 2 * part.padding - height_of(lines);
    double y = part.box.y + part.padding + (part.whole && part.column->centred ? spare / 2 : 0);
    std::vector<double> tops;
    for (size_t i = part.first; i < part.last; ++i) {
        if (i > part.first) y += lines[i].gap;
        tops.push_back(y);
        y += lines[i].height;
    }
    return tops;
}

Box panel_of(const Placed& part, const std::vector<double>& tops)
{
    Box box = part.box;
    if (part.column->hugged && part.first < part.last) box.height = tops.back() + part.column->lines[part.last - 1].height + part.padding - box.y;
    return box;
}

void draw_part(cairo_t* cairo, const Placed& part)
{
    const Column& column = *part.column;
    const std::vector<double> tops = tops_of(part);
    if (column.panel && part.first < part.last) draw_panel(cairo, *column.panel, panel_of(part, tops));
    if (column.picture && part.opens) column.picture(cairo, part.box);
    draw_boxes(cairo, part, tops);
    for (size_t i = part.first; i < part.last; ++i) {
        set_colour(cairo, ink::text);
        draw(cairo, column.lines[i], part.box.x + column.inset, tops[i - part.first]);
    }
}

void describe(cairo_surface_t* surface, const DebriefPage& page)
{
    const std::string made = iso_date(page.made.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, page.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, page.footer.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, "Callwright");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Callwright");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
}

void draw_pages(cairo_t* cairo, cairo_surface_t* surface, const DebriefPage& page, const Typesetter& type)
{
    const std::vector<Row> rows = debrief_rows(page, type);
    const Flowed flowed = flow(rows, size_of(page.paper));
    for (int number = 0; number < flowed.pages; ++number) {
        for (const Placed& part : flowed.placed)
            if (part.page == number) draw_part(cairo, part);
        draw_foot(cairo, page, type, number + 1, flowed.pages);
        cairo_show_page(cairo);
    }
    for (const auto& [title, number] : flowed.outline)
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, title.c_str(), ("page=" + std::to_string(number + 1)).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

}  // namespace

Result<std::string> debrief_pdf(const DebriefPage& page)
{
    std::string bytes;
    const PageSize size = size_of(page.paper);
    const std::unique_ptr<cairo_surface_t, CloseCairo> surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, size.width, size.height));
    const std::unique_ptr<cairo_t, CloseCairo> cairo(cairo_create(surface.get()));
    const Typesetter type(page.language);
    describe(surface.get(), page);
    draw_pages(cairo.get(), surface.get(), page, type);
    const cairo_status_t drawn = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t finished = cairo_surface_status(surface.get());
    if (drawn == CAIRO_STATUS_SUCCESS && finished == CAIRO_STATUS_SUCCESS) return bytes;
    return tl::unexpected(Error{ErrorCode::FileNotWritten, "", std::string("the PDF could not be drawn: ") + cairo_status_to_string(drawn != CAIRO_STATUS_SUCCESS ? drawn : finished)});
}

Result<bool> save_debrief_pdf(const DebriefPage& page, const std::string& path)
{
    const auto bytes = debrief_pdf(page);
    if (!bytes) return tl::unexpected(Error{bytes.error().code, path, bytes.error().what});
    return write_whole_file(path, *bytes);
}

}  // namespace callwright
