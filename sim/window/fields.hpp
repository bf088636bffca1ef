#pragma once
// Text to type and text to read in the program's colours, in the focus ring with everything else.

#include <string_view>

#include "window/text_field.hpp"
#include "window/theme.hpp"

namespace callwright::window {

TextFieldLook field_look();

TextFieldResult field(const char* key, TextEdit& edit, float width, const TextFieldOptions& options, Type type = Type::Body);
float field_height(Type type = Type::Body);  // of one line with its frame

// Words that can be selected and copied.
void readable(const char* key, std::string_view text, SelectableText& selection, Type type, Colour colour, float width);
float readable_height(std::string_view text, Type type, float width);

}  // namespace callwright::window
