// Terms put on the table from the desk, in figures: the same move as "/offer 6 214.10 2026-12-04".

#include "app/interface_text.hpp"
#include "app/move_text.hpp"
#include "window/call_parts.hpp"
#include "window/call_words.hpp"
#include "window/dialog.hpp"
#include "window/fields.hpp"
#include "window/widgets.hpp"

namespace callwright::window::call_parts {
namespace {

void row(const char* key, const char* words, TextEdit& edit, const std::string& hint, float width)
{
    label(interface_text(words), Type::Caption, theme().palette.muted);
    gap(4);
    TextFieldOptions options;
    options.single_line = true;
    options.hint = hint.c_str();
    options.max_bytes = 40;
    field(key, edit, width, options);
    gap(12);
}

std::string as_typed(const CallEdit::OfferForm& form)
{
    return "/offer " + (form.count.text.empty() ? "1" : form.count.text) + " " + form.each.text + " " + form.first.text;
}

}  // namespace

Asked offer_dialog(const CallScreen& screen, CallEdit& edit)
{
    CallEdit::OfferForm& form = edit.offer;
    if (!begin_dialog("offer", interface_text("offer.title"), 420, form.open)) return std::nullopt;
    Asked asked;
    const float width = ImGui::GetContentRegionAvail().x;
    row("offer.count", "offer.count", form.count, std::to_string(screen.most_payments), width);
    row("offer.each", "offer.each", form.each, format_money((screen.balance + screen.most_payments - 1) / screen.most_payments), width);
    row("offer.first", "offer.first", form.first, iso_date(add_days(screen.today, 11)), width);
    const auto move = parse_move(as_typed(form));
    const bool good = move && move->kind == MoveKind::Offer;
    if (good) paragraph(interface_text("offer.sums", {{"terms", terms_words(move->offer)}, {"total", format_money(move->offer.total())}}), Type::Body, theme().palette.text, width);
    else paragraph(interface_text(form.wrong ? "offer.wrong" : "offer.how"), Type::Caption, form.wrong ? theme().palette.danger : theme().palette.muted, width);
    gap(16);
    if (button("offer.make", interface_text("offer.make"), ButtonKind::Primary)) {
        form.wrong = !good;
        if (good) {
            asked = MakeOffer{move->offer};
            form.open = false;
        }
    }
    ImGui::SameLine(0, theme().px(12));
    if (button("offer.cancel", interface_text("common.cancel"))) form.open = false;
    end_dialog();
    return asked;
}

}  // namespace callwright::window::call_parts
