#pragma once
// How a language says things: acts, cues, topics, amounts, dates, tone. Built from authored JSON, compiled once, then constant.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/progress.hpp"
#include "content/source_text.hpp"
#include "language/encoder.hpp"

namespace callwright {

class LanguagePack {
public:
    // Compiles `languages/<id>/` of the files, which must already have passed the content checks. When `cache_folder` is not empty a
    // compiled pack with the same digest is read from there instead of trained again, and written there after training; a damaged or
    // foreign cache file is ignored. The result is the same bytes either way. Without an encoder the reader goes by words alone. Training takes
    // minutes and tells its `progress`; reading from the folder tells nothing.
    static Result<LanguagePack> compile(const ContentFiles& files, std::string_view id, const std::string& cache_folder, std::shared_ptr<const Encoder> encoder = nullptr, const Progress& progress = {});

    // SHA-256 over all that goes in: the files, the encoder's digest, the engine version.
    static std::string digest_of(const ContentFiles& files, std::string_view id, const Encoder* encoder);

    const std::string& id() const;
    const std::string& digest() const;
    std::vector<ActId> acts() const;
    std::vector<CueId> cues() const;
    std::vector<TopicId> topics() const;

    struct Compiled;  // the parts, for the files of sim/language only
    const Compiled& parts() const { return *compiled_; }

private:
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace callwright
