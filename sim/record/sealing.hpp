#pragma once
// Personal text under a key (libsodium `secretbox`). Whoever destroys the key has destroyed the text.

#include <optional>
#include <string>

namespace callwright {

bool sealing_works();  // false: this machine has no safe source of keys
std::string new_key();
std::string new_nonce();
std::string sealed(const std::string& key, const std::string& nonce, const std::string& text);
// Nothing when the key is missing, another one, or the box was changed.
std::optional<std::string> opened(const std::string& key, const std::string& nonce, const std::string& box);

}  // namespace callwright
