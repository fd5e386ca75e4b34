// What every account stands at.

#include <ledger_queries.hpp>

#include "books.hpp"
#include "errors.hpp"

namespace estate::ledger {
namespace {

struct TrialRow {
    Currency currency;
    std::string code;
    std::string name;
    AccountType type{};
    Side normal_side{};
    bool is_open = true;
    std::optional<std::int64_t> debit_minor;
    std::optional<std::int64_t> credit_minor;
};
BOOST_DESCRIBE_STRUCT(TrialRow, (), (currency, code, name, type, normal_side, is_open, debit_minor, credit_minor))

TrialBalanceRow to_balance(const TrialRow& row) {
    const Money debited{row.debit_minor.value_or(0), row.currency};
    const Money credited{row.credit_minor.value_or(0), row.currency};
    const std::int64_t balance = debited.amount_minor - credited.amount_minor;
    return {.account = {row.code, row.name, row.type, row.normal_side, row.is_open},
            .debited = debited,
            .credited = credited,
            .debit = {std::max<std::int64_t>(balance, 0), row.currency},
            .credit = {std::max<std::int64_t>(-balance, 0), row.currency}};
}

}  // namespace

awaitable<Answer<AccountList>> list_accounts(const http::Context& context, AccountsQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    co_return AccountList{
        (co_await context.database().read(queries::list_accounts, query.locale.value_or(http::Locale::en))).rows<LedgerAccount>()};
}

awaitable<Answer<TrialBalance>> get_trial_balance(const http::Context& context, TrialBalanceQuery query) {
    if (!may_read_books(context.person())) co_return refuse(Refusal::not_yours);
    TrialBalance balance{.as_of = query.as_of.value_or(local_date(context.now(), "UTC")), .from = query.from, .currencies = {}};
    const auto rows = (co_await context.database().read(queries::read_trial_balance, query.locale.value_or(http::Locale::en), balance.as_of,
                                                        query.from, query.property_id))
                          .rows<TrialRow>();
    for (const auto& row : rows) {
        if (balance.currencies.empty() || balance.currencies.back().currency != row.currency) {
            const Money nothing{0, row.currency};
            balance.currencies.push_back({row.currency, {}, nothing, nothing, nothing});
        }
        auto& books = balance.currencies.back();
        books.rows.push_back(to_balance(row));
        books.debit = books.debit + books.rows.back().debit;
        books.credit = books.credit + books.rows.back().credit;
        books.difference = books.debit + books.credit * -1;
    }
    co_return balance;
}

}  // namespace estate::ledger
