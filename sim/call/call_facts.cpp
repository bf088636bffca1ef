// What a condition may ask
//
// A name is a family and a member ("told" and "overtime_cut"), or stands alone ("trust"). Each family has one small
// function below. A name nobody knows is Unknown; loading content has already refused names that do not exist.

#include "call/call_facts.hpp"

#include <algorithm>
#include <array>

namespace callwright {
namespace {

using Member = std::string_view;

FactValue points(int32_t thousandths)
{
    return int64_t{thousandths / 1000};
}

FactValue persona_number(const CallFacts& facts, Member name)
{
    const PersonaState& p = facts.state.persona;
    if (name == "anger") return points(p.anger);
    if (name == "distress") return points(p.distress);
    if (name == "trust") return points(p.trust);
    if (name == "willingness") return points(p.willingness);
    if (name == "openness") return points(p.openness);
    return points(p.patience);
}

FactValue band(const CallFacts& facts, Member name)
{
    const PersonaState& p = facts.state.persona;
    if (name == "anger") return std::string(band_name(anger_band(p)));
    if (name == "openness") return std::string(band_name(p.openness_band));
    if (name == "distress") return std::string(band_name(distress_band(p)));
    return {};
}

FactValue flag(const CallFacts& facts, Member name)
{
    const PersonaFlags& f = facts.state.persona.flags;
    if (name == "fear_promise") return f.fear_promise;
    if (name == "attorney") return f.attorney;
    if (name == "cease") return f.cease;
    if (name == "dispute") return f.dispute;
    if (name == "vuln") return f.vuln;
    if (name == "crisis") return f.crisis;
    if (name == "complaint") return f.complaint;
    if (name == "ready") return f.ready;
    return facts.state.flags.count(std::string(name)) > 0;
}

bool topic_asked(const Reading& reading, Member name, bool asked)
{
    return std::any_of(reading.topics.begin(), reading.topics.end(),
                       [&](const TopicHit& hit) { return hit.topic.text == name && hit.asked == asked; });
}

FactValue act(const CallFacts& facts, Member name) { return facts.reading.likely(name); }

FactValue act_status(const CallFacts& facts, Member name)
{
    const ActHit* hit = facts.reading.find(name);
    return hit ? std::string(status_name(hit->status)) : std::string("none");
}

FactValue cue(const CallFacts& facts, Member name)
{
    const auto& before = facts.reading.heard_before;
    return facts.reading.has_cue(name) || std::find(before.begin(), before.end(), CueId(std::string(name))) != before.end();
}

FactValue harm(const CallFacts& facts, Member name) { return facts.reading.find_harm(name) != nullptr; }
FactValue topic(const CallFacts& facts, Member name) { return topic_asked(facts.reading, name, true); }
FactValue mentioned(const CallFacts& facts, Member name) { return topic_asked(facts.reading, name, false); }
FactValue done(const CallFacts& facts, Member name) { return facts.state.acts_done.count(ActId(std::string(name))) > 0; }
FactValue asked(const CallFacts& facts, Member name) { return facts.state.topics_asked.count(TopicId(std::string(name))) > 0; }
FactValue said(const CallFacts& facts, Member name) { return facts.state.said.count(std::string(name)) > 0; }

FactValue fact_stage(const CallFacts& facts, Member name, FactStage stage)
{
    if (name == "any") return std::any_of(facts.state.facts.begin(), facts.state.facts.end(), [&](const auto& fact) { return fact.second.stage == stage; });
    const auto found = facts.state.facts.find(FactId(std::string(name)));
    return found != facts.state.facts.end() && found->second.stage == stage;
}

FactValue told(const CallFacts& facts, Member name) { return fact_stage(facts, name, FactStage::Told); }
FactValue hinted(const CallFacts& facts, Member name) { return fact_stage(facts, name, FactStage::Hinted); }
FactValue denied(const CallFacts& facts, Member name) { return fact_stage(facts, name, FactStage::Denied); }

FactValue question(const CallFacts& facts, Member name)
{
    const auto any = [&](auto holds) { return std::any_of(facts.state.questions.begin(), facts.state.questions.end(), [&](const auto& q) { return holds(q.second.stage); }); };
    if (name == "any") return any([](QuestionStage stage) { return stage != QuestionStage::Unasked; });
    if (name == "passed_over") return any([](QuestionStage stage) { return stage == QuestionStage::Evaded; });
    const auto found = facts.state.questions.find(QuestionId(std::string(name)));
    return found != facts.state.questions.end() && found->second.stage != QuestionStage::Unasked;
}

FactValue answered(const CallFacts& facts, Member name)
{
    const auto found = facts.state.questions.find(QuestionId(std::string(name)));
    return found != facts.state.questions.end() && found->second.stage == QuestionStage::Answered;
}

FactValue effect(const CallFacts& facts, Member name)
{
    return std::any_of(facts.effects.begin(), facts.effects.end(), [&](const Effect& e) { return effect_name(e.kind) == name; });
}

FactValue offer(const CallFacts& facts, Member name)
{
    const Terms& terms = facts.state.offer;
    if (name == "made") return !facts.state.offers.empty();
    if (name == "kind") return std::string(terms_kind_name(terms.kind));
    if (name == "fits") return terms.kind != TermsKind::None && can_be_kept(terms, facts.content.capacity);
    if (name == "too_early")
        return terms.first.has_value() && *terms.first < facts.content.scenario.paydays.next_from(facts.state.now.date);
    return {};
}

FactValue agreed(const CallFacts& facts, Member name)
{
    const auto& terms = facts.state.agreed;
    if (name == "date") return terms && terms->first.has_value();
    if (name == "method") return terms && !terms->method.empty();
    if (name == "recap") return facts.state.recap_right;
    if (name == "in_fear") return facts.state.agreed_in_fear;
    if (name == "kind") return std::string(terms_kind_name(terms ? terms->kind : TermsKind::None));
    if (name == "fits") return terms.has_value() && can_be_kept(*terms, facts.content.capacity);
    return {};
}

FactValue call(const CallFacts& facts, Member name)
{
    const CallState& s = facts.state;
    if (name == "identity_verified") return std::string(verified_name(s.verified));
    if (name == "local_time") return int64_t{s.now.minute};
    if (name == "turn_index") return int64_t{s.turn};
    if (name == "ended") return std::string(end_reason_name(s.ended));
    if (name == "offer_made") return !s.offers.empty();
    constexpr Member disclosed = "disclosed.";
    if (name.substr(0, disclosed.size()) == disclosed) return s.disclosed.count(std::string(name.substr(disclosed.size()))) > 0;
    if (const auto found = s.events.find(std::string(name)); found != s.events.end()) return fact_from_word(found->second);
    return {};
}

bool any_figure_wrong(const CallFacts& facts, Member prefix)
{
    return std::any_of(facts.figures.begin(), facts.figures.end(),
                       [&](const FigureCheck& f) { return !f.right && f.what.compare(0, prefix.size(), prefix) == 0; });
}

FactValue amount(const CallFacts& facts, Member name)
{
    if (name == "wrong") return any_figure_wrong(facts, "balance") || any_figure_wrong(facts, "item");
    if (name == "unlisted_fee") return any_figure_wrong(facts, "fee");
    return {};
}

FactValue recap(const CallFacts& facts, Member name)
{
    if (name == "wrong") return any_figure_wrong(facts, "recap");
    return {};
}

FactValue money(const CallFacts& facts, Member)
{
    const auto& all = facts.reading.entities;
    return std::any_of(all.begin(), all.end(), [](const Entity& e) { return e.type == EntityType::Money; });
}

FactValue now(const CallFacts& facts, Member name)
{
    if (name == "mini_miranda") return facts.reading.has_cue("discloses_collection") && facts.reading.has_cue("discloses_use");
    return {};
}

struct Family {
    Member prefix;
    FactValue (*value)(const CallFacts&, Member);
};

constexpr std::array families = {
    Family{"act.", act}, Family{"status.", act_status}, Family{"cue.", cue}, Family{"harm.", harm}, Family{"topic.", topic}, Family{"mentioned.", mentioned},
    Family{"done.", done}, Family{"asked.", asked}, Family{"said.", said}, Family{"told.", told}, Family{"hinted.", hinted},
    Family{"denied.", denied}, Family{"question.", question}, Family{"answered.", answered}, Family{"effect.", effect},
    Family{"flag.", flag}, Family{"offer.", offer}, Family{"agreed.", agreed}, Family{"call.", call}, Family{"amount.", amount},
    Family{"recap.", recap}, Family{"money.", money}, Family{"now.", now}, Family{"band.", band}};

FactValue standing_alone(const CallFacts& facts, Member name)
{
    constexpr Member numbers[] = {"anger", "distress", "trust", "willingness", "openness", "patience"};
    if (std::find(std::begin(numbers), std::end(numbers), name) != std::end(numbers)) return persona_number(facts, name);
    if (name == "turn") return int64_t{facts.state.turn};
    if (name == "words") return int64_t{facts.reading.words};
    if (name == "empathy") return int64_t{facts.reading.empathy};
    if (name == "silence") return facts.move.kind == MoveKind::Silence || facts.reading.silence;
    if (name == "unsure") return facts.reading.unsure;
    if (name == "difficulty") return facts.content.difficulty;
    if (name == "beat") return facts.state.beat.text;
    if (name == "agreed") return facts.state.agreed.has_value();
    if (name == "ended") return facts.state.ended != EndReason::Open;
    return {};
}

}  // namespace

FactValue fact_from_word(const std::string& word)
{
    if (word == "true") return true;
    if (word == "false") return false;
    return word;
}

FactValue CallFacts::operator()(std::string_view name) const
{
    if (const auto found = more.find(name); found != more.end()) return found->second;
    for (const Family& family : families)
        if (name.substr(0, family.prefix.size()) == family.prefix) {
            const FactValue value = family.value(*this, name.substr(family.prefix.size()));
            if (!std::holds_alternative<std::monostate>(value)) return value;
        }
    const FactValue value = standing_alone(*this, name);
    if (!std::holds_alternative<std::monostate>(value)) return value;
    const auto& setting = content.scenario.setting.facts;
    if (const auto found = setting.find(name); found != setting.end()) return found->second;
    return {};
}

FactLookup CallFacts::lookup() const
{
    return [this](std::string_view name) { return (*this)(name); };
}

}  // namespace callwright
