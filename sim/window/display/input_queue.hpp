#pragma once
// Keys, characters and clicks in the order they came, none lost on slow frames.

struct GLFWwindow;

namespace callwright::window {

// ImGui 1.86 looks at which keys are down once a frame: a press and release between two frames would vanish. Events are kept here and
// handed on so that one frame never sees both edges of a key or button, nor a character after the key that follows it.
namespace input_queue {

void attach(GLFWwindow* window);  // after ImGui_ImplGlfw_InitForOpenGL(window, false)
void drain(GLFWwindow* window);   // each frame, before ImGui_ImplGlfw_NewFrame
bool waiting();                   // events are left for the next frame
bool was_touched();               // whether anything happened since `take_touched`
bool take_touched();              // whether anything happened since the last call
void wake();                      // from any thread: something is there to be shown

}  // namespace input_queue

}  // namespace callwright::window
