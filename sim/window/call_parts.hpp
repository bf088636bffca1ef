#pragma once
// The parts of the call screen, each drawn at the cursor in the size it is given.

#include "window/call_view.hpp"

namespace callwright::window::call_parts {

using Asked = std::optional<CallRequest>;

Asked header(const CallScreen& screen, float width);
float header_height(float width);
void stages(const CallScreen& screen, float width);
float stages_height(float width);

void conversation(const CallScreen& screen, CallEdit& edit, ImVec2 size);
Asked draft(const CallScreen& screen, CallEdit& edit, float width, float room);  // a card as tall as it needs, in a column of that height
Asked offer_dialog(const CallScreen& screen, CallEdit& edit);
Asked retry_banner(const CallScreen& screen, float width);

Asked account_card(const CallScreen& screen, CallEdit& edit, float width);
void offers_card(const CallScreen& screen, float width);
Asked notes_card(const CallScreen& screen, CallEdit& edit, float width);
void script_card(const CallScreen& screen, float width);
Asked coach_card(const CallScreen& screen, CallEdit& edit, float width);

// Uses the next line of the script; F2 does the same.
void put_script_line(const CallScreen& screen, CallEdit& edit);

}  // namespace callwright::window::call_parts
