#include "support/view_stage.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>

#include "base/utf8.hpp"
#include "window/focus.hpp"
#include "window/fonts.hpp"
#include "window/widgets.hpp"

namespace callwright::testing {
namespace {

using namespace window;

// Building type takes longer than any test: once for each size.
struct TypeSet {
    ImFontAtlas atlas;
    Theme theme;
    std::map<std::pair<float, float>, char32_t> letter_at;  // by the corner of its picture in the atlas
};

TypeSet& type_of(float scale)
{
    static std::map<float, std::unique_ptr<TypeSet>> sets;
    std::unique_ptr<TypeSet>& set = sets[scale];
    if (set) return *set;
    set = std::make_unique<TypeSet>();
    set->theme.scale = scale;
    load_fonts(set->atlas, set->theme, font_folders(""));
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    set->atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    for (const ImFont* font : set->atlas.Fonts)
        for (const ImFontGlyph& glyph : font->Glyphs)
            if (glyph.Visible) set->letter_at[{glyph.U0, glyph.V0}] = glyph.Codepoint;
    return *set;
}

std::string without_blanks(const std::string& text)
{
    std::string kept;
    for (size_t at = 0; at < text.size();) {
        const auto [point, length] = utf8::decode(text, at);
        if (!utf8::is_space(point)) kept += text.substr(at, length);
        at += length;
    }
    return kept;
}

float area(ImVec2 least, ImVec2 most) { return std::max(0.0f, most.x - least.x) * std::max(0.0f, most.y - least.y); }

bool over_each_other(const DrawnGlyph& a, const DrawnGlyph& b)
{
    const float shared = area({std::max(a.seen_least.x, b.seen_least.x), std::max(a.seen_least.y, b.seen_least.y)}, {std::min(a.seen_most.x, b.seen_most.x), std::min(a.seen_most.y, b.seen_most.y)});
    return shared > 0.4f * std::min(area(a.least, a.most), area(b.least, b.most));
}

// Scrolling cuts lines at the top and bottom; at a side nothing may be cut.
bool cut_at_a_side(const DrawnGlyph& g)
{
    const bool in_sight = g.seen_most.y - g.seen_least.y > (g.most.y - g.least.y) / 2;
    return in_sight && (g.seen_least.x > g.least.x + 1 || g.seen_most.x < g.most.x - 1);
}

}  // namespace

Stage::Stage(std::function<void()> draw, ImVec2 size, float scale, const std::string& palette) : draw_(std::move(draw)), size_(size)
{
    TypeSet& set = type_of(scale);
    theme_ = set.theme;
    theme_.palette = palette_named(palette);
    theme_.reduced_motion = true;
    context_ = ImGui::CreateContext(&set.atlas);
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.DisplaySize = size;
    io.MousePos = {-1, -1};
    for (int k = 0; k < ImGuiKey_COUNT; ++k) io.KeyMap[k] = k;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ScrollbarSize = theme_.px(10);
    frames();
}

Stage::~Stage()
{
    ImGui::DestroyContext(context_);
    use_theme(nullptr);
}

void Stage::frame()
{
    ImGui::SetCurrentContext(context_);
    use_theme(&theme_);
    ImGui::GetIO().DeltaTime = 1 / 60.0f;
    ImGui::NewFrame();
    focus::begin_frame();
    begin_widgets();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size_);
    ImGui::Begin("stage", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    draw_();
    ImGui::End();
    ImGui::Render();
}

void Stage::frames(int count)
{
    for (; count > 0; --count) frame();
    read_back();
}

void Stage::read_back()
{
    glyphs_.clear();
    const TypeSet& set = type_of(theme_.scale);
    const ImDrawData& drawn = *ImGui::GetDrawData();
    for (int l = 0; l < drawn.CmdListsCount; ++l) {
        const ImDrawList& list = *drawn.CmdLists[l];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 6 <= command.ElemCount;) {
                const ImDrawVert &corner = vertex[index[i]], &opposite = vertex[index[i + 2]];
                const auto letter = set.letter_at.find({corner.uv.x, corner.uv.y});
                const bool is_letter = letter != set.letter_at.end() && index[i + 3] == index[i] && index[i + 4] == index[i + 2];
                if (is_letter) {
                    const ImVec4& clip = command.ClipRect;
                    glyphs_.push_back({letter->second, corner.pos, opposite.pos, {std::max(corner.pos.x, clip.x), std::max(corner.pos.y, clip.y)}, {std::min(opposite.pos.x, clip.z), std::min(opposite.pos.y, clip.w)}});
                }
                i += is_letter ? 6 : 3;
            }
        }
    }
}

bool Stage::has(const std::string& key) const
{
    const focus::Item* item = focus::find(key);
    return item && item->most.x > item->least.x && item->most.y > item->least.y;
}

std::string Stage::focused() const
{
    for (const focus::Item& item : focus::items())
        if (focus::shows(item.id)) return item.key;
    return "";
}

void Stage::click(const std::string& key)
{
    if (!has(key)) throw std::runtime_error("not in sight: " + key);
    const focus::Item item = *focus::find(key);
    click_at({(item.least.x + item.most.x) / 2, (item.least.y + item.most.y) / 2});
}

void Stage::click_at(ImVec2 place)
{
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = place;
    frames(2);
    io.MouseDown[0] = true;
    frames(1);
    io.MouseDown[0] = false;
    frames(1);
    io.MousePos = {-1, -1};
    frames(30);  // half a second: the next click begins anew
}

void Stage::key(ImGuiKey key, bool shift)
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyShift = shift;
    io.KeysDown[key] = true;
    frames(1);
    io.KeysDown[key] = false;
    io.KeyShift = false;
    frames(3);
}

void Stage::focus_on(const std::string& key)
{
    for (int tries = 0; tries < 400 && focused() != key; ++tries) this->key(ImGuiKey_Tab);
    if (focused() != key) throw std::runtime_error("not reached by Tab: " + key);
}

void Stage::type(const std::string& utf8)
{
    ImGui::GetIO().AddInputCharactersUTF8(utf8.c_str());
    frames(2);
}

void Stage::wheel(ImVec2 at, float notches)
{
    ImGui::GetIO().MousePos = at;
    frames(2);
    ImGui::GetIO().MouseWheel = notches;
    frames(1);
    ImGui::GetIO().MousePos = {-1, -1};
    frames(3);
}

std::string Stage::text() const
{
    std::string text;
    for (const DrawnGlyph& g : glyphs_) utf8::append(text, g.letter);
    return text;
}

bool Stage::reads(const std::string& words) const { return text().find(without_blanks(words)) != std::string::npos; }

std::vector<std::string> Stage::faults() const
{
    std::vector<std::string> faults;
    const auto named = [](const DrawnGlyph& g) {
        std::string letter;
        utf8::append(letter, g.letter);
        return "\"" + letter + "\" at " + std::to_string(static_cast<int>(g.least.x)) + "," + std::to_string(static_cast<int>(g.least.y));
    };
    for (size_t i = 0; i < glyphs_.size(); ++i) {
        if (cut_at_a_side(glyphs_[i])) faults.push_back("cut: " + named(glyphs_[i]));
        for (size_t k = i + 1; k < glyphs_.size(); ++k)
            if (over_each_other(glyphs_[i], glyphs_[k])) faults.push_back(named(glyphs_[i]) + " under " + named(glyphs_[k]));
    }
    return faults;
}

double Stage::milliseconds_a_frame(int count)
{
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i) frame();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    return taken.count() / count;
}

}  // namespace callwright::testing
