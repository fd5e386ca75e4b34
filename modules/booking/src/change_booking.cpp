#include "change_booking.hpp"

#include <booking/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "payment.hpp"
#include "plans.hpp"
#include "pricing.hpp"
#include "restrictions.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

/// A change as it is wanted, priced by the terms of today.
struct PricedChange {
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    Party party;
    PriceInputs inputs = {};
    StayPrice price = {};
    std::int64_t deposit_minor = 0;
    /// The coupon of the booking that goes on with it, or why it does not.
    std::optional<Coupon> coupon = std::nullopt;
    std::optional<DroppedCoupon> dropped = std::nullopt;
};

/// The conditions that a coupon had to be taken under were held against it when it was: what it says of the stay itself must hold of the
/// changed one.
Coupon as_taken(Coupon coupon) {
    coupon.is_active = true;
    coupon.bookable_from = coupon.bookable_until = std::nullopt;
    coupon.max_redemptions = std::nullopt;
    return coupon;
}

awaitable<void> keep_coupon(db::Pool& database, PricedChange& change, const BookingRow& row, const Terms& terms, const Wish& wish) {
    const auto taken = (co_await database.read(queries::find_coupon_of_booking, row.id)).first<Coupon>();
    if (!taken) co_return;
    const auto coupon = as_taken(*taken);
    const auto violations = check_coupon(&coupon, terms, wish);
    if (violations.empty()) {
        change.coupon = coupon;
    } else {
        change.dropped = DroppedCoupon{coupon.code, violations.front().message};
    }
}

/// What the booking itself occupies does not stand in its own way: nobody else can have exactly these days.
void leave_out_own(std::vector<calendar::Occupied>& occupied, const DateRange& own, std::chrono::days preparation) {
    std::erase_if(occupied, [&](const calendar::Occupied& other) {
        const bool is_stay = other.from == own.from() - preparation && other.to == own.to();
        const bool is_preparation = other.reason == calendar::Reason::preparation && other.from == own.to() - preparation;
        return is_stay || is_preparation;
    });
}

std::optional<Problem> refusal_of_change(const BookingRow& row, BookingState state, Date today) {
    if (state != BookingState::confirmed) return illegal_move(state, Event::change).error();
    if (row.stay.from() > today) return std::nullopt;
    return Problem{.status = 409, .code = "has_begun", .detail = "The stay has begun; its dates can no longer be changed here."};
}

Answer<DateRange> read_changed_stay(Date check_in, Date check_out) {
    auto stay = DateRange::make(check_in, check_out);
    if (stay && stay->nights() <= longest_stay_nights) return *stay;
    return wrong_fields({{"/check_out", "invalid_value", "must be after check_in, and at most two years"}});
}

awaitable<Answer<PricedChange>> price_change(const http::Context& context, const BookingRow& row, DateRange stay, std::optional<int> guests,
                                             http::Locale locale, Instant now) {
    const auto terms = co_await find_terms(context.database(), row.listing_id, stay.from(), stay.to());
    if (!terms) co_return refuse(Refusal::no_such_listing);
    const auto moment = moment_at(now, terms->rate);
    if (auto problem = refusal_of_change(row, state_at(row, now), moment.today)) co_return std::unexpected(*std::move(problem));
    auto party = row.party ? json::parse<Party>(row.party->text).value() : Party{.adults = row.guests};
    if (guests && *guests != party.guests()) party.adults = std::max(*guests - static_cast<int>(party.children_ages.size()), 1);
    const Wish wish{stay, party, moment, locale};
    const auto unit = co_await calendar::find_unit(context.database(), row.property_id);
    auto occupied = co_await occupied_around(context.database(), *terms, stay, now);
    leave_out_own(occupied, row.stay, std::chrono::days{unit ? unit->preparation_days : 0});
    const auto violations = check_stay(*terms, wish, occupied);
    if (!violations.empty()) {
        Problem problem{.status = 422, .code = "stay_refused", .detail = violations.front().message};
        problem.extras["violations"] = json::to_value(violations);
        co_return std::unexpected(std::move(problem));
    }
    PricedChange change{.stay = stay, .party = party, .deposit_minor = terms->plan.deposit_minor};
    co_await keep_coupon(context.database(), change, row, *terms, wish);
    change.inputs = inputs_of(*terms, stay, party, moment.today, change.coupon ? &*change.coupon : nullptr, locale);
    change.price = price_stay(change.inputs);
    co_return change;
}

ChangePreview to_change_preview(const BookingRow& row, const PricedChange& change, std::int64_t paid_minor) {
    const auto money = [&](std::int64_t amount_minor) { return Money{amount_minor, row.currency}; };
    const auto owed =
        std::max<std::int64_t>(change.price.total.amount_minor - change.price.due_at_property.amount_minor - row.courtesy_minor, 0);
    return {.booking_id = row.id,
            .check_in = change.stay.from(),
            .check_out = change.stay.to(),
            .nights = change.stay.nights(),
            .guests = change.party.guests(),
            .lines = {json::to_json(change.price.lines)},
            .total = change.price.total,
            .total_before = money(row.total_minor),
            .to_pay = money(std::max<std::int64_t>(owed - paid_minor, 0)),
            .refund = money(std::max<std::int64_t>(paid_minor - owed, 0)),
            .coupon = change.coupon.transform([](const Coupon& one) { return one.code; }),
            .dropped_coupon = change.dropped};
}

awaitable<std::optional<BookingRow>> lock_changed(http::WriteContext& context, const Uuid& id) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    co_return (co_await context.transaction.execute(queries::lock_booking, id, viewer.subject, sight.is_whole, sight.properties))
        .first<BookingRow>();
}

/// The new quote, as any other; its booking has it from now on.
awaitable<void> store_change(http::WriteContext& context, const BookingRow& row, const PricedChange& change) {
    const auto now = context.started_at;
    const Uuid id = new_id();
    co_await context.transaction.execute(queries::add_quote, id, row.listing_id, row.listing_slug, row.property_id, change.stay,
                                         change.party.guests(), json::to_json(change.price.lines), change.price.total.amount_minor,
                                         row.currency, rules_version, now, now, json::to_json(change.party),
                                         change.coupon.transform([](const Coupon& one) { return one.id; }), json::to_json(change.inputs),
                                         change.price.due_at_property.amount_minor, change.deposit_minor);
    co_await context.transaction.execute(queries::change_booking, row.id, id, context.person().subject, now);
}

awaitable<bool> move_nights(http::WriteContext& context, const BookingRow& row, const DateRange& stay) {
    const auto now = context.started_at;
    if (stay == row.stay) co_return true;
    co_await calendar::release(context.transaction, row.id, now);
    const auto claimed = co_await calendar::claim(context.transaction,
                                                  {.unit_id = row.property_id,
                                                   .days = stay,
                                                   .kind = calendar::Kind::stay,
                                                   .source_id = row.id,
                                                   .expires_at = std::nullopt,
                                                   .note = row.code,
                                                   .created_by = row.guest_subject},
                                                  now);
    co_return claimed.has_value();
}

/// Money of the difference: asked for, or given back.
awaitable<Answer<Nothing>> settle_change(http::WriteContext& context, BookingRow& after) {
    const auto now = context.started_at;
    co_await owe_for(context.transaction, after, context.person().subject, now);
    const auto standing = (co_await payments::lock_charge(context.transaction, paid_for(after.id))).value();
    // A page that asks for the old amount is no longer right.
    co_await payments::abandon(context.transaction, paid_for(after.id), now);
    const auto surplus = standing.kept_minor() - standing.due_minor;
    if (surplus <= 0) co_return Nothing{};
    co_return co_await payments::refund(context.transaction, paid_for(after.id), surplus, "changed", context.person().subject, now);
}

}  // namespace

awaitable<Answer<ChangePreview>> preview_change(const http::Context& context, ChangeQuery query) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    const auto row = (co_await context.database().read(queries::find_booking, query.id, viewer.subject, sight.is_whole, sight.properties))
                         .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto stay = read_changed_stay(query.check_in, query.check_out);
    if (!stay) co_return std::unexpected(stay.error());
    const auto guests = query.guests ? std::optional{query.guests->as_int()} : std::nullopt;
    const auto change = co_await price_change(context, *row, *stay, guests, query.locale.value_or(http::Locale::en), context.now());
    if (!change) co_return std::unexpected(change.error());
    const auto charge = co_await payments::find(context.database(), paid_for(row->id), payments::PaymentPurpose::charge);
    const auto paid = charge ? charge->paid.amount_minor - charge->refunded.amount_minor - charge->refunding.amount_minor : 0;
    co_return to_change_preview(*row, *change, paid);
}

awaitable<Answer<Booking>> change_booking(http::WriteContext& context, ById query, ChangeRequest request) {
    const auto row = co_await lock_changed(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto stay = read_changed_stay(request.check_in, request.check_out);
    if (!stay) co_return std::unexpected(stay.error());
    const auto guests = request.guests ? std::optional{request.guests->as_int()} : std::nullopt;
    const auto locale = query.locale.value_or(http::Locale::en);
    const auto change = co_await price_change(context, *row, *stay, guests, locale, context.started_at);
    if (!change) co_return std::unexpected(change.error());
    if (change->price.total.amount_minor != request.expected_total_minor.value) {
        co_return estate::refuse(409, "price_changed", "The price is another by now; look again.");
    }
    if (!co_await move_nights(context, *row, *stay)) co_return refuse(Refusal::nights_taken);
    co_await store_change(context, *row, *change);
    auto after = (co_await lock_changed(context, query.id)).value();
    const auto date = day_at(*row, context.started_at);
    const auto journal = ledger::stay_changed(charge_of(*row), charge_of(after), after.changes, date, context.person().subject);
    if (!journal.entries.empty()) co_await ledger::post(context.transaction, journal, context.started_at);
    const auto settled = co_await settle_change(context, after);
    if (!settled) co_return std::unexpected(settled.error());
    const auto line = [](const BookingRow& of) {
        return R"({"check_in": ")" + to_string(of.stay.from()) + R"(", "check_out": ")" + to_string(of.stay.to()) + R"(", "guests": )" +
               std::to_string(of.guests) + R"(, "total_minor": )" + std::to_string(of.total_minor) + "}";
    };
    co_await jobs::audit(context.transaction, {context.person().subject, "booking", row->id, "changed", line(*row), line(after)},
                         context.started_at);
    co_await jobs::emit(context.transaction, row->id, Changed{row->id}, context.started_at);
    auto bookings = co_await present(context, {after}, locale, context.started_at);
    co_return std::move(bookings.front());
}

}  // namespace estate::booking
