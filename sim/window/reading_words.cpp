#include "window/reading_words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/interface_text.hpp"

namespace callwright::window {
namespace {

std::string quoted(const Turn& turn, const Span& span) { return std::string(words_in(turn.move.text, span)); }

// Which known phrase or reply the words are near to is worth showing.
std::string nearest(const std::string& evidence, const char* text_key)
{
    constexpr std::string_view near = "near: ";
    if (evidence.rfind(near, 0) != 0) return interface_text("reading.by_model");
    std::string phrase = evidence.substr(near.size());
    if (phrase.size() > 1 && phrase.front() == '"' && phrase.back() == '"') phrase = phrase.substr(1, phrase.size() - 2);
    return interface_text(text_key, {{"phrase", phrase}});
}

// The name of a pattern only means something to its author.
std::string evidence_of(const ActHit& hit)
{
    if (hit.basis == Basis::Cue) return interface_text("reading.by_pattern");
    return nearest(hit.evidence, hit.basis == Basis::Phrase ? "reading.by_phrase" : "reading.by_likeness");
}

std::string sentence(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

ReadLine act_line(const Turn& turn, const ActHit& hit, const ActWords& acts)
{
    const auto plain = acts.find(hit.act.text);
    std::string heard = plain == acts.end() ? sentence(spelled(hit.act.text)) : plain->second;
    if (hit.status != Status::Asserted) heard = interface_text("reading.status." + std::string(status_name(hit.status)), {{"act", heard}});
    return {heard, quoted(turn, hit.span), evidence_of(hit) + " " + sentence(surely(hit.confidence)) + "."};
}

ReadLine harm_line(const Turn& turn, const HarmHit& hit, const ActWords& acts)
{
    const auto plain = acts.find(hit.harm.text);
    return {interface_text("reading.harm", {{"harm", plain == acts.end() ? spelled(hit.harm.text) : plain->second}}), quoted(turn, hit.span), nearest(hit.evidence, "reading.by_likeness") + " " + interface_text(hit.sure ? "reading.harm_sure" : "reading.harm_likely")};
}

ReadLine figure_line(const Turn& turn, const FigureCheck& figure)
{
    const std::string what = sentence(spelled(figure.what));
    if (figure.right) return {interface_text("reading.figure", {{"what", what}, {"said", figure.said}}), quoted(turn, figure.span), interface_text("reading.figure_right")};
    const std::string how = figure.truth.empty() ? interface_text("reading.figure_wrong") : interface_text("reading.figure_truth", {{"truth", figure.truth}});
    return {interface_text("reading.figure", {{"what", what}, {"said", figure.said}}), quoted(turn, figure.span), how};
}

ReadLine topic_line(const Turn& turn, const TopicHit& topic)
{
    return {interface_text(topic.asked ? "reading.topic_asked" : "reading.topic_mentioned", {{"topic", spelled(topic.topic.text)}}), quoted(turn, topic.span), sentence(surely(topic.confidence)) + "."};
}

ReadLine cue_line(const Turn& turn, const CueHit& cue)
{
    return {interface_text("reading.cue", {{"cue", spelled(cue.cue.text)}}), quoted(turn, cue.span), interface_text("reading.by_pattern") + " " + sentence(interface_text("status." + std::string(status_name(cue.status)))) + "."};
}

// Said already by the line of the act that the pattern proves.
bool proves_an_act(const CueHit& cue) { return cue.cue.text.rfind("act.", 0) == 0 || cue.cue.text.rfind("business.", 0) == 0; }

}  // namespace

ActWords act_words(const ContentFiles& files)
{
    ActWords words;
    for (const std::string list : {"acts", "harms"}) {
        const auto file = files.find(list + ".json");
        if (file == files.end()) continue;
        const nlohmann::json parsed = nlohmann::json::parse(file->second, nullptr, false);
        if (!parsed.is_object() || !parsed.contains(list)) continue;
        for (const nlohmann::json& one : parsed.at(list))
            if (one.is_object()) words[one.value("id", "")] = one.value("plain", "");
    }
    return words;
}

std::string surely(int confidence)
{
    constexpr int certain = 900, fairly = 680, likely = 560;
    return interface_text(confidence >= certain ? "surely.certain" : confidence >= fairly ? "surely.fairly" : confidence >= likely ? "surely.likely" : "surely.faint");
}

std::string spelled(std::string_view id)
{
    std::string text(id);
    for (char& c : text)
        if (c == '_' || c == '.') c = ' ';
    return text;
}

std::vector<ReadLine> reading_in_words(const Turn& turn, const ActWords& acts)
{
    std::vector<ReadLine> lines;
    const Reading& r = turn.reading;
    if (r.unsure) lines.push_back({interface_text("reading.unsure"), "", interface_text("reading.unsure_how")});
    for (const ActHit& hit : r.acts) lines.push_back(act_line(turn, hit, acts));
    for (const HarmHit& hit : r.harms) lines.push_back(harm_line(turn, hit, acts));
    for (const FigureCheck& figure : turn.figures) lines.push_back(figure_line(turn, figure));
    for (const TopicHit& topic : r.topics) lines.push_back(topic_line(turn, topic));
    for (const CueHit& cue : r.cues)
        if (!proves_an_act(cue)) lines.push_back(cue_line(turn, cue));
    if (lines.empty() && turn.move.kind == MoveKind::Say) lines.push_back({interface_text("reading.nothing"), "", ""});
    return lines;
}

}  // namespace callwright::window
