// Sound where there is no loudspeaker: nothing happens, and nothing is said about it.

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "sound/sound.hpp"
#include "support/environment.hpp"

namespace callwright {
namespace {

using testing::Setting;

void use(Sound& sound)
{
    sound.play(Tone::RingBack);
    sound.play(Tone::PickUp);
    sound.play(Tone::Hold);
    sound.stop();
    sound.stop();
    sound.play(Tone::HangUp);
}

TEST_CASE("sound that is off is not available and does nothing")
{
    Sound sound = Sound::open(false);
    CHECK_FALSE(sound.available());
    use(sound);
}

TEST_CASE("sound opens, plays, is stopped, moved and closed without waiting for a tone to end")
{
    const Setting driver("ALSOFT_DRIVERS", "null");
    const auto before = std::chrono::steady_clock::now();
    Sound sound = Sound::open(true);
    use(sound);
    Sound moved = std::move(sound);
    CHECK_FALSE(sound.available());
    use(moved);
    moved = Sound::open(false);
    CHECK_FALSE(moved.available());
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(3));
}

TEST_CASE("whether or not there is a device, nothing is written to standard error")
{
    const testing::CapturedErrors errors;
    Sound sound = Sound::open(true);
    use(sound);
    sound = Sound::open(false);
    CHECK(errors.text() == "");
}

}  // namespace
}  // namespace callwright
