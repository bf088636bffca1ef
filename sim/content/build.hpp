#pragma once
// One function for each kind of content file: from a tree that has the right shape to a value.

#include "content/builder.hpp"
#include "content/library.hpp"

namespace callwright {

Persona build_persona(Builder& builder, const JsonNode& root);
Scenario build_scenario(Builder& builder, const JsonNode& root);
Rule build_rule(Builder& builder, const JsonNode& root);
RuleCases build_rule_cases(Builder& builder, const JsonNode& root);
Rubric build_rubric(Builder& builder, const JsonNode& root);
CallScript build_call_script(Builder& builder, const JsonNode& root);
std::map<std::string, FactValue, std::less<>> build_neutral_facts(const Builder& builder, const JsonNode& root);
GoldenCalls build_golden_calls(Builder& builder, const JsonNode& root);

}  // namespace callwright
