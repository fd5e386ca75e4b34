#pragma once

#include <platform/json/codec.hpp>

namespace estate::calendar {

/// The availability of a unit is not what it was. Aggregate: the unit.
struct Changed {
    static constexpr std::string_view topic = "calendar.changed";
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (property_id))

/// A hold ended without being confirmed. Aggregate: the source (a booking).
struct HoldExpired {
    static constexpr std::string_view topic = "calendar.hold_expired";
    Uuid source_id;
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(HoldExpired, (), (source_id, property_id))

}  // namespace estate::calendar
