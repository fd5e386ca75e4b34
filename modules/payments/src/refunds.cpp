// Giving money back, by the ways on which it came.

#include <payments_queries.hpp>

#include <platform/jobs/outbox.hpp>

#include <algorithm>

#include "errors.hpp"
#include "rows.hpp"

namespace estate::payments {
namespace {

struct RefundableRow {
    Uuid id;
    PaymentMethod method = PaymentMethod::card;
    std::int64_t left_minor = 0;
};
BOOST_DESCRIBE_STRUCT(RefundableRow, (), (id, method, left_minor))

}  // namespace

awaitable<Answer<Nothing>> refund(db::Transaction& transaction, const Subject& subject, std::int64_t amount_minor, std::string reason,
                                  std::string created_by, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::charge);
    if (!payment) co_return refuse(Refusal::not_enough_paid);
    const auto left = payment->paid_minor - payment->refunded_minor - payment->refunding_minor;
    if (amount_minor <= 0 || amount_minor > left) co_return refuse(Refusal::not_enough_paid);
    auto rest = amount_minor;
    for (const auto& way : (co_await transaction.execute(queries::list_refundable, payment->id)).rows<RefundableRow>()) {
        const auto part = std::min(rest, way.left_minor);
        if (part <= 0) continue;
        const Uuid id = new_id();
        co_await transaction.execute(queries::add_refund, id, payment->id, way.id, part, reason, created_by, now);
        co_await want(transaction, OperationKind::refund, way.id, part, now, id);
        rest -= part;
    }
    if (rest > 0) co_return refuse(Refusal::not_enough_paid);
    co_await transaction.execute(queries::update_payment, payment->id, payment->authorised_minor, payment->paid_minor,
                                 payment->refunded_minor, payment->refunding_minor + amount_minor, payment->state, payment->customer);
    co_return Nothing{};
}

}  // namespace estate::payments
