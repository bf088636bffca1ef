#pragma once
// The sounds of a telephone, made in code: no recording is shipped. Pure, so they can be tested without a loudspeaker.

#include <cstdint>
#include <vector>

namespace callwright {

enum class Tone {
    RingBack,  // what a caller hears while it rings: two seconds on, four off; meant to repeat
    PickUp,    // a short click
    Hold,      // two soft notes, meant to repeat
    HangUp     // three short tones
};
inline constexpr int tone_count = 4;
inline constexpr int sample_rate = 22'050;

// Mono, 16 bits, never louder than 6 dB below full scale, beginning and ending in silence.
std::vector<int16_t> tone(Tone which);

bool repeats(Tone which);

}  // namespace callwright
