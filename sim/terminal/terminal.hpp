#pragma once
// The command line. Data goes to `out`, talk to `talk`; one file a command.

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/practice.hpp"

namespace callwright {

// 0 done, 1 a check, replay or evaluation found a problem, 2 wrong use.
inline constexpr int exit_done = 0, exit_problem = 1, exit_wrong_use = 2;

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& talk;
    bool colour = false;
    bool interactive = false;  // somebody types at a terminal
};

int run_terminal(const std::vector<std::string>& arguments, Streams& streams);

struct PlayArguments {
    std::string scenario = "us.overtime-stopped", difficulty = "normal", now, store, profile, resume_call, again_call, after_call;
    std::optional<uint64_t> seed;
    int again_turn = 0;
    bool json = false, resume = false, after = false;
};
struct ReadArguments {
    std::string language = "en", now, setting;
    bool json = false;
};

struct ScoreArguments {
    std::string call, against, store, profile, pdf;  // pdf: the file to write, "" for none
    bool json = false, text = false;
};
struct DisagreeArguments {
    std::string call, about, reason, store;
    int turn = 0;
    std::optional<int> finding;
};
struct ProfileArguments {
    std::string name, store;
    bool json = false, yes = false, set_aside = false;
};

int list_scenarios(Streams& streams, bool json);
int play_call(Streams& streams, const PlayArguments& arguments);
int play_example(Streams& streams);
int read_lines(Streams& streams, const ReadArguments& arguments);
int check_content(Streams& streams, const std::string& path, bool json);
int show_score(Streams& streams, const ScoreArguments& arguments);
int disagree_with(Streams& streams, const DisagreeArguments& arguments);
int list_profiles(Streams& streams, const ProfileArguments& arguments);
int forget_person(Streams& streams, const ProfileArguments& arguments);
int replay_calls(Streams& streams, const std::string& store, const std::string& call, bool json);
int list_records(Streams& streams, const std::string& store, const std::string& profile, bool json);
int evaluate_reader(Streams& streams, const std::string& gold, int floor_percent, bool json);

// Says what went wrong; the exit code that belongs to it.
int complain(Streams& streams, const Error& error);

// The call a user named: a number, or the last one when empty. With a person only that person's calls are there to be chosen.
Result<CallSummary> chosen_call(EventStore& store, const std::string& call, bool open_only, const std::string& person = "");
std::string folder_of_store(const std::string& chosen);  // the usual one when nothing was chosen
Result<EventStore> open_store(const std::string& folder);

// A recorded call played again, to be shown.
struct ShownCall {
    CallSummary summary;
    std::shared_ptr<const CallContent> content;
    Replayed replayed;

    ScoreCard card() const { return score_call(*content, replayed.transcript, replayed.states.back()); }
};
Result<ShownCall> shown_call(EventStore& store, const CallSummary& summary);

}  // namespace callwright
