#include "window/content_loader.hpp"

namespace callwright::window {

LoadedContent load_content(const Places& places)
{
    LoadedContent loaded;
    auto files = read_content_folders(places.content);
    if (!files) {
        loaded.problems.push_back(files.error());
        return loaded;
    }
    auto rehearsal = Rehearsal::from_files(*files, places.cache);
    if (!rehearsal) {
        loaded.problems = load_library(std::move(*files), "scenarios/").problems;
        if (loaded.problems.empty()) loaded.problems.push_back(rehearsal.error());
        return loaded;
    }
    // The first call would wait for its language otherwise.
    for (const auto& [id, scenario] : rehearsal->library().scenarios)
        if (const auto language = rehearsal->language(scenario.language); !language) {
            loaded.problems.push_back(language.error());
            return loaded;
        }
    loaded.rehearsal = std::move(*rehearsal);
    return loaded;
}

ContentLoader::~ContentLoader()
{
    if (worker_.joinable()) worker_.join();
}

void ContentLoader::start(const Places& places, std::function<void()> when_done)
{
    if (worker_.joinable()) worker_.join();
    done_ = false;
    worker_ = std::thread([this, places, when_done = std::move(when_done)] {
        loaded_ = load_content(places);
        done_ = true;
        if (when_done) when_done();
    });
}

LoadedContent ContentLoader::take()
{
    if (worker_.joinable()) worker_.join();
    done_ = false;
    return std::move(loaded_);
}

}  // namespace callwright::window
