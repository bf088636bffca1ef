#include "window/speaking.hpp"

#include <algorithm>

namespace callwright::window {
namespace {

// About 5 words a second: faster than speech, slow enough to be read as it comes. Long lines run faster, nobody wants to wait half a minute.
constexpr double a_letter = 0.028, a_word = 0.05, a_comma = 0.12, a_stop = 0.26, longest = 7.0;

double plain_seconds(std::string_view line, size_t until)
{
    double seconds = 0;
    for (size_t i = 0; i < until; ++i) {
        const char c = line[i];
        if (c == ' ') seconds += a_word;
        else if (c == ',' || c == ';' || c == ':') seconds += a_comma;
        else if (c == '.' || c == '?' || c == '!') seconds += a_stop;
        else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) seconds += a_letter;
    }
    return seconds;
}

// The end of the word that is being said after `seconds`.
size_t end_of_word_at(std::string_view line, double seconds)
{
    size_t shown = 0;
    for (size_t at = 0; at < line.size();) {
        if (seconds_until(line, at) > seconds) break;
        size_t end = line.find(' ', at);
        if (end == std::string_view::npos) end = line.size();
        shown = end;
        at = end + 1;
    }
    return shown;
}

}  // namespace

double seconds_until(std::string_view line, size_t at)
{
    const double whole = plain_seconds(line, line.size()), plain = plain_seconds(line, std::min(at, line.size()));
    return whole > longest ? plain * longest / whole : plain;
}

double thinking_time(std::string_view line)
{
    return std::clamp(0.5 + 0.004 * static_cast<double>(line.size()), 0.6, 1.4);
}

Speaking::Speaking(std::string line, double from, double ringing) : line_(std::move(line)), from_(from), ringing_(ringing), hurried_(line_.empty()) {}

double Speaking::answers_at() const { return from_ + ringing_; }
double Speaking::speaks_at() const { return answers_at() + thinking_time(line_); }

Phase Speaking::phase(double now) const
{
    if (hurried_) return Phase::Done;
    if (now < answers_at()) return Phase::Ringing;
    if (now < speaks_at()) return Phase::Thinking;
    return heard(now) < line_.size() ? Phase::Speaking : Phase::Done;
}

size_t Speaking::heard(double now) const
{
    if (hurried_) return line_.size();
    return now < speaks_at() ? 0 : end_of_word_at(line_, now - speaks_at());
}

std::optional<double> Speaking::next(double now) const
{
    switch (phase(now)) {
    case Phase::Ringing: return answers_at();
    case Phase::Thinking: return speaks_at();
    case Phase::Speaking: return speaks_at() + seconds_until(line_, std::min(heard(now) + 1, line_.size()));
    case Phase::Done: break;
    }
    return std::nullopt;
}

}  // namespace callwright::window
