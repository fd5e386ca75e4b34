#pragma once

#include <calendar/channel_days.hpp>
#include <catalog/portfolio.hpp>
#include <platform/json/codec.hpp>

#include "failures.hpp"

namespace estate::channels {

using db::awaitable;

struct ById {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(ById, (), (id))

/// A unit on a channel. Without feed_url nothing is read there; the channel only reads us.
struct ChannelRequest {
    json::Text<1, 60> channel;
    std::optional<json::Text<10, 2000>> feed_url;
    /// The channel writes the last night as the end of an event, not the day of departure.
    bool end_is_last_night = false;
    bool is_enabled = true;
};
BOOST_DESCRIBE_STRUCT(ChannelRequest, (), (channel, feed_url, end_is_last_night, is_enabled))

/// What of a connection is edited.
struct ChannelSettings {
    Uuid id;
    Uuid property_id;
    std::string channel;
    std::optional<std::string> feed_url;
    bool end_is_last_night = false;
    bool is_enabled = true;
};
BOOST_DESCRIBE_STRUCT(ChannelSettings, (), (id, property_id, channel, feed_url, end_is_last_night, is_enabled))

/// export_only: nothing is read there. waiting: has never been read. failing: the last attempts failed. stale: silent for so long that
/// stays of the unit have to be asked for.
enum class ChannelHealth { healthy, waiting, failing, stale, paused, export_only };
BOOST_DESCRIBE_ENUM(ChannelHealth, healthy, waiting, failing, stale, paused, export_only)

struct ConnectedUnit {
    Uuid id;
    std::string reference;
    std::string name;
    std::string place_name;
};
BOOST_DESCRIBE_STRUCT(ConnectedUnit, (), (id, reference, name, place_name))

struct ChannelConnection {
    Uuid id;
    ConnectedUnit property;
    std::string channel;
    std::optional<std::string> feed_url;
    bool end_is_last_night = false;
    bool is_enabled = true;
    ChannelHealth health = ChannelHealth::waiting;
    bool is_being_read = false;
    std::optional<Instant> attempted_at;
    std::optional<Instant> succeeded_at;
    std::optional<Instant> next_poll_at;
    int failures = 0;
    std::optional<ChannelFailure> failure;
    std::optional<std::string> failure_detail;
    int event_count = 0;
    int conflict_count = 0;
    /// The address, below the site's, under which the channel reads our calendar.
    std::string export_path;
    std::optional<Instant> exported_at;
};
BOOST_DESCRIBE_STRUCT(ChannelConnection, (),
                      (id, property, channel, feed_url, end_is_last_night, is_enabled, health, is_being_read, attempted_at, succeeded_at,
                       next_poll_at, failures, failure, failure_detail, event_count, conflict_count, export_path, exported_at))

struct ConnectionsQuery {
    std::optional<Uuid> property_id;
    std::optional<http::Locale> locale;
    /// How many come before the page.
    std::optional<json::Int<0, 10'000'000>> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(ConnectionsQuery, (), (property_id, locale, cursor, limit))

/// Trouble first.
struct ChannelConnectionPage {
    std::vector<ChannelConnection> items;
    int total = 0;
    std::optional<int> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ChannelConnectionPage, (), (items, total, next_cursor))

/// What stands on the days that a channel has sold too. Of what stands on a unit that the person does not run, only days and kind are said.
struct ChannelOccupant {
    Date from;
    Date to;
    calendar::Kind kind{};
    bool is_held = false;
    std::optional<Uuid> source_id = std::nullopt;
    std::optional<Uuid> property_id = std::nullopt;
    std::optional<std::string> label = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(ChannelOccupant, (), (from, to, kind, is_held, source_id, property_id, label))

struct ChannelConflict {
    Uuid id;
    Uuid connection_id;
    std::string channel;
    ConnectedUnit property;
    Date from;
    Date to;
    Instant found_at;
    std::vector<ChannelOccupant> occupants;
};
BOOST_DESCRIBE_STRUCT(ChannelConflict, (), (id, connection_id, channel, property, from, to, found_at, occupants))

struct ConflictsQuery {
    std::optional<Uuid> property_id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ConflictsQuery, (), (property_id, locale))

/// The next 200, by first night.
struct ChannelConflictList {
    std::vector<ChannelConflict> items;
};
BOOST_DESCRIBE_STRUCT(ChannelConflictList, (), (items))

}  // namespace estate::channels
