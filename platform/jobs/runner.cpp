#include <platform/jobs/runner.hpp>

#include <platform/observability/log.hpp>
#include <platform_queries.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::jobs {
namespace {

constexpr std::chrono::milliseconds idle_pause{150};
constexpr std::chrono::milliseconds outage_pause{1'000};

}  // namespace

Runner::Runner(boost::asio::io_context& io, db::Pool& database, Clock clock, Announce announce)
    : io_(io), database_(database), clock_(std::move(clock)), announce_(std::move(announce)) {}

void Runner::every(std::string name, std::chrono::milliseconds interval, std::function<db::awaitable<void>()> job) {
    periodic_.push_back({std::move(name), interval, std::move(job)});
}

void Runner::start() {
    boost::asio::co_spawn(io_, deliver_forever(), boost::asio::detached);
    for (const auto& periodic : periodic_) boost::asio::co_spawn(io_, run_forever(periodic), boost::asio::detached);
}

void Runner::stop() {
    stopped_ = true;
    for (auto* timer : sleeping_) timer->cancel();
}

/// False when the runner has been stopped meanwhile.
db::awaitable<bool> Runner::pause(std::chrono::milliseconds time) {
    boost::asio::steady_timer timer{io_, time};
    sleeping_.push_back(&timer);
    co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    std::erase(sleeping_, &timer);
    co_return !stopped_;
}

db::awaitable<void> Runner::deliver_forever() {
    auto wait = idle_pause;
    do {
        try {
            while (!stopped_ && co_await deliver_batch() > 0) {
            }
            wait = idle_pause;
        } catch (const std::exception& error) {
            log::warn("outbox delivery waits", {{"error", error.what()}});
            wait = outage_pause;
        }
    } while (!stopped_ && co_await pause(wait));
}

db::awaitable<void> Runner::run_forever(const Periodic& periodic) {
    while (!stopped_) {
        try {
            co_await periodic.job();
        } catch (const std::exception& error) {
            log::warn("periodic job failed", {{"job", periodic.name}, {"error", error.what()}});
        }
        co_await pause(periodic.interval);
    }
}

db::awaitable<int> Runner::deliver_batch() {
    const auto now = clock_();
    backlog_ = (co_await database_.read(queries::measure_backlog, now)).first<Backlog>().value();
    if (backlog_.pending == 0) co_return 0;
    const auto found = co_await database_.read(queries::find_deliverable_events, now);
    int delivered = 0;
    for (const auto& event : found.rows<Event>()) {
        if (stopped_) break;
        if (co_await deliver(event)) ++delivered;
    }
    co_return delivered;
}

db::awaitable<bool> Runner::deliver(const Event& event) {
    std::string failure;
    try {
        auto transaction = co_await database_.begin();
        // Another process may have delivered it, or be at it.
        if ((co_await transaction.execute(queries::lock_event, event.id)).size() == 0) co_return false;
        const auto listeners = handlers_.find(event.topic);
        if (listeners != handlers_.end()) {
            for (const auto& handle : listeners->second) co_await handle(transaction, event);
        }
        co_await transaction.execute(queries::mark_delivered, event.id, clock_());
        co_await transaction.commit();
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        failure = error.what();
    }
    if (!failure.empty()) {
        co_await postpone(event, failure);
        co_return false;
    }
    co_await announce_(event);
    co_return true;
}

db::awaitable<void> Runner::postpone(const Event& event, const std::string& error) {
    log::error("event handler failed", {{"event", event.id}, {"topic", event.topic}, {"error", error}});
    auto transaction = co_await database_.begin();
    co_await transaction.execute(queries::postpone_event, event.id, clock_(), error);
    co_await transaction.commit();
}

}  // namespace estate::jobs
