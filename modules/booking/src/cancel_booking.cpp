#include "cancel_booking.hpp"

#include <booking/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>
#include <numeric>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "payment.hpp"
#include "pricing.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

std::chrono::minutes minutes_of(const std::string& wall_time) {
    return std::chrono::hours{std::stoi(wall_time.substr(0, 2))} + std::chrono::minutes{std::stoi(wall_time.substr(3, 2))};
}

std::string state_text(BookingState state) {
    return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}";
}

/// What each night costs after all that was taken off it; nothing where it was not kept.
std::vector<std::int64_t> night_weights(const BookingRow& row) {
    std::vector<std::int64_t> weights;
    if (row.inputs) {
        if (const auto inputs = json::parse<PriceInputs>(*row.inputs)) {
            for (const auto& night : price_stay(*inputs).nights) weights.push_back(night.total_minor);
        }
    }
    weights.resize(static_cast<std::size_t>(row.stay.nights()), weights.empty() ? 0 : weights.back());
    return weights;
}

/// The parts of a price as the rule divides them. A tax that is in the price goes with it; what the property takes on arrival it takes from
/// nobody who does not arrive.
CancelledStay to_cancelled(const BookingRow& row) {
    CancelledStay stay{.policy = row.cancellation_policy,
                       .stay = row.stay,
                       .check_in_time = minutes_of(row.check_in_time),
                       .time_zone = row.time_zone,
                       .booked_at = row.created_at,
                       .confirmed_at = row.confirmed_at,
                       .has_checked_in = row.state == BookingState::checked_in,
                       .nights_minor = {}};
    const auto lines = json::parse<std::vector<PriceLine>>(row.lines.text);
    if (!lines) throw std::logic_error("the lines of booking " + row.code + " cannot be read");
    std::int64_t nights = 0;
    for (const auto& line : *lines) {
        if (line.included.value_or(false) || line.due_at_property.value_or(false)) continue;
        auto& part = line.kind == LineKind::tax ? stay.tax_minor : line.kind == LineKind::cleaning ? stay.cleaning_minor : nights;
        part += line.amount.amount_minor;
    }
    stay.nights_minor = spread_over_nights(nights, night_weights(row));
    return stay;
}

/// What is kept of a booking that ends in this state now.
RefundShare ending_share(const CancelledStay& stay, BookingState from, BookingState to, Instant now) {
    if (to == BookingState::no_show) return no_show_share(stay);
    if (from == BookingState::confirmed || from == BookingState::checked_in) return refund_share(stay, now);
    // What was never confirmed costs nothing.
    RefundShare share;
    share.nights.refunded_minor = std::accumulate(stay.nights_minor.begin(), stay.nights_minor.end(), std::int64_t{0});
    share.cleaning.refunded_minor = stay.cleaning_minor;
    share.tax.refunded_minor = stay.tax_minor;
    share.total.refunded_minor = share.nights.refunded_minor + share.cleaning.refunded_minor + share.tax.refunded_minor;
    return share;
}

/// What goes back of what has been paid, when so much is kept.
std::int64_t refund_of(const BookingRow& row, std::int64_t paid_minor, std::int64_t kept_minor) {
    return std::max<std::int64_t>(paid_minor - std::max<std::int64_t>(kept_minor - row.courtesy_minor, 0), 0);
}

CancellationPreview to_preview(const BookingRow& row, const CancelledStay& stay, const RefundShare& share, std::int64_t paid_minor) {
    const auto money = [&](std::int64_t amount_minor) { return Money{amount_minor, row.currency}; };
    const auto deadlines = refund_deadlines(stay);
    const auto kept = std::max<std::int64_t>(share.total.kept_minor - row.courtesy_minor, 0);
    return {.booking_id = row.id,
            .policy = row.cancellation_policy,
            .tier = share.tier,
            .total = money(row.total_minor),
            .released = money(share.total.refunded_minor),
            .kept = money(share.total.kept_minor),
            .nights_released = money(share.nights.refunded_minor),
            .cleaning_released = money(share.cleaning.refunded_minor),
            .tax_released = money(share.tax.refunded_minor),
            .paid = money(paid_minor),
            .refund = money(refund_of(row, paid_minor, share.total.kept_minor)),
            .still_owed = money(std::max<std::int64_t>(kept - paid_minor, 0)),
            .full_until = deadlines.full_until,
            .half_until = deadlines.half_until};
}

/// The tax of what is kept, also of a price that has its taxes in it.
std::int64_t kept_tax(const ledger::StayCharge& charge, const BookingRow& row, const CancelledStay& stay, const RefundShare& share) {
    const auto included = charge.tax_minor - stay.tax_minor - row.due_at_property_minor;
    const auto base = share.nights.refunded_minor + share.nights.kept_minor + stay.cleaning_minor;
    if (included <= 0 || base <= 0) return share.tax.kept_minor;
    return share.tax.kept_minor + scale_half_up(included, share.nights.kept_minor + share.cleaning.kept_minor, base);
}

awaitable<std::optional<BookingRow>> lock_own(http::WriteContext& context, const Uuid& id) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    co_return (co_await context.transaction.execute(queries::lock_booking, id, viewer.subject, sight.is_whole, sight.properties))
        .first<BookingRow>();
}

awaitable<Answer<Booking>> answer_with(http::WriteContext& context, const ById& query) {
    const auto row = co_await lock_own(context, query.id);
    auto bookings = co_await present(context, {row.value()}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

struct Ending {
    BookingState from = BookingState::confirmed;
    BookingState to = BookingState::cancelled;
    std::optional<std::string> reason;
    std::optional<std::int64_t> expected_refund_minor;
};

/// Nights, money and books of a booking that ends.
awaitable<Answer<Nothing>> end_booking(http::WriteContext& context, BookingRow row, Ending ending) {
    const auto now = context.started_at;
    auto& transaction = context.transaction;
    const auto by = context.person().subject;
    const auto stay = to_cancelled(row);
    const auto share = ending_share(stay, ending.from, ending.to, now);
    const auto standing = co_await payments::lock_charge(transaction, paid_for(row.id));
    const auto paid = standing ? standing->kept_minor() : 0;
    const auto refund = refund_of(row, paid, share.total.kept_minor);
    if (ending.expected_refund_minor && *ending.expected_refund_minor != refund) {
        co_return estate::refuse(409, "refund_changed", "Something else would go back by now; look again.");
    }
    co_await calendar::release(transaction, row.id, now);
    co_await transaction.execute(queries::cancel_booking, row.id, ending.to, now, ending.reason, share.total.kept_minor);
    if (ending.from == BookingState::confirmed || ending.from == BookingState::checked_in) {
        const auto date = day_at(row, now);
        const auto charge = charge_of(row);
        co_await ledger::reverse(transaction, ledger::stay_source(row.id), {date, by}, now);
        co_await ledger::reverse(transaction, ledger::owner_share_source(row.id), {date, by}, now);
        if (share.total.kept_minor > 0) {
            co_await ledger::post(transaction,
                                  ledger::stay_kept(charge, share.total.kept_minor, kept_tax(charge, row, stay, share), date, by), now);
        }
    }
    if (standing) {
        co_await payments::abandon(transaction, paid_for(row.id), now);
        row.state = ending.to;
        row.kept_minor = share.total.kept_minor;
        co_await owe_for(transaction, row, by, now);
        if (refund > 0) {
            const auto given =
                co_await payments::refund(transaction, paid_for(row.id), refund, boost::describe::enum_to_string(ending.to, ""), by, now);
            if (!given) co_return std::unexpected(given.error());
        }
        co_await payments::release_deposit(transaction, paid_for(row.id), now);
    }
    co_await jobs::audit(transaction,
                         {by, "booking", row.id, boost::describe::enum_to_string(ending.to, ""), state_text(ending.from),
                          R"({"state": ")" + std::string{boost::describe::enum_to_string(ending.to, "")} + R"(", "kept_minor": )" +
                              std::to_string(share.total.kept_minor) + R"(, "refund_minor": )" + std::to_string(refund) + "}"},
                         now);
    co_await jobs::emit(transaction, row.id, Cancelled{row.id}, now);
    co_return Nothing{};
}

}  // namespace

awaitable<Answer<CancellationPreview>> preview_cancellation(const http::Context& context, ById query) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    const auto row = (co_await context.database().read(queries::find_booking, query.id, viewer.subject, sight.is_whole, sight.properties))
                         .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.now();
    const auto state = state_at(*row, now);
    if (!next_state(state, Event::cancel)) co_return illegal_move(state, Event::cancel);
    const auto stay = to_cancelled(*row);
    const auto charge = co_await payments::find(context.database(), paid_for(row->id), payments::PaymentPurpose::charge);
    const auto paid = charge ? charge->paid.amount_minor - charge->refunded.amount_minor - charge->refunding.amount_minor : 0;
    co_return to_preview(*row, stay, ending_share(stay, state, BookingState::cancelled, now), paid);
}

awaitable<Answer<Booking>> cancel_stay(http::WriteContext& context, ById query, CancelRequest request) {
    const auto row = co_await lock_own(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto state = state_at(*row, context.started_at);
    if (state == BookingState::cancelled) co_return co_await answer_with(context, query);
    const auto to = next_state(state, Event::cancel);
    if (!to) co_return illegal_move(state, Event::cancel);
    Ending ending{.from = state, .to = *to, .reason = std::nullopt, .expected_refund_minor = std::nullopt};
    if (request.reason) ending.reason = request.reason->value;
    if (request.expected_refund_minor) ending.expected_refund_minor = request.expected_refund_minor->value;
    const auto ended = co_await end_booking(context, *row, std::move(ending));
    if (!ended) co_return std::unexpected(ended.error());
    co_return co_await answer_with(context, query);
}

awaitable<Answer<Booking>> mark_no_show(http::WriteContext& context, ById query) {
    const auto row = co_await lock_own(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto state = state_at(*row, context.started_at);
    if (state == BookingState::no_show) co_return co_await answer_with(context, query);
    const auto to = next_state(state, Event::miss);
    if (!to) co_return illegal_move(state, Event::miss);
    if (day_at(*row, context.started_at) <= row->stay.from()) {
        co_return estate::refuse(409, "too_early", "The guest may still come today.");
    }
    const auto ended =
        co_await end_booking(context, *row, {.from = state, .to = *to, .reason = std::nullopt, .expected_refund_minor = std::nullopt});
    if (!ended) co_return std::unexpected(ended.error());
    co_return co_await answer_with(context, query);
}

awaitable<Answer<Booking>> refund_booking(http::WriteContext& context, ById query, CourtesyRequest request) {
    auto row = co_await lock_own(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.started_at;
    // Money of a stay that was never confirmed is owed back as it is; there is no price that a courtesy could make less.
    if (!row->confirmed_at)
        co_return estate::refuse(409, "not_confirmed", "This stay was never confirmed; what was paid for it goes back by itself.");
    const auto amount = request.amount_minor.value;
    const auto by = context.person().subject;
    if (amount > owed_minor(*row))
        co_return estate::refuse(409, "more_than_owed", "A courtesy is no more than what the stay costs, or what is kept of it.");
    const auto given = co_await payments::refund(context.transaction, paid_for(row->id), amount, request.reason.value, by, now);
    if (!given) co_return std::unexpected(given.error());
    const auto date = day_at(*row, now);
    co_await ledger::post(context.transaction, ledger::stay_courtesy(charge_of(*row), new_id(), amount, date, by), now);
    co_await context.transaction.execute(queries::grant_courtesy, row->id, amount);
    row->courtesy_minor += amount;
    co_await owe_for(context.transaction, *row, by, now);
    co_await jobs::audit(context.transaction,
                         {by, "booking", row->id, "courtesy", std::nullopt, R"({"amount_minor": )" + std::to_string(amount) + "}"}, now);
    co_return co_await answer_with(context, query);
}

}  // namespace estate::booking
