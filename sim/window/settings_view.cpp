#include "window/settings_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/interface_text.hpp"
#include "window/dialog.hpp"
#include "window/fields.hpp"
#include "window/focus.hpp"
#include "window/layout.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

using Asked = std::optional<SettingsRequest>;

struct Choice {
    const char* value;
    const char* words;
};

void heading(const char* key)
{
    label(interface_text(key), Type::Strong, theme().palette.text);
    gap(8);
}

// One of several words, as chips.
template <size_t N>
bool choose(const char* key, const Choice (&choices)[N], std::string& value, float width)
{
    std::vector<std::string> texts;
    int chosen = -1;
    for (size_t i = 0; i < N; ++i) {
        texts.push_back(interface_text(choices[i].words));
        if (value == choices[i].value) chosen = static_cast<int>(i);
    }
    const auto hit = chips(key, texts, chosen, width);
    if (hit) value = choices[*hit].value;
    return hit.has_value();
}

Asked name_row(const SettingsScreen& screen, SettingsEdit& edit, float width)
{
    if (edit.name_of != screen.person->id) {
        edit.name_of = screen.person->id;
        edit.name.set_text(screen.person->name);
    }
    heading("settings.name");
    TextFieldOptions options;
    options.single_line = true;
    options.max_bytes = 120;
    const float wide = std::min(width, theme().px(360));
    const TextFieldResult typed = field("settings.name", edit.name, wide, options);
    if (typed.changed) edit.refusal.clear();
    if (!edit.refusal.empty()) gap(4), paragraph(edit.refusal, Type::Caption, theme().palette.danger, width);
    const bool changed = edit.name.text != screen.person->name;
    if (!changed) return std::nullopt;
    gap(8);
    if (button("settings.rename", interface_text("settings.rename")) || typed.submitted) return RenamePerson{edit.name.text};
    return std::nullopt;
}

bool look_rows(Preferences& p, float width)
{
    bool changed = false;
    heading("settings.text_size");
    constexpr int sizes[] = {100, 125, 150, 175, 200};
    std::vector<std::string> texts;
    int chosen = -1;
    for (int i = 0; i < 5; ++i) {
        texts.push_back(interface_text("home.percent", {{"percent", std::to_string(sizes[i])}}));
        if (sizes[i] == p.text_percent) chosen = i;
    }
    if (const auto hit = chips("settings.size", texts, chosen, width)) p.text_percent = sizes[*hit], changed = true;
    gap(18);
    heading("settings.theme");
    constexpr Choice themes[] = {{"light", "theme.light"}, {"dark", "theme.dark"}, {"contrast", "theme.contrast"}};
    changed |= choose("settings.theme", themes, p.theme, width);
    gap(14);
    if (switch_button("settings.motion", interface_text("settings.reduced_motion"), p.reduced_motion)) p.reduced_motion = !p.reduced_motion, changed = true;
    return changed;
}

bool call_rows(const SettingsScreen& screen, Preferences& p, float width)
{
    bool changed = false;
    const Palette& c = theme().palette;
    heading("settings.help");
    constexpr Choice levels[] = {{"auto", "help.auto"}, {"picks", "help.picks"}, {"stems", "help.stems"}, {"free", "help.free"}};
    changed |= choose("settings.help", levels, p.help, width);
    gap(6);
    paragraph(interface_text("settings.help_what"), Type::Caption, c.muted, width);
    gap(14);
    if (switch_button("settings.hurry", interface_text("settings.hurry"), p.hurry)) p.hurry = !p.hurry, changed = true;
    gap(10);
    if (switch_button("settings.sound", interface_text("settings.sound"), p.sound && screen.has_sound, screen.has_sound)) p.sound = !p.sound, changed = true;
    if (!screen.has_sound) paragraph(interface_text("settings.no_sound"), Type::Caption, c.muted, width);
    gap(10);
    if (switch_button("settings.voice", interface_text("settings.voice"), p.voice && screen.has_voice, screen.has_voice)) p.voice = !p.voice, changed = true;
    if (!screen.has_voice) paragraph(interface_text("settings.no_voice"), Type::Caption, c.muted, width);
    return changed;
}

Asked forget_dialog(const SettingsScreen& screen, SettingsEdit& edit)
{
    Asked asked;
    if (!begin_dialog("forget", interface_text("forget.title", {{"name", screen.person->name}}), 460, edit.forgetting)) return asked;
    paragraph(interface_text("forget.what"), Type::Body, theme().palette.text, ImGui::GetContentRegionAvail().x);
    gap(18);
    if (button("forget.no", interface_text("forget.no"))) edit.forgetting = false;
    ImGui::SameLine(0, theme().px(12));
    if (button("forget.yes", interface_text("forget.yes"), ButtonKind::Danger)) {
        edit.forgetting = false;
        asked = ForgetPerson{};
    }
    end_dialog();
    return asked;
}

template <class Content>
void card(const char* key, float width, Content content)
{
    begin_card(key, {width, 0});
    content(card_inner_width());
    end_card();
    gap(16);
}

}  // namespace

std::optional<SettingsRequest> draw_settings_view(const SettingsScreen& screen, SettingsEdit& edit, ImVec2 size)
{
    const Theme& t = theme();
    Asked asked;
    const float margin = t.px(size.x < t.px(700) ? 16 : 44), width = size.x - 2 * margin;
    const bool beside = width >= t.px(980);
    const float left = beside ? std::floor(width * 0.58f) : width, right = beside ? width - left - t.px(16) : width;
    begin_scroll("settings", size);
    ImGui::SetCursorPos({margin, t.px(is_low(size.y / t.scale) ? 16 : 32)});
    ImGui::BeginGroup();
    paragraph(interface_text("settings.title"), Type::Title, t.palette.text, width);
    gap(6);
    paragraph(screen.person ? interface_text("settings.of", {{"name", screen.person->name}}) : interface_text("settings.nobody"), Type::Body, t.palette.muted, width);
    gap(22);
    if (screen.person) {
        Preferences p = screen.person->preferences;
        bool changed = false;
        const ImVec2 at = ImGui::GetCursorPos();
        ImGui::BeginGroup();
        card("look", left, [&](float inner) { changed |= look_rows(p, inner); });
        card("calls", left, [&](float inner) { changed |= call_rows(screen, p, inner); });
        ImGui::EndGroup();
        if (beside) ImGui::SetCursorPos({at.x + left + t.px(16), at.y});
        card("self", right, [&](float inner) {
            asked = name_row(screen, edit, inner);
            gap(18);
            heading("settings.records");
            paragraph(interface_text("settings.where", {{"folder", screen.store}}), Type::Caption, t.palette.muted, inner);
            gap(12);
            if (button("settings.forget", interface_text("settings.forget"))) edit.forgetting = true, focus::set("forget.no");
        });
        if (changed) asked = ChangePreferences{p};
    }
    ImGui::EndGroup();
    end_scroll();
    if (screen.person)
        if (Asked from = forget_dialog(screen, edit)) asked = std::move(from);
    return asked;
}

}  // namespace callwright::window
