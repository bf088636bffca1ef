#include "base/digest.hpp"

#include <array>

#include <sodium.h>

namespace callwright {
namespace {

using Digest = std::array<unsigned char, 32>;
static_assert(crypto_hash_sha256_BYTES == sizeof(Digest));

std::string hex(const Digest& digest)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : digest) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

std::string sha256_hex(std::string_view bytes)
{
    Digest digest;
    crypto_hash_sha256(digest.data(), raw(bytes), bytes.size());
    return hex(digest);
}

std::string quick_digest_hex(std::string_view bytes)
{
    [[maybe_unused]] static const int begun = sodium_init();  // looks for the machine's widest instructions
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), raw(bytes), bytes.size(), nullptr, 0);
    return hex(digest);
}

}  // namespace callwright
