// Reactions
//
// A person reacts first to what hurts, then to what is wrong, then to what helps. The list is in that order; the first reason
// that holds and has a line left is spoken.

#include <algorithm>

#include "engine/answers.hpp"
#include "language/status.hpp"

namespace callwright {
namespace {

constexpr int few_words_beside = 12;

bool did(const Speech& s, EffectKind kind)
{
    return std::any_of(s.judged.effects.begin(), s.judged.effects.end(), [&](const Effect& e) { return e.kind == kind; });
}

bool figure_wrong(const Speech& s, std::string_view prefix)
{
    return std::any_of(s.judged.figures.begin(), s.judged.figures.end(),
                       [&](const FigureCheck& f) { return !f.right && f.what.compare(0, prefix.size(), prefix) == 0; });
}

// "2,381" of $2,381.47: the score card says so, but nobody on the phone takes it for another sum.
bool leaves_cents_out(const Speech& s, const FigureCheck& figure)
{
    constexpr Cents whole_unit = 100;
    const Cents balance = s.content.scenario.account.balance;
    return figure.what == "balance" && std::any_of(s.reading.entities.begin(), s.reading.entities.end(), [&](const Entity& e) {
        return e.type == EntityType::Money && e.span == figure.span && e.number % whole_unit == 0 && e.number > balance - whole_unit && e.number < balance + whole_unit;
    });
}

bool sounds_wrong(const Speech& s)
{
    return std::any_of(s.judged.figures.begin(), s.judged.figures.end(), [&](const FigureCheck& f) {
        const auto of = [&](std::string_view prefix) { return f.what.compare(0, prefix.size(), prefix) == 0; };
        return !f.right && (of("balance") || of("item") || of("fee")) && !leaves_cents_out(s, f);
    });
}

bool has_part(const Speech& s, EmpathyPartKind kind)
{
    return std::any_of(s.reading.parts.begin(), s.reading.parts.end(), [&](const EmpathyPart& p) { return p.kind == kind; });
}

bool first_time(const Speech& s, const char* act)
{
    const auto found = s.next.acts_done.find(ActId(act));
    return s.reading.likely(act) && found != s.next.acts_done.end() && found->second.size() == 1;
}

bool makes_good(const Speech& s)
{
    const bool hurt_before = s.next.effects_done.count(EffectKind::Threat) + s.next.effects_done.count(EffectKind::Confront) > 0;
    return s.reading.likely("apologize") && (!s.judged.mends.empty() || hurt_before);
}

bool names_firm_first(const Speech& s)
{
    return s.reading.has_cue("names_firm_trade") && s.reading.likely("identify_self") && s.next.flags.count("heard_firm") == 0;
}

bool has_worry(const Speech& s)
{
    return s.next.persona.distress >= 40'000 && (s.next.turn > 3 || !s.next.openings.empty());
}

bool goes_back_to_money(const Speech& s)
{
    return s.reading.surely("request_payment") || s.reading.surely("collect_payment_details");
}

// Three things and more at once; two are answered as they come.
bool asks_too_much(const Speech& s)
{
    constexpr std::ptrdiff_t many = 3;
    return did(s, EffectKind::Stack) && static_cast<std::ptrdiff_t>(s.reading.questions.size()) >= many && std::count_if(s.reading.topics.begin(), s.reading.topics.end(), [](const TopicHit& t) { return t.asked; }) >= many;
}

struct Reason {
    const char* key;
    bool (*holds)(const Speech&);
};

constexpr Reason reasons[] = {
    {"react.profanity", [](const Speech& s) { return s.reading.has_cue("profanity"); }},
    {"react.insult", [](const Speech& s) { return s.reading.surely("insult"); }},
    {"react.insult", [](const Speech& s) { return s.reading.has_cue("belittles"); }},
    {"react.threat.arrest", [](const Speech& s) { return s.reading.surely("threaten_arrest"); }},
    {"react.threat.garnish", [](const Speech& s) { return s.reading.surely("threaten_garnish"); }},
    {"react.threat.lawsuit", [](const Speech& s) { return s.reading.surely("threaten_lawsuit"); }},
    {"react.threat.credit", [](const Speech& s) { return s.reading.surely("threaten_credit"); }},
    {"react.third_party", [](const Speech& s) { return s.next.verified == Verified::Full && s.reading.surely("third_party_contact"); }},
    {"react.threat.other", [](const Speech& s) { return s.reading.surely("threaten_other"); }},
    {"react.keep_calling", [](const Speech& s) { return s.reading.has_cue("calls_again_regardless") || s.reading.has_cue("refuses_to_end"); }},
    {"react.threat.other", [](const Speech& s) { return s.reading.has_cue("violence") || s.reading.has_cue("publish_shame") || s.reading.has_cue("visit_threat"); }},
    {"react.third_party", [](const Speech& s) { return did(s, EffectKind::Threat) && s.reading.has_cue("names_employer_contact"); }},
    {"react.threat.other", [](const Speech& s) { return did(s, EffectKind::Threat) && !s.reading.surely("pressure_urgency"); }},
    {"react.urgency", [](const Speech& s) { return s.reading.surely("pressure_urgency"); }},
    {"react.blame", [](const Speech& s) { return s.reading.surely("blame"); }},
    {"react.mend", makes_good},
    {"react.error.name", [](const Speech& s) { return figure_wrong(s, "name"); }},
    {"react.error.amount", sounds_wrong},
    {"react.error.terms", [](const Speech& s) { return figure_wrong(s, "arithmetic") || figure_wrong(s, "offer_sum"); }},
    {"react.persuade", [](const Speech& s) { return did(s, EffectKind::Persuade); }},
    {"react.dismissal", [](const Speech& s) { return has_part(s, EmpathyPartKind::Dismissal); }},
    {"react.confront", [](const Speech& s) { return did(s, EffectKind::Confront); }},
    {"react.ignore", [](const Speech& s) { return did(s, EffectKind::Ignore) && goes_back_to_money(s); }},
    {"react.demand", [](const Speech& s) { return did(s, EffectKind::Demand); }},
    {"react.stack", asks_too_much},
    {"react.in2", [](const Speech& s) { return did(s, EffectKind::In2); }},
    {"react.er2", [](const Speech& s) { return did(s, EffectKind::Er2); }},
    {"correction", [](const Speech& s) { return s.reading.has_cue("corrects_self"); }},
    {"react.apol", [](const Speech& s) { return did(s, EffectKind::Apol); }},
    {"react.reassure", [](const Speech& s) { return s.reading.clearly("reassure") && has_worry(s); }},
    {"react.aff", [](const Speech& s) { return did(s, EffectKind::Aff); }},
    {"cease.thanks", [](const Speech& s) { return s.reading.clearly("honor_cease"); }},
    {"rights.thanks", [](const Speech& s) { return s.reading.clearly("inform_rights") && first_time(s, "inform_rights"); }},
    {"react.consq", [](const Speech& s) { return s.reading.clearly("explain_consequence"); }},
    {"react.sr", [](const Speech& s) { return did(s, EffectKind::Sr) && has_part(s, EmpathyPartKind::GivesBack) && s.reading.questions.empty(); }},
    {"react.auto", [](const Speech& s) { return did(s, EffectKind::Auto); }},
    {"react.collab", [](const Speech& s) { return did(s, EffectKind::Collab) && !s.judged.offered && s.reading.questions.size() == 1 && s.reading.topics.empty(); }},
    {"react.er1", [](const Speech& s) { return did(s, EffectKind::Er1); }},
    {"react.overcounsel", [](const Speech& s) { return did(s, EffectKind::Overcounsel) && (s.reading.clearly("ask_open_question") || s.reading.clearly("paraphrase")); }},
    {"react.in1", [](const Speech& s) { return did(s, EffectKind::In1) && s.reading.words < few_words_beside; }},
    {"react.firm", names_firm_first},
    {"react.identify", [](const Speech& s) { return first_time(s, "identify_self") && !s.reading.likely("ask_identity_verification"); }},
    {"react.thank", [](const Speech& s) { return s.reading.likely("thank") && s.reading.words < 12; }},
    {"react.small_talk", [](const Speech& s) { return s.reading.likely("small_talk") && s.reading.topics.empty(); }},
    {"react.greet", [](const Speech& s) { return first_time(s, "greet") && s.next.turn > 1; }},
};

}  // namespace

namespace {

// Among what the reply most likely does is something that hurts: nothing to be thanked for.
bool may_hurt(const Speech& s)
{
    const auto& likeliest = s.reading.likeliest;
    return std::any_of(likeliest.begin(), likeliest.begin() + std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(likeliest.size())), [](const ActId& act) { return is_harmful(act.text); });
}

bool is_warm(std::string_view key)
{
    constexpr std::string_view warm[] = {"react.in2", "react.er2", "react.aff", "react.auto", "react.collab", "react.er1", "react.sr", "react.thank", "react.small_talk", "react.in1", "react.reassure"};
    return std::find(std::begin(warm), std::end(warm), key) != std::end(warm);
}

// Too slight to stand before an answer: whoever is asked something answers that.
bool is_slight(const Speech& s, std::string_view key)
{
    constexpr std::string_view slight[] = {"react.er1", "react.in1", "react.apol", "react.sr", "react.auto", "react.collab", "react.thank", "react.small_talk", "react.greet", "react.identify", "react.reassure", "react.info", "react.overcounsel", "correction", "react.stack"};
    if (std::find(std::begin(slight), std::end(slight), key) != std::end(slight)) return true;
    const bool kind = key == "react.in2" || key == "react.er2" || key == "react.aff";
    return kind && !s.reading.questions.empty();
}

// Nobody says the same kind of thing every other turn.
bool said_lately(const Speech& s, std::string_view key)
{
    constexpr int lately = 5;  // turns
    const std::string prefix = std::string(key) + "#";
    for (auto used = s.next.used.lower_bound(prefix); used != s.next.used.end() && used->first.compare(0, prefix.size(), prefix) == 0; ++used)
        if (s.next.turn - used->second < lately) return true;
    return false;
}

bool may_come_often(std::string_view key)
{
    return key.compare(0, 12, "react.threat") == 0 || key.compare(0, 11, "react.error") == 0 || key == "react.insult" || key == "react.profanity" || key == "react.blame" || key == "react.confront" || key == "react.mend" ||
           key == "react.third_party" || key == "react.urgency" || key == "react.keep_calling" || key == "react.er2" || key == "react.in2";
}

}  // namespace

bool sounds_threatening(const Speech& s)
{
    return !was_hurt(s) && s.reading.sounds_hostile();  // hurt: that is sure
}

bool react_in_words(Speech& speech, bool answers)
{
    bool said = false;
    for (const Reason& reason : reasons)
        if (!said && reason.holds(speech) && !(answers && is_slight(speech, reason.key)) && !(is_warm(reason.key) && may_hurt(speech)) && (may_come_often(reason.key) || !said_lately(speech, reason.key))) said = speech.say(reason.key);
    return said;
}

bool take_in_news(Speech& speech)
{
    if (speech.next.verified != Verified::Full) {
        const Reading& r = speech.reading;
        const bool about_debt = r.likely("state_balance") || r.likely("state_creditor") || r.likely("request_payment") || r.likely("mini_miranda") || r.likely("offer_plan");
        if (about_debt && speech.say(speech.next.identifiers.empty() ? "before_verified" : "before_verified.partly")) return true;
    }
    if (figure_wrong(speech, "balance")) return false;
    const bool balance_said = std::any_of(speech.judged.figures.begin(), speech.judged.figures.end(), [](const FigureCheck& f) { return f.right && f.what == "balance"; });
    if (first_time(speech, "state_balance") && balance_said && speech.say("amount.right")) return true;
    if (first_time(speech, "mini_miranda") && speech.say("react.mini_miranda")) return true;
    if (first_time(speech, "state_creditor") && speech.say("creditor")) return true;
    if (first_time(speech, "recording_notice") && speech.say("react.recording")) return true;
    if (speech.reading.clearly("offer_validation") && first_time(speech, "offer_validation") && speech.say("offer.validation")) return true;
    if (speech.reading.clearly("schedule_callback")) {
        const bool timed = std::any_of(speech.reading.entities.begin(), speech.reading.entities.end(),
                                       [](const Entity& e) { return e.type == EntityType::Date || e.type == EntityType::Time; });
        if (speech.say(timed ? "callback.ok" : "callback.when")) return true;
    }
    if (speech.reading.clearly("ask_wait") && speech.say("hold.before")) return true;
    return speech.reading.clearly("transfer_supervisor") && speech.say("transfer.why");
}

}  // namespace callwright
