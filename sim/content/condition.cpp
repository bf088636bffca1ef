// Conditions
//
// A small recursive-descent parser over one line of text. Evaluation is three-valued (Kleene): a fact that is not known decides nothing, so a
// rule that lacks a fact says "cannot judge" instead of accusing.

#include "content/condition.hpp"

#include <algorithm>
#include <optional>

#include "base/civil_date.hpp"

namespace callwright {

enum class Operator { Holds, Equal, Unequal, Less, LessEqual, Greater, GreaterEqual, In };

struct Condition::Node {
    enum class Kind { And, Or, Not, Compare };

    Kind kind = Kind::Compare;
    std::vector<std::shared_ptr<const Node>> parts;
    std::string name;
    size_t offset = 0;
    Operator op = Operator::Holds;
    std::vector<FactValue> values;
};

namespace {

using Node = Condition::Node;
using NodePtr = std::shared_ptr<const Node>;

constexpr int deepest = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '.' || c == '-'; }

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    NodePtr whole()
    {
        NodePtr node = any_of();
        skip_blanks();
        if (!fault_ && at_ < text_.size()) fail(at_, "expected \"and\", \"or\" or the end before \"" + std::string(text_.substr(at_, 12)) + "\"");
        return fault_ ? nullptr : node;
    }

    std::optional<ConditionFault> fault_;

private:
    void skip_blanks()
    {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
    }

    void fail(size_t offset, std::string what)
    {
        if (!fault_) fault_ = ConditionFault{ErrorCode::ConditionSyntax, offset, std::move(what)};
    }

    std::string_view peek_word()
    {
        skip_blanks();
        size_t end = at_;
        while (end < text_.size() && is_name_char(text_[end])) ++end;
        return text_.substr(at_, end - at_);
    }

    bool take_word(std::string_view word)
    {
        if (peek_word() != word) return false;
        at_ += word.size();
        return true;
    }

    bool take_sign(std::string_view sign)
    {
        skip_blanks();
        if (text_.substr(at_, sign.size()) != sign) return false;
        at_ += sign.size();
        return true;
    }

    NodePtr joined(Node::Kind kind, std::string_view word, NodePtr (Parser::*part)())
    {
        std::vector<NodePtr> parts = {(this->*part)()};
        while (!fault_ && take_word(word)) parts.push_back((this->*part)());
        if (parts.size() == 1) return parts.front();
        Node node;
        node.kind = kind;
        node.parts = std::move(parts);
        return std::make_shared<const Node>(std::move(node));
    }

    NodePtr any_of() { return joined(Node::Kind::Or, "or", &Parser::all_of); }
    NodePtr all_of() { return joined(Node::Kind::And, "and", &Parser::negatable); }

    NodePtr negatable()
    {
        if (++depth_ > deepest) {
            fail(at_, "the condition is nested too deeply");
            return nullptr;
        }
        NodePtr node;
        if (take_word("not")) {
            Node negation;
            negation.kind = Node::Kind::Not;
            negation.parts = {negatable()};
            node = std::make_shared<const Node>(std::move(negation));
        } else if (take_sign("(")) {
            node = any_of();
            if (!fault_ && !take_sign(")")) fail(at_, "expected \")\"");
        } else {
            node = comparison();
        }
        --depth_;
        return node;
    }

    std::optional<Operator> take_operator()
    {
        if (take_sign("==")) return Operator::Equal;
        if (take_sign("!=")) return Operator::Unequal;
        if (take_sign("<=")) return Operator::LessEqual;
        if (take_sign(">=")) return Operator::GreaterEqual;
        if (take_sign("<")) return Operator::Less;
        if (take_sign(">")) return Operator::Greater;
        if (take_word("in")) return Operator::In;
        return std::nullopt;
    }

    NodePtr comparison()
    {
        const std::string_view name = peek_word();
        if (name.empty() || is_digit(name[0]) || name[0] == '-' || name == "and" || name == "or" || name == "in") {
            skip_blanks();
            fail(at_, at_ >= text_.size() ? "expected a name, the condition ends here" : "expected a name here");
            return nullptr;
        }
        Node node;
        node.name = std::string(name);
        node.offset = at_;
        at_ += name.size();
        if (const auto op = take_operator()) {
            node.op = *op;
            read_values(node);
        } else if (take_sign("=")) {
            fail(at_ - 1, "a comparison is written \"==\"");
        }
        return std::make_shared<const Node>(std::move(node));
    }

    void read_values(Node& node)
    {
        const std::string sign(text_.substr(node.offset + node.name.size(), at_ - node.offset - node.name.size()));
        if (node.op != Operator::In) {
            node.values.push_back(value("expected a value after \"" + sign.substr(sign.find_first_not_of(" \t")) + "\""));
            return;
        }
        if (!take_sign("(")) return fail(at_, "expected \"(\" after \"in\"");
        do node.values.push_back(value("expected a value"));
        while (!fault_ && take_sign(","));
        if (!fault_ && !take_sign(")")) fail(at_, "expected \")\"");
    }

    FactValue value(const std::string& missing)
    {
        skip_blanks();
        size_t end = at_;
        while (end < text_.size() && (is_name_char(text_[end]) || text_[end] == ':')) ++end;
        const std::string word(text_.substr(at_, end - at_));
        const size_t begin = at_;
        at_ = end;
        if (word.empty()) {
            fail(begin, missing);
            return {};
        }
        if (!is_digit(word[0]) && word[0] != '-') {
            if (word == "true" || word == "false") return word == "true";
            return word;
        }
        return number(word, begin);
    }

    FactValue number(const std::string& word, size_t begin)
    {
        if (word.size() == 5 && word[2] == ':') {
            if (const auto time = parse_time("2000-01-01T" + word)) return int64_t{time->minute};
        } else if (word.size() == 10 && word[4] == '-') {
            if (const auto date = parse_date(word)) return days_since_epoch(*date);
        } else {
            const bool digits = std::all_of(word.begin() + (word[0] == '-'), word.end(), is_digit);
            if (digits && word.size() <= 16 && word != "-") return int64_t{std::stoll(word)};
        }
        fail(begin, "\"" + word + "\" is neither a whole number, nor a time such as 21:00, nor a date such as 2026-12-04");
        return {};
    }

    std::string_view text_;
    size_t at_ = 0;
    int depth_ = 0;
};

Truth truth(bool yes) { return yes ? Truth::Yes : Truth::No; }

Truth holds_by_itself(const FactValue& value)
{
    if (const bool* b = std::get_if<bool>(&value)) return truth(*b);
    if (const int64_t* n = std::get_if<int64_t>(&value)) return truth(*n != 0);
    if (const std::string* w = std::get_if<std::string>(&value)) return truth(*w != "none" && !w->empty());
    return Truth::Unknown;
}

Truth ordered(const FactValue& fact, Operator op, const FactValue& value)
{
    const int64_t* a = std::get_if<int64_t>(&fact);
    const int64_t* b = std::get_if<int64_t>(&value);
    if (!a || !b) return Truth::Unknown;
    switch (op) {
    case Operator::Less: return truth(*a < *b);
    case Operator::LessEqual: return truth(*a <= *b);
    case Operator::Greater: return truth(*a > *b);
    default: return truth(*a >= *b);
    }
}

Truth compared(const Node& node, const FactLookup& facts)
{
    const FactValue fact = facts(node.name);
    if (std::holds_alternative<std::monostate>(fact)) return Truth::Unknown;
    switch (node.op) {
    case Operator::Holds: return holds_by_itself(fact);
    case Operator::Equal: return truth(fact == node.values.front());
    case Operator::Unequal: return truth(fact != node.values.front());
    case Operator::In: return truth(std::find(node.values.begin(), node.values.end(), fact) != node.values.end());
    default: return ordered(fact, node.op, node.values.front());
    }
}

Truth evaluated(const Node& node, const FactLookup& facts)
{
    switch (node.kind) {
    case Node::Kind::Compare: return compared(node, facts);
    case Node::Kind::Not: {
        const Truth inner = evaluated(*node.parts.front(), facts);
        return inner == Truth::Unknown ? inner : truth(inner == Truth::No);
    }
    case Node::Kind::And:
    case Node::Kind::Or: break;
    }
    const bool all = node.kind == Node::Kind::And;
    Truth result = truth(all);
    for (const NodePtr& part : node.parts) {
        const Truth one = evaluated(*part, facts);
        result = all ? std::min(result, one) : std::max(result, one);
    }
    return result;
}

void gather_reasons(const Node& node, const FactLookup& facts, std::vector<std::string>& reasons)
{
    if (node.kind == Node::Kind::Not) return;
    if (node.kind == Node::Kind::Compare) {
        if (compared(node, facts) == Truth::Yes) reasons.push_back(node.name);
        return;
    }
    for (const NodePtr& part : node.parts)
        if (evaluated(*part, facts) == Truth::Yes) gather_reasons(*part, facts, reasons);
}

template <class Visit>
void each_comparison(const Node& node, Visit visit)
{
    if (node.kind == Node::Kind::Compare) visit(node);
    for (const NodePtr& part : node.parts) each_comparison(*part, visit);
}

}  // namespace

tl::expected<Condition, ConditionFault> Condition::parse(std::string_view text)
{
    Parser parser(text);
    NodePtr root = parser.whole();
    if (parser.fault_) return tl::unexpected(*parser.fault_);
    Condition condition;
    condition.text_ = std::string(text);
    condition.root_ = std::move(root);
    return condition;
}

std::vector<ConditionFault> Condition::check_names(const ConditionNames& names) const
{
    std::vector<ConditionFault> faults;
    if (root_)
        each_comparison(*root_, [&](const Node& node) {
            if (names.known(node.name)) return;
            const std::string near = names.nearest(node.name);
            faults.push_back({ErrorCode::ConditionName, node.offset, "\"" + node.name + "\" does not exist" + (near.empty() ? "" : "; did you mean \"" + near + "\"?")});
        });
    return faults;
}

Truth Condition::evaluate(const FactLookup& facts) const
{
    return root_ ? evaluated(*root_, facts) : Truth::Yes;
}

std::vector<std::string> Condition::reasons(const FactLookup& facts) const
{
    std::vector<std::string> found;
    if (root_ && evaluate(facts) == Truth::Yes) gather_reasons(*root_, facts, found);
    return found;
}

std::vector<std::string> Condition::names() const
{
    std::vector<std::string> all;
    if (root_) each_comparison(*root_, [&](const Node& node) { all.push_back(node.name); });
    return all;
}

}  // namespace callwright
