// Type
//
// Inter's figures have different widths; columns of money need one. The font file's own tabular figures cannot be reached through
// the rasteriser, so each digit is set to the widest digit's advance and centred in it. It is a small lie to the font's spacing and a true column.

#include "window/fonts.hpp"

#include <algorithm>
#include <filesystem>

#include <imgui.h>

namespace callwright::window {
namespace {

constexpr ImWchar text_ranges[] = {0x20, 0x17F, 0x2010, 0x2030, 0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0x2713, 0x2717, 0};
constexpr ImWchar icon_ranges[] = {0xF002, 0xF002, 0xF007, 0xF007, 0xF00C, 0xF00D, 0xF013, 0xF013, 0xF019, 0xF019, 0xF01E, 0xF01E, 0xF023, 0xF023, 0xF028, 0xF028, 0xF04C, 0xF04E,
                                   0xF054, 0xF054, 0xF060, 0xF060, 0xF071, 0xF071, 0xF080, 0xF080, 0xF095, 0xF095, 0xF0C5, 0xF0C5, 0xF0EB, 0xF0EC, 0xF10C, 0xF10C, 0xF111, 0xF111, 0xF24A, 0xF24A, 0};

struct Cut {
    Type type;
    const char* file;
    float size;
};

constexpr Cut cuts[] = {{Type::Caption, "Inter-Regular.otf", 14}, {Type::Body, "Inter-Regular.otf", 17}, {Type::Strong, "Inter-SemiBold.otf", 17},
                        {Type::Heading, "Inter-SemiBold.otf", 21}, {Type::Title, "Inter-SemiBold.otf", 32}, {Type::Number, "Inter-SemiBold.otf", 24}};

std::string found(const std::vector<std::string>& folders, const std::string& name)
{
    std::error_code failed;
    for (const std::string& folder : folders)
        if (const auto path = std::filesystem::path(folder) / name; std::filesystem::is_regular_file(path, failed)) return path.string();
    return "";
}

void give_figures_one_width(ImFont& font)
{
    float widest = 0;
    for (ImWchar c = '0'; c <= '9'; ++c)
        if (const ImFontGlyph* glyph = font.FindGlyphNoFallback(c)) widest = std::max(widest, glyph->AdvanceX);
    for (ImWchar c = '0'; c <= '9'; ++c) {
        auto* glyph = const_cast<ImFontGlyph*>(font.FindGlyphNoFallback(c));
        if (!glyph) continue;
        const float shift = static_cast<float>(static_cast<int>((widest - glyph->AdvanceX) / 2 + 0.5f));
        glyph->X0 += shift;
        glyph->X1 += shift;
        glyph->AdvanceX = widest;
        font.IndexAdvanceX[c] = widest;
    }
}

}  // namespace

std::vector<std::string> font_folders(const std::string& assets)
{
    return {assets + "/fonts", "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/fork-awesome"};
}

void load_fonts(ImFontAtlas& atlas, Theme& theme, const std::vector<std::string>& folders)
{
    atlas.Clear();
    const std::string icons = found(folders, "forkawesome-webfont.ttf");
    for (const Cut& cut : cuts) {
        const std::string file = found(folders, cut.file);
        const float size = theme.px(cut.size);
        ImFontConfig config;
        config.OversampleH = cut.size > 20 ? 1 : 2;
        config.OversampleV = 1;
        config.SizePixels = size;
        ImFont* font = file.empty() ? atlas.AddFontDefault(&config) : atlas.AddFontFromFileTTF(file.c_str(), size, &config, text_ranges);
        theme.fonts[static_cast<int>(cut.type)] = font;
        if (icons.empty() || cut.type == Type::Title || cut.type == Type::Number) continue;
        ImFontConfig merged;
        merged.MergeMode = merged.PixelSnapH = true;
        merged.OversampleH = 1;
        merged.GlyphMinAdvanceX = size;
        merged.GlyphOffset = {0, size / 16};
        atlas.AddFontFromFileTTF(icons.c_str(), size, &merged, icon_ranges);
    }
    atlas.Build();
    for (ImFont* font : theme.fonts) give_figures_one_width(*font);
}

}  // namespace callwright::window
