#include "rules.hpp"

#include <algorithm>
#include <format>
#include <set>

namespace estate::company {
namespace {

constexpr std::array weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

bool is_digit_letter(char letter) {
    return letter >= '0' && letter <= '9';
}

void check_hours(const BusinessHours& hours, std::vector<FieldError>& errors) {
    const auto days = hours.by_weekday();
    for (std::size_t at = 0; at < days.size(); ++at) {
        if (!days[at] || days[at]->open < days[at]->close) continue;
        errors.push_back({std::string{"/business_hours/"} + weekdays[at] + "/close", "out_of_range", "must be after the opening"});
    }
    // A clock that counts business hours would never come to an end.
    if (std::ranges::none_of(days, [](const auto& day) { return day.has_value(); }))
        errors.push_back({"/business_hours", "required", "must have a day on which the office is open"});
}

void check_response_times(const ResponseTimesEdit& times, std::vector<FieldError>& errors) {
    if (times.reassign_minutes < times.target_minutes)
        errors.push_back({"/response_times/reassign_minutes", "out_of_range", "must not be sooner than the answer is due"});
    if (times.manager_minutes < times.reassign_minutes)
        errors.push_back({"/response_times/manager_minutes", "out_of_range", "must not be sooner than it is dealt out anew"});
}

void check_languages(const SettingsEdit& edit, std::vector<FieldError>& errors) {
    const auto& offered = edit.offered_languages;
    if (offered.empty()) errors.push_back({"/offered_languages", "required", "must have at least one language"});
    if (std::set(offered.begin(), offered.end()).size() < offered.size())
        errors.push_back({"/offered_languages", "duplicate", "must have each language once"});
    if (!offered.empty() && !std::ranges::contains(offered, edit.default_language))
        errors.push_back({"/default_language", "not_allowed", "must be one of the languages offered"});
}

template <std::size_t Min, std::size_t Max>
std::optional<std::string> text_of(const std::optional<json::Text<Min, Max>>& given) {
    return given ? std::optional{given->value} : std::nullopt;
}

void check_amount(const TaxEdit& edit, bool is_percentage, std::vector<FieldError>& errors) {
    if (is_percentage) {
        if (edit.amount_minor) errors.push_back({"/amount_minor", "not_allowed", "is for taxes that are no percentage"});
        if (edit.currency) errors.push_back({"/currency", "not_allowed", "is for taxes that are no percentage"});
        return;
    }
    if (!edit.amount_minor) errors.push_back({"/amount_minor", "required", "is required"});
    if (!edit.currency) errors.push_back({"/currency", "required", "is required"});
    if (edit.basis_points > 0) errors.push_back({"/basis_points", "not_allowed", "must be 0: the tax is an amount"});
    if (edit.on_tax.value_or(false)) errors.push_back({"/on_tax", "not_allowed", "is for percentages"});
}

}  // namespace

std::expected<TimeOfDay, std::string> TimeOfDay::parse(std::string_view text) {
    const auto wrong = std::unexpected(std::string{"must be a time like 09:30"});
    if (text.size() != 5 || text[2] != ':') return wrong;
    for (const auto at : {0U, 1U, 3U, 4U}) {
        if (!is_digit_letter(text[at])) return wrong;
    }
    const int hours = (text[0] - '0') * 10 + text[1] - '0';
    const int minutes = (text[3] - '0') * 10 + text[4] - '0';
    if (hours > 23 || minutes > 59) return wrong;
    return TimeOfDay{std::chrono::hours{hours} + std::chrono::minutes{minutes}};
}

std::string TimeOfDay::text() const {
    const auto minutes = since_midnight.count();
    return std::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::expected<PhoneNumber, std::string> PhoneNumber::parse(std::string_view text) {
    auto clean = json::clean_text(text, 7, 32);
    const bool is_dialled = clean && clean->starts_with('+') && std::ranges::count_if(*clean, is_digit_letter) >= 6 &&
                            clean->find_first_not_of("0123456789 ()./-", 1) == std::string::npos;
    if (!is_dialled) return std::unexpected("must be a number with its country in front, like +351 282 000 000");
    return PhoneNumber{*std::move(clean)};
}

std::expected<CountryCode, std::string> CountryCode::parse(std::string_view text) {
    const bool is_code = text.size() == 2 && std::ranges::all_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
    if (!is_code) return std::unexpected("must be a country's two letters, like PT");
    return CountryCode{std::string{text}};
}

std::expected<CallingCode, std::string> CallingCode::parse(std::string_view text) {
    const bool is_code = !text.empty() && text.size() <= 4 && text.front() != '0' && std::ranges::all_of(text, is_digit_letter);
    if (!is_code) return std::unexpected("must be a country's calling code, like 351");
    return CallingCode{std::string{text}};
}

std::expected<TimeZone, std::string> TimeZone::parse(std::string_view text) {
    try {
        std::chrono::locate_zone(text);
    } catch (const std::runtime_error&) {
        return std::unexpected("must be an IANA time zone like Europe/Lisbon");
    }
    return TimeZone{std::string{text}};
}

std::vector<FieldError> check_tax(const TaxEdit& edit, const std::optional<Tax>& before) {
    std::vector<FieldError> errors;
    const auto mode = edit.mode.value_or(TaxMode::percent);
    const bool is_inclusive = edit.is_inclusive.value_or(false);
    check_amount(edit, mode == TaxMode::percent, errors);
    if (before && before->mode != mode) errors.push_back({"/mode", "not_allowed", "cannot be changed: retire this tax and add another"});
    if (before && before->currency != edit.currency)
        errors.push_back({"/currency", "not_allowed", "cannot be changed: retire this tax and add another"});
    if (is_inclusive && edit.on_tax.value_or(false))
        errors.push_back({"/on_tax", "not_allowed", "cannot be charged on taxes and be in the price"});
    if (is_inclusive && edit.collected_by.value_or(Collector::platform) == Collector::property)
        errors.push_back({"/collected_by", "not_allowed", "is paid with the price that has it"});
    if (edit.valid_from && edit.valid_until && *edit.valid_until <= *edit.valid_from)
        errors.push_back({"/valid_until", "out_of_range", "must be after valid_from"});
    return errors;
}

std::vector<FieldError> check_settings(const SettingsEdit& edit) {
    std::vector<FieldError> errors;
    check_hours(edit.business_hours, errors);
    check_response_times(edit.response_times, errors);
    check_languages(edit, errors);
    return errors;
}

Settings to_settings(const SettingsEdit& edit) {
    return {.legal_name = edit.legal_name.value,
            .trading_name = edit.trading_name.value,
            .email = edit.email.value,
            .phone = edit.phone.value,
            .address = {edit.address.street.value, edit.address.postal_code.value, edit.address.city.value, edit.address.country.value},
            .vat_number = text_of(edit.vat_number),
            .registration_number = text_of(edit.registration_number),
            .time_zone = edit.time_zone.value,
            .calling_code = edit.calling_code.value,
            .business_hours = edit.business_hours,
            .response_times = {edit.response_times.target_minutes.as_int(), edit.response_times.reassign_minutes.as_int(),
                               edit.response_times.manager_minutes.as_int()},
            .default_language = edit.default_language,
            .offered_languages = edit.offered_languages,
            .accounting_currency = edit.accounting_currency,
            .retention = {edit.retention.enquiries_months.as_int(), edit.retention.bookings_months.as_int(),
                          edit.retention.quotes_days.as_int()}};
}

Company to_company(const Settings& settings) {
    return {.legal_name = settings.legal_name,
            .trading_name = settings.trading_name,
            .email = settings.email,
            .phone = settings.phone,
            .address = settings.address,
            .vat_number = settings.vat_number,
            .registration_number = settings.registration_number,
            .time_zone = settings.time_zone,
            .business_hours = settings.business_hours,
            .default_language = settings.default_language,
            .offered_languages = settings.offered_languages,
            .accounting_currency = settings.accounting_currency,
            .retention = settings.retention};
}

}  // namespace estate::company
