// What she remembers of an earlier call
//
// At the caller's name she knows the voice and says nothing yet that others may not hear. When it is sure who she is she speaks, unasked, of what was promised
// and of how she was treated. Each is said once.

#include <algorithm>

#include "engine/answers.hpp"
#include "engine/later_call.hpp"

namespace callwright {
namespace {

bool is_first_time(Speech& s, const char* flag) { return s.next.flags.insert(flag).second; }

std::string what_came_of_it(const EarlierCall& earlier)
{
    return earlier.disputed ? "disputed" : std::string(promise_name(earlier.promise));
}

}  // namespace

bool knows_caller(Speech& s)
{
    const bool named = s.reading.clearly("identify_self") || !s.reading.caught.name.empty();
    if (!s.content.earlier || !s.content.earlier->spoken || !named || !is_first_time(s, "knew_caller")) return false;
    return s.say("later.voice." + std::string(treatment_name(s.content.earlier->treatment)));
}

bool speaks_of_promise(Speech& s)
{
    if (!s.content.earlier || !s.content.earlier->spoken || s.next.verified != Verified::Full || !is_first_time(s, "spoke_of_promise")) return false;
    if (const Terms terms = what_still_stands(*s.content.earlier); terms.kind != TermsKind::None) s.next.agreed = terms;  // it need not be agreed again
    return s.say("later.hello." + what_came_of_it(*s.content.earlier) + "." + std::string(treatment_name(s.content.earlier->treatment)));
}

void expects_to_be_asked(Speech& s)
{
    constexpr size_t enough = 1;  // times
    if (!s.content.earlier || s.next.flags.count("spoke_of_promise") == 0) return;
    for (const auto& [topic, answers] : s.content.persona.topics) {
        const auto asked = s.next.topics_asked.find(topic);
        std::vector<TopicId>& open = s.next.topics_open;
        if (std::find(open.begin(), open.end(), topic) != open.end()) continue;
        if (answers.later && (asked == s.next.topics_asked.end() || asked->second.size() < enough)) open.push_back(topic);
    }
}

}  // namespace callwright
