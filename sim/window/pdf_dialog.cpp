#include "window/pdf_dialog.hpp"

#include <imgui.h>

#include "app/interface_text.hpp"
#include "window/charts.hpp"
#include "window/debrief_parts.hpp"
#include "window/dialog.hpp"
#include "window/fields.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::window {
namespace {

std::optional<std::string> draw_question(PdfDialog& dialog, float width)
{
    const Palette& c = theme().palette;
    label(interface_text("pdf.path"), Type::Caption, c.muted);
    gap(4);
    TextFieldOptions options;
    options.single_line = true;
    options.take_focus = dialog.just_opened;
    options.max_bytes = 4000;
    const TextFieldResult typed = field("pdf.path", dialog.path, width, options);
    dialog.just_opened = false;
    if (typed.changed) dialog.error.clear();
    if (!dialog.error.empty()) {
        gap(8);
        prose(std::string(icon::warning) + "  " + dialog.error, Type::Caption, c.danger, width);
    }
    gap(20);
    const std::string save = interface_text("pdf.save"), cancel = interface_text("pdf.cancel");
    Flow flow(width);
    flow.next(button_width(save, ButtonKind::Primary));
    const bool saved = button("pdf.save", save, ButtonKind::Primary) || typed.submitted;
    flow.next(button_width(cancel));
    if (button("pdf.cancel", cancel)) dialog.open = false;
    if (!saved) return std::nullopt;
    if (dialog.path.text.empty()) {
        dialog.error = interface_text("pdf.empty");
        return std::nullopt;
    }
    return dialog.path.text;
}

void draw_answer(PdfDialog& dialog, float width)
{
    prose(std::string(icon::check) + "  " + interface_text("pdf.saved", {{"path", dialog.saved}}), Type::Body, theme().palette.good, width);
    gap(20);
    if (button("pdf.close", interface_text("pdf.close"), ButtonKind::Primary)) dialog.open = false;
}

}  // namespace

void PdfDialog::show()
{
    open = just_opened = true;
    if (path.text.empty()) path.set_text(suggested);
    error.clear();
    saved.clear();
}

void PdfDialog::failed(std::string why) { error = std::move(why); }
void PdfDialog::succeeded(std::string where) { saved = std::move(where); }

std::optional<std::string> draw_pdf_dialog(PdfDialog& dialog)
{
    std::optional<std::string> path;
    if (!begin_dialog("pdf.dialog", interface_text("pdf.title"), 560, dialog.open)) return path;
    const OwnSpacing spacing;
    const float width = ImGui::GetContentRegionAvail().x;
    if (dialog.saved.empty()) path = draw_question(dialog, width);
    else draw_answer(dialog, width);
    end_dialog();
    return path;
}

}  // namespace callwright::window
