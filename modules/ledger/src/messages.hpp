#pragma once

#include <ledger/ledger.hpp>

#include <limits>

namespace estate::ledger {

enum class AccountType { asset, liability, equity, income, expense };
BOOST_DESCRIBE_ENUM(AccountType, asset, liability, equity, income, expense)

enum class Side { debit, credit };
BOOST_DESCRIBE_ENUM(Side, debit, credit)

struct LedgerAccount {
    std::string code;
    std::string name;
    AccountType type{};
    /// The side on which its balance usually stands.
    Side normal_side{};
    /// A closed account keeps its entries and takes no more.
    bool is_open = true;
};
BOOST_DESCRIBE_STRUCT(LedgerAccount, (), (code, name, type, normal_side, is_open))

struct AccountsQuery {
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(AccountsQuery, (), (locale))

struct AccountList {
    std::vector<LedgerAccount> items;
};
BOOST_DESCRIBE_STRUCT(AccountList, (), (items))

using AccountCode = json::Text<4, 4>;
using JournalNumber = json::Int<1, std::numeric_limits<std::int64_t>::max()>;

struct TrialBalanceQuery {
    std::optional<http::Locale> locale;
    /// Up to and with this day; today unless it is said.
    std::optional<Date> as_of;
    /// Only what counts for this day or a later one: the movement of a period instead of what stands.
    std::optional<Date> from;
    /// Only what concerns this property.
    std::optional<Uuid> property_id;
};
BOOST_DESCRIBE_STRUCT(TrialBalanceQuery, (), (locale, as_of, from, property_id))

/// An account with its balance, which stands on one of two sides.
struct TrialBalanceRow {
    LedgerAccount account;
    /// Everything that was debited and credited.
    Money debited;
    Money credited;
    /// The balance, where it stands; the other is 0.
    Money debit;
    Money credit;
};
BOOST_DESCRIBE_STRUCT(TrialBalanceRow, (), (account, debited, credited, debit, credit))

struct CurrencyBalance {
    Currency currency;
    std::vector<TrialBalanceRow> rows;
    /// Of all balances, by side. `difference` is debit less credit: 0, or the books are broken.
    Money debit;
    Money credit;
    Money difference;
};
BOOST_DESCRIBE_STRUCT(CurrencyBalance, (), (currency, rows, debit, credit, difference))

struct TrialBalance {
    Date as_of;
    std::optional<Date> from;
    std::vector<CurrencyBalance> currencies;
};
BOOST_DESCRIBE_STRUCT(TrialBalance, (), (as_of, from, currencies))

struct StatementQuery {
    AccountCode code;
    Currency currency;
    std::optional<http::Locale> locale;
    std::optional<Date> from;
    /// Up to and with this day.
    std::optional<Date> to;
    std::optional<Uuid> property_id;
    /// The subject of a person: the guest's statement.
    std::optional<json::Text<1, 200>> party;
    std::optional<Uuid> booking_id;
    std::optional<json::Text<1, 60>> cursor;
    std::optional<json::Int<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(StatementQuery, (), (code, currency, locale, from, to, property_id, party, booking_id, cursor, limit))

struct StatementEntry {
    std::int64_t journal_id = 0;
    int position = 1;
    Date date;
    /// What it came from: `booking`, `stay`, the booking's id; `ledger`, `manual` when it was made by hand.
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::string event;
    std::optional<std::string> reason;
    std::optional<Uuid> property_id;
    std::optional<Uuid> booking_id;
    std::optional<std::string> party;
    /// Debits are positive, credits negative.
    Money amount;
    /// What the account stands at after this entry.
    Money balance;
};
BOOST_DESCRIBE_STRUCT(StatementEntry, (),
                      (journal_id, position, date, source_module, source_kind, source_id, event, reason, property_id, booking_id, party,
                       amount, balance))

/// The entries of an account in one currency, oldest first. All amounts: debits are positive, credits negative.
struct AccountStatement {
    LedgerAccount account;
    /// Before the first entry of the period.
    Money opening;
    /// What was debited and what was credited in the period.
    Money debited;
    Money credited;
    /// After the last entry of the period, whichever page this is.
    Money closing;
    std::vector<StatementEntry> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AccountStatement, (), (account, opening, debited, credited, closing, items, next_cursor))

struct JournalLine {
    int position = 1;
    std::string account;
    std::string account_name;
    /// Debits are positive, credits negative.
    Money amount;
    std::optional<Uuid> property_id;
    std::optional<Uuid> listing_id;
    std::optional<Uuid> booking_id;
    std::optional<std::string> party;
    std::optional<Uuid> owner_id;
};
BOOST_DESCRIBE_STRUCT(JournalLine, (), (position, account, account_name, amount, property_id, listing_id, booking_id, party, owner_id))

struct PostedJournal {
    std::int64_t id = 0;
    Date date;
    std::string source_module;
    std::string source_kind;
    Uuid source_id;
    std::string event;
    /// The journal that this one reverses.
    std::optional<std::int64_t> reverses;
    /// The journal that reverses this one.
    std::optional<std::int64_t> reversed_by;
    std::optional<std::string> reason;
    /// The subject of whoever did it, or the name of what did.
    std::string created_by;
    Instant posted_at;
    /// Of all debits, which is that of all credits.
    Money total;
    json::Raw<std::vector<JournalLine>> lines;
};
BOOST_DESCRIBE_STRUCT(PostedJournal, (),
                      (id, date, source_module, source_kind, source_id, event, reverses, reversed_by, reason, created_by, posted_at, total,
                       lines))

struct JournalQuery {
    JournalNumber id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(JournalQuery, (), (id, locale))

struct JournalsQuery {
    std::optional<http::Locale> locale;
    std::optional<Date> from;
    /// Up to and with this day.
    std::optional<Date> to;
    /// What they came from: a booking.
    std::optional<Uuid> source_id;
    /// With an entry that concerns this booking, this property.
    std::optional<Uuid> booking_id;
    std::optional<Uuid> property_id;
    /// Only those that were made by hand, or only the others.
    std::optional<bool> manual;
    std::optional<json::Text<1, 60>> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(JournalsQuery, (), (locale, from, to, source_id, booking_id, property_id, manual, cursor, limit))

struct JournalPage {
    std::vector<PostedJournal> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(JournalPage, (), (items, next_cursor))

struct ManualEntry {
    AccountCode account;
    /// Debits are positive, credits negative; together they come to 0.
    std::int64_t amount_minor = 0;
    std::optional<Uuid> property_id;
    std::optional<Uuid> booking_id;
    /// Whose account with the company it stands on.
    std::optional<Uuid> owner_id;
};
BOOST_DESCRIBE_STRUCT(ManualEntry, (), (account, amount_minor, property_id, booking_id, owner_id))

struct ManualJournal {
    Date date;
    Currency currency;
    /// Why, for whoever reads it later. No names of guests: the ledger is never erased.
    json::Text<3, 500> reason;
    std::vector<ManualEntry> entries;
};
BOOST_DESCRIBE_STRUCT(ManualJournal, (), (date, currency, reason, entries))

struct ReversalRequest {
    json::Text<3, 500> reason;
};
BOOST_DESCRIBE_STRUCT(ReversalRequest, (), (reason))

struct EntriesQuery {
    /// The period, both days with it; a year at most.
    Date from;
    Date to;
    std::optional<AccountCode> account;
    std::optional<Uuid> property_id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(EntriesQuery, (), (from, to, account, property_id, locale))

}  // namespace estate::ledger
