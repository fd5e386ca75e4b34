#include "bookkeeping.hpp"

#include <company/agreements.hpp>

#include <booking_queries.hpp>

#include "errors.hpp"
#include "pricing.hpp"

#include <algorithm>

namespace estate::booking {
namespace {

/// At a time, so that no transaction holds many bookings for long.
constexpr int kept_at_once = 200;
constexpr const char* keeper = "platform";

struct CurrencyRow {
    Currency currency;
    int bookings = 0;
    std::int64_t booked_minor = 0;
    std::int64_t posted_minor = 0;
    int wrong = 0;
};
BOOST_DESCRIBE_STRUCT(CurrencyRow, (), (currency, bookings, booked_minor, posted_minor, wrong))

struct UnreconciledRow {
    Uuid id;
    std::optional<std::string> code;
    Currency currency;
    std::int64_t booked_minor = 0;
    std::int64_t posted_minor = 0;
};
BOOST_DESCRIBE_STRUCT(UnreconciledRow, (), (id, code, currency, booked_minor, posted_minor))

std::int64_t& part_of(ledger::StayCharge& charge, LineKind kind) {
    switch (kind) {
        case LineKind::nights:
        case LineKind::discount:
        case LineKind::extra_guests:
        case LineKind::pets: return charge.nights_minor;
        case LineKind::cleaning: return charge.cleaning_minor;
        case LineKind::tax: return charge.tax_minor;
    }
    throw std::logic_error("a line of no known kind");
}

awaitable<int> post_missing(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto rows = (co_await transaction.execute(queries::lock_unposted, kept_at_once)).rows<BookingRow>();
    for (const auto& row : rows) {
        const auto date = day_at(row, row.confirmed_at.value_or(row.created_at));
        co_await ledger::post(transaction, ledger::stay_confirmed(charge_of(row), date, keeper), now);
    }
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

awaitable<int> reverse_missing(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto rows = (co_await transaction.execute(queries::lock_unreversed, kept_at_once)).rows<BookingRow>();
    for (const auto& row : rows) {
        const auto date = day_at(row, row.cancelled_at.value_or(now));
        co_await ledger::reverse(transaction, ledger::stay_source(row.id), {.date = date, .created_by = keeper}, now);
    }
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

/// The terms under which a stay that has ended is shared with the owner of its house.
std::optional<ledger::OwnerTerms> terms_of(const std::vector<company::Agreement>& agreements, const BookingRow& row) {
    const auto day = row.stay.to();
    const auto found = std::ranges::find_if(agreements, [&](const company::Agreement& one) {
        return one.property_id == row.property_id && one.from <= day && (!one.until || day < *one.until);
    });
    if (found == agreements.end()) return std::nullopt;
    return ledger::OwnerTerms{.owner_id = found->owner_id,
                              .commission_basis_points = found->basis_points,
                              .is_taken_of_cleaning = found->taken_of == company::TakenOf::nights_and_cleaning,
                              .owner_keeps_cleaning = found->cleaning_kept_by == company::CleaningKeeper::owner};
}

awaitable<void> share(db::Transaction& transaction, const std::vector<company::Agreement>& agreements, const BookingRow& row, Instant now) {
    const auto terms = terms_of(agreements, row);
    if (!terms) co_return;
    const auto journal = ledger::stay_shared(charge_of(row), *terms, row.stay.to(), keeper);
    if (!journal.entries.empty()) co_await ledger::post(transaction, journal, now);
}

awaitable<int> post_earned(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto rows = (co_await transaction.execute(queries::lock_unearned, now, kept_at_once)).rows<BookingRow>();
    const auto agreements = rows.empty() ? std::vector<company::Agreement>{} : co_await company::agreements(transaction);
    for (const auto& row : rows) {
        co_await ledger::post(transaction, ledger::stay_earned(charge_of(row), row.stay.to(), keeper), now);
        co_await share(transaction, agreements, row, now);
    }
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

/// Stays that were earned before somebody said whose the house is.
awaitable<int> post_unshared(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto agreements = co_await company::agreements(transaction);
    const auto rows = (co_await transaction.execute(queries::lock_unshared, json::to_json(agreements), kept_at_once)).rows<BookingRow>();
    for (const auto& row : rows) co_await share(transaction, agreements, row, now);
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

}  // namespace

ledger::StayCharge charge_of(const BookingRow& row) {
    ledger::StayCharge charge{.booking_id = row.id,
                              .listing_id = row.listing_id,
                              .property_id = row.property_id,
                              .guest = row.guest_subject,
                              .currency = row.currency};
    const auto lines = json::parse<std::vector<PriceLine>>(row.lines.text);
    if (!lines) throw std::logic_error("the lines of booking " + row.code + " cannot be read");
    std::int64_t total = 0;
    std::int64_t included = 0;
    for (const auto& line : *lines) {
        part_of(charge, line.kind) += line.amount.amount_minor;
        (line.included.value_or(false) ? included : total) += line.amount.amount_minor;
    }
    // A tax that the price has already is owed to the state all the same; it is no income.
    const auto shares = allocate(included, {std::max<std::int64_t>(charge.nights_minor, 0), charge.cleaning_minor});
    charge.nights_minor -= shares[0];
    charge.cleaning_minor -= shares[1];
    if (total != row.total_minor) throw std::logic_error("the lines of booking " + row.code + " do not come to its total");
    return charge;
}

awaitable<Kept> keep_ledger(db::Pool& database, Instant now) {
    Kept kept;
    kept.posted = co_await post_missing(database, now);
    kept.reversed = co_await reverse_missing(database, now);
    kept.earned = co_await post_earned(database, now);
    kept.shared = co_await post_unshared(database, now);
    co_return kept;
}

awaitable<Answer<Reconciliation>> reconcile(const http::Context& context, http::None) {
    if (!context.person().sees_whole_portfolio()) {
        co_return estate::refuse(403, "forbidden", "The books are for admins and agents who run every property.");
    }
    Reconciliation found{
        .currencies = {}, .payments = co_await payments::reconcile(context.database()), .wrong = {}, .checked_at = context.now()};
    for (const auto& row : (co_await context.database().read(queries::reconcile_ledger)).rows<CurrencyRow>()) {
        found.currencies.push_back({.currency = row.currency,
                                    .bookings = row.bookings,
                                    .booked = {row.booked_minor, row.currency},
                                    .posted = {row.posted_minor, row.currency},
                                    .difference = {row.booked_minor - row.posted_minor, row.currency},
                                    .wrong = row.wrong});
    }
    for (const auto& row : (co_await context.database().read(queries::list_unreconciled)).rows<UnreconciledRow>()) {
        found.wrong.push_back({row.id, row.code, {row.booked_minor, row.currency}, {row.posted_minor, row.currency}});
    }
    co_return found;
}

}  // namespace estate::booking
