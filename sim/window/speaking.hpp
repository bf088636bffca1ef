#pragma once
// The pace of the person on the line: it rings, they think, they speak word by word. Only the window waits; the call's own clock is simulated. Pure.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace callwright::window {

enum class Phase { Ringing, Thinking, Speaking, Done };

// One line being said, from a moment on.
class Speaking {
public:
    Speaking() = default;
    Speaking(std::string line, double from, double ringing);

    Phase phase(double now) const;
    size_t heard(double now) const;             // bytes of the line said by now
    std::optional<double> next(double now) const;  // when there is more to show
    void hurry() { hurried_ = true; }

private:
    double answers_at() const;
    double speaks_at() const;

    std::string line_;
    double from_ = 0, ringing_ = 0;
    bool hurried_ = true;
};

// Seconds from the first word until the word that begins at `at` is said.
double seconds_until(std::string_view line, size_t at);
double thinking_time(std::string_view line);

}  // namespace callwright::window
