#include <ostream>

#include <CLI/CLI.hpp>

#include "terminal/terminal.hpp"

namespace callwright {
namespace {

struct Chosen {
    std::string command, path, call, store, profile, gold;
    PlayArguments play;
    ReadArguments read;
    ScoreArguments score;
    DisagreeArguments disagree;
    ProfileArguments profiles;
    bool json = false;
    int floor = 0;
};

void add_list(CLI::App& app, Chosen& c)
{
    CLI::App* sub = app.add_subcommand("list", "What can be rehearsed");
    sub->add_flag("--json", c.json, "As JSON");
}

void add_play(CLI::App& app, Chosen& c)
{
    CLI::App* sub = app.add_subcommand("play", "Take a call");
    CLI::Option* scenario = sub->add_option("scenario", c.play.scenario, "Scenario, such as us.overtime-stopped");
    CLI::Option* seed = sub->add_option("--seed", c.play.seed, "Which of the many ways the call can go; else the number of calls so far");
    CLI::Option* difficulty = sub->add_option("--difficulty", c.play.difficulty, "gentle, normal or hard")->check(CLI::IsMember({"gentle", "normal", "hard"}));
    CLI::Option* now = sub->add_option("--now", c.play.now, "Time of the call where she is, such as 2026-11-23T18:20");
    sub->add_option("--profile", c.play.profile, "Who practises: a name, added when it is new; else who practised last");
    sub->add_option("--store", c.play.store, "Folder for the records");
    sub->add_flag("--json", c.play.json, "One JSON object a turn, then the score card");
    CLI::Option* resume = sub->add_option("--resume", c.play.resume_call, "Go on with a call that was left open: its number, or nothing for the last one")->expected(0, 1);
    CLI::Option* again = sub->add_option("--again", c.play.again_call, "Try a turn of this call again, as a new call; both are kept");
    CLI::Option* turn = sub->add_option("--turn", c.play.again_turn, "The turn to try again, as the score card counts them: 1 is what was said first");
    again->needs(turn);
    turn->needs(again);
    for (CLI::Option* other : {resume, scenario, seed, difficulty, now}) again->excludes(other);
    CLI::Option* after = sub->add_option("--after", c.play.after_call, "Call the person of a finished call again, some days on: its number, or nothing for the last one; she remembers")->expected(0, 1);
    for (CLI::Option* other : {resume, again, scenario, difficulty, now}) after->excludes(other);
}

void add_read(CLI::App& app, Chosen& c)
{
    CLI::App* sub = app.add_subcommand("read", "What a reply says: acts, figures, empathy, violations");
    sub->add_option("--language", c.read.language, "Language pack, such as en");
    sub->add_option("--now", c.read.now, "Clock for relative dates");
    sub->add_option("--setting", c.read.setting, "File with facts that differ from the neutral setting");
    sub->add_flag("--json", c.read.json, "One JSON object a line");
}

void add_store_option(CLI::App* sub, Chosen& c)
{
    sub->add_option("--store", c.store, "Folder of the records");
    sub->add_flag("--json", c.json, "As JSON");
}

void add_score(CLI::App& app, Chosen& c)
{
    CLI::App* sub = app.add_subcommand("score", "The score card of a recorded call");
    sub->add_option("call", c.score.call, "Number of the call; else the last one");
    sub->add_option("--against", c.score.against, "Number of an earlier go at it: what changed since");
    sub->add_option("--profile", c.score.profile, "Only calls of this person");
    sub->add_option("--store", c.score.store, "Folder of the records");
    CLI::Option* as_json = sub->add_flag("--json", c.score.json, "As JSON");
    sub->add_flag("--text", c.score.text, "The whole debrief as plain text, with what was said")->excludes(as_json);
    sub->add_option("--pdf", c.score.pdf, "Save the whole debrief as a PDF in this file");
}

void add_disagree(CLI::App& app, Chosen& c)
{
    CLI::App* sub = app.add_subcommand("disagree", "Say that something was read or judged wrongly; kept with the call, changes no score");
    sub->add_option("call", c.disagree.call, "Number of the call")->required();
    sub->add_option("reason", c.disagree.reason, "Why, in your own words");
    sub->add_option("--turn", c.disagree.turn, "The turn it is about, as the score card counts them; needed except for a check");
    sub->add_option("--about", c.disagree.about, "rule:ID or check:ID as `score --json` names them, or reading")->required();
    sub->add_option("--finding", c.disagree.finding, "Which of the turn's findings, counted from 0, when one rule was broken twice");
    sub->add_option("--store", c.disagree.store, "Folder of the records");
}

void add_people(CLI::App& app, Chosen& c)
{
    CLI::App* profiles = app.add_subcommand("profiles", "Who practises here");
    profiles->add_option("--store", c.profiles.store, "Folder of the records");
    profiles->add_flag("--json", c.profiles.json, "As JSON, with preferences");
    profiles->add_flag("--set-aside", c.profiles.set_aside, "Rename profiles that are damaged, and begin without any");
    CLI::App* forget = app.add_subcommand("forget", "Destroy the words a person typed, and remove the profile; scores stay");
    forget->add_option("--profile", c.profiles.name, "Whose")->required();
    forget->add_option("--store", c.profiles.store, "Folder of the records");
    forget->add_flag("--yes", c.profiles.yes, "Really; it cannot be undone");
}

void add_others(CLI::App& app, Chosen& c)
{
    app.add_subcommand("window", "Open the window, as without a command where there is a display; see: callwright window --help");
    CLI::App* check = app.add_subcommand("check", "Look for problems in content; exit code 1 if there are any");
    check->add_option("path", c.path, "A content folder or file; else all that is shipped");
    check->add_flag("--json", c.json, "As JSON");
    CLI::App* replay = app.add_subcommand("replay", "Play recorded calls again from the store alone and compare; exit code 1 if one disagrees");
    replay->add_option("call", c.call, "Number of the call; else all of them");
    add_store_option(replay, c);
    CLI::App* records = app.add_subcommand("records", "The calls in the store");
    records->add_option("--profile", c.profile, "Only those of this person");
    add_store_option(records, c);
    CLI::App* evaluate = app.add_subcommand("evaluate", "Compare the reader with labelled lines; exit code 1 below the floor");
    evaluate->add_option("gold", c.gold, "JSON Lines with the keys of an answer of `read`, plus context, text, tags")->required();
    evaluate->add_option("--floor", c.floor, "Acts micro-F1 in per cent that must be reached");
    evaluate->add_flag("--json", c.json, "As JSON");
}

int run_chosen(const CLI::App& app, Streams& streams, const Chosen& c)
{
    if (app.got_subcommand("list")) return list_scenarios(streams, c.json);
    if (app.got_subcommand("play")) return play_call(streams, c.play);
    if (app.got_subcommand("read")) return read_lines(streams, c.read);
    if (app.got_subcommand("score")) return show_score(streams, c.score);
    if (app.got_subcommand("disagree")) return disagree_with(streams, c.disagree);
    if (app.got_subcommand("profiles")) return list_profiles(streams, c.profiles);
    if (app.got_subcommand("forget")) return forget_person(streams, c.profiles);
    if (app.got_subcommand("check")) return check_content(streams, c.path, c.json);
    if (app.got_subcommand("replay")) return replay_calls(streams, c.store, c.call, c.json);
    if (app.got_subcommand("records")) return list_records(streams, c.store, c.profile, c.json);
    if (app.got_subcommand("evaluate")) return evaluate_reader(streams, c.gold, c.floor, c.json);
    return streams.interactive ? play_call(streams, c.play) : play_example(streams);
}

}  // namespace

int run_terminal(const std::vector<std::string>& arguments, Streams& streams)
{
    CLI::App app("Callwright: rehearse collection calls with simulated people. Training, not legal advice.", "callwright");
    app.set_version_flag("--version", std::string("callwright ") + std::string(engine_version()));
    app.require_subcommand(0, 1);
    Chosen chosen;
    add_list(app, chosen);
    add_play(app, chosen);
    add_read(app, chosen);
    add_score(app, chosen);
    add_disagree(app, chosen);
    add_people(app, chosen);
    add_others(app, chosen);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp& e) {
        app.exit(e, streams.out, streams.talk);
        return exit_done;
    } catch (const CLI::CallForVersion& e) {
        app.exit(e, streams.out, streams.talk);
        return exit_done;
    } catch (const CLI::ParseError& e) {
        app.exit(e, streams.out, streams.talk);
        return exit_wrong_use;
    }
    if (const CLI::App* play = app.get_subcommand("play"); play->parsed()) {
        chosen.play.resume = play->get_option("--resume")->count() > 0;
        chosen.play.after = play->get_option("--after")->count() > 0;
    }
    return run_chosen(app, streams, chosen);
}

}  // namespace callwright
