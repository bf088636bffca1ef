#include "window/briefing_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/fonts.hpp"
#include "window/keys.hpp"
#include "window/layout.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

void situation_card(const BriefingScreen& screen, float width)
{
    const Palette& p = theme().palette;
    begin_card("situation", {width, 0});
    const float inner = card_inner_width();
    bool first = true;
    for (const LabelledValue& part : screen.parts) {
        if (!first) gap(16);
        first = false;
        label(part.label, Type::Strong, p.text);
        gap(4);
        paragraph(part.value, Type::Body, p.text, inner);
    }
    end_card();
}

void tips_card(const BriefingScreen& screen, float width)
{
    const Theme& t = theme();
    if (screen.tips.empty()) return;
    begin_card("tips", {width, 0});
    const float inner = card_inner_width(), indent = t.px(26);
    label(interface_text("briefing.page.tips"), Type::Strong, t.palette.text);
    for (const std::string& tip : screen.tips) {
        gap(10);
        const float left = ImGui::GetCursorPosX();
        label(icon::right, Type::Caption, t.palette.accent);
        ImGui::SameLine(left + indent);
        paragraph(tip, Type::Body, t.palette.text, inner - indent);
    }
    end_card();
}

void figures_card(const BriefingScreen& screen, float width)
{
    const Theme& t = theme();
    begin_card("figures", {width, 0});
    const float inner = card_inner_width();
    for (const LabelledValue& row : screen.account) {
        const float left = ImGui::GetCursorPosX();
        label(row.label, Type::Caption, t.palette.muted);
        const Type type = row.strong ? Type::Strong : Type::Body;
        const float wide = measured(row.value, type).x;
        if (wide + measured(row.label, Type::Caption).x + t.px(12) <= inner) ImGui::SameLine(left + inner - wide);
        paragraph(row.value, type, t.palette.text, inner);
        gap(10);
    }
    gap(6);
    label(interface_text("offer.may"), Type::Strong, t.palette.text);
    for (const std::string& line : screen.may_offer) gap(8), paragraph(line, Type::Caption, t.palette.text, inner);
    end_card();
}

std::optional<BriefingRequest> call_card(const BriefingScreen& screen, BriefingEdit& edit, float width)
{
    const Palette& p = theme().palette;
    std::optional<BriefingRequest> asked;
    begin_card("dial", {width, 0});
    const float inner = card_inner_width();
    label(interface_text("briefing.page.how_hard"), Type::Strong, p.text);
    gap(8);
    std::vector<std::string> texts;
    int chosen = -1;
    for (size_t i = 0; i < screen.difficulties.size(); ++i) {
        texts.push_back(interface_text("difficulty." + screen.difficulties[i]));
        if (screen.difficulties[i] == edit.difficulty) chosen = static_cast<int>(i);
    }
    if (const auto hit = chips("difficulty", texts, chosen, inner)) edit.difficulty = screen.difficulties[static_cast<size_t>(*hit)];
    gap(8);
    paragraph(interface_text("difficulty." + edit.difficulty + ".what", {{"name", screen.first_name}}), Type::Caption, p.muted, inner);
    gap(16);
    if (button("briefing.call", screen.button, ButtonKind::Primary)) asked = DialNow{edit.difficulty};
    end_card();
    return asked;
}

}  // namespace

std::optional<BriefingRequest> draw_briefing_view(const BriefingScreen& screen, BriefingEdit& edit, ImVec2 size)
{
    const Theme& t = theme();
    std::optional<BriefingRequest> asked;
    const bool narrow = size.x < t.px(860);
    const float margin = t.px(size.x < t.px(700) ? 16 : 44), width = size.x - 2 * margin, space = t.px(16);
    begin_scroll("briefing", size);
    ImGui::SetCursorPos({margin, t.px(is_low(size.y / t.scale) ? 12 : 28)});
    ImGui::BeginGroup();
    if (button("briefing.back", std::string(icon::back) + "  " + interface_text("common.back"), ButtonKind::Quiet) || pressed(Key::Escape, false)) asked = LeaveBriefing{};
    gap(12);
    const float left = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY(), face = t.px(56);
    avatar(screen.initials, screen.name, face);
    ImGui::SetCursorPos({left + face + space, top + (face - measured(screen.title, Type::Title, width - face - space).y - t.font(Type::Body)->FontSize) / 2});
    ImGui::BeginGroup();
    paragraph(screen.title, Type::Title, t.palette.text, width - face - space);
    paragraph(screen.day.empty() ? screen.name : screen.name + " \xc2\xb7 " + screen.day, Type::Body, t.palette.muted, width - face - space);
    ImGui::EndGroup();
    gap(22);
    if (!screen.warning.empty()) {
        begin_card("warning", {width, 0}, t.palette.warning);
        paragraph(screen.warning, Type::Body, t.palette.text, card_inner_width());
        end_card();
        gap(16);
    }
    const ImVec2 at = ImGui::GetCursorPos();
    const float right = narrow ? width : std::floor(width * 0.36f), wide = narrow ? width : width - right - space;
    if (narrow) {
        asked = asked ? asked : call_card(screen, edit, width);
        gap(16);
    }
    ImGui::BeginGroup();
    situation_card(screen, wide);
    gap(16);
    tips_card(screen, wide);
    if (narrow) gap(16), figures_card(screen, width);
    gap(28);
    ImGui::EndGroup();
    if (!narrow) {
        ImGui::SetCursorPos({at.x + wide + space, at.y});
        ImGui::BeginGroup();
        if (auto from = call_card(screen, edit, right)) asked = std::move(from);
        gap(16);
        figures_card(screen, right);
        ImGui::EndGroup();
    }
    ImGui::EndGroup();
    end_scroll();
    return asked;
}

}  // namespace callwright::window
