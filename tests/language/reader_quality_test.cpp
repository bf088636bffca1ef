// How well the reader does on writers it has never seen: files of labelled replies are left out in turn, the rest is learnt. The floors stand
// a little below what was measured when they were set; the figures are printed.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <vector>

#include "base/at_once.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using nlohmann::json;

struct Tally {
    int right = 0, extra = 0, missed = 0;
    int empathy_right = 0, lines = 0;
    int mentioned = 0, mentioned_as_done = 0;  // acts that are only reported, denied, asked or hypothetical

    Tally& operator+=(const Tally& other)
    {
        for (const auto number : {&Tally::right, &Tally::extra, &Tally::missed, &Tally::empathy_right, &Tally::lines, &Tally::mentioned, &Tally::mentioned_as_done}) this->*number += other.*number;
        return *this;
    }
    double f1() const { return 200.0 * right / (2 * right + extra + missed); }
};

Tally tally_of(const json& reply, const LanguagePack& pack)
{
    Tally tally;
    ReadContext context;
    context.said_before = reply.value("said_before", "");
    context.now = {{2026, 11, 23}, 18 * 60 + 20};
    const Reading reading = read(reply["text"].get<std::string>(), context, pack);
    std::set<std::string> gold, only_mentioned, got;
    for (const json& act : reply["acts"]) (act["status"] == "asserted" ? gold : only_mentioned).insert(act["act"]);
    for (const ActHit& act : reading.acts)
        if (act.status == Status::Asserted) got.insert(act.act.text);
    for (const std::string& act : got) (gold.count(act) ? tally.right : tally.extra) += 1;
    for (const std::string& act : gold) tally.missed += got.count(act) == 0;
    for (const std::string& act : only_mentioned) {
        ++tally.mentioned;
        tally.mentioned_as_done += got.count(act) > 0 && gold.count(act) == 0;
    }
    tally.empathy_right += reading.empathy == reply["empathy"].get<int>();
    ++tally.lines;
    return tally;
}

// The two who press and mock in every shade are harder than the others: they are counted apart.
bool presses(const std::string& path) { return path.find("floor_trainers") != std::string::npos || path.find("sharp_tongues") != std::string::npos; }

// Who spoke with the shipped people, one reply after the other.
bool was_on_calls(const std::string& path)
{
    const size_t folder = path.find("replies/");
    return testing::shipped_files().count("languages/en/questions/" + path.substr(folder + std::string_view("replies/").size())) > 0;
}

struct Measured {
    Tally plain, pressing, on_calls;

    Tally& of(const std::string& path) { return presses(path) ? pressing : was_on_calls(path) ? on_calls : plain; }
};

// Each time a quarter of the writers is left out: learning anew for each of them would cost four times as much and tell little more.
Measured measured()
{
    constexpr size_t parts = 4;
    std::vector<std::string> writers;
    for (const auto& shipped_file : testing::shipped_files())
        if (shipped_file.first.rfind("languages/en/replies/", 0) == 0 && !json::parse(shipped_file.second).value("of_harm", false)) writers.push_back(shipped_file.first);
    Measured measured;
    for (size_t part = 0; part < parts; ++part) {
        ContentFiles others = testing::shipped_files();
        others.erase("harms.json");  // what harms is learnt apart and changes nothing here
        for (size_t w = part; w < writers.size(); w += parts) others.erase(writers[w]);
        const auto pack = LanguagePack::compile(others, "en", usual_places().cache, testing::english_encoder());
        REQUIRE(pack.has_value());
        for (size_t w = part; w < writers.size(); w += parts) {
            const json file = json::parse(testing::shipped_files().at(writers[w]));
            const json& replies = file["replies"];
            std::vector<Tally> each(replies.size());
            for_each_at_once(each.size(), [&](size_t i) { each[i] = tally_of(replies[i], *pack); });
            for (const Tally& one : each) measured.of(writers[w]) += one;
        }
    }
    return measured;
}

TEST_CASE("the reader keeps its quality on writers it has not seen")
{
    const auto [tally, pressing, on_calls] = measured();
    for (const Tally* t : {&tally, &pressing, &on_calls}) MESSAGE(t->lines << " lines: acts micro-F1 " << t->f1() << " %, empathy equal " << 100.0 * t->empathy_right / t->lines << " %, mentioned taken for done " << t->mentioned_as_done << " of " << t->mentioned);
    CHECK(tally.lines == 5113);
    CHECK(pressing.lines == 600);
    CHECK(pressing.f1() >= 47.0);
    CHECK(on_calls.lines == 4310);
    CHECK(on_calls.f1() >= 63.2);
    CHECK(100 * on_calls.empathy_right >= 54 * on_calls.lines);
    CHECK(tally.f1() >= 65.5);
    CHECK(100 * tally.empathy_right >= 74 * tally.lines);
    CHECK(10 * tally.mentioned_as_done <= tally.mentioned);
}

TEST_CASE("the pack says every act in at least thirty ways and names ten near misses")
{
    int acts = 0;
    for (const auto& shipped_file : testing::shipped_files()) {
        const std::string& path = shipped_file.first;
        if (path.rfind("languages/en/acts/", 0) != 0) continue;
        const json file = json::parse(shipped_file.second);
        ++acts;
        CHECK_MESSAGE(file["examples"].size() >= 30, path);
        CHECK_MESSAGE(file["counterexamples"].size() >= 10, path);
    }
    CHECK(acts == 45);
}

}  // namespace
}  // namespace callwright
