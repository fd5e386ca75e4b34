#pragma once

#include "outbox.hpp"

#include <platform/jobs/outbox.hpp>

namespace estate::messaging {

/// What listeners need; all of it outlives them.
struct Desk {
    db::Pool& database;
    const config::Config& config;
};

/// Hears booking.confirmed, booking.cancelled.
awaitable<void> tell_confirmed(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_cancelled(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
/// Hears payments.succeeded: the receipt of what has come for a stay that is confirmed. Hears payments.refunded: what is on its way back.
awaitable<void> tell_paid(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_refunded(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
/// Hears enquiries.received, enquiries.escalated.
awaitable<void> tell_enquiry_received(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_enquiry_late(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);

/// Writes the mails that are due by the calendar: where to go, three days before; how was it, on the day after the departure, to those who
/// have agreed to be asked. Gives how many were written.
awaitable<int> plan_mails(const Desk& desk, Instant now);

}  // namespace estate::messaging
