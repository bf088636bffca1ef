#include <algorithm>

#include "content/build.hpp"

namespace callwright {
namespace {

int small(const Builder& b, const JsonNode& object, const char* key, int otherwise = 0)
{
    return static_cast<int>(b.number(object, key, otherwise));
}

LedgerEntry ledger_entry(Builder& b, const JsonNode& node)
{
    return {b.date(node, "date"), b.text(node, "what"), b.number(node, "amount", 0), b.number(node, "balance", 0)};
}

Account account(Builder& b, const JsonNode& node)
{
    Account a;
    a.firm = b.text(node, "firm");
    a.creditor = b.text(node, "creditor");
    a.product = b.text(node, "product");
    a.number_ending = b.text(node, "number_ending");
    a.currency = b.text(node, "currency");
    a.balance = b.number(node, "balance", 0);
    a.as_of = b.date(node, "as_of");
    Cents sum = 0;
    for (const JsonNode* item : b.items(node, "items")) {
        a.items.push_back({b.text(*item, "kind"), b.text(*item, "label"), b.number(*item, "amount", 0)});
        sum += a.items.back().amount;
    }
    if (sum != a.balance)
        b.problem(ErrorCode::WrongValue, node.find("balance")->begin,
                  "the items come to " + format_money(sum, a.currency) + ", the balance says " + format_money(a.balance, a.currency));
    a.due_date = b.date(node, "due_date");
    a.days_past_due = small(b, node, "days_past_due");
    const JsonNode& last = *node.find("last_payment");
    a.last_payment = b.number(last, "amount", 0);
    a.last_payment_date = b.date(last, "date");
    for (const JsonNode* entry : b.items(node, "ledger"))
        a.ledger.push_back(ledger_entry(b, *entry));
    const JsonNode& holder = *node.find("holder");
    a.holder = {b.text(holder, "date_of_birth"), b.text(holder, "zip_code"), b.text(holder, "address"), b.text(holder, "phone"), b.text(holder, "last_four_ssn")};
    return a;
}

Authority authority(const Builder& b, const JsonNode& node)
{
    return {small(b, node, "full_within_days"), b.number(node, "settlement_floor", 0), small(b, node, "settlement_floor_thousandths"), small(b, node, "plan_max_payments"),
            small(b, node, "max_days_to_first"), b.number(node, "waive_fees_up_to", 0), b.text(node, "beyond")};
}

Capacity capacity(const Builder& b, const JsonNode& node)
{
    return {b.number(node, "monthly", 0), b.number(node, "now", 0), b.number(node, "lump", 0)};
}

Difficulty difficulty(const Builder& b, const JsonNode& node)
{
    Difficulty d;
    if (const JsonNode* start = node.find("start"))
        for (const JsonMember& change : start->members) d.start[change.key] = static_cast<int>(change.value.integer);
    if (const JsonNode* limits = node.find("capacity")) d.capacity = capacity(b, *limits);
    d.welcome_gain = small(b, node, "welcome_gain", 1000);
    d.unwelcome_gain = small(b, node, "unwelcome_gain", 1000);
    d.patience_per_turn = small(b, node, "patience_per_turn", 2);
    return d;
}

Briefing briefing(const Builder& b, const JsonNode& node)
{
    return {b.text(node, "situation"), b.text(node, "goal"), b.text(node, "fallback"), b.text(node, "risk"), b.texts(node, "tips"), b.text(node, "warning")};
}

Setting setting(Builder& b, const JsonNode& node)
{
    Setting s;
    s.now = b.time(node, "now");
    s.direction = b.text(node, "direction");
    s.number_type = b.text(node, "number_type");
    s.number = b.text(node, "number");
    for (const JsonMember& fact : node.find("facts")->members) {
        b.refer("fact", fact.key, fact.key_begin);
        s.facts[fact.key] = b.fact(fact.value);
    }
    s.facts["call.direction"] = s.direction;
    s.facts["call.called_number_type"] = s.number_type;
    return s;
}

BeatHelp help(const Builder& b, const JsonNode& node)
{
    BeatHelp h;
    h.hints = b.texts(node, "hints");
    h.model = b.texts(node, "model");
    for (const JsonNode* stem : b.items(node, "stems")) h.stems.push_back({b.text(*stem, "label"), b.text(*stem, "text")});
    for (const JsonNode* pick : b.items(node, "picks")) h.picks.push_back({b.text(*pick, "text"), b.text(*pick, "kind"), b.text(*pick, "why")});
    return h;
}

std::vector<Branch> branches(Builder& b, const JsonNode& node, const char* key)
{
    std::vector<Branch> list;
    for (const JsonNode* branch : b.items(node, key)) {
        b.refer("beat", *branch->find("to"));
        list.push_back({b.condition(*branch, "when"), BeatId(b.text(*branch, "to")), b.texts(*branch, "set")});
    }
    return list;
}

Beat beat(Builder& b, const JsonNode& node)
{
    Beat beat;
    beat.id = BeatId(b.text(node, "id"));
    beat.stage = b.text(node, "stage");
    beat.lines = b.fragments(node, "lines");
    beat.stay = b.fragments(node, "stay");
    beat.branches = branches(b, node, "branches");
    beat.help = help(b, *node.find("help"));
    return beat;
}

LaterCase later_case(Builder& b, const JsonNode& node)
{
    LaterCase c;
    c.when = b.condition(node, "when");
    c.situation = b.text(node, "situation");
    c.goal = b.text(node, "goal");
    c.history = b.text(node, "history");
    c.objectives = b.texts(node, "objectives");
    if (const JsonNode* correction = node.find("correction")) c.correction = ledger_entry(b, *correction);
    return c;
}

LaterCalls later_calls(Builder& b, const JsonNode& node)
{
    LaterCalls later;
    for (const JsonNode* each : b.items(node, "cases")) later.cases.push_back(later_case(b, *each));
    for (const JsonMember& beat : node.find("beats")->members) {
        b.refer("beat", beat.key, beat.key_begin);
        later.beats[BeatId(beat.key)] = {b.fragments(beat.value, "lines"), b.fragments(beat.value, "stay")};
    }
    later.tips = b.texts(node, "tips");
    if (node.find("review")) later.review = b.date(node, "review");
    later.payment = b.text(node, "payment");
    return later;
}

void check_all_beats_reached(Builder& b, const Scenario& s, const JsonNode& root)
{
    std::vector<BeatId> reached = {s.beats.front().id};
    const auto reach = [&](const std::vector<Branch>& branches) {
        for (const Branch& branch : branches)
            if (std::find(reached.begin(), reached.end(), branch.to) == reached.end()) reached.push_back(branch.to);
    };
    reach(s.anywhere);
    for (size_t i = 0; i < reached.size(); ++i)
        if (const Beat* beat = s.beat(reached[i])) reach(beat->branches);
    const std::vector<const JsonNode*> nodes = b.items(root, "beats");
    for (size_t i = 0; i < s.beats.size(); ++i)
        if (std::find(reached.begin(), reached.end(), s.beats[i].id) == reached.end())
            b.problem(ErrorCode::Unreachable, nodes[i]->begin, "no branch leads to the beat \"" + s.beats[i].id.text + "\"");
}

}  // namespace

Scenario build_scenario(Builder& b, const JsonNode& root)
{
    Scenario s;
    s.id = ScenarioId(b.text(root, "id"));
    s.version = small(b, root, "version", 1);
    s.order = static_cast<int>(b.number(root, "order", s.order));
    s.title = b.text(root, "title");
    s.summary = b.text(root, "summary");
    s.language = b.text(root, "language");
    s.country = b.text(root, "country");
    s.channel = b.text(root, "channel");
    s.persona = PersonaId(b.text(root, "persona"));
    s.script = b.text(root, "script");
    s.rubric = b.text(root, "rubric");
    b.refer("persona", *root.find("persona"));
    b.refer("script", *root.find("script"));
    b.refer("rubric", *root.find("rubric"));
    s.briefing = briefing(b, *root.find("briefing"));
    s.setting = setting(b, *root.find("setting"));
    s.setting.facts["call.channel"] = s.channel;
    s.account = account(b, *root.find("account"));
    for (const JsonNode* entry : b.items(root, "history")) s.history.push_back({b.date(*entry, "date"), b.text(*entry, "what")});
    s.authority = authority(b, *root.find("authority"));
    const JsonNode& limits = *root.find("case");
    s.capacity = capacity(b, *limits.find("capacity"));
    s.paydays = {b.date(*limits.find("paydays"), "first"), small(b, *limits.find("paydays"), "every_days", 14)};
    s.method = b.text(limits, "method");
    for (const JsonMember& level : root.find("difficulty")->members) s.difficulty[level.key] = difficulty(b, level.value);
    s.objectives = b.texts(root, "objectives");
    s.traps = b.texts(root, "traps");
    s.anywhere = branches(b, root, "anywhere");
    for (const JsonNode* node : b.items(root, "beats")) s.beats.push_back(beat(b, *node));
    check_all_beats_reached(b, s, root);
    s.lines = b.line_bank(root, "lines");
    if (const JsonNode* later = root.find("later")) s.later = later_calls(b, *later);
    return s;
}

bool Scenario::another_answers() const
{
    const auto party = setting.facts.find("call.party_on_line");
    return party != setting.facts.end() && party->second == FactValue(std::string("third_party"));
}

const Beat* Scenario::beat(const BeatId& wanted) const
{
    for (const Beat& beat : beats)
        if (beat.id == wanted) return &beat;
    return nullptr;
}

CivilDate Paydays::next_from(const CivilDate& date) const
{
    CivilDate next = first;
    while (next < date) next = add_days(next, every_days);
    return next;
}

Cents Account::item(std::string_view kind) const
{
    Cents sum = 0;
    for (const AccountItem& item : items)
        if (item.kind == kind) sum += item.amount;
    return sum;
}

bool Account::is_total(Cents amount) const
{
    return std::any_of(items.begin(), items.end(), [&](const AccountItem& each) { return each.amount == amount || item(each.kind) == amount; });
}

bool Account::has_number(std::string_view digits) const
{
    if (digits.size() < 4) return false;
    const auto names = [&](const LedgerEntry& entry) {
        const auto is_digit = [&](size_t at) { return at < entry.what.size() && entry.what[at] >= '0' && entry.what[at] <= '9'; };
        const size_t at = entry.what.find(digits);
        return at != std::string::npos && (at == 0 || !is_digit(at - 1)) && !is_digit(at + digits.size());
    };
    return digits == number_ending || std::any_of(ledger.begin(), ledger.end(), names);
}

}  // namespace callwright
