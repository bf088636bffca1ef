#include "export/typeset.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace callwright {
namespace {

constexpr double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

guint16 channel(double value) { return static_cast<guint16>(std::lround(value * 65535)); }

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

void apply(PangoAttrList* list, PangoAttribute* attribute, size_t begin, size_t end)
{
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void apply_face(PangoAttrList* list, const Face& face, size_t begin, size_t end)
{
    apply(list, pango_attr_size_new(static_cast<int>(std::lround(face.size * PANGO_SCALE))), begin, end);
    apply(list, pango_attr_weight_new(face.weight == Weight::SemiBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL), begin, end);
    apply(list, pango_attr_foreground_new(channel(face.colour.red), channel(face.colour.green), channel(face.colour.blue)), begin, end);
}

std::shared_ptr<PangoLayout> layout_of(PangoContext* context, const std::vector<TextPiece>& pieces, double width)
{
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context), Unref());
    PangoAttrList* attributes = pango_attr_list_new();
    std::string text;
    for (const TextPiece& piece : pieces) {
        const std::string valid = utf8::repaired(piece.text);
        apply_face(attributes, piece.face, text.size(), text.size() + valid.size());
        text += valid;
    }
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);  // a word longer than the line is broken, never cut
    pango_layout_set_width(layout.get(), static_cast<int>(std::lround(width * PANGO_SCALE)));
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

// Where a line is underlined: its share of each span, which text of two directions may break in pieces.
std::vector<Stroke> strokes_of(PangoLayoutLine* line, const std::vector<Underline>& underlines)
{
    std::vector<Stroke> strokes;
    for (const Underline& under : underlines) {
        const int begin = std::max(under.span.begin, line->start_index), end = std::min(under.span.end, line->start_index + line->length);
        if (begin >= end) continue;
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, begin, end, &ranges, &count);
        for (int i = 0; i < count; ++i) strokes.push_back({points(ranges[2 * i]), points(ranges[2 * i + 1]), under.colour, under.dashed});
        g_free(ranges);
    }
    return strokes;
}

// Fixed leading; a line with taller signs, such as another script's, gets whole steps of four more.
double height_for(double leading, double natural)
{
    return natural <= leading ? leading : std::ceil(natural / 4) * 4;
}

}  // namespace

Typesetter::Typesetter(const std::string& language) : fonts_(pango_cairo_font_map_new(), Unref())
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), 72);
    context_.reset(pango_font_map_create_context(fonts_.get()), Unref());
    pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));  // never the machine's own
    PangoFontDescription* font = pango_font_description_from_string("Inter, sans-serif");
    pango_context_set_font_description(context_.get(), font);
    pango_font_description_free(font);
    cairo_font_options_t* options = cairo_font_options_create();  // no hinting: a page looks the same whatever the screen
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

SetText Typesetter::set(const std::vector<TextPiece>& pieces, double width, const std::vector<Underline>& underlines) const
{
    const std::shared_ptr<PangoLayout> layout = layout_of(context_.get(), pieces, width);
    const double leading = pieces.empty() ? 16 : pieces.front().face.leading;
    SetText text;
    PangoLayoutIter* at = pango_layout_get_iter(layout.get());
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at, nullptr, &logical);
        const double natural = points(logical.height), ascent = points(pango_layout_iter_get_baseline(at) - logical.y);
        SetLine line;
        line.layout = layout;
        line.index = static_cast<int>(text.size());
        line.x = points(logical.x);
        line.height = height_for(leading, natural);
        line.baseline = (line.height - natural) / 2 + ascent;
        line.strokes = strokes_of(pango_layout_iter_get_line_readonly(at), underlines);
        text.push_back(std::move(line));
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
    return text;
}

double width_of(const SetLine& line)
{
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(line.layout.get(), line.index), nullptr, &logical);
    return points(logical.width);
}

void draw(cairo_t* cairo, const SetLine& line, double x, double y)
{
    for (const Stroke& stroke : line.strokes) {
        const double dashes[] = {2.5, 1.5};
        cairo_set_source_rgb(cairo, stroke.colour.red, stroke.colour.green, stroke.colour.blue);
        cairo_set_line_width(cairo, 1.25);
        cairo_set_dash(cairo, dashes, stroke.dashed ? 2 : 0, 0);
        cairo_move_to(cairo, x + stroke.from, y + line.baseline + 3);
        cairo_line_to(cairo, x + stroke.to, y + line.baseline + 3);
        cairo_stroke(cairo);
    }
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_move_to(cairo, x + line.x, y + line.baseline);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(line.layout.get(), line.index));
}

}  // namespace callwright
