#pragma once
// The embeddings of authored lines, kept between runs: there are thousands, and each takes milliseconds.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "language/encoder.hpp"

namespace callwright {

class EmbeddingCache {
public:
    // `folder` may be "": then nothing is kept. `kind` names the file. Embeddings of another encoder are never served.
    EmbeddingCache(const Encoder& encoder, const std::string& folder, const std::string& kind);

    // Works out those not known, on every core; that takes the progress from one place to another.
    void add(const std::vector<std::string_view>& lines, const Progress& progress = {}, int from = 0, int to = 1000);
    const Embedding& of(std::string_view line);
    void save() const;  // when something is new

private:
    const Encoder& encoder_;
    std::string path_;
    std::map<std::string, Embedding, std::less<>> known_;  // by line
    bool grown_ = false;
};

}  // namespace callwright
