// What somebody was sent, and what he and the office wrote to one another, is shown to him, and emptied when he is erased or when its time
// is over: that something was written, and when, stays.

#include "privacy.hpp"

#include <company/company.hpp>

#include <messaging_queries.hpp>

namespace estate::messaging {
namespace {

constexpr int rows_at_once = 200;
constexpr int rounds = 50;

db::awaitable<std::string> show_reader(db::Pool& database, const identity::DataSubject& subject) {
    co_return (co_await database.read(queries::show_mail_of, subject.subject, subject.verified_email)).scalar<std::string>();
}

db::awaitable<void> erase_reader(db::Transaction& transaction, const identity::DataSubject& subject, Instant now) {
    // After whoever is writing to him now; who writes later reads that he is gone.
    co_await transaction.execute(queries::lock_reader, subject.subject);
    if (subject.verified_email) co_await transaction.execute(queries::lock_reader, *subject.verified_email);
    co_await transaction.execute(queries::erase_mail_of, subject.subject, subject.verified_email, now);
    co_await transaction.execute(queries::erase_talks_of, subject.subject);
    co_await transaction.execute(queries::erase_author, subject.subject);
    co_await transaction.execute(queries::erase_reviews_of, subject.subject, now);
    co_await transaction.execute(queries::part_reviews_from_moderator, subject.subject);
}

/// The next mails whose time is over; false when there were no more.
db::awaitable<bool> forget_some(db::Pool& database, int months, Instant now) {
    auto transaction = co_await database.begin();
    const auto forgotten = co_await transaction.execute(queries::forget_mail, now, months, rows_at_once);
    co_await transaction.commit();
    co_return forgotten.affected() == rows_at_once;
}

/// Conversations about bookings whose guests have been forgotten; false when there were no more.
db::awaitable<bool> forget_some_talks(db::Pool& database) {
    auto transaction = co_await database.begin();
    const auto touched = (co_await transaction.execute(queries::forget_talks, rows_at_once)).scalar<std::int64_t>();
    co_await transaction.commit();
    co_return touched > 0;
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "messages", .show = show_reader, .erase = erase_reader};
}

db::awaitable<void> forget_mail(db::Pool& database, Instant now) {
    const int months = (co_await company::settings(database)).retention.enquiries_months;
    for (int round = 0; round < rounds && co_await forget_some(database, months, now); ++round) {
    }
    for (int round = 0; round < rounds && co_await forget_some_talks(database); ++round) {
    }
}

void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.every("messaging.forget", std::chrono::hours{24},
                 [&database, clock]() -> db::awaitable<void> { co_await forget_mail(database, clock()); });
}

}  // namespace estate::messaging
