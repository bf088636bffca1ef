#pragma once
// A file's bytes and where in them something stands.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace callwright {

class SourceText {
public:
    SourceText(std::string name, std::string bytes);

    const std::string& name() const { return name_; }
    std::string_view bytes() const { return bytes_; }

    // "name:line:column", both from 1, columns in code points.
    std::string where(size_t offset) const;

private:
    std::string name_;
    std::string bytes_;
    std::vector<size_t> line_starts_;
};

// Content by path relative to the content root, with '/' ("us/overtime-stopped.json"). Loaded from folders or
// from a store; whoever uses it cannot tell.
using ContentFiles = std::map<std::string, std::string>;

}  // namespace callwright
