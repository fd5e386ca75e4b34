#pragma once

/// What follow_channel does to the timeline, worked out without touching it. Pure.

#include <calendar/channel_days.hpp>

namespace estate::calendar {

/// A row of the timeline.
struct Standing : Occupant {
    Uuid id;
    std::string span;
};
BOOST_DESCRIBE_STRUCT(Standing, (Occupant), (id, span))

/// What becomes a row of the timeline.
struct Part {
    Uuid source_id;
    Uuid unit_id;
    std::string span;
    DateRange days;
    bool is_replaceable = false;
    std::string note;
};

struct ChannelPlan {
    std::vector<Uuid> release;
    std::vector<Part> add;
    ChannelOutcome outcome;
};

/// The days of `whole` that none of `taken` stands on, in order.
std::vector<DateRange> free_parts(const DateRange& whole, std::vector<DateRange> taken);

/// `standing` is what stands in the way of the wanted days, and all that the sources concerned occupy. Bookings are placed first and take
/// the place of replaceable days, whose own parts before and behind stay.
ChannelPlan plan_channel(std::vector<Standing> standing, const Unit& unit, const std::vector<Uuid>& gone,
                         const std::vector<ChannelDays>& wanted);

}  // namespace estate::calendar
