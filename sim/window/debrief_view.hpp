#pragma once
// Draws a debrief and says what was asked for. What is open and chosen in it is the window's own and lives in DebriefLook.

#include <optional>
#include <string>
#include <vector>

#include "window/debrief_screen.hpp"
#include "window/pdf_dialog.hpp"
#include "window/text_edit.hpp"

namespace callwright::window {

enum class DebriefTab { Said, Checks, Facts };

struct DisagreeForm {
    bool open = false;
    std::string about;  // of what is chosen
    TextEdit reason;
};

struct DebriefLook {
    int turn = -1;              // the chosen one; -1: not chosen yet
    DebriefTab tab = DebriefTab::Said;
    int panel_turn = -1;        // whose panel was drawn last: another one begins at its top
    bool explained = false;     // "why did it read my words this way" is open
    bool unfold = false;        // and was opened just now
    DisagreeForm form;
    PdfDialog pdf;
    std::string notice;         // "Copied.", set by whoever did it
    bool bring_into_view = false;

    // Measured once for a width, not every frame: a long call has hundreds of turns.
    std::vector<float> heights;
    float measured_for = 0;
    float list_height = 0, panel_height = 0;  // of both cards, last frame
};

// Fills the room that is left in the window.
std::optional<DebriefRequest> draw_debrief_view(const DebriefScreen& screen, DebriefLook& look);

// Shows the turn and forgets what was open for another.
void choose_turn(DebriefLook& look, int turn);

}  // namespace callwright::window
