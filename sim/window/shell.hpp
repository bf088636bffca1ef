#pragma once
// The window without a window: owns what is open, which page is shown and the running call, and builds one frame at a time in the current
// ImGui context. It knows no display: the real window and the headless tests drive it the same way.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/practice.hpp"
#include "app/profiles.hpp"
#include "window/briefing_view.hpp"
#include "window/call_audio.hpp"
#include "window/call_view.hpp"
#include "window/calls_view.hpp"
#include "window/compare_view.hpp"
#include "window/content_loader.hpp"
#include "window/debrief_view.hpp"
#include "window/home_view.hpp"
#include "window/settings_view.hpp"
#include "window/sidebar.hpp"
#include "window/theme.hpp"
#include "window/trouble_view.hpp"

struct ImFontAtlas;

namespace callwright::window {

struct ShellOptions {
    Places places;
    std::vector<std::string> fonts;     // folders
    std::optional<uint64_t> seed;       // of new calls; else the number of the scenario's calls
    std::optional<CivilTime> now;       // of new calls; else the scenario's own clock
    std::string profile;                // name of who practises; "" for whoever did last
    bool waits_for_content = true;      // loads at the first frame; else when `load_in_background` is called
    bool audible = false;               // tones and voice; tests are silent
    std::string scenario;               // the first page is its briefing; "" for home
};

class Shell {
public:
    explicit Shell(ShellOptions options);

    // Begins to load on a worker; `wake` is called there when it is done.
    void load_in_background(std::function<void()> wake);

    // Before ImGui's NewFrame: builds the type when the text size has changed; true when the atlas is a new one.
    bool prepare(ImFontAtlas& atlas);
    bool wants_new_type() const { return fonts_scale_ != theme_.scale; }
    // Between NewFrame and Render. `now` in seconds, of any clock that does not stop.
    void frame(double now);

    bool is_ready() const { return loaded_; }     // content is there, or it was said why not
    bool is_moving() const;                       // draw another frame
    std::optional<double> next_due(double now) const;  // when there will be something new to show
    const Theme& look() const { return theme_; }

    WindowPlace place() const;
    void remember_place(const WindowPlace& place);

private:
    enum class Page { Home, Briefing, Call, Debrief, Compare, Calls, Settings };

    struct ActiveCall {
        std::unique_ptr<Rehearsal> own;  // for a call that goes on with the content of another day
        RecordedCall call;
        CallScreen screen;
        CallEdit edit;
        std::optional<RetryCard> retry;
        int retried_turn = 0;
        bool guided = false;
    };

    // A call that is looked back at.
    struct DebriefPageState {
        std::unique_ptr<Rehearsal> own;
        CallSummary summary;
        std::shared_ptr<const CallContent> content;
        Transcript transcript;
        CallState end;
        ScoreCard card;
        Debrief said;
        bool words_gone = false;
        DebriefScreen screen;
        DebriefLook look;
    };

    // shell: loading, pages
    void take_loaded();
    void open_store();
    void open_profiles();
    void refresh();                       // what pages show of the store
    void draw_page(ImVec2 size);
    void draw_looking_back(ImVec2 size);
    void draw_dialogs();
    void go(Place place);
    void show_keys();
    void show(Page page);
    void complain(const Error& error);
    void answer(TroubleRequest request);

    // shell_people
    const Profile* person() const { return book_ ? book_->find(person_) : nullptr; }
    Preferences preferences() const;
    bool become(const std::string& name);
    void use_person(const std::string& id);
    void change(const Preferences& preferences);
    void answer(const HomeRequest& request);
    void answer(const SettingsRequest& request);
    void apply_look();
    void forget_person();

    // shell_call
    void want_call(const ScenarioId& scenario, const std::string& difficulty);
    void warn_and_dial(const CallOptions& options);
    void dial(const CallOptions& options);
    void brief(const Scenario& scenario);
    void resume_call(int64_t number);
    void begin_call(RecordedCall call, std::unique_ptr<Rehearsal> own);
    void refresh_call();
    void take(const Move& move);
    void her_turn(const std::string& line, double ringing);
    void hear_call();
    void leave_call();
    void see_debrief(int64_t number);  // leaves the running call as it is
    void answer(const BriefingRequest& request);
    void answer(const CallRequest& request);
    CallSetting call_setting() const;
    Result<std::unique_ptr<Rehearsal>> rehearsal_for(const CallSummary& call);

    // shell_debrief
    Result<DebriefPageState> look_back(int64_t number);
    DebriefSource source_of(const DebriefPageState& page, const ActWords& acts);
    void open_debrief(int64_t number);
    void open_comparison(int64_t number);
    void answer(const CompareRequest& request);
    void refresh_debrief();
    void try_again(int turn);
    void brief_later_call(int64_t number);
    void answer(const DebriefRequest& request);
    void answer(const CallsRequest& request);

    ShellOptions options_;
    Theme theme_;
    float fonts_scale_ = 0;
    double now_ = 0;

    ContentLoader loader_;
    bool loading_ = false, loaded_ = false;
    std::optional<Rehearsal> rehearsal_;
    std::optional<EventStore> store_;
    std::optional<ProfileBook> book_;
    std::optional<TroubleScreen> trouble_;
    enum class Trouble { None, Content, Store, Profiles } trouble_is_ = Trouble::None;
    std::optional<Error> complaint_;
    bool complaint_open_ = false;

    Page page_ = Page::Home;
    std::string person_;
    std::vector<CallSummary> calls_;
    HomeScreen home_;
    HomeEdit home_edit_;
    BriefingScreen briefing_;
    BriefingEdit briefing_edit_;
    SettingsScreen settings_;
    SettingsEdit settings_edit_;
    std::optional<ActiveCall> active_;
    CallAudio audio_;
    std::optional<DebriefPageState> debrief_;
    struct Compared {
        CompareScreen screen;
        int64_t first = 0, second = 0;
    } compared_;
    CallsScreen calls_screen_;
    CallsLook calls_look_;
    CallFilter calls_filter_ = CallFilter::All;

    bool leaving_ = false, shortcuts_ = false, warning_ = false;
    CallOptions wanted_;                // the call that waits for the warning to be read
    std::optional<CallOptions> later_;  // the briefing is that of a later call
};

}  // namespace callwright::window
