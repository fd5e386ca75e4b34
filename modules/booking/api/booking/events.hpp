#pragma once

#include <platform/json/codec.hpp>

namespace estate::booking {

/// Nights are held for a guest. Aggregate of all three: the booking.
struct Held {
    static constexpr std::string_view topic = "booking.held";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Held, (), (booking_id))

struct Confirmed {
    static constexpr std::string_view topic = "booking.confirmed";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (booking_id))

/// Other dates or another party. Aggregate: the booking.
struct Changed {
    static constexpr std::string_view topic = "booking.changed";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (booking_id))

struct Cancelled {
    static constexpr std::string_view topic = "booking.cancelled";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Cancelled, (), (booking_id))

}  // namespace estate::booking
