#include "window/home_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/fields.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/layout.hpp"
#include "window/library_list.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using Asked = std::optional<HomeRequest>;

std::string trimmed(const std::string& text)
{
    const size_t first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// The name that goes with a request: none when somebody is practising already.
bool name_is_ready(const HomeScreen& screen, HomeEdit& edit)
{
    if (!screen.person.empty() || !trimmed(edit.name.text).empty()) return true;
    edit.name_missing = true;
    focus::set("name");
    return false;
}

Asked hero_buttons(const HomeScreen& screen, HomeEdit& edit, const Hero& hero)
{
    Asked asked;
    if (button("hero.call", hero.button, ButtonKind::Primary) && name_is_ready(screen, edit)) {
        if (hero.resumes) asked = ResumeCall{hero.resumes};
        else asked = StartCall{hero.scenario, trimmed(edit.name.text)};
    }
    if (hero.resumes) return asked;
    ImGui::SameLine(0, theme().px(16));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + theme().px(8));
    if (link("hero.briefing", interface_text("home.briefing"))) asked = ReadBriefing{hero.scenario, trimmed(edit.name.text)};
    return asked;
}

Asked hero_card(const HomeScreen& screen, HomeEdit& edit, float width, float least)
{
    const Theme& t = theme();
    Asked asked;
    begin_card("hero", {width, -least});
    const float inner = card_inner_width();
    if (!screen.hero) {
        label(interface_text("home.empty_title"), Type::Heading, t.palette.text);
        gap(8);
        paragraph(interface_text("home.empty"), Type::Body, t.palette.muted, inner);
        end_card();
        return asked;
    }
    const Hero& hero = *screen.hero;
    const float face = inner >= t.px(520) ? t.px(124) : inner >= t.px(360) ? t.px(72) : 0, left = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();
    const float text_left = face > 0 ? left + t.px(8) + face + t.px(28) : left, text_width = inner - (text_left - left);
    // Words and face stand in the middle of the card, whichever is the taller.
    const float block = std::max({edit.hero_height, face, least - 2 * t.px(16)});
    ImGui::SetCursorPos({text_left, top + std::floor((block - edit.hero_height) / 2)});
    ImGui::BeginGroup();
    gap(6);
    paragraph(interface_text("home.hero_title", {{"name", hero.first_name}, {"title", hero.title}}), Type::Heading, t.palette.text, text_width);
    gap(8);
    paragraph(hero.text, Type::Body, t.palette.text, text_width);
    gap(18);
    asked = hero_buttons(screen, edit, hero);
    ImGui::EndGroup();
    if (ImGui::GetItemRectSize().y != edit.hero_height) ask_for_frame();
    edit.hero_height = ImGui::GetItemRectSize().y;
    if (face > 0) {
        ImGui::SetCursorPos({left + t.px(8), top + std::floor((block - face) / 2)});
        avatar(hero.initials, hero.name, face);
    }
    ImGui::SetCursorPos({left, top + block});
    end_card();
    return asked;
}

Asked name_field(const HomeScreen& screen, HomeEdit& edit, float width)
{
    const std::string hint = interface_text("home.name_hint");
    TextFieldOptions options;
    options.single_line = true;
    options.hint = hint.c_str();
    options.max_bytes = 120;
    const TextFieldResult typed = field("name", edit.name, width, options);
    if (typed.changed) edit.name_missing = false, edit.refusal.clear();
    const std::string name = trimmed(edit.name.text);
    if (!edit.refusal.empty()) gap(4), paragraph(edit.refusal, Type::Caption, theme().palette.danger, width);
    else if (edit.name_missing) gap(4), paragraph(interface_text("home.name_missing"), Type::Caption, theme().palette.danger, width);
    if (!typed.submitted) return std::nullopt;
    if (name.empty()) {
        edit.name_missing = true;
        return std::nullopt;
    }
    if (screen.person.empty()) focus::set("hero.call");
    edit.adding_person = false;
    return AddPerson{name};
}

Asked people(const HomeScreen& screen, HomeEdit& edit, float width)
{
    std::vector<std::string> names;
    int chosen = -1;
    for (size_t i = 0; i < screen.people.size(); ++i) {
        names.push_back(screen.people[i].name);
        if (screen.people[i].id == screen.person) chosen = static_cast<int>(i);
    }
    names.push_back(interface_text("home.add_person"));
    const auto hit = chips("person", names, chosen, width);
    if (!hit) return std::nullopt;
    if (*hit < static_cast<int>(screen.people.size())) return SwitchPerson{screen.people[static_cast<size_t>(*hit)].id};
    edit.adding_person = true;
    edit.name.set_text("");
    focus::set("name");
    return std::nullopt;
}

Asked person_card(const HomeScreen& screen, HomeEdit& edit, float width, float least)
{
    const Palette& p = theme().palette;
    Asked asked;
    begin_card("person", {width, -least});
    const float inner = card_inner_width();
    label(interface_text("home.who"), Type::Strong, p.text);
    gap(10);
    if (!screen.people.empty()) {
        asked = people(screen, edit, inner);
        gap(10);
    }
    if (screen.people.empty() || edit.adding_person) {
        if (const Asked named = name_field(screen, edit, inner)) asked = named;
        gap(10);
        paragraph(interface_text("home.private"), Type::Caption, p.muted, inner);
        gap(10);
    }
    label(interface_text("home.text_size"), Type::Caption, p.muted);
    gap(8);
    constexpr int sizes[] = {100, 125, 150};
    std::vector<std::string> texts;
    int chosen = -1;
    for (int i = 0; i < 3; ++i) {
        texts.push_back(interface_text("home.percent", {{"percent", std::to_string(sizes[i])}}));
        if (sizes[i] == screen.text_percent) chosen = i;
    }
    if (const auto hit = chips("text_size", texts, chosen, inner)) asked = SetTextSize{sizes[*hit]};
    end_card();
    return asked;
}

Asked results_card(const HomeScreen& screen, float width)
{
    const Theme& t = theme();
    Asked asked;
    begin_card("results", {width, 0});
    label(interface_text("home.results"), Type::Strong, t.palette.text);
    gap(8);
    for (const LastResult& result : screen.results) {
        const float inner = card_inner_width(), height = t.px(56);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (pressable_area(("result." + std::to_string(result.call)).c_str(), {inner, height}, false, result.title)) asked = OpenDebrief{result.call};
        const ImVec2 after = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + t.px(8), at.y + t.px(12)});
        avatar(result.initials, result.name, t.px(32));
        const float text_width = inner - t.px(60);
        ImGui::SetCursorScreenPos({at.x + t.px(52), at.y + t.px(8)});
        elided(result.title, Type::Strong, t.palette.text, text_width);
        ImGui::SetCursorScreenPos({at.x + t.px(52), at.y + t.px(8) + t.font(Type::Strong)->FontSize + t.px(4)});
        elided(result.scores, Type::Caption, t.palette.muted, text_width);
        ImGui::SetCursorScreenPos(after);
    }
    end_card();
    return asked;
}

// Cards beside each other when there is room, else below each other.
Asked top_cards(const HomeScreen& screen, HomeEdit& edit, float width)
{
    const Theme& t = theme();
    Asked asked;
    const auto keep = [&](Asked more) { if (more) asked = std::move(more); };
    const float space = t.px(16);
    const auto side = [&](float wide) {
        keep(person_card(screen, edit, wide, width < t.px(860) || !screen.results.empty() ? 0 : known_card_height("hero", 0)));
        if (screen.results.empty()) return;
        gap(16);
        keep(results_card(screen, wide));
    };
    if (width < t.px(860)) {
        keep(hero_card(screen, edit, width, 0));
        gap(16);
        side(width);
        return asked;
    }
    const float right = std::floor(width * 0.38f), left = width - right - space;
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    keep(hero_card(screen, edit, left, known_card_height("person", 0) + (screen.results.empty() ? 0 : known_card_height("results", 0) + space)));
    ImGui::EndGroup();
    ImGui::SetCursorPos({at.x + left + space, at.y});
    ImGui::BeginGroup();
    side(right);
    ImGui::EndGroup();
    const float known = std::max(known_card_height("hero", 0), known_card_height("person", 0) + (screen.results.empty() ? 0 : known_card_height("results", 0) + space));
    ImGui::SetCursorPos({at.x, at.y + known});
    return asked;
}

}  // namespace

std::optional<HomeRequest> draw_home_view(const HomeScreen& screen, HomeEdit& edit, ImVec2 size)
{
    const Theme& t = theme();
    Asked asked;
    const float margin = t.px(size.x < t.px(700) ? 16 : 44), width = size.x - 2 * margin;
    begin_scroll("home", size);
    ImGui::SetCursorPos({margin, t.px(is_low(size.y / t.scale) ? 16 : 32)});
    ImGui::BeginGroup();
    paragraph(screen.title, Type::Title, t.palette.text, width);
    gap(6);
    paragraph(screen.subtitle, Type::Body, t.palette.muted, width);
    gap(22);
    if (Asked from = top_cards(screen, edit, width)) asked = std::move(from);
    gap(22);
    if (!screen.library.empty())
        if (Asked from = draw_library_list(screen, edit, width)) asked = std::move(from);
    gap(28);
    ImGui::EndGroup();
    end_scroll();
    return asked;
}

}  // namespace callwright::window
