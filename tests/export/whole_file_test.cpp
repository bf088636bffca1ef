// A file is there whole or not at all, and an error names the file and what stood in the way.

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export/whole_file.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {(std::istreambuf_iterator<char>(in)), {}};
}

size_t files_in(const std::string& folder)
{
    return static_cast<size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// While it lives, no file may grow beyond this many bytes.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit less{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FileLimit() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

TEST_CASE("a file is written, and written over, with nothing left beside it")
{
    const std::string folder = testing::scratch_folder("whole"), file = folder + "/a.pdf";
    CHECK(write_whole_file(file, "first"));
    CHECK(write_whole_file(file, "second"));
    CHECK(bytes_of(file) == "second");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("an existing file keeps its rights, and a link stays a link")
{
    const std::string folder = testing::scratch_folder("rights"), file = folder + "/a.pdf", link = folder + "/link.pdf";
    REQUIRE(write_whole_file(file, "first"));
    REQUIRE(chmod(file.c_str(), 0640) == 0);
    fs::create_symlink(file, link);
    CHECK(write_whole_file(link, "second"));
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(file) == "second");
    CHECK((fs::status(file).permissions() & fs::perms::mask) == fs::perms(0640));
}

TEST_CASE("a missing folder, a folder in place of a file and a file in place of a folder are named")
{
    const std::string folder = testing::scratch_folder("places");
    const auto missing = write_whole_file(folder + "/none/a.pdf", "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::FileNotWritten);
    CHECK(missing.error().where == folder + "/none/a.pdf");
    CHECK(holds(missing.error().what, "folder does not exist"));
    CHECK(holds(write_whole_file(folder, "x").error().what, "this is a folder"));
    REQUIRE(write_whole_file(folder + "/file", "x"));
    CHECK(holds(write_whole_file(folder + "/file/a.pdf", "x").error().what, "no folder"));
    CHECK(write_whole_file("", "x").error().code == ErrorCode::FileNotWritten);
}

TEST_CASE("a folder one may not write in is named")
{
    if (geteuid() == 0) return;  // root may write everywhere
    const std::string folder = testing::scratch_folder("closed");
    fs::permissions(folder, fs::perms(0500));
    const auto refused = write_whole_file(folder + "/a.pdf", "x");
    fs::permissions(folder, fs::perms(0700));
    REQUIRE_FALSE(refused);
    CHECK(holds(refused.error().what, "may not write"));
}

TEST_CASE("a full disk is said, and a device is written to, never replaced")
{
    const auto full = write_whole_file("/dev/full", "x");
    REQUIRE_FALSE(full);
    CHECK(holds(full.error().what, "disk is full"));
    CHECK(fs::is_character_file("/dev/full"));
    CHECK(write_whole_file("/dev/null", "x"));
}

TEST_CASE("when the room runs out half way the old file stays as it was")
{
    const std::string folder = testing::scratch_folder("room"), file = folder + "/a.pdf";
    REQUIRE(write_whole_file(file, "old"));
    const auto refused = [&] {
        const FileLimit limit(1000);
        return write_whole_file(file, std::string(5000, 'x'));
    }();
    CHECK_FALSE(refused);
    CHECK(bytes_of(file) == "old");
    CHECK(files_in(folder) == 1);
}

}  // namespace
}  // namespace callwright
