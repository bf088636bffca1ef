#include "engine/call_setup.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "content/schema_check.hpp"
#include "engine/later_call.hpp"
#include "judge/rule_book.hpp"

namespace callwright {
namespace {

Error not_found(const std::string& what)
{
    return Error{ErrorCode::NotFound, "", what};
}

Error no_such_scenario(const Library& library, const ScenarioId& id)
{
    std::vector<std::string> known;
    for (const auto& [each, scenario] : library.scenarios) known.push_back(each.text);
    const std::string near = nearest_word(id.text, known);
    return not_found("there is no scenario \"" + id.text + "\"" + (near.empty() ? "; `callwright list` shows what there is" : "; did you mean \"" + near + "\"?"));
}

int changed(const Difficulty& difficulty, std::string_view number, int points)
{
    const auto found = difficulty.start.find(number);
    return std::clamp(points + (found == difficulty.start.end() ? 0 : found->second), 0, 100);
}

void apply_difficulty(CallContent& call, const Difficulty& difficulty)
{
    Mood& start = call.temper.start;
    start = {changed(difficulty, "anger", start.anger),           changed(difficulty, "distress", start.distress), changed(difficulty, "trust", start.trust),
             changed(difficulty, "willingness", start.willingness), changed(difficulty, "openness", start.openness), changed(difficulty, "patience", start.patience)};
    call.temper.patience_per_turn = difficulty.patience_per_turn;
    call.welcome_gain = difficulty.welcome_gain;
    call.unwelcome_gain = difficulty.unwelcome_gain;
    if (difficulty.capacity) call.capacity = *difficulty.capacity;
}

Jurisdiction jurisdiction_of(const Scenario& scenario, const CivilDate& date)
{
    const auto word = [&](const char* name, const char* otherwise) {
        const auto found = scenario.setting.facts.find(name);
        const auto* text = found == scenario.setting.facts.end() ? nullptr : std::get_if<std::string>(&found->second);
        return std::string(text ? *text : otherwise);
    };
    return {scenario.country, word("acct.state", ""), word("acct.role", "third_party"), date};
}

std::string with_account(std::string text, const Scenario& scenario, const Persona& persona)
{
    const std::pair<std::string_view, std::string> slots[] = {{"{balance}", format_money(scenario.account.balance)},
                                                              {"{firm}", scenario.account.firm},
                                                              {"{creditor}", scenario.account.creditor},
                                                              {"{name}", persona.name.full}};
    for (const auto& [slot, value] : slots)
        for (size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size())) text.replace(at, slot.size(), value);
    return text;
}

// A better way to say it here names this account's figures and this person.
void fill_better_ways(CallContent& call)
{
    for (Rule& rule : call.rules.rules) rule.better = with_account(rule.better, call.scenario, call.persona);
    for (Check& check : call.rubric.checks) check.better = with_account(check.better, call.scenario, call.persona);
}

using FollowUps = std::map<std::string, FollowUp>;

void add_follow_ups(const std::vector<FollowUp>& invited, const std::string& line, FollowUps& all)
{
    for (size_t i = 0; i < invited.size(); ++i) {
        const std::string name = follow_up_name(line, i);
        all[name] = invited[i];
        add_follow_ups(invited[i].follow, name, all);
    }
}

void add_follow_ups(const std::vector<Fragment>& fragments, const std::string& name, FollowUps& all)
{
    for (size_t i = 0; i < fragments.size(); ++i) add_follow_ups(fragments[i].follow, name + "#" + std::to_string(i), all);
}

// Of everything that she can say.
FollowUps follow_ups_of(const Persona& persona, const Scenario& scenario)
{
    FollowUps all;
    for (const auto& [topic, answers] : persona.topics) {
        const std::string name = "topic." + topic.text;
        add_follow_ups(answers.answers, name, all);
        add_follow_ups(answers.again, name + ".again", all);
        add_follow_ups(answers.mentioned, name + ".mentioned", all);
        add_follow_ups(answers.whole, name + ".whole", all);
    }
    for (const Fact& fact : persona.facts) {
        add_follow_ups(fact.told, "fact." + fact.id.text + ".told", all);
        add_follow_ups(fact.partial, "fact." + fact.id.text + ".partial", all);
        add_follow_ups(fact.denied, "fact." + fact.id.text + ".denied", all);
    }
    for (const OwnQuestion& q : persona.questions)
        for (const auto& [part, fragments] : {std::pair{"ask", &q.ask}, {"again", &q.again}, {"answered", &q.answered}, {"evaded", &q.evaded}}) add_follow_ups(*fragments, "question." + q.id.text + "." + part, all);
    for (const Beat& beat : scenario.beats) {
        add_follow_ups(beat.lines, "beat." + beat.id.text, all);
        add_follow_ups(beat.stay, "beat." + beat.id.text + ".stay", all);
    }
    for (const auto& [key, fragments] : persona.lines) add_follow_ups(fragments, key, all);
    return all;
}

}  // namespace

Result<CallContent> freeze_call(const Library& library, const ScenarioId& id, const std::string& difficulty, const std::optional<CivilTime>& now, const std::optional<EarlierCall>& earlier)
{
    const auto scenario = library.scenarios.find(id);
    if (scenario == library.scenarios.end()) return tl::unexpected(no_such_scenario(library, id));
    const auto persona = library.personas.find(scenario->second.persona);
    const auto rubric = library.rubrics.find(scenario->second.rubric);
    const auto script = library.scripts.find(scenario->second.script);
    if (persona == library.personas.end()) return tl::unexpected(not_found("there is no persona \"" + scenario->second.persona.text + "\""));
    if (rubric == library.rubrics.end()) return tl::unexpected(not_found("there is no rubric \"" + scenario->second.rubric + "\""));
    if (script == library.scripts.end()) return tl::unexpected(not_found("there is no call script \"" + scenario->second.script + "\""));
    const auto level = scenario->second.difficulty.find(difficulty);
    if (level == scenario->second.difficulty.end()) return tl::unexpected(not_found("difficulty is gentle, normal or hard, not \"" + difficulty + "\""));

    CallContent call;
    call.scenario = scenario->second;
    call.scenario.setting.facts.insert(library.neutral_facts.begin(), library.neutral_facts.end());  // what the scenario says stays
    call.persona = persona->second;
    for (const auto& [key, fragments] : call.scenario.lines) call.persona.lines[key] = fragments;
    call.temper = call.persona.temper;
    call.capacity = call.scenario.capacity;
    call.difficulty = difficulty;
    call.starts = now.value_or(CivilTime{earlier ? day_of_later_call(call.scenario, *earlier) : call.scenario.setting.now.date, call.scenario.setting.now.minute});
    call.rubric = rubric->second;
    call.script = script->second;
    call.rules = rules_in_force(library.rules, jurisdiction_of(call.scenario, call.starts.date));
    for (const auto& [topic, answers] : call.persona.topics)
        if (!answers.later || earlier) call.subjects.insert(topic);
    if (earlier) lay_over(call, *earlier);
    apply_difficulty(call, level->second);
    fill_better_ways(call);
    call.follow_ups = follow_ups_of(call.persona, call.scenario);
    return call;
}

AnswerTexts answer_texts(const Persona& persona)
{
    AnswerTexts texts;
    for (const auto& [topic, answers] : persona.topics)
        for (const auto& [fragments, name] : {std::pair{&answers.answers, ""}, {&answers.again, ".again"}})
            for (size_t i = 0; i < fragments->size(); ++i) texts[topic].push_back({"topic." + topic.text + name + "#" + std::to_string(i), (*fragments)[i].text, (*fragments)[i].to, (*fragments)[i].to.empty() && answers.whole.empty()});
    return texts;
}

ReadContext read_context(const CallContent& content, const CallState& state)
{
    ReadContext context;
    context.said_before = state.last_line;
    context.now = state.now;
    context.payday = content.scenario.paydays.next_from(state.now.date);
    context.names = {content.persona.name.full, content.persona.name.first, content.persona.name.formal, content.scenario.account.firm, content.scenario.account.creditor};
    context.topics_open = state.topics_open;
    context.subjects = &content.subjects;
    for (const OpenFollowUp& open : state.follow_ups)
        if (const auto found = content.follow_ups.find(open.name); found != content.follow_ups.end() && state.used.count(open.name) == 0) context.follow_ups.push_back({open.name, found->second.to});
    for (const OwnQuestion& question : content.persona.questions) {
        const auto asked = state.questions.find(question.id);
        const bool waits = asked != state.questions.end() && (asked->second.stage == QuestionStage::Asked || asked->second.stage == QuestionStage::Evaded);
        if (waits) context.questions.push_back({question.id, question.expects.about});
    }
    return context;
}

}  // namespace callwright
