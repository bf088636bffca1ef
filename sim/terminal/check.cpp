// Looking for problems: shape and references of every file, then the cases beside the rules and the golden calls beside the scenarios.

#include <ostream>

#include <nlohmann/json.hpp>

#include "app/check_content.hpp"
#include "base/utf8.hpp"
#include "terminal/page.hpp"
#include "terminal/terminal.hpp"

namespace callwright {

int check_content(Streams& streams, const std::string& path, bool as_json)
{
    const Places places = usual_places();
    const auto checked = find_problems(places.content, path, places.cache);
    if (!checked) return complain(streams, checked.error());
    for (const Error& problem : checked->problems) {
        if (as_json) streams.out << nlohmann::json{{"where", problem.where}, {"code", code_name(problem.code)}, {"message", problem.what}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
        else streams.out << utf8::visible(problem.where) << " " << code_name(problem.code) << " " << utf8::visible(problem.what) << "\n";
    }
    if (!checked->problems.empty()) return exit_problem;
    streams.talk << interface_text("check.good", {{"files", std::to_string(checked->files)}}) << "\n";
    return exit_done;
}

}  // namespace callwright
