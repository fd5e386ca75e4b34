#pragma once

#include <company/company.hpp>

#include <platform/db/pool.hpp>

namespace estate::messaging {

using db::awaitable;

/// One line of a price, whatever it is for.
struct StayLine {
    std::string label;
    std::int64_t amount_minor = 0;
    /// A tax that the other lines have in them: no part of the sum.
    bool is_included = false;
    /// Taken by the property, on arrival.
    bool is_due_on_arrival = false;
};
BOOST_DESCRIBE_STRUCT(StayLine, (), (label, amount_minor, is_included, is_due_on_arrival))

/// A stay as booking publishes it, with its place, in the guest's language.
struct StayRow {
    Uuid id;
    std::string code;
    std::string state;
    http::Locale locale{};
    Uuid listing_id;
    std::string listing_slug;
    Uuid property_id;
    Date check_in;
    Date check_out;
    int guests = 0;
    json::Raw<std::vector<StayLine>> lines;
    std::int64_t total_minor = 0;
    Currency currency;
    std::string guest_subject;
    /// Empty once he has been erased, as his address.
    std::string guest_name;
    std::string guest_email;
    bool was_confirmed = false;
    std::string check_in_time;
    std::string check_out_time;
    std::string time_zone;
    std::string title;
    std::string unparsed_address;
    std::string postal_code;
    std::string place_name;
    double latitude = 0;
    double longitude = 0;
};
BOOST_DESCRIBE_STRUCT(StayRow, (),
                      (id, code, state, locale, listing_id, listing_slug, property_id, check_in, check_out, guests, lines, total_minor,
                       currency, guest_subject, guest_name, guest_email, was_confirmed, check_in_time, check_out_time, time_zone, title,
                       unparsed_address, postal_code, place_name, latitude, longitude))

/// For writing to its guest: until the transaction ends, nobody erases him. `usual` is the language of a guest of whom none is known.
awaitable<std::optional<StayRow>> find_stay(db::Transaction& transaction, const Uuid& booking_id, http::Locale usual);

/// The name by which somebody is greeted: the first word of it.
std::string first_name(const std::string& name);

}  // namespace estate::messaging
