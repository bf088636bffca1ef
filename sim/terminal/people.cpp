// Profiles in the terminal: listing them, setting damaged ones aside, forgetting somebody.

#include "terminal/people.hpp"

#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

#include "app/profiles_file.hpp"
#include "base/utf8.hpp"
#include "terminal/page.hpp"

namespace callwright {
namespace {

using nlohmann::json;

int set_aside(Streams& streams, const std::string& folder)
{
    const auto aside = ProfileBook::set_aside(folder);
    if (!aside) return complain(streams, aside.error());
    streams.talk << interface_text("profiles.set_aside", {{"file", utf8::visible(*aside)}}) << "\n";
    return exit_done;
}

Result<int64_t> calls_of(EventStore& store, const std::string& person)
{
    const auto all = store.calls();
    if (!all) return tl::unexpected(all.error());
    return std::count_if(all->begin(), all->end(), [&](const CallSummary& call) { return call.start.person == person; });
}

}  // namespace

Result<ProfileBook> open_profiles(const std::string& store_folder) { return ProfileBook::open(folder_of_store(store_folder)); }

Result<Profile> profile_named(const ProfileBook& book, const std::string& name)
{
    if (const Profile* found = book.named(name)) return *found;
    std::string names;
    for (const Profile& profile : book.all()) names += (names.empty() ? "" : ", ") + profile.name;
    return tl::unexpected(Error{ErrorCode::NotFound, "", "there is no profile \"" + name + "\"; " + (names.empty() ? "there are none yet" : "there are: " + names)});
}

Result<std::string> person_named(const std::string& store_folder, const std::string& name)
{
    if (name.empty()) return std::string();
    const auto book = open_profiles(store_folder);
    if (!book) return tl::unexpected(book.error());
    const auto profile = profile_named(*book, name);
    if (!profile) return tl::unexpected(profile.error());
    return profile->id;
}

Result<std::string> who_practises(Streams& streams, EventStore& store, const std::string& store_folder, const std::string& name)
{
    auto book = open_profiles(store_folder);
    if (!book) return tl::unexpected(book.error());
    if (name.empty()) return book->last() ? book->last()->id : std::string(no_profile);
    std::string person;
    if (const Profile* known = book->named(name)) {
        person = known->id;
    } else {
        const auto people = store.people();
        if (!people) return tl::unexpected(people.error());
        book->keep_clear_of(*people);
        const auto added = book->add(name);
        if (!added) return tl::unexpected(added.error());
        streams.talk << interface_text("profiles.added", {{"name", utf8::visible(added->name)}}) << "\n";
        person = added->id;
    }
    if (const auto used = book->use(person); !used) return tl::unexpected(used.error());
    return person;
}

int list_profiles(Streams& streams, const ProfileArguments& a)
{
    if (a.set_aside) return set_aside(streams, folder_of_store(a.store));
    const auto book = open_profiles(a.store);
    if (!book) return complain(streams, book.error());
    json list = json::array();
    for (const Profile& profile : book->all()) {
        const bool last = book->last() == &profile;
        list.push_back({{"id", profile.id}, {"name", profile.name}, {"last", last}, {"preferences", json_of(profile.preferences)}});
        if (!a.json) streams.out << profile.id << std::string(profile.id.size() < 6 ? 6 - profile.id.size() : 1, ' ') << utf8::visible(profile.name) << (last ? interface_text("profiles.last") : "") << "\n";
    }
    if (a.json) streams.out << list.dump(2, ' ', false, json::error_handler_t::replace) << "\n";
    else if (list.empty()) streams.talk << interface_text("profiles.none") << "\n";
    return exit_done;
}

// The key goes first: should the program die in between, the name is still there to do it again by.
int forget_person(Streams& streams, const ProfileArguments& a)
{
    auto store = open_store(a.store);
    if (!store) return complain(streams, store.error());
    auto book = open_profiles(a.store);
    if (!book) return complain(streams, book.error());
    const auto profile = profile_named(*book, a.name);
    if (!profile) return complain(streams, profile.error());
    const auto calls = calls_of(*store, profile->id);
    if (!calls) return complain(streams, calls.error());
    const std::map<std::string, std::string> gaps = {{"name", utf8::visible(profile->name)}, {"person", profile->id}, {"calls", std::to_string(*calls)}};
    if (!a.yes) {
        write_wrapped(streams.talk, interface_text("forget.ask", gaps), "", "");
        return exit_wrong_use;
    }
    if (const auto gone = store->forget(profile->id); !gone) return complain(streams, gone.error());
    if (const auto gone = book->remove(profile->id); !gone) return complain(streams, gone.error());
    write_wrapped(streams.talk, interface_text("forget.done", gaps), "", "");
    return exit_done;
}

}  // namespace callwright
