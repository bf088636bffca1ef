// Any bytes as a reply: the reader answers with spans that lie inside the reply.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "content/library.hpp"
#include "language/read.hpp"

namespace {

const callwright::LanguagePack& english()
{
    static const callwright::LanguagePack pack = [] {
        auto files = callwright::read_content_folders({CALLWRIGHT_SOURCE "/scenarios"});
        if (!files) __builtin_trap();
        for (const char* much : {"/replies/", "/questions/", "/topics/dana", "/topics/curtis", "/topics/patricia", "/topics/samuel"})  // learning them all takes minutes here, and adds no branch
            for (auto file = files->begin(); file != files->end();) file = file->first.find(much) == std::string::npos ? std::next(file) : files->erase(file);
        auto compiled = callwright::LanguagePack::compile(*files, "en", "/tmp/callwright-fuzz-cache");
        if (!compiled) __builtin_trap();
        return *compiled;
    }();
    return pack;
}

void must_lie_inside(const callwright::Span& span, size_t size)
{
    if (span.begin < 0 || span.end < span.begin || span.end > static_cast<int>(size)) __builtin_trap();
}

}  // namespace

// The language is learnt before the clock of the fuzzer starts.
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    (void)english();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const size_t half = size / 2;
    const std::string before(reinterpret_cast<const char*>(data), half), text(reinterpret_cast<const char*>(data) + half, size - half);
    callwright::ReadContext context;
    context.said_before = before;
    context.now = {{2026, 11, 23}, 1100};
    const callwright::Reading reading = callwright::read(text, context, english());
    for (const auto& act : reading.acts) must_lie_inside(act.span, text.size());
    for (const auto& entity : reading.entities) must_lie_inside(entity.span, text.size());
    for (const auto& cue : reading.cues) must_lie_inside(cue.span, text.size());
    return 0;
}
