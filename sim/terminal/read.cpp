// Lines in, readings out: what a reply says and breaks, outside any call.

#include <istream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "app/read_answer.hpp"
#include "base/file_bytes.hpp"
#include "base/utf8.hpp"
#include "terminal/page.hpp"
#include "terminal/read_json.hpp"
#include "terminal/terminal.hpp"

namespace callwright {
namespace {

using nlohmann::json;

Result<LineToRead> line_of(const std::string& typed, const LineToRead& usual)
{
    if (typed.empty() || typed[0] != '{') {
        LineToRead line = usual;
        line.text = typed;
        return line;
    }
    const json value = json::parse(typed, nullptr, false);
    if (!value.is_object()) return tl::unexpected(Error{ErrorCode::WrongUse, "", "begins like JSON and is not: a line is plain text or {\"id\", \"context\", \"text\"}"});
    return line_from_json(value, usual);
}

void write_answer(Streams& streams, const LineToRead& line, const ReadAnswer& answer)
{
    std::ostream& out = streams.out;
    write_wrapped(out, line.text, "", "");
    for (const ActHit& a : answer.reading.acts)
        write_wrapped(out, a.act.text + " (" + std::string(status_name(a.status)) + ", " + std::to_string(a.confidence) + ", " + a.evidence + "): \"" + std::string(words_in(line.text, a.span)) + "\"", "  ", "    ");
    for (const Entity& e : answer.reading.entities) write_wrapped(out, std::string(entity_type_name(e.type)) + " " + e.value + ": \"" + std::string(words_in(line.text, e.span)) + "\"", "  ", "    ");
    for (const TopicHit& t : answer.reading.topics) write_wrapped(out, std::string(t.asked ? "asks about " : "mentions ") + t.topic.text + " (" + std::to_string(t.confidence) + ")", "  ", "    ");
    for (const CueHit& c : answer.reading.cues) write_wrapped(out, "cue " + c.cue.text + " (" + std::string(status_name(c.status)) + ")", "  ", "    ");
    for (const Finding& f : answer.findings) write_wrapped(out, std::string(severity_name(f.severity)) + (f.certain ? " " : " possible ") + f.rule.text + ": \"" + std::string(words_in(line.text, f.span)) + "\"", "  ", "    ");
    out << "  empathy " << answer.reading.empathy << (answer.reading.unsure ? ", unsure" : "") << "\n";
}

Result<LineToRead> usual_line(const ReadArguments& a)
{
    LineToRead usual;
    if (!a.now.empty()) {
        const auto now = parse_time(a.now);
        if (!now) return tl::unexpected(now.error());
        usual.now = *now;
    }
    if (a.setting.empty()) return usual;
    const auto bytes = file_bytes(a.setting);
    if (!bytes) return tl::unexpected(Error{ErrorCode::FileNotRead, a.setting, "the file cannot be read"});
    return line_from_json(json{{"text", ""}, {"setting", json::parse(*bytes, nullptr, false)}}, usual);
}

}  // namespace

int read_lines(Streams& streams, const ReadArguments& a)
{
    const auto usual = usual_line(a);
    if (!usual) return complain(streams, usual.error());
    const Places places = usual_places();
    const auto rehearsal = Rehearsal::open(places.content, places.cache, learning_told_to(streams));
    if (!rehearsal) return complain(streams, rehearsal.error());
    const auto reader = NeutralReader::make(*rehearsal, a.language);
    if (!reader) return complain(streams, reader.error());
    int code = exit_done;
    int number = 0;
    for (std::string typed; std::getline(streams.in, typed);) {
        ++number;
        if (!typed.empty() && typed.back() == '\r') typed.pop_back();
        const auto line = line_of(typed, *usual);
        if (!line) {
            Error error = line.error();
            error.where = "line " + std::to_string(number);
            complain(streams, error);
            code = exit_wrong_use;
            continue;
        }
        const ReadAnswer answer = reader->answer(*line);
        if (a.json) streams.out << answer_json(line->id.empty() ? std::to_string(number) : line->id, answer).dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
        else write_answer(streams, *line, answer);
    }
    return code;
}

}  // namespace callwright
