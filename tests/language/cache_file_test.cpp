#include <doctest/doctest.h>

#include <chrono>

#include "language/cache_file.hpp"
#include "language/read.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

// As if it had last been used so many hours ago.
void age(const fs::path& file, int hours) { fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(hours)); }

TEST_CASE("what was used longest ago is forgotten first, and other files are left alone")
{
    const fs::path folder = testing::scratch_folder("cache-file");
    for (const char* name : {"en-one.nlu", "en-two.nlu", "en-three.nlu", "it-one.nlu"}) write_cache(folder / name, name);
    age(folder / "en-one.nlu", 3);
    age(folder / "en-two.nlu", 2);
    age(folder / "en-three.nlu", 1);
    age(folder / "it-one.nlu", 9);
    CHECK(read_cache(folder / "en-one.nlu") == "en-one.nlu");  // used just now
    keep_last_used(folder, "en-", 2);
    CHECK(fs::exists(folder / "en-one.nlu"));
    CHECK(fs::exists(folder / "en-three.nlu"));
    CHECK_FALSE(fs::exists(folder / "en-two.nlu"));
    CHECK(fs::exists(folder / "it-one.nlu"));
    fs::remove_all(folder);
}

TEST_CASE("a cache file that was changed is as good as none")
{
    const fs::path folder = testing::scratch_folder("cache-file");
    write_cache(folder / "a", "bytes");
    fs::resize_file(folder / "a", fs::file_size(folder / "a") - 1);
    CHECK(read_cache(folder / "a") == "");
    CHECK(read_cache(folder / "missing") == "");
    fs::remove_all(folder);
}

TEST_CASE("a pack compiled without an encoder comes out of the cache as it went in")
{
    const fs::path folder = testing::scratch_folder("cache-file");
    const auto fresh = LanguagePack::compile(testing::shipped_files(), "en", folder);
    const auto kept = LanguagePack::compile(testing::shipped_files(), "en", folder);
    REQUIRE(fresh);
    REQUIRE(kept);
    const std::string reply = "How much could you manage every two weeks?";
    const Reading first = read(reply, {}, *fresh), second = read(reply, {}, *kept);
    REQUIRE_FALSE(first.acts.empty());
    REQUIRE(second.acts.size() == first.acts.size());
    for (size_t i = 0; i < first.acts.size(); ++i) {
        CHECK(second.acts[i].act == first.acts[i].act);
        CHECK(second.acts[i].confidence == first.acts[i].confidence);
    }
    fs::remove_all(folder);
}

}  // namespace
}  // namespace callwright
