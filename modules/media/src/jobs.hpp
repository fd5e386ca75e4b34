#pragma once

#include "messages.hpp"
#include "worker_process.hpp"

namespace estate::media {

/// What the two periodic jobs need; lives as long as they do.
struct Works {
    db::Pool& database;
    const config::Config& config;
    Clock clock;
    bool stopped = false;
};

/// Processes one waiting upload; false when there is none.
awaitable<bool> process_next(Works& works);

/// Gives up uploads that were never finished, and removes files that are due.
awaitable<void> collect(Works& works);

Counts& counting();

}  // namespace estate::media
