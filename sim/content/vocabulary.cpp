#include "content/vocabulary.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "content/schema_check.hpp"

namespace callwright {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names alone = {"anger", "distress", "trust", "willingness", "openness", "patience", "turn", "words", "empathy", "silence", "unsure",
                     "difficulty", "beat", "agreed", "ended", "told.any", "hinted.any", "question.any", "question.passed_over", "money.named", "amount.wrong", "amount.unlisted_fee", "recap.wrong", "now.mini_miranda",
                     "band.anger", "band.openness", "band.distress", "offer.made", "offer.kind", "offer.fits", "offer.too_early", "agreed.date", "agreed.method",
                     "agreed.recap", "agreed.in_fear", "agreed.kind", "agreed.fits", "call.identity_verified", "call.local_time", "call.turn_index", "call.ended", "call.offer_made",
                     "call.disclosed.mini_miranda", "call.disclosed.debt_collector", "call.disclosed.recording", "call.disclosed.identity", "call.disclosed.dispute_right",
                     "score.empathy", "score.accuracy", "score.compliance", "score.outcome", "findings.critical", "findings.major", "findings.minor"};

const Names flags = {"fear_promise", "attorney", "cease", "dispute", "vuln", "crisis", "complaint", "ready", "was_wary", "held_on", "asked_transfer"};

const Names said = {"balance", "principal", "interest", "fees", "costs", "creditor", "dispute_noted", "offer_sum", "offer_authority", "arithmetic", "recap_amount", "recap_count", "recap_date"};

const Names effects = {"er1", "er2", "in1", "in2", "sr", "ex1", "ex2", "aff", "auto", "collab", "info", "sign", "apol", "offer_ok", "offer_bad", "cq", "stack", "repeat",
                       "demand", "persuade", "ignore", "error", "confront", "consq", "threat", "overcounsel"};

const Names slots = {"amount", "date", "count", "total", "echo", "Echo", "asked", "Asked", "word", "choice", "Choice", "trainee", "called", "phone", "balance", "principal", "interest", "fees", "wrong", "right", "counter",
                     "payday", "agreed_amount", "agreed_count", "agreed_date", "agreed_method", "firm", "creditor", "last_said", "same", "before_day", "promised", "promised_day"};

struct Family {
    std::string_view prefix;
    const Names* members;
};

std::vector<Family> families(const Vocabulary& v)
{
    return {{"act.", &v.acts},        {"status.", &v.acts}, {"harm.", &v.harms},      {"done.", &v.acts},     {"cue.", &v.cues},           {"topic.", &v.topics},
            {"mentioned.", &v.topics}, {"asked.", &v.topics},     {"told.", &v.facts},    {"hinted.", &v.facts},       {"denied.", &v.facts},
            {"question.", &v.questions}, {"answered.", &v.questions}, {"effect.", &effects}, {"flag.", &flags}, {"said.", &said}};
}

}  // namespace

bool Vocabulary::knows(std::string_view name) const
{
    if (alone.count(name) || setting.count(name)) return true;
    for (const Family& family : families(*this))
        if (name.substr(0, family.prefix.size()) == family.prefix) return family.members->count(name.substr(family.prefix.size())) > 0;
    return false;
}

std::string Vocabulary::nearest(std::string_view name) const
{
    std::vector<std::string> all(alone.begin(), alone.end());
    all.insert(all.end(), setting.begin(), setting.end());
    for (const Family& family : families(*this))
        for (const std::string& member : *family.members) all.push_back(std::string(family.prefix) + member);
    return nearest_word(name, all);
}

ConditionNames Vocabulary::names() const
{
    return {[this](std::string_view name) { return knows(name); }, [this](std::string_view name) { return nearest(name); }};
}

bool is_slot(std::string_view name)
{
    return slots.count(name) > 0;
}

std::string nearest_slot(std::string_view name)
{
    return nearest_word(name, std::vector<std::string>(slots.begin(), slots.end()));
}

}  // namespace callwright
