#pragma once

#include "outbox.hpp"

#include <platform/jobs/outbox.hpp>

namespace estate::messaging {

/// What listeners need; all of it outlives them.
struct Desk {
    db::Pool& database;
    const config::Config& config;
};

struct Addressee {
    std::string address;
    std::string name;
};

/// Whoever runs the property of a stay; the company itself where nobody does.
awaitable<Addressee> office_of(const Desk& desk, const StayRow& stay, const company::Settings& company);

/// Of stays that are asked for. Hears booking.requested, booking.accepted, booking.declined, booking.expired.
awaitable<void> tell_requested(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_accepted(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_declined(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);
awaitable<void> tell_expired(const Desk& desk, db::Transaction& transaction, const jobs::Event& event);

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
