#pragma once

#include <platform/db/connection.hpp>

#include <boost/asio/steady_timer.hpp>

#include <list>

namespace estate::db {

struct PoolSettings {
    std::string url;
    /// Connections for transactions.
    int connections = 8;
    /// Connections for pipelined reads; they may point at a replica.
    int readers = 4;
    std::string read_url = {};
    std::chrono::milliseconds connect_timeout{2'000};
    /// How long a caller waits for a free connection before it is told 503.
    std::chrono::milliseconds acquire_timeout{2'000};
    std::chrono::milliseconds statement_timeout{5'000};
};

class Pool;

/// A connection that is one caller's until the lease ends. An unfinished transaction is rolled back then.
class Transaction {
public:
    Transaction(Pool& pool, std::shared_ptr<Connection> connection) : pool_(&pool), connection_(std::move(connection)) {}
    Transaction(Transaction&& other) noexcept
        : pool_(std::exchange(other.pool_, nullptr)), connection_(std::move(other.connection_)), open_(std::exchange(other.open_, false)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    template <class... T>
    awaitable<Result> execute(const Statement& statement, const T&... values) {
        return connection_->execute(statement, values...);
    }
    template <class... T>
    awaitable<std::expected<Result, SqlError>> try_execute(const Statement& statement, const T&... values) {
        return connection_->try_execute(statement, values...);
    }

    /// Makes the work durable. Throws SqlError when PostgreSQL refuses at commit (a deferred constraint, an earlier failed statement) and
    /// Unavailable when the connection is lost: then the outcome is unknown, and only an idempotent retry can tell.
    awaitable<void> commit();

private:
    friend class Pool;
    Pool* pool_;
    std::shared_ptr<Connection> connection_;
    bool open_ = true;
};

/// The process's connections to PostgreSQL: a bounded set for transactions and a few that carry all reads in pipelines.
/// Reconnects by itself; while PostgreSQL is away every call throws Unavailable within the timeouts.
class Pool {
public:
    Pool(asio::io_context& io, PoolSettings settings);

    /// Begins a transaction (READ COMMITTED).
    awaitable<Transaction> begin();

    /// A single read-only statement on the pipelined path.
    template <class... T>
    awaitable<Result> read(const Statement& statement, const T&... values) {
        return read_with(statement, Parameters{values...});
    }
    awaitable<Result> read_with(const Statement& statement, Parameters parameters);

    int in_use() const { return in_use_; }
    int waiting() const { return static_cast<int>(waiters_.size()); }
    void close();

private:
    friend class Transaction;
    using Timer = asio::steady_timer;

    awaitable<std::shared_ptr<Connection>> acquire();
    awaitable<std::shared_ptr<Connection>> reader();
    void give_back(std::shared_ptr<Connection> connection);
    std::string session_url(const std::string& url, const char* extra_options) const;

    asio::io_context& io_;
    PoolSettings settings_;
    std::vector<std::shared_ptr<Connection>> idle_;
    std::vector<std::shared_ptr<Connection>> readers_;
    std::size_t next_reader_ = 0;
    std::list<Timer*> waiters_;
    int in_use_ = 0;
};

}  // namespace estate::db
