// Who practises, and what they like.

#include "app/interface_text.hpp"
#include "window/focus.hpp"
#include "window/match.hpp"
#include "window/shell.hpp"

namespace callwright::window {
Preferences Shell::preferences() const
{
    const Profile* who = person();
    return who ? who->preferences : Preferences{};
}

void Shell::apply_look()
{
    const Preferences p = preferences();
    theme_.palette = palette_named(p.theme);
    theme_.scale = static_cast<float>(p.text_percent) / 100.0f;
    theme_.reduced_motion = p.reduced_motion;
}

// Somebody by that name: the one there is, or a new one.
bool Shell::become(const std::string& name)
{
    if (!book_) return false;
    std::string id;
    if (const Profile* known = book_->named(name)) id = known->id;
    else {
        const auto added = book_->add(name);
        if (!added) {
            home_edit_.refusal = added.error().what;
            focus::set("name");
            return false;
        }
        id = added->id;
        if (!person()) {  // what was chosen before there was a name
            Profile fresh = *added;
            fresh.preferences.text_percent = static_cast<int>(theme_.scale * 100 + 0.5f);
            (void)book_->save(fresh);
        }
    }
    use_person(id);
    return true;
}

void Shell::use_person(const std::string& id)
{
    if (const auto used = book_->use(id); !used) complain(used.error());
    person_ = id;
    apply_look();
    refresh();
}

void Shell::change(const Preferences& preferences)
{
    const Profile* who = person();
    if (!who) return;
    Profile changed = *who;
    changed.preferences = preferences;
    if (const auto saved = book_->save(changed); !saved) complain(saved.error());
    apply_look();
    refresh();
    if (active_) refresh_call();
}

void Shell::answer(const HomeRequest& request)
{
    const auto somebody = [&](const std::string& name) { return person() || become(name); };
    std::visit(Match{[&](const StartCall& asked) { if (somebody(asked.name)) want_call(asked.scenario, "normal"); },
                     [&](const ResumeCall& asked) { resume_call(asked.call); },
                     [&](const ReadBriefing& asked) {
                         if (!person() && !asked.name.empty()) become(asked.name);
                         brief(rehearsal_->library().scenarios.at(asked.scenario));
                         briefing_edit_ = {};
                         show(Page::Briefing);
                     },
                     [&](const AddPerson& asked) { become(asked.name); },
                     [&](const SwitchPerson& asked) { use_person(asked.id); },
                     [&](const SetTextSize& asked) {
                         if (person()) {
                             Preferences p = preferences();
                             p.text_percent = asked.percent;
                             return change(p);
                         }
                         theme_.scale = static_cast<float>(asked.percent) / 100.0f;
                         home_.text_percent = asked.percent;
                     },
                     [&](const OpenDebrief& asked) { open_debrief(asked.call); }},
               request);
}

void Shell::forget_person()
{
    if (active_) active_.reset();
    const std::string gone = person_;
    if (const auto forgotten = store_->forget(gone); !forgotten) return complain(forgotten.error());
    if (const auto removed = book_->remove(gone); !removed) return complain(removed.error());
    const Profile* next = book_->last();
    person_ = next ? next->id : "";
    home_edit_ = {};
    apply_look();
    show(Page::Home);
}

void Shell::answer(const SettingsRequest& request)
{
    std::visit(Match{[&](const ChangePreferences& asked) { change(asked.preferences); },
                     [&](const RenamePerson& asked) {
                         Profile renamed = *person();
                         renamed.name = asked.name;
                         if (const auto saved = book_->save(renamed); !saved) settings_edit_.refusal = saved.error().what;
                         else settings_edit_.name_of.clear();
                         refresh();
                     },
                     [&](const ForgetPerson&) { forget_person(); }},
               request);
}

}  // namespace callwright::window
