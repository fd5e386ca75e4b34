#pragma once

#include <booking/booking.hpp>
#include <catalog/catalog.hpp>

namespace estate::booking {

struct BySlug {
    json::Slug slug;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(BySlug, (), (slug, locale))

struct StayTerms {
    Uuid listing_id;
    Money nightly;
    Money cleaning;
    int min_nights = 1;
    int max_nights = 1;
    int max_guests = 1;
    std::string tax_name;
    int tax_basis_points = 0;
    std::string check_in_time;
    std::string check_out_time;
    std::string time_zone;
    /// The first day on which a stay may begin, and the last.
    Date bookable_from;
    Date bookable_until;
};
BOOST_DESCRIBE_STRUCT(StayTerms, (),
                      (listing_id, nightly, cleaning, min_nights, max_nights, max_guests, tax_name, tax_basis_points, check_in_time,
                       check_out_time, time_zone, bookable_from, bookable_until))

struct QuoteRequest {
    Uuid listing_id;
    Date check_in;
    Date check_out;
    json::Int<1, 100> guests;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(QuoteRequest, (), (listing_id, check_in, check_out, guests, locale))

enum class LineKind { nights, cleaning, tax };
BOOST_DESCRIBE_ENUM(LineKind, nights, cleaning, tax)

/// One line of a price. `unit` × `quantity` = `amount` where there is a unit price.
struct PriceLine {
    LineKind kind = LineKind::nights;
    std::string label;
    int quantity = 1;
    std::optional<Money> unit;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PriceLine, (), (kind, label, quantity, unit, amount))

struct Quote {
    Uuid id;
    Uuid listing_id;
    std::string listing_slug;
    Date check_in;
    Date check_out;
    int nights = 0;
    int guests = 0;
    json::Raw<std::vector<PriceLine>> lines;
    Money total;
    Instant created_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(Quote, (), (id, listing_id, listing_slug, check_in, check_out, nights, guests, lines, total, created_at, expires_at))

struct ById {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ById, (), (id, locale))

struct BookingRequest {
    Uuid quote_id;
    json::Text<1, 120> guest_name;
    json::Email guest_email;
    std::optional<json::Text<3, 40>> guest_phone;
    std::optional<json::Text<1, 1000>> note;
    /// In which language he is written to.
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(BookingRequest, (), (quote_id, guest_name, guest_email, guest_phone, note, locale))

struct CancelRequest {
    std::optional<json::Text<1, 500>> reason;
};
BOOST_DESCRIBE_STRUCT(CancelRequest, (), (reason))

enum class BookingState { held, confirmed, checked_in, completed, cancelled, expired };
BOOST_DESCRIBE_ENUM(BookingState, held, confirmed, checked_in, completed, cancelled, expired)

struct Booking {
    Uuid id;
    std::string code;
    BookingState state = BookingState::held;
    Uuid listing_id;
    std::string listing_slug;
    std::string listing_title;
    Uuid property_id;
    Date check_in;
    Date check_out;
    int nights = 0;
    int guests = 0;
    json::Raw<std::vector<PriceLine>> lines;
    Money total;
    std::string guest_name;
    std::string guest_email;
    std::optional<Instant> hold_expires_at;
    Instant created_at;
    std::optional<Instant> confirmed_at;
    std::optional<Instant> cancelled_at;
    std::optional<json::Raw<catalog::Picture>> picture;
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, code, state, listing_id, listing_slug, listing_title, property_id, check_in, check_out, nights, guests, lines,
                       total, guest_name, guest_email, hold_expires_at, created_at, confirmed_at, cancelled_at, picture))

enum class Scope { mine, all };
BOOST_DESCRIBE_ENUM(Scope, mine, all)

struct BookingsQuery {
    std::optional<http::Locale> locale;
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
    std::optional<Scope> scope;
};
BOOST_DESCRIBE_STRUCT(BookingsQuery, (), (locale, cursor, limit, scope))

struct BookingPage {
    std::vector<Booking> items;
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(BookingPage, (), (items, next_cursor))

}  // namespace estate::booking
