#include "window/display/graphics.hpp"

#include <algorithm>
#include <cstdio>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include "window/display/input_queue.hpp"

namespace callwright::window {
namespace {

constexpr int usual_width = 1440, usual_height = 900, least_width = 480, least_height = 340;

void hints()
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
}

// As remembered, but never larger than the screen.
void size_for(const WindowPlace& place, int& width, int& height)
{
    width = place.width > 0 ? place.width : usual_width;
    height = place.height > 0 ? place.height : usual_height;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) return;
    width = std::clamp(width, std::min(least_width, mode->width), mode->width);
    height = std::clamp(height, std::min(least_height, mode->height), mode->height);
}

}  // namespace

std::unique_ptr<Graphics> Graphics::open(const WindowPlace& place)
{
    const auto refuse = [](const char* what) {
        const char* why = nullptr;
        glfwGetError(&why);
        std::fprintf(stderr, "callwright: %s (%s)\n", what, why ? why : "no reason given");
        return nullptr;
    };
    if (!glfwInit()) return refuse("no window can be opened here");
    hints();
    int width = 0, height = 0;
    size_for(place, width, height);
    std::unique_ptr<Graphics> graphics(new Graphics);
    graphics->window_ = glfwCreateWindow(width, height, "Callwright", nullptr, nullptr);
    if (!graphics->window_) return refuse("no window with OpenGL 3.3 can be opened here");
    glfwSetWindowSizeLimits(graphics->window_, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (place.width > 0) glfwSetWindowPos(graphics->window_, std::max(0, place.x), std::max(0, place.y));
    if (place.maximised) glfwMaximizeWindow(graphics->window_);
    glfwMakeContextCurrent(graphics->window_);
    glfwSwapInterval(1);
    return graphics;
}

void Graphics::begin_ui(ImFontAtlas& type)
{
    ImGui::CreateContext(&type);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    ImGui_ImplGlfw_InitForOpenGL(window_, false);
    input_queue::attach(window_);
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Graphics::~Graphics()
{
    if (window_) {
        if (ImGui::GetCurrentContext()) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            ImGui::DestroyContext();
        }
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

void Graphics::new_type()
{
    if (device_) ImGui_ImplOpenGL3_DestroyFontsTexture();
    if (device_) ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Graphics::begin_frame()
{
    input_queue::drain(window_);
    ImGui_ImplOpenGL3_NewFrame();
    device_ = true;
    ImGui_ImplGlfw_NewFrame();
    // After a long sleep one frame must not look like a long one: what moves would have arrived already.
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = std::clamp(io.DeltaTime, 1e-4f, 1.0f / 30);
    ImGui::NewFrame();
}

void Graphics::begin_again()
{
    ImGui::EndFrame();
    ImGui::GetIO().DeltaTime = 1e-4f;
    ImGui::GetIO().MouseWheel = 0;
    ImGui::NewFrame();
}

void Graphics::show(unsigned background)
{
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    const auto part = [&](int shift) { return static_cast<float>((background >> shift) & 0xFFu) / 255.0f; };
    glClearColor(part(0), part(8), part(16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (!visible_) glfwShowWindow(window_);  // with a picture in it from the first moment
    visible_ = true;
    glfwSwapBuffers(window_);
}

WindowPlace Graphics::place() const
{
    WindowPlace place;
    glfwGetWindowPos(window_, &place.x, &place.y);
    glfwGetWindowSize(window_, &place.width, &place.height);
    place.maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
    return place;
}

}  // namespace callwright::window
