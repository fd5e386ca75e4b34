#pragma once

#include <platform/db/result.hpp>

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <deque>
#include <expected>
#include <memory>
#include <string>
#include <unordered_set>

namespace estate::db {

namespace asio = boost::asio;
template <class T>
using awaitable = asio::awaitable<T>;

/// One libpq connection in pipeline mode, used from one thread. Every statement is followed by a sync of its own, so that one failing
/// statement cannot disturb its neighbours, and all statements of one turn of the event loop leave in one flush.
/// Several coroutines may execute at once (reads); a transaction takes the connection for itself.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// Connects; throws Unavailable. `settings` is a libpq connection string or URI.
    static awaitable<std::shared_ptr<Connection>> open(asio::io_context& io, std::string settings, std::chrono::milliseconds timeout);

    Connection(asio::io_context& io);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs a statement, prepared on first use. Throws SqlError when PostgreSQL refuses it and Unavailable when the connection is lost.
    template <class... T>
    awaitable<Result> execute(const Statement& statement, const T&... values) {
        return run(statement, Parameters{values...});
    }

    /// As execute, giving PostgreSQL's refusal as a value: for constraints that a caller turns into an answer.
    template <class... T>
    awaitable<std::expected<Result, SqlError>> try_execute(const Statement& statement, const T&... values) {
        return try_run(statement, Parameters{values...});
    }

    awaitable<Result> run(const Statement& statement, Parameters parameters);
    awaitable<std::expected<Result, SqlError>> try_run(const Statement& statement, Parameters parameters);

    /// Sends a statement without waiting for its result (ROLLBACK of an abandoned transaction).
    void send_and_forget(const Statement& statement);

    bool is_broken() const { return broken_; }
    std::size_t pending() const { return pending_.size(); }
    /// Closes at once; statements under way end with Unavailable.
    void close() { break_with("the connection was closed"); }

private:
    using Outcome = std::expected<Result, SqlError>;
    using Handler = asio::any_completion_handler<void(std::exception_ptr, Outcome)>;

    struct Pending {
        Handler handler;
        /// The statement whose first use prepares it, or null.
        const Statement* preparing = nullptr;
        /// Results still to come before the sync: a prepare gives one of its own.
        int step = 0;
        std::optional<Outcome> outcome = std::nullopt;
    };

    awaitable<void> connect(std::string settings, std::chrono::milliseconds timeout);
    void enqueue(const Statement& statement, const Parameters& parameters, Handler handler);
    void schedule_flush();
    void flush();
    void wait_readable();
    void on_readable();
    void take_result(PGresult* result);
    void finish_front();
    void break_with(const std::string& reason);

    asio::io_context& io_;
    asio::posix::stream_descriptor socket_;
    PGconn* connection_ = nullptr;
    std::deque<Pending> pending_;
    std::unordered_set<std::string> prepared_;
    bool flush_scheduled_ = false;
    bool waiting_writable_ = false;
    bool broken_ = false;
};

}  // namespace estate::db
