#pragma once
// The compiled parts of a language pack, for the files of this folder.

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "language/act_model.hpp"
#include "language/cues.hpp"
#include "language/harm_model.hpp"
#include "language/heard_questions.hpp"
#include "language/language_pack.hpp"
#include "language/number_words.hpp"
#include "language/reply_model.hpp"
#include "language/topic_meanings.hpp"
#include "language/topic_words.hpp"

namespace callwright {

using WordSet = std::set<std::string, std::less<>>;

struct LanguagePack::Compiled {
    std::string id, digest;
    std::vector<ActId> act_ids;
    std::vector<HarmId> harm_ids;        // what replies are labelled with beside acts
    std::vector<CueId> cue_ids;
    std::vector<TopicId> topic_ids;      // ascending; the first is empty: what is about none of them
    std::vector<std::string> topic_groups;  // by topic: "family", "work"; "identity" for what proves who somebody is
    std::vector<bool> identity_topics;   // by topic: of that group
    std::vector<bool> odd_topics;        // by topic: asked so seldom that only words near its own are believed
    std::vector<std::string> example_name;  // first and last name by which the pack's examples call everybody, lower case; may be empty
    std::vector<int> topic_commonness;   // by topic: 0 asked seldom, 3 in nearly every call
    std::vector<bool> said_topics;       // by topic: to say it is to ask, like a joke
    std::vector<Cue> cues;         // heard in replies
    std::vector<Cue> topic_cues;   // id is the topic's
    std::vector<Cue> event_cues;   // heard in the person's lines
    std::vector<Cue> tone_cues;    // parts of empathy
    std::vector<Cue> harm_cues;    // words that make a likely threat a sure one; `act` is the threat
    Concepts concepts;             // word lists
    NumberWords numbers;
    ActModel acts, topics;
    std::shared_ptr<const Encoder> encoder;  // may be null: then the next five are empty
    ReplyModel replies;            // words of `acts` and meaning together
    ActModel harm_words;           // that there is some harm, then the harms
    HarmModel harms;
    TopicMeanings topic_meanings;
    HeardQuestions heard_questions;
    TopicWords topic_words;        // by the order of the scores of `topics`
    std::map<std::string, int, std::less<>> commonness;  // in how many of the pack's phrases a word stands; it holds no others
};

// Where a topic of the pack stands among all of its topics.
inline size_t topic_number(const TopicId& topic, const LanguagePack::Compiled& pack)
{
    return static_cast<size_t>(std::lower_bound(pack.topic_ids.begin(), pack.topic_ids.end(), topic) - pack.topic_ids.begin());
}

}  // namespace callwright
