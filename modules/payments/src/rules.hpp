#pragma once

/// What follows what in a payment, and what it does to the ledger. Pure: no database, no provider, no clock.

#include <ledger/ledger.hpp>
#include <payments/payments.hpp>

#include "provider.hpp"

namespace estate::payments {

/// What can happen to a payment.
enum class Event { authorise, let_go, pay_part, pay, owe_more, refund_part, refund, fail, dispute };
BOOST_DESCRIBE_ENUM(Event, authorise, let_go, pay_part, pay, owe_more, refund_part, refund, fail, dispute)

/// The one table of moves (domain rule 17); nothing where a move is illegal. As long as a dispute runs, whichever of several it is, a
/// payment is disputed, whatever else happens to it; when the last has ended it moves to where its amounts are.
std::optional<PaymentState> next_state(PaymentState from, Event event, bool is_disputed);

/// What has been paid and so on, which the state of a payment is told by.
struct Amounts {
    std::int64_t due_minor = 0;
    std::int64_t authorised_minor = 0;
    std::int64_t paid_minor = 0;
    std::int64_t refunded_minor = 0;
    /// A dispute runs.
    bool is_disputed = false;
    bool operator==(const Amounts&) const = default;
};

/// What has happened between two looks at the amounts; nothing when nothing has that a state tells.
std::optional<Event> event_between(const Amounts& before, const Amounts& after);

/// What is still to be paid: more never than was not paid, whatever was given back of it since.
std::int64_t outstanding_of(const Amounts& amounts);

/// Where an attempt is by what the provider says; an attempt that has ended stays as it is, and one that has money never loses it.
AttemptState state_by(AttemptState known, const Intent& intent);

/// How long after its beginning, and how often, an open attempt is asked about when nobody tells of it.
std::chrono::milliseconds pause_before_look(std::chrono::milliseconds age);
/// Before the next try of an operation whose outcome is unknown.
std::chrono::milliseconds pause_before_try(int tries);

/// A creditor reference (ISO 11649): RF, two check digits, and letters and digits that can be read out.
std::string creditor_reference(std::string_view text);

/// An IBAN with right check digits (ISO 13616), or an account number that does not look like one.
bool is_account_number(std::string_view text);

/// Whom and what the entries of a payment concern.
struct Concern {
    std::string account;
    std::string party;
    std::optional<Uuid> property_id;
    std::optional<Uuid> listing_id;
    std::optional<Uuid> booking_id;
};

/// Money came by card (not yet on the bank account) or onto the bank account; what it was owed for is credited.
ledger::Journal money_came(ledger::Source source, PaymentMethod method, const Concern& concern, Money amount, Date date,
                           std::string created_by);
/// Money went back the way it came.
ledger::Journal money_went(ledger::Source source, const char* event, PaymentMethod method, const Concern& concern, Money amount, Date date,
                           std::string created_by);

/// What a provider keeps for itself, of what lies with it.
ledger::Journal fee_kept(ledger::Source source, const Concern& concern, Money fee, Date date);

/// What is lost of an attempt by now beyond what was written down: of what its disputes have lost, no more than there is of it, and of the
/// payment no more than is not gone or on its way back.
std::int64_t newly_lost(std::int64_t lost_minor, std::int64_t known_minor, std::int64_t left_of_attempt_minor,
                        std::int64_t left_of_payment_minor);

}  // namespace estate::payments
