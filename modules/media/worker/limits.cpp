#include "limits.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace estate::media::worker {
namespace {

// Sanitizers reserve terabytes of address space, which these limits would refuse.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

constexpr rlim_t largest_memory_bytes = 448UL * 1024 * 1024;
constexpr rlim_t largest_file_bytes = 64UL * 1024 * 1024;
constexpr rlim_t most_cpu_seconds = 60;
constexpr rlim_t most_open_files = 64;
constexpr int politeness = 10;

void limit(decltype(RLIMIT_CPU) resource, rlim_t value) {
    const rlimit bounds{value, value};
    if (setrlimit(resource, &bounds) == 0) return;
    std::perror("setrlimit");
    std::_Exit(1);
}

}  // namespace

void bind_to_limits() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    [[maybe_unused]] const int priority = nice(politeness);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, most_cpu_seconds);
    limit(RLIMIT_FSIZE, largest_file_bytes);
    limit(RLIMIT_NOFILE, most_open_files);
    // What a decoder allocates counts as data, wherever it comes from (heap or anonymous mappings, since Linux 4.7).
    if (!is_sanitized) limit(RLIMIT_DATA, largest_memory_bytes);
}

}  // namespace estate::media::worker
