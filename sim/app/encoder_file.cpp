#include "app/encoder_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace callwright {

Result<std::shared_ptr<const Encoder>> load_encoder(const std::string& models, const std::string& language)
{
    const std::filesystem::path path = std::filesystem::path(models) / ("use-lite-" + language + ".q8");
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) return std::shared_ptr<const Encoder>();
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    auto encoder = Encoder::load(bytes);
    if (!encoder) {
        encoder.error().where = "assets/models/" + path.filename().string();
        return tl::unexpected(encoder.error());
    }
    return std::make_shared<const Encoder>(std::move(*encoder));
}

}  // namespace callwright
