#include "content/source_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace callwright {

SourceText::SourceText(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_{0}
{
    for (size_t i = 0; i < bytes_.size(); ++i)
        if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
}

std::string SourceText::where(size_t offset) const
{
    offset = std::min(offset, bytes_.size());
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const size_t line = static_cast<size_t>(after - line_starts_.begin());
    const size_t start = line_starts_[line - 1];
    const size_t column = utf8::count_points(std::string_view(bytes_).substr(start, offset - start)) + 1;
    return name_ + ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace callwright
