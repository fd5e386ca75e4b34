#pragma once

/// What follows from what a channel says, and when it is asked again. Pure: no database, no network, no clock (domain rules 19 to 21).

#include <platform/core/clock.hpp>
#include <platform/core/ids.hpp>
#include <platform/db/types.hpp>

#include <optional>

#include "calendar_reader.hpp"

namespace estate::channels {

/// placed: all its days; partial: the free ones, of days that are not sold; conflict: the free ones, of a booking; gone: none.
enum class BlockState { placed, partial, conflict, gone };
BOOST_DESCRIBE_ENUM(BlockState, placed, partial, conflict, gone)

/// An event as we have it already.
struct KnownBlock {
    Uuid id;
    std::string uid;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    bool is_booking = true;
    BlockState state = BlockState::placed;
    std::optional<Instant> missing_since;
};
BOOST_DESCRIBE_STRUCT(KnownBlock, (), (id, uid, during, is_booking, state, missing_since))

struct NewBlock {
    ChannelEvent event;
};
struct ChangedBlock {
    Uuid id;
    ChannelEvent event;
};

/// What a complete calendar changes.
struct SyncPlan {
    std::vector<NewBlock> added;
    /// Moved to other days, or something else than it was.
    std::vector<ChangedBlock> changed;
    std::vector<Uuid> gone;
    /// Many were missing: they stay until the next complete answer misses them too.
    std::vector<Uuid> doubted;
    /// Were missing, and are there again.
    std::vector<Uuid> found_again;
    /// Events of today and later.
    int event_count = 0;
};

/// `today` is the property's. Events that are over are not taken in, and stay when the channel forgets them; so does one whose first night
/// is over. Events of ours that the channel repeats, by their UID, are left out.
SyncPlan plan_sync(const std::vector<KnownBlock>& known, const std::vector<ChannelEvent>& events, Date today, std::string_view own_domain);

/// Whether the channel of an event tells its bookings from days that it does not sell. Booking.com writes «CLOSED - Not available» for
/// both.
bool tells_bookings_apart(std::string_view uid);

/// What stands on days that a channel has taken.
struct InTheWay {
    std::vector<DateRange> days;
    bool has_stay = false;
    /// None of the days was free.
    bool is_covered = false;
};

/// What an event has become whose days could not all be had. What is said to be no booking is no conflict; but where a channel does not
/// tell, it may be one as soon as a stay stands there. It is none where it begins and ends with days of ours and leaves nothing between
/// them: then the channel may only repeat what it has read from us.
BlockState state_in_the_way(const ChannelEvent& event, const InTheWay& in_the_way);

/// How many may vanish at once without a second look: at most two, or less than half of what is ahead.
bool is_many(std::size_t vanished, std::size_t ahead);

/// When a channel is asked again: in 5 to 15 minutes; after failures later, up to 3 hours, and not before it wants to be (up to 6 hours).
/// `random` is any number.
Instant next_poll(Instant now, int failures, std::chrono::seconds retry_after, unsigned random);

/// The second look at a calendar that many events have vanished from.
inline constexpr std::chrono::minutes second_look_after{2};

/// A channel that has been silent for so long may have sold what we do not know of.
inline constexpr std::chrono::hours stale_after{2};
/// `since`: of its last complete answer, or of the connection when there has never been one.
bool is_stale(Instant since, Instant now);

/// The name under which an event of ours goes out, for good: `<source>@<domain>`, with its first day when a source's days lie apart.
std::string export_uid(const Uuid& source, std::optional<Date> apart, std::string_view domain);

}  // namespace estate::channels
