#include "record/events.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "base/canonical_json.hpp"
#include "call/turn_json.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr const char* where_words_were = "\xe2\x80\xa6";
constexpr size_t longest_about = 100;

Error damaged(const std::string& what) { return Error{ErrorCode::StoreDamaged, "", "an event cannot be read: " + what}; }

template <class Value, class Reader>
Result<Value> read_event(Reader reader)
{
    try {
        return reader();
    } catch (const json::exception& e) {
        return tl::unexpected(damaged(e.what()));
    }
}

// "rule:" or "check:" and an id as content has them. Free text would put words where they cannot be destroyed.
bool says_about_what(const std::string& about)
{
    if (about == "reading") return true;
    const size_t colon = about.find(':');
    const std::string kind = about.substr(0, std::min(colon, about.size()));
    if ((kind != "rule" && kind != "check") || colon + 1 >= about.size() || about.size() > longest_about) return false;
    return about.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-", colon + 1) == std::string::npos;
}

std::string sealed_text(const json& words) { return words.dump(-1, ' ', false, json::error_handler_t::replace); }

json after_json(const After& after)
{
    const EarlierCall& e = after.earlier;
    json out = {{"call", after.call}, {"date", iso_date(e.date)}, {"spoken", e.spoken}, {"promise", promise_name(e.promise)}, {"treatment", treatment_name(e.treatment)}, {"disputed", e.disputed},
                {"terms", json_of(e.terms)}, {"payments", json::array()}, {"told", json::array()}, {"answered", json::array()}};
    for (const Payment& payment : e.payments) out["payments"].push_back({{"date", iso_date(payment.date)}, {"amount", payment.amount}});
    for (const FactId& fact : e.told) out["told"].push_back(fact.text);
    for (const QuestionId& question : e.answered) out["answered"].push_back(question.text);
    return out;
}

template <class Enum, size_t N>
std::optional<Enum> named(const std::string& word, std::string_view (*name)(Enum), const std::array<Enum, N>& all)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](Enum each) { return name(each) == word; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<After> after_from(const json& v)
{
    const auto date = parse_date(v.at("date").get<std::string>());
    const auto promise = named(v.at("promise").get<std::string>(), promise_name, std::array{Promise::None, Promise::Kept, Promise::Broken, Promise::Hold});
    const auto treatment = named(v.at("treatment").get<std::string>(), treatment_name, std::array{Treatment::Well, Treatment::Plain, Treatment::Hurt});
    const auto terms = terms_from(v.at("terms"));
    if (!date || !promise || !treatment || !terms) return tl::unexpected(damaged("what it says of the call before is not known here"));
    EarlierCall e{*date, v.at("spoken"), *promise, *treatment, v.at("disputed"), *terms, {}, {}, {}};
    for (const json& payment : v.at("payments")) {
        const auto day = parse_date(payment.at("date").get<std::string>());
        if (!day) return tl::unexpected(damaged(day.error().what));
        e.payments.push_back({*day, payment.at("amount").get<Cents>()});
    }
    for (const json& fact : v.at("told")) e.told.insert(FactId(fact.get<std::string>()));
    for (const json& question : v.at("answered")) e.answered.insert(QuestionId(question.get<std::string>()));
    return After{v.at("call").get<int64_t>(), std::move(e)};
}

}  // namespace

bool names_a_person(const std::string& id)
{
    return id.size() >= 2 && id.size() <= 10 && id[0] == 'p' && id.find_first_not_of("0123456789", 1) == std::string::npos;
}

Result<std::string> start_body(const CallStart& s)
{
    if (!names_a_person(s.person)) return tl::unexpected(Error{ErrorCode::WrongUse, "", "a call belongs to a profile's number, such as p1"});
    json body = {{"format", store_format}, {"engine", s.engine}, {"scenario", s.scenario}, {"seed", s.seed}, {"difficulty", s.difficulty}, {"now", s.now}, {"language", s.language_digest}, {"files", s.files}, {"person", s.person}};
    if (s.after) body["after"] = after_json(*s.after);
    if (s.forked_from) body["forked_from"] = {{"call", s.forked_from->call}, {"turn", s.forked_from->turn}};
    return canonical_json(body);
}

Result<std::string> turn_body(const Turn& turn) { return canonical_json(json_of(turn, Words::LeftOut)); }

bool is_body_of(const Turn& turn, const std::string& stored)
{
    json body = json_of(turn, Words::LeftOut);
    if (const auto present = canonical_json(body); present && *present == stored) return true;
    for (json& caught : body.at("reading").at("caught")) caught = caught.get<int>() > 0;
    const auto first_format = canonical_json(body);
    return first_format && *first_format == stored;
}

Result<std::string> finish_body(const CallFinish& f)
{
    json score = json::object();
    for (const auto& [name, percent] : f.score) score[name] = percent ? json(*percent) : json(nullptr);
    return canonical_json(json{{"score", score}, {"findings", f.findings}, {"ended", f.ended}, {"turns", f.turns}});
}

Result<std::string> disagreement_body(const Disagreement& d)
{
    if (!says_about_what(d.about)) return tl::unexpected(Error{ErrorCode::WrongUse, "", "one disagrees about rule:ID, check:ID or reading"});
    json body = {{"turn", d.turn}, {"about", d.about}};
    if (d.finding_index) body["finding_index"] = *d.finding_index;
    return canonical_json(body);
}

std::string words_of(const Turn& turn)
{
    const Caught& c = turn.reading.caught;
    return sealed_text({{"text", turn.move.text}, {"line", turn.line}, {"caught", {{"echo", c.echo}, {"question", c.question}, {"word", c.word}, {"name", c.name}, {"called", c.called}, {"first", c.first}, {"second", c.second}}}});
}

std::string words_of(const Disagreement& disagreement) { return sealed_text({{"reason", disagreement.reason}}); }

Result<CallStart> start_from(const std::string& body)
{
    return read_event<CallStart>([&]() -> Result<CallStart> {
        const json v = json::parse(body);
        CallStart s;
        s.engine = v.at("engine");
        s.scenario = v.at("scenario");
        s.seed = v.at("seed");
        s.difficulty = v.at("difficulty");
        s.now = v.at("now");
        s.language_digest = v.at("language");
        s.person = v.value("person", no_profile);  // format 1 had none
        for (const auto& item : v.at("files").items()) s.files[item.key()] = item.value().get<std::string>();
        if (const auto found = v.find("after"); found != v.end()) {
            auto after = after_from(*found);
            if (!after) return tl::unexpected(after.error());
            s.after = std::move(*after);
        }
        if (const auto from = v.find("forked_from"); from != v.end()) s.forked_from = ForkedFrom{from->at("call").get<int64_t>(), from->at("turn").get<int>()};
        return s;
    });
}

Result<CallFinish> finish_from(const std::string& body)
{
    return read_event<CallFinish>([&]() {
        const json v = json::parse(body);
        CallFinish f;
        for (const auto& item : v.at("score").items()) f.score[item.key()] = item.value().is_null() ? std::nullopt : std::optional<int>(item.value().get<int>());
        for (const auto& item : v.at("findings").items()) f.findings[item.key()] = item.value().get<int>();
        f.ended = v.at("ended");
        f.turns = v.at("turns");
        return f;
    });
}

Result<StoredTurn> turn_from(const std::string& body, const std::optional<std::string>& words)
{
    return read_event<StoredTurn>([&]() -> Result<StoredTurn> {
        json turn = json::parse(body);
        StoredTurn stored;
        stored.body = body;
        stored.seconds = turn.at("seconds");
        stored.words_gone = !words.has_value();
        json move = turn.at("move");
        if (words) {
            const json kept = json::parse(*words);
            stored.line = kept.at("line");
            if (!kept.at("text").get<std::string>().empty()) move["text"] = kept.at("text");
            turn["reading"]["caught"] = kept.at("caught");
        }
        if (move.at("move") == "say" && !move.contains("text")) move["text"] = where_words_were;
        auto parsed = move_from(move);
        auto reading = reading_from(turn.at("reading"));
        if (!parsed) return tl::unexpected(parsed.error());
        if (!reading) return tl::unexpected(reading.error());
        stored.move = {*parsed, *reading};
        return stored;
    });
}

Result<Disagreement> disagreement_from(const std::string& body, const std::optional<std::string>& words)
{
    return read_event<Disagreement>([&]() {
        const json v = json::parse(body);
        Disagreement d;
        d.turn = v.at("turn");
        d.about = v.at("about");
        if (const auto index = v.find("finding_index"); index != v.end()) d.finding_index = index->get<int>();
        d.words_gone = !words.has_value();
        if (words) d.reason = json::parse(*words).at("reason");
        return d;
    });
}

}  // namespace callwright
