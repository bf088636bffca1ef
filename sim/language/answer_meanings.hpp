#pragma once
// What each answer of a person means, and the questions it was written for.

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "language/asked_for.hpp"
#include "language/encoder.hpp"
#include "language/language_pack.hpp"
#include "language/reading.hpp"

namespace callwright {

// What she can answer to a topic: the piece by name, "topic.pets#2", its words, and the questions that it answers.
struct AnswerText {
    std::string piece, text;
    std::vector<std::string> to;
    bool usual = false;  // answers the topic however it is asked: nothing tells the heart of it, and no question is named
};
using AnswerTexts = std::map<TopicId, std::vector<AnswerText>>;

// What one of her lines invites to ask: its name, "topic.pets#2.follow#0", and how it may be asked.
struct FollowUpWays {
    std::string name;
    std::vector<std::string> ways;
};

// A question as it was put: what it means and what it waits for.
struct QuestionMeant {
    Embedding meaning;
    AskedFor waits_for;
};

struct FollowUpNear {
    std::string name;    // "" if none is open
    int likeness = 0;    // thousandths
};

// Works out beforehand what her answers mean and keeps it in the folder, until `stop`; a call then begins at once.
void keep_meanings(const std::string& person, const AnswerTexts& answers, const LanguagePack& language, const std::string& cache_folder, const std::atomic<bool>& stop);

class AnswerMeanings {
public:
    AnswerMeanings() = default;
    // Without an encoder nothing has a meaning. `cache_folder`, which may be "", keeps the embeddings of this person's answers between runs; those of
    // follow-ups, of which few are open at a time, are worked out when they are, once.
    AnswerMeanings(const std::string& person, const AnswerTexts& answers, const LanguagePack& language, const std::string& cache_folder, const Progress& progress = {});

    // How well each answer to a topic suits what was asked, by name of the piece. `usual`: how near the question is to the usual ways of asking
    // about the topic, thousandths.
    std::vector<SuitedAnswer> suited(const TopicId& topic, const std::vector<QuestionMeant>& asked, int usual) const;

    // For each of `topics`, which ascend, the likeness to the nearest question that her answers to it were written for, and to the nearest of those
    // answers: thousandths.
    void closest(const Embedding& asked, const std::vector<TopicId>& topics, std::vector<int>& questions, std::vector<int>& texts) const;

    // The nearest of the follow-ups that are `open`, by name.
    FollowUpNear nearest_follow_up(const std::vector<FollowUpWays>& open, const std::vector<QuestionMeant>& asked) const;

private:
    struct Asked {
        Measured meaning;
        AskedFor waits_for;
    };
    struct Answer {
        std::string piece;
        Measured text;
        std::vector<Asked> to;
        bool usual = false;
        bool elliptical = false;  // fits only what is asked in the form that it leans on
    };
    struct Ways {
        std::mutex guard;
        std::map<std::string, Asked, std::less<>> known;
    };
    std::vector<Asked> meanings_of(const std::vector<std::string_view>& ways) const;
    static int apart(const Answer& answer, const AskedFor& asked, const AskedFor& written_for);

    std::map<TopicId, std::vector<Answer>> answers_;
    std::shared_ptr<Ways> ways_ = std::make_shared<Ways>();  // shared by calls that run at once
    std::shared_ptr<const Encoder> encoder_;
};

}  // namespace callwright
