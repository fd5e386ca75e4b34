#include "desk_money.hpp"

#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

std::unexpected<Problem> nothing_due() {
    return estate::refuse(409, "nothing_due", "There is nothing to be taken on arrival, or it has been taken.");
}

awaitable<bool> is_due(db::Transaction& transaction, const BookingRow& row) {
    if (row.due_at_property_minor == 0) co_return false;
    co_return (co_await transaction.execute(queries::find_desk_receipt, row.id)).size() == 0;
}

/// The receipt, and the books: the guest owes it no more.
awaitable<void> take(http::WriteContext& context, const BookingRow& row, DeskMeans means) {
    const auto now = context.started_at;
    const auto by = context.person().subject;
    co_await context.transaction.execute(queries::add_desk_receipt, row.id, row.due_at_property_minor, means, by, now);
    const auto* account = means == DeskMeans::cash ? ledger::account::desk_cash : ledger::account::card_terminal;
    co_await ledger::post(context.transaction,
                          ledger::taken_on_arrival(charge_of(row), account, row.due_at_property_minor, day_at(row, now), by), now);
    co_await jobs::audit(context.transaction,
                         {by, "booking", row.id, "taken_at_desk", std::nullopt,
                          R"({"amount_minor": )" + std::to_string(row.due_at_property_minor) + R"(, "means": ")" +
                              boost::describe::enum_to_string(means, "") + "\"}"},
                         now);
}

}  // namespace

awaitable<Answer<Nothing>> take_on_arrival(http::WriteContext& context, const BookingRow& row, std::optional<TakenAtDesk> taken) {
    const bool is_open = co_await is_due(context.transaction, row);
    if (!is_open && taken && *taken != TakenAtDesk::not_taken) co_return nothing_due();
    if (!is_open) co_return Nothing{};
    if (!taken) {
        co_return estate::refuse(409, "due_at_property", "Something is to be taken on arrival: say how it was, or that it was not.");
    }
    if (*taken == TakenAtDesk::not_taken) {
        co_await jobs::audit(context.transaction, {context.person().subject, "booking", row.id, "not_taken_at_desk"}, context.started_at);
        co_return Nothing{};
    }
    co_await take(context, row, *taken == TakenAtDesk::cash ? DeskMeans::cash : DeskMeans::card_terminal);
    co_return Nothing{};
}

awaitable<Answer<Booking>> take_at_desk(http::WriteContext& context, ById query, DeskReceiptRequest request) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto row =
        (co_await context.transaction.execute(queries::lock_booking, query.id, std::string{}, sight.is_whole, sight.properties))
            .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    const bool has_come = row->state == BookingState::checked_in || row->state == BookingState::completed;
    if (!has_come) co_return illegal_move(state_at(*row, context.started_at), Event::check_out);
    if (!co_await is_due(context.transaction, *row)) co_return nothing_due();
    co_await take(context, *row, request.means);
    auto bookings = co_await present(context, {*row}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

}  // namespace estate::booking
