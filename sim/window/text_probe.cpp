#include "window/text_probe.hpp"

#include <imgui_internal.h>

namespace callwright::window {
namespace {

std::vector<SeenText>* seen = nullptr;

}  // namespace

void probe_texts(std::vector<SeenText>* into) { seen = into; }

void note_text(std::string_view text, ImVec2 at, ImVec2 size, bool shortened)
{
    if (!seen) return;
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    seen->push_back({std::string(text), at, {at.x + size.x, at.y + size.y}, clip.Min, clip.Max, shortened});
}

}  // namespace callwright::window
