// Which mail a guest gets when.

#include "stay_mails.hpp"

#include "conversations.hpp"
#include "rules.hpp"

#include <booking/events.hpp>
#include <enquiries/events.hpp>
#include <identity/privacy.hpp>
#include <payments/events.hpp>

#include <messaging_queries.hpp>

namespace estate::messaging {
namespace {

constexpr int planned_at_once = 200;

using StayLetter = Letter (*)(const StayRow&, const Sender&);

struct DueStay {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(DueStay, (), (id))

NewMail to_guest(const StayRow& stay, Template kind, std::string occasion) {
    return {.occasion = std::move(occasion),
            .kind = kind,
            .recipient = stay.guest_email,
            .recipient_name = stay.guest_name,
            .person_subject = stay.guest_subject,
            .booking_id = stay.id};
}

std::string occasion_of(std::string_view topic, const Uuid& id) {
    return std::string{topic} + " " + to_string(id);
}

/// What is planned by the calendar: a stay that has moved to other days is told of again.
std::string planned_occasion(const StayRow& stay) {
    return occasion_of("stay", stay.id) + " " + to_string(stay.check_in);
}

awaitable<void> tell(const Desk& desk, db::Transaction& transaction, const StayRow& stay, Template kind, std::string occasion,
                     StayLetter write, Instant now) {
    const auto company = co_await company::settings(transaction);
    co_await queue_mail(transaction, to_guest(stay, kind, std::move(occasion)), write(stay, {company, desk.config.site_url}), now);
}

awaitable<std::optional<StayRow>> stay_of(db::Transaction& transaction, const Uuid& booking_id) {
    const auto usual = (co_await company::settings(transaction)).default_language;
    co_return co_await find_stay(transaction, booking_id, usual);
}

awaitable<std::optional<Asked>> asked_of(db::Transaction& transaction, const Uuid& enquiry_id) {
    const auto usual = (co_await company::settings(transaction)).default_language;
    const auto seen = (co_await transaction.execute(queries::find_asked, enquiry_id, usual)).first<Asked>();
    if (!seen) co_return std::nullopt;
    co_await transaction.execute(queries::lock_reader, seen->email);
    // As he is when it is our turn: he may have been erased meanwhile.
    co_return (co_await transaction.execute(queries::find_asked, enquiry_id, usual)).first<Asked>();
}

/// The stays of a list that is due at `now`, each in a transaction of its own, so that one that fails does not hold up the others.
awaitable<int> write_due(const Desk& desk, std::vector<DueStay> due, Template kind, StayLetter write, Instant now) {
    int written = 0;
    for (const auto& each : due) {
        auto transaction = co_await desk.database.begin();
        const auto stay = co_await stay_of(transaction, each.id);
        if (!stay) continue;
        co_await tell(desk, transaction, *stay, kind, planned_occasion(*stay), write, now);
        co_await transaction.commit();
        ++written;
    }
    co_return written;
}

awaitable<std::vector<DueStay>> with_consent(db::Pool& database, std::vector<DueStay> due) {
    std::vector<DueStay> willing;
    for (const auto& each : due) {
        const auto guest = (co_await database.read(queries::find_guest_of_stay, each.id)).scalar<std::string>();
        if (co_await identity::has_consent(database, guest, identity::Purpose::reviews)) willing.push_back(each);
    }
    co_return willing;
}

}  // namespace

awaitable<std::optional<StayRow>> find_stay(db::Transaction& transaction, const Uuid& booking_id, http::Locale usual) {
    const auto seen = (co_await transaction.execute(queries::find_stay, booking_id, usual)).first<StayRow>();
    if (!seen) co_return std::nullopt;
    // In the order in which privacy.cpp does.
    co_await transaction.execute(queries::lock_reader, seen->guest_subject);
    co_await transaction.execute(queries::lock_reader, seen->guest_email);
    // As he is when it is our turn: he may have been erased meanwhile.
    co_return (co_await transaction.execute(queries::find_stay, booking_id, usual)).first<StayRow>();
}

awaitable<void> tell_confirmed(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto stay = co_await stay_of(transaction, event.aggregate_id);
    if (!stay) co_return;
    co_await add_system_line(transaction, stay->id, stay->property_id, MessageKind::confirmed, event.created_at);
    co_await tell(desk, transaction, *stay, Template::confirmation, occasion_of(event.topic, stay->id), confirmation_letter,
                  event.created_at);
    // Who books at short notice need not wait for the plan.
    const auto last_day = local_date(event.created_at, stay->time_zone) + std::chrono::days{arrival_mail_days};
    if (stay->check_in <= last_day) {
        co_await tell(desk, transaction, *stay, Template::arrival, planned_occasion(*stay), arrival_letter, event.created_at);
    }
}

awaitable<void> tell_cancelled(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    // What is planned for a stay that will not be, and has not gone out yet.
    co_await transaction.execute(queries::withdraw_planned, event.aggregate_id);
    const auto stay = co_await stay_of(transaction, event.aggregate_id);
    // Nights that were only held are given back without a word.
    if (!stay || !stay->was_confirmed) co_return;
    co_await add_system_line(transaction, stay->id, stay->property_id, MessageKind::cancelled, event.created_at);
    co_await tell(desk, transaction, *stay, Template::cancellation, occasion_of(event.topic, stay->id), cancellation_letter,
                  event.created_at);
}

awaitable<void> tell_paid(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto paid = json::parse<payments::Succeeded>(event.payload);
    if (!paid) throw std::logic_error("an event that cannot be read: " + event.payload);
    // What a deposit guarantees is no payment, and money that came too late goes back by itself.
    if (paid->subject_kind != "booking" || paid->purpose != payments::PaymentPurpose::charge) co_return;
    const auto stay = co_await stay_of(transaction, paid->subject_id);
    if (!stay || stay->state != "confirmed") co_return;
    co_await tell(desk, transaction, *stay, Template::receipt, occasion_of(event.topic, stay->id) + " " + std::to_string(event.id),
                  receipt_letter, event.created_at);
}

awaitable<void> tell_refunded(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto refunded = json::parse<payments::Refunded>(event.payload);
    if (!refunded) throw std::logic_error("an event that cannot be read: " + event.payload);
    if (refunded->subject_kind != "booking" || refunded->purpose != payments::PaymentPurpose::charge) co_return;
    const auto stay = co_await stay_of(transaction, refunded->subject_id);
    if (!stay) co_return;
    const auto company = co_await company::settings(transaction);
    const auto occasion = occasion_of(event.topic, stay->id) + " " + std::to_string(event.id);
    co_await queue_mail(transaction, to_guest(*stay, Template::refund, occasion),
                        refund_letter(*stay, refunded->amount, {company, desk.config.site_url}), event.created_at);
}

awaitable<void> tell_enquiry_received(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto asked = co_await asked_of(transaction, event.aggregate_id);
    if (!asked) co_return;
    const auto company = co_await company::settings(transaction);
    co_await queue_mail(transaction,
                        {.occasion = occasion_of(event.topic, asked->id),
                         .kind = Template::enquiry_received,
                         .recipient = asked->email,
                         .recipient_name = asked->name},
                        enquiry_received_letter(*asked, {company, desk.config.site_url}), event.created_at);
}

awaitable<void> tell_enquiry_late(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    auto asked = co_await asked_of(transaction, event.aggregate_id);
    if (!asked) co_return;
    const auto company = co_await company::settings(transaction);
    asked->locale = company.default_language;
    co_await queue_mail(transaction,
                        {.occasion = occasion_of(event.topic, asked->id),
                         .kind = Template::enquiry_late,
                         .recipient = company.email,
                         .recipient_name = company.trading_name},
                        enquiry_late_letter(*asked, {company, desk.config.site_url}), event.created_at);
}

awaitable<int> plan_mails(const Desk& desk, Instant now) {
    auto arriving = (co_await desk.database.read(queries::list_arriving, now, arrival_mail_days, planned_at_once)).rows<DueStay>();
    int written = co_await write_due(desk, std::move(arriving), Template::arrival, arrival_letter, now);
    auto left = (co_await desk.database.read(queries::list_left, now, 1, Template::review_request, planned_at_once)).rows<DueStay>();
    auto willing = co_await with_consent(desk.database, std::move(left));
    co_return written + co_await write_due(desk, std::move(willing), Template::review_request, review_request_letter, now);
}

}  // namespace estate::messaging
