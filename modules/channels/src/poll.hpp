#pragma once

#include <platform/config/config.hpp>
#include <platform/db/pool.hpp>

#include <atomic>

#include "fetch.hpp"

namespace estate::channels {

/// What the jobs need; lives as long as they do.
struct Works {
    db::Pool& database;
    const config::Config& config;
    Clock clock;
};

/// Reads the calendar that has been due for longest and does what follows from it; false when none is due. It is read on a thread of its
/// own, outside of any transaction, under a lease.
db::awaitable<bool> poll_next(Works& works);

/// Raised when the process ends: fetches under way give up.
std::atomic<bool>& stopping();

}  // namespace estate::channels
