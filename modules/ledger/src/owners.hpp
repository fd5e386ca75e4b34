#pragma once

/// What owners of properties are owed: by month as a statement, and paid out. Who they are is the company's to know (company.owner).

#include "messages.hpp"

namespace estate::ledger {

struct OwnerStatementQuery {
    Uuid id;
    /// Any day of it.
    Date month;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(OwnerStatementQuery, (), (id, month, locale))

/// A stay as the owner shares it. All amounts of a statement are as the owner sees them: positive is his.
struct OwnerStay {
    std::int64_t journal_id = 0;
    Date date;
    std::optional<Uuid> booking_id;
    std::optional<Uuid> property_id;
    Money gross;
    Money commission;
    Money share;
};
BOOST_DESCRIBE_STRUCT(OwnerStay, (), (journal_id, date, booking_id, property_id, gross, commission, share))

/// Anything else on his account: an expense, a payout, and what takes one back.
struct OwnerMovement {
    std::int64_t journal_id = 0;
    Date date;
    std::optional<Uuid> property_id;
    std::optional<std::string> reason;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(OwnerMovement, (), (journal_id, date, property_id, reason, amount))

/// `opening` and `share`, `expenses_total`, `payouts_total` come to `closing`.
struct OwnerStatement {
    Currency currency;
    Money opening;
    std::vector<OwnerStay> stays;
    Money gross;
    Money commission;
    Money share;
    /// Posted by hand.
    std::vector<OwnerMovement> expenses;
    Money expenses_total;
    std::vector<OwnerMovement> payouts;
    Money payouts_total;
    Money closing;
};
BOOST_DESCRIBE_STRUCT(OwnerStatement, (),
                      (currency, opening, stays, gross, commission, share, expenses, expenses_total, payouts, payouts_total, closing))

struct OwnerStatements {
    Uuid owner_id;
    /// The month's first day, and its last.
    Date from;
    Date to;
    std::vector<OwnerStatement> currencies;
};
BOOST_DESCRIBE_STRUCT(OwnerStatements, (), (owner_id, from, to, currencies))

struct OwnerBalance {
    Uuid owner_id;
    Money balance;
};
BOOST_DESCRIBE_STRUCT(OwnerBalance, (), (owner_id, balance))

struct OwnerBalances {
    std::vector<OwnerBalance> items;
};
BOOST_DESCRIBE_STRUCT(OwnerBalances, (), (items))

struct OwnerFileQuery {
    Uuid owner_id;
    Date month;
};
BOOST_DESCRIBE_STRUCT(OwnerFileQuery, (), (owner_id, month))

struct OfOwner {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(OfOwner, (), (id, locale))

struct PayoutRequest {
    Date date;
    Currency currency;
    json::Int<1, 1'000'000'000'000> amount_minor;
    /// What it can be found by on the bank's statement.
    json::Text<3, 500> reason;
};
BOOST_DESCRIBE_STRUCT(PayoutRequest, (), (date, currency, amount_minor, reason))

/// What an owner's account moved by in a journal, as the statement needs it.
struct OwnerRow {
    std::int64_t journal_id = 0;
    Date date;
    Currency currency;
    std::string source_module;
    std::string source_kind;
    std::optional<std::string> reason;
    std::optional<Uuid> booking_id;
    std::optional<Uuid> property_id;
    std::int64_t gross_minor = 0;
    std::int64_t commission_minor = 0;
    std::int64_t share_minor = 0;
};
BOOST_DESCRIBE_STRUCT(OwnerRow, (),
                      (journal_id, date, currency, source_module, source_kind, reason, booking_id, property_id, gross_minor,
                       commission_minor, share_minor))

struct OwnerOpening {
    Currency currency;
    std::int64_t amount_minor = 0;
};
BOOST_DESCRIBE_STRUCT(OwnerOpening, (), (currency, amount_minor))

/// The statement of each currency in which anything stands or has moved. Pure.
std::vector<OwnerStatement> to_statements(const std::vector<OwnerOpening>& openings, const std::vector<OwnerRow>& rows);

awaitable<Answer<OwnerBalances>> list_owner_balances(const http::Context& context, http::None);
awaitable<Answer<OwnerStatements>> get_owner_statement(const http::Context& context, OwnerStatementQuery query);
/// The same as a CSV file.
awaitable<http::Response> export_owner_statement(const http::Context& context);
/// Money that has been sent to an owner. 409 `more_than_owed`.
awaitable<Answer<PostedJournal>> pay_out(http::WriteContext& context, OfOwner owner, PayoutRequest request);

}  // namespace estate::ledger
