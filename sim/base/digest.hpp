#pragma once
// Digests, as 64 lower-case hexadecimal digits.

#include <string>
#include <string_view>

namespace callwright {

// SHA-256 (FIPS 180-4): for whatever others may check.
std::string sha256_hex(std::string_view bytes);

// BLAKE2b of 32 bytes (RFC 7693): quicker, for files that only this program reads.
std::string quick_digest_hex(std::string_view bytes);

}  // namespace callwright
