// Guests are shown what is held of them, erased when they ask for it, and forgotten when their time is over. Code, dates, money and
// listing of a booking stay: they are the books.

#include "privacy.hpp"

#include <calendar/privacy.hpp>
#include <company/company.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

namespace estate::booking {
namespace {

constexpr int rows_at_once = 200;
constexpr int rounds = 50;

struct AheadRow {
    Uuid id;
    std::string code;
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
};
BOOST_DESCRIBE_STRUCT(AheadRow, (), (id, code, stay))

struct TouchedBooking {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(TouchedBooking, (), (id))

std::vector<Uuid> ids_of(const std::vector<TouchedBooking>& rows) {
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    return ids;
}

db::awaitable<std::string> show_guest(db::Pool& database, const identity::DataSubject& subject) {
    co_return (co_await database.read(queries::show_bookings_of_guest, subject.subject)).scalar<std::string>();
}

db::awaitable<std::vector<identity::Commitment>> stays_ahead(db::Pool& database, const identity::DataSubject& subject, Instant now) {
    const auto rows = (co_await database.read(queries::list_stays_ahead, subject.subject, now)).rows<AheadRow>();
    std::vector<identity::Commitment> commitments;
    for (const auto& row : rows) commitments.push_back({row.id, row.code, row.stay.from(), row.stay.to()});
    co_return commitments;
}

/// The trail says that it was done, and of which booking; of whom is what nobody shall know.
db::awaitable<void> note_erasures(db::Transaction& transaction, const std::vector<Uuid>& ids, Instant now) {
    for (const auto& id : ids) co_await jobs::audit(transaction, {"platform", "booking", id, "guest_erased"}, now);
}

/// Nothing leads from the person to his bookings any more; those that are over lose all that says who it was, those ahead when they are.
db::awaitable<void> erase_guest(db::Transaction& transaction, const identity::DataSubject& subject, Instant now) {
    const auto left = (co_await transaction.execute(queries::part_from_guest, subject.subject, now)).rows<TouchedBooking>();
    if (left.empty()) co_return;
    const auto ids = ids_of(left);
    co_await calendar::forget_holder(transaction, ids);
    const auto emptied = (co_await transaction.execute(queries::erase_bookings, ids, now)).rows<TouchedBooking>();
    co_await note_erasures(transaction, ids_of(emptied), now);
}

/// The next bookings whose guests' time is over; false when there were no more.
db::awaitable<bool> forget_some(db::Pool& database, int months, Instant now) {
    auto transaction = co_await database.begin();
    const auto due = (co_await transaction.execute(queries::list_forgettable, now, months, rows_at_once)).rows<TouchedBooking>();
    if (due.empty()) co_return false;
    const auto ids = ids_of(due);
    co_await calendar::forget_holder(transaction, ids);
    co_await transaction.execute(queries::erase_bookings, ids, now);
    co_await note_erasures(transaction, ids, now);
    co_await transaction.commit();
    co_return due.size() == static_cast<std::size_t>(rows_at_once);
}

db::awaitable<bool> forget_some_quotes(db::Pool& database, int days, Instant now) {
    auto transaction = co_await database.begin();
    const auto removed = co_await transaction.execute(queries::remove_unused_quotes, now, days, rows_at_once);
    co_await transaction.commit();
    co_return removed.affected() == rows_at_once;
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "bookings", .show = show_guest, .erase = erase_guest, .commitments = stays_ahead};
}

db::awaitable<void> forget_guests(db::Pool& database, Instant now) {
    const auto kept = (co_await company::settings(database)).retention;
    for (int round = 0; round < rounds && co_await forget_some(database, kept.bookings_months, now); ++round) {
    }
    for (int round = 0; round < rounds && co_await forget_some_quotes(database, kept.quotes_days, now); ++round) {
    }
}

void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.every("booking.forget", std::chrono::hours{24},
                 [&database, clock]() -> db::awaitable<void> { co_await forget_guests(database, clock()); });
}

}  // namespace estate::booking
