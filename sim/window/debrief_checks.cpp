// Every check, met and missed, and what the person kept back.

#include "app/interface_text.hpp"
#include "base/turn_number.hpp"
#include "window/debrief_parts.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr float inset = 28;  // of everything below a check's mark

// A link to a turn; true when it was followed.
bool turn_link(const std::string& key, const std::string& text) { return link(key.c_str(), text); }

void draw_check(const CheckShown& check, const std::string& key, DebriefLook& look, float width)
{
    const Palette& c = theme().palette;
    const float in = theme().px(inset), inner = width - in;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    label(check.met ? icon::check : icon::close, Type::Body, check.met ? c.good : c.danger);
    ImGui::SetCursorScreenPos(at);
    ImGui::Indent(in);
    prose(check.title, Type::Strong, c.text, inner);
    gap(2);
    prose(check.why, Type::Caption, c.text, inner);
    if (!check.cite.empty()) {
        gap(2);
        prose(interface_text("debrief.source", {{"cite", check.cite}}), Type::Caption, c.muted, inner);
    }
    if (!check.better.empty()) {
        gap(8);
        better_box(interface_text("debrief.better_here"), check.better, inner);
    }
    if (check.turn > 0) {
        gap(2);
        if (turn_link(key, check.at)) {
            choose_turn(look, check.turn);
            look.tab = DebriefTab::Said;
            look.bring_into_view = true;
        }
    }
    ImGui::Unindent(in);
}

void draw_group_heading(const CheckGroup& group, float width)
{
    const Palette& c = theme().palette;
    const float left = ImGui::GetCursorPosX();
    label(group.name, Type::Heading, c.text);
    const float wide = measured(group.count, Type::Caption).x;
    ImGui::SameLine(left + width - wide);
    label(group.count, Type::Caption, c.muted);
    gap(4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + width, at.y}, c.border);
    gap(12);
}

}  // namespace

void draw_checks(const DebriefScreen& screen, DebriefLook& look, float width)
{
    if (screen.checks.empty()) return prose(interface_text("debrief.dial.none"), Type::Body, theme().palette.muted, width);
    for (size_t g = 0; g < screen.checks.size(); ++g) {
        if (g > 0) gap(24);
        draw_group_heading(screen.checks[g], width);
        for (size_t i = 0; i < screen.checks[g].checks.size(); ++i) {
            if (i > 0) gap(16);
            draw_check(screen.checks[g].checks[i], "debrief.check." + std::to_string(g) + "." + std::to_string(i), look, width);
        }
    }
}

void draw_facts(const DebriefScreen& screen, DebriefLook& look, float width)
{
    const Palette& c = theme().palette;
    if (screen.facts.empty()) return prose(interface_text("debrief.facts.all_told", {{"name", screen.first_name}}), Type::Body, c.text, width);
    label(screen.facts_title, Type::Strong, c.text);
    for (size_t i = 0; i < screen.facts.size(); ++i) {
        const FactShown& fact = screen.facts[i];
        gap(i == 0 ? 8.0f : 16.0f);
        prose(fact.unlock, Type::Body, c.text, width);
        gap(2);
        prose(fact.when, Type::Caption, c.muted, width);
        if (fact.turn > 0 && turn_link("debrief.fact." + std::to_string(i), interface_text("debrief.at", {{"turn", turn_text(fact.turn)}}))) {
            choose_turn(look, fact.turn);
            look.tab = DebriefTab::Said;
            look.bring_into_view = true;
        }
    }
}

}  // namespace callwright::window
