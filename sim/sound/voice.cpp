// Speaking without waiting
//
// The window must not wait for a program that speaks for ten seconds. The words are put into an unnamed file that becomes the program's
// standard input, so there is no pipe to fill and none to break. Nothing asks for SIGCHLD: a thread of its own waits for each child, so none is
// ever left as a zombie, and the signal that ends a speech is sent under the lock under which it is reaped, so it can never hit a stranger.

#include "sound/voice.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace callwright {
namespace {

namespace fs = std::filesystem;

std::string program_on_path(const std::string& name)
{
    const char* set = std::getenv("PATH");
    const std::string path = set ? set : "";
    for (size_t at = 0; at <= path.size();) {
        const size_t end = std::min(path.find(':', at), path.size());
        const std::string folder = path.substr(at, end - at);
        std::error_code failed;
        const fs::path program = fs::path(folder) / name;
        if (!folder.empty() && fs::is_regular_file(program, failed) && access(program.c_str(), X_OK) == 0) return program.string();
        at = end + 1;
    }
    return "";
}

bool is_language_tag(const std::string& language)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
    return !language.empty() && language.size() <= 16 && language[0] != '-' && std::all_of(language.begin(), language.end(), fits);
}

// -1 when there is none to be had.
int words_as_file(const std::string& words)
{
    const int file = memfd_create("words", MFD_CLOEXEC);
    if (file < 0) return -1;
    const ssize_t written = write(file, words.data(), words.size());
    if (written == static_cast<ssize_t>(words.size()) && lseek(file, 0, SEEK_SET) == 0) return file;
    close(file);
    return -1;
}

// 0 when it could not be started.
pid_t spawn_speaker(std::vector<std::string> arguments, int words)
{
    std::vector<char*> raw;
    for (std::string& argument : arguments) raw.push_back(argument.data());
    raw.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, words, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);  // without a sound card it complains at length
    pid_t child = 0;
    const int failed = posix_spawn(&child, raw[0], &files, nullptr, raw.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return failed == 0 ? child : 0;
}

}  // namespace

// One speech: a child, and the thread that waits for it.
class Voice::Speech {
public:
    explicit Speech(pid_t child) : child_(child), waiter_([this] { wait(); }) {}
    ~Speech()
    {
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            if (!over_) kill(child_, SIGKILL);
        }
        waiter_.join();  // the child is dead, so this takes no time to speak of
    }
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

private:
    void wait()
    {
        siginfo_t ended{};
        while (waitid(P_PID, static_cast<id_t>(child_), &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR) {}
        const std::lock_guard<std::mutex> lock(mutex_);
        waitpid(child_, nullptr, 0);
        over_ = true;
    }

    pid_t child_;
    std::mutex mutex_;
    bool over_ = false;
    std::thread waiter_;
};

Voice::Voice() = default;
Voice::Voice(Voice&&) noexcept = default;
Voice& Voice::operator=(Voice&&) noexcept = default;
Voice::~Voice() = default;

Voice Voice::find()
{
    Voice voice;
    voice.program_ = program_on_path("espeak-ng");
    return voice;
}

void Voice::say(const std::string& utf8, const std::string& language, bool higher_pitch)
{
    stop();
    if (!available() || utf8.empty()) return;
    std::vector<std::string> arguments{program_, "-b", "1", "-p", higher_pitch ? "65" : "40"};  // -b 1: the words are UTF-8
    if (is_language_tag(language)) arguments.insert(arguments.end(), {"-v", language});
    arguments.emplace_back("--stdin");
    const int words = words_as_file(utf8);
    if (words < 0) return;
    const pid_t child = spawn_speaker(std::move(arguments), words);
    close(words);
    if (child > 0) speech_ = std::make_unique<Speech>(child);
}

void Voice::stop() { speech_.reset(); }

}  // namespace callwright
