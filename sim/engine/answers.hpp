#pragma once
// The parts of an answer. Each says what it has to say, if anything, and reports whether it said something.

#include "engine/speech.hpp"

namespace callwright {

constexpr int just_this = 650;    // likeness, thousandths: an answer not yet given was written for this very question
constexpr int made_for_it = 720;  // likewise, set by hand: from here on it is said before what tells the heart of the subject

// One short reaction to what was just done to her; the strongest reason wins. `answers`: an answer follows, and only what weighs more than it is said.
bool react_in_words(Speech& speech, bool answers = false);

// In a later call: who is calling once more, and what came of the call before. `knows_caller` at his name, `speaks_of_promise` when it is sure who she is.
bool knows_caller(Speech& speech);
bool speaks_of_promise(Speech& speech);
void expects_to_be_asked(Speech& speech);  // what can only be asked in a later call is in the air until it was

// Who she is, as far as she will say: date of birth, ZIP, ...
bool answer_identity(Speech& speech);

// What was asked, question by question, at most two. `answered_before`: something of this reply was answered already; `terms_answered`: its terms.
bool answer_questions(Speech& speech, bool answered_before, bool terms_answered);

// Something of this reply was answered already. A feeling shown in passing, or a word taken up, is no answer.
bool follows_an_answer(const Speech& speech);

// A subject she is asked about; hidden facts by their gates, and never on a guess.
bool answer_topic(Speech& speech, const TopicHit& asked);
bool may_bring_out_a_fact(const Speech& speech, const TopicId& topic);  // something she has not told yet hangs on it

// Something brought up without asking.
bool take_up_mention(Speech& speech);

// Terms put on the table, a date, a means of payment, a read-back.
bool answer_terms(Speech& speech);

// Asked for it: leave to charge what is agreed, and a call from her before a day goes wrong.
bool consents(Speech& speech);
bool promises_to_call(Speech& speech);

// A question of hers that this reply answers, now or some turns late; a bare yes or no is an answer.
bool answer_own_question(Speech& speech);

// Her question was passed over: she may say so.
bool notice_evasion(Speech& speech);

// Asked about the very words of her last line: she goes on from there.
bool may_mean_her_words(const Speech& speech);  // an unknown question that points back
bool go_on_from_last_line(Speech& speech, const QuestionAsked& question);

// The next thing on her own mind, when there is room.
bool ask_own_question(Speech& speech);

// News she was given: who calls, why, how much.
bool take_in_news(Speech& speech);

// Asked to choose, she takes one of what was offered.
bool choose_between(Speech& speech);

// What was said may be a threat, and she is not sure.
bool sounds_threatening(const Speech& speech);

// A question about something that is not known of her: answered after its kind, without giving anything away.
bool wonder_at_question(Speech& speech);

// Told something that asks for nothing: she shows what she heard.
bool take_up_words(Speech& speech);

// Nothing above applied: what she did catch, or that she did not.
bool say_what_was_caught(Speech& speech);

}  // namespace callwright
