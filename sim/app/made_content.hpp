#pragma once
// What was made of content: the library, its languages, what people's answers mean. Whoever rehearses the same files shares it, and whoever rehearses
// other files shares the languages that are the same; so a stored call opens beside today's content without a second copy of all that was learnt.

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/error.hpp"
#include "content/library.hpp"
#include "language/answer_meanings.hpp"
#include "language/language_pack.hpp"

namespace callwright {

class MadeContent {
public:
    // What others have made of these files, as long as they use it; else a new one. Fails on the first problem of the content.
    static Result<std::shared_ptr<MadeContent>> of(ContentFiles files, const std::string& cache);

    const Library& library() const { return library_; }

    // Both are made when they are asked for the first time, which may take long the first time of all, and stay where they are.
    Result<const LanguagePack*> language(const std::string& id, const Progress& progress);
    const AnswerMeanings& answers(const Persona& persona, const LanguagePack& language, const Progress& progress);

    // Works out for all people what `answers` will need, into the cache alone, until `stop`.
    void keep_meanings(const std::atomic<bool>& stop);

private:
    MadeContent(Library library, std::string cache) : library_(std::move(library)), cache_(std::move(cache)) {}
    const LanguagePack* known_language(const std::string& id);
    const LanguagePack* shared_language(const std::string& id, const std::string& digest);

    const Library library_;
    const std::string cache_;
    std::map<std::string, LanguagePack> languages_;
    std::map<PersonaId, AnswerMeanings> answers_;
};

}  // namespace callwright
