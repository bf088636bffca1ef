#include "window/focus.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "window/keys.hpp"

namespace callwright::window::focus {
namespace {

struct Ring {
    std::vector<Item> last, now;
    ImGuiID focused = 0;
    ImGuiID moved_to = 0, stepped_to = 0;
    bool by_keyboard = false;
    bool activate = false;
    std::vector<ImGuiID> arrow_keepers;
    std::string wanted;  // key that takes the focus when it is drawn
};

// One ring for each ImGui context, so that tests do not see each other's.
Ring& ring()
{
    static ImGuiContext* of = nullptr;
    static Ring value;
    if (of != ImGui::GetCurrentContext()) {
        of = ImGui::GetCurrentContext();
        value = {};
    }
    return value;
}

int place_of(const std::vector<Item>& items, ImGuiID id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

void step(Ring& r, int by)
{
    const int count = static_cast<int>(r.last.size());
    int at = place_of(r.last, r.focused);
    if (at < 0) at = by > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (!r.last[static_cast<size_t>(at)].enabled) continue;
        r.focused = r.moved_to = r.stepped_to = r.last[static_cast<size_t>(at)].id;
        r.by_keyboard = true;
        ImGui::ClearActiveID();
        return;
    }
}

int step_asked_for(bool typing)
{
    if (pressed(Key::Tab)) return ImGui::GetIO().KeyShift ? -1 : 1;
    if (typing) return 0;
    if (pressed(Key::Down) || pressed(Key::Right)) return 1;
    if (pressed(Key::Up) || pressed(Key::Left)) return -1;
    return 0;
}

}  // namespace

void begin_frame()
{
    Ring& r = ring();
    r.last = std::move(r.now);
    r.now.clear();
    r.moved_to = r.stepped_to = 0;
    if (ImGui::GetIO().MouseClicked[0]) r.by_keyboard = false;
    const bool kept = std::find(r.arrow_keepers.begin(), r.arrow_keepers.end(), r.focused) != r.arrow_keepers.end();
    r.arrow_keepers.clear();
    const int by = step_asked_for(kept || in_text_field());
    if (by != 0) step(r, by);
    r.activate = !in_text_field() && (pressed(Key::Enter) || pressed(Key::Space));
}

bool add(ImGuiID id, const char* key, bool enabled, bool types)
{
    Ring& r = ring();
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    ImRect shown = g.LastItemData.Rect;
    shown.ClipWith(g.CurrentWindow->ClipRect);
    r.now.push_back({id, key, shown.Min, shown.Max, enabled, types});
    if (enabled && !r.wanted.empty() && r.wanted == key) {
        r.focused = r.moved_to = id;
        r.wanted.clear();
        if (!types) ImGui::ClearActiveID();  // a field that had the caret must not hear the keys meant for this
    }
    return r.focused == id;
}

bool is_given_to(ImGuiID id, const char* key)
{
    const Ring& r = ring();
    return r.moved_to == id || (!r.wanted.empty() && r.wanted == key);
}

bool activated(ImGuiID id)
{
    Ring& r = ring();
    if (r.focused != id || !r.activate) return false;
    r.activate = false;
    return true;
}

bool shows(ImGuiID id) { return ring().focused == id && ring().by_keyboard; }
bool was_stepped_to(ImGuiID id) { return ring().stepped_to == id; }
bool has_moved_to(ImGuiID id) { return ring().moved_to == id; }
void set(const char* key) { ring().wanted = key; }
void follow(ImGuiID id) { ring().focused = id; }
void clear() { ring().focused = 0; }

bool in_text_field()
{
    const Ring& r = ring();
    const std::vector<Item>& items = r.now.empty() ? r.last : r.now;
    const int at = place_of(items, r.focused);
    return at >= 0 && items[static_cast<size_t>(at)].types && ImGui::GetActiveID() == r.focused;
}

void begin_layer() { ring().now.clear(); }

void keep_arrows(ImGuiID id) { ring().arrow_keepers.push_back(id); }

const std::vector<Item>& items() { return ring().now.empty() ? ring().last : ring().now; }

const Item* find(const std::string& key)
{
    for (const Item& item : items())
        if (item.key == key) return &item;
    return nullptr;
}

}  // namespace callwright::window::focus
