// When little was understood
//
// A question that she has no answer to, she gives back as she heard it; so with something she was told. A person who did not follow says
// what she did catch: a word, an amount, a date. Only when there was nothing to catch does she ask to hear it again.

#include <algorithm>

#include "base/draws.hpp"
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

const char* unknown_key(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Why: return "asked.unknown.why";
    case QuestionKind::How: return "asked.unknown.how";
    case QuestionKind::What: return "asked.unknown.what";
    case QuestionKind::When: return "asked.unknown.when";
    case QuestionKind::Where: return "asked.unknown.where";
    case QuestionKind::Who: return "asked.unknown.who";
    case QuestionKind::AboutHer: return "asked.unknown.about_her";
    case QuestionKind::AboutCaller: return "asked.unknown.about_caller";
    case QuestionKind::Check: return "asked.check";
    case QuestionKind::Fault: return "asked.fault";
    case QuestionKind::MayI: return "asked.may";
    case QuestionKind::MayNote: return "asked.may.note";
    case QuestionKind::Other: break;
    }
    return "asked.unknown";
}

// What she keeps to herself of a part of her life, or says of it in general: she must know, and "I don't know" would be no answer.
bool keeps_to_herself(Speech& s, const QuestionAsked& question)
{
    const bool asks_her = !wants_a_nod(question.kind) && question.kind != QuestionKind::MayI && question.kind != QuestionKind::MayNote;
    const bool too_soon = question.area == "plan" && !s.next.agreed;  // she is content with what was agreed
    if (question.area.empty() || !asks_her || too_soon || !s.is_known()) return false;
    const std::string key = "asked.area." + question.area;
    const bool yes_or_no = question.kind == QuestionKind::AboutHer || question.kind == QuestionKind::Other || question.kind == QuestionKind::AboutCaller;
    return (yes_or_no && s.can_say(key + ".yes_no") && s.say(key + ".yes_no")) || (s.can_say(key) && s.say(key));
}

// Of her own life she knows, and puts off what she would rather not tell.
bool puts_it_off(Speech& s, const QuestionAsked& question)
{
    if (!question.own || wants_a_nod(question.kind) || is_about_caller(question.kind) || !s.is_known()) return false;
    const bool quotes = !s.reading.caught.question.empty() && s.can_say("asked.own.back");
    return quotes ? s.say("asked.own.back") : s.can_say("asked.own") && s.say("asked.own");
}

}  // namespace

bool choose_between(Speech& speech)
{
    const Caught& caught = speech.reading.caught;
    if (speech.reading.foreign || speech.reading.noise) return false;
    if (caught.first.empty() || caught.second.empty()) return !speech.reading.questions.empty() && speech.reading.questions.back().offers_else && speech.say(draw_chance(speech.next.seed, speech.next.turn, "choice", 600) ? "choice.first" : "choice.second");
    const bool first = draw_chance(speech.next.seed, speech.next.turn, "choice", 400);
    const std::string& option = first ? caught.first : caught.second;
    speech.set_slot("choice", option);
    speech.set_slot("Choice", capitalised(option));
    return speech.say("choice");
}

bool wonder_at_question(Speech& speech)
{
    const Reading& r = speech.reading;
    const bool something_known = std::any_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked && t.sure(); });
    if (something_known || r.questions.empty() || r.foreign || r.noise) return false;
    if (r.likely("off_topic")) return speech.can_say("unclear.off_topic") && speech.say("unclear.off_topic");
    if (keeps_to_herself(speech, r.questions.back()) || puts_it_off(speech, r.questions.back())) return true;
    const std::string key = unknown_key(r.questions.back().kind);
    return speech.say(r.caught.question.empty() ? key : key + ".back");  // said over, while she looks for an answer
}

bool take_up_words(Speech& speech)
{
    const Reading& r = speech.reading;
    if (r.foreign || r.noise || r.unsure || r.likely("off_topic") || !r.questions.empty()) return false;
    constexpr std::pair<const char*, const char*> kinds[] = {{"said_before", "again.answered"}, {"says_cannot", "heard.cannot"}, {"says_will", "heard.promise"}, {"tells_of_self", "heard.self"}, {"tells_of_her", "heard.her"}};
    for (const auto& [cue, key] : kinds)
        if (r.has_cue(cue) && speech.can_say(key)) return speech.say(key);
    return !r.caught.echo.empty() && std::count(r.caught.echo.begin(), r.caught.echo.end(), ' ') < 4 && speech.can_say("heard.echo") && speech.say("heard.echo");
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
