#pragma once

#include <platform/json/codec.hpp>

namespace estate::channels {

/// A connection is not what it was: added, changed, removed, read with news, failing, silent, in conflict. Aggregate: the connection.
struct Changed {
    static constexpr std::string_view topic = "channels.changed";
    Uuid connection_id;
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (connection_id, property_id))

/// A channel has sold nights that are taken here. Aggregate: the block.
struct ConflictFound {
    static constexpr std::string_view topic = "channels.conflict_found";
    Uuid block_id;
    Uuid property_id;
    std::string channel;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(ConflictFound, (), (block_id, property_id, channel, from, to))

/// It is over: one of the two has moved or gone. Aggregate: the block.
struct ConflictResolved {
    static constexpr std::string_view topic = "channels.conflict_resolved";
    Uuid block_id;
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(ConflictResolved, (), (block_id, property_id))

/// A channel has been silent for so long that stays of the unit have to be asked for, or none is any more. Aggregate: the property.
struct InstantBookingChanged {
    static constexpr std::string_view topic = "channels.instant_booking_changed";
    Uuid property_id;
    bool is_instant = true;
};
BOOST_DESCRIBE_STRUCT(InstantBookingChanged, (), (property_id, is_instant))

}  // namespace estate::channels
