#include "window/call_audio.hpp"

namespace callwright::window {

Sound& CallAudio::sound()
{
    if (!sound_) sound_.emplace(Sound::open(audible_));
    return *sound_;
}

Voice& CallAudio::voice()
{
    if (!voice_) voice_.emplace(Voice::find());
    return *voice_;
}

bool CallAudio::has_sound() { return audible_ && sound().available(); }
bool CallAudio::has_voice() { return audible_ && voice().available(); }

void CallAudio::play(const Preferences& preferences, Tone tone)
{
    if (audible_ && preferences.sound) sound().play(tone);
}

void CallAudio::follow(const Preferences& preferences, Phase phase, const std::string& line, const std::string& language, bool higher_pitch)
{
    if (!audible_ || phase == last_) return;
    if (phase == Phase::Ringing) play(preferences, Tone::RingBack);
    else if (last_ == Phase::Ringing) play(preferences, Tone::PickUp);
    if (phase == Phase::Speaking && holding_) {
        holding_ = false;
        sound().stop();
    }
    if (phase == Phase::Speaking && preferences.voice) voice().say(line, language, higher_pitch);
    last_ = phase;
}

void CallAudio::on_hold(const Preferences& preferences)
{
    holding_ = audible_ && preferences.sound;
    play(preferences, Tone::Hold);
}

void CallAudio::hung_up(const Preferences& preferences) { play(preferences, Tone::HangUp); }

void CallAudio::stop()
{
    if (sound_) sound_->stop();
    if (voice_) voice_->stop();
    last_ = Phase::Done;
    holding_ = false;
}

}  // namespace callwright::window
