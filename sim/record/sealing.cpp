#include "record/sealing.hpp"

#include <sodium.h>

namespace callwright {
namespace {

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string random_bytes(size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

}  // namespace

bool sealing_works() { return sodium_init() >= 0; }
std::string new_key() { return random_bytes(crypto_secretbox_KEYBYTES); }
std::string new_nonce() { return random_bytes(crypto_secretbox_NONCEBYTES); }

std::string sealed(const std::string& key, const std::string& nonce, const std::string& text)
{
    std::string box(text.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytes_of(box), bytes_of(text), text.size(), bytes_of(nonce), bytes_of(key));
    return box;
}

std::optional<std::string> opened(const std::string& key, const std::string& nonce, const std::string& box)
{
    if (key.size() != crypto_secretbox_KEYBYTES || nonce.size() != crypto_secretbox_NONCEBYTES || box.size() < crypto_secretbox_MACBYTES) return std::nullopt;
    std::string text(box.size() - crypto_secretbox_MACBYTES, '\0');
    const int failed = crypto_secretbox_open_easy(bytes_of(text), bytes_of(box), box.size(), bytes_of(nonce), bytes_of(key));
    return failed ? std::nullopt : std::optional(text);
}

}  // namespace callwright
