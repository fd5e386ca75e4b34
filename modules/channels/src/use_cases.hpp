#pragma once

#include "messages.hpp"

namespace estate::channels {

awaitable<Answer<ChannelConnectionPage>> list_connections(const http::Context& context, ConnectionsQuery query);
awaitable<Answer<ChannelConflictList>> list_conflicts(const http::Context& context, ConflictsQuery query);

awaitable<Answer<ChannelSettings>> get_connection(const http::Context& context, ById connection);
/// 422 on /feed_url for an address that is never read; 409 `already_connected`.
awaitable<Answer<ChannelSettings>> add_connection(http::WriteContext& context, ById property, ChannelRequest request);
/// Needs If-Match. What was read under another address stays until the new one has been read.
awaitable<Answer<ChannelSettings>> change_connection(http::WriteContext& context, ById connection, ChannelRequest request);
/// Gives back all days that it has brought.
awaitable<Answer<Nothing>> remove_connection(http::WriteContext& context, ById connection);
/// Asks for the next reading to be now, and whole. 409 `nothing_to_read`.
awaitable<Answer<ChannelSettings>> read_now(http::WriteContext& context, ById connection);
/// The old address answers 404 from now on.
awaitable<Answer<ChannelSettings>> rotate_address(http::WriteContext& context, ById connection);

/// Our calendar, for a channel. 404 for anything but the address that was given out.
awaitable<http::Response> export_calendar(const http::Context& context);

}  // namespace estate::channels
