#pragma once

/// The timeline as other channels meet it: what they say is taken comes onto it, and what is taken goes out to them.

#include <calendar/calendar.hpp>

namespace estate::calendar {

/// Days of a unit that another channel says are taken.
struct ChannelDays {
    /// The imported event.
    Uuid source_id;
    DateRange days;
    /// Not a booking, only days that the channel does not sell: a booking of a channel takes their place.
    bool is_replaceable = false;
    /// The name of the channel.
    std::string note = {};
};

/// What stands on days of a unit, as people of the company may know it.
struct Occupant {
    Uuid source_id;
    /// It may be the building that the unit belongs to, or a part of it.
    Uuid unit_id;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    Kind kind = Kind::stay;
    bool is_held = false;
    bool is_replaceable = false;
    /// A booking's code, a block's note.
    std::optional<std::string> label;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(Occupant, (), (source_id, unit_id, during, kind, is_held, is_replaceable, label, since))

/// What became of one ChannelDays.
struct Placed {
    Uuid source_id;
    /// Empty when all its days could be had.
    std::vector<Occupant> in_the_way;
    /// None of its days was free.
    bool is_covered = false;
};

struct ChannelOutcome {
    /// One for each of the wanted, in their order.
    std::vector<Placed> placed;
    /// Sources of replaceable days that a booking has taken the place of, wholly or partly.
    std::vector<Uuid> cut;
};

/// Gives back all days of the sources `gone`, and has the sources of `wanted` occupy what is free of their days and nothing else: never
/// what a stay, a lease or anything but replaceable days stands on. Doing it again changes nothing. Throws std::logic_error for a unit that
/// is not on the timeline.
awaitable<ChannelOutcome> follow_channel(db::Transaction& transaction, Uuid unit_id, std::vector<Uuid> gone,
                                         std::vector<ChannelDays> wanted, Instant now);

/// What stands on `days` of a unit, on the whole that it belongs to, or on a part of it, but for one source.
awaitable<std::vector<Occupant>> occupants(db::Pool& database, Uuid unit_id, DateRange days, Uuid but_for, Instant now);

/// Days that are taken by one source, firmly or for longer than an hour, its preparation days among them.
struct Taken {
    Uuid source_id;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    /// A stay or a booking of a channel, else days that are not sold.
    bool is_booking = false;
    /// How often its days have changed.
    int sequence = 0;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (source_id, during, is_booking, sequence, changed_at))

/// What of a unit cannot be had from `from` on, but for some sources; by source and first day.
awaitable<std::vector<Taken>> taken(db::Pool& database, Uuid unit_id, Date from, std::vector<Uuid> but_for, Instant now);

/// Whether stays of the unit are confirmed at once, or have to be asked for (domain rule 21). False when that is how it was.
awaitable<bool> set_instant(db::Transaction& transaction, Uuid unit_id, bool is_instant, Instant now);

}  // namespace estate::calendar
