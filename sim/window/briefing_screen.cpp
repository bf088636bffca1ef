#include "window/briefing_screen.hpp"

#include <algorithm>
#include <array>

#include "app/interface_text.hpp"
#include "window/call_words.hpp"

namespace callwright::window {
namespace {

void add_account(BriefingScreen& s, const Scenario& scenario)
{
    const Account& a = scenario.account;
    s.account.push_back({interface_text("account.balance"), format_money(a.balance, a.currency), true});
    for (const AccountItem& item : a.items) s.account.push_back({interface_text("account.item." + item.kind), format_money(item.amount, a.currency)});
    s.account.push_back({interface_text("account.past_due"), interface_text("account.days", {{"days", std::to_string(a.days_past_due)}})});
    s.account.push_back({interface_text("account.creditor"), a.creditor});
    s.account.push_back({interface_text("account.firm"), a.firm});
}

}  // namespace

BriefingScreen briefing_screen(const Library& library, const Scenario& scenario)
{
    BriefingScreen s;
    s.scenario = scenario.id;
    s.title = scenario.title;
    const auto persona = library.personas.find(scenario.persona);
    s.name = persona == library.personas.end() ? scenario.title : persona->second.name.full;
    s.first_name = persona == library.personas.end() ? scenario.title : persona->second.name.first;
    s.initials = initials_of(s.name);
    s.warning = scenario.briefing.warning;
    s.button = interface_text("home.call", {{"name", s.first_name}});
    const auto part = [&](const char* key, const std::string& text) {
        if (!text.empty()) s.parts.push_back({interface_text(key), text});
    };
    part("briefing.page.situation", scenario.briefing.situation);
    part("briefing.page.goal", scenario.briefing.goal);
    part("briefing.page.fallback", scenario.briefing.fallback);
    part("briefing.page.risk", scenario.briefing.risk);
    s.tips = scenario.briefing.tips;
    add_account(s, scenario);
    s.may_offer = offers_in_words(scenario);
    for (const char* name : {"gentle", "normal", "hard"})
        if (scenario.difficulty.count(name)) s.difficulties.push_back(name);
    for (const auto& [name, difficulty] : scenario.difficulty)
        if (std::find(s.difficulties.begin(), s.difficulties.end(), name) == s.difficulties.end()) s.difficulties.push_back(name);
    return s;
}

}  // namespace callwright::window
