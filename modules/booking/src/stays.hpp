#pragma once

#include "quotes.hpp"

namespace estate::booking {

/// What needs no transaction to be refused: 409 `nights_taken`.
awaitable<std::optional<Problem>> look_before_hold(const http::Context& context, const http::None&, const BookingRequest& request);
/// Holds the nights of a quote. 409 `nights_taken` (with `occupants` and `nearest`), 409 `quote_used`, 410 `quote_expired`.
awaitable<Answer<Booking>> hold_stay(http::WriteContext& context, http::None, BookingRequest request);

/// The booking desk: a stay is confirmed whose money is still to come. 409 `hold_expired` once the hold has ended. Confirming what is
/// confirmed answers with it again.
awaitable<Answer<Booking>> confirm_stay(http::WriteContext& context, ById query);

awaitable<Answer<Booking>> get_booking(const http::Context& context, ById query);
awaitable<Answer<BookingPage>> list_bookings(const http::Context& context, BookingsQuery query);

/// Hears calendar.hold_expired.
awaitable<void> expire_booking(db::Transaction& transaction, const jobs::Event& event, Instant now);

}  // namespace estate::booking
