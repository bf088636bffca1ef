#pragma once
// A text being edited: what is typed, pasted and deleted, and the way back.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "window/text_cursor.hpp"

namespace callwright {

enum class Lines { Many, Single };

struct EditLimits {
    size_t max_bytes = 8000;
    Lines lines = Lines::Many;
};

// Typed characters join the undo step of their word; a paste is a step of its own.
enum class Entry { Typed, Pasted };

struct TextEdit : TextCursor {
    std::string text;

    TextEdit() = default;
    explicit TextEdit(std::string initial) { set_text(std::move(initial)); }

    // A new text with the caret at its end and nothing to undo.
    void set_text(std::string replacement);

    // In place of the selection: as much as fits, without control characters.
    void insert(std::string_view added, const EditLimits& limits = {}, Entry entry = Entry::Typed);
    // The selection, or else up to where the motion leads (a point or a word, either way).
    void erase(Motion motion);

    void select_all();
    void select_word_at(size_t at);
    void select_paragraph_at(size_t at);
    std::string_view selected() const;
    std::string cut();

    bool can_undo() const { return !undo_.empty(); }
    bool can_redo() const { return !redo_.empty(); }
    void undo();
    void redo();

private:
    enum class Step { None, Typing, ErasingBack, ErasingForward };
    struct Snapshot {
        std::string text;
        size_t caret = 0, anchor = 0;
    };
    void remember(Step step, bool joins_last);
    bool continues(Step step) const;
    bool begins_word(std::string_view added) const;
    bool closes_up(std::string_view added) const;
    void replace_selection(std::string_view added);
    void travel(std::vector<Snapshot>& from, std::vector<Snapshot>& to);

    std::vector<Snapshot> undo_, redo_;
    size_t begun_ = 0;  // how much was laid out by set_text
    Step last_step_ = Step::None;
    size_t last_caret_ = 0;
    std::string last_text_;  // a step goes on only from where it left off
};

// What may stand in a text: valid UTF-8 of at most `max_bytes`; line breaks as \n (spaces in a single line), tabs as
// spaces, nothing else that controls a terminal or turns the direction of the words around it.
std::string cleaned(std::string_view raw, const EditLimits& limits);

}  // namespace callwright
