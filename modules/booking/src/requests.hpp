#pragma once

#include "booking_rows.hpp"

namespace estate::booking {

/// How long the company may take to answer a request, and then the guest to pay.
inline constexpr std::chrono::hours request_time{24};

/// Whether a stay of the unit is only asked for: another channel has been silent for too long (domain rule 21).
awaitable<bool> is_only_asked_for(db::Pool& database, const Uuid& property_id);

/// Makes a held booking a request that waits for an answer.
awaitable<void> ask_for_stay(http::WriteContext& context, const Uuid& booking_id, Instant answer_by);

/// The nights are the guest's as soon as he pays, for which he has a day. 409 `hold_expired`, `illegal_transition`.
awaitable<Answer<Booking>> accept_request(http::WriteContext& context, ById query);
/// The nights are free again. 409 `hold_expired`, `illegal_transition`.
awaitable<Answer<Booking>> decline_request(http::WriteContext& context, ById query);

}  // namespace estate::booking
