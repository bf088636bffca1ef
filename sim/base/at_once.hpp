#pragma once
// The same work on many things, as many at once as the machine has cores.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace callwright {

// Calls task(0) to task(count - 1), each once, in any order and from several threads: each may write only what is its own. The result does not
// depend on the number of cores. `task` must not throw.
template <class Task>
void for_each_at_once(size_t count, const Task& task)
{
    std::atomic<size_t> next{0};
    const auto work = [&] {
        for (size_t i = next++; i < count; i = next++) task(i);
    };
    std::vector<std::thread> others;
    for (size_t i = 1; i < std::min<size_t>(count, std::thread::hardware_concurrency()); ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
}

}  // namespace callwright
