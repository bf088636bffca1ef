#include "language/reading.hpp"

#include <algorithm>

#include "language/status.hpp"

namespace callwright {
namespace {

// Telling others is a breach, and not said to her face.
bool is_said_to_hurt(std::string_view act) { return is_harmful(act) && act != "third_party_contact"; }

constexpr int suspicious = 680;  // confidence of the model alone that a harmful act is done

}  // namespace

const ActHit* Reading::find(std::string_view act) const
{
    for (const ActHit& hit : acts)
        if (hit.act.text == act) return &hit;
    return nullptr;
}

bool Reading::asserts(std::string_view act) const
{
    const ActHit* hit = find(act);
    return hit && hit->status == Status::Asserted;
}

bool Reading::likely(std::string_view act) const
{
    const int enough = is_said_to_hurt(act) ? suspicious : 600;  // nobody is charged with an insult on a faint guess
    const ActHit* hit = find(act);
    return hit && hit->status == Status::Asserted && (hit->basis != Basis::Model || hit->confidence >= enough);
}

bool Reading::surely(std::string_view act) const
{
    constexpr int sure = 880;
    const ActHit* hit = find(act);
    return hit && hit->status == Status::Asserted && (hit->basis == Basis::Cue || hit->confidence >= sure);
}

bool Reading::clearly(std::string_view act) const
{
    constexpr int clear = 760;
    const ActHit* hit = find(act);
    return hit && hit->status == Status::Asserted && (hit->basis != Basis::Model || hit->confidence >= clear);
}

bool Reading::is_hostile() const
{
    return std::any_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return is_said_to_hurt(hit.act.text) && likely(hit.act.text); }) || has_cue("profanity") ||
           std::any_of(parts.begin(), parts.end(), [](const EmpathyPart& p) { return p.kind == EmpathyPartKind::Mockery || p.kind == EmpathyPartKind::Blame; });
}

bool Reading::sounds_hostile() const
{
    if (surely("reassure") || surely("apologize") || surely("inform_rights")) return false;
    return std::any_of(acts.begin(), acts.end(), [](const ActHit& hit) {
        return is_said_to_hurt(hit.act.text) && hit.status == Status::Asserted && (hit.basis != Basis::Model || hit.confidence >= suspicious);
    });
}

bool Reading::is_warm_by(std::string_view act) const
{
    constexpr EmpathyPartKind proof[] = {EmpathyPartKind::NamesFeeling, EmpathyPartKind::GivesBack, EmpathyPartKind::CreditsEffort, EmpathyPartKind::GeneralKindness, EmpathyPartKind::EasesFear};
    const bool proven = std::any_of(parts.begin(), parts.end(), [&](const EmpathyPart& p) { return std::find(std::begin(proof), std::end(proof), p.kind) != std::end(proof); });
    return !is_hostile() && (clearly(act) || (proven && likely(act)));
}

namespace {

const SuitedAnswer* suited_piece(const Reading& r, std::string_view piece)
{
    const auto found = std::find_if(r.suited.begin(), r.suited.end(), [&](const SuitedAnswer& s) { return s.piece == piece; });
    return found == r.suited.end() ? nullptr : &*found;
}

}  // namespace

int Reading::suits(std::string_view piece) const
{
    const SuitedAnswer* found = suited_piece(*this, piece);
    return found ? found->likeness : -1000;
}

int Reading::is_for(std::string_view piece) const
{
    const SuitedAnswer* found = suited_piece(*this, piece);
    return found ? found->own : -1000;
}

const CueHit* Reading::find_cue(std::string_view cue) const
{
    const CueHit* any = nullptr;
    for (const CueHit& hit : cues) {
        if (hit.cue.text != cue) continue;
        if (hit.status == Status::Asserted) return &hit;
        any = &hit;
    }
    return any;
}

const HarmHit* Reading::find_harm(std::string_view harm) const
{
    const auto found = std::find_if(harms.begin(), harms.end(), [&](const HarmHit& h) { return h.harm.text == harm; });
    return found == harms.end() ? nullptr : &*found;
}

bool Reading::has_cue(std::string_view cue) const
{
    const CueHit* hit = find_cue(cue);
    return hit && hit->status == Status::Asserted;
}

bool Reading::asks_for_nods_only() const
{
    return !questions.empty() && std::all_of(questions.begin(), questions.end(), [](const QuestionAsked& q) { return wants_a_nod(q.kind); });
}

bool Reading::asks_about(std::string_view topic) const
{
    return std::any_of(topics.begin(), topics.end(), [&](const TopicHit& hit) { return hit.asked && hit.topic.text == topic; });
}

std::string_view status_name(Status status)
{
    constexpr std::string_view names[] = {"asserted", "reported", "denied", "asked", "hypothetical"};
    return names[static_cast<size_t>(status)];
}

std::string_view basis_name(Basis basis)
{
    constexpr std::string_view names[] = {"cue", "phrase", "model"};
    return names[static_cast<size_t>(basis)];
}

std::string_view entity_type_name(EntityType type)
{
    constexpr std::string_view names[] = {"money", "percent", "phone", "date", "time", "duration", "count", "identifier", "claim"};
    return names[static_cast<size_t>(type)];
}

std::string_view part_name(EmpathyPartKind kind)
{
    constexpr std::string_view names[] = {"general_kindness", "names_feeling", "gives_back", "credits_effort", "open_question", "choice", "permission", "apology",
                                          "eases_fear", "formula", "but_turn", "demand", "dismissal", "blame", "mockery", "lecture"};
    return names[static_cast<size_t>(kind)];
}

}  // namespace callwright
