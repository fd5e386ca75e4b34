// Connecting a unit with a channel, and parting again.

#include <calendar/channel_days.hpp>
#include <catalog/catalog.hpp>
#include <channels/events.hpp>
#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <channels_queries.hpp>

#include <openssl/rand.h>

#include "address_guard.hpp"
#include "errors.hpp"
#include "instant_booking.hpp"
#include "use_cases.hpp"

#include <array>

namespace estate::channels {
namespace {

constexpr std::string_view feed_once_per_unit = "connection_feed_once_per_unit";

struct BlockId {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(BlockId, (), (id))

/// 192 random bits.
std::string new_token() {
    std::array<unsigned char, 24> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1) throw std::runtime_error("no random numbers");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string token;
    for (const auto byte : bytes) {
        token += digits[byte >> 4U];
        token += digits[byte & 15U];
    }
    return token;
}

std::optional<std::string> feed_of(const ChannelRequest& request) {
    return request.feed_url ? std::optional{request.feed_url->value} : std::nullopt;
}

/// Looked at again whenever it is read; this is for whoever has mistyped it.
std::optional<Problem> check_feed(const ChannelRequest& request) {
    if (!request.feed_url || check_url(*request.feed_url)) return std::nullopt;
    return Problem{.status = 422,
                   .code = "invalid_request",
                   .detail = "Some fields are wrong.",
                   .errors = {{"/feed_url", "invalid_value", "must be an http or https address on the public internet, without a user"}}};
}

/// The trail says where a calendar is read, but not its secret address.
std::string for_trail(ChannelSettings settings) {
    if (settings.feed_url) settings.feed_url = without_secret(*settings.feed_url);
    return json::to_json(settings);
}

awaitable<void> note(http::WriteContext& context, const ChannelSettings& settings, const char* event, std::optional<std::string> before,
                     std::optional<std::string> after) {
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "channel", settings.id, event, std::move(before), std::move(after)},
                         context.started_at);
    co_await jobs::emit(context.transaction, settings.id, Changed{settings.id, settings.property_id}, context.started_at);
}

/// Nothing for a connection that is not there, or not the person's to see.
awaitable<std::optional<ChannelSettings>> lock_own(http::WriteContext& context, Uuid id) {
    auto settings = (co_await context.transaction.execute(queries::lock_settings, id)).first<ChannelSettings>();
    if (settings && !co_await catalog::may_manage(context.database(), context.person(), settings->property_id)) co_return std::nullopt;
    co_return settings;
}

}  // namespace

awaitable<Answer<ChannelSettings>> get_connection(const http::Context& context, ById connection) {
    auto settings = (co_await context.database().read(queries::find_settings, connection.id)).first<ChannelSettings>();
    const bool may = settings && co_await catalog::may_manage(context.database(), context.person(), settings->property_id);
    if (!may) co_return refuse(Refusal::no_such_connection);
    co_return *std::move(settings);
}

awaitable<Answer<ChannelSettings>> add_connection(http::WriteContext& context, ById property, ChannelRequest request) {
    if (auto problem = check_feed(request)) co_return std::unexpected(*std::move(problem));
    const bool may = co_await catalog::may_manage(context.database(), context.person(), property.id);
    if (!may || !co_await calendar::find_unit(context.database(), property.id)) co_return refuse(Refusal::no_such_property);
    const ChannelSettings settings{new_id(),          property.id, request.channel.value, feed_of(request), request.end_is_last_night,
                                   request.is_enabled};
    const auto added = co_await context.transaction.try_execute(queries::add_connection, settings.id, settings.property_id,
                                                                settings.channel, settings.feed_url, settings.end_is_last_night,
                                                                settings.is_enabled, new_token(), context.started_at);
    if (!added && added.error().constraint == feed_once_per_unit) co_return refuse(Refusal::already_connected);
    if (!added) throw added.error();
    co_await note(context, settings, "added", std::nullopt, for_trail(settings));
    co_return settings;
}

awaitable<Answer<ChannelSettings>> change_connection(http::WriteContext& context, ById connection, ChannelRequest request) {
    if (auto problem = check_feed(request)) co_return std::unexpected(*std::move(problem));
    const auto before = co_await lock_own(context, connection.id);
    if (!before) co_return refuse(Refusal::no_such_connection);
    if (auto problem = http::check_unchanged(context.request, json::to_json(*before))) co_return std::unexpected(*std::move(problem));
    const ChannelSettings after{before->id,       before->property_id,       request.channel.value,
                                feed_of(request), request.end_is_last_night, request.is_enabled};
    const auto changed = co_await context.transaction.try_execute(queries::change_settings, after.id, after.channel, after.feed_url,
                                                                  after.end_is_last_night, after.is_enabled, context.started_at);
    if (!changed && changed.error().constraint == feed_once_per_unit) co_return refuse(Refusal::already_connected);
    if (!changed) throw changed.error();
    co_await follow_staleness(context.transaction, after.property_id, context.started_at);
    co_await note(context, after, "changed", for_trail(*before), for_trail(after));
    co_return after;
}

awaitable<Answer<Nothing>> remove_connection(http::WriteContext& context, ById connection) {
    const auto settings = co_await lock_own(context, connection.id);
    if (!settings) co_return refuse(Refusal::no_such_connection);
    std::vector<Uuid> blocks;
    for (const auto& row : (co_await context.transaction.execute(queries::list_block_ids, settings->id)).rows<BlockId>())
        blocks.push_back(row.id);
    co_await calendar::follow_channel(context.transaction, settings->property_id, std::move(blocks), {}, context.started_at);
    co_await context.transaction.execute(queries::remove_connection, settings->id);
    co_await follow_staleness(context.transaction, settings->property_id, context.started_at);
    co_await note(context, *settings, "removed", for_trail(*settings), std::nullopt);
    co_return Nothing{};
}

awaitable<Answer<ChannelSettings>> read_now(http::WriteContext& context, ById connection) {
    auto settings = co_await lock_own(context, connection.id);
    if (!settings) co_return refuse(Refusal::no_such_connection);
    const auto asked = co_await context.transaction.execute(queries::poll_now, settings->id, context.started_at);
    if (asked.affected() == 0) co_return refuse(Refusal::nothing_to_read);
    co_return *std::move(settings);
}

awaitable<Answer<ChannelSettings>> rotate_address(http::WriteContext& context, ById connection) {
    auto settings = co_await lock_own(context, connection.id);
    if (!settings) co_return refuse(Refusal::no_such_connection);
    co_await context.transaction.execute(queries::rotate_token, settings->id, new_token());
    co_await note(context, *settings, "address_rotated", std::nullopt, std::nullopt);
    co_return *std::move(settings);
}

}  // namespace estate::channels
