#pragma once
// Writing for people: wrapping, emphasis, score cards.

#include <nlohmann/json_fwd.hpp>

#include "app/interface_text.hpp"
#include "app/practice.hpp"
#include "terminal/terminal.hpp"

namespace callwright {

// Wrapped at 88 columns; control characters visible.
void write_wrapped(std::ostream& out, const std::string& text, const std::string& first_indent, const std::string& indent);
std::string coloured(const Streams& streams, const char* code, const std::string& text);

void write_briefing(std::ostream& out, const Streams& streams, const CallContent& content);
void write_turn(std::ostream& out, const Streams& streams, const CallContent& content, const Turn& turn);
void write_score_card(std::ostream& out, const Streams& streams, const CallContent& content, const Transcript& transcript, const CallState& end);

nlohmann::json turn_json(int recorded);  // as it is shown; null for what belongs to no turn
nlohmann::json check_json(const CheckResult& check);
nlohmann::json finding_json(const CallContent& content, const FoundIn& found);
nlohmann::json score_json(const CallContent& content, const Transcript& transcript, const CallState& end);

// Says once that something is learnt, which takes minutes, and how far it is when somebody sits there.
Progress learning_told_to(Streams& streams);

}  // namespace callwright
