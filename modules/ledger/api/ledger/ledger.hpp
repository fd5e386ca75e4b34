#pragma once

/// The one ledger. Modules post to it in the transaction of what they do; nothing posted is ever changed, only reversed.

#include <platform/core/dates.hpp>
#include <platform/core/money.hpp>
#include <platform/http/routes.hpp>

namespace estate::ledger {

using db::awaitable;

/// The accounts that rules post to; the chart (ledger.account) has these and more.
namespace account {
inline constexpr const char* bank = "1000";
/// Taken from cards, not yet on the bank account.
inline constexpr const char* card_payments = "1020";
/// Taken from guests on arrival.
inline constexpr const char* desk_cash = "1030";
inline constexpr const char* card_terminal = "1040";
inline constexpr const char* guest_receivables = "1100";
inline constexpr const char* deposits_held = "2000";
inline constexpr const char* deferred_stays = "2100";
inline constexpr const char* deferred_cleaning = "2110";
inline constexpr const char* tax_payable = "2200";
inline constexpr const char* owner_payables = "2300";
inline constexpr const char* stay_income = "4000";
inline constexpr const char* cleaning_income = "4100";
inline constexpr const char* commission_income = "4200";
inline constexpr const char* cancellation_fees = "4300";
inline constexpr const char* damage_income = "4400";
inline constexpr const char* payment_costs = "5000";
inline constexpr const char* goodwill = "5100";
}  // namespace account

/// What a journal came from: `booking`, `stay`, the booking's id.
struct Source {
    std::string module;
    std::string kind;
    Uuid id;
};

/// One line of a journal. Debits are positive, credits negative. Whom and what it concerns is said by id only: no names.
struct Entry {
    std::string account;
    std::int64_t amount_minor = 0;
    std::optional<Uuid> property_id = std::nullopt;
    std::optional<Uuid> listing_id = std::nullopt;
    std::optional<Uuid> booking_id = std::nullopt;
    /// The subject of the person whom it concerns (a guest).
    std::optional<std::string> party = std::nullopt;
    std::optional<Uuid> owner_id = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (account, amount_minor, property_id, listing_id, booking_id, party, owner_id))

/// A posting that has not been made yet. The same event of the same source is posted once, however often it is asked for.
struct Journal {
    Source source;
    std::string event;
    /// The day it counts for, local to what it is about.
    Date date;
    Currency currency;
    std::vector<Entry> entries;
    /// The subject of whoever did it, or the name of what did.
    std::string created_by;
    std::optional<std::string> reason = std::nullopt;
};

/// Posts within the caller's transaction. An event that has been posted already is left as it is. Throws std::logic_error for a journal
/// that is no journal (rules.hpp: faults_of), or that differs from what has been posted of the event: both are errors of the program.
awaitable<void> post(db::Transaction& transaction, const Journal& journal, Instant now);

/// When, by whom and why something is taken back.
struct Undoing {
    Date date;
    std::string created_by;
    std::optional<std::string> reason = std::nullopt;
};

/// Reverses whatever has been posted of a source and not been reversed yet, on `date` or on the day of the original if that is later.
/// Gives the number of journals reversed.
awaitable<int> reverse(db::Transaction& transaction, const Source& source, const Undoing& undoing, Instant now);

void add_routes(http::Routes& routes);

}  // namespace estate::ledger
