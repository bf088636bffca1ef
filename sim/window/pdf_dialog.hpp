#pragma once
// Where a debrief is saved as a PDF: a path, an error in place, or the path it went to. Nothing is written here.

#include <optional>
#include <string>

#include "window/text_edit.hpp"

namespace callwright::window {

struct PdfDialog {
    bool open = false, just_opened = false;
    std::string suggested;  // set by the window: where this debrief would go
    TextEdit path;
    std::string error;  // shown in place; the dialog stays open
    std::string saved;  // the path it went to

    void show();
    void failed(std::string why);
    void succeeded(std::string path);
};

// The path to save to, when that was asked for.
std::optional<std::string> draw_pdf_dialog(PdfDialog& dialog);

}  // namespace callwright::window
