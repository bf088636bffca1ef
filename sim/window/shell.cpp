#include "window/shell.hpp"

#include <imgui.h>

#include "app/interface_text.hpp"
#include "window/dialogs.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/keys.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

constexpr ImGuiWindowFlags whole_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

Shell::Shell(ShellOptions options) : options_(std::move(options)), audio_(options_.audible)
{
    theme_.palette = palette_named("light");
    open_profiles();
    apply_look();
}

void Shell::load_in_background(std::function<void()> wake)
{
    loading_ = true;
    loader_.start(options_.places, std::move(wake));
}

void Shell::open_profiles()
{
    auto book = ProfileBook::open(options_.places.store);
    if (!book) {
        trouble_ = profiles_trouble(book.error());
        trouble_is_ = Trouble::Profiles;
        return;
    }
    book_ = std::move(*book);
    const Profile* who = options_.profile.empty() ? book_->last() : book_->named(options_.profile);
    if (who) person_ = who->id;
    else if (!options_.profile.empty()) become(options_.profile);
}

void Shell::open_store()
{
    auto store = EventStore::open(options_.places.store);
    if (!store) {
        trouble_ = store_trouble(store.error());
        trouble_is_ = Trouble::Store;
        return;
    }
    store_ = std::move(*store);
    if (const auto people = store_->people(); people && book_) book_->keep_clear_of(*people);
    refresh();
}

void Shell::take_loaded()
{
    if (loaded_ || (loading_ ? !loader_.ready() : !options_.waits_for_content)) return;
    LoadedContent content = loading_ ? loader_.take() : load_content(options_.places);
    loading_ = false;
    loaded_ = true;
    if (!content.rehearsal) {
        trouble_ = content_trouble(content.problems);
        trouble_is_ = Trouble::Content;
        return;
    }
    rehearsal_ = std::move(content.rehearsal);
    if (trouble_is_ != Trouble::Profiles) open_store();
    const auto scenario = rehearsal_->library().scenarios.find(ScenarioId(options_.scenario));
    if (scenario == rehearsal_->library().scenarios.end()) return focus::set(person() ? "hero.call" : "name");
    brief(scenario->second);
    show(Page::Briefing);
}

void Shell::answer(TroubleRequest request)
{
    const Trouble was = trouble_is_;
    trouble_.reset();
    trouble_is_ = Trouble::None;
    if (was == Trouble::Profiles && request == TroubleRequest::Second)
        if (const auto aside = ProfileBook::set_aside(options_.places.store); !aside) complain(aside.error());
    if (was == Trouble::Profiles) open_profiles();
    if (was == Trouble::Content) loaded_ = false, options_.waits_for_content = true;
    else if (trouble_is_ == Trouble::None && loaded_ && !store_) open_store();
}

void Shell::refresh()
{
    if (!store_ || !rehearsal_ || !book_) return;
    auto calls = store_->calls();
    if (!calls) return complain(calls.error());
    calls_ = std::move(*calls);
    home_ = home_screen(rehearsal_->library(), calls_, *book_, person());
    home_edit_.rows_for = "\n";
    calls_screen_ = calls_screen(calls_, rehearsal_->library(), person_, calls_filter_);
    settings_.person = person() ? std::optional(*person()) : std::nullopt;
    settings_.store = options_.places.store;
    if (page_ == Page::Settings) {
        settings_.has_sound = audio_.has_sound();
        settings_.has_voice = audio_.has_voice();
    }
}

void Shell::complain(const Error& error)
{
    complaint_ = error;
    complaint_open_ = true;
    focus::set("complaint.close");
}

void Shell::show(Page page)
{
    page_ = page;
    focus::clear();
    if (page == Page::Home || page == Page::Settings || page == Page::Calls) refresh();
    if (page == Page::Home) focus::set(person() ? "hero.call" : "name");
    if (page == Page::Briefing) focus::set("briefing.call");
    if (page == Page::Call && active_) focus::set(active_->screen.over ? "see_debrief" : "draft");
}

void Shell::show_keys()
{
    shortcuts_ = true;
    focus::set("keys.close");
}

void Shell::go(Place place)
{
    if (place == Place::Keys) return show_keys();
    if (place == Place::Settings) return show(Page::Settings);
    if (place == Place::Calls) return show(Page::Calls);
    show(active_ ? Page::Call : Page::Home);
}

bool Shell::prepare(ImFontAtlas& atlas)
{
    if (fonts_scale_ == theme_.scale) return false;
    load_fonts(atlas, theme_, options_.fonts);
    fonts_scale_ = theme_.scale;
    return true;
}

bool Shell::is_moving() const { return window::is_moving(); }

std::optional<double> Shell::next_due(double now) const
{
    return page_ == Page::Call && active_ ? active_->edit.speaking.next(now) : std::nullopt;
}

// These pages fill the room they are given; the margin is ours.
void Shell::draw_looking_back(ImVec2 size)
{
    const bool narrow = size.x < theme_.px(700);
    const float side = theme_.px(narrow ? 12 : 24), top = theme_.px(narrow ? 8 : 20);
    ImGui::SetCursorPos({side, top});
    begin_scroll("looking_back", {size.x - 2 * side, size.y - 2 * top});
    if (page_ == Page::Debrief) {
        if (const auto asked = draw_debrief_view(debrief_->screen, debrief_->look)) answer(*asked);
    } else if (page_ == Page::Compare) {
        if (const auto asked = draw_compare_view(compared_.screen)) answer(*asked);
    } else if (const auto asked = draw_calls_view(calls_screen_, calls_look_)) {
        answer(*asked);
    }
    end_scroll();
}

void Shell::draw_page(ImVec2 size)
{
    if (trouble_) {
        if (const auto asked = draw_trouble_view(*trouble_, size)) answer(*asked);
        return;
    }
    if (!rehearsal_ || !store_) return draw_loading_view(size, loader_.learnt());
    switch (page_) {
    case Page::Home:
        if (const auto asked = draw_home_view(home_, home_edit_, size)) answer(*asked);
        break;
    case Page::Briefing:
        if (const auto asked = draw_briefing_view(briefing_, briefing_edit_, size)) answer(*asked);
        break;
    case Page::Settings:
        if (const auto asked = draw_settings_view(settings_, settings_edit_, size)) answer(*asked);
        break;
    case Page::Debrief:
    case Page::Compare:
    case Page::Calls: draw_looking_back(size); break;
    case Page::Call:
        active_->edit.now = now_;
        hear_call();
        if (const auto asked = draw_call_view(active_->screen, active_->edit, size)) answer(*asked);
        break;
    }
}

void Shell::draw_dialogs()
{
    if (draw_complaint(complaint_, complaint_open_)) complaint_.reset();
    if (draw_shortcuts(shortcuts_)) shortcuts_ = false;
    if (const auto choice = draw_leaving(leaving_)) {
        if (*choice == Leaving::EndCall) take({MoveKind::End, "", {}});
        else if (*choice == Leaving::LeaveOpen) leave_call();
        else focus::set("draft");
    }
    if (const auto choice = draw_warning(briefing_.warning, warning_); choice && *choice) dial(wanted_);
}

void Shell::frame(double now)
{
    now_ = now;
    use_theme(&theme_);
    begin_widgets();
    focus::begin_frame();
    take_loaded();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, room, theme_.palette.background);
    push_style();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(room);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("callwright", nullptr, whole_window);
    ImGui::PopStyleVar();
    const bool something_above = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const float side = sidebar_width();
    const Place at = page_ == Page::Settings ? Place::Settings : page_ == Page::Calls || page_ == Page::Debrief || page_ == Page::Compare ? Place::Calls : Place::Rehearse;
    if (const auto place = draw_sidebar(at, !calls_screen_.calls.empty() || calls_filter_ != CallFilter::All, {side, room.y}); place && rehearsal_ && !trouble_) go(*place);
    ImGui::SetCursorPos({side, 0});
    begin_scroll("page", {room.x - side, room.y});
    draw_page({room.x - side, room.y});
    end_scroll();
    ImGui::End();
    if (shortcut(',') && rehearsal_) show(Page::Settings);
    if (ImGui::GetIO().KeyCtrl && pressed(Key::F1, false)) show_keys();
    const bool looks_aside = page_ == Page::Settings || page_ == Page::Calls || page_ == Page::Debrief || page_ == Page::Compare;
    if (looks_aside && !something_above && pressed(Key::Escape, false) && !focus::in_text_field()) go(Place::Rehearse);
    draw_dialogs();
    pop_style();
}

WindowPlace Shell::place() const { return book_ ? book_->place() : WindowPlace{}; }

void Shell::remember_place(const WindowPlace& place)
{
    if (book_ && place != book_->place()) (void)book_->remember_place(place);
}

}  // namespace callwright::window
