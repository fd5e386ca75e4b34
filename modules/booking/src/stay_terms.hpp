#pragma once

/// The terms under which a listing takes stays, as the office edits them.

#include "messages.hpp"

namespace estate::booking {

/// Local wall time, `16:00`.
struct WallTime {
    std::string text = "16:00";
    static std::expected<WallTime, std::string> parse(std::string_view text);
};

struct OfListing {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(OfListing, (), (id))

/// The nightly price is the price of the listing.
struct StayTermsEdit {
    json::Int<0, 100'000'000> cleaning_minor;
    json::Int<1, 365> min_nights;
    json::Int<1, 730> max_nights;
    json::Int<1, 100> max_guests;
    /// How many days ahead a stay may begin.
    json::Int<1, 1100> window_days;
    /// One of the company's, not retired unless the stay has it already.
    Uuid tax_id;
    WallTime check_in_time;
    WallTime check_out_time;
    /// Days behind a stay on which the property is made ready.
    json::Int<0, 14> preparation_days;
};
BOOST_DESCRIBE_STRUCT(StayTermsEdit, (),
                      (cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_id, check_in_time, check_out_time,
                       preparation_days))

struct OfficeStayTerms {
    Uuid listing_id;
    /// False while the listing has none: the others are what one may begin with.
    bool is_set = false;
    Money nightly;
    Money cleaning;
    int min_nights = 1;
    int max_nights = 1;
    int max_guests = 1;
    int window_days = 1;
    /// Absent while none has been chosen; then the name and the rate are nobody's.
    std::optional<Uuid> tax_id;
    json::Raw<company::TaxName> tax_name;
    int tax_basis_points = 0;
    std::string check_in_time;
    std::string check_out_time;
    int preparation_days = 0;
};
BOOST_DESCRIBE_STRUCT(OfficeStayTerms, (),
                      (listing_id, is_set, nightly, cleaning, min_nights, max_nights, max_guests, window_days, tax_id, tax_name,
                       tax_basis_points, check_in_time, check_out_time, preparation_days))

/// The nightly price of a stay follows the price of its listing.
awaitable<void> follow_price(db::Transaction& transaction, const jobs::Event& event);

/// The days and hours of a stay follow the time zone of its property.
awaitable<void> follow_time_zone(db::Transaction& transaction, const jobs::Event& event);

/// The tax of a stay follows the company's tax.
awaitable<void> follow_tax(db::Transaction& transaction, const jobs::Event& event);

awaitable<Answer<OfficeStayTerms>> show_stay_terms(const http::Context& context, OfListing parameters);
awaitable<Answer<OfficeStayTerms>> edit_stay_terms(http::WriteContext& context, OfListing parameters, StayTermsEdit edit);

}  // namespace estate::booking

namespace estate::json {

struct WallTimeTraits {
    static auto parse(std::string_view text) { return booking::WallTime::parse(text); }
    static std::string print(const booking::WallTime& time) { return time.text; }
    static object schema() { return {{"type", "string"}, {"pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"}}; }
};
template <>
struct Codec<booking::WallTime> : StringCodec<booking::WallTime, WallTimeTraits> {};

}  // namespace estate::json
