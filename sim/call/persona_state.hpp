#pragma once
// How the persona is, in thousandths of a point (call-practice 2.2).

#include <cstdint>
#include <string_view>

namespace callwright {

struct PersonaFlags {
    bool fear_promise = false;  // something was said that would make a promise one of fear
    bool attorney = false;
    bool cease = false;
    bool dispute = false;
    bool vuln = false;
    bool crisis = false;
    bool complaint = false;
    bool ready = false;         // willing and open, nothing in the way: wants to get it done

    bool operator==(const PersonaFlags&) const = default;
};

enum class AngerBand { Calm, Tense, Angry, Furious };      // <30, 30-54, 55-74, >=75
enum class OpennessBand { Guarded, Partial, Open };        // <35, 35-64, >=65, with 5 points of hysteresis
enum class DistressBand { Low, High };                     // >=65 is high

struct PersonaState {  // thousandths of a point, 0 to 100'000 each
    int32_t anger = 0;
    int32_t distress = 0;
    int32_t trust = 0;
    int32_t willingness = 0;
    int32_t openness = 0;
    int32_t patience = 0;
    OpennessBand openness_band = OpennessBand::Guarded;
    PersonaFlags flags;

    bool operator==(const PersonaState&) const = default;
};

AngerBand anger_band(const PersonaState& state);
DistressBand distress_band(const PersonaState& state);
// Guarded to Partial at 35, to Open at 65; back only 5 points below.
OpennessBand openness_band_after(OpennessBand before, int32_t openness);

std::string_view band_name(AngerBand band);
std::string_view band_name(OpennessBand band);
std::string_view band_name(DistressBand band);

}  // namespace callwright
