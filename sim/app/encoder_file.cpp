#include "app/encoder_file.hpp"

#include <filesystem>
#include <map>
#include <mutex>

#include "base/file_bytes.hpp"

namespace callwright {

Result<std::shared_ptr<const Encoder>> load_encoder(const std::string& models, const std::string& language)
{
    const std::filesystem::path path = std::filesystem::path(models) / ("minilm-" + language + ".q8");
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) return std::shared_ptr<const Encoder>();
    static std::mutex one_at_a_time;
    static std::map<std::string, std::weak_ptr<const Encoder>> in_use;
    const std::lock_guard<std::mutex> lock(one_at_a_time);
    std::weak_ptr<const Encoder>& known = in_use[path.string()];
    if (auto encoder = known.lock()) return encoder;
    const auto bytes = file_bytes(path);
    if (!bytes) return tl::unexpected(Error{ErrorCode::FileNotRead, path.string(), "the sentence encoder cannot be opened"});
    auto encoder = Encoder::load(*bytes);
    if (!encoder) {
        encoder.error().where = "assets/models/" + path.filename().string();
        return tl::unexpected(encoder.error());
    }
    auto loaded = std::make_shared<const Encoder>(std::move(*encoder));
    known = loaded;
    return loaded;
}

}  // namespace callwright
