#include "support/ui_driver.hpp"

#include <stdexcept>

namespace callwright::testing {
namespace {

// The GLFW backend's numbers: they differ from ImGui's own, as in the window.
void map_keys(ImGuiIO& io)
{
    const std::pair<int, int> keys[] = {{ImGuiKey_Tab, 258},    {ImGuiKey_LeftArrow, 263}, {ImGuiKey_RightArrow, 262}, {ImGuiKey_UpArrow, 265}, {ImGuiKey_DownArrow, 264}, {ImGuiKey_PageUp, 266},
                                        {ImGuiKey_PageDown, 267}, {ImGuiKey_Home, 268},      {ImGuiKey_End, 269},        {ImGuiKey_Insert, 260},  {ImGuiKey_Delete, 261},    {ImGuiKey_Backspace, 259},
                                        {ImGuiKey_Space, 32},   {ImGuiKey_Enter, 257},     {ImGuiKey_Escape, 256},     {ImGuiKey_KeyPadEnter, 335}, {ImGuiKey_A, 'A'},     {ImGuiKey_C, 'C'},
                                        {ImGuiKey_V, 'V'},      {ImGuiKey_X, 'X'},         {ImGuiKey_Y, 'Y'},          {ImGuiKey_Z, 'Z'}};
    for (const auto& [key, code] : keys) io.KeyMap[key] = code;
}

void connect_clipboard(ImGuiIO& io, std::string& clipboard)
{
    io.ClipboardUserData = &clipboard;
    io.SetClipboardTextFn = [](void* to, const char* text) { *static_cast<std::string*>(to) = text; };
    io.GetClipboardTextFn = [](void* from) { return static_cast<std::string*>(from)->c_str(); };
}

}  // namespace

Driver::Driver(std::function<void()> draw, ImVec2 display) : draw_(std::move(draw)), context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.DisplaySize = display;
    io.MousePos = {-1, -1};
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    map_keys(io);
    connect_clipboard(io, clipboard);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    frames(2);
}

Driver::~Driver() { ImGui::DestroyContext(context_); }

void Driver::frames(int count)
{
    ImGui::SetCurrentContext(context_);
    for (; count > 0; --count) {
        marks_.clear();
        ImGui::GetIO().DeltaTime = 1 / 60.0f;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("test", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        draw_();
        ImGui::End();
        mouse_cursor_ = ImGui::GetMouseCursor();
        ImGui::Render();
    }
}

void Driver::mark(const std::string& name) { marks_[name] = {ImGui::GetItemRectMin(), ImGui::GetItemRectSize()}; }

ImVec2 Driver::corner(const std::string& name) const
{
    if (!marks_.contains(name)) throw std::runtime_error("nothing is marked " + name);
    return marks_.at(name).first;
}

ImVec2 Driver::size(const std::string& name) const
{
    if (!marks_.contains(name)) throw std::runtime_error("nothing is marked " + name);
    return marks_.at(name).second;
}

ImVec2 Driver::centre(const std::string& name) const
{
    const ImVec2 at = corner(name), extent = size(name);
    return {at.x + extent.x / 2, at.y + extent.y / 2};
}

void Driver::hold(Held held)
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = held.control;
    io.KeyShift = held.shift;
    io.KeyAlt = held.alt;
}

void Driver::move_to(ImVec2 place)
{
    ImGui::GetIO().MousePos = place;
    frames();
}

void Driver::press()
{
    ImGui::GetIO().MouseDown[0] = true;
    frames();
}

void Driver::release()
{
    ImGui::GetIO().MouseDown[0] = false;
    frames();
}

void Driver::click(ImVec2 place, Held held)
{
    rest();
    hold(held);
    click_times(place, 1);
    hold(nothing);
}

void Driver::click_times(ImVec2 place, int times)
{
    move_to(place);
    for (; times > 0; --times) {
        press();
        release();
    }
}

void Driver::drag(ImVec2 from, ImVec2 to)
{
    rest();
    move_to(from);
    press();
    move_to({(from.x + to.x) / 2, (from.y + to.y) / 2});
    move_to(to);
    release();
}

void Driver::wheel(float notches)
{
    frames();  // the item under the mouse is known one frame later
    ImGui::GetIO().MouseWheel = notches;
    frames();
}

void Driver::key(ImGuiKey key, Held held)
{
    ImGuiIO& io = ImGui::GetIO();
    hold(held);
    io.KeysDown[io.KeyMap[key]] = true;
    frames();
    io.KeysDown[io.KeyMap[key]] = false;
    hold(nothing);
    frames();
}

void Driver::type(const std::string& utf8)
{
    ImGui::GetIO().AddInputCharactersUTF8(utf8.c_str());
    frames();
}

void Driver::key_and_character(ImGuiKey pressed, Held held, unsigned character)
{
    ImGui::GetIO().AddInputCharacter(character);
    key(pressed, held);
}

void Driver::paste(const std::string& text)
{
    clipboard = text;
    key(ImGuiKey_V, control);
}

}  // namespace callwright::testing
