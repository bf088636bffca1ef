#pragma once
// The telephone's sounds on this machine's loudspeaker. Where there is none, everything here does nothing.

#include <memory>

#include "sound/tones.hpp"

namespace callwright {

class Sound {
public:
    // Silent when it is off or no device can be opened.
    static Sound open(bool on);
    Sound(Sound&&) noexcept;
    Sound& operator=(Sound&&) noexcept;
    ~Sound();

    // Starts the tone in place of the one that plays, and returns at once. Ring-back and hold go on until `stop` or another tone.
    void play(Tone which);
    void stop();
    bool available() const { return device_ != nullptr; }

private:
    struct Device;
    Sound();
    std::unique_ptr<Device> device_;
};

}  // namespace callwright
