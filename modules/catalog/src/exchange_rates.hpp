#pragma once

/// What currencies are worth, to compare prices by (docs/decisions/0007). The offers follow in the same transaction.

#include <catalog/catalog.hpp>

namespace estate::catalog {

/// How many millionths of a euro cent a minor unit is worth, as of a day.
struct ExchangeRate {
    Currency currency;
    /// Digits behind the point: one of the currency is 10 to this power of minor units.
    int exponent = 2;
    int value_micro = 0;
    Date as_of;
};
BOOST_DESCRIBE_STRUCT(ExchangeRate, (), (currency, exponent, value_micro, as_of))

struct ListedExchangeRate : ExchangeRate {
    /// Priced in it, on the market or not.
    int listings = 0;
    /// Whether it can be removed.
    bool is_used = false;
};
BOOST_DESCRIBE_STRUCT(ListedExchangeRate, (ExchangeRate), (listings, is_used))

struct ExchangeRates {
    std::vector<ListedExchangeRate> items;
};
BOOST_DESCRIBE_STRUCT(ExchangeRates, (), (items))

struct OfCurrency {
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(OfCurrency, (), (currency))

struct ExchangeRateEdit {
    json::Int<1, 9'000'000> value_micro;
    Date as_of;
};
BOOST_DESCRIBE_STRUCT(ExchangeRateEdit, (), (value_micro, as_of))

struct NewExchangeRate {
    Currency currency;
    json::Int<1, 9'000'000> value_micro;
    Date as_of;
};
BOOST_DESCRIBE_STRUCT(NewExchangeRate, (), (currency, value_micro, as_of))

db::awaitable<Answer<ExchangeRates>> list_exchange_rates(const http::Context& context, http::None);
db::awaitable<Answer<ExchangeRate>> show_exchange_rate(const http::Context& context, OfCurrency parameters);
db::awaitable<Answer<ExchangeRate>> add_exchange_rate(http::WriteContext& context, http::None, NewExchangeRate rate);
db::awaitable<Answer<ExchangeRate>> change_exchange_rate(http::WriteContext& context, OfCurrency parameters, ExchangeRateEdit edit);
/// 409 `currency_in_use` while a listing or a place has it, or the books are kept in it.
db::awaitable<Answer<Nothing>> remove_exchange_rate(http::WriteContext& context, OfCurrency parameters);

}  // namespace estate::catalog
