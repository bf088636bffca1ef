// Compiling a language pack
//
// The pack is authored JSON that has already passed the content checks. Compiling parses it, turns patterns into matchers and trains
// the models of acts and topics. The digest covers every byte that went in, the encoder's own digest and the version of this code, so a cache
// can never serve another pack.

#include "language/language_pack.hpp"

#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "base/at_once.hpp"
#include "base/digest.hpp"
#include "language/cache_file.hpp"
#include "language/compiled_pack.hpp"
#include "language/embedding_cache.hpp"
#include "language/entities.hpp"
#include "language/meanings.hpp"

namespace callwright {
namespace {

using nlohmann::json;

constexpr const char* compiler_version = "reader 15";
constexpr const char* harms_file = "harms.json";
constexpr const char* about_nothing = "";  // what is about none of them is learnt like a topic

// What somebody asked after a line; about nothing the pack names when there is no topic.
struct Heard {
    std::string text, said_before;
    std::vector<std::string> topics;
};

struct Sources {
    std::vector<Example> acts, topics;
    std::vector<Example> of_harm;  // replies of those who wrote to teach harm: they teach nothing else
    std::vector<Heard> questions;
    std::vector<std::string> act_names, harm_names, topic_names;
    std::map<std::string, std::string> harm_of_act;  // what an act does wherever it is done
    Concepts concepts;
    std::vector<std::pair<json, std::string>> cue_files;
    json topic_list = json::array();
    std::string numbers;
    std::set<std::string> questioners;     // writers whose questions are labelled
    std::map<int, std::string> writer_of;  // of replies, by group
};

std::vector<std::string> asserted(const json& acts)
{
    std::vector<std::string> out;
    for (const json& a : acts) {
        if (a.is_string()) out.push_back(a.get<std::string>());
        else if (a.value("status", "asserted") == "asserted") out.push_back(a.at("act").get<std::string>());
    }
    return out;
}

constexpr const char* some_harm = "some";  // beside each harm stands that there is one

// What harm an example does by its acts, or as its labeller said.
std::vector<std::string> harms_of(const std::vector<std::string>& acts, const json& example, const Sources& s)
{
    std::set<std::string> named;
    for (const std::string& act : acts)
        if (const auto harm = s.harm_of_act.find(act); harm != s.harm_of_act.end()) named.insert(harm->second);
    if (!s.harm_names.empty() && example.contains("violations"))
        for (const json& harm : example.at("violations")) named.insert(harm.get<std::string>());
    std::vector<std::string> harms(named.begin(), named.end());
    if (!harms.empty()) harms.insert(harms.begin(), some_harm);
    return harms;
}

Example example_of(const json& line, std::vector<std::string> acts, int group, bool reply, const Sources& s)
{
    std::vector<std::string> harms = harms_of(acts, line, s);
    return {line.at("text"), line.value("said_before", ""), std::move(acts), group, {}, reply, std::move(harms)};
}

void add_phrases(const json& file, int group, Sources& s)
{
    const std::string act = file.at("act");
    if (std::find(s.act_names.begin(), s.act_names.end(), act) == s.act_names.end()) s.act_names.push_back(act);
    int half = group;
    for (const json& e : file.at("examples")) {
        std::vector<std::string> acts = {act};
        if (e.contains("also"))
            for (const json& a : e.at("also")) acts.push_back(a.get<std::string>());
        s.acts.push_back(example_of(e, std::move(acts), half, false, s));
    }
    for (const json& e : file.at("counterexamples")) s.acts.push_back(example_of(e, asserted(e.at("acts")), half, false, s));
}

void add_replies(const json& file, int group, Sources& s)
{
    const bool of_harm = file.value("of_harm", false);
    if (!of_harm) s.writer_of[group] = file.at("writer");
    for (const json& r : file.at("replies")) {
        (of_harm ? s.of_harm : s.acts).push_back(example_of(r, asserted(r.at("acts")), group, true, s));
        if (of_harm) continue;
        for (const std::string& act : s.acts.back().acts)
            if (std::find(s.act_names.begin(), s.act_names.end(), act) == s.act_names.end()) s.act_names.push_back(act);
    }
}

void add_topics(const json& file, Sources& s)
{
    for (const json& t : file.at("topics")) {
        const std::string id = t.at("id");
        s.topic_names.push_back(id);
        s.topic_list.push_back(t);
        int number = 0;
        for (const json& ask : t.at("asks")) s.topics.push_back({ask, "", {id}, number++});
        if (t.contains("mentions"))
            for (const json& m : t.at("mentions")) s.topics.push_back({m, "", {id}, number++});
    }
    if (file.contains("nothing"))
        for (const json& line : file.at("nothing")) s.topics.push_back({line, "", {about_nothing}, 0});
}

void add_questions(const json& file, Sources& s)
{
    s.questioners.insert(file.at("writer").get<std::string>());
    for (const json& q : file.at("questions")) {
        std::vector<std::string> topics = q.at("topics").get<std::vector<std::string>>();
        if (topics.empty()) topics = {about_nothing};
        s.questions.push_back({q.at("text"), q.at("said_before"), std::move(topics)});
    }
}

// What asks about nothing keeps the topics honest: every third labelled reply without a question. Not of those who speak with the very people that
// topics are of: what they say is about them.
void add_strangers(Sources& s)
{
    s.topic_names.push_back(about_nothing);
    int number = 0;
    const auto is_a_questioner = [&](const Example& e) { return e.reply && s.questioners.count(s.writer_of[e.group]) > 0; };
    for (const Example& e : s.acts)
        if (e.text.find('?') == std::string::npos && !is_a_questioner(e) && e.text.size() < 140 && ++number % 3 == 0) s.topics.push_back({e.text, "", {about_nothing}, number});
}

// Which harms replies are labelled with is said once for all languages.
void add_harm_names(const ContentFiles& files, Sources& s)
{
    const auto file = files.find(harms_file);
    if (file == files.end()) return;
    const json named = json::parse(file->second);
    for (const json& harm : named.at("harms")) {
        s.harm_names.push_back(harm.at("id"));
        if (harm.contains("act")) s.harm_of_act[harm.at("act")] = s.harm_names.back();
    }
    std::sort(s.harm_names.begin(), s.harm_names.end());
}

// That there is some harm, then which.
std::vector<std::string> harm_labels(const Sources& s)
{
    std::vector<std::string> labels = s.harm_names;
    labels.insert(labels.begin(), some_harm);
    return labels;
}

// All that tells what harms: every example, and those who wrote for it.
std::vector<Example> harm_examples(const Sources& s)
{
    std::vector<Example> all = s.acts;
    all.insert(all.end(), s.of_harm.begin(), s.of_harm.end());
    for (Example& e : all) e.acts = std::move(e.harms);
    return all;
}

Sources gather(const ContentFiles& files, const std::string& folder)
{
    Sources s;
    add_harm_names(files, s);
    int group = 0, harm_group = 1000;
    for (const auto& [path, bytes] : files) {
        if (path.compare(0, folder.size(), folder) != 0) continue;
        const json file = json::parse(bytes);
        const std::string schema = file.value("$schema", "");
        const std::string kind = schema.substr(schema.rfind('/') + 1);
        const bool of_harm = kind == "replies.schema.json" && file.value("of_harm", false);
        group += !of_harm;  // who writes of harm changes nothing for the others
        if (kind == "act_phrases.schema.json") add_phrases(file, group, s);
        if (kind == "replies.schema.json") add_replies(file, of_harm ? ++harm_group : group, s);
        if (kind == "topics.schema.json") add_topics(file, s);
        if (kind == "questions.schema.json") add_questions(file, s);
        if (kind == "cues.schema.json") s.cue_files.emplace_back(file, path);
        if (kind == "numbers.schema.json") s.numbers = bytes;
        if (kind == "concepts.schema.json")
            for (const auto& c : file.at("concepts").items()) s.concepts[c.key()] = c.value().get<std::vector<std::string>>();
    }
    std::sort(s.act_names.begin(), s.act_names.end());
    add_strangers(s);
    std::sort(s.topic_names.begin(), s.topic_names.end());
    return s;
}

Result<Cue> cue_from(const json& source, const std::string& id, const Concepts& concepts)
{
    Cue cue;
    cue.id = CueId(id);
    cue.act = source.value("act", "");
    cue.asks = source.value("asks", false);
    for (const char* key : {"patterns", "cues", "unless"}) {
        if (!source.contains(key)) continue;
        for (const json& text : source.at(key)) {
            auto pattern = parse_pattern(text.get<std::string>(), concepts);
            if (!pattern) return tl::unexpected(pattern.error());
            (std::string_view(key) == "unless" ? cue.unless : cue.patterns).push_back(std::move(*pattern));
            if (std::string_view(key) != "unless") cue.texts.push_back(text.get<std::string>());
        }
    }
    return cue;
}

Result<bool> add_cues(const Sources& s, LanguagePack::Compiled& pack)
{
    for (const auto& [file, path] : s.cue_files)
        for (const json& source : file.at("cues")) {
            const std::string id = source.at("id");
            auto cue = cue_from(source, id, s.concepts);
            if (!cue) {
                cue.error().where = path;
                return tl::unexpected(cue.error());
            }
            pack.cue_ids.emplace_back(id);
            auto& into = id.rfind("event.", 0) == 0 ? pack.event_cues : id.rfind("tone.", 0) == 0 ? pack.tone_cues : id.rfind("harm.", 0) == 0 ? pack.harm_cues : pack.cues;
            into.push_back(std::move(*cue));
        }
    for (const json& topic : s.topic_list) {
        if (!topic.contains("cues") || topic.at("cues").empty()) continue;
        auto cue = cue_from(json{{"cues", topic.at("cues")}}, topic.at("id"), s.concepts);
        if (!cue) {
            cue.error().where = "topics";
            return tl::unexpected(cue.error());
        }
        pack.topic_cues.push_back(std::move(*cue));
    }
    return true;
}

// The scorers see kinds of figures, not the figures. The date is any: only kinds are used.
void mark_figures(std::vector<Example>& examples, const NumberWords& numbers)
{
    constexpr CivilTime any_day{{2026, 11, 23}, 1100};
    for_each_at_once(examples.size(), [&](size_t i) { examples[i].entities = find_entities(normalise(examples[i].text), any_day, numbers); });
}

void learn_words(const std::vector<Example>& examples, LanguagePack::Compiled& pack)
{
    for (const Example& e : examples) {
        WordSet once;
        for (const std::string* text : {&e.text, &e.said_before})
            for (const Token& token : normalise(*text).tokens)
                if (token.is_word) once.insert(token.text);
        for (const std::string& word : once) ++pack.commonness[word];
    }
}

size_t number_of(const std::vector<std::string>& names, const std::string& name) { return static_cast<size_t>(std::lower_bound(names.begin(), names.end(), name) - names.begin()); }

TopicWords topic_words_of(const Sources& s)
{
    std::vector<std::vector<std::string>> asks(s.topic_names.size());
    for (const Example& e : s.topics)
        for (const std::string& topic : e.acts)
            asks[number_of(s.topic_names, topic)].push_back(e.text);
    return TopicWords::learn(asks);
}

std::string folder_of(std::string_view id) { return "languages/" + std::string(id) + "/"; }

// A line for each word: how common it is, a space, the word.
std::string words_saved(const LanguagePack::Compiled& pack)
{
    std::string out;
    for (const auto& [word, count] : pack.commonness) out += std::to_string(count) + " " + word + "\n";
    return out;
}

void restore_words(std::string_view lines, LanguagePack::Compiled& pack)
{
    for (size_t end = 0; (end = lines.find('\n')) != std::string_view::npos; lines.remove_prefix(end + 1)) {
        const size_t space = lines.find(' ');
        pack.commonness.emplace_hint(pack.commonness.end(), lines.substr(space + 1, end - space - 1), std::atoi(std::string(lines.substr(0, space)).c_str()));
    }
}

std::string with_size(const std::string& bytes) { return std::to_string(bytes.size()) + "\n" + bytes; }

// The next part of a cached pack; nullopt when there is none.
std::optional<std::string> next_part(std::string_view& bytes)
{
    const size_t line = bytes.find('\n');
    if (line == std::string::npos || line > 12) return std::nullopt;
    const size_t size = static_cast<size_t>(std::atoll(std::string(bytes.substr(0, line)).c_str()));
    bytes.remove_prefix(line + 1);
    if (size > bytes.size()) return std::nullopt;
    std::string part(bytes.substr(0, size));
    bytes.remove_prefix(size);
    return part;
}

bool restore(const std::string& bytes, const Sources& s, LanguagePack::Compiled& pack)
{
    std::string_view rest = bytes;
    const auto acts = next_part(rest), topics = next_part(rest), replies = next_part(rest), asks = next_part(rest), heard = next_part(rest), harm_words = next_part(rest), harms = next_part(rest), words = next_part(rest);
    if (!acts || !topics || !replies || !asks || !heard || !harm_words || !harms || !words || !rest.empty()) return false;
    if (!s.harm_names.empty() && pack.encoder && !(pack.harm_words.restore(*harm_words, harm_examples(s), harm_labels(s)) && pack.harms.restore(*harms, pack.harm_words))) return false;
    if (!pack.acts.restore(*acts, s.acts, s.act_names) || !pack.topics.restore(*topics, s.topics, s.topic_names)) return false;
    if (pack.encoder && !(pack.replies.restore(*replies, pack.acts, s.act_names.size()) && pack.topic_meanings.restore(*asks, s.topic_names.size()) && pack.heard_questions.restore(*heard, s.topic_names.size()))) return false;
    restore_words(*words, pack);
    return true;
}

// What is known of an example beside its words and what it means.
KnownOfReply known_of(const Example& e, const Normalised& text, const LanguagePack::Compiled& pack)
{
    KnownOfReply known;
    known.cues = cue_signs(find_cues(pack.cues, cue_text(text, e.entities)), pack.act_ids, text, split_sentences(text));
    known.plain = plain_signs_of(text, e.entities, e.said_before, pack.concepts);
    return known;
}

void learn_meanings(const Sources& s, const std::string& cache_folder, const Progress& progress, LanguagePack::Compiled& pack)
{
    EmbeddingCache embeddings(*pack.encoder, cache_folder, "lines");
    std::vector<const Example*> replies;
    for (const std::vector<Example>* examples : {&s.acts, &s.of_harm})
        for (const Example& e : *examples) replies.push_back(&e);
    std::vector<KnownOfReply> known(replies.size());
    std::vector<std::vector<std::string>> parts(replies.size());
    for_each_at_once(replies.size(), [&](size_t i) {
        const Normalised text = normalise(replies[i]->text);
        known[i] = known_of(*replies[i], text, pack);
        if (replies[i]->reply) parts[i] = words_in_parts(text, split_clauses(text));  // what phrases mean in parts is not asked for
    });

    std::vector<std::string_view> lines;
    for (const std::vector<Example>* examples : {&s.acts, &s.topics, &s.of_harm})
        for (const Example& e : *examples) {
            lines.push_back(e.text);
            if (!e.said_before.empty()) lines.push_back(e.said_before);
        }
    for (const Heard& q : s.questions) lines.insert(lines.end(), {q.text, q.said_before});
    for (const std::vector<std::string>& of_reply : parts) lines.insert(lines.end(), of_reply.begin(), of_reply.end());
    constexpr int lines_known = 650, harms_known = 850;  // thousandths of the work
    embeddings.add(lines, progress, 0, lines_known);
    embeddings.save();

    for (const Heard& q : s.questions)
        for (const std::string& topic : q.topics)
            if (std::binary_search(s.topic_names.begin(), s.topic_names.end(), topic)) pack.heard_questions.add(static_cast<uint32_t>(number_of(s.topic_names, topic)), embeddings.of(q.text), embeddings.of(q.said_before));
    for (const Example& e : s.topics)
        for (const std::string& topic : e.acts) pack.topic_meanings.add(static_cast<uint32_t>(number_of(s.topic_names, topic)), embeddings.of(e.text));
    for (size_t i = 0; i < replies.size(); ++i) {
        known[i].meaning = {embeddings.of(replies[i]->text), replies[i]->said_before.empty() ? Embedding{} : embeddings.of(replies[i]->said_before)};
        for (const std::string& part : parts[i]) known[i].parts.push_back(embeddings.of(part));
    }
    if (!s.harm_names.empty()) {
        pack.harm_words = ActModel::train(harm_examples(s), harm_labels(s), true);
        pack.harms = HarmModel::train(pack.harm_words, known);
        if (progress) progress(harms_known);
    }
    known.resize(s.acts.size());
    pack.replies = ReplyModel::train(pack.acts, std::move(known));
    if (progress) progress(1000);
}

void train(Sources& s, const std::string& cache_folder, const Progress& progress, LanguagePack::Compiled& pack)
{
    const std::filesystem::path path = cache_folder.empty() ? std::filesystem::path() : std::filesystem::path(cache_folder) / (pack.id + "-" + pack.digest + ".nlu");
    if (!cache_folder.empty() && restore(read_cache(path), s, pack)) return;
    learn_words(s.acts, pack);
    learn_words(s.topics, pack);
    mark_figures(s.acts, pack.numbers);
    mark_figures(s.topics, pack.numbers);
    mark_figures(s.of_harm, pack.numbers);
    pack.acts = ActModel::train(s.acts, s.act_names);
    pack.topics = ActModel::train(s.topics, s.topic_names);
    if (pack.encoder) learn_meanings(s, cache_folder, progress, pack);
    if (cache_folder.empty()) return;
    constexpr size_t most_kept = 12;  // whoever writes a pack makes a new one with each change
    write_cache(path, with_size(pack.acts.saved()) + with_size(pack.topics.saved()) + with_size(pack.replies.saved()) + with_size(pack.topic_meanings.saved()) + with_size(pack.heard_questions.saved()) + with_size(pack.harm_words.saved()) + with_size(pack.harms.saved()) + with_size(words_saved(pack)));
    keep_last_used(cache_folder, pack.id + "-", most_kept);
}

}  // namespace

std::string LanguagePack::digest_of(const ContentFiles& files, std::string_view id, const Encoder* encoder)
{
    const std::string folder = folder_of(id);
    std::string all = compiler_version;
    if (encoder) all += "\nencoder " + encoder->digest() + "\n";
    for (const auto& [path, bytes] : files)
        if (path.compare(0, folder.size(), folder) == 0 || path == harms_file) all += path + "\n" + sha256_hex(bytes) + "\n";
    return sha256_hex(all);
}

Result<LanguagePack> LanguagePack::compile(const ContentFiles& files, std::string_view id, const std::string& cache_folder, std::shared_ptr<const Encoder> encoder, const Progress& progress)
{
    const std::string folder = folder_of(id);
    try {
        Sources sources = gather(files, folder);
        if (sources.acts.empty()) return tl::unexpected(Error{ErrorCode::NotFound, folder, "there is no language pack \"" + std::string(id) + "\""});
        auto pack = std::make_shared<Compiled>();
        pack->id = std::string(id);
        pack->digest = digest_of(files, id, encoder.get());
        pack->encoder = std::move(encoder);
        for (const std::string& act : sources.act_names) pack->act_ids.emplace_back(act);
        for (const std::string& harm : sources.harm_names) pack->harm_ids.emplace_back(harm);
        for (const std::string& topic : sources.topic_names) pack->topic_ids.emplace_back(topic);
        pack->said_topics.resize(sources.topic_names.size());
        pack->odd_topics.resize(sources.topic_names.size());
        pack->topic_commonness.resize(sources.topic_names.size());
        pack->identity_topics.resize(sources.topic_names.size());
        pack->topic_groups.resize(sources.topic_names.size());
        for (const json& topic : sources.topic_list) {
            const size_t number = number_of(sources.topic_names, topic.at("id"));
            pack->said_topics[number] = topic.value("said", false);
            pack->odd_topics[number] = topic.value("odd", false);
            pack->topic_commonness[number] = topic.value("common", 0);
            pack->topic_groups[number] = topic.at("group");
            pack->identity_topics[number] = pack->topic_groups[number] == "identity";
        }
        pack->example_name = sources.concepts["example_name"];
        pack->concepts = sources.concepts;
        if (const auto added = add_cues(sources, *pack); !added) return tl::unexpected(added.error());
        auto numbers = load_number_words(sources.numbers, folder + "numbers.json");
        if (!numbers) return tl::unexpected(numbers.error());
        pack->numbers = std::move(*numbers);
        pack->topic_words = topic_words_of(sources);
        train(sources, cache_folder, progress, *pack);
        LanguagePack out;
        out.compiled_ = std::move(pack);
        return out;
    } catch (const json::exception& e) {
        return tl::unexpected(Error{ErrorCode::JsonSyntax, folder, e.what()});
    }
}

const std::string& LanguagePack::id() const { return compiled_->id; }
const std::string& LanguagePack::digest() const { return compiled_->digest; }
std::vector<ActId> LanguagePack::acts() const { return compiled_->act_ids; }
std::vector<CueId> LanguagePack::cues() const { return compiled_->cue_ids; }

std::vector<TopicId> LanguagePack::topics() const
{
    std::vector<TopicId> topics = compiled_->topic_ids;
    topics.erase(std::remove(topics.begin(), topics.end(), TopicId()), topics.end());
    return topics;
}

}  // namespace callwright
