// When little was understood
//
// A question that she has no answer to, she gives back as she heard it; so with something she was told. A person who did not follow says
// what she did catch: a word, an amount, a date. Only when there was nothing to catch does she ask to hear it again.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

bool has(const Reading& r, EntityType type)
{
    return std::any_of(r.entities.begin(), r.entities.end(), [&](const Entity& e) { return e.type == type; });
}

bool bare_answer(Speech& s)
{
    switch (s.reading.short_answer) {
    case ShortAnswer::Yes: return s.say("yes");
    case ShortAnswer::No: return s.say("no");
    case ShortAnswer::Unsure: return s.say("unsure");
    case ShortAnswer::None: return false;
    }
    return false;
}

}  // namespace

bool wonder_at_question(Speech& speech)
{
    const Reading& r = speech.reading;
    const bool something_known = std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked; });
    if (something_known || r.caught.question.empty() || r.foreign || r.noise || r.likely("off_topic")) return false;
    return speech.can_say("asked.unknown") && speech.say("asked.unknown");
}

bool take_up_words(Speech& speech)
{
    const Reading& r = speech.reading;
    if (r.foreign || r.noise || r.unsure || r.likely("off_topic")) return false;
    if (!r.caught.echo.empty() && speech.can_say("heard.echo") && speech.say("heard.echo")) return true;
    return !r.caught.word.empty() && speech.can_say("heard.word") && speech.say("heard.word");
}

bool say_what_was_caught(Speech& speech)
{
    const Reading& r = speech.reading;
    if (bare_answer(speech)) return true;
    ++speech.next.misunderstood;
    if (r.foreign && speech.say("unclear.foreign")) return true;
    if (r.noise && speech.say("unclear.noise")) return true;
    if (r.likely("off_topic") && speech.can_say("unclear.off_topic") && speech.say("unclear.off_topic")) return true;
    if (has(r, EntityType::Money) && speech.can_say("unclear.amount") && speech.say("unclear.amount")) return true;
    if (has(r, EntityType::Date) && speech.can_say("unclear.date") && speech.say("unclear.date")) return true;
    if (!r.caught.echo.empty() && speech.can_say("unclear.echo") && speech.say("unclear.echo")) return true;
    if (!r.caught.word.empty() && speech.can_say("unclear.word") && speech.say("unclear.word")) return true;
    return speech.say("unclear.plain");
}

}  // namespace callwright
