#pragma once

#include "cancellation.hpp"
#include "quotes.hpp"

namespace estate::booking {

/// A booking with its quote and the clock of its house: the view `booking.booking_row`.
struct BookingRow {
    Uuid id;
    std::string code;
    BookingState state = BookingState::held;
    Uuid listing_id;
    std::string listing_slug;
    Uuid property_id;
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    int guests = 0;
    json::Raw<std::vector<PriceLine>> lines;
    std::int64_t total_minor = 0;
    Currency currency;
    std::string guest_subject;
    std::string guest_name;
    std::string guest_email;
    Instant hold_expires_at;
    Instant created_at;
    std::optional<Instant> confirmed_at;
    std::optional<Instant> cancelled_at;
    /// What the company keeps of a stay that was cancelled or missed.
    std::int64_t kept_minor = 0;
    /// What it has given back or let off, as a courtesy.
    std::int64_t courtesy_minor = 0;
    CancellationPolicy cancellation_policy = CancellationPolicy::flexible;
    /// How often it was changed after it was made.
    int changes = 0;
    /// What of the total the property takes on arrival: nothing is collected for it here.
    std::int64_t due_at_property_minor = 0;
    /// Who comes, and what the price was made of; absent in quotes of a release that did not keep them.
    std::optional<json::Raw<Party>> party;
    std::optional<std::string> inputs;
    /// Of a request that waits for an answer.
    std::optional<Instant> answer_by;
    /// Of the house: wall time `HH:MM`, and an IANA zone.
    std::string check_in_time;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(BookingRow, (),
                      (id, code, state, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, guest_subject,
                       guest_name, guest_email, hold_expires_at, created_at, confirmed_at, cancelled_at, kept_minor, courtesy_minor,
                       cancellation_policy, changes, due_at_property_minor, party, inputs, answer_by, check_in_time, time_zone))

/// What a booking is at a moment: a hold whose time is over has expired, whether or not the job has been by.
inline BookingState state_at(const BookingRow& row, Instant now) {
    const bool is_kept_for_a_while = row.state == BookingState::held || row.state == BookingState::pending;
    return is_kept_for_a_while && row.hold_expires_at <= now ? BookingState::expired : row.state;
}

/// The day of the house at a moment: what a posting counts for.
inline Date day_at(const BookingRow& row, Instant at) {
    return local_date(at, row.time_zone);
}

/// A request that nobody has answered yet: nothing is paid for it.
inline bool is_asked(const BookingRow& row, Instant now) {
    return row.answer_by && state_at(row, now) == BookingState::pending;
}

/// Bookings as answered, with titles and covers of their listings fetched in one statement.
awaitable<std::vector<Booking>> present(const http::Context& context, const std::vector<BookingRow>& rows, http::Locale locale,
                                        Instant now);
/// The same within the transaction of a write, which has changed them.
awaitable<std::vector<Booking>> present(http::WriteContext& context, const std::vector<BookingRow>& rows, http::Locale locale, Instant now);

}  // namespace estate::booking
