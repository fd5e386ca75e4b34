#include <platform/db/pool.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace estate::db {
namespace {

constexpr Statement begin_statement{"platform.begin", "BEGIN"};
constexpr Statement commit_statement{"platform.commit", "COMMIT"};
constexpr Statement rollback_statement{"platform.rollback", "ROLLBACK"};

/// Readers stand in three groups, since what is sent down a pipeline waits for what was sent before. A statement's first line says its
/// group.
enum class Group : std::size_t { any, planned, slow };

/// One plan for all filters would serve none: a statement of optional filters runs on a reader that plans each call. (All readers so would
/// halve look-ups by key.) One that reads much even so (`slow`) keeps no search waiting.
Group group_of(const Statement& statement) {
    const std::string_view sql = statement.sql;
    if (sql.starts_with("-- plan: custom; slow\n")) return Group::slow;
    return sql.starts_with("-- plan: custom\n") ? Group::planned : Group::any;
}

/// The reader of the group with the least to do; among equals the one after `last`.
std::size_t choose_reader(const std::vector<std::shared_ptr<Connection>>& readers, Group group, std::size_t last) {
    const auto count = readers.size() / 3;
    const auto first = static_cast<std::size_t>(group) * count;
    const auto load = [&](std::size_t at) { return readers[at] && !readers[at]->is_broken() ? readers[at]->pending() : 0; };
    std::size_t best = first + (last + 1) % count;
    for (std::size_t step = 2; step <= count; ++step) {
        const auto at = first + (last + step) % count;
        if (load(at) < load(best)) best = at;
    }
    return best;
}

}  // namespace

Transaction::~Transaction() {
    if (!connection_) return;
    // The pipeline keeps the order: whoever gets this connection next queues behind the rollback.
    if (open_ && !connection_->is_broken()) connection_->send_and_forget(rollback_statement);
    pool_->give_back(std::move(connection_));
}

awaitable<void> Transaction::commit() {
    open_ = false;
    const auto result = co_await connection_->execute(commit_statement);
    if (result.command_tag() != "COMMIT") throw SqlError("the transaction had failed and was rolled back", "25P02", "");
}

Pool::Pool(asio::io_context& io, PoolSettings settings) : io_(io), settings_(std::move(settings)) {
    readers_.resize(3 * static_cast<std::size_t>(settings_.readers));
}

std::string Pool::session_url(const std::string& url, const char* extra_options) const {
    // Every session speaks UTC and ISO dates (Field<Instant> relies on it), and no statement runs for ever. A transaction may rest for as
    // long as a slow machine needs to read the largest import within it.
    const std::string options =
        "-c%20TimeZone%3DUTC%20-c%20DateStyle%3DISO%20-c%20client_min_messages%3Dwarning%20-c%20statement_timeout%3D" +
        std::to_string(settings_.statement_timeout.count()) + "%20-c%20idle_in_transaction_session_timeout%3D30000" + extra_options;
    const char joint = url.contains('?') ? '&' : '?';
    return url + joint + "application_name=estate&client_encoding=UTF8&tcp_user_timeout=5000&options=" + options;
}

awaitable<std::shared_ptr<Connection>> Pool::acquire() {
    const auto deadline = std::chrono::steady_clock::now() + settings_.acquire_timeout;
    if (in_use_ < settings_.connections) {
        ++in_use_;
    } else {
        Timer timer{io_, deadline};
        waiters_.push_back(&timer);
        co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
        // Whoever hands his place over takes us off the list. (The timer's error cannot tell: both may come in one turn.)
        if (std::erase(waiters_, &timer) > 0) throw Unavailable("all database connections are busy");
    }
    std::erase_if(idle_, [](const auto& connection) { return connection->is_broken(); });
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        co_return connection;
    }
    try {
        co_return co_await Connection::open(io_, session_url(settings_.url, ""), settings_.connect_timeout);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void Pool::give_back(std::shared_ptr<Connection> connection) {
    if (connection && !connection->is_broken()) idle_.push_back(std::move(connection));
    if (waiters_.empty()) {
        --in_use_;
        return;
    }
    // The place goes to whoever has waited longest and stays counted meanwhile, so that no newcomer overtakes.
    Timer* waiter = waiters_.front();
    waiters_.pop_front();
    waiter->cancel();
}

awaitable<Transaction> Pool::begin() {
    Transaction transaction{*this, co_await acquire()};
    for (bool is_fresh = false;; is_fresh = true) {
        try {
            co_await transaction.execute(begin_statement);
            co_return transaction;
        } catch (const Unavailable&) {
            if (is_fresh) throw;
        }
        // An idle connection may have died with a restart of PostgreSQL; nothing has been done yet, so a fresh one may try once.
        transaction.connection_ = co_await Connection::open(io_, session_url(settings_.url, ""), settings_.connect_timeout);
    }
}

awaitable<std::shared_ptr<Connection>> Pool::reader() {
    const auto at = next_reader_;
    if (readers_[at] && !readers_[at]->is_broken()) co_return readers_[at];
    const auto& url = settings_.read_url.empty() ? settings_.url : settings_.read_url;
    const bool plans_each_call = at >= readers_.size() / 3;
    const std::string plan = plans_each_call ? "%20-c%20plan_cache_mode%3Dforce_custom_plan" : "";
    const auto options = "%20-c%20default_transaction_read_only%3Don" + plan;
    auto fresh = co_await Connection::open(io_, session_url(url, options.c_str()), settings_.connect_timeout);
    // Another coroutine may have filled the place meanwhile; both connections are good, the later one stays.
    readers_[at] = fresh;
    co_return fresh;
}

awaitable<Result> Pool::read_with(const Statement& statement, Parameters parameters) {
    for (int attempt = 0;; ++attempt) {
        next_reader_ = choose_reader(readers_, group_of(statement), next_reader_);
        const auto connection = co_await reader();
        try {
            co_return co_await connection->run(statement, parameters);
        } catch (const Unavailable&) {
            // Reads may be repeated: after a restart of PostgreSQL each old connection fails once.
            if (attempt >= settings_.readers) throw;
        }
    }
}

void Pool::close() {
    for (const auto& connection : readers_) {
        if (connection) connection->close();
    }
    idle_.clear();
}

}  // namespace estate::db
