#pragma once

/// Money that comes and goes, for every vertical. What is owed is said here in the transaction that makes it owed; whoever pays and
/// whatever the provider says comes back as events. Nothing here calls a provider: what one is to do is written down, and done after the
/// commit.

#include <payments/states.hpp>

#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::payments {

using db::awaitable;

/// What is paid for: `booking` and its id. Never a row of this module.
struct Subject {
    std::string kind;
    Uuid id;
};

/// What somebody owes, and what an amount of it concerns in the ledger.
struct Debt {
    Subject subject;
    PaymentPurpose purpose = PaymentPurpose::charge;
    /// The subject of the person who owes it.
    std::string party;
    Money due;
    /// The account of the ledger that is credited when money comes.
    std::string account;
    std::optional<Uuid> property_id = std::nullopt;
    std::optional<Uuid> listing_id = std::nullopt;
    std::optional<Uuid> booking_id = std::nullopt;
    /// IANA: whose days postings count for.
    std::string time_zone;
};

/// Says what is owed for a subject, or that it is another amount now. Gives the payment's id.
awaitable<Uuid> owe(db::Transaction& transaction, const Debt& debt, Instant now);

/// Begins to collect what is outstanding; an attempt by the same way that is under way is gone on with. One by another way is given up.
/// `until`: when an attempt that has come to nothing is given up. 409 `nothing_to_pay`, 409 `payment_under_way` (money is moving already),
/// 409 `method_not_available`.
awaitable<Answer<Uuid>> collect(db::Transaction& transaction, const Subject& subject, PaymentMethod method, Instant until, Instant now);

/// Asks the card that has paid the charge to guarantee the deposit, without its holder. False when there is no such card, or no deposit.
awaitable<bool> hold_deposit(db::Transaction& transaction, const Subject& subject, Instant until, Instant now);
/// Lets a deposit go that was only held.
awaitable<void> release_deposit(db::Transaction& transaction, const Subject& subject, Instant now);
/// Takes (a part of) a deposit that is held. 409 `nothing_held`, 422 `more_than_held`.
awaitable<Answer<Nothing>> take_deposit(db::Transaction& transaction, const Subject& subject, std::int64_t amount_minor, Instant now);

/// Gives up whatever is under way for the charge: nobody can pay it any more. What has been paid meanwhile comes as an event all the same.
awaitable<void> abandon(db::Transaction& transaction, const Subject& subject, Instant now);

/// Gives back, by the ways on which it came, newest first. 409 `not_enough_paid` when there is less. By whom: a person's subject or
/// `platform`.
awaitable<Answer<Nothing>> refund(db::Transaction& transaction, const Subject& subject, std::int64_t amount_minor, std::string reason,
                                  std::string created_by, Instant now);

/// How a payment stands, within the transaction: locked.
struct Standing {
    Uuid id;
    std::int64_t due_minor = 0;
    std::int64_t paid_minor = 0;
    std::int64_t refunded_minor = 0;
    std::int64_t refunding_minor = 0;
    PaymentState state = PaymentState::none;

    /// What has come and is not on its way back.
    std::int64_t kept_minor() const { return paid_minor - refunded_minor - refunding_minor; }
};
BOOST_DESCRIBE_STRUCT(Standing, (), (id, due_minor, paid_minor, refunded_minor, refunding_minor, state))
awaitable<std::optional<Standing>> lock_charge(db::Transaction& transaction, const Subject& subject);

/// As it is shown: to whom, the caller has decided.
awaitable<std::optional<Payment>> find(db::Pool& database, const Subject& subject, PaymentPurpose purpose);
awaitable<std::optional<Payment>> find(db::Transaction& transaction, const Subject& subject, PaymentPurpose purpose);
/// The states of the charges of many subjects, for lists.
awaitable<std::vector<StateOf>> states(db::Pool& database, const std::string& kind, std::vector<Uuid> ids);
awaitable<std::vector<StateOf>> states(db::Transaction& transaction, const std::string& kind, std::vector<Uuid> ids);

/// Which ways there are to pay an amount: cards where there is a key of Stripe (and the amount can be told to it), transfers where the
/// company has said its account.
awaitable<std::vector<PaymentMethod>> methods(db::Pool& database, Money amount);

/// What has come and gone, held against the ledger, currency by currency.
awaitable<std::vector<ReconciledPayments>> reconcile(db::Pool& database);

void add_routes(http::Routes& routes);
/// Does what providers are to do, asks them how things stand, gives up what nobody goes on with.
void add_jobs(jobs::Runner& runner, boost::asio::io_context& io, db::Pool& database, const Clock& clock);

/// The local stand-in for Stripe, below /dev/stripe. Throws when the environment is production.
void add_development_routes(http::Routes& routes, const config::Config& config, std::string webhook_url);

}  // namespace estate::payments
