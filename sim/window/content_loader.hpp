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

// With the languages, and what the answers of the first person mean.
LoadedContent load_content(const Places& places, const Progress& progress = {});

class ContentLoader {
public:
    ContentLoader() = default;
    ~ContentLoader();
    void start(const Places& places, std::function<void()> wake);  // called on the worker: when there is something to show, and when it is done
    bool ready() const { return done_; }
    int learnt() const { return learnt_; }  // thousandths, 0 where nothing has to be learnt
    // The content; what the answers of the other people mean is worked out behind it.
    LoadedContent take();

private:
    std::thread worker_, behind_;
    std::atomic<bool> done_ = false, stop_ = false;
    std::atomic<int> learnt_ = 0;
    LoadedContent loaded_;
};

}  // namespace callwright::window
