#pragma once

/// Doing what providers are to do. Each step is a transaction of its own, and none is open while a provider is asked: leased (committed),
/// asked, written down (committed). Whatever dies in between, the lease ends and the same is asked again under the same key.

#include "bank_transfer.hpp"
#include "rows.hpp"
#include "stripe.hpp"

#include <memory>

namespace estate::payments {

/// An operation with all that it needs, as it was leased.
struct LeasedOperation {
    Uuid id;
    Uuid attempt_id;
    std::optional<Uuid> refund_id;
    OperationKind kind = OperationKind::create;
    std::int64_t amount_minor = 0;
    std::string key;
    int key_number = 1;
    int tries = 0;
    PaymentMethod method = PaymentMethod::card;
    std::optional<std::string> provider_id;
    bool is_hold = false;
    std::optional<std::string> payment_method;
    Currency currency;
    std::optional<std::string> customer;
    PaymentPurpose purpose = PaymentPurpose::charge;
};
BOOST_DESCRIBE_STRUCT(LeasedOperation, (),
                      (id, attempt_id, refund_id, kind, amount_minor, key, key_number, tries, method, provider_id, is_hold, payment_method,
                       currency, customer, purpose))

/// An attempt that the provider is to be asked about.
struct LeasedLook {
    Uuid id;
    PaymentMethod method = PaymentMethod::card;
    std::optional<std::string> provider_id;
    std::optional<std::string> payment_method;
    bool is_hold = false;
    std::int64_t amount_minor = 0;
    Currency currency;
    std::optional<std::string> customer;
};
BOOST_DESCRIBE_STRUCT(LeasedLook, (), (id, method, provider_id, payment_method, is_hold, amount_minor, currency, customer))

/// What there is to do.
struct Due {
    bool operations = false;
    bool looks = false;
};
BOOST_DESCRIBE_STRUCT(Due, (), (operations, looks))

class Performer : public std::enable_shared_from_this<Performer> {
public:
    Performer(boost::asio::io_context& io, db::Pool& database, Clock clock);

    /// Takes what is to be done now and does it beside the caller, a few at a time.
    awaitable<void> begin_due();

private:
    awaitable<void> begin_operations(Instant now);
    awaitable<void> begin_looks(Instant now);
    void run_beside(awaitable<void> work);

    awaitable<void> perform(LeasedOperation operation);
    awaitable<void> look(LeasedLook look);
    awaitable<std::optional<Fault>> ask_and_record(const LeasedOperation& operation, const Order& order);
    /// Whether a look shows that what was asked under a spoilt key was done all the same.
    awaitable<bool> was_done(const LeasedOperation& operation, const Order& order);
    awaitable<void> record(const LeasedOperation& operation, const Intent& intent);
    awaitable<void> record(const LeasedOperation& operation, const RefundReport& report);
    awaitable<void> settle_refused(const LeasedOperation& operation, const Fault& fault);
    awaitable<void> put_off(const LeasedOperation& operation, const Fault& fault);
    Provider& provider(PaymentMethod method);

    boost::asio::io_context& io_;
    db::Pool& database_;
    Clock clock_;
    std::chrono::milliseconds lease_;
    Stripe stripe_;
    BankTransfer bank_transfer_;
    int under_way_ = 0;
};

}  // namespace estate::payments
