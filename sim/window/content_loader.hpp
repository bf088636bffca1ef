#pragma once
// Content and language packs, loaded beside the window so that its first frame need not wait.

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

#include "app/practice.hpp"

namespace callwright::window {

struct LoadedContent {
    std::optional<Rehearsal> rehearsal;
    Problems problems;  // all of them, when there is no rehearsal
};

LoadedContent load_content(const Places& places);

class ContentLoader {
public:
    ContentLoader() = default;
    ~ContentLoader();
    void start(const Places& places, std::function<void()> when_done);  // `when_done` is called on the worker
    bool ready() const { return done_; }
    LoadedContent take();

private:
    std::thread worker_;
    std::atomic<bool> done_ = false;
    LoadedContent loaded_;
};

}  // namespace callwright::window
