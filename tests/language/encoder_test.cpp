// The sentence encoder. Its numbers are part of every reading, so they must not move by a single bit: digests of embeddings are kept here, and
// every compiler, level of optimisation and machine must find them.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/digest.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

const Encoder& encoder() { return *testing::english_encoder(); }

std::string digest_of(const std::string& line)
{
    const Embedding e = encoder().embed(line);
    return sha256_hex({reinterpret_cast<const char*>(e.data()), e.size()}).substr(0, 16);
}

int alike(const std::string& a, const std::string& b) { return similarity(encoder().embed(a), encoder().embed(b)); }

std::string shipped_bytes()
{
    std::ifstream in(testing::source_folder() + "/assets/models/minilm-en.q8", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool refused(const std::string& bytes)
{
    const auto loaded = Encoder::load(bytes);
    return !loaded && loaded.error().code == ErrorCode::FileNotRead && loaded.error().what.rfind("the sentence encoder cannot be used: ", 0) == 0;
}

struct Known {
    const char* line;
    const char* digest;
};

constexpr Known known[] = {
    {"oh shoot yea hang up and drive!! should i try u after six or is tmrw lunch better", "e8d345d33703bc18"},
    {"asdkfj sry typing in the wrong box", "aa039e6ef89bde15"},
    {"valid. theres a portal, or u can mail a money order, whichever feels safer to u", "d6c6680e0b535a86"},
    {"perfect lionel. this is a communication from a debt collector, that part i know by heart lol", "f3ae032b72a9e936"},
    {"sorry zoned out. um. it is what it is", "e3ea3da7cd74a9a5"},
    {"I'll come right to it. How'd you like to take care of the Verizon account this afternoon?", "e2ae0763644374f5"},
    {"Mrs. Delacroix, good morning to you. You ought to know we keep a recording of these.", "08fe34a026fb4d94"},
    {"Somebody handled 'em straight into a ditch. If you'd looked at a statement once, you'd not be on with me.", "7159b5e9b3d89a50"},
    {"Reset password. Reset. No, the other login, Brenda, the yellow sticky note.", "f852370a05ca0cb6"},
    {"It may be, yes. Our practice is to furnish account information to the bureaus, and payments are reflected there as well.", "7aa6097693e33495"},
    {"This is the United States. Persons of your background generally understand the word 'payment' well enough.", "5a83f33a633ce10d"},
    {"A person, Ms. Engel, with a cold and a third cup of tea.", "9451fc63bed1b1f3"},
    {"You were under no compulsion to sign. The consequences of misplaced generosity fall upon the generous.", "95a186c9ecb9fee9"},
    {"yes yes condolence. so the card number please", "a45bc077d7d21c0d"},
    {"Wen you leave a relationship and the bill stay with you, it feels like u pay twice. Im sorry", "bb217338558d8e2a"},
    {"Noted.", "4b873adbda42b8a3"},
    {"Then I spoke bad, I ask you excuse with all my heart. You are a person who works and who lost, nothing less.", "484fcbab2e88eb65"},
    {"Three interviews in this market, you are moving heaven and earth. When it comes the yes, we speak again; before no.", "40cd3847aa010ed0"},
    {"Well, you answered, didn't you?", "e6ef17436d11ce68"},
    {"Bye now, and go easy on yourself tonight.", "d25399ff8b9d8786"},
    {"acknowledge_feeling affirm ask_open_question reflect reflect summarize", "5a2c9ebd3857aea9"},
    {"That's a question for a budget counselor.", "dea41591eb42a7c1"},
    {"What's usually left over in the back half of the month, once the rent's gone out?", "b1fb6dea772a2800"},
    {"Then everything stops while you get it. The contract and the ledger from Ridgeway Storage go out in tomorrow's mail, no one will ask you for a cent until you've read them.", "bb599a3a671b0f49"},
    {"", "ccb766a08590704c"},
    {"?", "ef897c9d4a72309b"},
    {"zzzxqq vlorp", "09668eac96b106cd"},
    {"PAY NOW OR ELSE", "ad89302e255c41ed"},
    {"¿Cómo está usted, señora?", "f281712102e2a68c"},
    {"He said “fine” — twice…", "f62e122645d6a9ec"},
};

TEST_CASE("embeddings of thirty lines are the stored ones, bit for bit")
{
    CHECK(std::size(known) == 30);
    for (const Known& k : known) CHECK_MESSAGE(digest_of(k.line) == std::string(k.digest), "{\"" << std::string(k.line) << "\", \"" << digest_of(k.line) << "\"},");
}

TEST_CASE("a sentence is nearer to one that means the same than to one that shares its words")
{
    CHECK(alike("Where do you work?", "Who is your employer?") > alike("Where do you work?", "Does your car work?"));
    CHECK(alike("How old are you?", "What is your age?") > alike("How old are you?", "How old is your debt?"));
    CHECK(alike("How much do you earn?", "What's your salary?") > alike("How much do you earn?", "How much do you weigh?"));
    CHECK(alike("What's on the stove?", "What are you cooking for dinner?") > alike("What's on the stove?", "What is your zip code?"));
}

TEST_CASE("what a sentence means does not depend on the sentences it is read together with")
{
    std::vector<std::string_view> lines;
    for (const Known& k : known) lines.emplace_back(k.line);
    lines.emplace_back("");
    const std::vector<Embedding> together = encoder().embed_together(lines);
    REQUIRE(together.size() == lines.size());
    for (size_t i = 0; i < lines.size(); ++i) CHECK(together[i] == encoder().embed(lines[i]));
    CHECK(encoder().embed_together({}).empty());
}

TEST_CASE("a sentence is like itself and spaces do not change it")
{
    CHECK(alike("I hear you.", "I hear you.") == 1000);
    CHECK(encoder().embed("  I   hear\tyou.\n") == encoder().embed("I hear you."));
    CHECK(encoder().embed("S\u00ED, ma\u00F1ana. \u00C7a va?") == encoder().embed("si, manana. ca va?"));
}

TEST_CASE("empty, odd and endless text is harmless")
{
    const Embedding nothing = encoder().embed("");
    CHECK(nothing == encoder().embed(" \t "));
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
    const std::string chinese = "\xE4\xBD\xA0\xE5\xA5\xBD", shouting = "!!!!???? \xF0\x9F\x98\x80";
    for (const std::string& odd : {every_byte, std::string(100'000, 'x'), std::string(3000, '\xF0'), chinese, shouting}) CHECK(alike(odd, odd) == 1000);
}

TEST_CASE("what lies beyond the longest line is not read")
{
    std::string monologue;
    while (monologue.size() < 2000) monologue += "and then we looked at the account again ";
    CHECK(encoder().embed(monologue) == encoder().embed(monologue + "and you are going to jail"));
}

TEST_CASE("an encoder file that is damaged, cut short or something else is refused")
{
    const std::string whole = shipped_bytes();
    CHECK(refused(""));
    CHECK(refused("{}"));
    CHECK(refused(whole.substr(0, 60)));
    CHECK(refused(whole.substr(0, whole.size() - 1)));
    CHECK(refused(whole + " "));
    std::string damaged = whole;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    CHECK(refused(damaged));
}

TEST_CASE("the encoder's digest is that of its weights")
{
    const std::string whole = shipped_bytes();
    CHECK(encoder().digest() == sha256_hex(std::string_view(whole).substr(whole.find('\n') + 1)));
}

TEST_CASE("a language without an encoder has none, and that is no error")
{
    const auto none = load_encoder(testing::source_folder() + "/assets/models", "xx");
    REQUIRE(none.has_value());
    CHECK(*none == nullptr);
}

}  // namespace
}  // namespace callwright
