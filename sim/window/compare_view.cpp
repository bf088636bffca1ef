#include "window/compare_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/debrief_parts.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using Request = std::optional<CompareRequest>;

constexpr float side_by_side = 640, card_sides = 40, card_edge = 32;

std::vector<UnderlinedPart> parts_of(const TurnShown& turn)
{
    std::vector<UnderlinedPart> parts;
    for (const ToneMark& mark : turn.marks) parts.push_back({mark.span, colour_of(mark.tone), mark.tone == Tone::Missed});
    return parts;
}

// Draws one try, or only measures it; the height of what stands in the card.
float side(const SideShown& shown, float width, bool draw)
{
    const Palette& c = theme().palette;
    float height = 0;
    const auto put = [&](std::string_view text, Type type, Colour colour, float before, const std::vector<UnderlinedPart>& parts) {
        height += theme().px(before) + underlined_height(text, type, width);
        if (!draw) return;
        if (before > 0) gap(before);
        underlined(text, parts, type, colour, width);
    };
    put(shown.head, Type::Strong, c.text, 0, {});
    if (!shown.there) {
        put(shown.missing, Type::Body, c.muted, 12, {});
        return height;
    }
    put(shown.turn.you_head, Type::Caption, c.muted, 12, {});
    put(shown.turn.you, Type::Body, shown.turn.aside ? c.muted : c.text, 2, parts_of(shown.turn));
    if (!shown.turn.answer.empty()) {
        put(shown.turn.answer_head, Type::Caption, c.muted, 12, {});
        put(shown.turn.answer, Type::Body, c.text, 2, {});
    }
    put(shown.turn.effect, Type::Caption, c.muted, 12, {});
    return height;
}

float side_height(const SideShown& shown, float width) { return theme().px(card_edge) + side(shown, width - theme().px(card_sides), false); }

void draw_side(const char* key, const SideShown& shown, ImVec2 size, Colour strip)
{
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    begin_card(key, size);
    side(shown, card_inner_width(), true);
    end_card();
    edge_strip(corner, size.y, strip);
}

void draw_sides(const CompareScreen& screen, float width)
{
    const Palette& c = theme().palette;
    const Colour after = screen.mood < 0 ? c.warning : c.accent;
    if (width < theme().px(side_by_side)) {
        draw_side("compare.before", screen.before, {width, side_height(screen.before, width)}, c.control_border);
        gap(page_gap);
        return draw_side("compare.after", screen.after, {width, side_height(screen.after, width)}, after);
    }
    const float space = theme().px(page_gap), wide = std::floor((width - space) / 2);
    const float height = std::max(side_height(screen.before, wide), side_height(screen.after, wide));
    const ImVec2 at = ImGui::GetCursorPos();
    draw_side("compare.before", screen.before, {wide, height}, c.control_border);
    ImGui::SetCursorPos({at.x + wide + space, at.y});
    draw_side("compare.after", screen.after, {wide, height}, after);
}

Colour colour_of_change(int by)
{
    const Palette& c = theme().palette;
    return by > 0 ? c.good : by < 0 ? c.danger : c.muted;
}

void draw_scores(const CompareScreen& screen, float width)
{
    const Palette& c = theme().palette;
    for (const ScoreChange& score : screen.scores) {
        gap(8);
        const float left = ImGui::GetCursorPosX();
        const std::string words = score.before == score.after ? score.after : interface_text("compare.from_to", {{"before", score.before}, {"after", score.after}});
        label(score.name, Type::Body, c.text);
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + width - measured(words, Type::Strong).x);  // SameLine's own offset counts from the group's edge
        label(words, Type::Strong, colour_of_change(score.by));
    }
}

void draw_change(const ChangeShown& change, float width)
{
    const Palette& c = theme().palette;
    const Colour colour = change.good ? c.good : c.danger;
    const float in = theme().px(28), inner = width - in;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    label(change.good ? icon::check : icon::close, Type::Body, colour);
    ImGui::SetCursorScreenPos(at);
    ImGui::Indent(in);
    prose(change.title, Type::Strong, c.text, inner);
    prose(change.label, Type::Caption, colour, inner);
    if (!change.why.empty()) {
        gap(2);
        prose(change.why, Type::Caption, c.muted, inner);
    }
    ImGui::Unindent(in);
}

void draw_list(const CompareScreen& screen, float width)
{
    for (size_t i = 0; i < screen.changes.size(); ++i) {
        if (i > 0) gap(16);
        draw_change(screen.changes[i], width);
    }
}

void draw_summary(const CompareScreen& screen, float width)
{
    const Palette& c = theme().palette;
    prose(screen.took, Type::Body, colour_of_change(screen.mood), width);
    if (!screen.nothing.empty()) {
        gap(4);
        prose(screen.nothing, Type::Body, c.text, width);
    } else if (!screen.scores.empty()) {
        gap(8);
        draw_scores(screen, width);
    }
    if (screen.goes_on) {
        gap(12);
        prose(interface_text("compare.so_far"), Type::Caption, c.muted, width);
    }
}

// What changed first, the numbers and how it was taken beside it, under the second try, when there is room.
void draw_changes(const CompareScreen& screen, float width)
{
    begin_card("compare.changes", {width, 0});
    const float inner = card_inner_width(), space = theme().px(card_sides) + theme().px(page_gap), left = std::floor((inner - space) / 2);
    prose(interface_text("compare.what_changed"), Type::Strong, theme().palette.text, inner);
    gap(8);
    if (screen.changes.empty() || width < theme().px(side_by_side)) {
        draw_list(screen, inner);
        if (!screen.changes.empty()) gap(16);
        draw_summary(screen, inner);
    } else {
        const ImVec2 at = ImGui::GetCursorPos();
        draw_list(screen, left);
        const float tall = ImGui::GetCursorPosY();
        ImGui::SetCursorPos({at.x + left + space, at.y});
        ImGui::BeginGroup();
        draw_summary(screen, inner - left - space);
        ImGui::EndGroup();
        ImGui::SetCursorPosY(std::max(tall, ImGui::GetCursorPosY()));
        ImGui::Dummy({0, 0});
    }
    end_card();
}

// Where the calls part and how each went on.
void draw_curves(const CompareScreen& screen, float width)
{
    begin_card("compare.curve", {width, 0});
    const float inner = card_inner_width();
    const CurveLegend legend{interface_text("compare.this_line"), interface_text("compare.first_line")};
    const float left = ImGui::GetCursorPosX(), right = ImGui::GetCursorScreenPos().x + inner;
    label(screen.curve_title, Type::Strong, theme().palette.text);
    const bool beside = measured(screen.curve_title, Type::Strong).x + curve_legend_width(legend) + theme().px(16) <= inner;
    if (beside) ImGui::SameLine(left);
    else gap(4);
    curve_legend(legend, beside ? right : ImGui::GetCursorScreenPos().x + curve_legend_width(legend));
    gap(8);
    curve("compare.curve.points", screen.curve, screen.turn, {inner, theme().px(144)}, false);
    end_card();
}

struct Offered {
    const char* key;
    std::string text;
    ButtonKind kind;
    CompareRequest request;
};

std::vector<Offered> offered(const CompareScreen& screen)
{
    std::vector<Offered> all = {{"compare.back", interface_text("compare.back"), ButtonKind::Plain, BackToFirst{}},
                                {"compare.once_more", interface_text("compare.once_more"), screen.goes_on ? ButtonKind::Plain : ButtonKind::Primary, TryAgain{screen.turn}}};
    if (screen.goes_on) all.push_back({"compare.keep_going", interface_text("compare.keep_going"), ButtonKind::Primary, KeepGoing{}});
    return all;
}

void draw_title(const CompareScreen& screen, float width)
{
    const Palette& c = theme().palette;
    if (measured(screen.title, Type::Title).x <= width) label(screen.title, Type::Title, c.text);
    else prose(screen.title, Type::Heading, c.text, width);
    gap(4);
    prose(screen.subtitle, Type::Caption, c.muted, width);
}

Request draw_heading(const CompareScreen& screen, float width)
{
    const std::vector<Offered> buttons = offered(screen);
    float wide = -theme().px(8);
    for (const Offered& b : buttons) wide += button_width(b.text, b.kind) + theme().px(8);
    const ImVec2 at = ImGui::GetCursorPos();
    const bool beside = measured(screen.title, Type::Title).x + wide + theme().px(24) <= width;
    if (beside) {
        draw_title(screen, width - wide - theme().px(24));
        ImGui::SetCursorPos({at.x + width - wide, at.y + theme().px(4)});
    } else {
        draw_title(screen, width);
        gap(12);
    }
    Request request;
    Flow flow(beside ? wide + 1 : width);
    for (const Offered& b : buttons) {
        flow.next(std::min(width, button_width(b.text, b.kind)));
        if (button(b.key, b.text, b.kind)) request = b.request;
    }
    const float below = at.y + theme().px(4) + theme().font(Type::Title)->FontSize + theme().font(Type::Caption)->FontSize * 1.3f;
    ImGui::SetCursorPos({at.x, std::max(ImGui::GetCursorPosY(), std::round(below))});
    return request;
}

}  // namespace

std::optional<CompareRequest> draw_compare_view(const CompareScreen& screen)
{
    const OwnSpacing spacing;
    begin_scroll("compare.page", ImGui::GetContentRegionAvail());
    const float width = ImGui::GetContentRegionAvail().x;
    const Request request = draw_heading(screen, width);
    gap(page_gap);
    if (!screen.heard.empty()) {
        prose(screen.heard, Type::Body, theme().palette.text, width);
        gap(page_gap);
    }
    draw_sides(screen, width);
    if (!screen.before.turn.marks.empty() || !screen.after.turn.marks.empty()) {
        gap(8);
        draw_said_legend({&screen.before.turn, &screen.after.turn}, width);
    }
    gap(page_gap);
    draw_changes(screen, width);
    if (screen.curve.size() > 1) {
        gap(page_gap);
        draw_curves(screen, width);
    }
    end_scroll();
    return request;
}

}  // namespace callwright::window
