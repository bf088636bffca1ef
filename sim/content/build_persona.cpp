#include "content/build.hpp"

#include <algorithm>

namespace callwright {
namespace {

Mood mood(const Builder& b, const JsonNode& object)
{
    const auto points = [&](const char* key) { return static_cast<int>(b.number(object, key, 0)); };
    return {points("anger"), points("distress"), points("trust"), points("willingness"), points("openness"), points("patience")};
}

Temper temper(const Builder& b, const JsonNode& root)
{
    Temper t;
    t.start = mood(b, *root.find("start"));
    const JsonNode& baseline = *root.find("baseline");
    t.baseline_anger = static_cast<int>(b.number(baseline, "anger", 0));
    t.baseline_distress = static_cast<int>(b.number(baseline, "distress", 0));
    t.baseline_willingness = static_cast<int>(b.number(baseline, "willingness", 0));
    if (const JsonNode* gains = root.find("gains"))
        for (const JsonMember& variable : gains->members)
            for (const JsonMember& effect : variable.value.members) t.gains[variable.key][effect.key] = static_cast<int>(effect.value.integer);
    return t;
}

FactNeeds needs(const std::string& word)
{
    if (word == "open_question") return FactNeeds::OpenQuestion;
    if (word == "permission") return FactNeeds::Permission;
    return word == "interrupt" ? FactNeeds::Interrupt : FactNeeds::Any;
}

Fact fact(Builder& b, const JsonNode& node)
{
    Fact f;
    f.id = FactId(b.text(node, "id"));
    f.topics = b.references<TopicId>(node, "topics", "topic");
    f.min_trust = static_cast<int>(b.number(node, "min_trust", 0));
    f.min_openness = static_cast<int>(b.number(node, "min_openness", 0));
    f.needs = needs(b.text(node, "needs"));
    f.weight = static_cast<int>(b.number(node, "weight", 1));
    f.told = b.fragments(node, "told");
    f.partial = b.fragments(node, "partial");
    f.denied = b.fragments(node, "denied");
    f.unlock = b.text(node, "unlock");
    return f;
}

OwnQuestion own_question(Builder& b, const JsonNode& node)
{
    OwnQuestion q;
    q.id = QuestionId(b.text(node, "id"));
    q.priority = static_cast<int>(b.number(node, "priority", 0));
    q.when = b.condition(node, "when");
    const JsonNode& expects = *node.find("expects");
    q.expects = {b.references<ActId>(expects, "acts", "act"), b.references<TopicId>(expects, "topics", "topic"), b.texts(expects, "entities"), b.references<CueId>(expects, "cues", "cue"), b.texts(expects, "about")};
    q.ask = b.fragments(node, "ask");
    q.answered = b.fragments(node, "answered");
    q.evaded = b.fragments(node, "evaded");
    q.again = b.fragments(node, "again");
    q.yes = b.fragments(node, "yes");
    q.no = b.fragments(node, "no");
    q.unsure = b.fragments(node, "unsure");
    q.better = b.text(node, "better");
    return q;
}

void add_topics(Builder& b, const JsonNode& node, bool later, Persona& p)
{
    for (const JsonMember& topic : node.members) {
        b.refer("topic", topic.key, topic.key_begin);
        p.topics[TopicId(topic.key)] = {b.fragments(topic.value, "answers"), b.fragments(topic.value, "again"), b.fragments(topic.value, "mentioned"), b.fragments(topic.value, "whole"), later};
    }
}

// What is said where nothing else could be: somebody who has lines only for other moods would say nothing at all.
void check_what_always_fits(Builder& b, const JsonNode& lines, const LineBank& bank)
{
    for (const char* key : {"opening.pickup", "silence", "silence.again", "hold.before", "hold.after", "transfer.why", "transfer.ok", "exit.transferred", "exit.goodbye", "exit.hangup.anger", "exit.hangup.patience", "warn"}) {
        const auto found = bank.find(key);
        const bool fits = found != bank.end() && std::any_of(found->second.begin(), found->second.end(), [](const Fragment& f) { return f.when.empty() && f.slots.empty(); });
        const JsonNode* where = lines.find(key);
        if (!fits) b.problem(ErrorCode::TooFew, where ? where->begin : lines.begin, std::string("\"") + key + "\" needs a line that always fits, without \"when\"");
    }
}

}  // namespace

Persona build_persona(Builder& b, const JsonNode& root)
{
    Persona p;
    p.id = PersonaId(b.text(root, "id"));
    const JsonNode& name = *root.find("name");
    if (const JsonNode* figures = root.find("figures"))
        for (const auto& item : figures->items) p.figures.push_back(item.integer);
    p.name = {b.text(name, "full"), b.text(name, "first"), b.text(name, "formal")};
    p.subject = b.text(root, "subject");
    p.family = b.text(root, "family");
    p.sketch = b.text(root, "sketch");
    p.temper = temper(b, root);
    for (const JsonNode* node : b.items(root, "facts")) p.facts.push_back(fact(b, *node));
    for (const JsonNode* node : b.items(root, "questions")) p.questions.push_back(own_question(b, *node));
    add_topics(b, *root.find("topics"), false, p);
    p.lines = b.line_bank(root, "lines");
    check_what_always_fits(b, *root.find("lines"), p.lines);
    if (const JsonNode* later = root.find("later")) {
        add_topics(b, *later->find("topics"), true, p);
        p.later_lines = b.line_bank(*later, "lines");
    }
    return p;
}

const Fact* Persona::fact_about(const TopicId& topic) const
{
    for (const Fact& fact : facts)
        for (const TopicId& own : fact.topics)
            if (own == topic) return &fact;
    return nullptr;
}

const OwnQuestion* Persona::question(const QuestionId& wanted) const
{
    for (const OwnQuestion& q : questions)
        if (q.id == wanted) return &q;
    return nullptr;
}

}  // namespace callwright
