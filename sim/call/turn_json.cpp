#include "call/turn_json.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace callwright {
namespace {

using nlohmann::json;

constexpr int most_marks = 1000;

json span_json(const Span& span) { return json::array({span.begin, span.end}); }

template <class Value>
json list_json(const std::vector<Value>& values)
{
    json list = json::array();
    for (const Value& value : values) list.push_back(value.text);
    return list;
}

Error bad(const std::string& what) { return Error{ErrorCode::BadMove, "", what}; }

template <class Enum, size_t n>
std::optional<Enum> enum_from(const std::string& word, std::string_view (*name)(Enum), const std::array<Enum, n>& all)
{
    for (const Enum one : all)
        if (name(one) == word) return one;
    return std::nullopt;
}

constexpr std::array all_kinds = {TermsKind::None, TermsKind::Full, TermsKind::Later, TermsKind::Part, TermsKind::Plan, TermsKind::Settlement, TermsKind::Hardship};
constexpr std::array all_moves = {MoveKind::Dial, MoveKind::Say, MoveKind::Silence, MoveKind::Offer, MoveKind::Note, MoveKind::Hold, MoveKind::Transfer, MoveKind::End};
constexpr std::array all_statuses = {Status::Asserted, Status::Reported, Status::Denied, Status::Asked, Status::Hypothetical};
constexpr std::array all_bases = {Basis::Cue, Basis::Phrase, Basis::Model};
constexpr std::array all_entities = {EntityType::Money, EntityType::Percent, EntityType::Phone,      EntityType::Date, EntityType::Time,
                                     EntityType::Duration, EntityType::Count, EntityType::Identifier, EntityType::Claim};

Span span_from(const json& value) { return {value.at(0).get<int>(), value.at(1).get<int>()}; }

json act_json(const ActHit& hit)
{
    return {{"act", hit.act.text}, {"status", status_name(hit.status)}, {"basis", basis_name(hit.basis)}, {"confidence", hit.confidence}, {"span", span_json(hit.span)}, {"evidence", hit.evidence}};
}

json entity_json(const Entity& e)
{
    return {{"type", entity_type_name(e.type)}, {"value", e.value}, {"span", span_json(e.span)}, {"number", e.number}, {"number_to", e.number_to}, {"date", iso_date(e.date)},
            {"date_to", iso_date(e.date_to)}, {"period", static_cast<int>(e.period)}, {"claimed_true", e.claimed_true}, {"rough", e.rough}};
}

int count_words(const std::string& text) { return text.empty() ? 0 : 1 + static_cast<int>(std::count(text.begin(), text.end(), ' ')); }

json caught_json(const Caught& caught, Words words)
{
    if (words == Words::Kept)
        return {{"echo", caught.echo}, {"question", caught.question}, {"word", caught.word}, {"name", caught.name}, {"called", caught.called}, {"first", caught.first}, {"second", caught.second}};
    return {{"echo", count_words(caught.echo)}, {"question", count_words(caught.question)}, {"word", count_words(caught.word)}, {"name", count_words(caught.name)},
            {"called", count_words(caught.called)}, {"first", count_words(caught.first)}, {"second", count_words(caught.second)}};
}

// Where words were left out, or their key was destroyed, stand as many marks. How long her line is decides whether she says more,
// so the same fragments are chosen. Format 1 kept only whether there were words.
std::string caught_word(const json& value)
{
    if (value.is_string()) return value.get<std::string>();
    const int count = value.is_boolean() ? static_cast<int>(value.get<bool>()) : std::min(value.get<int>(), most_marks);
    std::string marks;
    for (int i = 0; i < count; ++i) marks += i == 0 ? "\xe2\x80\xa6" : " \xe2\x80\xa6";
    return marks;
}

ActHit act_from(const json& v)
{
    return {ActId(v.at("act").get<std::string>()), enum_from(v.at("status").get<std::string>(), status_name, all_statuses).value_or(Status::Asserted),
            enum_from(v.at("basis").get<std::string>(), basis_name, all_bases).value_or(Basis::Model), v.at("confidence").get<int>(), span_from(v.at("span")), v.at("evidence").get<std::string>()};
}

Entity entity_from(const json& v)
{
    Entity e;
    e.type = enum_from(v.at("type").get<std::string>(), entity_type_name, all_entities).value_or(EntityType::Count);
    e.value = v.at("value").get<std::string>();
    e.span = span_from(v.at("span"));
    e.number = v.at("number").get<int64_t>();
    e.number_to = v.at("number_to").get<int64_t>();
    e.date = parse_date(v.at("date").get<std::string>()).value_or(CivilDate{});
    e.date_to = parse_date(v.at("date_to").get<std::string>()).value_or(CivilDate{});
    e.period = static_cast<Period>(v.at("period").get<int>());
    e.claimed_true = v.at("claimed_true").get<bool>();
    e.rough = v.value("rough", false);
    return e;
}

Reading reading_of(const json& v)
{
    Reading r;
    for (const json& a : v.at("acts")) r.acts.push_back(act_from(a));
    for (const json& c : v.at("cues"))
        r.cues.push_back({CueId(c.at("cue").get<std::string>()), enum_from(c.at("status").get<std::string>(), status_name, all_statuses).value_or(Status::Asserted), span_from(c.at("span"))});
    for (const json& h : v.value("harms", json::array())) r.harms.push_back({HarmId(h.at("harm").get<std::string>()), h.at("sure").get<bool>(), h.at("confidence").get<int>(), span_from(h.at("span")), h.at("evidence").get<std::string>()});
    for (const json& t : v.at("topics")) r.topics.push_back({TopicId(t.at("topic").get<std::string>()), t.at("asked").get<bool>(), t.at("confidence").get<int>(), span_from(t.at("span"))});
    for (const json& e : v.at("entities")) r.entities.push_back(entity_from(e));
    for (const json& q : v.at("questions")) r.questions.push_back({span_from(q.at("span")), q.at("open").get<bool>(), static_cast<QuestionKind>(q.value("kind", 0)), q.value("taken_up", 0), q.value("taken_at", -1), q.value("bare", false), q.value("refers", false), q.value("follow_up", ""), q.value("follows", 0), q.value("area", ""), q.value("offers_else", false), q.value("weighs_it", false), q.value("own", false), q.value("nameless", false)});
    for (const json& p : v.at("parts")) r.parts.push_back({static_cast<EmpathyPartKind>(p.at("kind").get<int>()), span_from(p.at("span"))});
    for (const json& a : v.at("likeliest")) r.likeliest.emplace_back(a.get<std::string>());
    for (const json& s : v.value("suited", json::array())) r.suited.push_back({s.at("piece").get<std::string>(), s.at("likeness").get<int>(), s.value("own", s.at("likeness").get<int>())});
    r.harm_odds = v.value("harm_odds", 0);
    r.empathy = v.at("empathy").get<int>();
    r.words = v.at("words").get<int>();
    r.shared = v.value("shared", 0);
    r.unsure = v.at("unsure").get<bool>();
    r.silence = v.at("silence").get<bool>();
    r.noise = v.at("noise").get<bool>();
    r.foreign = v.at("foreign").get<bool>();
    for (const json& c : v.value("heard_before", json::array())) r.heard_before.emplace_back(c.get<std::string>());
    for (const json& q : v.value("told_about", json::array())) r.told_about.emplace_back(q.get<std::string>());
    r.short_answer = static_cast<ShortAnswer>(v.at("short_answer").get<int>());
    const json& caught = v.at("caught");
    r.caught = {caught_word(caught.at("echo")), caught_word(caught.at("question")), caught_word(caught.at("word")), caught_word(caught.at("name")), caught_word(caught.at("called")), caught_word(caught.value("first", json(false))), caught_word(caught.value("second", json(false)))};
    return r;
}

}  // namespace

json json_of(const Terms& t)
{
    json out = {{"kind", terms_kind_name(t.kind)}, {"count", t.count}, {"each", t.each}, {"every", static_cast<int>(t.every)}, {"method", t.method}, {"proposed_by_person", t.proposed_by_person}};
    if (t.first) out["first"] = iso_date(*t.first);
    return out;
}

json json_of(const Move& move, Words words)
{
    json out = {{"move", move_kind_name(move.kind)}};
    if (words == Words::Kept && !move.text.empty()) out["text"] = move.text;
    if (move.kind == MoveKind::Offer) out["offer"] = json_of(move.offer);
    return out;
}

json json_of(const Reading& r, Words words)
{
    json out = {{"empathy", r.empathy}, {"harm_odds", r.harm_odds}, {"words", r.words}, {"shared", r.shared}, {"unsure", r.unsure}, {"silence", r.silence}, {"noise", r.noise}, {"foreign", r.foreign}, {"heard_before", list_json(r.heard_before)}, {"told_about", list_json(r.told_about)}, {"short_answer", static_cast<int>(r.short_answer)},
                {"caught", caught_json(r.caught, words)}, {"likeliest", list_json(r.likeliest)}};
    for (const char* key : {"acts", "harms", "cues", "topics", "entities", "questions", "parts", "suited"}) out[key] = json::array();
    for (const ActHit& a : r.acts) out["acts"].push_back(act_json(a));
    for (const HarmHit& h : r.harms) out["harms"].push_back({{"harm", h.harm.text}, {"sure", h.sure}, {"confidence", h.confidence}, {"span", span_json(h.span)}, {"evidence", h.evidence}});
    for (const CueHit& c : r.cues) out["cues"].push_back({{"cue", c.cue.text}, {"status", status_name(c.status)}, {"span", span_json(c.span)}});
    for (const TopicHit& t : r.topics) out["topics"].push_back({{"topic", t.topic.text}, {"asked", t.asked}, {"confidence", t.confidence}, {"span", span_json(t.span)}});
    for (const Entity& e : r.entities) out["entities"].push_back(entity_json(e));
    for (const QuestionAsked& q : r.questions) out["questions"].push_back({{"open", q.open}, {"kind", static_cast<int>(q.kind)}, {"taken_up", q.taken_up}, {"taken_at", q.taken_at}, {"bare", q.bare}, {"refers", q.refers}, {"follow_up", q.follow_up}, {"follows", q.follows}, {"area", q.area}, {"offers_else", q.offers_else}, {"weighs_it", q.weighs_it}, {"own", q.own}, {"nameless", q.nameless}, {"span", span_json(q.span)}});
    for (const SuitedAnswer& s : r.suited) out["suited"].push_back({{"piece", s.piece}, {"likeness", s.likeness}, {"own", s.own}});
    for (const EmpathyPart& p : r.parts) out["parts"].push_back({{"kind", static_cast<int>(p.kind)}, {"name", part_name(p.kind)}, {"span", span_json(p.span)}});
    return out;
}

json json_of(const Finding& f)
{
    json out = {{"rule", f.rule.text}, {"severity", severity_name(f.severity)}, {"certain", f.certain}, {"basis", basis_name(f.basis)}, {"span", span_json(f.span)}, {"also", list_json(f.also)}};
    if (f.corrected_at) out["corrected_at"] = *f.corrected_at;
    return out;
}

json json_of(const FigureCheck& f, Words words)
{
    const bool personal = f.what == "name" && words == Words::LeftOut;
    return {{"what", f.what}, {"span", span_json(f.span)}, {"said", personal ? "" : f.said}, {"truth", f.truth}, {"right", f.right}};
}

json json_of(const PersonaState& s)
{
    const PersonaFlags& f = s.flags;
    return {{"anger", s.anger}, {"distress", s.distress}, {"trust", s.trust}, {"willingness", s.willingness}, {"openness", s.openness}, {"patience", s.patience},
            {"openness_band", band_name(s.openness_band)},
            {"flags", {{"fear_promise", f.fear_promise}, {"attorney", f.attorney}, {"cease", f.cease}, {"dispute", f.dispute}, {"vuln", f.vuln}, {"crisis", f.crisis}, {"complaint", f.complaint}, {"ready", f.ready}}}};
}

json json_of(const Turn& t, Words words)
{
    json out = {{"turn", t.number}, {"move", json_of(t.move, words)}, {"reading", json_of(t.reading, words)}, {"persona", json_of(t.persona)}, {"pieces", t.pieces}, {"beat", t.beat.text},
                {"feels", t.feels}, {"told", list_json(t.told)}, {"asks", t.asks.text}, {"ended", end_reason_name(t.ended)}, {"seconds", t.seconds}, {"mends", list_json(t.mends)}};
    for (const char* key : {"findings", "figures", "effects"}) out[key] = json::array();
    for (const Finding& f : t.findings) out["findings"].push_back(json_of(f));
    for (const FigureCheck& f : t.figures) out["figures"].push_back(json_of(f, words));
    for (const Effect& e : t.effects) out["effects"].push_back({{"effect", effect_name(e.kind)}, {"span", span_json(e.span)}});
    if (words == Words::Kept) out["line"] = t.line;
    return out;
}

Result<Terms> terms_from(const json& v)
{
    try {
        Terms t;
        const auto kind = enum_from(v.value("kind", "plan"), terms_kind_name, all_kinds);
        if (!kind) return tl::unexpected(bad("an offer's kind is full, later, part, plan, settlement or hardship"));
        t.kind = *kind;
        t.count = v.value("count", 0);
        t.each = v.value("each", Cents{0});
        t.every = static_cast<Period>(v.value("every", static_cast<int>(Period::Month)));
        t.method = v.value("method", "");
        t.proposed_by_person = v.value("proposed_by_person", false);
        if (t.count < 0 || t.count > 1000 || t.each < 0 || t.each > 100'000'000'00 || t.every > Period::Year || t.every < Period::None)
            return tl::unexpected(bad("an offer's count or amount is out of range"));
        if (v.contains("first")) {
            const auto date = parse_date(v.at("first").get<std::string>());
            if (!date) return tl::unexpected(bad(date.error().what));
            t.first = *date;
        }
        return t;
    } catch (const json::exception&) {
        return tl::unexpected(bad("an offer is {\"kind\", \"count\", \"each\" in cents, \"first\" as a date}"));
    }
}

Result<Move> move_from(const json& v)
{
    try {
        Move move;
        const auto kind = enum_from(v.at("move").get<std::string>(), move_kind_name, all_moves);
        if (!kind) return tl::unexpected(bad("a move is dial, say, silence, offer, note, hold, transfer or end"));
        move.kind = *kind;
        move.text = v.value("text", "");
        if (move.kind == MoveKind::Say && move.text.find_first_not_of(" \t") == std::string::npos) move = {MoveKind::Silence, "", {}};
        if (move.kind == MoveKind::Offer) {
            const auto offer = terms_from(v.contains("offer") ? v.at("offer") : v);
            if (!offer) return tl::unexpected(offer.error());
            move.offer = *offer;
        }
        return move;
    } catch (const json::exception&) {
        return tl::unexpected(bad("a move in JSON is an object such as {\"move\":\"say\",\"text\":\"Good evening\"}"));
    }
}

Result<Reading> reading_from(const json& v)
{
    try {
        return reading_of(v);
    } catch (const json::exception& e) {
        return tl::unexpected(Error{ErrorCode::StoreDamaged, "", std::string("a stored reading cannot be read: ") + e.what()});
    }
}

}  // namespace callwright
