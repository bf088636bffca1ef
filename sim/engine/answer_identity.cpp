// Is it her?
//
// She gives what she is asked for, one identifier for each thing asked; to a stranger who has not said who he is, not before she has asked
// why. Two identifiers that she supplies make her verified; hearing her own data read out for a yes does not.

#include <algorithm>

#include "engine/answers.hpp"

namespace callwright {
namespace {

struct Identifier {
    const char* topic;
    const char* key;
};

constexpr Identifier identifiers[] = {{"date_of_birth", "verify.dob"}, {"zip_code", "verify.zip"}, {"home_address", "verify.address"}, {"last_four_ssn", "verify.ssn4"}};

bool reads_out(const Speech& s)
{
    const AccountHolder& holder = s.content.scenario.account.holder;
    return std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) {
        return e.value == holder.date_of_birth || e.value == holder.zip_code || (!holder.last_four_ssn.empty() && e.value == holder.last_four_ssn);
    });
}

bool is_wary(const Speech& s)
{
    const bool stranger = s.next.disclosed.count("identity") == 0;
    const bool doubts = s.next.persona.trust < 25'000 || s.next.persona.anger >= 55'000;
    return s.next.flags.count("was_wary") == 0 && (stranger || doubts);
}

// Asked for once more when she is known: "the last four" of a card are something else, and "have you moved this year?" has an answer of its own.
bool asks_again(const Speech& s, const Identifier& id)
{
    if (s.best_suit(TopicId(id.topic)) >= made_for_it) return false;
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && t.sure() && t.topic.text == id.topic; });
}

bool names(const Speech& s, const Identifier& id)
{
    return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.topic.text == id.topic; });
}

// "Five digits.", "I'm waiting.", "The other one too, please": what was asked for before is asked for again.
bool insists(const Speech& s)
{
    return s.next.verified != Verified::Full && !s.next.identifiers_asked.empty() && (s.reading.has_cue("insists") || s.reading.likely("ask_identity_verification"));
}

// As long as it is not sure who she is, a bare "and the zip" asks for it.
std::vector<const Identifier*> asked_for(const Speech& s)
{
    std::vector<const Identifier*> wanted;
    for (const Identifier& id : identifiers)
        if (s.next.verified == Verified::Full ? asks_again(s, id) : names(s, id)) wanted.push_back(&id);
    const auto is_asked = [&](const Identifier* id) { return std::any_of(s.reading.topics.begin(), s.reading.topics.end(), [&](const TopicHit& t) { return t.asked && t.topic.text == id->topic; }); };
    if (std::any_of(wanted.begin(), wanted.end(), is_asked))  // "keep the birthday, just the ZIP would do it"
        wanted.erase(std::remove_if(wanted.begin(), wanted.end(), [&](const Identifier* id) { return !is_asked(id); }), wanted.end());
    if (wanted.empty() && insists(s))
        for (const Identifier& id : identifiers)
            if (s.next.identifiers_asked.count(id.topic)) wanted.push_back(&id);
    const bool only_name = s.reading.asks_about("full_name") || s.next.verified == Verified::None;
    if (!wanted.empty() || only_name || s.next.verified == Verified::Full) return wanted;
    for (const Identifier& id : identifiers)  // "can you verify your information?": she offers the next one
        if (s.next.identifiers.count(id.topic) == 0) return {&id};
    return wanted;
}

void verified_by_now(CallState& state)
{
    if (state.identifiers.size() >= 2) state.verified = Verified::Full;
    else if (state.verified == Verified::None) state.verified = Verified::NameOnly;
}

// Of several that are asked for, those she has not given yet.
std::vector<const Identifier*> still_missing(const Speech& s, const std::vector<const Identifier*>& wanted)
{
    std::vector<const Identifier*> missing;
    for (const Identifier* id : wanted)
        if (s.next.identifiers.count(id->topic) == 0) missing.push_back(id);
    return missing;
}

bool give(Speech& s, const std::vector<const Identifier*>& all)
{
    const std::vector<const Identifier*> missing = still_missing(s, all), &wanted = missing.empty() ? all : missing;
    const auto gives = [&](const char* topic) { return std::any_of(wanted.begin(), wanted.end(), [&](const Identifier* id) { return std::string_view(id->topic) == topic; }); };
    if (missing.empty() && s.can_say("verify.again")) return s.say("verify.again");
    if (wanted.size() >= 2 && gives("date_of_birth") && gives("zip_code") && s.say("verify.both")) {
        s.next.identifiers.insert({"date_of_birth", "zip_code"});
        s.next.identifiers_asked.clear();
        return true;
    }
    bool said = false;
    for (const Identifier* id : wanted)
        if (s.say(id->key)) {
            s.next.identifiers.insert(id->topic);
            said = true;
        }
    for (const std::string& given : s.next.identifiers) s.next.identifiers_asked.erase(given);
    return said;
}

// What she does not give to anybody at this point: she says why.
bool refuse(Speech& s, const std::vector<const Identifier*>& wanted)
{
    for (const Identifier* id : wanted) {
        const auto found = s.content.persona.topics.find(TopicId(id->topic));
        if (found != s.content.persona.topics.end() && s.say_from(found->second.answers, std::string("topic.") + id->topic)) return true;
    }
    return false;
}

// "...or am I the first?" resembles asking who she is, and nothing in it names her.
bool only_seems_to_ask(const Reading& r)
{
    constexpr int plain = 800;  // confidence, thousandths
    const ActHit* hit = r.find("ask_identity_verification");
    return hit && hit->basis == Basis::Model && hit->confidence < plain && std::none_of(r.topics.begin(), r.topics.end(), [](const TopicHit& t) { return t.asked && t.topic.text == "full_name" && t.sure(); });
}

}  // namespace

bool answer_identity(Speech& speech)
{
    const bool asks = speech.reading.likely("ask_identity_verification");
    const std::vector<const Identifier*> wanted = asked_for(speech);
    const bool names_data = insists(speech) || std::any_of(wanted.begin(), wanted.end(), [&](const Identifier* id) { return names(speech, *id); });
    if (!asks && !names_data && !speech.reading.asks_about("full_name")) return false;
    if (speech.next.verified != Verified::None && asks && !names_data && only_seems_to_ask(speech.reading)) return false;
    const bool known_by_name = speech.content.another_answers() && speech.next.verified == Verified::NameOnly && !asks;
    if ((speech.next.verified == Verified::Full || known_by_name) && !names_data) return false;
    if (reads_out(speech)) {
        if (speech.next.verified == Verified::None) speech.next.verified = Verified::NameOnly;
        return speech.say("verify.read_out");
    }
    if (wanted.empty()) {
        if (speech.next.verified == Verified::None) speech.next.verified = Verified::NameOnly;
        return speech.say("verify.name");
    }
    for (const Identifier* id : wanted)
        if (speech.next.identifiers.count(id->topic) == 0) speech.next.identifiers_asked.insert(id->topic);
    if (is_wary(speech) && speech.say("verify.wary")) {
        speech.next.flags.insert("was_wary");
        return true;
    }
    const bool said = give(speech, wanted);
    verified_by_now(speech.next);
    return said || refuse(speech, wanted);
}

}  // namespace callwright
