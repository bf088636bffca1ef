#include "window/content_loader.hpp"

namespace callwright::window {

LoadedContent load_content(const Places& places, const Progress& progress)
{
    LoadedContent loaded;
    auto files = read_content_folders(places.content);
    if (!files) {
        loaded.problems.push_back(files.error());
        return loaded;
    }
    // The languages are most of the work, the first person's answers the rest.
    constexpr int languages_known = 800;  // thousandths
    std::atomic<bool> at_her_answers = false;
    const Progress of_all = [&](int thousandths) { progress(at_her_answers ? languages_known + thousandths * (1000 - languages_known) / 1000 : thousandths * languages_known / 1000); };
    auto rehearsal = Rehearsal::from_files(*files, places.cache, progress ? of_all : Progress{});
    if (!rehearsal) {
        loaded.problems = load_library(std::move(*files), "scenarios/").problems;
        if (loaded.problems.empty()) loaded.problems.push_back(rehearsal.error());
        return loaded;
    }
    // The first call would wait for its language otherwise.
    for (const Scenario* scenario : in_order(rehearsal->library())) {
        const auto language = rehearsal->language(scenario->language);
        if (!language) {
            loaded.problems.push_back(language.error());
            return loaded;
        }
        const auto persona = rehearsal->library().personas.find(scenario->persona);
        at_her_answers = true;
        if (scenario == in_order(rehearsal->library()).front() && persona != rehearsal->library().personas.end()) (void)rehearsal->answers(persona->second, **language);
    }
    loaded.rehearsal = std::move(*rehearsal);
    loaded.rehearsal->tell({});  // whoever listened is gone
    return loaded;
}

ContentLoader::~ContentLoader()
{
    stop_ = true;
    if (worker_.joinable()) worker_.join();
    if (behind_.joinable()) behind_.join();
}

void ContentLoader::start(const Places& places, std::function<void()> wake)
{
    if (worker_.joinable()) worker_.join();
    done_ = false;
    learnt_ = 0;
    worker_ = std::thread([this, places, wake = std::move(wake)] {
        loaded_ = load_content(places, [&](int thousandths) {
            constexpr int shown = 5;  // steps worth a frame
            if (thousandths / shown == learnt_ / shown) return;
            learnt_ = thousandths;
            if (wake) wake();
        });
        done_ = true;
        if (wake) wake();
    });
}

LoadedContent ContentLoader::take()
{
    if (worker_.joinable()) worker_.join();
    done_ = false;
    if (loaded_.rehearsal && !behind_.joinable()) behind_ = std::thread([this, rehearsal = *loaded_.rehearsal] { rehearsal.keep_meanings(stop_); });
    return std::move(loaded_);
}

}  // namespace callwright::window
