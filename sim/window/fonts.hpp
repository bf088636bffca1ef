#pragma once
// Inter in two weights with figures of one width, and the icons the window uses, at the size of the theme.

#include <string>
#include <vector>

#include "window/theme.hpp"

struct ImFontAtlas;

namespace callwright::window {

// Icons of Fork Awesome, as UTF-8.
namespace icon {
inline constexpr const char* phone = "\xef\x82\x95";
inline constexpr const char* calls = "\xef\x82\x80";
inline constexpr const char* settings = "\xef\x80\x93";
inline constexpr const char* person = "\xef\x80\x87";
inline constexpr const char* check = "\xef\x80\x8c";
inline constexpr const char* open_circle = "\xef\x84\x8c";
inline constexpr const char* full_circle = "\xef\x84\x91";
inline constexpr const char* close = "\xef\x80\x8d";
inline constexpr const char* pause = "\xef\x81\x8c";
inline constexpr const char* transfer = "\xef\x83\xac";
inline constexpr const char* back = "\xef\x81\xa0";
inline constexpr const char* again = "\xef\x80\x9e";
inline constexpr const char* save = "\xef\x80\x99";
inline constexpr const char* copy = "\xef\x83\x85";
inline constexpr const char* search = "\xef\x80\x82";
inline constexpr const char* warning = "\xef\x81\xb1";
inline constexpr const char* idea = "\xef\x83\xab";
inline constexpr const char* right = "\xef\x81\x94";
inline constexpr const char* speaker = "\xef\x80\xa8";
inline constexpr const char* lock = "\xef\x80\xa3";
inline constexpr const char* note = "\xef\x89\x8a";
inline constexpr const char* hurry = "\xef\x81\x8e";
}  // namespace icon

// Where the font files are looked for, in order.
std::vector<std::string> font_folders(const std::string& assets);

// Fills the atlas for the theme's scale and the theme's fonts with what is in it. A font file that is missing is replaced by the built-in one.
void load_fonts(ImFontAtlas& atlas, Theme& theme, const std::vector<std::string>& folders);

}  // namespace callwright::window
