#include "support/view_driver.hpp"

#include <chrono>

#include "support/shipped.hpp"
#include "window/dialogs.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::testing {

using namespace window;

ViewDriver::ViewDriver(std::function<void(ImVec2 size)> draw, ImVec2 size, const std::string& palette, float scale) : draw_(std::move(draw)), context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.DisplaySize = size;
    io.MousePos = {-1, -1};
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
    theme_.palette = palette_named(palette);
    theme_.scale = scale;
    load_fonts(*io.Fonts, theme_, font_folders(source_folder() + "/assets"));
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    frames(4);
}

ViewDriver::~ViewDriver() { ImGui::DestroyContext(context_); }

void ViewDriver::frames(int count)
{
    for (int i = 0; i < count; ++i) {
        texts_.clear();
        probe_texts(&texts_);
        ImGui::GetIO().DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        use_theme(&theme_);
        begin_widgets();
        focus::begin_frame();
        push_style();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::Begin("view", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
        ImGui::PopStyleVar();
        draw_(ImGui::GetIO().DisplaySize);
        ImGui::End();
        pop_style();
        ImGui::Render();
        probe_texts(nullptr);
    }
}

double ViewDriver::build_milliseconds(int count)
{
    const auto begun = std::chrono::steady_clock::now();
    frames(count);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count() / count;
}

}  // namespace callwright::testing
