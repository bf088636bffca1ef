#pragma once
// What a call sounds like: it rings, is picked up, hangs up; her lines aloud for who wants that. Silent where there is nothing to play on.

#include <optional>
#include <string>

#include "app/profiles.hpp"
#include "sound/sound.hpp"
#include "sound/voice.hpp"
#include "window/speaking.hpp"

namespace callwright::window {

class CallAudio {
public:
    explicit CallAudio(bool audible) : audible_(audible) {}

    bool has_sound();
    bool has_voice();

    // Once a frame of a call: what has changed is heard. `line` is what she says.
    void follow(const Preferences& preferences, Phase phase, const std::string& line, const std::string& language, bool higher_pitch);
    void on_hold(const Preferences& preferences);
    void hung_up(const Preferences& preferences);
    void stop();

private:
    Sound& sound();  // opened when it is first needed: a device takes its time
    Voice& voice();
    void play(const Preferences& preferences, Tone tone);

    bool audible_;
    std::optional<Sound> sound_;
    std::optional<Voice> voice_;
    Phase last_ = Phase::Done;
    bool holding_ = false;
};

}  // namespace callwright::window
