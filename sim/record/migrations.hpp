#pragma once
// Store formats, and the way from an older one to this (event_format.md).

#include "record/sqlite.hpp"

namespace callwright {

inline constexpr int store_format = 2, oldest_store_format = 1;

// Who practises without a profile, and whose the calls of format 1 are.
inline constexpr const char* no_profile = "p0";

// Makes the tables of a new store, or brings an older one to this format, in one transaction. Events are never touched.
Result<bool> migrate(Database& database);

}  // namespace callwright
