#pragma once

#include <chrono>
#include <functional>

namespace estate {

/// A moment on the UTC time line, to the millisecond (RFC 3339 on the wire).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The injected clock: rules never read the time themselves.
using Clock = std::function<Instant()>;

inline Instant system_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace estate
