// How she is, said without a figure
//
// A collector on the phone has no gauge. The words name the strongest thing to be heard (anger before reserve, reserve before
// worry), and whether it has become easier: that is what the trainee can act on. The figures stay with authors.

#include "window/call_words.hpp"

#include <cstdio>

#include "app/interface_text.hpp"
#include "base/utf8.hpp"

namespace callwright::window {
namespace {

constexpr int a_minute = 60;
constexpr int32_t a_little = 4'000, a_lot = 15'000;  // thousandths of a point, over trust, openness and calm together

const char* base_of(const PersonaState& now)
{
    const bool worried = distress_band(now) == DistressBand::High;
    switch (anger_band(now)) {
    case AngerBand::Furious: return "mood.furious";
    case AngerBand::Angry: return "mood.angry";
    case AngerBand::Tense: return now.openness_band == OpennessBand::Guarded ? "mood.tense_guarded" : "mood.tense";
    case AngerBand::Calm: break;
    }
    if (now.patience < 12'000) return "mood.impatient";
    if (now.openness_band == OpennessBand::Open) return worried ? "mood.open_worried" : "mood.open";
    if (now.openness_band == OpennessBand::Partial) return worried ? "mood.partial_worried" : "mood.partial";
    return worried ? "mood.guarded_worried" : "mood.guarded";
}

const char* trend_of(const PersonaState& now, const PersonaState& before)
{
    const int32_t easier = (now.trust - before.trust) + (now.openness - before.openness) - (now.anger - before.anger);
    if (easier >= a_lot) return "mood.much_easier";
    if (easier >= a_little) return "mood.easier";
    if (easier <= -a_lot) return "mood.much_harder";
    if (easier <= -a_little) return "mood.harder";
    return nullptr;
}

}  // namespace

std::string mood_words(const PersonaState& now, const PersonaState& before)
{
    const std::string base = interface_text(base_of(now));
    const char* trend = trend_of(now, before);
    return trend ? interface_text("mood.with_trend", {{"mood", base}, {"trend", interface_text(trend)}}) : base;
}

const PersonaState& a_minute_ago(const Transcript& transcript)
{
    static const PersonaState nobody;
    if (transcript.empty()) return nobody;
    const int since = transcript.back().seconds - a_minute;
    for (auto turn = transcript.rbegin(); turn != transcript.rend(); ++turn)
        if (turn->seconds <= since) return turn->persona;
    return transcript.front().persona;
}

std::string call_clock(int seconds)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", (seconds / 60) % 1000, seconds % 60);
    return text;
}

std::string terms_words(const Terms& terms)
{
    std::string words;
    switch (terms.kind) {
    case TermsKind::None: return "";
    case TermsKind::Hardship: return interface_text("terms_brief.hardship");
    case TermsKind::Plan: words = interface_text("terms_brief.plan", {{"count", std::to_string(terms.count)}, {"each", format_money(terms.each)}}); break;
    default: words = format_money(terms.total()); break;
    }
    return terms.first ? interface_text("terms_brief.from", {{"terms", words}, {"date", spoken_date(*terms.first)}}) : words;
}

std::string initials_of(std::string_view name)
{
    std::string first, last;
    bool starts = true;
    for (size_t at = 0; at < name.size();) {
        const auto [point, length] = utf8::decode(name, at);
        if (utf8::is_space(point)) starts = true;
        else if (starts) {
            (first.empty() ? first : last) = std::string(name.substr(at, length));
            starts = false;
        }
        at += length;
    }
    return once_upper(first) + once_upper(last);
}

std::string short_date(const CivilDate& date)
{
    return std::string(month_name(date.month).substr(0, 3)) + " " + std::to_string(date.day);
}

std::string once_upper(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace callwright::window
