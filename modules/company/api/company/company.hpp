#pragma once

/// What is true of the company itself, for every module: who it is, when its office is open, what it promises and how long it keeps things.

#include <platform/http/routes.hpp>

#include <array>

namespace estate::company {

using db::awaitable;

/// A time on the clock of the office's wall, to the minute; `09:30` on the wire.
struct TimeOfDay {
    std::chrono::minutes since_midnight{0};
    static std::expected<TimeOfDay, std::string> parse(std::string_view text);
    std::string text() const;
    auto operator<=>(const TimeOfDay&) const = default;
};

struct OpenHours {
    TimeOfDay open;
    TimeOfDay close;
    bool operator==(const OpenHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenHours, (), (open, close))

/// When the office is open; a day that is left out is a day off. At least one day is open.
struct BusinessHours {
    std::optional<OpenHours> monday;
    std::optional<OpenHours> tuesday;
    std::optional<OpenHours> wednesday;
    std::optional<OpenHours> thursday;
    std::optional<OpenHours> friday;
    std::optional<OpenHours> saturday;
    std::optional<OpenHours> sunday;

    /// Monday first.
    std::array<std::optional<OpenHours>, 7> by_weekday() const { return {monday, tuesday, wednesday, thursday, friday, saturday, sunday}; }
};
BOOST_DESCRIBE_STRUCT(BusinessHours, (), (monday, tuesday, wednesday, thursday, friday, saturday, sunday))

struct PostalAddress {
    std::string street;
    std::string postal_code;
    std::string city;
    /// ISO 3166-1, two letters.
    std::string country;
};
BOOST_DESCRIBE_STRUCT(PostalAddress, (), (street, postal_code, city, country))

/// How long the first response to an enquiry may take, in business hours: until it is due, until the enquiry is dealt out anew, until the
/// manager is told.
struct ResponseTimes {
    int target_minutes = 0;
    int reassign_minutes = 0;
    int manager_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ResponseTimes, (), (target_minutes, reassign_minutes, manager_minutes))

/// How long what says something about a person is kept.
struct Retention {
    /// Enquiries, after they have been closed.
    int enquiries_months = 0;
    /// Who was the guest of a booking, after he has left. The booking itself stays in the books.
    int bookings_months = 0;
    /// Quotes that nobody has booked, after they have run out.
    int quotes_days = 0;
};
BOOST_DESCRIBE_STRUCT(Retention, (), (enquiries_months, bookings_months, quotes_days))

struct Settings {
    std::string legal_name;
    /// What the company is called every day, and on every page.
    std::string trading_name;
    std::string email;
    std::string phone;
    PostalAddress address;
    std::optional<std::string> vat_number;
    std::optional<std::string> registration_number;
    /// IANA: where the office's clock hangs.
    std::string time_zone;
    /// Of telephone numbers that are written without their country; digits only.
    std::string calling_code;
    BusinessHours business_hours;
    ResponseTimes response_times;
    /// One of those offered.
    http::Locale default_language{};
    std::vector<http::Locale> offered_languages;
    /// What the books are kept in.
    Currency accounting_currency;
    Retention retention;
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (legal_name, trading_name, email, phone, address, vat_number, registration_number, time_zone, calling_code,
                       business_hours, response_times, default_language, offered_languages, accounting_currency, retention))

/// The settings as they are now. A read of one row by its key on the pipelined path, on purpose not kept in the process: what an admin has
/// changed counts everywhere with his commit, whichever process it went through and whether or not Redis is there to say so.
awaitable<Settings> settings(db::Pool& database);
/// The same within a transaction.
awaitable<Settings> settings(db::Transaction& transaction);

void add_routes(http::Routes& routes);

}  // namespace estate::company

namespace estate::json {

struct TimeOfDayTraits {
    static auto parse(std::string_view text) { return company::TimeOfDay::parse(text); }
    static std::string print(const company::TimeOfDay& time) { return time.text(); }
    static object schema() { return {{"type", "string"}, {"pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"}}; }
};
template <>
struct Codec<company::TimeOfDay> : StringCodec<company::TimeOfDay, TimeOfDayTraits> {};

}  // namespace estate::json
