// The file holds, for each line: its length (u32, little-endian), its bytes, its 384 numbers.

#include "language/embedding_cache.hpp"

#include <algorithm>
#include <cstring>

#include "base/at_once.hpp"
#include "language/cache_file.hpp"

namespace callwright {
namespace {

constexpr size_t most_lines = 160'000;  // lines of older packs are kept up to here, then forgotten all at once

}  // namespace

EmbeddingCache::EmbeddingCache(const Encoder& encoder, const std::string& folder, const std::string& kind) : encoder_(encoder)
{
    if (folder.empty()) return;
    path_ = (std::filesystem::path(folder) / (kind + "-" + encoder.digest() + ".embeddings")).string();
    const std::string bytes = read_cache(path_);
    for (size_t at = 0; at + sizeof(uint32_t) <= bytes.size();) {
        uint32_t length = 0;
        std::memcpy(&length, bytes.data() + at, sizeof length);
        at += sizeof length;
        Embedding e;
        if (length > bytes.size() - at || e.size() > bytes.size() - at - length) break;
        std::memcpy(e.data(), bytes.data() + at + length, e.size());
        known_.emplace(bytes.substr(at, length), e);
        at += length + e.size();
    }
    const bool by_this_code = known_.empty() || encoder_.embed(known_.begin()->first) == known_.begin()->second;
    if (known_.size() > most_lines || !by_this_code) known_.clear();
}

void EmbeddingCache::add(const std::vector<std::string_view>& lines, const Progress& progress, int from, int to)
{
    std::vector<std::pair<const std::string, Embedding>*> missing;
    for (const std::string_view line : lines)
        if (const auto [place, is_new] = known_.try_emplace(std::string(line)); is_new) missing.push_back(&*place);
    constexpr size_t together = 8;
    const size_t shares = (missing.size() + together - 1) / together;
    ProgressSteps steps(progress, shares, from, to);
    for_each_at_once(shares, [&](size_t share) {
        const size_t begin = share * together, end = std::min(begin + together, missing.size());
        std::vector<std::string_view> texts;
        for (size_t i = begin; i < end; ++i) texts.push_back(missing[i]->first);
        const std::vector<Embedding> embeddings = encoder_.embed_together(texts);
        for (size_t i = begin; i < end; ++i) missing[i]->second = embeddings[i - begin];
        steps.step();
    });
    grown_ = grown_ || !missing.empty();
}

const Embedding& EmbeddingCache::of(std::string_view line)
{
    if (const auto found = known_.find(line); found != known_.end()) return found->second;
    grown_ = true;
    return known_.emplace(std::string(line), encoder_.embed(line)).first->second;
}

void EmbeddingCache::save() const
{
    if (path_.empty() || !grown_) return;
    std::string bytes;
    for (const auto& [line, embedding] : known_) {
        const auto length = static_cast<uint32_t>(line.size());
        bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
        bytes += line;
        bytes.append(reinterpret_cast<const char*>(embedding.data()), embedding.size());
    }
    write_cache(path_, bytes);
}

}  // namespace callwright
