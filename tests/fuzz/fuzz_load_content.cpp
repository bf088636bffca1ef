// Any bytes as a content file: the loader answers with problems, never with a crash.

#include <cstddef>
#include <cstdint>
#include <string>

#include "content/condition.hpp"
#include "content/library.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const callwright::ContentFiles schemas = [] {
        callwright::ContentFiles only;
        const auto all = callwright::read_content_folders({CALLWRIGHT_SOURCE "/scenarios"});
        if (!all) __builtin_trap();
        for (const auto& [path, bytes] : *all)
            if (path.rfind("schema/", 0) == 0) only[path] = bytes;
        return only;
    }();
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    callwright::ContentFiles files = schemas;
    files["us/fuzzed.json"] = bytes;
    (void)callwright::load_library(std::move(files), "");
    (void)callwright::Condition::parse(bytes);
    return 0;
}
