// How editing is undone
//
// Each step keeps the whole text from before it. Texts here are a few thousand bytes, and a whole text can be put
// back even when the caller replaced it in between, which a chain of differences cannot.

#include "window/text_edit.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "window/text_steps.hpp"

namespace callwright {
namespace {

constexpr size_t max_steps = 200;

constexpr char32_t next_line = 0x85, line_separator = 0x2028, paragraph_separator = 0x2029;

bool breaks_line(char32_t point) { return point == '\n' || point == '\r' || point == next_line || point == line_separator || point == paragraph_separator; }

bool is_blank(char c) { return c == ' ' || c == '\n'; }

}  // namespace

std::string cleaned(std::string_view raw, const EditLimits& limits)
{
    std::string out;
    for (size_t at = 0; at < raw.size();) {
        const utf8::Decoded d = utf8::decode(raw, at);
        const bool second_half = d.point == '\n' && at > 0 && raw[at - 1] == '\r';
        at += d.length;
        if (second_half) continue;
        const size_t before = out.size();
        if (breaks_line(d.point)) out += limits.lines == Lines::Many ? '\n' : ' ';
        else if (d.point == '\t') out += ' ';
        else if (!utf8::is_control(d.point)) utf8::append(out, d.point);
        if (out.size() > limits.max_bytes) return out.substr(0, before);
    }
    return out;
}

void TextEdit::set_text(std::string replacement)
{
    *this = TextEdit();
    text = utf8::repaired(replacement);
    caret = anchor = begun_ = text.size();
}

// A mark typed right behind a beginning that was laid out for him closes up with its last word: "before I say more," not "more ,".
bool TextEdit::closes_up(std::string_view added) const
{
    const bool at_its_end = begun_ > 1 && !has_selection() && caret == begun_ && text.size() == begun_ && text.back() == ' ' && !is_blank(text[begun_ - 2]);
    return at_its_end && added.size() == 1 && std::string_view(",.;:!?").find(added.front()) != std::string_view::npos;
}

bool TextEdit::continues(Step step) const { return step == last_step_ && caret == last_caret_ && !has_selection() && !undo_.empty() && text == last_text_; }

bool TextEdit::begins_word(std::string_view added) const { return !added.empty() && !is_blank(added.front()) && caret > 0 && is_blank(text[caret - 1]); }

void TextEdit::remember(Step step, bool joins_last)
{
    redo_.clear();
    last_step_ = step;
    if (joins_last) return;
    if (undo_.size() == max_steps) undo_.erase(undo_.begin());
    undo_.push_back({text, caret, anchor});
}

void TextEdit::replace_selection(std::string_view added)
{
    const TextRange range = selection();
    text.replace(range.begin, range.end - range.begin, added);
    // A mark may have come to sit on the letter before it; then the caret goes behind them both.
    const size_t end = range.begin + added.size(), begin_of_last = snapped(text, end);
    place(*this, begin_of_last == end ? end : next_point(text, begin_of_last), Selecting::Drop);
    last_caret_ = caret;
    last_text_ = text;
}

void TextEdit::insert(std::string_view added, const EditLimits& limits, Entry entry)
{
    settle(*this, text);
    const size_t kept = text.size() - selected().size();
    const size_t room = limits.max_bytes > kept ? limits.max_bytes - kept : 0;
    const std::string clean = cleaned(added, {room, limits.lines});
    if (clean.empty()) return;
    const Step step = entry == Entry::Typed ? Step::Typing : Step::None;
    remember(step, step == Step::Typing && continues(step) && !begins_word(clean));
    if (entry == Entry::Typed && closes_up(clean)) anchor = caret - 1;
    replace_selection(clean);
}

void TextEdit::erase(Motion motion)
{
    settle(*this, text);
    if (has_selection()) {
        remember(Step::None, false);
        return replace_selection({});
    }
    const bool back = motion == Motion::PreviousPoint || motion == Motion::PreviousWord;
    const bool by_word = motion == Motion::PreviousWord || motion == Motion::NextWord;
    const size_t to = by_word ? (back ? previous_word(text, caret) : next_word(text, caret)) : (back ? previous_point(text, caret) : next_point(text, caret));
    if (to == caret) return;
    const Step step = by_word ? Step::None : back ? Step::ErasingBack : Step::ErasingForward;
    remember(step, step != Step::None && continues(step));
    anchor = to;
    replace_selection({});
}

void TextEdit::select_all() { select(*this, {0, text.size()}); }

void TextEdit::select_word_at(size_t at) { select(*this, word_around(text, at)); }

void TextEdit::select_paragraph_at(size_t at) { select(*this, paragraph_around(text, at)); }

std::string_view TextEdit::selected() const
{
    const TextRange range = selection();
    return range.begin < text.size() ? std::string_view(text).substr(range.begin, range.end - range.begin) : std::string_view();
}

std::string TextEdit::cut()
{
    settle(*this, text);
    std::string taken(selected());
    if (!taken.empty()) erase(Motion::NextPoint);
    return taken;
}

void TextEdit::travel(std::vector<Snapshot>& from, std::vector<Snapshot>& to)
{
    if (from.empty()) return;
    to.push_back({std::move(text), caret, anchor});
    Snapshot& there = from.back();
    text = std::move(there.text);
    caret = there.caret;
    anchor = there.anchor;
    wanted_x = -1;
    last_step_ = Step::None;
    from.pop_back();
}

void TextEdit::undo() { travel(undo_, redo_); }

void TextEdit::redo() { travel(redo_, undo_); }

}  // namespace callwright
