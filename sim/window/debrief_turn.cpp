// What is to be said about one turn: findings and checks, better words, how it was read, and the trainee's own opinion of all that.

#include <algorithm>

#include "app/interface_text.hpp"
#include "window/debrief_parts.hpp"
#include "window/fields.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using Request = std::optional<DebriefRequest>;

// Citations of law are short and stand as tags; a source that does not fit is a line of its own.
std::vector<std::string> draw_tags(Flow& flow, const Observation& o, float width)
{
    flow.next(tag_width(o.tag));
    tag(o.tag, colour_of(o.grade), colour_of(o.grade));
    std::vector<std::string> left;
    const bool law = o.grade <= Grade::Possible;
    for (const std::string& cite : o.cites) {
        if (!law || tag_width(cite) > width) {
            left.push_back(cite);
            continue;
        }
        flow.next(tag_width(cite));
        tag(cite, theme().palette.text, theme().palette.border);
    }
    return left;
}

void draw_words_about(const Observation& o, const std::vector<std::string>& sources, float width)
{
    const Palette& c = theme().palette;
    gap(8);
    prose(o.title, Type::Strong, c.text, width);
    if (!o.why.empty()) {
        gap(2);
        prose(o.why, Type::Caption, c.text, width);
    }
    for (const std::string& source : sources) {
        gap(4);
        prose(interface_text("debrief.source", {{"cite", source}}), Type::Caption, c.muted, width);
    }
    if (!o.standing.empty()) {
        gap(4);
        prose(o.standing, Type::Caption, c.muted, width);
    }
    if (!o.corrected.empty()) {
        gap(8);
        prose(std::string(icon::check) + "  " + o.corrected, Type::Caption, c.good, width);
    }
    if (!o.better.empty()) {
        gap(12);
        better_box(interface_text("debrief.better_here"), o.better, width);
    }
}

void draw_heading_of(const TurnShown& turn, float width)
{
    const Palette& c = theme().palette;
    const ImVec2 at = ImGui::GetCursorPos();
    const float wide = measured(turn.heading, Type::Strong).x, tag_tall = theme().px(26);
    ImGui::SetCursorPosY(at.y + std::max(0.0f, (tag_tall - measured("0", Type::Strong).y) / 2));
    label(turn.heading, Type::Strong, c.text);
    if (turn.observations.empty()) {
        gap(4);
        prose(interface_text("debrief.nothing_to_remark"), Type::Caption, c.text, width);
        return;
    }
    ImGui::SetCursorPos({at.x + wide + theme().px(12), at.y});
    Flow flow(width - wide - theme().px(12));
    const std::vector<std::string> sources = draw_tags(flow, turn.observations.front(), width - wide - theme().px(12));
    ImGui::SetCursorPosX(at.x);
    draw_words_about(turn.observations.front(), sources, width);
}

// All but the first, which stands at the top.
void draw_others(const TurnShown& turn, float width)
{
    const float left = ImGui::GetCursorPosX();
    for (size_t i = 1; i < turn.observations.size(); ++i) {
        gap(16);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddLine(at, {at.x + width, at.y}, theme().palette.border);
        gap(16);
        Flow flow(width);
        const std::vector<std::string> sources = draw_tags(flow, turn.observations[i], width);
        ImGui::SetCursorPosX(left);
        draw_words_about(turn.observations[i], sources, width);
    }
}

void draw_reading(const TurnShown& turn, float width)
{
    const Palette& c = theme().palette;
    const float inset = theme().px(12);
    gap(4);
    for (const ReadLine& line : turn.reading) {
        gap(8);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Indent(inset);
        prose(line.heard, Type::Caption, c.text, width - inset);
        if (!line.words.empty()) prose(interface_text("debrief.quoted", {{"text", line.words}}), Type::Caption, c.muted, width - inset);
        if (!line.how.empty()) prose(line.how, Type::Caption, c.muted, width - inset);
        ImGui::Unindent(inset);
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + theme().px(3), ImGui::GetCursorScreenPos().y}, c.border, theme().px(1));
    }
}

struct Choice {
    std::string about, text;
};

std::vector<Choice> choices_of(const TurnShown& turn)
{
    std::vector<Choice> all;
    for (const Observation& o : turn.observations)
        if (o.grade != Grade::Well) all.push_back({o.about, o.title});
    all.push_back({"reading", interface_text("debrief.disagree.reading")});
    return all;
}

void draw_choices(const std::vector<Choice>& choices, DisagreeForm& form, float width)
{
    const Palette& c = theme().palette;
    label(interface_text("debrief.disagree.about"), Type::Caption, c.muted);
    gap(4);
    for (size_t i = 0; i < choices.size(); ++i) {
        const bool chosen = choices[i].about == form.about;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float inset = theme().px(36), inner = width - inset - theme().px(8);
        const float tall = underlined_height(choices[i].text, Type::Caption, inner) + theme().px(12);
        if (pressable_area(("debrief.about." + std::to_string(i)).c_str(), {width, tall}, chosen, choices[i].text)) form.about = choices[i].about;
        const ImVec2 after = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + theme().px(8), at.y + theme().px(7)});
        label(chosen ? icon::full_circle : icon::open_circle, Type::Caption, chosen ? c.accent : c.muted);
        ImGui::SetCursorScreenPos({at.x + inset, at.y + theme().px(6)});
        prose(choices[i].text, Type::Caption, chosen ? c.on_accent_soft : c.text, inner);
        ImGui::SetCursorScreenPos(after);
    }
    gap(8);
}

Request draw_form(const TurnShown& turn, DisagreeForm& form, float width)
{
    const std::vector<Choice> choices = choices_of(turn);
    if (std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.about == form.about; })) form.about = choices.front().about;
    gap(12);
    if (choices.size() > 1) draw_choices(choices, form, width);
    const std::string hint = interface_text("debrief.disagree.reason");
    prose(hint, Type::Caption, theme().palette.muted, width);
    gap(4);
    TextFieldOptions options;
    options.max_bytes = 2000;
    options.min_height = field_height() + theme().font(Type::Body)->FontSize;
    const TextFieldResult typed = field("debrief.reason", form.reason, width, options);
    gap(12);
    const std::string keep = interface_text("debrief.disagree.keep"), cancel = interface_text("debrief.disagree.cancel");
    const bool said = form.reason.text.find_first_not_of(" \n") != std::string::npos;
    Flow flow(width);
    flow.next(button_width(keep, ButtonKind::Primary));
    const bool kept = button("debrief.keep", keep, ButtonKind::Primary, said) || (typed.submitted && said);
    flow.next(button_width(cancel));
    const bool dropped = button("debrief.cancel", cancel) || typed.escaped;
    if (!kept && !dropped) return std::nullopt;
    Request request;
    if (kept) request = Disagree{turn.number, form.about, form.reason.text};
    form = {};
    return request;
}

void draw_kept(const TurnShown& turn, float width)
{
    const Palette& c = theme().palette;
    for (const KeptDisagreement& d : turn.disagreements) {
        gap(8);
        tinted_box(d.reason.empty() ? interface_text("debrief.disagree.kept_gone") : interface_text("debrief.disagree.kept", {{"reason", d.reason}}), Type::Caption, c.text, c.hover, width);
    }
}

// A chip whose words do not fit is a link, which wraps nowhere but is narrower.
bool fitting_chip(Flow& flow, const char* key, const std::string& text, bool chosen, float width)
{
    flow.next(std::min(width, chip_width(text)));
    return chip_width(text) <= width ? chip(key, text, chosen) : wide_chip(key, text, chosen, width);
}

}  // namespace

void better_box(const std::string& title, const std::string& better, float width)
{
    const Palette& c = theme().palette;
    prose(title, Type::Caption, c.muted, width);
    gap(4);
    tinted_box(interface_text("debrief.quoted", {{"text", better}}), Type::Caption, c.on_accent_soft, c.accent_soft, width);
}

Colour colour_of(Grade grade)
{
    const Palette& c = theme().palette;
    switch (grade) {
    case Grade::Critical: case Grade::Major: return c.danger;
    case Grade::Minor: case Grade::Possible: case Grade::Missed: return c.warning;
    case Grade::Well: break;
    }
    return c.good;
}

Colour colour_of(Tone tone)
{
    const Palette& c = theme().palette;
    switch (tone) {
    case Tone::Broken: return c.danger;
    case Tone::Missed: return c.warning;
    case Tone::Right: return c.good;
    case Tone::Heard: break;
    }
    return c.empathy;
}

Request draw_turn_panel(const DebriefScreen&, const TurnShown& turn, DebriefLook& look, float width)
{
    Request request;
    ImGui::PushID(turn.number);
    draw_heading_of(turn, width);
    gap(8);
    prose(turn.effect, Type::Caption, theme().palette.muted, width);
    gap(12);
    Flow flow(width);
    if (!turn.reading.empty() && fitting_chip(flow, "debrief.why", interface_text("debrief.why_read"), look.explained, width)) look.explained = look.unfold = !look.explained;
    if (!turn.reading.empty() && fitting_chip(flow, "debrief.disagree", interface_text("debrief.disagree"), look.form.open, width)) {
        const bool open = !look.form.open;
        look.form = {};
        look.form.open = open;
    }
    if (turn.can_try_again && fitting_chip(flow, "debrief.try_this", interface_text("debrief.try_this_again"), false, width)) request = TryAgain{turn.number};
    constexpr size_t most_shown = 3;  // the latest
    for (size_t i = turn.tries.size() > most_shown ? turn.tries.size() - most_shown : 0; i < turn.tries.size(); ++i)
        if (fitting_chip(flow, ("debrief.compare." + std::to_string(i)).c_str(), interface_text("debrief.compare_tries", {{"call", std::to_string(turn.tries[i].other)}}), false, width)) request = SeeBothTries{turn.tries[i].call};
    draw_kept(turn, width);
    if (look.form.open)
        if (Request said = draw_form(turn, look.form, width)) request = std::move(said);
    if (look.explained && !turn.reading.empty()) {
        if (look.unfold) ImGui::SetScrollHereY(0.1f);  // it opens where it can be read
        look.unfold = false;
        draw_reading(turn, width);
    }
    draw_others(turn, width);
    ImGui::PopID();
    return request;
}

}  // namespace callwright::window
