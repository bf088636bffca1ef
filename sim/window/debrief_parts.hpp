#pragma once
// The parts of the debrief's page; only debrief_view puts them together.

#include "window/debrief_view.hpp"

namespace callwright::window {

inline constexpr float page_gap = 16;  // between cards, in units

void prose(std::string_view text, Type type, Colour colour, float width);  // wrapped, with room between lines
void better_box(const std::string& title, const std::string& better, float width);
Colour colour_of(Grade grade);
Colour colour_of(Tone tone);

std::optional<DebriefRequest> draw_heading(const DebriefScreen& screen, DebriefLook& look, float width);
void draw_remarks(const DebriefScreen& screen, float width);
void draw_dials(const DebriefScreen& screen, float width);
void draw_curve(const DebriefScreen& screen, DebriefLook& look, float width);

// What the underlines in these turns mean.
void draw_said_legend(const std::vector<const TurnShown*>& turns, float width);
// The list of turns. With `inline_panel` what is to be said about the chosen turn stands below it.
std::optional<DebriefRequest> draw_said(const DebriefScreen& screen, DebriefLook& look, float width, bool inline_panel);
std::optional<DebriefRequest> draw_turn_panel(const DebriefScreen& screen, const TurnShown& turn, DebriefLook& look, float width);
void draw_checks(const DebriefScreen& screen, DebriefLook& look, float width);
void draw_facts(const DebriefScreen& screen, DebriefLook& look, float width);

}  // namespace callwright::window
