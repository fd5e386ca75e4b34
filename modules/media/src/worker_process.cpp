#include "worker_process.hpp"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace estate::media {
namespace {

constexpr std::chrono::seconds worker_patience{90};
constexpr std::size_t longest_report_bytes = 64 * 1024;

std::atomic<pid_t> running{0};

/// Both ends of a pipe, closed at the end.
struct Pipe {
    Pipe() {
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    }
    ~Pipe() {
        close_writer();
        close(ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_writer() {
        if (ends[1] >= 0) close(ends[1]);
        ends[1] = -1;
    }
    int ends[2] = {-1, -1};
};

/// The worker sees no settings (the server's hold secrets) and none of the server's connections.
pid_t spawn_worker(const std::string& program, const std::string& original, const std::string& folder, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const std::string temporary = "TMPDIR=" + folder;
    const char* arguments[] = {program.c_str(), original.c_str(), folder.c_str(), nullptr};
    const char* environment[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8",    "VIPS_CONCURRENCY=1",
                                 "MALLOC_ARENA_MAX=2", temporary.c_str(), nullptr};
    pid_t child = 0;
    const int error =
        posix_spawn(&child, program.c_str(), &actions, nullptr, const_cast<char* const*>(arguments), const_cast<char* const*>(environment));
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::system_error(error, std::generic_category(), "starting " + program);
    return child;
}

/// Everything until the writer has gone; false when that takes too long.
bool read_until(int input, std::string& text, std::chrono::steady_clock::time_point deadline) {
    std::array<char, 4096> chunk;
    while (text.size() < longest_report_bytes) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        pollfd waiting{.fd = input, .events = POLLIN, .revents = 0};
        const int ready = poll(&waiting, 1, static_cast<int>(std::max(left, std::chrono::milliseconds{0}).count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        const auto count = read(input, chunk.data(), chunk.size());
        if (count == 0) return true;
        if (count > 0) text.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return false;
}

std::string ending_of(int status) {
    if (WIFEXITED(status)) return "exit " + std::to_string(WEXITSTATUS(status));
    return "signal " + std::to_string(WTERMSIG(status));
}

}  // namespace

WorkerRun run_worker(const std::string& program, const std::filesystem::path& original, const std::filesystem::path& folder) {
    Pipe output;
    const pid_t child = spawn_worker(program, original, folder, output.ends[1]);
    running = child;
    output.close_writer();
    std::string text;
    const bool is_told = read_until(output.ends[0], text, std::chrono::steady_clock::now() + worker_patience);
    if (!is_told) kill(child, SIGKILL);
    int status = 0;
    rusage usage{};
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    running = 0;
    WorkerRun run{.report = std::nullopt, .ending = is_told ? ending_of(status) : "out of time", .peak_bytes = usage.ru_maxrss * 1024};
    if (!is_told || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return run;
    if (auto report = json::parse<WorkerReport>(text)) run.report = *std::move(report);
    return run;
}

void kill_worker() {
    if (const pid_t child = running.load(); child > 0) kill(child, SIGKILL);
}

}  // namespace estate::media
