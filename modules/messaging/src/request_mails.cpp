// What a guest who has asked for a stay hears, and who is to answer him.

#include <booking/events.hpp>
#include <catalog/portfolio.hpp>
#include <identity/addresses.hpp>

#include <messaging_queries.hpp>

#include "stay_mails.hpp"

namespace estate::messaging {
namespace {

/// Of an event of a release that did not say it.
constexpr std::chrono::hours usual_wait{24};

template <class E>
E read_event(const jobs::Event& event) {
    auto read = json::parse<E>(event.payload);
    if (!read) throw std::logic_error("an event that cannot be read: " + event.payload);
    return *std::move(read);
}

NewMail to_guest(const StayRow& stay, Template kind, const jobs::Event& event) {
    return {.occasion = event.topic + " " + to_string(stay.id),
            .kind = kind,
            .recipient = stay.guest_email,
            .recipient_name = stay.guest_name,
            .person_subject = stay.guest_subject,
            .booking_id = stay.id};
}

}  // namespace

awaitable<Addressee> office_of(const Desk& desk, const StayRow& stay, const company::Settings& company) {
    if (const auto agent = co_await catalog::agent_of(desk.database, stay.property_id)) {
        if (auto address = co_await identity::address_of_colleague(desk.database, *agent)) co_return Addressee{*std::move(address), {}};
    }
    co_return Addressee{company.email, company.trading_name};
}

awaitable<void> tell_requested(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto until = read_event<booking::Requested>(event).until.value_or(event.created_at + usual_wait);
    const auto company = co_await company::settings(transaction);
    auto stay = co_await find_stay(transaction, event.aggregate_id, company.default_language);
    if (!stay) co_return;
    const Sender sender{company, desk.config.site_url};
    co_await queue_mail(transaction, to_guest(*stay, Template::request_received, event), request_received_letter(*stay, until, sender),
                        event.created_at);
    const auto office = co_await office_of(desk, *stay, company);
    auto mail = to_guest(*stay, Template::request_to_office, event);
    mail.recipient = office.address;
    mail.recipient_name = office.name;
    stay->locale = company.default_language;
    co_await queue_mail(transaction, mail, request_to_office_letter(*stay, until, sender), event.created_at);
}

awaitable<void> tell_accepted(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto until = read_event<booking::Accepted>(event).until.value_or(event.created_at + usual_wait);
    const auto company = co_await company::settings(transaction);
    const auto stay = co_await find_stay(transaction, event.aggregate_id, company.default_language);
    if (!stay) co_return;
    co_await queue_mail(transaction, to_guest(*stay, Template::request_accepted, event),
                        request_accepted_letter(*stay, until, {company, desk.config.site_url}), event.created_at);
}

awaitable<void> tell_declined(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto company = co_await company::settings(transaction);
    const auto stay = co_await find_stay(transaction, event.aggregate_id, company.default_language);
    if (!stay) co_return;
    co_await queue_mail(transaction, to_guest(*stay, Template::request_declined, event),
                        request_declined_letter(*stay, {company, desk.config.site_url}), event.created_at);
}

awaitable<void> tell_expired(const Desk& desk, db::Transaction& transaction, const jobs::Event& event) {
    const auto expired = read_event<booking::Expired>(event);
    const bool was_accepted =
        (co_await transaction.execute(queries::find_mail_of_stay, event.aggregate_id, Template::request_accepted)).size() > 0;
    // Who has begun to book and has not gone on knows it himself.
    if (!expired.was_unanswered && !was_accepted) co_return;
    const auto company = co_await company::settings(transaction);
    const auto stay = co_await find_stay(transaction, event.aggregate_id, company.default_language);
    if (!stay) co_return;
    const Sender sender{company, desk.config.site_url};
    auto letter = expired.was_unanswered ? request_unanswered_letter(*stay, sender) : request_unpaid_letter(*stay, sender);
    co_await queue_mail(transaction, to_guest(*stay, Template::request_expired, event), letter, event.created_at);
}

}  // namespace estate::messaging
