#include "instant_booking.hpp"

#include <calendar/channel_days.hpp>
#include <channels/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <channels_queries.hpp>

namespace estate::channels {

db::awaitable<void> follow_staleness(db::Transaction& transaction, Uuid property_id, Instant now) {
    const bool is_instant = (co_await transaction.execute(queries::count_stale, property_id)).scalar<std::int64_t>() == 0;
    if (!co_await calendar::set_instant(transaction, property_id, is_instant, now)) co_return;
    co_await jobs::emit(transaction, property_id, InstantBookingChanged{property_id, is_instant}, now);
}

}  // namespace estate::channels
