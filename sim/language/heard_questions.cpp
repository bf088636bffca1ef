#include "language/heard_questions.hpp"

#include <algorithm>
#include <cstring>

namespace callwright {

namespace {

constexpr size_t saved_size = sizeof(uint32_t) + 2 * sizeof(Embedding);

}  // namespace

void HeardQuestions::add(uint32_t topic, const Embedding& question, const Embedding& said_before) { heard_.push_back({topic, Measured(question), Measured(said_before)}); }

std::vector<int> HeardQuestions::closest(const Embedding& question, const Embedding& said_before, size_t topics) const
{
    const Measured asked(question), before(said_before);
    std::vector<int> best(topics, 0);
    for (const Heard& heard : heard_) {
        const int alike = similarity(asked, heard.question);
        if (alike <= best[heard.topic]) continue;  // the line before it cannot make it more
        best[heard.topic] = std::max(best[heard.topic], alike * (1000 + similarity(before, heard.said_before)) / 2000);
    }
    return best;
}

std::vector<bool> HeardQuestions::known(size_t topics) const
{
    std::vector<bool> known(topics, false);
    for (const Heard& heard : heard_) known[heard.topic] = true;
    return known;
}

std::string HeardQuestions::saved() const
{
    std::string bytes;
    for (const Heard& heard : heard_) {
        bytes.append(reinterpret_cast<const char*>(&heard.topic), sizeof heard.topic);
        for (const Measured* one : {&heard.question, &heard.said_before}) bytes.append(reinterpret_cast<const char*>(one->embedding.data()), sizeof(Embedding));
    }
    return bytes;
}

bool HeardQuestions::restore(const std::string& bytes, size_t topics)
{
    if (bytes.size() % saved_size != 0) return false;
    heard_.clear();
    heard_.reserve(bytes.size() / saved_size);
    for (size_t at = 0; at < bytes.size(); at += saved_size) {
        uint32_t topic = 0;
        Embedding question{}, said_before{};
        std::memcpy(&topic, bytes.data() + at, sizeof topic);
        std::memcpy(question.data(), bytes.data() + at + sizeof topic, sizeof question);
        std::memcpy(said_before.data(), bytes.data() + at + sizeof topic + sizeof question, sizeof said_before);
        if (topic >= topics) return false;
        add(topic, question, said_before);
    }
    return true;
}

}  // namespace callwright
