#include <platform/db/connection.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/cancel_after.hpp>
#include <boost/asio/execution_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <unordered_set>

namespace estate::db {
namespace {

/// The connections of a loop. A coroutine that waits for a statement holds the connection, which holds the coroutine until there is a
/// result: when the loop ends there never is one, so each connection lets go of whoever waits, and the loop destroys them.
class Connections : public asio::execution_context::service {
public:
    static inline asio::execution_context::id id;
    explicit Connections(asio::execution_context& context) : service(context) {}

    void add(Connection& connection) { open_.insert(&connection); }
    void remove(Connection& connection) { open_.erase(&connection); }

private:
    void shutdown() override {
        for (auto* connection : std::exchange(open_, {})) connection->close();
    }

    std::unordered_set<Connection*> open_;
};

SqlError to_error(const PGresult* result) {
    const auto text = [&](int field) {
        const char* found = PQresultErrorField(result, field);
        return std::string{found ? found : ""};
    };
    return {PQresultErrorMessage(result), text(PG_DIAG_SQLSTATE), text(PG_DIAG_CONSTRAINT_NAME)};
}

bool succeeded(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::string trimmed(const char* message) {
    std::string text = message ? message : "";
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace

Connection::Connection(asio::io_context& io) : io_(io), socket_(io) {
    asio::use_service<Connections>(io_).add(*this);
}

Connection::~Connection() {
    asio::use_service<Connections>(io_).remove(*this);
    if (socket_.is_open()) socket_.release();
    if (connection_) PQfinish(connection_);
}

awaitable<std::shared_ptr<Connection>> Connection::open(asio::io_context& io, std::string settings, std::chrono::milliseconds timeout) {
    auto connection = std::make_shared<Connection>(io);
    co_await connection->connect(std::move(settings), timeout);
    co_return connection;
}

awaitable<void> Connection::connect(std::string settings, std::chrono::milliseconds timeout) {
    connection_ = PQconnectStart(settings.c_str());
    if (!connection_) throw Unavailable("out of memory");
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    auto state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED || PQstatus(connection_) == CONNECTION_BAD)
            throw Unavailable(trimmed(PQerrorMessage(connection_)));
        // libpq may change its socket while it tries one address after another.
        if (socket_.is_open()) socket_.release();
        socket_.assign(PQsocket(connection_));
        const auto wait =
            state == PGRES_POLLING_READING ? asio::posix::stream_descriptor::wait_read : asio::posix::stream_descriptor::wait_write;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const auto [error] = co_await socket_.async_wait(
            wait, asio::cancel_after(std::max(left, std::chrono::milliseconds{1}), asio::as_tuple(asio::use_awaitable)));
        if (error) throw Unavailable("PostgreSQL did not answer in time");
        state = PQconnectPoll(connection_);
    }
    if (socket_.is_open()) socket_.release();
    socket_.assign(PQsocket(connection_));
    if (PQsetnonblocking(connection_, 1) != 0 || PQenterPipelineMode(connection_) != 1)
        throw Unavailable(trimmed(PQerrorMessage(connection_)));
    wait_readable();
}

awaitable<Result> Connection::run(const Statement& statement, Parameters parameters) {
    auto outcome = co_await try_run(statement, std::move(parameters));
    if (!outcome) throw std::move(outcome.error());
    co_return *std::move(outcome);
}

awaitable<std::expected<Result, SqlError>> Connection::try_run(const Statement& statement, Parameters parameters) {
    const auto self = shared_from_this();
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(std::exception_ptr, Outcome)>(
        [&](auto handler) { enqueue(statement, parameters, Handler{std::move(handler)}); }, asio::use_awaitable);
}

void Connection::send_and_forget(const Statement& statement) {
    enqueue(statement, Parameters{}, Handler{});
}

void Connection::enqueue(const Statement& statement, const Parameters& parameters, Handler handler) {
    Pending entry{.handler = std::move(handler)};
    const auto values = parameters.pointers();
    const bool is_prepared = prepared_.contains(statement.name);
    // Whether another's preparation under way will succeed is not known yet: until then the statement is sent whole.
    const bool is_being_prepared = !is_prepared && std::ranges::any_of(pending_, [&](const Pending& other) {
        return other.preparing && std::string_view{other.preparing->name} == statement.name;
    });
    bool sent = !broken_;
    if (sent && is_being_prepared) {
        sent = PQsendQueryParams(connection_, statement.sql, parameters.count(), nullptr, values.data(), nullptr, nullptr, 0) == 1;
    } else if (sent) {
        if (!is_prepared) {
            entry.preparing = &statement;
            sent = PQsendPrepare(connection_, statement.name, statement.sql, 0, nullptr) == 1;
        }
        sent = sent && PQsendQueryPrepared(connection_, statement.name, parameters.count(), values.data(), nullptr, nullptr, 0) == 1;
    }
    sent = sent && PQsendPipelineSync(connection_) == 1;
    pending_.push_back(std::move(entry));
    if (sent) {
        schedule_flush();
    } else {
        asio::post(io_, [self = shared_from_this()] { self->break_with("the connection to PostgreSQL was lost"); });
    }
}

void Connection::schedule_flush() {
    if (flush_scheduled_) return;
    flush_scheduled_ = true;
    asio::post(io_, [self = shared_from_this()] {
        self->flush_scheduled_ = false;
        self->flush();
    });
}

void Connection::flush() {
    if (broken_ || waiting_writable_) return;
    const int state = PQflush(connection_);
    if (state < 0) return break_with(trimmed(PQerrorMessage(connection_)));
    if (state == 0) return;
    waiting_writable_ = true;
    socket_.async_wait(asio::posix::stream_descriptor::wait_write, [self = shared_from_this()](boost::system::error_code) {
        self->waiting_writable_ = false;
        self->flush();
    });
}

void Connection::wait_readable() {
    socket_.async_wait(asio::posix::stream_descriptor::wait_read, [weak = weak_from_this()](boost::system::error_code error) {
        const auto self = weak.lock();
        if (self && !error) self->on_readable();
    });
}

void Connection::on_readable() {
    if (broken_) return;
    if (PQconsumeInput(connection_) != 1) return break_with(trimmed(PQerrorMessage(connection_)));
    while (!pending_.empty() && !broken_ && PQisBusy(connection_) == 0) {
        // A null result ends one command of the pipeline; the sync that follows ends the statement.
        if (PGresult* result = PQgetResult(connection_)) take_result(result);
    }
    if (!broken_) wait_readable();
}

void Connection::take_result(PGresult* result) {
    auto& front = pending_.front();
    const auto status = PQresultStatus(result);
    if (status == PGRES_PIPELINE_SYNC) {
        PQclear(result);
        return finish_front();
    }
    const bool is_prepare = front.preparing && front.step++ == 0;
    if (is_prepare && succeeded(result)) prepared_.insert(front.preparing->name);
    if (status == PGRES_PIPELINE_ABORTED || (is_prepare && succeeded(result))) {
        PQclear(result);
    } else if (succeeded(result)) {
        front.outcome = Result{result};
    } else {
        front.outcome = std::unexpected(to_error(result));
        PQclear(result);
    }
    if (PQstatus(connection_) == CONNECTION_BAD) break_with("the connection to PostgreSQL was lost");
}

void Connection::finish_front() {
    Pending done = std::move(pending_.front());
    pending_.pop_front();
    if (!done.handler) return;
    asio::post(io_, [handler = std::move(done.handler), outcome = std::move(done.outcome)]() mutable {
        if (outcome) {
            std::move(handler)(nullptr, *std::move(outcome));
        } else {
            std::move(handler)(std::make_exception_ptr(Unavailable("PostgreSQL gave no result")), Outcome{});
        }
    });
}

void Connection::break_with(const std::string& reason) {
    if (broken_ && pending_.empty()) return;
    broken_ = true;
    if (socket_.is_open()) {
        socket_.cancel();
        socket_.release();
    }
    const auto error = std::make_exception_ptr(Unavailable(reason));
    for (auto& waiting : std::exchange(pending_, {})) {
        if (!waiting.handler) continue;
        asio::post(io_, [handler = std::move(waiting.handler), error]() mutable { std::move(handler)(error, Outcome{}); });
    }
}

}  // namespace estate::db
