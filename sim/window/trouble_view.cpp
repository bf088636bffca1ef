#include "window/trouble_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "base/utf8.hpp"
#include "window/widgets.hpp"

namespace callwright::window {

TroubleScreen content_trouble(const Problems& problems)
{
    return {interface_text("trouble.content"), interface_text("trouble.content_text", {{"count", std::to_string(problems.size())}}), interface_text("trouble.try_again"), problems, ""};
}

TroubleScreen store_trouble(const Error& error)
{
    const bool in_use = error.code == ErrorCode::StoreInUse;
    return {interface_text(in_use ? "trouble.in_use" : "trouble.store"), interface_text(in_use ? "trouble.in_use_text" : "trouble.store_text"), interface_text("trouble.try_again"), {error}, ""};
}

TroubleScreen profiles_trouble(const Error& error)
{
    return {interface_text("trouble.profiles"), interface_text("trouble.profiles_text"), interface_text("trouble.try_again"), {error}, interface_text("trouble.set_aside")};
}

std::optional<TroubleRequest> draw_trouble_view(const TroubleScreen& screen, ImVec2 size)
{
    const Theme& t = theme();
    std::optional<TroubleRequest> asked;
    const float width = std::min(size.x - t.px(32), t.px(680));
    begin_scroll("trouble", size);
    ImGui::SetCursorPos({std::floor((size.x - width) / 2), std::max(t.px(24), size.y * 0.16f)});
    begin_card("trouble_card", {width, 0}, t.palette.danger);
    const float inner = card_inner_width();
    paragraph(screen.title, Type::Heading, t.palette.text, inner);
    gap(8);
    paragraph(screen.text, Type::Body, t.palette.text, inner);
    for (const Error& problem : screen.problems) {
        gap(12);
        if (!problem.where.empty()) paragraph(utf8::visible(problem.where), Type::Caption, t.palette.muted, inner);
        paragraph(utf8::visible(problem.what), Type::Body, t.palette.text, inner);
    }
    gap(20);
    if (!screen.button.empty() && button("trouble.again", screen.button, ButtonKind::Primary)) asked = TroubleRequest::TryAgain;
    if (!screen.second.empty()) {
        if (button_width(screen.button) + button_width(screen.second) + t.px(12) <= inner) ImGui::SameLine(0, t.px(12));
        else gap(8);
        if (button("trouble.second", screen.second)) asked = TroubleRequest::Second;
    }
    end_card();
    gap(24);
    end_scroll();
    return asked;
}

void draw_loading_view(ImVec2 size, int learnt)
{
    const Theme& t = theme();
    const float margin = t.px(size.x < t.px(700) ? 16 : 44), width = size.x - 2 * margin;
    ImGui::SetCursorPos({margin, t.px(32)});
    ImGui::BeginGroup();
    paragraph("Callwright", Type::Title, t.palette.text, width);
    gap(6);
    paragraph(interface_text(learnt > 0 ? "loading.learning" : "loading"), Type::Body, t.palette.muted, width);
    if (learnt > 0) {
        gap(12);
        const ImVec2 bar = ImGui::GetCursorScreenPos();
        const float long_ = std::min(width, t.px(420)), high = t.px(8);
        ImGui::GetWindowDrawList()->AddRectFilled(bar, {bar.x + long_, bar.y + high}, t.palette.track, high / 2);
        ImGui::GetWindowDrawList()->AddRectFilled(bar, {bar.x + std::max(high, long_ * static_cast<float>(learnt) / 1000), bar.y + high}, t.palette.accent, high / 2);
        ImGui::Dummy({long_, high});
    }
    gap(22);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto shade = [&](float x, float y, float wide, float high) {
        ImGui::GetWindowDrawList()->AddRectFilled({at.x + x, at.y + y}, {at.x + x + wide, at.y + y + high}, t.palette.surface, t.px(10));
        ImGui::GetWindowDrawList()->AddRect({at.x + x, at.y + y}, {at.x + x + wide, at.y + y + high}, t.palette.border, t.px(10));
    };
    const bool narrow = width < t.px(860);
    const float right = std::floor(width * 0.38f), left = narrow ? width : width - right - t.px(16);
    shade(0, 0, left, t.px(220));
    if (!narrow) shade(left + t.px(16), 0, right, t.px(220));
    shade(0, t.px(242), width, std::max(t.px(80), size.y - t.px(400)));
    ImGui::EndGroup();
}

}  // namespace callwright::window
