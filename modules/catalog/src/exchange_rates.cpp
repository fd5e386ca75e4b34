#include "exchange_rates.hpp"

#include <company/company.hpp>

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <catalog_queries.hpp>

#include <format>

#include "errors.hpp"

namespace estate::catalog {
namespace {

struct ExchangeRateRow {
    Currency currency;
    int value_micro = 0;
    Date as_of;
};
BOOST_DESCRIBE_STRUCT(ExchangeRateRow, (), (currency, value_micro, as_of))

struct ListedRateRow : ExchangeRateRow {
    int listings = 0;
    bool has_place = false;
};
BOOST_DESCRIBE_STRUCT(ListedRateRow, (ExchangeRateRow), (listings, has_place))

/// What all rates are told in: always one, never away.
bool is_base(const Currency& currency) {
    return currency.code() == "EUR";
}

ExchangeRate to_rate(const ExchangeRateRow& row) {
    return {row.currency, row.currency.exponent(), row.value_micro, row.as_of};
}

/// What audit lines name a currency by: its code in the last bytes of an id that is nobody else's.
Uuid id_of(const Currency& currency) {
    std::string code;
    for (const char letter : currency.code()) code += std::format("{:02x}", static_cast<unsigned>(letter));
    return parse_uuid("00000000-0000-8000-8000-000000" + code).value();
}

db::awaitable<void> record(http::WriteContext& context, const Currency& currency, std::string event, std::optional<std::string> before,
                           std::optional<std::string> after) {
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "currency", id_of(currency), std::move(event), std::move(before), std::move(after)},
                         context.started_at);
}

/// A rate of tomorrow is nobody's knowledge. A day more, for whoever lives ahead of UTC.
std::optional<FieldError> check_day(Date as_of, Instant now) {
    const auto today = local_date(now, "UTC");
    if (as_of <= today + std::chrono::days{1}) return std::nullopt;
    return FieldError{"/as_of", "out_of_range", "must not be in the future"};
}

std::unexpected<Problem> base_stays() {
    return refuse(409, "base_currency", "All rates are told in euros: the euro is one, and stays.");
}

}  // namespace

db::awaitable<Answer<ExchangeRates>> list_exchange_rates(const http::Context& context, http::None) {
    const auto settings = co_await company::settings(context.database());
    const auto rows = (co_await context.database().read(queries::list_exchange_rates)).rows<ListedRateRow>();
    ExchangeRates rates;
    for (const auto& row : rows) {
        const bool is_kept = is_base(row.currency) || row.currency == settings.accounting_currency;
        rates.items.push_back({to_rate(row), row.listings, is_kept || row.has_place || row.listings > 0});
    }
    co_return rates;
}

db::awaitable<Answer<ExchangeRate>> show_exchange_rate(const http::Context& context, OfCurrency parameters) {
    const auto row = (co_await context.database().read(queries::find_exchange_rate, parameters.currency)).first<ExchangeRateRow>();
    if (!row) co_return not_found("exchange rate");
    co_return to_rate(*row);
}

db::awaitable<Answer<ExchangeRate>> add_exchange_rate(http::WriteContext& context, http::None, NewExchangeRate given) {
    if (auto error = check_day(given.as_of, context.started_at)) co_return wrong_fields({*std::move(error)});
    const auto added = co_await context.transaction.execute(queries::add_exchange_rate, given.currency, given.value_micro, given.as_of);
    if (added.affected() == 0) co_return wrong_fields({{"/currency", "duplicate", "has a rate already"}});
    const auto rate = to_rate({given.currency, static_cast<int>(given.value_micro.value), given.as_of});
    co_await record(context, rate.currency, "added", std::nullopt, json::to_json(rate));
    co_return rate;
}

db::awaitable<Answer<ExchangeRate>> change_exchange_rate(http::WriteContext& context, OfCurrency parameters, ExchangeRateEdit edit) {
    const auto row = (co_await context.transaction.execute(queries::lock_exchange_rate, parameters.currency)).first<ExchangeRateRow>();
    if (!row) co_return not_found("exchange rate");
    const auto before = json::to_json(to_rate(*row));
    if (auto problem = http::check_unchanged(context.request, before)) co_return std::unexpected(*std::move(problem));
    if (is_base(row->currency)) co_return base_stays();
    if (auto error = check_day(edit.as_of, context.started_at)) co_return wrong_fields({*std::move(error)});
    co_await context.transaction.execute(queries::change_exchange_rate, row->currency, edit.value_micro, edit.as_of);
    const auto rate = to_rate({row->currency, static_cast<int>(edit.value_micro.value), edit.as_of});
    const auto after = json::to_json(rate);
    if (after != before) co_await record(context, rate.currency, "changed", before, after);
    co_return rate;
}

db::awaitable<Answer<Nothing>> remove_exchange_rate(http::WriteContext& context, OfCurrency parameters) {
    const auto row = (co_await context.transaction.execute(queries::lock_exchange_rate, parameters.currency)).first<ExchangeRateRow>();
    if (!row) co_return not_found("exchange rate");
    if (is_base(row->currency)) co_return base_stays();
    const auto settings = co_await company::settings(context.transaction);
    const auto in_use = refuse(409, "currency_in_use", "A listing, a place or the books are in this currency.");
    if (settings.accounting_currency == row->currency) co_return in_use;
    const auto removed = co_await context.transaction.execute(queries::remove_exchange_rate, row->currency);
    if (removed.affected() == 0) co_return in_use;
    co_await record(context, row->currency, "removed", json::to_json(to_rate(*row)), std::nullopt);
    co_return Nothing{};
}

}  // namespace estate::catalog
