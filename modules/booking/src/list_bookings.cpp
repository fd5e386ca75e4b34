// Reading bookings: one's own, and for people of the company those of the properties that they run.

#include <booking_queries.hpp>

#include <algorithm>

#include "booking_rows.hpp"
#include "errors.hpp"
#include "payment.hpp"
#include "sight.hpp"
#include "stays.hpp"

namespace estate::booking {
namespace {

constexpr int default_page = 20;

Booking to_booking(const BookingRow& row, const std::vector<catalog::ListingSummary>& listings, const std::vector<payments::StateOf>& paid,
                   Instant now) {
    Booking booking{.id = row.id,
                    .code = row.code,
                    .state = state_at(row, now),
                    .listing_id = row.listing_id,
                    .listing_slug = row.listing_slug,
                    .listing_title = {},
                    .property_id = row.property_id,
                    .check_in = row.stay.from(),
                    .check_out = row.stay.to(),
                    .nights = row.stay.nights(),
                    .guests = row.guests,
                    .lines = row.lines,
                    .total = {row.total_minor, row.currency},
                    .guest_name = row.guest_name,
                    .guest_email = row.guest_email,
                    .hold_expires_at = std::nullopt,
                    .created_at = row.created_at,
                    .confirmed_at = row.confirmed_at,
                    .cancelled_at = row.cancelled_at,
                    .picture = std::nullopt,
                    .payment = std::nullopt,
                    .answer_by = is_asked(row, now) ? row.answer_by : std::nullopt,
                    .check_in_time = row.check_in_time,
                    .time_zone = row.time_zone};
    if (booking.state == BookingState::held || booking.state == BookingState::pending) booking.hold_expires_at = row.hold_expires_at;
    const auto listing = std::ranges::find(listings, row.listing_id, &catalog::ListingSummary::id);
    if (listing != listings.end()) {
        booking.listing_title = listing->title;
        booking.picture = listing->cover;
    }
    const auto payment = std::ranges::find(paid, row.id, &payments::StateOf::subject_id);
    if (payment != paid.end()) booking.payment = payment->state;
    return booking;
}

std::vector<Uuid> ids_of_rows(const std::vector<BookingRow>& rows) {
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    return ids;
}

awaitable<std::vector<Booking>> with_listings(const http::Context& context, const std::vector<BookingRow>& rows,
                                              const std::vector<payments::StateOf>& paid, http::Locale locale, Instant now) {
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.listing_id);
    const auto listings = co_await catalog::summaries(context.database(), std::move(ids), locale, context.config().media_url);
    std::vector<Booking> bookings;
    for (const auto& row : rows) bookings.push_back(to_booking(row, listings, paid, now));
    co_return bookings;
}

}  // namespace

awaitable<std::vector<Booking>> present(const http::Context& context, const std::vector<BookingRow>& rows, http::Locale locale,
                                        Instant now) {
    const auto paid = co_await payments::states(context.database(), subject_kind, ids_of_rows(rows));
    co_return co_await with_listings(context, rows, paid, locale, now);
}

awaitable<std::vector<Booking>> present(http::WriteContext& context, const std::vector<BookingRow>& rows, http::Locale locale,
                                        Instant now) {
    const auto paid = co_await payments::states(context.transaction, subject_kind, ids_of_rows(rows));
    co_return co_await with_listings(context, rows, paid, locale, now);
}

awaitable<Answer<Booking>> get_booking(const http::Context& context, ById query) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    const auto row = (co_await context.database().read(queries::find_booking, query.id, viewer.subject, sight.is_whole, sight.properties))
                         .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    auto bookings = co_await present(context, {*row}, query.locale.value_or(http::Locale::en), context.now());
    co_return std::move(bookings.front());
}

awaitable<Answer<BookingPage>> list_bookings(const http::Context& context, BookingsQuery query) {
    const auto& viewer = context.person();
    const bool all = query.scope == Scope::all;
    if (all && !viewer.is_staff()) co_return estate::refuse(403, "forbidden", "Only people of the company see others' bookings.");
    const int limit = query.limit ? query.limit->as_int() : default_page;
    const auto sight = all ? co_await sight_of(context.database(), viewer) : Sight{};
    auto rows = (co_await context.database().read(queries::list_bookings, viewer.subject, all, sight.is_whole, sight.properties,
                                                  query.cursor, limit + 1))
                    .rows<BookingRow>();
    BookingPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items = co_await present(context, rows, query.locale.value_or(http::Locale::en), context.now());
    co_return page;
}

}  // namespace estate::booking
