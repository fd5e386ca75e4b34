#pragma once

#include "desk_money.hpp"

namespace estate::booking {

struct DeskQuery {
    Date date;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(DeskQuery, (), (date, locale))

struct DeskProperty {
    Uuid id;
    std::string reference;
    std::string name;
    std::string place_name;
    /// IANA: by which moments of its stays are told.
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(DeskProperty, (), (id, reference, name, place_name, time_zone))

/// A stay as the desk sees it on its day.
struct DeskStay {
    Uuid booking_id;
    std::string code;
    BookingState state = BookingState::confirmed;
    std::string guest_name;
    std::optional<std::string> guest_phone;
    int guests = 0;
    Date check_in;
    Date check_out;
    DeskProperty property;
    std::optional<Instant> arrived_at;
    std::optional<Instant> departed_at;
    std::optional<Instant> cleaned_at;
    /// The next guest's, in the same house, within a month.
    std::optional<Date> next_arrival;
    /// What is still to be taken of him for the property.
    std::optional<Money> due_at_property;
    /// Of a request: by when it is answered.
    std::optional<Instant> answer_by;
};
BOOST_DESCRIBE_STRUCT(DeskStay, (),
                      (booking_id, code, state, guest_name, guest_phone, guests, check_in, check_out, property, arrived_at, departed_at,
                       cleaned_at, next_arrival, due_at_property, answer_by))

/// The day of the properties that a person runs.
struct DeskDay {
    Date date;
    std::vector<DeskStay> arrivals;
    std::vector<DeskStay> departures;
    std::vector<DeskStay> in_house;
    /// Houses that a guest has left, or leaves on the day: the one that is needed first comes first.
    std::vector<DeskStay> cleanings;
    /// Stays that are asked for, whatever their days: the one that has to be answered first comes first.
    std::vector<DeskStay> requests;
};
BOOST_DESCRIBE_STRUCT(DeskDay, (), (date, arrivals, departures, in_house, cleanings, requests))

awaitable<Answer<DeskDay>> get_desk(const http::Context& context, DeskQuery query);

/// 409 `too_early` before the day of arrival, `illegal_transition`, `due_at_property` while nobody says how that was taken.
awaitable<Answer<Booking>> check_in(http::WriteContext& context, ById query, CheckInRequest request);
awaitable<Answer<Booking>> check_out(http::WriteContext& context, ById query);
/// 409 `too_early` before the day of departure. Saying it again changes nothing.
awaitable<Answer<Booking>> mark_cleaned(http::WriteContext& context, ById query);

}  // namespace estate::booking
