#include "app/made_content.hpp"

#include <vector>

#include "app/encoder_file.hpp"
#include "app/practice.hpp"
#include "engine/call_setup.hpp"

namespace callwright {
namespace {

// Held while something is looked for or put in its place, never while it is made: several calls are opened at once, and learning takes minutes.
std::mutex in_order_of_asking;
std::vector<std::weak_ptr<MadeContent>> in_use;

}  // namespace

Result<std::shared_ptr<MadeContent>> MadeContent::of(ContentFiles files, const std::string& cache)
{
    {
        const std::lock_guard<std::mutex> lock(in_order_of_asking);
        std::erase_if(in_use, [](const std::weak_ptr<MadeContent>& one) { return one.expired(); });
        for (const std::weak_ptr<MadeContent>& one : in_use)
            if (auto made = one.lock(); made && made->cache_ == cache && made->library_.files == files) return made;
    }
    LoadedLibrary loaded = load_library(std::move(files), "scenarios/");
    if (!loaded.problems.empty()) {
        Error first = loaded.problems.front();
        if (loaded.problems.size() > 1) first.what += " (and " + std::to_string(loaded.problems.size() - 1) + " more; see: callwright check)";
        return tl::unexpected(first);
    }
    std::shared_ptr<MadeContent> made(new MadeContent(std::move(loaded.library), cache));
    const std::lock_guard<std::mutex> lock(in_order_of_asking);
    in_use.push_back(made);
    return made;
}

const LanguagePack* MadeContent::known_language(const std::string& id)
{
    const auto found = languages_.find(id);
    return found == languages_.end() ? nullptr : &found->second;
}

const LanguagePack* MadeContent::shared_language(const std::string& id, const std::string& digest)
{
    for (const std::weak_ptr<MadeContent>& one : in_use) {
        const auto other = one.lock();
        const LanguagePack* known = other ? other->known_language(id) : nullptr;
        if (known && known->digest() == digest) return &languages_.emplace(id, *known).first->second;
    }
    return nullptr;
}

Result<const LanguagePack*> MadeContent::language(const std::string& id, const Progress& progress)
{
    {
        const std::lock_guard<std::mutex> lock(in_order_of_asking);
        if (const LanguagePack* known = known_language(id)) return known;
    }
    auto encoder = load_encoder(usual_places().models, id);
    if (!encoder) return tl::unexpected(encoder.error());
    const std::string digest = LanguagePack::digest_of(library_.files, id, encoder->get());
    {
        const std::lock_guard<std::mutex> lock(in_order_of_asking);
        if (const LanguagePack* shared = shared_language(id, digest)) return shared;
    }
    auto pack = LanguagePack::compile(library_.files, id, cache_, std::move(*encoder), progress);
    if (!pack) return tl::unexpected(pack.error());
    const std::lock_guard<std::mutex> lock(in_order_of_asking);
    return &languages_.emplace(id, std::move(*pack)).first->second;
}

const AnswerMeanings& MadeContent::answers(const Persona& persona, const LanguagePack& language, const Progress& progress)
{
    {
        const std::lock_guard<std::mutex> lock(in_order_of_asking);
        if (const auto found = answers_.find(persona.id); found != answers_.end()) return found->second;
    }
    AnswerMeanings made(persona.id.text, answer_texts(persona), language, cache_, progress);
    const std::lock_guard<std::mutex> lock(in_order_of_asking);
    return answers_.emplace(persona.id, std::move(made)).first->second;
}

void MadeContent::keep_meanings(const std::atomic<bool>& stop)
{
    for (const auto& [id, scenario] : library_.scenarios) {
        const auto persona = library_.personas.find(scenario.persona);
        const LanguagePack* language = nullptr;
        {
            const std::lock_guard<std::mutex> lock(in_order_of_asking);
            language = known_language(scenario.language);
        }
        if (stop || persona == library_.personas.end() || !language) continue;
        callwright::keep_meanings(persona->second.id.text, answer_texts(persona->second), *language, cache_, stop);
    }
}

}  // namespace callwright
