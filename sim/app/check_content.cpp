#include "app/check_content.hpp"

#include <algorithm>
#include <filesystem>

#include "app/move_text.hpp"
#include "app/read_answer.hpp"
#include "base/at_once.hpp"
#include "base/file_bytes.hpp"
#include "call/call_facts.hpp"
#include "language/check_patterns.hpp"

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string judged_as(const ReadAnswer& answer, const RuleId& rule)
{
    for (const Finding& finding : answer.findings) {
        const bool ours = finding.rule == rule || std::find(finding.also.begin(), finding.also.end(), rule) != finding.also.end();
        if (ours) return finding.certain ? "finding" : "possible";
    }
    const bool unknown = std::find(answer.cannot_judge.begin(), answer.cannot_judge.end(), rule) != answer.cannot_judge.end();
    return unknown ? "cannot_judge" : "none";
}

std::string words_found(const ReadAnswer& answer, const RuleId& rule, const std::string& text)
{
    for (const Finding& finding : answer.findings)
        if (finding.rule == rule) return std::string(words_in(text, finding.span));
    return "";
}

void check_case(const NeutralReader& reader, const RuleId& rule, const RuleCase& one, Problems& problems)
{
    LineToRead line;
    line.text = one.text;
    line.context = one.said_before;
    line.setting = one.setting;
    if (!one.now.empty())
        if (const auto now = parse_time(one.now)) line.now = *now;
    const ReadAnswer answer = reader.answer(line);
    const std::string got = judged_as(answer, rule);
    if (got != one.expect) {
        problems.push_back({ErrorCode::CaseFailed, one.where, "expected " + one.expect + ", got " + got + ": \"" + one.text + "\""});
    } else if (!one.words.empty() && words_found(answer, rule, one.text).find(one.words) == std::string::npos && one.words.find(words_found(answer, rule, one.text)) == std::string::npos) {
        problems.push_back({ErrorCode::CaseFailed, one.where, "underlines \"" + words_found(answer, rule, one.text) + "\" instead of \"" + one.words + "\""});
    }
}

SettingFacts score_facts(const RunningCall& call, const ScoreCard& card)
{
    SettingFacts facts;
    for (const DimensionScore& score : card.dimensions)
        if (score.percent) facts["score." + std::string(dimension_name(score.dimension))] = int64_t{*score.percent};
    for (const Severity severity : {Severity::Critical, Severity::Major, Severity::Minor}) facts["findings." + std::string(severity_name(severity))] = int64_t{card.count(severity)};
    (void)call;
    return facts;
}

void check_outcome(const RunningCall& call, const GoldenCall& golden, const std::string& where, Problems& problems)
{
    const ScoreCard card = call.score();
    const SettingFacts more = score_facts(call, card);
    const Reading nothing;
    const Move none{MoveKind::Note, "", {}};
    const std::vector<Effect> no_effects;
    const std::vector<FigureCheck> no_figures;
    const CallFacts facts{call.content(), call.state(), nothing, none, no_effects, no_figures, more};
    for (const Condition& expected : golden.expect)
        if (!expected.holds(facts.lookup())) problems.push_back({ErrorCode::CaseFailed, where, "call \"" + golden.id + "\": does not hold at its end: " + expected.text()});
    for (const RuleId& rule : golden.findings)
        if (std::none_of(card.findings.begin(), card.findings.end(), [&](const FoundIn& f) { return f.finding.rule == rule && f.finding.certain; }))
            problems.push_back({ErrorCode::CaseFailed, where, "call \"" + golden.id + "\": " + rule.text + " was not found"});
}

std::string listed(const std::vector<BeatId>& beats)
{
    std::string all;
    for (const BeatId& beat : beats) all += (all.empty() ? "" : ", ") + beat.text;
    return all;
}

Problems problems_of(const Rehearsal& rehearsal, const GoldenCalls& calls, const GoldenCall& golden)
{
    auto call = RunningCall::start(rehearsal, {calls.scenario, golden.difficulty, golden.seed, std::nullopt});
    if (!call) return {{call.error().code, calls.file, call.error().what}};
    call->take({MoveKind::Dial, "", {}});
    std::vector<BeatId> beats = {call->state().beat};
    for (const std::string& typed : golden.moves) {
        if (call->over()) break;
        const auto move = parse_move(typed);
        if (!move) return {{move.error().code, calls.file, "call \"" + golden.id + "\": " + move.error().what}};
        call->take(*move);
        if (call->state().beat != beats.back()) beats.push_back(call->state().beat);
    }
    Problems problems;
    if (!golden.beats.empty() && beats != golden.beats) problems.push_back({ErrorCode::CaseFailed, calls.file, "call \"" + golden.id + "\" goes another way: " + listed(beats)});
    check_outcome(*call, golden, calls.file, problems);
    return problems;
}

bool is_below(const std::string& path, const std::string& where)
{
    return path.empty() || where.find(path) != std::string::npos;
}

// A single file is checked as if it stood in the shipped content, under its own name.
Result<ContentFiles> files_with(const std::vector<std::string>& roots, const std::string& path, std::string& shown)
{
    std::error_code failed;
    if (path.empty() || fs::is_directory(path, failed)) {
        std::vector<std::string> all = roots;
        const bool whole = !path.empty() && fs::is_directory(fs::path(path) / "schema", failed);
        if (whole) all = {path};
        else if (!path.empty()) all.push_back(path);
        shown = whole ? "" : path.empty() ? "" : "";
        return read_content_folders(all);
    }
    auto files = read_content_folders(roots);
    if (!files) return files;
    const auto bytes = file_bytes(path);
    if (!bytes) return tl::unexpected(Error{ErrorCode::FileNotRead, path, "the file cannot be read"});
    const fs::path absolute = fs::weakly_canonical(path, failed);
    const fs::path relative = absolute.lexically_relative(fs::weakly_canonical(roots.front(), failed));
    const bool inside = !relative.empty() && *relative.begin() != "..";
    shown = inside ? relative.generic_string() : "checked/" + absolute.filename().string();
    (*files)[shown] = *bytes;
    return files;
}

}  // namespace

Problems failing_cases(const Rehearsal& rehearsal)
{
    Problems problems;
    const auto reader = NeutralReader::make(rehearsal, "en");
    if (!reader) return {reader.error()};
    for (const RuleCases& cases : rehearsal.library().rule_cases)
        for (const RuleCase& one : cases.cases) check_case(*reader, cases.rule, one, problems);
    return problems;
}

Problems failing_calls(const Rehearsal& rehearsal)
{
    std::vector<std::pair<const GoldenCalls*, const GoldenCall*>> all;
    for (const GoldenCalls& calls : rehearsal.library().golden_calls)
        for (const GoldenCall& golden : calls.calls) all.emplace_back(&calls, &golden);
    std::vector<Problems> each(all.size());
    for_each_at_once(all.size(), [&](size_t i) { each[i] = problems_of(rehearsal, *all[i].first, *all[i].second); });
    Problems problems;
    for (const Problems& some : each) problems.insert(problems.end(), some.begin(), some.end());
    return problems;
}

Result<CheckedContent> find_problems(const std::vector<std::string>& roots, const std::string& path, const std::string& cache)
{
    std::string shown;
    auto files = files_with(roots, path, shown);
    if (!files) return tl::unexpected(files.error());
    CheckedContent checked;
    checked.files = files->size();
    LoadedLibrary loaded = load_library(*files, "scenarios/");
    for (Error& problem : check_patterns(*files, "scenarios/")) loaded.problems.push_back(std::move(problem));
    for (Error& problem : loaded.problems)
        if (is_below(shown, problem.where)) checked.problems.push_back(std::move(problem));
    if (!loaded.problems.empty()) return checked;
    const auto rehearsal = Rehearsal::from_files(std::move(*files), cache);
    if (!rehearsal) return tl::unexpected(rehearsal.error());
    for (const Problems& more : {failing_cases(*rehearsal), failing_calls(*rehearsal)})
        for (const Error& problem : more)
            if (is_below(shown, problem.where)) checked.problems.push_back(problem);
    return checked;
}

}  // namespace callwright
