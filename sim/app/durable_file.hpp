#pragma once
// Small files that survive a power cut: a reader sees the old bytes or the new ones, never half of either.

#include <string>

#include "base/error.hpp"

namespace callwright {

// Temporary file, fsync, rename, fsync of the folder. Readable by its owner only. Makes the folder when it is missing.
Result<bool> write_durably(const std::string& folder, const std::string& name, const std::string& bytes);

// Two programs that change files of one folder wait for each other while they hold this. Where locks do not work (some network
// folders) it holds nothing, and the last one to write wins.
class FolderLock {
public:
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int folder_;
};

}  // namespace callwright
