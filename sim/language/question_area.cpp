#include "language/question_area.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "language/meanings.hpp"
#include "language/topic_points.hpp"

namespace callwright {

std::string area_of(const Normalised& text, const Clause& sentence, const std::vector<Entity>& entities, const ReadContext& context, const LanguagePack::Compiled& pack)
{
    constexpr int enough_of_it = 350;  // thousandths
    std::optional<Embedding> meaning;
    if (pack.encoder) meaning = pack.encoder->embed(words_in_part(text, sentence));
    std::vector<std::pair<size_t, int>> named;
    for (const CueMatch& match : find_cues(pack.topic_cues, cue_text(text, entities))) {
        if (match.begin >= sentence.begin && match.begin < sentence.end) named.emplace_back(topic_number(TopicId(match.cue->id.text), pack), 1);
    }
    TopicPoints points = topic_points(words_of(text, sentence), entities, meaning ? &*meaning : nullptr, named, true, context, pack, Unheard::AsItIs);
    points.of[no_topic] = std::numeric_limits<int>::min();
    std::map<std::string, int> share;
    for (size_t topic = 0; topic < points.of.size(); ++topic)
        if (topic != no_topic) share[pack.topic_groups[topic]] += likelihood(points, topic);
    const auto most = std::max_element(share.begin(), share.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != share.end() && most->second >= enough_of_it ? most->first : "";
}

}  // namespace callwright
