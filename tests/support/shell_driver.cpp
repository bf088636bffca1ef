#include "support/shell_driver.hpp"

#include <chrono>

#include <doctest/doctest.h>

#include "support/shipped.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::testing {

using namespace window;

namespace {

constexpr float frame_seconds = 1.0f / 60;

int code_of(Key key)
{
    switch (key) {
    case Key::Tab: return ImGuiKey_Tab;
    case Key::Enter: return ImGuiKey_Enter;
    case Key::Space: return ImGuiKey_Space;
    case Key::Escape: return ImGuiKey_Escape;
    case Key::Left: return ImGuiKey_LeftArrow;
    case Key::Right: return ImGuiKey_RightArrow;
    case Key::Up: return ImGuiKey_UpArrow;
    case Key::Down: return ImGuiKey_DownArrow;
    case Key::PageUp: return ImGuiKey_PageUp;
    case Key::PageDown: return ImGuiKey_PageDown;
    case Key::Home: return ImGuiKey_Home;
    case Key::End: return ImGuiKey_End;
    case Key::F1: return 290;
    case Key::F2: return 291;
    case Key::F3: return 292;
    case Key::F4: return 293;
    }
    return 0;
}

}  // namespace

ShellOptions shell_options(const std::string& store)
{
    (void)shipped();  // what is made of it is shared with whoever opens it
    ShellOptions options;
    options.places = usual_places();
    options.places.content = {source_folder() + "/scenarios"};
    options.places.texts = source_folder() + "/assets/texts";
    options.places.store = store;
    options.fonts = font_folders(source_folder() + "/assets");
    options.seed = 1;
    return options;
}

ShellDriver::ShellDriver(ShellOptions options, ImVec2 size) : context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.DisplaySize = size;
    io.MousePos = {-1, -1};
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
    shell_ = std::make_unique<Shell>(std::move(options));
    frames(4);
}

ShellDriver::~ShellDriver()
{
    shell_.reset();
    ImGui::DestroyContext(context_);
}

void ShellDriver::frame()
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    if (shell_->prepare(*io.Fonts)) {
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    }
    texts_.clear();
    probe_texts(&texts_);
    io.DeltaTime = frame_seconds;
    now_ += frame_seconds;
    ImGui::NewFrame();
    shell_->frame(now_);
    ImGui::Render();
    probe_texts(nullptr);
}

void ShellDriver::frames(int count)
{
    for (int i = 0; i < count; ++i) frame();
}

void ShellDriver::wait(double seconds)
{
    for (const double until = now_ + seconds; now_ < until;) frame();
}

void ShellDriver::resize(ImVec2 size)
{
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = size;
    frames(4);
}

bool ShellDriver::shows(const std::string& key) const
{
    const focus::Item* item = focus::find(key);
    return item && item->most.x > item->least.x && item->most.y > item->least.y;
}

bool ShellDriver::reads(const std::string& words) const
{
    for (const SeenText& seen : texts_)
        if (seen.text.find(words) != std::string::npos) return true;
    return false;
}

void ShellDriver::click(const std::string& key)
{
    INFO("looking for ", key);
    REQUIRE(shows(key));
    const focus::Item item = *focus::find(key);
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {(item.least.x + item.most.x) / 2, (item.least.y + item.most.y) / 2};
    frame();
    io.MouseDown[0] = true;
    frame();
    io.MouseDown[0] = false;
    frames(3);
    io.MousePos = {-1, -1};
    wait(0.5);  // two clicks are no double click
}

void ShellDriver::press(const std::string& wanted)
{
    focus::set(wanted.c_str());
    frames(3);
    INFO("looking for ", wanted);
    REQUIRE(focus::find(wanted) != nullptr);
    key(Key::Enter);
}

void ShellDriver::type(const std::string& utf8)
{
    ImGui::GetIO().AddInputCharactersUTF8(utf8.c_str());
    frames(2);
}

void ShellDriver::tap(int code)
{
    ImGui::GetIO().KeysDown[code] = true;
    frame();
    ImGui::GetIO().KeysDown[code] = false;
    frames(3);
}

void ShellDriver::key(Key key, bool control, bool shift)
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = control;
    io.KeyShift = shift;
    io.KeyMods = (control ? ImGuiKeyModFlags_Ctrl : 0) | (shift ? ImGuiKeyModFlags_Shift : 0);
    tap(code_of(key));
    io.KeyCtrl = io.KeyShift = false;
    io.KeyMods = 0;
}

void ShellDriver::digit(int digit)
{
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned>('0' + digit));
    tap('0' + digit);
}

void ShellDriver::clear_draft()
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = true;
    io.KeyMods = ImGuiKeyModFlags_Ctrl;
    tap(ImGuiKey_A);
    io.KeyCtrl = false;
    io.KeyMods = 0;
    tap(ImGuiKey_Delete);
}

std::string ShellDriver::focused() const
{
    for (const focus::Item& item : focus::items())
        if (focus::shows(item.id)) return item.key;
    return "";
}

double ShellDriver::build_milliseconds(int count)
{
    const auto begun = std::chrono::steady_clock::now();
    frames(count);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count() / count;
}

}  // namespace callwright::testing
