#pragma once
// One view alone, with any screen a test makes up: empty, full, huge.

#include <functional>
#include <vector>

#include <imgui.h>

#include "window/text_probe.hpp"
#include "window/theme.hpp"

namespace callwright::testing {

class ViewDriver {
public:
    ViewDriver(std::function<void(ImVec2 size)> draw, ImVec2 size, const std::string& palette = "light", float scale = 1);
    ~ViewDriver();
    ViewDriver(const ViewDriver&) = delete;
    ViewDriver& operator=(const ViewDriver&) = delete;

    void frames(int count);
    double build_milliseconds(int count);  // of one frame, the mean
    const std::vector<window::SeenText>& texts() const { return texts_; }

private:
    std::function<void(ImVec2)> draw_;
    ImGuiContext* context_;
    window::Theme theme_;
    std::vector<window::SeenText> texts_;
};

}  // namespace callwright::testing
