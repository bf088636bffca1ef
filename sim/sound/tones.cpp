// A sine that starts at full strength clicks, because the loudspeaker has to jump. Every note here rises and falls along half a cosine.

#include "sound/tones.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callwright {
namespace {

using Samples = std::vector<double>;

size_t samples_in(double seconds) { return static_cast<size_t>(std::lround(seconds * sample_rate)); }

double sine(double hertz, size_t at) { return std::sin(2 * std::numbers::pi * hertz * static_cast<double>(at) / sample_rate); }

// 0 at both ends, 1 between, with soft shoulders of `edge` samples.
double envelope(size_t at, size_t length, size_t edge)
{
    const size_t nearest = std::min(at, length - 1 - at);
    return nearest >= edge ? 1 : (1 - std::cos(std::numbers::pi * static_cast<double>(nearest) / static_cast<double>(edge))) / 2;
}

void add_note(Samples& samples, double from, double seconds, double hertz, double strength, double edge)
{
    const size_t begin = samples_in(from), length = std::min(samples_in(seconds), samples.size() - begin);
    for (size_t i = 0; i < length; ++i) samples[begin + i] += strength * sine(hertz, i) * envelope(i, length, samples_in(edge));
}

// North American ring-back: 440 and 480 Hz together (ITU-T E.180, supplement 2).
Samples ring_back()
{
    Samples samples(samples_in(6));
    for (const double hertz : {440.0, 480.0}) add_note(samples, 0, 2, hertz, 0.18, 0.02);
    return samples;
}

// A knock that dies away within a twentieth of a second.
Samples pick_up()
{
    Samples samples(samples_in(0.06));
    for (size_t i = 0; i < samples.size(); ++i) {
        const double dying = std::exp(-static_cast<double>(i) / static_cast<double>(samples_in(0.008)));
        samples[i] = 0.45 * dying * (0.6 * sine(900, i) + 0.4 * sine(2300, i)) * envelope(i, samples.size(), samples_in(0.004));
    }
    return samples;
}

Samples hold()
{
    Samples samples(samples_in(4));
    add_note(samples, 0, 0.9, 523.25, 0.16, 0.25);
    add_note(samples, 0.7, 1.1, 392.0, 0.16, 0.3);
    return samples;
}

Samples hang_up()
{
    Samples samples(samples_in(0.9));
    for (const double from : {0.0, 0.3, 0.6}) add_note(samples, from, 0.18, 425, 0.3, 0.012);
    return samples;
}

}  // namespace

std::vector<int16_t> tone(Tone which)
{
    const Samples samples = which == Tone::RingBack ? ring_back() : which == Tone::PickUp ? pick_up() : which == Tone::Hold ? hold() : hang_up();
    std::vector<int16_t> out;
    out.reserve(samples.size());
    for (const double sample : samples) out.push_back(static_cast<int16_t>(std::lround(sample * 32'767)));
    return out;
}

bool repeats(Tone which) { return which == Tone::RingBack || which == Tone::Hold; }

}  // namespace callwright
