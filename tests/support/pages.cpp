#include "support/pages.hpp"

#include <cstdio>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "app/interface_text.hpp"
#include "export/debrief_pdf.hpp"
#include "support/shipped.hpp"

namespace callwright::testing {

std::vector<std::string> golden_moves(const std::string& call)
{
    const auto file = nlohmann::json::parse(shipped_files().at("us/overtime-stopped.calls.json"));
    for (const auto& one : file.at("calls"))
        if (one.at("id") == call) return one.at("moves");
    std::abort();
}

DebriefPage page_of(const RunningCall& call) { return debrief_page(call.content(), call.transcript(), call.state(), {12, 1, "0.1.0"}, interface_text); }

DebriefPage page_after(const std::vector<std::string>& moves) { return page_of(call_after(moves)); }

RunningCall harmful_call()
{
    return call_after({"Dana Ruiz? I'm calling about your Northgate Bank credit card, you owe $1,200.00.", "If this isn't settled today it usually ends up in front of a judge, and they will garnish your wages.",
                       "Your employer will hear about this. You could be arrested for this, you know.", "I'm sorry, I should not have said that. Nobody is suing you.", "/end"});
}

std::string output_of(const std::string& command)
{
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    char piece[4096];
    for (size_t length = 0; pipe && (length = std::fread(piece, 1, sizeof piece, pipe)) > 0;) output.append(piece, length);
    if (pipe) pclose(pipe);
    return output;
}

std::string saved_pdf(const DebriefPage& page, const std::string& name)
{
    const std::string file = scratch_folder(name) + "/debrief.pdf";
    if (const auto saved = save_debrief_pdf(page, file); !saved) return saved.error().line();
    return file;
}

std::string text_of_pdf(const std::string& file) { return output_of("pdftotext -layout '" + file + "' -"); }

std::string without_spaces(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\t'; });
    return text;
}

}  // namespace callwright::testing
