// What the leak sanitizer finds in a library and not in us: fontconfig keeps one pattern for good, however many pages are set.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
