#include "task.hpp"

#include <boost/asio/co_spawn.hpp>

#include <fstream>
#include <sstream>

namespace estate::app {

namespace asio = boost::asio;

int run_task(const config::Config& config, const std::function<db::awaitable<int>(db::Pool&)>& task) {
    return run_task_on_loop(config, [&task](db::Pool& database, asio::io_context&) { return task(database); });
}

int run_task_on_loop(const config::Config& config, const std::function<db::awaitable<int>(db::Pool&, asio::io_context&)>& task) {
    asio::io_context io{1};
    db::Pool database{io, {.url = config.database_url, .connections = 1, .readers = 1, .statement_timeout = std::chrono::minutes{30}}};
    std::exception_ptr failure;
    int exit_code = 1;
    asio::co_spawn(io, task(database, io), [&](std::exception_ptr error, int code) {
        failure = error;
        exit_code = code;
        database.close();
        io.stop();
    });
    io.run();
    if (failure) std::rethrow_exception(failure);
    return exit_code;
}

std::string read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

}  // namespace estate::app
