#pragma once
// SHA-256 (FIPS 180-4), as 64 lower-case hexadecimal digits.

#include <string>
#include <string_view>

namespace callwright {

std::string sha256_hex(std::string_view bytes);

}  // namespace callwright
