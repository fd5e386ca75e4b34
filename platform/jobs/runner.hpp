#pragma once

#include <platform/jobs/outbox.hpp>

#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>

namespace estate::jobs {

/// Does its work through the given transaction, which also marks the event as delivered: database effects happen exactly once.
using Handler = std::function<db::awaitable<void>(db::Transaction&, const Event&)>;
/// Which transaction an event is delivered in.
enum class Delivery : std::uint8_t {
    /// One of its own: the handler locks rows for which requests wait while they hold others.
    alone,
    /// One with other events: the handler adds rows, or locks only what nobody holds while he waits for more. Most of what a delivery costs
    /// is its commit.
    in_company
};
/// Told after an event's delivery has been committed (pub/sub, event streams). Must not throw; may be told twice.
using Announce = std::function<db::awaitable<void>(const Event&)>;

/// How far delivery is behind.
struct Backlog {
    std::int64_t pending = 0;
    /// Age of the oldest event that waits.
    std::int64_t lag_ms = 0;
};
BOOST_DESCRIBE_STRUCT(Backlog, (), (pending, lag_ms))

/// Delivers the outbox at least once, in order per aggregate, and runs periodic jobs. Several processes may run one each.
/// A handler that throws is tried again with back-off (1 s doubling to 5 min); later events of its aggregate wait.
class Runner {
public:
    /// So many events that go alone are delivered at a time; those of one aggregate take the same lane, and so keep their order. On a busy
    /// server one lane would get one turn where requests get dozens, and a guest who has paid would wait for his confirmation.
    static constexpr std::size_t lanes = 4;

    Runner(boost::asio::io_context& io, db::Pool& database, Clock clock, Announce announce);

    /// An event goes in company only when all who hear it allow that; one that nobody hears always does.
    void hear(std::string topic, Handler handler, Delivery delivery = Delivery::alone) {
        if (delivery == Delivery::alone) alone_.insert(topic);
        handlers_[std::move(topic)].push_back(std::move(handler));
    }

    /// Runs `job` every `interval`; its failures are logged and it is run again.
    void every(std::string name, std::chrono::milliseconds interval, std::function<db::awaitable<void>()> job);

    /// Starts delivery and the periodic jobs on the event loop.
    void start();
    void stop();

    /// Delivers what is deliverable now; gives the number of events delivered. (start() does this in a loop; tests call it.)
    db::awaitable<int> deliver_batch();
    /// As of the last look.
    Backlog backlog() const { return backlog_; }

private:
    struct Periodic {
        std::string name;
        std::chrono::milliseconds interval;
        std::function<db::awaitable<void>()> job;
    };

    db::awaitable<void> deliver_forever();
    db::awaitable<void> run_forever(const Periodic& periodic);
    /// Those of which an event was not delivered: their later ones wait for the next batch.
    using Aggregates = std::set<Uuid>;
    std::pair<std::vector<Event>, std::vector<Event>> divide(std::vector<Event> events) const;
    db::awaitable<int> deliver_lane(std::span<const Event> events, std::size_t number, Aggregates& waiting);
    db::awaitable<int> deliver(std::span<const Event> events, Aggregates& waiting);
    db::awaitable<std::vector<Event>> deliver_locked(db::Transaction& transaction, std::span<const Event> events, Aggregates& waiting);
    db::awaitable<void> postpone(const Event& event, const std::string& error);
    db::awaitable<bool> pause(std::chrono::milliseconds time);

    boost::asio::io_context& io_;
    db::Pool& database_;
    Clock clock_;
    Announce announce_;
    std::map<std::string, std::vector<Handler>> handlers_;
    /// Topics that are not delivered in company.
    std::set<std::string> alone_;
    std::vector<Periodic> periodic_;
    std::vector<boost::asio::steady_timer*> sleeping_;
    Backlog backlog_;
    bool stopped_ = false;
};

}  // namespace estate::jobs
