// How a line is put together
//
// A fragment can be said when its condition holds, each of its slots can be filled from this very turn, and it was not said in this
// call (or at least forty turns ago). Of the answers to a topic those are left that suit the question best; among what is left, a draw
// that depends on seed, turn and key chooses.

#include "engine/speech.hpp"

#include <algorithm>
#include <array>

#include "base/draws.hpp"
#include "base/utf8.hpp"
#include "engine/later_call.hpp"

namespace callwright {
namespace {

constexpr int turns_before_reuse = 40;

void put(Slots& slots, const char* name, std::string value)
{
    if (!value.empty()) slots[name] = std::move(value);
}

const Entity* first_of(const Reading& reading, EntityType type)
{
    for (const Entity& e : reading.entities)
        if (e.type == type) return &e;
    return nullptr;
}

void put_terms(Slots& slots, const Terms& terms, const char* amount, const char* count, const char* date)
{
    if (terms.each > 0) put(slots, amount, spoken_money(terms.each));
    if (terms.count > 0) put(slots, count, number_word(terms.count));
    if (terms.first) put(slots, date, spoken_date(*terms.first));
}

void put_offer(Slots& slots, const Reading& reading, const Judgement& judged)
{
    if (judged.offered) {
        put_terms(slots, *judged.offered, "amount", "count", "date");
        if (judged.offered->each > 0 && judged.offered->count > 1) put(slots, "total", spoken_money(judged.offered->total()));
    }
    if (!slots.count("amount"))
        if (const Entity* money = first_of(reading, EntityType::Money)) put(slots, "amount", spoken_money(money->number));
    if (!slots.count("date"))
        if (const Entity* date = first_of(reading, EntityType::Date))
            if (date->date == date->date_to && !date->rough) put(slots, "date", spoken_date(date->date));
    if (!slots.count("count"))
        if (const Entity* count = first_of(reading, EntityType::Count)) put(slots, "count", number_word(count->number));
}

void put_errors(Slots& slots, const Judgement& judged)
{
    for (const FigureCheck& figure : judged.figures)
        if (!figure.right && figure.what != "offer_authority" && figure.what != "name") {
            put(slots, "wrong", figure.said.substr(figure.said.rfind('=') == std::string::npos ? 0 : figure.said.rfind('=') + 2));  // of "6 x $150.00 = $900.00" the sum
            put(slots, "right", figure.truth);
            return;
        }
}

void put_account(Slots& slots, const CallContent& content, const CallState& heard)
{
    const Account& account = content.scenario.account;
    put(slots, "firm", account.firm);
    put(slots, "creditor", account.creditor);
    if (heard.said.count("balance")) put(slots, "balance", spoken_money(account.balance));
    for (const auto& [kind, slot] : {std::pair{"principal", "principal"}, {"interest", "interest"}, {"fees", "fees"}})
        if (heard.said.count(kind) || heard.said.count("balance")) put(slots, slot, spoken_money(account.item(kind)));
    put(slots, "counter", spoken_money(content.capacity.monthly));
    put(slots, "payday", spoken_date(content.scenario.paydays.next_from(heard.now.date)));
}

bool ends_in_question(const std::string& text)
{
    const size_t last = text.find_last_not_of(" \"')");
    return last != std::string::npos && text[last] == '?';
}

}  // namespace

bool was_hurt(const Speech& s)
{
    return std::any_of(s.judged.effects.begin(), s.judged.effects.end(), [](const Effect& e) { return e.kind == EffectKind::Threat || e.kind == EffectKind::Confront; });
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string number_word(int64_t number)
{
    constexpr std::array words = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    return number >= 0 && number < static_cast<int64_t>(words.size()) ? words[static_cast<size_t>(number)] : std::to_string(number);
}

Slots slots_for(const CallContent& content, const CallState& heard, const Reading& reading, const Judgement& judged)
{
    Slots slots;
    put_account(slots, content, heard);
    put_offer(slots, reading, judged);
    put_errors(slots, judged);
    if (const Entity* phone = first_of(reading, EntityType::Phone)) put(slots, "phone", phone->value);
    put(slots, "echo", reading.caught.echo);
    put(slots, "Echo", capitalised(reading.caught.echo));
    put(slots, "asked", reading.caught.question);
    put(slots, "Asked", capitalised(reading.caught.question));
    put(slots, "word", reading.caught.word);
    put(slots, "trainee", heard.trainee_name.substr(0, heard.trainee_name.find(' ')));
    put(slots, "called", reading.caught.called);
    if (heard.earlier_turn > 0 && heard.turn - heard.earlier_turn >= 2) put(slots, "last_said", heard.earlier_words);
    if (content.earlier) {
        put(slots, "before_day", day_in_words(content.earlier->date));
        if (content.earlier->promise == Promise::Kept || content.earlier->promise == Promise::Broken) put_terms(slots, content.earlier->terms, "promised", "promised_count", "promised_day");
    }
    if (heard.agreed) {
        put_terms(slots, *heard.agreed, "agreed_amount", "agreed_count", "agreed_date");
        put(slots, "agreed_method", heard.agreed->method);
    }
    return slots;
}

Speech::Speech(const CallContent& call_content, CallState& next_state, const Move& the_move, const Reading& the_reading, const Judgement& judgement)
    : content(call_content), next(next_state), move(the_move), reading(the_reading), judged(judgement),
      facts_{content, next, reading, move, judged.effects, judged.figures, no_more_facts_}, slots_(slots_for(content, next, reading, judged))
{
}

namespace {

bool fillable(const Fragment& fragment, const Slots& slots)
{
    return std::all_of(fragment.slots.begin(), fragment.slots.end(), [&](const std::string& slot) { return slots.count(slot) > 0; });
}

std::string filled(const std::string& text, const Slots& slots)
{
    std::string out;
    for (size_t i = 0; i < text.size();) {
        const size_t close = text[i] == '{' ? text.find('}', i) : std::string::npos;
        const auto slot = close == std::string::npos ? slots.end() : slots.find(std::string_view(text).substr(i + 1, close - i - 1));
        if (slot == slots.end()) {
            out += text[i++];
        } else {
            out += slot->second;
            i = close + 1;
        }
    }
    return text.empty() || text[0] != '{' ? out : capitalised(std::move(out));
}

// "Every other Friday. The next one's the fourth.": up to the first stop that leaves more than two words.
std::string first_sentence(const std::string& text)
{
    int words = 1;
    for (size_t i = 0; i + 1 < text.size(); ++i) {
        words += text[i] == ' ';
        if ((text[i] == '.' || text[i] == '!') && text[i + 1] == ' ' && words > 2) return text.substr(0, i + 1);
    }
    return text;
}

bool fresh(const std::string& name, const CallState& state)
{
    const auto found = state.used.find(name);
    return found == state.used.end() || state.turn - found->second >= turns_before_reuse;
}

void raise(CallState& state, const std::string& event)
{
    if (event == "dispute") state.events["dispute_raised"] = "oral", state.persona.flags.dispute = true;
    if (event == "stop_calling") state.events["medium_stop"] = "true", state.persona.flags.cease = true;
    if (event == "attorney") state.events["attorney_disclosed"] = "true", state.persona.flags.attorney = true;
    if (event == "hardship") state.events["hardship_disclosed"] = "true";
    if (event == "distress") state.events["vulnerability_disclosed"] = "true", state.persona.flags.vuln = true;
    if (event == "crisis") state.events["self_harm_disclosed"] = "true", state.persona.flags.crisis = true;
    if (event == "bankruptcy") state.events["bankruptcy_disclosed"] = "true";
    if (event == "identity_theft") state.events["identity_theft_claim"] = "true", state.events["dispute_raised"] = "oral", state.persona.flags.dispute = true;
    if (event == "military") state.events["military_disclosed"] = "true";
    if (event == "complaint") state.persona.flags.complaint = true;
    if (event == "third_party") state.events["others_can_hear"] = "true";
}

// The same words may stand under two keys. Quoted words are left out: where they were destroyed they would all look alike.
bool was_said_so(const Fragment& fragment, const CallState& state) { return fragment.slots.empty() && state.spoken.count(fragment.text) > 0; }

std::vector<size_t> sayable(const std::vector<Fragment>& fragments, const std::string& name, const Slots& slots, const CallState& state, const FactLookup& facts)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < fragments.size(); ++i)
        if (fresh(name + "#" + std::to_string(i), state) && !was_said_so(fragments[i], state) && fillable(fragments[i], slots) && fragments[i].when.holds(facts)) found.push_back(i);
    return found;
}

// What answers just this question; those about as good.
std::vector<size_t> best_suited(const std::vector<size_t>& can, const std::string& name, const Reading& reading)
{
    constexpr int about_as_good = 30;  // thousandths of likeness
    int most = -1000;
    for (const size_t i : can) most = std::max(most, reading.suits(name + "#" + std::to_string(i)));
    std::vector<size_t> best;
    for (const size_t i : can)
        if (most > -1000 && reading.suits(name + "#" + std::to_string(i)) + about_as_good >= most) best.push_back(i);
    return best;
}

// Among what can be said, what was written for just this mood comes before what always fits, every other time.
size_t chosen(const std::vector<size_t>& can, const std::vector<Fragment>& fragments, const CallState& state, const std::string& name, const Reading& reading)
{
    if (const std::vector<size_t> suited = best_suited(can, name, reading); !suited.empty()) return suited[draw_below(state.seed, state.turn, name, static_cast<uint32_t>(suited.size()))];
    std::vector<size_t> apt;
    for (const size_t i : can)
        if (!fragments[i].when.empty()) apt.push_back(i);
    const bool narrow = !apt.empty() && apt.size() < can.size() && draw_below(state.seed, state.turn, name + ".apt", 2) == 0;
    const std::vector<size_t>& from = narrow ? apt : can;
    return from[draw_below(state.seed, state.turn, name, static_cast<uint32_t>(from.size()))];
}

}  // namespace

void Speech::put(std::string text, const std::string& name)
{
    texts_.push_back(std::move(text));
    pieces.push_back(name);
    next.used[name] = next.turn;
    asked_ = ends_in_question(texts_.back());
}

namespace {

// "topic.pets#2": the topic it answers; empty for what is no topic's.
TopicId topic_of_piece(std::string_view name)
{
    constexpr std::string_view begins = "topic.";
    if (name.substr(0, begins.size()) != begins) return {};
    const std::string_view rest = name.substr(begins.size());
    return TopicId(std::string(rest.substr(0, rest.find_first_of(".#"))));
}

}  // namespace

void Speech::say_more(const More& what)
{
    put(what.text, what.name + ".more");
    if (const TopicId topic = topic_of_piece(what.name); !topic.empty()) next.topics_open.push_back(topic);
}

void Speech::open_follow_ups(const std::vector<FollowUp>& invited, const std::string& line)
{
    for (size_t i = 0; i < invited.size(); ++i) next.follow_ups.push_back({follow_up_name(line, i), invited[i].text, next.turn});
}

bool Speech::can_follow(std::string_view name) const
{
    return std::any_of(next.follow_ups.begin(), next.follow_ups.end(), [&](const OpenFollowUp& f) { return f.name == name && next.used.count(f.name) == 0 && next.spoken.count(f.text) == 0; });
}

bool Speech::say_follow_up(std::string_view name)
{
    const auto found = std::find_if(next.follow_ups.begin(), next.follow_ups.end(), [&](const OpenFollowUp& f) { return f.name == name; });
    if (found == next.follow_ups.end() || !can_follow(name)) return false;
    const OpenFollowUp one = *found;
    put(one.text, one.name);
    if (const auto invites = content.follow_ups.find(one.name); invites != content.follow_ups.end()) open_follow_ups(invites->second.follow, one.name);
    if (const TopicId topic = topic_of_piece(one.name); !topic.empty()) next.topics_open.push_back(topic);
    return true;
}

void Speech::add(const Fragment& fragment, const std::string& name)
{
    const int begin = words();
    put(filled(fragment.text, slots_), name);
    if (!fragment.more.empty() && next.used.count(name + ".more") == 0) more.push_back({name, fragment.more, {begin, words()}});
    open_follow_ups(fragment.follow, name);
    if (!fragment.feels.empty()) feels.push_back(fragment.feels);
    if (!fragment.raises.empty()) raise(next, fragment.raises);
}

bool Speech::say_from(const std::vector<Fragment>& fragments, const std::string& name)
{
    const std::vector<size_t> can = sayable(fragments, name, slots_, next, facts());
    if (can.empty()) return false;
    const size_t i = chosen(can, fragments, next, name, reading);
    add(fragments[i], name + "#" + std::to_string(i));
    return true;
}

bool Speech::say_once_from(const std::vector<Fragment>& fragments, const std::string& name)
{
    const std::vector<size_t> can = sayable(fragments, name, slots_, next, facts());
    if (!say_from(fragments, name)) return false;
    for (const size_t i : can) next.used[name + "#" + std::to_string(i)] = next.turn;
    return true;
}

int Speech::best_suit(const TopicId& topic) const
{
    int best = -1000;
    const auto found = content.persona.topics.find(topic);
    if (found == content.persona.topics.end()) return best;
    const std::string name = "topic." + topic.text;
    for (const size_t i : sayable(found->second.answers, name, slots_, next, facts())) best = std::max(best, reading.is_for(name + "#" + std::to_string(i)));
    return best;
}

std::string Speech::said_what_suits(const TopicId& topic) const
{
    constexpr int clearly_better = 60, the_very_question = 950, nearly_the_same = 800;  // thousandths
    const auto found = content.persona.topics.find(topic);
    if (found == content.persona.topics.end()) return "";
    const std::vector<Fragment>& answers = found->second.answers;
    const std::string name = "topic." + topic.text;
    const std::vector<size_t> can = sayable(answers, name, slots_, next, facts());
    int left = -1000, most = -1000;
    const Fragment* said = nullptr;
    for (size_t i = 0; i < answers.size(); ++i) {
        const std::string piece = name + "#" + std::to_string(i);
        const int likeness = reading.suits(piece);
        if (std::find(can.begin(), can.end(), i) != can.end()) left = std::max(left, likeness);
        else if (!fresh(piece, next) && likeness > most && reading.is_for(piece) >= nearly_the_same) most = likeness, said = &answers[i];
    }
    return said && (most >= left + clearly_better || most >= the_very_question) && fillable(*said, slots_) ? first_sentence(filled(said->text, slots_)) : "";
}

bool Speech::say(std::string_view key)
{
    for (std::string name(key); !name.empty();) {
        const auto found = content.persona.lines.find(name);
        if (found != content.persona.lines.end() && say_from(found->second, name)) return true;
        const size_t dot = name.rfind('.');
        name.resize(dot == std::string::npos ? 0 : dot);
    }
    return false;
}

bool Speech::can_say(std::string_view key) const
{
    const auto found = content.persona.lines.find(key);
    return found != content.persona.lines.end() && !sayable(found->second, found->first, slots_, next, facts()).empty();
}

int Speech::words() const
{
    int count = 0;
    for (const std::string& text : texts_) count += 1 + static_cast<int>(std::count(text.begin(), text.end(), ' '));
    return count;
}

std::string Speech::line() const
{
    std::string all;
    for (const std::string& text : texts_) {
        if (!all.empty()) all += ' ';
        all += text;
    }
    return all;
}

}  // namespace callwright
