#pragma once
// The transcript of a page: what each of the two said, which words are underlined, and what stands beside them.

#include "export/debrief_page.hpp"

namespace callwright {

std::vector<PageLine> page_lines(const CallContent& content, const Transcript& transcript, const ScoreCard& card, const Debrief& said, const Wording& wording);

MarkKind mark_kind(Dimension dimension);

// Terms of payment as a clause: "6 × $214.10 a month, the first on December 4th, by debit card".
std::string terms_in_words(const Terms& terms, const std::string& currency, const Wording& wording);

}  // namespace callwright
