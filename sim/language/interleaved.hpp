#pragma once
// An order in which all of a row are visited, neighbours far apart.

#include <cstddef>
#include <numeric>

namespace callwright {

// Examples stand by writer and by file, and what a solver saw last weighs most until it has settled: whoever goes through them in this order meets
// every writer all the time. Each of 0 to `size` - 1 comes once, by steps of about 0.618 of the whole that share no divisor with it.
class Interleaved {
public:
    explicit Interleaved(size_t size) : size_(size), step_(size * 618 / 1000 + 1)
    {
        while (size_ > 1 && std::gcd(step_, size_) != 1) ++step_;
    }
    size_t operator[](size_t n) const { return n * step_ % size_; }

private:
    size_t size_, step_;
};

}  // namespace callwright
