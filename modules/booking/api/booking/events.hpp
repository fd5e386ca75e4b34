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

/// A stay is asked for; somebody of the company has to answer. Aggregate: the booking.
struct Requested {
    static constexpr std::string_view topic = "booking.requested";
    Uuid booking_id;
    /// By when.
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(Requested, (), (booking_id, until))

/// A request may be paid now. Aggregate: the booking.
struct Accepted {
    static constexpr std::string_view topic = "booking.accepted";
    Uuid booking_id;
    /// How long its nights wait for the money.
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (booking_id, until))

/// A request cannot be had. Aggregate: the booking.
struct Declined {
    static constexpr std::string_view topic = "booking.declined";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Declined, (), (booking_id))

/// Its nights are free again: it was not paid, or not answered, in time. Aggregate: the booking.
struct Expired {
    static constexpr std::string_view topic = "booking.expired";
    Uuid booking_id;
    /// Of a request that nobody has answered.
    bool was_unanswered = false;
};
BOOST_DESCRIBE_STRUCT(Expired, (), (booking_id, was_unanswered))

/// The desk has let the guest in. Aggregate: the booking.
struct CheckedIn {
    static constexpr std::string_view topic = "booking.checked_in";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(CheckedIn, (), (booking_id))

/// The guest has left, as the desk says. Aggregate: the booking.
struct CheckedOut {
    static constexpr std::string_view topic = "booking.checked_out";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(CheckedOut, (), (booking_id))

struct Cancelled {
    static constexpr std::string_view topic = "booking.cancelled";
    Uuid booking_id;
};
BOOST_DESCRIBE_STRUCT(Cancelled, (), (booking_id))

}  // namespace estate::booking
