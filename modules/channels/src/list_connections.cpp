// How the connections are: what an agent looks at in the morning.

#include <channels_queries.hpp>

#include "sight.hpp"
#include "use_cases.hpp"

namespace estate::channels {
namespace {

constexpr int connections_page = 50;

struct ConnectionRow {
    Uuid id;
    Uuid property_id;
    std::string channel;
    std::optional<std::string> feed_url;
    bool end_is_last_night = false;
    bool is_enabled = true;
    std::string export_token;
    std::optional<Instant> exported_at;
    Instant next_poll_at;
    std::optional<Instant> lease_until;
    std::optional<Instant> attempted_at;
    std::optional<Instant> succeeded_at;
    int failures = 0;
    std::optional<ChannelFailure> failure;
    std::optional<std::string> failure_detail;
    int event_count = 0;
    bool is_stale = false;
    int conflict_count = 0;
};
BOOST_DESCRIBE_STRUCT(ConnectionRow, (),
                      (id, property_id, channel, feed_url, end_is_last_night, is_enabled, export_token, exported_at, next_poll_at,
                       lease_until, attempted_at, succeeded_at, failures, failure, failure_detail, event_count, is_stale, conflict_count))

ChannelHealth health_of(const ConnectionRow& row) {
    if (!row.feed_url) return ChannelHealth::export_only;
    if (!row.is_enabled) return ChannelHealth::paused;
    if (row.is_stale) return ChannelHealth::stale;
    if (row.failures > 0) return ChannelHealth::failing;
    return row.succeeded_at ? ChannelHealth::healthy : ChannelHealth::waiting;
}

ChannelConnection to_connection(ConnectionRow row, ConnectedUnit unit, Instant now) {
    const auto health = health_of(row);
    const bool is_polled = health != ChannelHealth::paused && health != ChannelHealth::export_only;
    return {.id = row.id,
            .property = std::move(unit),
            .channel = std::move(row.channel),
            .feed_url = std::move(row.feed_url),
            .end_is_last_night = row.end_is_last_night,
            .is_enabled = row.is_enabled,
            .health = health,
            .is_being_read = row.lease_until && *row.lease_until > now,
            .attempted_at = row.attempted_at,
            .succeeded_at = row.succeeded_at,
            .next_poll_at = is_polled ? std::optional{row.next_poll_at} : std::nullopt,
            .failures = row.failures,
            .failure = row.failure,
            .failure_detail = std::move(row.failure_detail),
            .event_count = row.event_count,
            .conflict_count = row.conflict_count,
            .export_path = "/api/v1/calendars/" + row.export_token + ".ics",
            .exported_at = row.exported_at};
}

}  // namespace

awaitable<Answer<ChannelConnectionPage>> list_connections(const http::Context& context, ConnectionsQuery query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const int skip = query.cursor ? query.cursor->as_int() : 0;
    const int limit = query.limit ? query.limit->as_int() : connections_page;
    ChannelConnectionPage page;
    page.total =
        (co_await context.database().read(queries::count_connections, sight.is_whole, sight.properties, query.property_id)).scalar<int>();
    const auto found =
        co_await context.database().read(queries::list_connections, sight.is_whole, sight.properties, query.property_id, skip, limit);
    auto rows = found.rows<ConnectionRow>();
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.property_id);
    const auto units = co_await units_of(context.database(), std::move(ids), query.locale.value_or(http::Locale::en));
    for (auto& row : rows) {
        const auto unit = units.find(row.property_id);
        if (unit != units.end()) page.items.push_back(to_connection(std::move(row), unit->second, context.now()));
    }
    const int end = skip + static_cast<int>(rows.size());
    if (end < page.total && !rows.empty()) page.next_cursor = end;
    co_return page;
}

}  // namespace estate::channels
