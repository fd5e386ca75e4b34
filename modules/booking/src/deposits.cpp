#include "deposits.hpp"

#include <payments/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "payment.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

constexpr int deposits_at_once = 100;
/// A hold on a card lasts a week at least: it is not asked for earlier than this before the arrival.
constexpr int asked_days_before = 2;
constexpr const char* deposit_keeper = "platform";

struct DepositRow {
    Uuid id;
    std::string guest_subject;
    Uuid listing_id;
    Uuid property_id;
    Currency currency;
    std::int64_t deposit_minor = 0;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(DepositRow, (), (id, guest_subject, listing_id, property_id, currency, deposit_minor, time_zone))

struct DepartedRow {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(DepartedRow, (), (id))

awaitable<int> ask_for_deposits(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto rows =
        (co_await transaction.execute(queries::lock_deposits_due, now, asked_days_before, deposits_at_once)).rows<DepositRow>();
    for (const auto& row : rows) {
        co_await payments::owe(transaction,
                               {.subject = paid_for(row.id),
                                .purpose = payments::PaymentPurpose::deposit,
                                .party = row.guest_subject,
                                .due = {row.deposit_minor, row.currency},
                                .account = ledger::account::deposits_held,
                                .property_id = row.property_id,
                                .listing_id = row.listing_id,
                                .booking_id = row.id,
                                .time_zone = row.time_zone},
                               now);
        const bool is_asked = co_await payments::hold_deposit(transaction, paid_for(row.id), now + std::chrono::hours{24}, now);
        co_await transaction.execute(queries::note_deposit_asked, row.id, now);
        co_await jobs::audit(transaction, {deposit_keeper, "booking", row.id, is_asked ? "deposit_asked" : "deposit_without_card"}, now);
    }
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

awaitable<int> release_deposits(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    const auto rows = (co_await transaction.execute(queries::lock_deposits_over, now, deposits_at_once)).rows<DepartedRow>();
    for (const auto& row : rows) {
        co_await payments::release_deposit(transaction, paid_for(row.id), now);
        co_await transaction.execute(queries::note_deposit_released, row.id, now);
        co_await jobs::audit(transaction, {deposit_keeper, "booking", row.id, "deposit_released"}, now);
    }
    co_await transaction.commit();
    co_return static_cast<int>(rows.size());
}

}  // namespace

awaitable<SeenToDeposits> see_to_deposits(db::Pool& database, Instant now) {
    SeenToDeposits seen;
    seen.asked = co_await ask_for_deposits(database, now);
    seen.released = co_await release_deposits(database, now);
    co_return seen;
}

awaitable<void> settle_damage(db::Transaction& transaction, const jobs::Event& event, Instant now) {
    const auto paid = json::parse<payments::Succeeded>(event.payload).value();
    if (paid.subject_kind != subject_kind || paid.purpose != payments::PaymentPurpose::deposit) co_return;
    const auto row = (co_await transaction.execute(queries::lock_booking, paid.subject_id, std::string{}, true, std::vector<Uuid>{}))
                         .first<BookingRow>();
    const auto claimed = (co_await transaction.execute(queries::list_damages, paid.subject_id)).first<DamageRow>();
    // One that was taken before damages were written down stays held in the books until somebody says what for.
    if (!row || !claimed) co_return;
    // What has come counts, whatever was asked for.
    const ledger::Damage damage{claimed->id, paid.amount.amount_minor, claimed->reason, claimed->claimed_by};
    const auto charge = charge_of(*row);
    const auto date = day_at(*row, now);
    co_await ledger::post(transaction, ledger::damage_charged(charge, damage, date), now);
    co_await ledger::post(transaction, ledger::damage_withheld(charge, damage, date), now);
}

awaitable<Answer<Booking>> take_booking_deposit(http::WriteContext& context, ById query, DepositRequest request) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    const auto row =
        (co_await context.transaction.execute(queries::lock_booking, query.id, viewer.subject, sight.is_whole, sight.properties))
            .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto taken =
        co_await payments::take_deposit(context.transaction, paid_for(row->id), request.amount_minor.value, context.started_at);
    if (!taken) co_return std::unexpected(taken.error());
    co_await context.transaction.execute(queries::add_damage, new_id(), row->id, request.amount_minor.value, request.reason.value,
                                         viewer.subject, context.started_at);
    co_await jobs::audit(
        context.transaction,
        {viewer.subject, "booking", row->id, "deposit_taken", std::nullopt,
         R"({"amount_minor": )" + std::to_string(request.amount_minor.value) + R"(, "reason": )" + json::to_json(request.reason) + "}"},
        context.started_at);
    auto bookings = co_await present(context, {*row}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

}  // namespace estate::booking
