#include "coupons.hpp"

#include "errors.hpp"
#include "office_plan.hpp"

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>
#include <cctype>

namespace estate::booking {
namespace {

OfficeCoupon to_office(const Coupon& row) {
    return {.id = row.id,
            .code = row.code,
            .is_for_all = !row.listing_id,
            .basis_points = row.basis_points,
            .amount = row.amount_minor.transform([&](std::int64_t minor) { return Money{minor, row.currency.value()}; }),
            .bookable_from = row.bookable_from,
            .bookable_until = row.bookable_until,
            .stay_from = row.stay_from,
            .stay_until = row.stay_until,
            .min_nights = row.min_nights,
            .max_redemptions = row.max_redemptions,
            .max_per_guest = row.max_per_guest,
            .redeemed = row.redeemed,
            .is_active = row.is_active};
}

/// `SUMMER-27`; nothing for what could not be typed on a telephone.
std::optional<std::string> written(std::string code) {
    std::ranges::transform(code, code.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    const bool is_plain = std::ranges::all_of(
        code, [](char letter) { return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-'; });
    if (!is_plain || code.front() == '-' || code.back() == '-') return std::nullopt;
    return code;
}

std::vector<FieldError> check_coupon_edit(const CouponEdit& edit) {
    std::vector<FieldError> errors;
    if (!written(edit.code.value)) errors.push_back({"/code", "invalid_value", "must be letters, digits and hyphens"});
    if (edit.basis_points.has_value() == edit.amount_minor.has_value())
        errors.push_back({"/basis_points", "invalid_value", "must be there, or an amount, and not both"});
    if (edit.bookable_from && edit.bookable_until && *edit.bookable_until <= *edit.bookable_from)
        errors.push_back({"/bookable_until", "out_of_range", "must be after bookable_from"});
    if (edit.stay_from && edit.stay_until && *edit.stay_until <= *edit.stay_from)
        errors.push_back({"/stay_until", "out_of_range", "must be after stay_from"});
    return errors;
}

template <class Number>
std::optional<int> whole_number(const std::optional<Number>& number) {
    return number.transform([](const Number& value) { return value.as_int(); });
}

Coupon to_coupon(const CouponEdit& edit, const Uuid& id, const catalog::ListingRef& listing) {
    return {.id = id,
            .code = written(edit.code.value).value(),
            .listing_id = edit.is_for_all ? std::nullopt : std::optional{listing.id},
            .basis_points = whole_number(edit.basis_points),
            .amount_minor = edit.amount_minor.transform([](const auto& minor) { return minor.value; }),
            .currency = edit.amount_minor ? std::optional{listing.currency} : std::nullopt,
            .bookable_from = edit.bookable_from,
            .bookable_until = edit.bookable_until,
            .stay_from = edit.stay_from,
            .stay_until = edit.stay_until,
            .min_nights = edit.min_nights.as_int(),
            .max_redemptions = whole_number(edit.max_redemptions),
            .max_per_guest = whole_number(edit.max_per_guest),
            .is_active = edit.is_active};
}

/// What PostgreSQL has refused, in words.
std::unexpected<Problem> refused(const db::SqlError& error) {
    if (error.constraint == "coupon_code_unique") return wrong_fields({{"/code", "duplicate", "is a code already"}});
    if (error.constraint == "coupon_not_exhausted")
        return wrong_fields({{"/max_redemptions", "out_of_range", "must be at least as many as have used it"}});
    if (error.constraint == "coupon_rate_exists") return refuse(Refusal::no_stay_terms);
    throw error;
}

std::unexpected<Problem> not_for_all() {
    return estate::refuse(403, "forbidden", "A code for every stay is for those who run every property.");
}

awaitable<void> record(http::WriteContext& context, const Uuid& listing_id, std::string event, std::optional<std::string> before,
                       std::string after) {
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "listing", listing_id, std::move(event), std::move(before), std::move(after)},
                         context.started_at);
}

}  // namespace

awaitable<Answer<OfficeCoupons>> list_coupons(const http::Context& context, OfListing parameters) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    OfficeCoupons found;
    for (const auto& row : (co_await context.database().read(queries::list_coupons, listing->id)).rows<Coupon>())
        found.items.push_back(to_office(row));
    co_return found;
}

awaitable<Answer<OfficeCoupon>> show_coupon(const http::Context& context, OfCoupon parameters) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto row = (co_await context.database().read(queries::show_coupon, parameters.coupon_id, listing->id)).first<Coupon>();
    if (!row) co_return estate::not_found("coupon");
    co_return to_office(*row);
}

awaitable<Answer<OfficeCoupon>> add_coupon(http::WriteContext& context, OfListing parameters, CouponEdit edit) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    if (edit.is_for_all && !context.person().sees_whole_portfolio()) co_return not_for_all();
    if (auto errors = check_coupon_edit(edit); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto coupon = to_coupon(edit, new_id(), *listing);
    const auto added = co_await context.transaction.try_execute(
        queries::add_coupon, coupon.id, coupon.code, coupon.listing_id, coupon.basis_points, coupon.amount_minor, coupon.currency,
        coupon.bookable_from, coupon.bookable_until, coupon.stay_from, coupon.stay_until, coupon.min_nights, coupon.max_redemptions,
        coupon.max_per_guest, coupon.is_active, context.started_at);
    if (!added) co_return refused(added.error());
    const auto now_is = to_office(coupon);
    co_await record(context, listing->id, "coupon_added", std::nullopt, json::to_json(now_is));
    co_return now_is;
}

awaitable<Answer<OfficeCoupon>> change_coupon(http::WriteContext& context, OfCoupon parameters, CouponEdit edit) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto row = (co_await context.transaction.execute(queries::lock_coupon, parameters.coupon_id, listing->id)).first<Coupon>();
    if (!row) co_return estate::not_found("coupon");
    if ((edit.is_for_all || !row->listing_id) && !context.person().sees_whole_portfolio()) co_return not_for_all();
    const auto before = json::to_json(to_office(*row));
    if (auto problem = http::check_unchanged(context.request, before)) co_return std::unexpected(*std::move(problem));
    if (auto errors = check_coupon_edit(edit); !errors.empty()) co_return wrong_fields(std::move(errors));
    auto coupon = to_coupon(edit, row->id, *listing);
    coupon.redeemed = row->redeemed;
    const auto changed = co_await context.transaction.try_execute(
        queries::change_coupon, coupon.id, coupon.code, coupon.listing_id, coupon.basis_points, coupon.amount_minor, coupon.currency,
        coupon.bookable_from, coupon.bookable_until, coupon.stay_from, coupon.stay_until, coupon.min_nights, coupon.max_redemptions,
        coupon.max_per_guest, coupon.is_active);
    if (!changed) co_return refused(changed.error());
    const auto now_is = to_office(coupon);
    co_await record(context, listing->id, "coupon_changed", before, json::to_json(now_is));
    co_return now_is;
}

}  // namespace estate::booking
