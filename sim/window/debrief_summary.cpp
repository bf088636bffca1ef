// The upper half of a debrief: what it is called, two sentences, the dials, the curve.

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "window/debrief_parts.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr float card_edge = 32, card_sides = 40;  // padding of a card, both sides together

struct HeadButton {
    const char* key;
    std::string text;
    ButtonKind kind;
    DebriefRequest request;
};

std::vector<HeadButton> head_buttons(const DebriefScreen& screen)
{
    const bool again = screen.try_again > 0;
    std::vector<HeadButton> all = {{"debrief.pdf", interface_text("debrief.save_pdf"), ButtonKind::Plain, SavePdf{}},
                                   {"debrief.copy", interface_text("debrief.copy"), ButtonKind::Plain, CopyText{}},
                                   {"debrief.call_again", interface_text("debrief.call_again"), again ? ButtonKind::Plain : ButtonKind::Primary, CallAgain{}}};
    if (screen.can_call_later) all.push_back({"debrief.call_later", interface_text("debrief.call_later"), ButtonKind::Plain, CallLater{}});
    if (again) all.push_back({"debrief.try_again", interface_text("debrief.try_again", {{"turn", turn_text(screen.try_again)}}), ButtonKind::Primary, TryAgain{screen.try_again}});
    return all;
}

float buttons_width(const std::vector<HeadButton>& buttons)
{
    float wide = 0;
    for (const HeadButton& b : buttons) wide += button_width(b.text, b.kind) + theme().px(8);
    return wide - theme().px(8);
}

std::optional<DebriefRequest> draw_buttons(const std::vector<HeadButton>& buttons, float width)
{
    std::optional<DebriefRequest> request;
    Flow flow(width);
    for (const HeadButton& b : buttons) {
        flow.next(std::min(width, button_width(b.text, b.kind)));
        if (button(b.key, b.text, b.kind)) request = b.request;
    }
    return request;
}

void draw_title(const DebriefScreen& screen, const DebriefLook& look, float width)
{
    const Palette& c = theme().palette;
    if (measured(screen.title, Type::Title).x <= width) label(screen.title, Type::Title, c.text);
    else prose(screen.title, Type::Heading, c.text, width);
    gap(4);
    prose(screen.subtitle, Type::Caption, c.muted, width);
    if (!look.notice.empty()) {
        gap(4);
        prose(std::string(icon::check) + "  " + look.notice, Type::Caption, c.good, width);
    }
}

float remark_height(const RemarkShown& remark, float width)
{
    const float inner = width - theme().px(card_sides);
    return theme().px(card_edge + 4) + underlined_height(remark.title, Type::Caption, inner) + underlined_height(remark.sentence, Type::Body, inner);
}

void draw_remark(const char* key, const RemarkShown& remark, ImVec2 size, Colour strip)
{
    const Palette& c = theme().palette;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    begin_card(key, size);
    const float inner = card_inner_width();
    prose(remark.title, Type::Caption, c.muted, inner);
    gap(4);
    prose(remark.sentence, Type::Body, c.text, inner);
    end_card();
    edge_strip(corner, size.y, strip);
}

Colour colour_of(Dimension dimension)
{
    const Palette& c = theme().palette;
    return dimension == Dimension::Empathy ? c.empathy : dimension == Dimension::Accuracy ? c.accuracy : c.compliance;
}

struct DialRoom {
    float ring, words;  // widths
};

DialRoom dial_room(float width)
{
    const float ring = theme().px(72);
    return {ring, width - theme().px(card_sides + 16) - ring};
}

float words_height(const std::string& name, const std::string& sentence, float width)
{
    return underlined_height(name, Type::Strong, width) + theme().px(2) + underlined_height(sentence, Type::Caption, width);
}

float dial_height(const DialShown& dial_shown, float width)
{
    const DialRoom room = dial_room(width);
    return theme().px(card_edge) + std::max(room.ring, words_height(dial_shown.name, dial_shown.sentence, room.words));
}

float outcome_height(const DebriefScreen& screen, float width) { return theme().px(card_edge) + words_height(interface_text("dimension.outcome"), screen.outcome, width - theme().px(card_sides)); }

void draw_words(const std::string& name, Colour name_colour, const std::string& sentence, Colour colour, ImVec2 at, float width, float height)
{
    ImGui::SetCursorPos({at.x, at.y + std::max(0.0f, std::floor((height - words_height(name, sentence, width)) / 2))});
    ImGui::BeginGroup();
    prose(name, Type::Strong, name_colour, width);
    gap(2);
    prose(sentence, Type::Caption, colour, width);
    ImGui::EndGroup();
}

void draw_dial(const DialShown& shown, ImVec2 size)
{
    const Palette& c = theme().palette;
    begin_card(("debrief.dial." + std::to_string(static_cast<int>(shown.dimension))).c_str(), size, 0, 0, shown.critical ? c.danger : 0);
    const DialRoom room = dial_room(size.x);
    const float inner = size.y - theme().px(card_edge);
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPosY(at.y + std::floor((inner - room.ring) / 2));
    dial(shown.number.c_str(), shown.part, colour_of(shown.dimension), room.ring);
    draw_words(shown.name, colour_of(shown.dimension), shown.sentence, shown.critical ? c.danger : c.muted, {at.x + room.ring + theme().px(16), at.y}, room.words, inner);
    end_card();
}

void draw_outcome(const DebriefScreen& screen, ImVec2 size)
{
    const Palette& c = theme().palette;
    begin_card("debrief.outcome", size);
    draw_words(interface_text("dimension.outcome"), c.text, screen.outcome, c.muted, ImGui::GetCursorPos(), card_inner_width(), size.y - theme().px(card_edge));
    end_card();
}

// The outcome beside the dials, or as a line of its own below them.
enum class DialRows { FourBeside, ThreeAndLine, Stacked };

DialRows dial_rows(float width)
{
    return width >= theme().px(1080) ? DialRows::FourBeside : width >= theme().px(720) ? DialRows::ThreeAndLine : DialRows::Stacked;
}

void draw_outcome_line(const DebriefScreen& screen, float width)
{
    const Palette& c = theme().palette;
    const std::string name = interface_text("dimension.outcome");
    begin_card("debrief.outcome", {width, 0});
    const float inner = card_inner_width(), beside = measured(name, Type::Strong).x + theme().px(16);
    const bool one_line = beside + measured(screen.outcome, Type::Caption).x < inner;
    const ImVec2 at = ImGui::GetCursorPos();
    prose(name, Type::Strong, c.text, inner);
    if (one_line) ImGui::SetCursorPos({at.x + beside, at.y + std::floor((theme().font(Type::Strong)->FontSize - theme().font(Type::Caption)->FontSize) / 2)});
    else gap(2);
    prose(screen.outcome, Type::Caption, c.muted, one_line ? inner - beside : inner);
    end_card();
}

void draw_dial_row(const DebriefScreen& screen, size_t first, size_t count, float width, float space)
{
    float height = 0;
    for (size_t i = first; i < first + count; ++i) height = std::max(height, dial_height(screen.dials[i], width));
    const ImVec2 at = ImGui::GetCursorPos();
    for (size_t i = first; i < first + count; ++i) {
        ImGui::SetCursorPos({at.x + static_cast<float>(i - first) * (width + space), at.y});
        draw_dial(screen.dials[i], {width, height});
    }
}

// The outcome is said in words and needs less room than a dial.
void draw_four(const DebriefScreen& screen, float width, float space)
{
    const float wide = std::floor((width - 3 * space) * 0.27f), outcome = width - 3 * (wide + space);
    float height = outcome_height(screen, outcome);
    for (const DialShown& shown : screen.dials) height = std::max(height, dial_height(shown, wide));
    const ImVec2 at = ImGui::GetCursorPos();
    for (size_t i = 0; i < screen.dials.size(); ++i) {
        ImGui::SetCursorPos({at.x + static_cast<float>(i) * (wide + space), at.y});
        draw_dial(screen.dials[i], {wide, height});
    }
    ImGui::SetCursorPos({at.x + 3 * (wide + space), at.y});
    draw_outcome(screen, {outcome, height});
}

}  // namespace

void prose(std::string_view text, Type type, Colour colour, float width) { underlined(text, {}, type, colour, width); }

std::optional<DebriefRequest> draw_heading(const DebriefScreen& screen, DebriefLook& look, float width)
{
    const std::vector<HeadButton> buttons = head_buttons(screen);
    const float wide = buttons_width(buttons), title = measured(screen.title, Type::Title).x;
    const ImVec2 at = ImGui::GetCursorPos();
    std::optional<DebriefRequest> request;
    if (title + wide + theme().px(24) <= width) {
        ImGui::SetCursorPos({at.x + width - wide, at.y + theme().px(4)});
        ImGui::BeginGroup();
        request = draw_buttons(buttons, wide);
        ImGui::EndGroup();
        ImGui::SetCursorPos(at);
        ImGui::BeginGroup();
        draw_title(screen, look, width - wide - theme().px(24));
        ImGui::EndGroup();
    } else {
        draw_title(screen, look, width);
        gap(12);
        request = draw_buttons(buttons, width);
    }
    if (request && std::holds_alternative<SavePdf>(*request)) {
        look.pdf.show();
        return std::nullopt;
    }
    return request;
}

void draw_remarks(const DebriefScreen& screen, float width)
{
    const Palette& c = theme().palette;
    const Colour change = screen.change.alarm == Alarm::Grave ? c.danger : screen.change.alarm == Alarm::Mild ? c.warning : c.accent;
    const float space = theme().px(page_gap);
    if (!screen.notice.empty()) {
        tinted_box(std::string(icon::lock) + "  " + screen.notice, Type::Caption, c.on_accent_soft, c.accent_soft, width);
        gap(page_gap);
    }
    if (width < theme().px(600)) {
        draw_remark("debrief.best", screen.best, {width, remark_height(screen.best, width)}, c.accent);
        gap(page_gap);
        draw_remark("debrief.change", screen.change, {width, remark_height(screen.change, width)}, change);
        return;
    }
    const float left = std::floor((width - space) / 2), right = width - space - left;
    const float height = std::max(remark_height(screen.best, left), remark_height(screen.change, right));
    const ImVec2 at = ImGui::GetCursorPos();
    draw_remark("debrief.best", screen.best, {left, height}, c.accent);
    ImGui::SetCursorPos({at.x + left + space, at.y});
    draw_remark("debrief.change", screen.change, {right, height}, change);
}

void draw_dials(const DebriefScreen& screen, float width)
{
    const float space = theme().px(page_gap);
    switch (dial_rows(width)) {
    case DialRows::FourBeside: return draw_four(screen, width, space);
    case DialRows::ThreeAndLine: draw_dial_row(screen, 0, 3, std::floor((width - 2 * space) / 3), space); break;
    case DialRows::Stacked:
        for (size_t i = 0; i < 3; ++i) {
            if (i > 0) gap(page_gap);
            draw_dial_row(screen, i, 1, width, space);
        }
    }
    gap(page_gap);
    draw_outcome_line(screen, width);
}

void draw_curve(const DebriefScreen& screen, DebriefLook& look, float width)
{
    const Palette& c = theme().palette;
    begin_card("debrief.curve", {width, 0});
    const float inner = card_inner_width();
    const auto marked = [&](Marker marker) { return std::any_of(screen.curve.begin(), screen.curve.end(), [&](const CurvePoint& p) { return p.marker == marker; }); };
    const CurveLegend legend{interface_text("page.trust"), interface_text("page.distress"), marked(Marker::Good) ? interface_text("page.went_well") : "",
                             marked(Marker::Bad) ? interface_text("page.went_wrong") : ""};
    const float left = ImGui::GetCursorPosX(), right = ImGui::GetCursorScreenPos().x + inner;
    label(screen.curve_title, Type::Strong, c.text);
    const bool beside = measured(screen.curve_title, Type::Strong).x + curve_legend_width(legend) + theme().px(16) <= inner;
    if (beside) ImGui::SameLine(left);
    else gap(4);
    curve_legend(legend, beside ? right : ImGui::GetCursorScreenPos().x + curve_legend_width(legend));
    gap(8);
    if (const auto turn = curve("debrief.curve.points", screen.curve, look.turn, {inner, theme().px(108)})) {
        choose_turn(look, *turn);
        look.bring_into_view = true;
    }
    end_card();
}

}  // namespace callwright::window
