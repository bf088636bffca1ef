// Each tone is one buffer that the device plays by itself, so nobody has to feed it: no thread of ours, no timer.

#include "sound/sound.hpp"

#include <array>

#include <AL/al.h>
#include <AL/alc.h>

namespace callwright {

struct Sound::Device {
    ALCdevice* device = nullptr;
    ALCcontext* context = nullptr;
    ALuint source = 0;
    std::array<ALuint, tone_count> buffers{};

    Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device() { close(); }

    bool open()
    {
        device = alcOpenDevice(nullptr);
        context = device ? alcCreateContext(device, nullptr) : nullptr;
        if (!context || !alcMakeContextCurrent(context)) return false;
        alGenSources(1, &source);
        alGenBuffers(tone_count, buffers.data());
        for (int i = 0; i < tone_count; ++i) fill(buffers[static_cast<size_t>(i)], static_cast<Tone>(i));
        return alGetError() == AL_NO_ERROR;
    }

    static void fill(ALuint buffer, Tone which)
    {
        const std::vector<int16_t> samples = tone(which);
        alBufferData(buffer, AL_FORMAT_MONO16, samples.data(), static_cast<ALsizei>(samples.size() * sizeof(int16_t)), sample_rate);
    }

    void close()
    {
        if (context && alcGetCurrentContext() == context) {
            alSourceStop(source);
            alSourcei(source, AL_BUFFER, 0);
            alDeleteSources(1, &source);
            alDeleteBuffers(tone_count, buffers.data());
            alcMakeContextCurrent(nullptr);
        }
        if (context) alcDestroyContext(context);
        if (device) alcCloseDevice(device);
    }
};

Sound::Sound() = default;
Sound::Sound(Sound&&) noexcept = default;
Sound& Sound::operator=(Sound&&) noexcept = default;
Sound::~Sound() = default;

Sound Sound::open(bool on)
{
    Sound sound;
    if (!on) return sound;
    auto device = std::make_unique<Device>();
    if (device->open()) sound.device_ = std::move(device);
    return sound;
}

void Sound::play(Tone which)
{
    if (!device_) return;
    stop();
    alSourcei(device_->source, AL_BUFFER, static_cast<ALint>(device_->buffers[static_cast<size_t>(which)]));
    alSourcei(device_->source, AL_LOOPING, repeats(which) ? AL_TRUE : AL_FALSE);
    alSourcePlay(device_->source);
}

void Sound::stop()
{
    if (!device_) return;
    alSourceStop(device_->source);
    alSourcei(device_->source, AL_BUFFER, 0);
}

}  // namespace callwright
