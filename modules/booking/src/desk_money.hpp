#pragma once

/// What of a price the property takes on arrival: a tax of the place, mostly.

#include "booking_rows.hpp"

namespace estate::booking {

enum class DeskMeans { cash, card_terminal };
BOOST_DESCRIBE_ENUM(DeskMeans, cash, card_terminal)

/// What the desk says of it when the guest comes: how it was taken, or that it was not.
enum class TakenAtDesk { cash, card_terminal, not_taken };
BOOST_DESCRIBE_ENUM(TakenAtDesk, cash, card_terminal, not_taken)

struct CheckInRequest {
    std::optional<TakenAtDesk> taken;
};
BOOST_DESCRIBE_STRUCT(CheckInRequest, (), (taken))

struct DeskReceiptRequest {
    DeskMeans means = DeskMeans::cash;
};
BOOST_DESCRIBE_STRUCT(DeskReceiptRequest, (), (means))

struct DeskReceiptRow {
    std::int64_t amount_minor = 0;
    DeskMeans means = DeskMeans::cash;
    Instant taken_at;
};
BOOST_DESCRIBE_STRUCT(DeskReceiptRow, (), (amount_minor, means, taken_at))

/// Takes it at check-in: 409 `due_at_property` when nobody has said how, 409 `nothing_due` for money that there is none of to be taken.
awaitable<Answer<Nothing>> take_on_arrival(http::WriteContext& context, const BookingRow& row, std::optional<TakenAtDesk> taken);

/// Takes it later, of a guest who has come. 409 `nothing_due`, `illegal_transition`.
awaitable<Answer<Booking>> take_at_desk(http::WriteContext& context, ById query, DeskReceiptRequest request);

}  // namespace estate::booking
