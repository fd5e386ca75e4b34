// One calendar from «due» to «done». Whatever is lost on the way (this process, the connection, the database) is tried again when the lease
// is over; the validators of an answer are kept with what it has changed, so that no answer is taken for known before it has been carried
// out.

#include "poll.hpp"

#include <calendar/calendar.hpp>
#include <calendar/events.hpp>
#include <channels/channels.hpp>
#include <channels/events.hpp>
#include <platform/jobs/outbox.hpp>
#include <platform/observability/log.hpp>

#include <channels_queries.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <random>

#include "instant_booking.hpp"
#include "sync.hpp"

namespace estate::channels {
namespace {

/// Longer than a fetch may take.
constexpr std::chrono::seconds fetch_lease{90};
constexpr std::size_t readers = 3;

struct DueRow {
    Uuid id;
    Uuid property_id;
    std::string channel;
    std::string feed_url;
    bool end_is_last_night = false;
    std::optional<std::string> etag;
    std::optional<std::string> last_modified;
    int failures = 0;
    Instant lease_until;
};
BOOST_DESCRIBE_STRUCT(DueRow, (), (id, property_id, channel, feed_url, end_is_last_night, etag, last_modified, failures, lease_until))

struct FailedRow {
    Uuid property_id;
    int failures = 0;
};
BOOST_DESCRIBE_STRUCT(FailedRow, (), (property_id, failures))

struct TurnedRow {
    Uuid id;
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(TurnedRow, (), (id, property_id))

/// A calendar as it was read.
struct Reading {
    Fetched fetched;
    std::vector<ChannelEvent> events;
};

boost::asio::thread_pool& feed_threads() {
    static boost::asio::thread_pool pool{readers};
    return pool;
}

unsigned any_number() {
    static std::mt19937 generator{std::random_device{}()};
    return static_cast<unsigned>(generator());
}

std::expected<Reading, FetchFailure> read(const FetchRequest& request, const ReadingRules& rules) {
    auto fetched = fetch_calendar(request, stopping());
    if (!fetched) return std::unexpected(std::move(fetched.error()));
    if (fetched->is_unchanged) return Reading{*std::move(fetched), {}};
    auto events = read_calendar(fetched->body, rules);
    if (!events) return std::unexpected(FetchFailure{std::move(events.error())});
    fetched->body.clear();
    return Reading{*std::move(fetched), *std::move(events)};
}

/// Captures nothing: what the coroutine needs is in its arguments, which its frame keeps.
awaitable<std::expected<Reading, FetchFailure>> read_there(FetchRequest request, ReadingRules rules) {
    co_return read(request, rules);
}

awaitable<std::optional<DueRow>> take_due(Works& works) {
    auto transaction = co_await works.database.begin();
    const auto now = works.clock();
    auto due = (co_await transaction.execute(queries::take_due_connection, now, now + fetch_lease)).first<DueRow>();
    co_await transaction.commit();
    co_return due;
}

awaitable<void> note_failure(Works& works, const DueRow& due, const FetchFailure& failure) {
    auto transaction = co_await works.database.begin();
    if (failure.failure == ChannelFailure::interrupted) {
        co_await transaction.execute(queries::give_lease_back, due.id, due.lease_until);
        co_await transaction.commit();
        co_return;
    }
    const auto now = works.clock();
    const auto next = next_poll(now, due.failures + 1, failure.retry_after, any_number());
    const auto failed =
        (co_await transaction.execute(queries::mark_failure, due.id, due.lease_until, failure.failure, failure.detail, next))
            .first<FailedRow>();
    if (!failed) co_return;
    co_await jobs::emit(transaction, due.id, Changed{due.id, failed->property_id}, now);
    co_await transaction.commit();
    log::info("calendar not read", {{"connection", to_string(due.id)},
                                    {"failure", boost::describe::enum_to_string(failure.failure, "")},
                                    {"detail", failure.detail},
                                    {"failures", failed->failures}});
}

/// While events are doubted the next answer must be a whole one: «not modified» would not say that they are missing still.
awaitable<void> note_success(db::Transaction& transaction, const Reading& reading, const SyncPlan* plan, const DueRow& due, Instant now) {
    const bool is_doubtful = plan && !plan->doubted.empty();
    const auto next = is_doubtful ? now + second_look_after : next_poll(now, 0, {}, any_number());
    const auto keep = [&](const std::optional<std::string>& fresh, const std::optional<std::string>& old) {
        if (is_doubtful) return std::optional<std::string>{};
        return reading.fetched.is_unchanged && !fresh ? old : fresh;
    };
    const auto count = plan ? std::optional{plan->event_count} : std::nullopt;
    co_await transaction.execute(queries::mark_success, due.id, now, next, keep(reading.fetched.etag, due.etag),
                                 keep(reading.fetched.last_modified, due.last_modified), count);
    co_await follow_staleness(transaction, due.property_id, now);
}

awaitable<void> take_in(Works& works, const DueRow& due, const Reading& reading, const std::string& time_zone) {
    auto transaction = co_await works.database.begin();
    // Changed or removed meanwhile: what was read says nothing of what it is now.
    if ((co_await transaction.execute(queries::lock_leased, due.id, due.lease_until)).size() == 0) co_return;
    const auto now = works.clock();
    bool is_news = due.failures > 0;
    if (reading.fetched.is_unchanged) {
        co_await note_success(transaction, reading, nullptr, due, now);
    } else {
        const auto known = (co_await transaction.execute(queries::list_known_blocks, due.id)).rows<KnownBlock>();
        const auto plan = plan_sync(known, reading.events, local_date(now, time_zone), works.config.calendar_domain);
        const bool has_changed = co_await carry_out_sync(transaction, {due.id, due.property_id, due.channel}, plan, known, now);
        is_news = is_news || has_changed;
        co_await note_success(transaction, reading, &plan, due, now);
    }
    co_await jobs::emit(transaction, due.id, Changed{due.id, due.property_id}, now);
    co_await transaction.commit();
    if (is_news) log::info("calendar read", {{"connection", to_string(due.id)}, {"events", reading.events.size()}});
}

Reach reach_of(const config::Config& config) {
    return config.feed_sources == config::FeedSources::internet_and_loopback ? Reach::internet_and_loopback : Reach::internet;
}

awaitable<void> look_for_silence(Works& works) {
    const auto now = works.clock();
    auto transaction = co_await works.database.begin();
    const auto turned = co_await transaction.execute(queries::mark_stale, now - stale_after);
    for (const auto& row : turned.rows<TurnedRow>()) {
        co_await follow_staleness(transaction, row.property_id, now);
        co_await jobs::emit(transaction, row.id, Changed{row.id, row.property_id}, now);
    }
    co_await transaction.execute(queries::end_past_waiting, now);
    co_await transaction.commit();
}

/// What was in the way may be gone.
awaitable<void> try_again(db::Transaction& transaction, const jobs::Event& event) {
    const auto changed = json::parse<calendar::Changed>(event.payload).value();
    co_await transaction.execute(queries::retry_soon, changed.property_id, event.created_at);
}

}  // namespace

std::atomic<bool>& stopping() {
    static std::atomic<bool> flag{false};
    return flag;
}

awaitable<bool> poll_next(Works& works) {
    if (stopping()) co_return false;
    const auto due = co_await take_due(works);
    if (!due) co_return false;
    const auto unit = co_await calendar::find_unit(works.database, due->property_id);
    if (!unit) throw std::logic_error("a connected property is not on the timeline");
    FetchRequest request{.url = due->feed_url, .etag = due->etag, .last_modified = due->last_modified, .reach = reach_of(works.config)};
    auto work =
        read_there(std::move(request), {unit->time_zone, due->end_is_last_night, horizon_on(local_date(works.clock(), unit->time_zone))});
    const auto reading = co_await boost::asio::co_spawn(feed_threads().get_executor(), std::move(work), boost::asio::use_awaitable);
    if (reading) {
        co_await take_in(works, *due, *reading, unit->time_zone);
    } else {
        co_await note_failure(works, *due, reading.error());
    }
    co_return true;
}

void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock) {
    const auto works = std::make_shared<Works>(Works{database, config, clock});
    // A slow channel keeps one of them busy, and the others go on.
    for (std::size_t reader = 1; reader <= readers; ++reader) {
        runner.every("channels.poll_" + std::to_string(reader), std::chrono::seconds{1}, [works]() -> awaitable<void> {
            while (co_await poll_next(*works)) {
            }
        });
    }
    runner.hear(std::string{calendar::Changed::topic}, try_again, jobs::Delivery::in_company);
    runner.every("channels.settle", std::chrono::seconds{1}, [works]() -> awaitable<void> {
        while (co_await settle_next(works->database, works->clock())) {
        }
    });
    runner.every("channels.silence", std::chrono::seconds{10}, [works] { return look_for_silence(*works); });
}

void stop() {
    stopping() = true;
    feed_threads().join();
}

}  // namespace estate::channels
