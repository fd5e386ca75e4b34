#include "settings.hpp"

#include <company/events.hpp>

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <company_queries.hpp>

#include "rules.hpp"

namespace estate::company {
namespace {

struct SettingsRow {
    std::string legal_name;
    std::string trading_name;
    std::string email;
    std::string phone;
    std::string street;
    std::string postal_code;
    std::string city;
    std::string country;
    std::optional<std::string> vat_number;
    std::optional<std::string> registration_number;
    std::string time_zone;
    std::string calling_code;
    std::string business_hours;
    int target_minutes = 0;
    int reassign_minutes = 0;
    int manager_minutes = 0;
    http::Locale default_language{};
    std::string offered_languages;
    Currency accounting_currency;
    int enquiries_months = 0;
    int bookings_months = 0;
    int quotes_days = 0;
};
BOOST_DESCRIBE_STRUCT(SettingsRow, (),
                      (legal_name, trading_name, email, phone, street, postal_code, city, country, vat_number, registration_number,
                       time_zone, calling_code, business_hours, target_minutes, reassign_minutes, manager_minutes, default_language,
                       offered_languages, accounting_currency, enquiries_months, bookings_months, quotes_days))

Settings read_row(const SettingsRow& row) {
    return {.legal_name = row.legal_name,
            .trading_name = row.trading_name,
            .email = row.email,
            .phone = row.phone,
            .address = {row.street, row.postal_code, row.city, row.country},
            .vat_number = row.vat_number,
            .registration_number = row.registration_number,
            .time_zone = row.time_zone,
            .calling_code = row.calling_code,
            .business_hours = json::parse<BusinessHours>(row.business_hours).value(),
            .response_times = {row.target_minutes, row.reassign_minutes, row.manager_minutes},
            .default_language = row.default_language,
            .offered_languages = json::parse<std::vector<http::Locale>>(row.offered_languages).value(),
            .accounting_currency = row.accounting_currency,
            .retention = {row.enquiries_months, row.bookings_months, row.quotes_days}};
}

awaitable<void> store(db::Transaction& transaction, const Settings& settings) {
    const auto& [target, reassign, manager] = settings.response_times;
    const auto& retention = settings.retention;
    co_await transaction.execute(queries::update_settings, settings.legal_name, settings.trading_name, settings.email, settings.phone,
                                 settings.address.street, settings.address.postal_code, settings.address.city, settings.address.country,
                                 settings.vat_number, settings.registration_number, settings.time_zone, settings.calling_code,
                                 json::to_json(settings.business_hours), target, reassign, manager, settings.default_language,
                                 settings.offered_languages, settings.accounting_currency, retention.enquiries_months,
                                 retention.bookings_months, retention.quotes_days);
}

}  // namespace

Uuid company_id() {
    static const Uuid id = parse_uuid("019a0000-0000-7000-8000-000000000001").value();
    return id;
}

awaitable<Settings> settings(db::Pool& database) {
    co_return read_row((co_await database.read(queries::find_settings)).first<SettingsRow>().value());
}

awaitable<Settings> settings(db::Transaction& transaction) {
    co_return read_row((co_await transaction.execute(queries::find_settings)).first<SettingsRow>().value());
}

awaitable<Answer<Company>> show_company(const http::Context& context, http::None) {
    co_return to_company(co_await settings(context.database()));
}

awaitable<Answer<Settings>> show_settings(const http::Context& context, http::None) {
    co_return co_await settings(context.database());
}

awaitable<Answer<Settings>> change_settings(http::WriteContext& context, http::None, SettingsEdit edit) {
    auto& transaction = context.transaction;
    co_await transaction.execute(queries::lock_settings);
    const auto before = json::to_json(co_await settings(transaction));
    if (auto problem = http::check_unchanged(context.request, before)) co_return std::unexpected(*std::move(problem));
    if (auto errors = check_settings(edit); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto changed = to_settings(edit);
    const auto after = json::to_json(changed);
    if (after == before) co_return changed;
    co_await store(transaction, changed);
    co_await jobs::audit(transaction, {context.person().subject, "company", company_id(), "settings_changed", before, after},
                         context.started_at);
    co_await jobs::emit(transaction, company_id(), SettingsChanged{company_id()}, context.started_at);
    co_return changed;
}

}  // namespace estate::company
