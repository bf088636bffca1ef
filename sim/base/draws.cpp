#include "base/draws.hpp"

namespace callwright {
namespace {

uint64_t hashed(std::string_view text)
{
    uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a, 64 bits
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

uint64_t mixed(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;  // SplitMix64
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

}  // namespace

uint64_t draw(uint64_t seed, int turn, std::string_view purpose)
{
    return mixed(mixed(mixed(seed) ^ static_cast<uint64_t>(turn)) ^ hashed(purpose));
}

uint32_t draw_below(uint64_t seed, int turn, std::string_view purpose, uint32_t count)
{
    const uint64_t high = draw(seed, turn, purpose) >> 32;
    return static_cast<uint32_t>((high * count) >> 32);
}

bool draw_chance(uint64_t seed, int turn, std::string_view purpose, int thousandths)
{
    return draw_below(seed, turn, purpose, 1000) < static_cast<uint32_t>(thousandths < 0 ? 0 : thousandths);
}

}  // namespace callwright
