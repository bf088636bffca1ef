#pragma once
// What a reply says, with the words that say it. A plain value: judging, reacting and explaining read it, nothing reads the text again.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_date.hpp"
#include "base/ids.hpp"
#include "base/money.hpp"
#include "base/span.hpp"

namespace callwright {

enum class Status { Asserted, Reported, Denied, Asked, Hypothetical };  // first that fits wins; domain acts
enum class Basis { Cue, Phrase, Model };

struct ActHit {
    ActId act;
    Status status = Status::Asserted;
    Basis basis = Basis::Model;
    int confidence = 0;    // thousandths
    Span span;
    std::string evidence;  // what in the pack matched: "cue threat.court", "near: \"...\""

    bool operator==(const ActHit&) const = default;
};

// What a reply does to somebody by all that it means, whatever its words: learnt from replies that were labelled with it, and never from one word.
struct HarmHit {
    HarmId harm;
    bool sure = false;     // of replies of writers nothing was learnt of, 97 in 100 as likely as this one, or more, do harm
    int confidence = 0;    // thousandths
    Span span;
    std::string evidence;  // the labelled reply that is likest

    bool operator==(const HarmHit&) const = default;
};

// Something named that only rules, beats or topics need: profanity, a claimed attorney, a pretext.
struct CueHit {
    CueId cue;
    Status status = Status::Asserted;
    Span span;

    bool operator==(const CueHit&) const = default;
};

struct TopicHit {
    TopicId topic;
    bool asked = false;  // asked about; otherwise only mentioned
    int confidence = 0;  // thousandths
    Span span;

    bool sure() const { return confidence >= 800; }  // named by more than single words
    bool operator==(const TopicHit&) const = default;
};

enum class EntityType { Money, Percent, Phone, Date, Time, Duration, Count, Identifier, Claim };
enum class Period { None, Day, Week, TwoWeeks, HalfMonth, Month, Year };

struct Entity {
    EntityType type = EntityType::Count;
    std::string value;             // canonical: "128460 USD", "65 %", "2026-12-15", "2026-12-01/2026-12-05", "17:30", "6 months", "6 payments", "6*15000=90000"
    Span span;
    int64_t number = 0;            // Money: cents. Percent: thousandths of the whole (65 % = 650). Count, Duration: how many. Time: minute of the day
    int64_t number_to = 0;         // end of a range, else equal to number
    CivilDate date;                // Date only
    CivilDate date_to;             // end of a range, else equal to date
    Period period = Period::None;  // Money: "a month". Duration: its unit. Date: recurring ("the 15th of each month")
    bool rough = false;            // Money: "about", "a bit under", "not"; Date: "not the 27th"
    bool claimed_true = true;      // Claim: whether the arithmetic holds

    bool operator==(const Entity&) const = default;
};

// Check: asks for a nod. MayI, MayNote: asks for leave to do something, to write something down. Fault: asks what was wrong or left out: a no is good.
enum class QuestionKind { Other, Why, How, What, When, Where, Who, AboutHer, AboutCaller, Check, MayI, MayNote, Fault };

inline bool wants_a_nod(QuestionKind kind) { return kind == QuestionKind::Check || kind == QuestionKind::Fault; }
inline bool is_about_caller(QuestionKind kind) { return kind == QuestionKind::AboutCaller || kind == QuestionKind::MayI || kind == QuestionKind::MayNote; }

struct QuestionAsked {
    Span span;
    bool open = false;
    QuestionKind kind = QuestionKind::Other;
    int taken_up = 0;      // how much of what it names the person had just named, thousandths
    int taken_at = -1;     // where in her line the first of that stands, in words; -1 if nowhere
    bool bare = false;     // "why?", "how so?": names nothing of its own
    bool refers = false;   // "is that a no?", "what are they?": points at something said before
    std::string follow_up; // the nearest question that her last lines invite, by name: "topic.pets#2.follow#0"; "" if there is none
    int follows = 0;       // how near it is, thousandths of likeness
    std::string area;      // what group of subjects it is about, "family", though none of them need be sure; "" if none stands out
    bool offers_else = false;  // "..., or shall I post it to you?": one of two things is wanted
    bool weighs_it = false;     // "could you keep that up?": whether what was just named can be
    bool own = false;           // "has something broken lately?", "does she work?": about the person's own life, of which people know
    bool nameless = false;      // "do you miss it?", "what do you like about them?": what it is about was named before

    bool operator==(const QuestionAsked&) const = default;
};

// Observable parts of empathy (acts.md, last section). Each points at its words.
enum class EmpathyPartKind {
    GeneralKindness,   // a fitting kind word
    NamesFeeling,      // a feeling or hardship, in this person's terms
    GivesBack,         // facts or meaning of the person's last line
    CreditsEffort,     // something that cost them
    OpenQuestion,      // about the person
    Choice,            // offered for the person's ease
    Permission,        // "would it be all right if"
    Apology,
    EasesFear,
    Formula,           // "I understand your frustration" where nothing was felt
    ButTurn,           // kind words, then "but" and a demand
    Demand,            // presses for payment now
    Dismissal,
    Blame,
    Mockery,
    Lecture
};

struct EmpathyPart {
    EmpathyPartKind kind;
    Span span;

    bool operator==(const EmpathyPart&) const = default;
};

// How well one of her answers suits what was asked, by meaning.
struct SuitedAnswer {
    std::string piece;   // "topic.pets#2"
    int likeness = 0;    // thousandths; what was written for no question of its own is as near as its topic is
    int own = 0;         // likewise, by its own words and questions alone

    bool operator==(const SuitedAnswer&) const = default;
};

enum class ShortAnswer { None, Yes, No, Unsure };  // the whole reply is little more than this

// The trainee's own words that the persona may give back. Personal text: kept apart from the rest in records.
struct Caught {
    std::string echo;   // the most telling clause with persons swapped: "your dog ate your lunch"; "" if none is fit to say
    std::string question;  // the last question, persons swapped: "have I ever seen the ocean"; "" if none is fit to say
    std::string word;   // the most telling word or two: "dog", "student loans"
    std::string name;   // the name the trainee gave for himself: "Sam Okoro"
    std::string called; // what the trainee called the person, when it is not her name: "Diane"
    std::string first, second;  // what an either-or question offers, persons swapped: "the library", "work"; "" if there is none

    bool operator==(const Caught&) const = default;
};

struct Reading {
    std::vector<ActHit> acts;          // by span, then id; each act once
    std::vector<HarmHit> harms;        // the likeliest first; none where harm is not likely
    int harm_odds = 0;                 // of some harm, above the point where it becomes likely: thousandths of their natural logarithm; 0 if nobody can tell
    std::vector<CueHit> cues;
    std::vector<TopicHit> topics;      // asked ones first, then by confidence, at most 6
    std::vector<Entity> entities;      // by span
    std::vector<QuestionAsked> questions;
    std::vector<EmpathyPart> parts;
    std::vector<ActId> likeliest;      // the five best, for "You meant..."
    int empathy = 0;                   // 0 to 2
    int words = 0;
    int shared = 0;                    // telling words that the person used just before
    bool unsure = false;               // abstained: out of scope or not understood
    bool silence = false;              // nothing was said
    bool noise = false;                // letters without words
    bool foreign = false;              // mostly another language than the pack's
    std::vector<SuitedAnswer> suited;  // of the topics asked about, by name
    std::vector<CueId> heard_before;   // what the person's line before it does: "event.asks_firm"
    std::vector<QuestionId> told_about;  // her questions that a plain statement speaks to
    ShortAnswer short_answer = ShortAnswer::None;
    Caught caught;

    bool asserts(std::string_view act) const;
    bool is_hostile() const;                      // mocks, blames, threatens or presses: whatever kind words stand beside it
    bool sounds_hostile() const;                  // some harmful act is more than a faint guess, and nothing eases it
    bool is_warm_by(std::string_view act) const;  // the act is clear, or likely and its words can be pointed at; and nothing hostile spoils it
    bool likely(std::string_view act) const;      // asserted, and more than the model's faint guess: what calls and rules go by
    bool surely(std::string_view act) const;      // asserted, with a cue, a phrase or a strong margin: what may hurt her or be held against him
    bool clearly(std::string_view act) const;     // asserted, and not on faint evidence of the model alone
    const ActHit* find(std::string_view act) const;
    bool has_cue(std::string_view cue) const;     // asserted
    const CueHit* find_cue(std::string_view cue) const;
    const HarmHit* find_harm(std::string_view harm) const;
    bool asks_about(std::string_view topic) const;
    bool asks_for_nods_only() const;              // "have I got that right?" and no other question
    int suits(std::string_view piece) const;      // thousandths; -1000 when nothing is known of it
    int is_for(std::string_view piece) const;     // likewise, by its own words and questions alone
    bool operator==(const Reading&) const = default;
};

std::string_view status_name(Status status);  // "asserted"
std::string_view basis_name(Basis basis);     // "cue"
std::string_view entity_type_name(EntityType type);
std::string_view part_name(EmpathyPartKind kind);  // "names_feeling"

}  // namespace callwright
