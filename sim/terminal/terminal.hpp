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
    std::string scenario = "us.overtime-stopped", difficulty = "normal", now, store, resume_call;
    std::optional<uint64_t> seed;
    bool json = false, resume = false;
};
struct ScoreArguments {
    std::string call, store, pdf;  // pdf: the file to write, "" for none
    bool json = false, text = false;
};
struct ReadArguments {
    std::string language = "en", now, setting;
    bool json = false;
};

int list_scenarios(Streams& streams, bool json);
int play_call(Streams& streams, const PlayArguments& arguments);
int play_example(Streams& streams);
int read_lines(Streams& streams, const ReadArguments& arguments);
int check_content(Streams& streams, const std::string& path, bool json);
int show_score(Streams& streams, const ScoreArguments& arguments);
int replay_calls(Streams& streams, const std::string& store, const std::string& call, bool json);
int list_records(Streams& streams, const std::string& store, bool json);
int evaluate_reader(Streams& streams, const std::string& gold, int floor_percent, bool json);

// Says what went wrong; the exit code that belongs to it.
int complain(Streams& streams, const Error& error);

// The call a user named: a number, or the last one when empty.
Result<CallSummary> chosen_call(EventStore& store, const std::string& call, bool open_only);
Result<EventStore> open_store(const std::string& folder);

}  // namespace callwright
