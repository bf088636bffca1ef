// Profiles: several people on one machine, kept whole whatever happens to the file or to the power.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "app/profiles.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::scratch_folder;

ProfileBook book_in(const std::string& folder)
{
    auto book = ProfileBook::open(folder);
    REQUIRE(book.has_value());
    return std::move(*book);
}

void write_file(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::string read_file(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Error error_for(const std::string& text)
{
    const std::string folder = scratch_folder("profiles-damaged");
    write_file(folder + "/profiles.json", text);
    const auto book = ProfileBook::open(folder);
    REQUIRE_FALSE(book.has_value());
    CHECK(read_file(folder + "/profiles.json") == text);
    return book.error();
}

TEST_CASE("a folder without profiles gives an empty book and is left empty")
{
    const std::string folder = scratch_folder("profiles-empty");
    const ProfileBook book = book_in(folder);
    CHECK(book.all().empty());
    CHECK(book.last() == nullptr);
    CHECK(book.place() == WindowPlace{});
    CHECK(fs::is_empty(folder));
}

TEST_CASE("people, preferences, who practised last and the window's place come back as they were kept")
{
    const std::string folder = scratch_folder("profiles-kept") + "/not/yet/there";
    ProfileBook book = book_in(folder);
    Profile ana = *book.add("  Ana Ruíz ");
    CHECK(ana.id == "p1");
    CHECK(ana.name == "Ana Ruíz");
    CHECK(book.add("Bo")->id == "p2");
    ana.preferences = {"de", 150, "contrast", true, false, true, true, "stems"};
    REQUIRE(book.save(ana).has_value());
    REQUIRE(book.use("p2").has_value());
    REQUIRE(book.remember_place({-10, 20, 1280, 800, true}).has_value());

    const ProfileBook again = book_in(folder);
    REQUIRE(again.all().size() == 2);
    CHECK(*again.find("p1") == ana);
    CHECK(again.last()->name == "Bo");
    CHECK(again.place() == WindowPlace{-10, 20, 1280, 800, true});
}

TEST_CASE("only its owner may read the file")
{
    const std::string folder = scratch_folder("profiles-mode");
    ProfileBook book = book_in(folder);
    write_file(folder + "/profiles.json.new", "left by a crash, readable by all");
    REQUIRE(book.add("Ana").has_value());
    struct stat info = {};
    REQUIRE(stat((folder + "/profiles.json").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("a truncated temporary file beside the profiles is ignored and written over")
{
    const std::string folder = scratch_folder("profiles-truncated");
    { ProfileBook book = book_in(folder); REQUIRE(book.add("Ana").has_value()); }
    write_file(folder + "/profiles.json.new", "{\"format\": 1, \"profi");
    ProfileBook book = book_in(folder);
    CHECK(book.named("Ana") != nullptr);
    REQUIRE(book.add("Bo").has_value());
    CHECK(book_in(folder).all().size() == 2);
    CHECK_FALSE(fs::exists(folder + "/profiles.json.new"));
}

TEST_CASE("a name is trimmed, has one to sixty characters and no control characters")
{
    ProfileBook book = book_in(scratch_folder("profiles-names"));
    for (const char* bad : {"", "   ", "\xc2\xa0", "two\nlines", "esc\x1b[31m", "\xe2\x80\xae" "backwards", "broken\xff"}) CHECK_FALSE(book.add(bad).has_value());
    std::string sixty;
    for (int i = 0; i < 60; ++i) sixty += "é";
    CHECK(book.add(sixty).has_value());
    CHECK_FALSE(book.add(sixty + "é").has_value());
    CHECK(book.all().size() == 1);
}

TEST_CASE("a name that differs only in case is taken, and the error says by whom")
{
    ProfileBook book = book_in(scratch_folder("profiles-twice"));
    REQUIRE(book.add("Åsa").has_value());
    const Profile bo = *book.add("Bo");
    const auto again = book.add(" åSA ");
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().what.find("Åsa") != std::string::npos);
    CHECK_FALSE(book.save({bo.id, "ÅSA", {}}).has_value());
    CHECK(book.save({bo.id, "BO", {}}).has_value());
    CHECK(book.named("åsa")->id == "p1");
}

TEST_CASE("the number of somebody who was removed is never given again")
{
    const std::string folder = scratch_folder("profiles-numbers");
    ProfileBook book = book_in(folder);
    REQUIRE(book.add("Ana").has_value());
    REQUIRE(book.use("p1").has_value());
    REQUIRE(book.remove("p1").has_value());
    CHECK(book.last() == nullptr);
    CHECK(book_in(folder).all().empty());
    CHECK(book.add("Bo")->id == "p2");
    book.keep_clear_of({"p0", "p41", "no number"});
    CHECK(book.add("Cleo")->id == "p42");
}

TEST_CASE("what nobody has, or no screen can show, is refused")
{
    ProfileBook book = book_in(scratch_folder("profiles-refused"));
    Profile ana = *book.add("Ana");
    CHECK(book.use("p9").error().code == ErrorCode::NotFound);
    CHECK(book.remove("p9").error().code == ErrorCode::NotFound);
    CHECK(book.save({"p9", "Bo", {}}).error().code == ErrorCode::NotFound);
    CHECK_FALSE(book.remember_place({0, 0, -1, 0, false}).has_value());
    ana.preferences.text_percent = 99;
    CHECK_FALSE(book.save(ana).has_value());
    ana.preferences = {};
    ana.preferences.theme = "pink";
    CHECK_FALSE(book.save(ana).has_value());
    CHECK(book.find("p1")->preferences == Preferences{});
}

TEST_CASE("a damaged file is reported with its place and left as it is")
{
    CHECK(error_for("").where.find("profiles.json:1:1") != std::string::npos);
    CHECK(error_for("{\"format\": 1,\n  \"profiles\": [}").where.find("profiles.json:2:") != std::string::npos);
    CHECK(error_for("{\"format\": 1,\n \"profiles\": [\n  {\"id\": \"p1\", \"name\": 7}]}").where.find("profiles.json:3:24") != std::string::npos);
    CHECK(error_for("[]").code == ErrorCode::WrongType);
    CHECK(error_for("{\"format\": 2, \"profiles\": []}").code == ErrorCode::UnknownSchema);
    CHECK(error_for("{\"format\": 1, \"profiles\": [{\"id\": \"p1\", \"name\": \"A\"}, {\"id\": \"p2\", \"name\": \"a\"}]}").code == ErrorCode::DuplicateId);
    CHECK(error_for("{\"format\": 1, \"profiles\": [{\"id\": \"p01\", \"name\": \"A\"}]}").code == ErrorCode::WrongValue);
    CHECK(error_for("{\"format\": 1, \"profiles\": [{\"id\": \"p1\", \"name\": \"A\", \"preferences\": {\"text_percent\": 500}}]}").code == ErrorCode::NumberOutOfRange);
    CHECK(error_for("").what.find("profiles --set-aside") != std::string::npos);
}

TEST_CASE("a file that is damaged while the book is open is not written over")
{
    const std::string folder = scratch_folder("profiles-open");
    ProfileBook book = book_in(folder);
    REQUIRE(book.add("Ana").has_value());
    write_file(folder + "/profiles.json", "ouch");
    CHECK_FALSE(book.add("Bo").has_value());
    CHECK(read_file(folder + "/profiles.json") == "ouch");
    CHECK(book.all().size() == 1);
}

TEST_CASE("a damaged file is set aside under a name of its own, and its numbers are not given again")
{
    const std::string folder = scratch_folder("profiles-aside");
    for (int time = 1; time <= 2; ++time) {
        write_file(folder + "/profiles.json", "{\"profiles\": [{\"id\": \"p7\", \"name\": \"An");
        const auto aside = ProfileBook::set_aside(folder);
        REQUIRE(aside.has_value());
        CHECK(*aside == folder + "/profiles.json.damaged-" + std::to_string(time));
        CHECK(read_file(*aside).find("p7") != std::string::npos);
    }
    ProfileBook book = book_in(folder);
    CHECK(book.add("Ana")->id == "p8");
    CHECK_FALSE(ProfileBook::set_aside(folder).has_value());
}

TEST_CASE("fields that a newer version added are kept")
{
    const std::string folder = scratch_folder("profiles-newer");
    write_file(folder + "/profiles.json", R"({"format": 1, "colours": [1], "window": {"screen": 2}, "profiles": [{"id": "p1", "name": "Ana", "badge": "gold", "preferences": {"font": "serif"}}]})");
    ProfileBook book = book_in(folder);
    REQUIRE(book.use("p1").has_value());
    REQUIRE(book.remember_place({1, 2, 3, 4, false}).has_value());
    const json kept = json::parse(read_file(folder + "/profiles.json"));
    CHECK(kept["colours"] == json::array({1}));
    CHECK(kept["window"]["screen"] == 2);
    CHECK(kept["window"]["width"] == 3);
    CHECK(kept["profiles"][0]["badge"] == "gold");
    CHECK(kept["profiles"][0]["preferences"]["font"] == "serif");
}

TEST_CASE("what another program changed in the meantime is kept")
{
    const std::string folder = scratch_folder("profiles-two");
    ProfileBook window = book_in(folder), terminal = book_in(folder);
    REQUIRE(window.add("Ana").has_value());
    CHECK(terminal.add("Bo")->id == "p2");
    CHECK_FALSE(window.add("bo").has_value());
    REQUIRE(window.use("p1").has_value());
    CHECK(window.all().size() == 2);
}

TEST_CASE("a folder that cannot be written is an error with its name")
{
    auto book = ProfileBook::open("/proc/nowhere");
    REQUIRE(book.has_value());
    const auto added = book->add("Ana");
    REQUIRE_FALSE(added.has_value());
    CHECK(added.error().where.find("/proc/nowhere") != std::string::npos);
}

}  // namespace
}  // namespace callwright
