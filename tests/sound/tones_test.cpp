// The telephone's sounds by their numbers: how long, how loud, which notes.

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <numbers>

#include "sound/tones.hpp"

namespace callwright {
namespace {

constexpr Tone all[] = {Tone::RingBack, Tone::PickUp, Tone::Hold, Tone::HangUp};

// How much of one frequency is in a part of a tone (Goertzel's algorithm).
double strength(const std::vector<int16_t>& samples, double from, double seconds, double hertz)
{
    const double turn = 2 * std::cos(2 * std::numbers::pi * hertz / sample_rate);
    const size_t begin = static_cast<size_t>(from * sample_rate), length = static_cast<size_t>(seconds * sample_rate);
    double before = 0, earlier = 0;
    for (size_t i = begin; i < begin + length && i < samples.size(); ++i) {
        const double now = samples[i] + turn * before - earlier;
        earlier = before;
        before = now;
    }
    return std::sqrt(std::max(0.0, before * before + earlier * earlier - turn * before * earlier)) / static_cast<double>(length);
}

bool silent(const std::vector<int16_t>& samples, double from, double to)
{
    for (size_t i = static_cast<size_t>(from * sample_rate); i < static_cast<size_t>(to * sample_rate); ++i)
        if (samples.at(i) != 0) return false;
    return true;
}

double seconds_of(Tone which) { return static_cast<double>(tone(which).size()) / sample_rate; }

TEST_CASE("each tone is as long as it should be, and only ring-back and hold repeat")
{
    CHECK(seconds_of(Tone::RingBack) == doctest::Approx(6).epsilon(0.001));
    CHECK(seconds_of(Tone::PickUp) < 0.1);
    CHECK(seconds_of(Tone::Hold) == doctest::Approx(4).epsilon(0.001));
    CHECK(seconds_of(Tone::HangUp) < 1);
    CHECK(repeats(Tone::RingBack));
    CHECK(repeats(Tone::Hold));
    CHECK_FALSE(repeats(Tone::PickUp));
    CHECK_FALSE(repeats(Tone::HangUp));
}

TEST_CASE("no tone is louder than 6 dB below full scale, and each can be heard")
{
    for (const Tone which : all) {
        int peak = 0;
        for (const int16_t sample : tone(which)) peak = std::max(peak, std::abs(static_cast<int>(sample)));
        CHECK(peak < 16'384);
        CHECK(peak > 3'000);
    }
}

TEST_CASE("no tone clicks at its ends")
{
    for (const Tone which : all) {
        const std::vector<int16_t> samples = tone(which);
        for (size_t i = 0; i < 4; ++i) {
            CHECK(std::abs(static_cast<int>(samples[i])) < 400);
            CHECK(std::abs(static_cast<int>(samples[samples.size() - 1 - i])) < 400);
        }
        CHECK(samples.front() == 0);
        CHECK(samples.back() == 0);
    }
}

TEST_CASE("ring-back is 440 and 480 Hz for two seconds and silence for four")
{
    const std::vector<int16_t> samples = tone(Tone::RingBack);
    for (const double hertz : {440.0, 480.0}) CHECK(strength(samples, 0.5, 1, hertz) > 1'000);
    for (const double hertz : {350.0, 460.0, 620.0, 880.0}) CHECK(strength(samples, 0.5, 1, hertz) < 50);
    CHECK(silent(samples, 2.001, 6));
}

TEST_CASE("hold is two soft notes, one after the other")
{
    const std::vector<int16_t> samples = tone(Tone::Hold);
    CHECK(strength(samples, 0.2, 0.4, 523.25) > 10 * strength(samples, 0.2, 0.4, 392));
    CHECK(strength(samples, 1.0, 0.5, 392) > 10 * strength(samples, 1.0, 0.5, 523.25));
    CHECK(silent(samples, 1.9, 4));
}

TEST_CASE("hanging up is three short tones of one pitch with pauses between")
{
    const std::vector<int16_t> samples = tone(Tone::HangUp);
    for (const double from : {0.0, 0.3, 0.6}) CHECK(strength(samples, from, 0.18, 425) > 2'000);
    CHECK(silent(samples, 0.19, 0.29));
    CHECK(silent(samples, 0.49, 0.59));
}

TEST_CASE("the same tone is the same every time")
{
    for (const Tone which : all) CHECK(tone(which) == tone(which));
}

}  // namespace
}  // namespace callwright
