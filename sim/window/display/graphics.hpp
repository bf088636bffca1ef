#pragma once
// A GLFW window with an OpenGL 3.3 context and ImGui in it; closes itself.

#include <memory>

#include "app/profiles.hpp"

struct GLFWwindow;
struct ImFontAtlas;

namespace callwright::window {

class Graphics {
public:
    // Null when there is no display or no OpenGL 3.3; says why on stderr.
    static std::unique_ptr<Graphics> open(const WindowPlace& place);
    ~Graphics();
    void begin_ui(ImFontAtlas& type);  // once; the type must outlive the window

    GLFWwindow* window() const { return window_; }
    void begin_frame();                // input to ImGui
    void begin_again();                // the same frame once more: layout had not settled
    void new_type();                   // the atlas was built anew
    void show(unsigned background);    // draws what was built; colour as 0xAABBGGRR
    WindowPlace place() const;

private:
    Graphics() = default;
    GLFWwindow* window_ = nullptr;
    bool device_ = false, visible_ = false;
};

}  // namespace callwright::window
