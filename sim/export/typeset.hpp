#pragma once
// Text into lines of fixed height, with Pango. Text is set as it stands: nothing in it is ever read as markup.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "base/span.hpp"

namespace callwright {

struct Colour {
    double red = 0, green = 0, blue = 0;
};

enum class Weight { Regular, SemiBold };

// Sizes in points; every leading is a multiple of four, which keeps columns on one rhythm.
struct Face {
    double size = 9.5, leading = 16;
    Colour colour;
    Weight weight = Weight::Regular;
};

struct Underline {
    Span span;
    Colour colour;
    bool dashed = false;
};

struct TextPiece {
    std::string text;
    Face face;
};

struct Stroke {
    double from = 0, to = 0;
    Colour colour;
    bool dashed = false;
};

// One line, ready to draw. `box` groups neighbouring lines that stand in one tinted box.
struct SetLine {
    std::shared_ptr<PangoLayout> layout;
    int index = 0;
    double x = 0, gap = 0, height = 0, baseline = 0;
    std::vector<Stroke> strokes;
    std::optional<Colour> box;
};

using SetText = std::vector<SetLine>;

class Typesetter {
public:
    explicit Typesetter(const std::string& language);

    // Wrapped to the width, between words where it can be. The leading of the first piece holds for all lines.
    SetText set(const std::vector<TextPiece>& pieces, double width, const std::vector<Underline>& underlines = {}) const;
    SetText set(const std::string& text, const Face& face, double width, const std::vector<Underline>& underlines = {}) const { return set(std::vector<TextPiece>{{text, face}}, width, underlines); }

private:
    std::shared_ptr<PangoFontMap> fonts_;
    std::shared_ptr<PangoContext> context_;
};

double width_of(const SetLine& line);
void draw(cairo_t* cairo, const SetLine& line, double x, double y);

}  // namespace callwright
