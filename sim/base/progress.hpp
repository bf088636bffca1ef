#pragma once
// How far a long piece of work is.

#include <atomic>
#include <functional>

namespace callwright {

// Called with thousandths of the whole, from any thread, each value at most once; two threads may overtake each other. Empty: nobody wants to know.
using Progress = std::function<void(int thousandths)>;

// A stretch of it: so many equal steps lead from `from` to `to`.
class ProgressSteps {
public:
    ProgressSteps(Progress progress, size_t steps, int from, int to) : progress_(std::move(progress)), steps_(steps), from_(from), to_(to), told_(from) {}

    void step()
    {
        if (!progress_) return;
        const int now = from_ + static_cast<int>(static_cast<double>(++done_) / static_cast<double>(steps_) * (to_ - from_));
        int told = told_;
        while (now > told)
            if (told_.compare_exchange_weak(told, now)) return progress_(now);
    }

private:
    Progress progress_;
    size_t steps_;
    int from_, to_;
    std::atomic<size_t> done_ = 0;
    std::atomic<int> told_;
};

}  // namespace callwright
