// What stays come to, for those who run the houses.

#include "stay_report.hpp"

#include <catalog/portfolio.hpp>
#include <company/company.hpp>

#include <insights_queries.hpp>

#include "errors.hpp"
#include "rules.hpp"

#include <algorithm>

namespace estate::insights {
namespace {

/// Half a year behind us, this month among it, and half a year before us.
constexpr int usual_months = 12;
constexpr int usual_months_back = 5;

struct CurrencyRow {
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(CurrencyRow, (), (currency))

Answer<Period> period_of(const StayReportQuery& query, Instant now, const std::string& time_zone) {
    const std::chrono::year_month_day today{local_date(now, time_zone)};
    const Month from = query.from.value_or(Month{today.year() / today.month() - std::chrono::months{usual_months_back}});
    const Month to = query.to.value_or(Month{from.value + std::chrono::months{usual_months - 1}});
    const auto distance = (to.value - from.value).count();
    if (distance < 0 || distance >= most_months) return wrong_period();
    return Period{from, to};
}

}  // namespace

awaitable<Answer<StayReport>> get_stay_report(const http::Context& context, StayReportQuery query) {
    auto& database = context.database();
    const auto& viewer = context.person();
    const auto company = co_await company::settings(database);
    const auto period = period_of(query, context.now(), company.time_zone);
    if (!period) co_return std::unexpected(period.error());
    const bool is_whole = viewer.sees_whole_portfolio();
    const auto own = is_whole ? std::vector<Uuid>{} : co_await catalog::properties_of(database, viewer.subject);
    const auto locale = query.locale.value_or(http::Locale::en);
    const auto from = period->from.first_day();
    const auto to = period->to.end();
    const auto stays = (co_await database.read(queries::list_stays, from, to, is_whole, own, query.property_id)).rows<StayRow>();
    const auto houses = (co_await database.read(queries::list_houses, is_whole, own, query.property_id, locale)).rows<HouseRow>();
    const auto closures = (co_await database.read(queries::list_closures, from, to, is_whole, own, query.property_id)).rows<ClosureRow>();
    auto report = make_report(*period, query.currency.value_or(company.accounting_currency), stays, houses, closures);
    for (const auto& row : (co_await database.read(queries::list_currencies, is_whole, own)).rows<CurrencyRow>())
        report.currencies.push_back(row.currency);
    co_return report;
}

}  // namespace estate::insights
