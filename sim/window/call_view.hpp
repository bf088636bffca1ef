#pragma once
// Draws the call and reports what the trainee asked for.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "window/call_screen.hpp"
#include "window/speaking.hpp"
#include "window/text_field.hpp"

namespace callwright::window {

// What belongs to the view alone: what is typed and not yet said, what is selected, which tabs are open.
struct CallEdit {
    TextEdit draft, note;
    std::string refusal;        // why what was typed is no move
    bool nothing_typed = false; // Enter was pressed on an empty draft: say how to stay silent
    int page = 0;               // narrow windows: conversation, account, script
    int side = 0;               // account, history, authority (and the script, with two columns)
    int coach = 0, coach_turn = -1;  // hints shown, and for which turn
    int beginnings_turn = -1;        // the turn for which the beginnings were asked for, where there is little room
    Speaking speaking;
    double now = 0;

    struct OfferForm {
        bool open = false, wrong = false;
        TextEdit count, each, first;
    } offer;

    // The conversation as it was last measured.
    struct Chat {
        std::vector<float> heights;
        std::vector<SelectableText> selections;
        float width = 0, text_scale = 0;
        bool at_end = true;
        size_t seen = 0;
        size_t heard = 0;
    } chat;
};

std::optional<CallRequest> draw_call_view(const CallScreen& screen, CallEdit& edit, ImVec2 size);

}  // namespace callwright::window
