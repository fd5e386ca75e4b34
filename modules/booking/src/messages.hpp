#pragma once

#include <booking/booking.hpp>
#include <booking/plan.hpp>
#include <catalog/catalog.hpp>
#include <payments/states.hpp>

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
    /// Further guests of at least `extra_guest_from_age` pay `extra_guest` a night. Absent when nobody does.
    std::optional<int> included_guests;
    std::optional<Money> extra_guest;
    int extra_guest_from_age = 0;
    int max_pets = 0;
    std::optional<Money> pet;
    PetPer pet_per{};
    /// Taken near the arrival and given back; no part of the price.
    std::optional<Money> deposit;
};
BOOST_DESCRIBE_STRUCT(StayTerms, (),
                      (listing_id, nightly, cleaning, min_nights, max_nights, max_guests, tax_name, tax_basis_points, check_in_time,
                       check_out_time, time_zone, bookable_from, bookable_until, included_guests, extra_guest, extra_guest_from_age,
                       max_pets, pet, pet_per, deposit))

struct RatesQuery {
    json::Slug slug;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(RatesQuery, (), (slug, from, to))

/// The days `[from, to)` on which all this is the same.
struct RateSpan {
    Date from;
    Date to;
    std::int64_t nightly_minor = 0;
    /// Shortest and longest stay of who arrives; and of who stays over the night.
    int min_arrival = 1;
    int max_arrival = 1;
    int min_through = 1;
    int max_through = 1;
    bool closed_to_arrival = false;
    bool closed_to_departure = false;
    bool closed = false;
};
BOOST_DESCRIBE_STRUCT(RateSpan, (),
                      (from, to, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure,
                       closed))

struct RateCalendar {
    Currency currency;
    /// A free run shorter than the shortest stay may be booked as a whole.
    bool gap_fill = false;
    /// A stay must not leave fewer free nights than this beside it.
    int orphan_min = 0;
    std::vector<RateSpan> spans;
};
BOOST_DESCRIBE_STRUCT(RateCalendar, (), (currency, gap_fill, orphan_min, spans))

struct QuoteRequest {
    Uuid listing_id;
    Date check_in;
    Date check_out;
    /// All who come, as adults; or `adults` and the ages of the children.
    std::optional<json::Int<1, 100>> guests;
    std::optional<json::Int<1, 100>> adults;
    std::optional<std::vector<json::Int<0, 17>>> children_ages;
    std::optional<json::Int<0, 20>> pets;
    std::optional<json::Text<1, 40>> coupon;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(QuoteRequest, (), (listing_id, check_in, check_out, guests, adults, children_ages, pets, coupon, locale))

enum class LineKind { nights, discount, extra_guests, cleaning, pets, tax };
BOOST_DESCRIBE_ENUM(LineKind, nights, discount, extra_guests, cleaning, pets, tax)

/// One line of a price. `unit` × `quantity` = `amount` where there is a unit price.
struct PriceLine {
    LineKind kind = LineKind::nights;
    std::string label;
    int quantity = 1;
    std::optional<Money> unit;
    Money amount;
    /// True for a tax that the lines before it have already: it is no part of the sum.
    std::optional<bool> included;
    /// True for what the property takes on arrival; it is part of the total.
    std::optional<bool> due_at_property;
};
BOOST_DESCRIBE_STRUCT(PriceLine, (), (kind, label, quantity, unit, amount, included, due_at_property))

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
    int adults = 0;
    std::vector<int> children_ages;
    int pets = 0;
    std::optional<std::string> coupon;
    /// What of the total the property takes on arrival.
    std::optional<Money> due_at_property;
    /// Security deposit, taken near the arrival and given back; no part of the total.
    std::optional<Money> deposit;
    std::string rules_version;
};
BOOST_DESCRIBE_STRUCT(Quote, (),
                      (id, listing_id, listing_slug, check_in, check_out, nights, guests, lines, total, created_at, expires_at, adults,
                       children_ages, pets, coupon, due_at_property, deposit, rules_version))

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
    /// What was shown to go back: refused when it is another amount by now. Not asked unless it is said.
    std::optional<json::Int<0, 1'000'000'000'000>> expected_refund_minor;
};
BOOST_DESCRIBE_STRUCT(CancelRequest, (), (reason, expected_refund_minor))

enum class BookingState { held, pending, confirmed, checked_in, completed, cancelled, expired, declined, no_show };
BOOST_DESCRIBE_ENUM(BookingState, held, pending, confirmed, checked_in, completed, cancelled, expired, declined, no_show)

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
    /// How its payment stands; absent while nothing has been asked for.
    std::optional<payments::PaymentState> payment;
    /// Of a request: by when it is answered. Until then nothing is paid.
    std::optional<Instant> answer_by;
    /// Of the house: wall time `HH:MM` of arrival, and an IANA zone, by which its days and deadlines are told.
    std::string check_in_time;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, code, state, listing_id, listing_slug, listing_title, property_id, check_in, check_out, nights, guests, lines,
                       total, guest_name, guest_email, hold_expires_at, created_at, confirmed_at, cancelled_at, picture, payment, answer_by,
                       check_in_time, time_zone))

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
