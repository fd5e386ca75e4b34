#pragma once

#include <company/company.hpp>
#include <company/taxes.hpp>

namespace estate::company {

/// A telephone number that can be dialled from anywhere: `+351 282 000 000`.
struct PhoneNumber {
    std::string value;
    static std::expected<PhoneNumber, std::string> parse(std::string_view text);
};

/// ISO 3166-1 alpha-2.
struct CountryCode {
    std::string value;
    static std::expected<CountryCode, std::string> parse(std::string_view text);
};

/// What is dialled for a country, without the plus: `351`.
struct CallingCode {
    std::string value;
    static std::expected<CallingCode, std::string> parse(std::string_view text);
};

/// A name of the IANA time zone database that this machine knows: `Europe/Lisbon`.
struct TimeZone {
    std::string value;
    static std::expected<TimeZone, std::string> parse(std::string_view text);
};

struct PostalAddressEdit {
    json::Text<1, 160> street;
    json::Text<1, 20> postal_code;
    json::Text<1, 80> city;
    CountryCode country;
};
BOOST_DESCRIBE_STRUCT(PostalAddressEdit, (), (street, postal_code, city, country))

/// A working week at most, and each no sooner than the one before.
struct ResponseTimesEdit {
    json::Int<1, 2'400> target_minutes;
    json::Int<1, 2'400> reassign_minutes;
    json::Int<1, 2'400> manager_minutes;
};
BOOST_DESCRIBE_STRUCT(ResponseTimesEdit, (), (target_minutes, reassign_minutes, manager_minutes))

struct RetentionEdit {
    json::Int<1, 120> enquiries_months;
    json::Int<1, 240> bookings_months;
    json::Int<1, 3'650> quotes_days;
};
BOOST_DESCRIBE_STRUCT(RetentionEdit, (), (enquiries_months, bookings_months, quotes_days))

struct SettingsEdit {
    json::Text<1, 120> legal_name;
    json::Text<1, 60> trading_name;
    json::Email email;
    PhoneNumber phone;
    PostalAddressEdit address;
    std::optional<json::Text<1, 40>> vat_number;
    std::optional<json::Text<1, 60>> registration_number;
    TimeZone time_zone;
    CallingCode calling_code;
    BusinessHours business_hours;
    ResponseTimesEdit response_times;
    http::Locale default_language{};
    std::vector<http::Locale> offered_languages;
    Currency accounting_currency;
    RetentionEdit retention;
};
BOOST_DESCRIBE_STRUCT(SettingsEdit, (),
                      (legal_name, trading_name, email, phone, address, vat_number, registration_number, time_zone, calling_code,
                       business_hours, response_times, default_language, offered_languages, accounting_currency, retention))

struct TaxNameEdit {
    json::Text<1, 60> en;
    json::Text<1, 60> fr;
    json::Text<1, 60> es;
};
BOOST_DESCRIBE_STRUCT(TaxNameEdit, (), (en, fr, es))

struct TaxEdit {
    TaxNameEdit name;
    json::Int<0, 10'000> basis_points;
    bool is_active = true;
    /// A percentage unless it is said; mode and currency stay as they were made.
    std::optional<TaxMode> mode;
    std::optional<json::Int<1, 100'000'000>> amount_minor;
    std::optional<Currency> currency;
    std::optional<bool> is_inclusive;
    std::optional<bool> on_tax;
    std::optional<json::Int<1, 730>> night_cap;
    std::optional<json::Int<1, 18>> from_age;
    std::optional<Date> valid_from;
    std::optional<Date> valid_until;
    std::optional<Collector> collected_by;
};
BOOST_DESCRIBE_STRUCT(TaxEdit, (),
                      (name, basis_points, is_active, mode, amount_minor, currency, is_inclusive, on_tax, night_cap, from_age, valid_from,
                       valid_until, collected_by))

struct OfTax {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(OfTax, (), (id))

/// Those that can be chosen first.
struct Taxes {
    std::vector<Tax> items;
};
BOOST_DESCRIBE_STRUCT(Taxes, (), (items))

/// What a visitor may know of the company.
struct Company {
    std::string legal_name;
    std::string trading_name;
    std::string email;
    std::string phone;
    PostalAddress address;
    std::optional<std::string> vat_number;
    std::optional<std::string> registration_number;
    std::string time_zone;
    BusinessHours business_hours;
    http::Locale default_language{};
    std::vector<http::Locale> offered_languages;
    Currency accounting_currency;
    Retention retention;
};
BOOST_DESCRIBE_STRUCT(Company, (),
                      (legal_name, trading_name, email, phone, address, vat_number, registration_number, time_zone, business_hours,
                       default_language, offered_languages, accounting_currency, retention))

}  // namespace estate::company

namespace estate::json {

template <class T>
struct CompanyTextTraits {
    static auto parse(std::string_view text) { return T::parse(text); }
    static std::string print(const T& text) { return text.value; }
};
struct PhoneNumberTraits : CompanyTextTraits<company::PhoneNumber> {
    static object schema() { return {{"type", "string"}, {"pattern", "^\\+[0-9][0-9 ()./-]*$"}, {"maxLength", 32}}; }
};
struct CountryCodeTraits : CompanyTextTraits<company::CountryCode> {
    static object schema() { return {{"type", "string"}, {"pattern", "^[A-Z]{2}$"}}; }
};
struct CallingCodeTraits : CompanyTextTraits<company::CallingCode> {
    static object schema() { return {{"type", "string"}, {"pattern", "^[1-9][0-9]{0,3}$"}}; }
};
struct TimeZoneTraits : CompanyTextTraits<company::TimeZone> {
    static object schema() { return {{"type", "string"}, {"maxLength", 60}}; }
};
template <>
struct Codec<company::PhoneNumber> : StringCodec<company::PhoneNumber, PhoneNumberTraits> {};
template <>
struct Codec<company::CountryCode> : StringCodec<company::CountryCode, CountryCodeTraits> {};
template <>
struct Codec<company::CallingCode> : StringCodec<company::CallingCode, CallingCodeTraits> {};
template <>
struct Codec<company::TimeZone> : StringCodec<company::TimeZone, TimeZoneTraits> {};

}  // namespace estate::json
