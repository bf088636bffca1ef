// What the recognisers must find in lines a collector types, value and words exactly, and what they must let pass.
// The clock stands at Monday 2026-11-23, 10:00.

#include <doctest/doctest.h>

#include "support/shipped.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include "language/entities.hpp"
#include "language/number_words.hpp"

namespace callwright {
namespace {

struct Case {
    std::string text;
    std::string values;  // "money <$75> 7500 USD each week; date <Friday> 2026-11-27"
};

const NumberWords& number_words()
{
    static const NumberWords words = [] {
        std::ifstream file(testing::source_folder() + "/scenarios/languages/en/numbers.json", std::ios::binary);
        std::stringstream bytes;
        bytes << file.rdbuf();
        Result<NumberWords> loaded = load_number_words(bytes.str(), "numbers.json");
        REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().what));
        return *loaded;
    }();
    return words;
}

constexpr CivilTime clock_now{{2026, 11, 23}, 600};

std::vector<Entity> entities_in(const std::string& text) { return find_entities(normalise(text), clock_now, number_words()); }

const char* type_text(EntityType type)
{
    switch (type) {
    case EntityType::Money: return "money";
    case EntityType::Percent: return "percent";
    case EntityType::Phone: return "phone";
    case EntityType::Date: return "date";
    case EntityType::Time: return "time";
    case EntityType::Duration: return "duration";
    case EntityType::Count: return "count";
    case EntityType::Identifier: return "identifier";
    case EntityType::Claim: return "claim";
    }
    return "";
}

const char* period_text(Period period)
{
    switch (period) {
    case Period::None: return "";
    case Period::Day: return " each day";
    case Period::Week: return " each week";
    case Period::TwoWeeks: return " each two weeks";
    case Period::HalfMonth: return " each half month";
    case Period::Month: return " each month";
    case Period::Year: return " each year";
    }
    return "";
}

std::string values_of(const std::string& text)
{
    std::string out;
    for (const Entity& entity : entities_in(text)) {
        if (!out.empty()) out += "; ";
        out += std::string(type_text(entity.type)) + " <" + std::string(words_in(text, entity.span)) + "> " + entity.value;
        if (entity.type != EntityType::Duration) out += period_text(entity.period);
        if (!entity.claimed_true) out += " wrong";
    }
    return out;
}

template <size_t Size>
void check_all(const Case (&cases)[Size])
{
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(values_of(each.text) == each.values);
    }
}

const Case amounts[] = {
    {"Your balance is 1284.60.", "money <1284.60> 128460 USD"},
    {"It comes to 1,284.60 dollars.", "money <1,284.60 dollars> 128460 USD"},
    {"You still owe 1284 and 60 cents.", "money <1284 and 60 cents> 128460 USD"},
    {"The balance is twelve hundred eighty-four sixty.", "money <twelve hundred eighty-four sixty> 128460 USD"},
    {"The balance is twelve eighty-four sixty.", "money <twelve eighty-four sixty> 128460 USD"},
    {"You owe a hundred and fifty.", "money <a hundred and fifty> 15000 USD"},
    {"Could you manage 150 bucks?", "money <150 bucks> 15000 USD"},
    {"I can settle it for $1.2k.", "money <$1.2k> 120000 USD"},
    {"You owe 12 hundred.", "money <12 hundred> 120000 USD"},
    {"How about 150/mo?", "money <150> 15000 USD each month"},
    {"Would $75 a week work?", "money <$75> 7500 USD each week"},
    {"Six payments of two fourteen ten.", "count <Six payments> 6 payments; money <two fourteen ten> 21410 USD"},
    {"It is seventy-nine dollars and a penny.", "money <seventy-nine dollars and a penny> 7901 USD"},
    {"It costs fifty cents.", "money <fifty cents> 50 USD"},
    {"Send USD 40.", "money <USD 40> 4000 USD"},
    {"I can take 40$ now.", "money <40$> 4000 USD"},
    {"Could you do a couple hundred?", "money <a couple hundred> 20000 USD"},
    {"Anywhere from $100 to $150 helps.", "money <$100 to $150> 10000/15000 USD"},
    {"Between $100 and $150 a month?", "money <$100 and $150> 10000/15000 USD each month"},
    {"What about 100-150 dollars?", "money <100-150 dollars> 10000/15000 USD"},
    {"Can you do 200?", "money <200> 20000 USD"},
    {"I can offer 6 of 214.10.", "count <6> 6 payments; money <214.10> 21410 USD"},
    {"Can you pay 50 now?", "money <50> 5000 USD"},
    {"Put down 80 and we talk in spring.", "money <80> 8000 USD"},
    {"Could you afford 120 a month?", "money <120> 12000 USD each month"},
    {"I could take 35 every two weeks.", "money <35> 3500 USD each two weeks"},
    {"Could you do 25 weekly?", "money <25> 2500 USD each week"},
    {"Could you do 300 monthly?", "money <300> 30000 USD each month"},
    {"Your payment is $214.10 per month.", "money <$214.10> 21410 USD each month"},
    {"You sent one hundred dollars.", "money <one hundred dollars> 10000 USD"},
    {"That's three-fifty.", "money <three-fifty> 35000 USD"},
    {"The other four ninety-five is due.", "money <four ninety-five> 49500 USD"},
    {"I can close it for 2,900.", "money <2,900> 290000 USD"},
    {"Two grand ends it.", "money <Two grand> 200000 USD"},
    {"I need $150 or $200.", "money <$150> 15000 USD; money <$200> 20000 USD"},
    {"Did you send the 380?", "money <380> 38000 USD"},
    {"No fee, 702 counts as all of it.", "money <702> 70200 USD"},
    {"We take thirty-two hundred dollars.", "money <thirty-two hundred dollars> 320000 USD"},
    {"It is six hundred and nine dollars and eleven cents.", "money <six hundred and nine dollars and eleven cents> 60911 USD"},
    {"A twenty-dollar payment shows good faith.", "money <twenty-dollar> 2000 USD"},
    {"I could do $50 twice a month.", "money <$50> 5000 USD each half month"},
    {"You owe 5,000.", "money <5,000> 500000 USD"},
    {"You owe $0.", "money <$0> 0 USD"},
    {"Say 20 each payday.", "money <20> 2000 USD"},
    {"120ish a month til it is gone", "money <120> 12000 USD each month"},
    {"The rate is 65 %.", "percent <65 %> 65 %"},
    {"I can settle for 65% of it.", "percent <65%> 65 %"},
    {"They take sixty-five percent.", "percent <sixty-five percent> 65 %"},
    {"The rate is 8.99 percent.", "percent <8.99 percent> 8.99 %"},
    {"I can take half off.", "percent <half off> 50 %"},
    {"I'm 100% sure.", "percent <100%> 100 %"},
    {"Nineteen point nine percent it was.", "percent <Nineteen point nine percent> 19.9 %"},
    {"It's 60 cents on the dollar.", "percent <60 cents on the dollar> 60 %"},
    {"Somewhere from 40 to 60 percent.", "percent <40 to 60 percent> 40/60 %"},
    {"Our number is 512-555-0142.", "phone <512-555-0142> 512-555-0142"},
    {"Our number is (512) 555-0142.", "phone <(512) 555-0142> 512-555-0142"},
    {"Ring 555-0142 please.", "phone <555-0142> 555-0142"},
    {"It's five one two, five five five, oh one four two.", "phone <five one two, five five five, oh one four two> 512-555-0142"},
    {"Call 1-800-555-0199.", "phone <1-800-555-0199> 800-555-0199"},
    {"Call 512.555.0142 or 5125550142.", "phone <512.555.0142> 512-555-0142; phone <5125550142> 512-555-0142"},
    {"You can call 988 at any hour.", "phone <988> 988"},
    {"Six payments would do.", "count <Six payments> 6 payments"},
    {"Take 6 installments.", "count <6 installments> 6 payments"},
    {"Three equal payments then.", "count <Three equal payments> 3 payments"},
    {"Six monthly payments then.", "count <Six monthly payments> 6 payments"},
    {"We said 6 x $214.10.", "count <6> 6 payments; money <$214.10> 21410 USD"},
    {"Four of $67 then.", "count <Four> 4 payments; money <$67> 6700 USD"},
    {"A 12-payment plan.", "count <12-payment> 12 payments"},
    {"It is the account ending 4417.", "identifier <4417> 4417"},
    {"Your reference is ref 7731.", "identifier <7731> 7731"},
    {"Your ZIP 73301, please?", "identifier <73301> 73301"},
    {"The last four 1234, right?", "identifier <1234> 1234"},
    {"The account number is 88210.", "identifier <88210> 88210"},
    {"Is the last four 4 4 1 7?", "identifier <4 4 1 7> 4417"},
    {"So that's 45 down and 30 a month after.", "money <45> 4500 USD; money <30> 3000 USD each month"},
    {"What about biweekly payments of 62.50?", "money <62.50> 6250 USD"},
    {"Maybe fifty?", "money <fifty> 5000 USD"},
    {"How about fifty bucks every other week?", "money <fifty bucks> 5000 USD each two weeks"},
    {"Half is 642.30.", "money <642.30> 64230 USD"},
    {"Option 2 is 6 payments of $214.10.", "count <6 payments> 6 payments; money <$214.10> 21410 USD"},
    {"between 200 and 250", "money <200 and 250> 20000/25000 USD"},
    {"It's twelve eighty four sixty in all", "money <twelve eighty four sixty> 128460 USD"},
    {"like 20 or 30 bucks a week", "money <20> 2000 USD; money <30 bucks> 3000 USD each week"},
    {"i can do 500 rn or 3 x 200", "money <500> 50000 USD; count <3> 3 payments; money <200> 20000 USD"},
    {"Pay 1,284.60 in full, or 835 as a settlement.", "money <1,284.60> 128460 USD; money <835> 83500 USD"},
    {"35% off leaves 834.99.", "percent <35%> 35 %; money <834.99> 83499 USD"},
    {"it's $1,284.60, or six payments of $214.10",
     "money <$1,284.60> 128460 USD; count <six payments> 6 payments; money <$214.10> 21410 USD"},
    {"I'd need at least 25% down.", "percent <25%> 25 %"},
    {"I'm at extension 204.", "identifier <204> 204"},
    {"Call 911 now.", "phone <911> 911"},
    {"$1284.60", "money <$1284.60> 128460 USD"},
    {"$ 50", "money <$ 50> 5000 USD"},
    {"50 $ please", "money <50 $> 5000 USD"},
    {"150USD", "money <150USD> 15000 USD"},
    {"$1,284.6", "money <$1,284.6> 128460 USD"},
    {"It can go to six times 55.", "count <six> 6 payments; money <55> 5500 USD"},
    {"The 980 fixes it.", "money <980> 98000 USD"},
    {"Until the 400 is done.", "money <400> 40000 USD"},
    {"Twenty-two fifty a week is enough.", "money <Twenty-two fifty> 2250 USD each week"},
    {"Ask for ext 204 at 512-555-0117.", "identifier <204> 204; phone <512-555-0117> 512-555-0117"},
    {"$100, $150 or $200?", "money <$100> 10000 USD; money <$150> 15000 USD; money <$200> 20000 USD"},
    {"The figure is 1,944.10.", "money <1,944.10> 194410 USD"},
};

const Case dates_and_times[] = {
    {"Your balance is $1,284.60 today.", "money <$1,284.60> 128460 USD; date <today> 2026-11-23"},
    {"Thirty every other Friday.", "money <Thirty> 3000 USD each two weeks; date <every other Friday> 2026-11-27 each two weeks"},
    {"Could you send 45 on the 20th?", "money <45> 4500 USD; date <the 20th> 2026-12-20"},
    {"You could pay 1999 today.", "money <1999> 199900 USD; date <today> 2026-11-23"},
    {"Pay by December 4th.", "date <December 4th> 2026-12-04"},
    {"Pay by 4 Dec please.", "date <4 Dec> 2026-12-04"},
    {"Due Dec. 4, 2026.", "date <Dec. 4, 2026> 2026-12-04"},
    {"Due 12/4 or 12/4/26.", "date <12/4> 2026-12-04; date <12/4/26> 2026-12-04"},
    {"Due 2026-12-04.", "date <2026-12-04> 2026-12-04"},
    {"Could you pay on the 4th?", "date <the 4th> 2026-12-04"},
    {"I need it by the fourth of December.", "date <the fourth of December> 2026-12-04"},
    {"Could you pay it today?", "date <today> 2026-11-23"},
    {"I will call you tomorrow.", "date <tomorrow> 2026-11-24"},
    {"Tonight is fine.", "date <Tonight> 2026-11-23"},
    {"Would next Friday work?", "date <next Friday> 2026-12-04"},
    {"Would this Friday work?", "date <this Friday> 2026-11-27"},
    {"Would Friday work?", "date <Friday> 2026-11-27"},
    {"Would Friday week work?", "date <Friday week> 2026-12-04"},
    {"Pay it in two weeks.", "date <in two weeks> 2026-12-07"},
    {"How about a week from Friday?", "date <a week from Friday> 2026-12-04"},
    {"Pay by the end of the month.", "date <the end of the month> 2026-11-30"},
    {"On the first of the month then.", "date <the first of the month> 2026-12-01"},
    {"Sometime mid December.", "date <mid December> 2026-12-11/2026-12-20"},
    {"I need it by the 15th.", "date <the 15th> 2026-12-15"},
    {"Could you start next month?", "date <next month> 2026-12-01/2026-12-31"},
    {"Could you start next week?", "date <next week> 2026-11-30/2026-12-06"},
    {"It must be in this week.", "date <this week> 2026-11-23/2026-11-29"},
    {"Shall we talk over the weekend?", "date <the weekend> 2026-11-28/2026-11-29"},
    {"Any day between the 1st and the 5th.", "date <the 1st and the 5th> 2026-12-01/2026-12-05"},
    {"Any day December 1-5.", "date <December 1-5> 2026-12-01/2026-12-05"},
    {"On the 15th of each month.", "date <the 15th of each month> 2026-12-15 each month"},
    {"You pay every Friday.", "date <every Friday> 2026-11-27 each week"},
    {"You opened it in September.", "date <September> 2026-09-01/2026-09-30"},
    {"You paid last September.", "date <last September> 2026-09-01/2026-09-30"},
    {"I will look in September.", "date <September> 2027-09-01/2027-09-30"},
    {"You were born May 9, 1984?", "date <May 9, 1984> 1984-05-09"},
    {"It is the ninth of May, eighty-four.", "date <the ninth of May, eighty-four> 1984-05-09"},
    {"Friday, December 4th it is.", "date <Friday, December 4th> 2026-12-04"},
    {"Thursday, December 4th it is.", "date <Thursday, December 4th> 2026-12-04"},
    {"I was thinking Friday the 4th of December for the first one.", "date <Friday the 4th of December> 2026-12-04"},
    {"Shall we say the fourth of December for the first, and then each month?", "date <the fourth of December> 2026-12-04"},
    {"Could you do it for the first?", "date <the first> 2026-12-01"},
    {"It was Friday, December 4th, as you said.", "date <Friday, December 4th> 2026-12-04"},
    {"I was hoping for the 11th, to be honest.", "date <the 11th> 2026-12-11"},
    {"You paid on the 3rd.", "date <the 3rd> 2026-11-03"},
    {"It was sent two weeks ago.", "date <two weeks ago> 2026-11-09"},
    {"A month from now is fine.", "date <A month from now> 2026-12-23"},
    {"The day after tomorrow then.", "date <The day after tomorrow> 2026-11-25"},
    {"The week after next suits me.", "date <The week after next> 2026-12-07/2026-12-13"},
    {"The 1st and the 15th work.", "date <The 1st> 2026-12-01; date <the 15th> 2026-12-15"},
    {"The first Friday of each month.", "date <The first Friday of each month> 2026-12-04 each month"},
    {"It closed in 2022.", "date <2022> 2022-01-01/2022-12-31"},
    {"From June to August nothing is due.", "date <June to August> 2027-06-01/2027-08-31"},
    {"Would early January work?", "date <early January> 2027-01-01/2027-01-10"},
    {"It is due on the 15th of next month.", "date <the 15th of next month> 2026-12-15"},
    {"Yesterday you told me that.", "date <Yesterday> 2026-11-22"},
    {"Is 6:20 pm fine?", "time <6:20 pm> 18:20"},
    {"Is 6pm fine?", "time <6pm> 18:00"},
    {"I can call at nine.", "time <nine> 09:00"},
    {"Call before noon.", "time <noon> 12:00"},
    {"Half past five suits me.", "time <Half past five> 17:30"},
    {"Call between 5 and 6.", "time <5 and 6> 17:00/18:00"},
    {"Call at 18:20.", "time <18:20> 18:20"},
    {"Call at 6 p.m. then", "time <6 p.m.> 18:00"},
    {"Call at nine tonight.", "time <nine> 21:00; date <tonight> 2026-11-23"},
    {"Call around 2 tomorrow.", "time <2> 14:00; date <tomorrow> 2026-11-24"},
    {"Nine at night is too late.", "time <Nine at night> 21:00"},
    {"Is quarter to six fine?", "time <quarter to six> 17:45"},
    {"Up at four-thirty again?", "time <four-thirty> 16:30"},
    {"Is 5-6 pm fine?", "time <5-6 pm> 17:00/18:00"},
    {"Is five o'clock fine?", "time <five o'clock> 17:00"},
    {"I call from 9 to 5.", "time <9 to 5> 09:00/17:00"},
    {"You have six months.", "duration <six months> 6 months"},
    {"Wait two weeks.", "duration <two weeks> 2 weeks"},
    {"You have 30 days to dispute it.", "duration <30 days> 30 days"},
    {"Half an hour at most.", "duration <Half an hour> 30 minutes"},
    {"It pauses for a month.", "duration <a month> 1 month"},
    {"A couple of weeks is fine.", "duration <A couple of weeks> 2 weeks"},
    {"Ten business days at most.", "duration <Ten business days> 10 days"},
    {"Tomorrow's payment is $40.", "date <Tomorrow> 2026-11-24; money <$40> 4000 USD"},
    {"We agreed $212 the fifteenth, $212 the thirtieth.",
     "money <$212> 21200 USD; date <the fifteenth> 2026-12-15; money <$212> 21200 USD; date <the thirtieth> 2026-11-30"},
    {"$610 on the 1st at noon, card ending 0917.",
     "money <$610> 61000 USD; date <the 1st> 2026-12-01; time <noon> 12:00; identifier <0917> 0917"},
    {"Fifty on December 1st, then 75 a month for 6 months.",
     "money <Fifty> 5000 USD; date <December 1st> 2026-12-01; money <75> 7500 USD each month; duration <6 months> 6 months"},
    {"Could you do 150 on the 15th and 150 on the 30th?",
     "money <150> 15000 USD; date <the 15th> 2026-12-15; money <150> 15000 USD; date <the 30th> 2026-11-30"},
    {"I can do three payments of 95, first one Friday.",
     "count <three payments> 3 payments; money <95> 9500 USD; date <Friday> 2026-11-27"},
    {"If you pay 640 by Friday I can take 35% off.", "money <640> 64000 USD; date <Friday> 2026-11-27; percent <35%> 35 %"},
    {"Put it on the 3rd of next month.", "date <the 3rd of next month> 2026-12-03"},
    {"We could do it every month on the 5th.", "date <the 5th> 2026-12-05"},
    {"You can reach us at 555-0117 until 8 pm Eastern.", "phone <555-0117> 555-0117; time <8 pm> 20:00"},
    {"Can I call you back Tuesday at 10 am?", "date <Tuesday> 2026-11-24; time <10 am> 10:00"},
    {"Tuesday at 10am, or Wednesday after 4:30?",
     "date <Tuesday> 2026-11-24; time <10am> 10:00; date <Wednesday> 2026-11-25; time <4:30> 16:30"},
    {"Last payment was $85 on October 12th.", "money <$85> 8500 USD; date <October 12th> 2026-10-12"},
    {"It was opened on March 3, 2021 and went unpaid in 2023.", "date <March 3, 2021> 2021-03-03; date <2023> 2023-01-01/2023-12-31"},
    {"Let's say 200 now and 100 a month for four months.",
     "money <200> 20000 USD; money <100> 10000 USD each month; duration <four months> 4 months"},
    {"I need the full 1284.60 by 5pm today.", "money <1284.60> 128460 USD; time <5pm> 17:00; date <today> 2026-11-23"},
    {"Would you be able to pay a hundred dollars this week?",
     "money <a hundred dollars> 10000 USD; date <this week> 2026-11-23/2026-11-29"},
    {"The first payment would be on the 1st.", "date <the 1st> 2026-12-01"},
    {"Your date of birth is 07/14/1988?", "date <07/14/1988> 1988-07-14"},
    {"You have until January 15, 2027 to respond.", "date <January 15, 2027> 2027-01-15"},
    {"Could you do half now and half in thirty days?", "date <in thirty days> 2026-12-23"},
    {"Could you pay $642.30 on 12/1 and the rest on 12/15?", "money <$642.30> 64230 USD; date <12/1> 2026-12-01; date <12/15> 2026-12-15"},
    {"We mailed it November 2nd.", "date <November 2nd> 2026-11-02"},
    {"We called twice on the 9th.", "date <the 9th> 2026-11-09"},
    {"Option 1 is 900 today.", "money <900> 90000 USD; date <today> 2026-11-23"},
    {"Thanks for calling at 9:15 this morning.", "time <9:15> 09:15; date <this morning> 2026-11-23"},
    {"Can you do Monday the 30th?", "date <Monday the 30th> 2026-11-30"},
    {"Is Nov. 30 better?", "date <Nov. 30> 2026-11-30"},
    {"By Dec 1?", "date <Dec 1> 2026-12-01"},
    {"It's been 90 days past due.", "duration <90 days> 90 days"},
    {"The account is 120 days late.", "duration <120 days> 120 days"},
    {"at 8.99% APR for 12 months", "percent <8.99%> 8.99 %; duration <12 months> 12 months"},
    {"May 1st works.", "date <May 1st> 2027-05-01"},
    {"in May or June", "date <May> 2027-05-01/2027-05-31; date <June> 2027-06-01/2027-06-30"},
    {"Seven to nine months.", "duration <Seven to nine months> 7/9 months"},
    {"I talked with her for an hour.", "duration <an hour> 1 hour"},
    {"I'll call in an hour.", "duration <an hour> 1 hour"},
    {"Eight tonight, or does Saturday morning suit?", "time <Eight> 20:00; date <tonight> 2026-11-23; date <Saturday> 2026-11-28"},
    {"Okay, fifty it is, on the 8th of every month.", "money <fifty> 5000 USD; date <the 8th of every month> 2026-12-08 each month"},
    {"It has been open since April and you can dispute it.", "date <April> 2026-04-01/2026-04-30"},
    {"It drops to 15 a month till June.", "money <15> 1500 USD each month; date <June> 2027-06-01/2027-06-30"},
    {"It gets $310 on Dec 3, $310 on Jan 3.",
     "money <$310> 31000 USD; date <Dec 3> 2026-12-03; money <$310> 31000 USD; date <Jan 3> 2027-01-03"},
    {"Pay 1,284.60 by Dec. 4.", "money <1,284.60> 128460 USD; date <Dec. 4> 2026-12-04"},
    {"Call me at (512) 555-0142 at 5:15 today.", "phone <(512) 555-0142> 512-555-0142; time <5:15> 17:15; date <today> 2026-11-23"},
    {"I read it March through May.", "date <March through May> 2027-03-01/2027-05-31"},
    {"You bought pencils in May, I would put money on it.", "date <May> 2026-05-01/2026-05-31"},
    {"It was an ambulance in 2024 for $2,215.60.", "date <2024> 2024-01-01/2024-12-31; money <$2,215.60> 221560 USD"},
    {"I can settle at 65%, that's $834.99, by December 15th.",
     "percent <65%> 65 %; money <$834.99> 83499 USD; date <December 15th> 2026-12-15"},
    {"I'll call you back at half past two on Wednesday.", "time <half past two> 14:30; date <Wednesday> 2026-11-25"},
    {"Between noon and 3 pm works.", "time <noon and 3 pm> 12:00/15:00"},
    {"Could you do $95 every second Friday starting December 4?",
     "money <$95> 9500 USD each two weeks; date <every second Friday> 2026-11-27 each two weeks; date <December 4> 2026-12-04"},
    {"Would the 1st-5th work?", "date <the 1st-5th> 2026-12-01/2026-12-05"},
    {"The deadline is 11/30/2026 at 5 PM.", "date <11/30/2026> 2026-11-30; time <5 PM> 17:00"},
};

const Case claims[] = {
    {"Six payments of 150 comes to 900.",
     "count <Six payments> 6 payments; claim <Six payments of 150 comes to 900> 6*15000=90000; money <150> 15000 USD; money <900> 90000 USD"},
    {"6 x 214.10 is 1,284.60.",
     "count <6> 6 payments; claim <6 x 214.10 is 1,284.60> 6*21410=128460; money <214.10> 21410 USD; money <1,284.60> 128460 USD"},
    {"That's 150 times 6, 900.",
     "money <150> 15000 USD; claim <150 times 6, 900> 6*15000=90000; count <6> 6 payments; money <900> 90000 USD"},
    {"Six payments of 150 comes to 950.",
     "count <Six payments> 6 payments; claim <Six payments of 150 comes to 950> 6*15000=95000 wrong; money <150> 15000 USD; money <950> 95000 USD"},
    {"1150 plus 99.60 plus 35 is 1284.60.",
     "money <1150> 115000 USD; claim <1150 plus 99.60 plus 35 is 1284.60> 115000+9960+3500=128460; money <99.60> 9960 USD; money <35> 3500 USD; money <1284.60> 128460 USD"},
    {"1150 plus 99.60 plus 35 is 1300.",
     "money <1150> 115000 USD; claim <1150 plus 99.60 plus 35 is 1300> 115000+9960+3500=130000 wrong; money <99.60> 9960 USD; money <35> 3500 USD; money <1300> 130000 USD"},
    {"$150 a month for six months is $900.",
     "money <$150> 15000 USD each month; claim <$150 a month for six months is $900> 6*15000=90000; duration <six months> 6 months; money <$900> 90000 USD"},
    {"The $35 fee plus the $600 is $635.",
     "money <$35> 3500 USD; claim <$35 fee plus the $600 is $635> 3500+60000=63500; money <$600> 60000 USD; money <$635> 63500 USD"},
};

const Case near_misses[] = {
    {"You pay in two paydays.", ""},
    {"By Feb 30 please.", ""},
    {"On February 30th?", ""},
    {"It was 2022-02-31.", ""},
    {"We are open 24/7.", ""},
    {"Don't touch the 401k.", ""},
    {"One moment please.", ""},
    {"One more thing.", ""},
    {"May I ask you something?", ""},
    {"You may pay what you like.", ""},
    {"We march into court.", ""},
    {"Just a second.", ""},
    {"First of all, hello.", ""},
    {"Give me a minute.", ""},
    {"You are number one here.", ""},
    {"Retire at 50 years old.", ""},
    {"You have 2 kids.", ""},
    {"It is in the top 10.", ""},
    {"I'm 23 with little money.", ""},
    {"At 24 I had a boat.", ""},
    {"Flight 2218 leaves from gate 9.", ""},
    {"Title 18 says so.", ""},
    {"I sat with the sun.", ""},
    {"You paid not one cent.", ""},
    {"Take 5 pills.", ""},
    {"Somebody called 3 times.", ""},
    {"Step 1 is breathing.", ""},
    {"Second thoughts are fine.", ""},
    {"He has three cars.", ""},
    {"The 4th notice went out.", ""},
    {"It is the third call.", ""},
    {"Apartment 310 on Route 9.", ""},
    {"Half of it is fine.", ""},
    {"Every dollar counts.", ""},
    {"It's a 50/50 chance.", ""},
    {"Under 15 USC 1692e you can write.", ""},
    {"One of you could call.", ""},
    {"You and 40 people.", ""},
    {"That will do.", ""},
    {"Can you verify the last four of your social?", ""},
    {"The last 4 of your SSN please.", ""},
    {"I have 2 options for you.", ""},
    {"Do you get paid weekly or every two weeks?", ""},
    {"My employee number is 4471.", ""},
    {"This call may be recorded.", ""},
    {"We're at 4100 Main Street.", ""},
    {"Reg F, section 1006.18", ""},
    {"There were 3 voicemails and 2 letters.", ""},
    {"$999999999999999999999", ""},
    {"You have a 690 problem.", ""},
    {"A letter went to 418 Larch Avenue.", ""},
};

TEST_CASE("amounts, percentages, telephone numbers, counts and identifiers are found exactly") { check_all(amounts); }

TEST_CASE("dates, times and durations are found exactly and resolved against the clock") { check_all(dates_and_times); }

TEST_CASE("arithmetic that is stated is checked exactly") { check_all(claims); }

TEST_CASE("figures and words that only look like values are let pass") { check_all(near_misses); }

TEST_CASE("the numbers of an entity agree with its value")
{
    const std::vector<Entity> found = entities_in("Between $100 and $150 a month, 65% off, call at 6:20 pm, 6 payments of 20, from December 1-5");
    REQUIRE(found.size() == 6);
    CHECK(found[0].number == 10000);
    CHECK(found[0].number_to == 15000);
    CHECK(found[0].period == Period::Month);
    CHECK(found[1].number == 650);
    CHECK(found[2].number == 18 * 60 + 20);
    CHECK(found[3].number == 6);
    CHECK(found[4].number == 2000);
    CHECK(found[5].date == CivilDate{2026, 12, 1});
    CHECK(found[5].date_to == CivilDate{2026, 12, 5});
}

TEST_CASE("a weekday said on that weekday is the next one")
{
    const CivilTime friday{{2026, 11, 27}, 600};
    const std::vector<Entity> found = find_entities(normalise("Would Friday work?"), friday, number_words());
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == "2026-12-04");
}

TEST_CASE("her payday is a date where a day is set by it, and none where it is asked for")
{
    const CivilTime monday{{2026, 11, 23}, 1100};
    const CivilDate payday{2026, 12, 4};
    const auto said = [&](const std::string& text, std::optional<CivilDate> hers) {
        const std::vector<Entity> found = find_entities(normalise(text), monday, number_words(), hers);
        return found.empty() ? std::string() : found[0].value;
    };
    CHECK(said("Would the first one on your payday work?", payday) == "2026-12-04");
    CHECK(said("Shall we start on the next payday?", payday) == "2026-12-04");
    CHECK(said("Let's start the day you get paid.", payday) == "2026-12-04");
    CHECK(said("the first one the day after payday", payday) == "2026-12-05");
    CHECK(said("the day after you get paid", payday) == "2026-12-05");
    CHECK(said("When is your payday?", payday).empty());
    CHECK(said("So much every payday?", payday).empty());
    CHECK(said("Would the first one on your payday work?", std::nullopt).empty());
}

TEST_CASE("a kind of weekday is no day")
{
    CHECK(values_of("A Tuesday then.").empty());
    CHECK(values_of("What does a Friday look like?").empty());
    CHECK(values_of("Would Tuesday do?") != "");
    CHECK(values_of("A week from Friday?") != "");
}

TEST_CASE("a name told as \"my name's\" is heard as one told in full")
{
    const Normalised text = normalise("My name's Martin Hale.");
    REQUIRE(text.tokens.size() >= 3);
    CHECK(text.tokens[2].text == "is");
}

TEST_CASE("words that are not numbers.json are refused with its name")
{
    CHECK(load_number_words("[", "numbers.json").error().where == "numbers.json");
    CHECK(load_number_words("{}", "numbers.json").error().code == ErrorCode::WrongValue);
    CHECK(load_number_words(R"({"cardinals": {"one": "1"}})", "numbers.json").error().code == ErrorCode::WrongValue);
}

TEST_CASE("any order of pieces is survived, with spans inside the text and values apart")
{
    const char* const parts[] = {"$", "12", "/", "-", ".", ",", "4th", "the", "of", "may", "between", "and", "6", "x", "is", "=", "%",
                                 "hundred", "a", "every", "in", "weeks", "from", "friday", "pm", "half", "past", "(512)", "555", "0142",
                                 "99999999999999999999", "k", "oh", "next", "end", "month", "1.2.3", "'", "#", "last", "four", "\xff", "é"};
    uint32_t state = 12345;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int k = 0; k < 24; ++k) {
            state = state * 1664525u + 1013904223u;
            text += parts[(state >> 8) % (sizeof(parts) / sizeof(parts[0]))];
            if ((state >> 29) != 0) text += ' ';
        }
        const Normalised normalised = normalise(text);
        int end = 0;
        for (const Entity& entity : find_entities(normalised, clock_now, number_words())) {
            CHECK(entity.span.begin < entity.span.end);
            CHECK(entity.span.end <= static_cast<int>(normalised.original.size()));
            if (entity.type == EntityType::Claim) continue;
            CHECK(entity.span.begin >= end);
            end = entity.span.end;
        }
    }
}

}  // namespace
}  // namespace callwright
