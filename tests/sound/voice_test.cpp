// The voice with a stand-in for espeak-ng first on the PATH, which writes down how it was called.

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include <signal.h>
#include <sys/wait.h>

#include "sound/voice.hpp"
#include "support/environment.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;
using testing::Setting;

// A program that keeps its arguments, its input and its process number in its folder, then speaks for `seconds`.
std::string stand_in(const std::string& name, const std::string& seconds)
{
    const std::string folder = testing::scratch_folder(name), program = folder + "/espeak-ng";
    std::ofstream(program) << "#!/bin/sh\ncd '" << folder << "'\necho noise >&2\nprintf '%s|' \"$@\" > arguments\ncat > words.part && mv words.part words\necho $$ > pid.part && mv pid.part pid\nexec sleep " << seconds << "\n";
    fs::permissions(program, fs::perms::owner_all);
    return folder;
}

std::string path_with(const std::string& folder) { return folder + ":/usr/bin:/bin"; }

std::string bytes_of(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {(std::istreambuf_iterator<char>(in)), {}};
}

template <class Condition>
bool soon(Condition condition)
{
    for (int i = 0; i < 1000; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(5)))
        if (condition()) return true;
    return false;
}

pid_t speaker_in(const std::string& folder)
{
    soon([&] { return fs::exists(folder + "/pid"); });
    const std::string number = bytes_of(folder + "/pid");
    return number.empty() ? 0 : static_cast<pid_t>(std::stol(number));
}

// A zombie still has its number; only a reaped child is gone.
bool gone(pid_t child) { return kill(child, 0) != 0; }

TEST_CASE("without espeak-ng there is no voice, and saying something does nothing")
{
    const Setting path("PATH", testing::scratch_folder("voiceless"));
    Voice voice = Voice::find();
    CHECK_FALSE(voice.available());
    voice.say("Hello?", "en", false);
    voice.stop();
}

TEST_CASE("the words go to standard input as they are, never through a shell")
{
    const std::string folder = stand_in("voice-words", "0");
    const Setting path("PATH", path_with(folder));
    const std::string words = "It's \"fine\" $(touch hacked) `id` -v; è ñ €\n--help";
    Voice voice = Voice::find();
    REQUIRE(voice.available());
    voice.say(words, "en-us", true);
    REQUIRE(soon([&] { return fs::exists(folder + "/words"); }));
    CHECK(bytes_of(folder + "/words") == words);
    CHECK(bytes_of(folder + "/arguments") == "-b|1|-p|65|-v|en-us|--stdin|");
    CHECK_FALSE(fs::exists(folder + "/hacked"));
}

TEST_CASE("a language that is no tag is left out")
{
    const std::string folder = stand_in("voice-language", "0");
    const Setting path("PATH", path_with(folder));
    Voice voice = Voice::find();
    voice.say("Ciao", "-f/etc/passwd", false);
    REQUIRE(soon([&] { return fs::exists(folder + "/words"); }));
    CHECK(bytes_of(folder + "/arguments") == "-b|1|-p|40|--stdin|");
}

TEST_CASE("saying returns at once, and the next words end the ones before")
{
    const std::string folder = stand_in("voice-next", "60");
    const Setting path("PATH", path_with(folder));
    Voice voice = Voice::find();
    const auto before = std::chrono::steady_clock::now();
    voice.say(std::string(300'000, 'a'), "en", false);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(2));
    const pid_t first = speaker_in(folder);
    REQUIRE(first > 0);
    fs::remove(folder + "/pid");
    voice.say("Second.", "en", false);
    CHECK(gone(first));
    const pid_t second = speaker_in(folder);
    CHECK(second != first);
    voice.stop();
    CHECK(gone(second));
}

TEST_CASE("a speech that ends by itself leaves no zombie, though nobody asks")
{
    const std::string folder = stand_in("voice-zombie", "0");
    const Setting path("PATH", path_with(folder));
    Voice voice = Voice::find();
    voice.say("Hello?", "en", false);
    const pid_t child = speaker_in(folder);
    REQUIRE(child > 0);
    CHECK(soon([&] { return gone(child); }));
    voice.stop();
}

TEST_CASE("the voice falls silent when it goes away, and moves with what it says")
{
    const std::string folder = stand_in("voice-away", "60");
    const Setting path("PATH", path_with(folder));
    pid_t child = 0;
    {
        Voice voice = Voice::find();
        voice.say("Hello?", "en", false);
        child = speaker_in(folder);
        const Voice moved = std::move(voice);
        CHECK_FALSE(gone(child));
    }
    CHECK(gone(child));
}

TEST_CASE("a program that cannot be started and a program that complains are both borne in silence")
{
    const std::string folder = testing::scratch_folder("voice-broken");
    std::ofstream(folder + "/espeak-ng") << "#!/no/such/interpreter\n";
    fs::permissions(folder + "/espeak-ng", fs::perms::owner_all);
    const testing::CapturedErrors errors;
    {
        const Setting path("PATH", path_with(folder));
        Voice::find().say("Hello?", "en", false);
    }
    const std::string noisy = stand_in("voice-noisy", "0");
    const Setting path("PATH", path_with(noisy));
    Voice voice = Voice::find();
    voice.say("Hello?", "en", false);
    soon([&] { return fs::exists(noisy + "/pid"); });
    CHECK(errors.text() == "");
}

}  // namespace
}  // namespace callwright
