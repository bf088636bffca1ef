#pragma once
// Her lines aloud, by the separate program espeak-ng where somebody has installed it. It is never linked: its licence stays its own.

#include <memory>
#include <string>

namespace callwright {

class Voice {
public:
    // Looks for espeak-ng on the PATH.
    static Voice find();
    Voice(Voice&&) noexcept;
    Voice& operator=(Voice&&) noexcept;
    ~Voice();  // ends what is being said

    bool available() const { return !program_.empty(); }

    // Ends what is being said and says this. Returns at once; the words go to the program's standard input, never through a shell.
    // `language` is "en", "en-us", "it"...; what is no such tag is left out.
    void say(const std::string& utf8, const std::string& language, bool higher_pitch);
    void stop();

private:
    class Speech;
    Voice();
    std::string program_;
    std::unique_ptr<Speech> speech_;
};

}  // namespace callwright
