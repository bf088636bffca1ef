// What is asked, and what kind of answer it waits for.

#include <doctest/doctest.h>

#include <algorithm>

#include "language/asked_for.hpp"
#include "language/clauses.hpp"
#include "support/shipped.hpp"

namespace callwright {
namespace {

using namespace testing;

QuestionKind kind_of_last(const std::string& text)
{
    const Reading reading = read_line(text);
    REQUIRE(!reading.questions.empty());
    return reading.questions.back().kind;
}

bool asks(const std::string& text, const std::string& topic) { return read_line(text).asks_about(topic); }

TEST_CASE("'Mr.' ends no sentence")
{
    CHECK(split_sentences(normalise("Do you think Mr. Petrakis will have it waiting for you?")).size() == 1);
    CHECK(split_sentences(normalise("Thank you, Mrs. Ruiz. That is right.")).size() == 2);
}

TEST_CASE("what a question waits for is no answer to another kind of question")
{
    const auto apart = [](const char* a, const char* b) { return unlike(asked_for(normalise(a)), asked_for(normalise(b))); };
    CHECK(apart("how many hours a week did you do?", "how much overtime did you have?") == 0);
    CHECK(apart("how many hours a week did you do?", "how many years did you do it?") > 0);
    CHECK(apart("where do you work?", "where did you work before?") > 0);
    CHECK(apart("who owes you the money?", "when do they pay?") > apart("what do they owe?", "do they owe you?"));
}

TEST_CASE("a cry is no question, and what is named with a please is one")
{
    for (const char* text : {"What a rotten thing to happen at work.", "How awful.", "How embarrassing for you.", "What I can't promise is what the bank does."}) CHECK_MESSAGE(read_line(text).questions.empty(), text);
    for (const char* text : {"His first name, please.", "What a week was it?", "How is she?"}) CHECK_MESSAGE(!read_line(text).questions.empty(), text);
}

TEST_CASE("what is said of a thing is no question for a nod")
{
    CHECK(kind_of_last("Is that a good business right now?") != QuestionKind::Check);
    CHECK(kind_of_last("Is that good for you?") == QuestionKind::Check);
    CHECK(kind_of_last("Could you help her out and pay a little for her?") != QuestionKind::Check);
    CHECK(kind_of_last("Do you work on Fridays?") != QuestionKind::Check);
    CHECK(kind_of_last("Were you all right at work afterwards?") != QuestionKind::Check);
    CHECK(kind_of_last("Are you two still on good terms?") != QuestionKind::Check);
}

TEST_CASE("how somebody is getting by is no question for a nod")
{
    CHECK(kind_of_last("Are you getting by all right yourself, with winter coming?") != QuestionKind::Check);
    CHECK(kind_of_last("Are you okay with that?") == QuestionKind::Check);
}

TEST_CASE("whoever wonders aloud asks")
{
    CHECK(read_line("I was asking how you are yourself.").asks_about("how_are_you"));
    CHECK(read_line("I was just wondering whether you have any pets.").asks_about("pets"));
    CHECK(read_line("I wonder at it.").questions.empty());
}

TEST_CASE("what is somebody's own life and what is the caller's are told apart")
{
    const auto own = [](const std::string& text) { return read_line(text).questions.back().own; };
    CHECK(own("Has something broken at your place lately?"));
    CHECK(own("What does she do at the hospital?"));
    CHECK_FALSE(own("Can you tell me what the fee is?"));
    CHECK_FALSE(own("Should I read the number again?"));
}

TEST_CASE("a question that names nothing is about the sentence before it")
{
    CHECK(asks("The letter from the insurance company, sometime in September. Did anything like that come to the house?", "letters"));
}

TEST_CASE("leave to write something down is asked for in many ways")
{
    for (const char* text : {"Can I put down that there's no pay?", "Would it be all right with you if I write that, just that?", "Do I have your permission to note it?", "Is it okay if I jot that down?"})
        CHECK_MESSAGE(kind_of_last(text) == QuestionKind::MayNote, text);
    CHECK(kind_of_last("May I call you again on Friday?") == QuestionKind::MayI);
    CHECK(kind_of_last("Can I have your ZIP code?") != QuestionKind::MayI);
}

TEST_CASE("a question that waits for a yes is no question for a place, whatever stands in it")
{
    CHECK(kind_of_last("Is the Larkmoor address where paper reaches you?") != QuestionKind::Where);
    CHECK(kind_of_last("And where do the letters go?") == QuestionKind::Where);
    CHECK(kind_of_last("Is any money coming in to you right now?") != QuestionKind::Check);
    CHECK(kind_of_last("The link's coming in a minute, okay?") == QuestionKind::Check);
}

TEST_CASE("the last question is said over whole, or not at all")
{
    CHECK(read_line("Was that somebody else near the phone just now, or are you on your own in the truck?").caught.question.find("am I on my own in the truck") != std::string::npos);
    CHECK(read_line("When you finish a job, how do folks mostly pay you?").caught.question == "how do folks mostly pay me");
    CHECK(read_line("How long before that money's actually in your account?").caught.question.empty());
    CHECK(read_line("I'd like to hear whom you have told.").caught.question.empty());
    CHECK(read_line("Is that something you can lean on every month?").caught.question == "is that something I can lean on every month");
    CHECK(read_line("Do you remember having that X-ray?").caught.question == "do I remember having that X-ray");
}

TEST_CASE("what stands beside a question is not what it asks about")
{
    CHECK_FALSE(asks("Have I left out anything you wanted before I let you get to your supper?", "food"));
    CHECK_FALSE(asks("Have I got all of that right, Ms. Ruiz?", "full_name"));
}

TEST_CASE("what stands before a question cuts none of it off")
{
    const Reading reading = read_line("To protect your privacy, before I say more could you tell me your date of birth and your ZIP code?");
    CHECK(reading.asks_about("date_of_birth"));
    CHECK(reading.asks_about("zip_code"));
}

TEST_CASE("what stands before 'do you know it?' is what it asks about")
{
    CHECK(asks("And the trombone your son plays, does he like it?", "kids"));
}

TEST_CASE("what was not meant is ruled out")
{
    const Reading reading = read_line("I meant the letter, not the overtime. What did it say?");
    CHECK_FALSE(reading.asks_about("overtime"));
}

TEST_CASE("a day in words behind its month is a day")
{
    const Reading reading = read_line("They look again by January twenty-five.");
    REQUIRE(reading.entities.size() == 1);
    CHECK(reading.entities.front().type == EntityType::Date);
    CHECK(reading.entities.front().date == CivilDate{2027, 1, 25});
}

TEST_CASE("letters that come to a house are no visit, and a note on paper is no publishing")
{
    CHECK_FALSE(read_line("Where do the letters go when they come to your house?").asserts("threaten_other"));
    CHECK_FALSE(read_line("I can put it on paper that it was moved.").asserts("threaten_other"));
    CHECK(read_line("They will come to your house on Friday.").asserts("threaten_other"));
}

TEST_CASE("what the balance stands at today asks for no payment")
{
    for (const char* text : {"Your account stands at $1,284.60 today.", "The balance of your Northgate card is $1,284.60 today."}) CHECK_FALSE_MESSAGE(read_line(text).surely("request_payment"), text);
    CHECK(read_line("I need $300 today.").surely("request_payment"));
}

TEST_CASE("people who pay, and somebody lazy who is nobody here, threaten and insult nobody")
{
    CHECK_FALSE(read_line("When people pay you by card, which day does it land?").asserts("threaten_other"));
    CHECK_FALSE(read_line("Your street, or the ZIP if you're feeling lazy?").asserts("insult"));
}

TEST_CASE("a question behind a long disclosure is heard")
{
    const Reading reading = read_line("Thank you, that's both of them matched. I'm with Calder Recovery, we're a debt collector, this is an attempt to collect a debt and anything you tell me will be used for that. It's your Northgate Bank card, "
                                      "the one ending 4417, and the balance tonight is 1,284 dollars and 60 cents. I can see you paid it month after month up to August 9th, so I'd rather start by asking: what happened after that?",
                                      "Ninth of May, eighty-four. 73301.");
    CHECK(reading.asserts("ask_reason"));
}

TEST_CASE("the purpose behind a question is no question")
{
    CHECK(kind_of_last("Is it okay for you if I write that down, so they check it before you pay?") == QuestionKind::MayNote);
}

TEST_CASE("days to choose between and cents left without their name are read")
{
    const Reading days = read_line("Which Tuesday do we start, the eighth or the fifteenth?");
    CHECK(std::count_if(days.entities.begin(), days.entities.end(), [](const Entity& e) { return e.type == EntityType::Date; }) == 2);
    const Reading sum = read_line("1,443 dollars and 87 is your part.");
    REQUIRE(sum.entities.size() == 1);
    CHECK(sum.entities.front().number == 144387);
}

TEST_CASE("how customers pay asks for no means of payment")
{
    CHECK_FALSE(read_line("Do your customers pay by card or by check?").surely("collect_payment_details"));
}

TEST_CASE("two questions side by side in one sentence are two questions")
{
    const Reading reading = read_line("What is it you do, and what are you bringing home on a check now?");
    REQUIRE(reading.questions.size() == 2);
    CHECK(reading.questions.front().span.end <= reading.questions.back().span.begin);
    CHECK(read_line("Does it come on the fourth, or on the fifth?").questions.size() == 1);
}

TEST_CASE("answers offered to a question belong to it")
{
    const Reading reading = read_line("What have you got that shows the money going out in March? A bank statement, a receipt, an e-mail?");
    CHECK(reading.questions.size() == 1);
    CHECK(read_line("Did you pay it? Is there a receipt?").questions.size() == 2);
}

TEST_CASE("what is offered instead is heard, whatever stands before it; how things are is no offer")
{
    const auto offers = [](const char* text) { return read_line(text).questions.back().offers_else; };
    for (const char* text : {"Have you a pencil, or shall I post it to you?", "Would you like to question it, or would you rather think it over first?", "Is this an okay morning for it, or would it be easier if I rang another day?", "Can you talk now, or is it better I call in the evening?"}) CHECK_MESSAGE(offers(text), text);
    for (const char* text : {"Is it a boy or a girl?", "Is there some money coming in now, a wage, or a pay for being sick?", "Did you meet him, or did somebody ask you about him?"}) CHECK_FALSE_MESSAGE(offers(text), text);
}

TEST_CASE("somebody who asks what he got wrong hopes for a no")
{
    for (const char* text : {"Did I botch any of it?", "Have I left anything out?", "Did I get any of that wrong?", "Am I missing a piece?", "Is any line of that wrong?", "Is there a figure in it that's off?"}) CHECK_MESSAGE(kind_of_last(text) == QuestionKind::Fault, text);
    CHECK(kind_of_last("Is anything wrong, Dana?") != QuestionKind::Fault);
    CHECK(kind_of_last("Did they leave anything at the door?") != QuestionKind::Fault);
}

TEST_CASE("work that somebody has is no nod that something works")
{
    CHECK(kind_of_last("This was your work, you drove the bread to the shops?") != QuestionKind::Check);
    CHECK(kind_of_last("Does that work for you?") == QuestionKind::Check);
}

TEST_CASE("leave is asked for in broken English as well")
{
    CHECK(kind_of_last("It is okay for you I note it?") == QuestionKind::MayNote);
}

TEST_CASE("a short answer leans on how it was asked")
{
    const auto apart = [](const char* a, const char* b) { return unlike_in_form(asked_for(normalise(a)), asked_for(normalise(b))); };
    CHECK(is_elliptical(normalise("I have. Some weeks it's me who goes short.")));
    CHECK(is_elliptical(normalise("Not very long, and she was herself throughout.")));
    CHECK_FALSE(is_elliptical(normalise("I have a receipt in the drawer.")));
    CHECK(apart("Have you ever gone short to pay him?", "Have you had to wait for your own money?") == 0);
    CHECK(apart("Does he work full time?", "Have you ever gone short to pay him?") > 0);
    CHECK(apart("Did you look after her bills?", "How long was she ill?") > 0);
}

TEST_CASE("a subject that is only mentioned makes a guess at a question no surer")
{
    const Reading reading = read_line("Fourteen hundred is your share after the insurance. Did a letter like that ever come to you, from the insurance?");
    for (const TopicHit& hit : reading.topics)
        if (hit.asked && hit.topic.text == "medical_costs") CHECK(hit.confidence < 900);
}

TEST_CASE("whether anything was left out is asked before leave to go")
{
    CHECK(kind_of_last("Have I left anything out, or may I wish you a good evening?") == QuestionKind::Fault);
}

TEST_CASE("what is asked about as it was named before, or it is something else")
{
    const auto asks_for_the_boat = [](const std::string& text, const std::string& said_before, const TopicId& open) {
        ReadContext context;
        context.said_before = said_before;
        context.topics_open = {open};
        context.answers = &shipped().answers(shipped().library().personas.at(PersonaId("samuel-okafor")), english());
        const Reading reading = read(text, context, english());
        return std::any_of(reading.topics.begin(), reading.topics.end(), [](const TopicHit& t) { return t.asked && t.topic.text == "boat"; });
    };
    CHECK_FALSE(asks_for_the_boat("Do you miss it?", "I was the bread man.", TopicId("before_illness")));
    CHECK(asks_for_the_boat("Do you miss it?", "I had a little boat. I sold her in October.", TopicId("boat")));
    CHECK(asks_for_the_boat("Do you miss the boat?", "I was the bread man.", TopicId("before_illness")));
}

}  // namespace
}  // namespace callwright
