#include <platform/jobs/runner.hpp>

#include <platform/observability/log.hpp>
#include <platform_queries.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <numeric>

namespace estate::jobs {
namespace {

constexpr std::chrono::milliseconds idle_pause{150};
constexpr std::chrono::milliseconds outage_pause{1'000};
/// Enough that the commit no longer counts, few enough that none waits long for the others.
constexpr std::size_t company_size = 32;

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
    auto [company, others] = divide((co_await database_.read(queries::find_deliverable_events, now)).rows<Event>());
    Aggregates waiting;
    int delivered = 0;
    for (std::span<const Event> left = company; !left.empty() && !stopped_;) {
        const auto size = std::min(left.size(), company_size);
        delivered += co_await deliver(left.first(size), waiting);
        left = left.subspan(size);
    }
    const auto lane = [&](std::size_t number) {
        return boost::asio::co_spawn(io_, deliver_lane(others, number, waiting), boost::asio::deferred);
    };
    std::vector<decltype(lane(0))> all;
    for (std::size_t number = 0; number < lanes; ++number) all.push_back(lane(number));
    const auto [order, outages, counts] = co_await boost::asio::experimental::make_parallel_group(std::move(all))
                                              .async_wait(boost::asio::experimental::wait_for_all(), boost::asio::use_awaitable);
    for (const auto& outage : outages) {
        if (outage) std::rethrow_exception(outage);
    }
    co_return std::accumulate(counts.begin(), counts.end(), delivered);
}

/// Those of `events` whose aggregate is in the lane of that number, one after the other.
db::awaitable<int> Runner::deliver_lane(std::span<const Event> events, std::size_t number, Aggregates& waiting) {
    int count = 0;
    for (std::size_t at = 0; at < events.size() && !stopped_; ++at) {
        if (hash_value(events[at].aggregate_id) % lanes == number) count += co_await deliver(events.subspan(at, 1), waiting);
    }
    co_return count;
}

/// Those that go in company, and the others; both in order. Behind one that goes alone no event of its aggregate goes in company.
std::pair<std::vector<Event>, std::vector<Event>> Runner::divide(std::vector<Event> events) const {
    std::vector<Event> company;
    std::vector<Event> others;
    Aggregates behind;
    for (auto& event : events) {
        const bool in_company = !alone_.contains(event.topic) && !behind.contains(event.aggregate_id);
        if (!in_company) behind.insert(event.aggregate_id);
        (in_company ? company : others).push_back(std::move(event));
    }
    return {std::move(company), std::move(others)};
}

/// Gives the events that it has delivered: another process may have delivered the others, or be at them. What comes after one that was not
/// delivered waits.
db::awaitable<std::vector<Event>> Runner::deliver_locked(db::Transaction& transaction, std::span<const Event> events, Aggregates& waiting) {
    const auto ids_of = [](std::span<const Event> these) {
        std::vector<std::int64_t> ids;
        for (const auto& event : these) ids.push_back(event.id);
        return ids;
    };
    auto locked = (co_await transaction.execute(queries::lock_events, ids_of(events))).rows<Event>();
    for (const auto& event : events) {
        if (!std::ranges::contains(locked, event.id, &Event::id)) waiting.insert(event.aggregate_id);
    }
    std::erase_if(locked, [&](const Event& event) { return waiting.contains(event.aggregate_id); });
    if (locked.empty()) co_return locked;
    for (const auto& event : locked) {
        const auto listeners = handlers_.find(event.topic);
        if (listeners == handlers_.end()) continue;
        for (const auto& handle : listeners->second) co_await handle(transaction, event);
    }
    co_await transaction.execute(queries::mark_delivered, ids_of(locked), clock_());
    co_return locked;
}

/// Several events in one transaction. When one of them fails, each is delivered by itself, so that only that one waits, and those of its
/// aggregate.
db::awaitable<int> Runner::deliver(std::span<const Event> events, Aggregates& waiting) {
    std::string failure;
    std::vector<Event> delivered;
    try {
        auto transaction = co_await database_.begin();
        delivered = co_await deliver_locked(transaction, events, waiting);
        co_await transaction.commit();
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        failure = error.what();
    }
    if (failure.empty()) {
        for (const auto& event : delivered) co_await announce_(event);
        co_return static_cast<int>(delivered.size());
    }
    if (events.size() == 1) {
        waiting.insert(events.front().aggregate_id);
        co_await postpone(events.front(), failure);
        co_return 0;
    }
    int count = 0;
    for (std::size_t at = 0; at < events.size() && !stopped_; ++at) count += co_await deliver(events.subspan(at, 1), waiting);
    co_return count;
}

db::awaitable<void> Runner::postpone(const Event& event, const std::string& error) {
    log::error("event handler failed", {{"event", event.id}, {"topic", event.topic}, {"error", error}});
    auto transaction = co_await database_.begin();
    co_await transaction.execute(queries::postpone_event, event.id, clock_(), error);
    co_await transaction.commit();
}

}  // namespace estate::jobs
