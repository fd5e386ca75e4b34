#pragma once

#include <platform/config/config.hpp>
#include <platform/db/pool.hpp>

namespace estate::app {

/// Runs one task on a database pool of its own and gives its exit code. Throws what the task throws.
int run_task(const config::Config& config, const std::function<db::awaitable<int>(db::Pool&)>& task);

/// The same for a task that needs the event loop too.
int run_task_on_loop(const config::Config& config, const std::function<db::awaitable<int>(db::Pool&, boost::asio::io_context&)>& task);

/// The whole file; throws std::runtime_error when it cannot be read.
std::string read_file(const std::string& path);

}  // namespace estate::app
