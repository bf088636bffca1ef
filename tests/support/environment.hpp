#pragma once
// Things of the process that a test changes and puts back.

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include <unistd.h>

namespace callwright::testing {

class Setting {
public:
    Setting(const char* name, const std::string& value) : name_(name)
    {
        if (const char* before = std::getenv(name)) before_ = before;
        setenv(name, value.c_str(), 1);
    }
    ~Setting()
    {
        if (before_) setenv(name_, before_->c_str(), 1);
        else unsetenv(name_);
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

// Standard error of the process, of libraries too.
class CapturedErrors {
public:
    CapturedErrors() : before_(dup(STDERR_FILENO)), file_(std::tmpfile()) { dup2(fileno(file_), STDERR_FILENO); }
    ~CapturedErrors()
    {
        dup2(before_, STDERR_FILENO);
        close(before_);
        std::fclose(file_);
    }
    CapturedErrors(const CapturedErrors&) = delete;
    CapturedErrors& operator=(const CapturedErrors&) = delete;

    std::string text() const
    {
        std::string all;
        char piece[512];
        std::rewind(file_);
        for (size_t length = 0; (length = std::fread(piece, 1, sizeof piece, file_)) > 0;) all.append(piece, length);
        return all;
    }

private:
    int before_;
    std::FILE* file_;
};

}  // namespace callwright::testing
