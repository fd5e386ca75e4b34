#include "stay_terms.hpp"

#include "errors.hpp"
#include "office_plan.hpp"

#include <calendar/calendar.hpp>
#include <catalog/events.hpp>
#include <company/events.hpp>

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

namespace estate::booking {
namespace {

/// What a listing without terms begins with.
const Rate usual{.listing_id = {},
                 .property_id = {},
                 .currency = {},
                 .min_nights = 2,
                 .max_nights = 28,
                 .max_guests = 2,
                 .tax_name = R"({"en":"VAT","fr":"TVA","es":"IVA"})",
                 .time_zone = {}};

OfficeStayTerms to_terms(const catalog::ListingRef& listing, const std::optional<Rate>& found, int preparation_days) {
    const Rate& rate = found ? *found : usual;
    return {.listing_id = listing.id,
            .is_set = found.has_value(),
            .nightly = {listing.price_minor, listing.currency},
            .cleaning = {rate.cleaning_minor, listing.currency},
            .min_nights = rate.min_nights,
            .max_nights = rate.max_nights,
            .max_guests = rate.max_guests,
            .window_days = rate.window_days,
            .tax_id = rate.tax_id,
            .tax_name = {rate.tax_name},
            .tax_basis_points = rate.tax_basis_points,
            .check_in_time = rate.check_in_time,
            .check_out_time = rate.check_out_time,
            .preparation_days = preparation_days};
}

Rate to_rate(const catalog::ListingRef& listing, const StayTermsEdit& edit, const company::Tax& tax) {
    return {.listing_id = listing.id,
            .property_id = listing.property_id,
            .currency = listing.currency,
            .nightly_minor = listing.price_minor,
            .cleaning_minor = edit.cleaning_minor,
            .min_nights = edit.min_nights.as_int(),
            .max_nights = edit.max_nights.as_int(),
            .max_guests = edit.max_guests.as_int(),
            .window_days = edit.window_days.as_int(),
            .tax_name = tax.name.text,
            .tax_basis_points = tax.basis_points,
            .tax_id = tax.id,
            .check_in_time = edit.check_in_time.text,
            .check_out_time = edit.check_out_time.text,
            .time_zone = listing.time_zone};
}

}  // namespace

std::expected<WallTime, std::string> WallTime::parse(std::string_view text) {
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    const bool is_written = text.size() == 5 && text[2] == ':' && std::string_view{"0123456789"}.contains(text[0]) &&
                            text.find_first_not_of("0123456789:") == std::string_view::npos;
    if (is_written && number(0) < 24 && number(3) < 60 && text[1] != ':' && text[3] != ':' && text[4] != ':')
        return WallTime{std::string{text}};
    return std::unexpected("must be a time like 16:00");
}

awaitable<Answer<OfficeStayTerms>> show_stay_terms(const http::Context& context, OfListing parameters) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const auto rate = (co_await context.database().read(queries::find_rate, listing->id)).first<Rate>();
    const auto unit = co_await calendar::find_unit(context.database(), listing->property_id);
    co_return to_terms(*listing, rate, unit ? unit->preparation_days : 0);
}

awaitable<Answer<OfficeStayTerms>> edit_stay_terms(http::WriteContext& context, OfListing parameters, StayTermsEdit edit) {
    const auto listing = co_await find_own_stay(context, parameters.id);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    co_await context.transaction.execute(queries::lock_stay_terms, listing->id);
    const auto before_rate = (co_await context.transaction.execute(queries::find_rate, listing->id)).first<Rate>();
    const auto unit = co_await calendar::find_unit(context.database(), listing->property_id);
    const auto before = to_terms(*listing, before_rate, unit ? unit->preparation_days : 0);
    if (auto problem = http::check_unchanged(context.request, json::to_json(before))) co_return std::unexpected(*std::move(problem));
    if (edit.max_nights < edit.min_nights) {
        co_return wrong_fields({{"/max_nights", "out_of_range", "must be at least min_nights"}});
    }
    const auto tax = co_await company::lock_tax(context.transaction, edit.tax_id);
    const bool has_it = before.tax_id == edit.tax_id;
    if (!tax) co_return wrong_fields({{"/tax_id", "unknown", "is no tax of the company"}});
    if (!tax->is_active && !has_it) co_return wrong_fields({{"/tax_id", "not_allowed", "is retired"}});
    if (tax->currency && *tax->currency != listing->currency)
        co_return wrong_fields({{"/tax_id", "not_allowed", "is in another currency than the price"}});
    const auto rate = to_rate(*listing, edit, *tax);
    co_await put_rate(context.transaction, rate, context.started_at);
    if (!co_await calendar::set_preparation_days(context.transaction, listing->property_id, edit.preparation_days.as_int())) {
        co_return estate::refuse(409, "calendar_not_ready", "The property has no calendar yet; try again in a moment.");
    }
    const auto after = to_terms(*listing, rate, edit.preparation_days.as_int());
    co_await jobs::audit(
        context.transaction,
        {context.person().subject, "listing", listing->id, "stay_terms_changed", json::to_json(before), json::to_json(after)},
        context.started_at);
    co_return after;
}

awaitable<std::vector<FieldError>> missing_before_publishing(db::Transaction& transaction, const catalog::ListingRef& listing) {
    if (listing.kind != catalog::ListingKind::short_stay) co_return std::vector<FieldError>{};
    const auto rate = (co_await transaction.execute(queries::find_rate, listing.id)).first<Rate>();
    if (rate && rate->currency == listing.currency) co_return std::vector<FieldError>{};
    co_return std::vector<FieldError>{{"/listings/short_stay/stay_terms", "required", "is required"}};
}

awaitable<void> follow_price(db::Transaction& transaction, const jobs::Event& event) {
    const auto listing = json::parse<catalog::ListingChanged>(event.payload).value();
    // Only a draft comes into another currency: its fees are nobody's promise yet, and are asked for again.
    co_await transaction.execute(queries::remove_rate_in_other_currency, listing.listing_id, listing.price.currency);
    co_await transaction.execute(queries::set_nightly, listing.listing_id, listing.price.amount_minor);
}

awaitable<void> follow_time_zone(db::Transaction& transaction, const jobs::Event& event) {
    const auto placed = json::parse<catalog::PropertyPlaced>(event.payload).value();
    co_await transaction.execute(queries::follow_time_zone, placed.property_id, placed.time_zone);
}

awaitable<void> follow_tax(db::Transaction& transaction, const jobs::Event& event) {
    const auto changed = json::parse<company::TaxChanged>(event.payload).value();
    // As it is now: it may have changed again since.
    const auto tax = co_await company::lock_tax(transaction, changed.tax_id);
    if (!tax) co_return;
    co_await copy_tax(transaction, *tax);
    co_await transaction.execute(queries::follow_tax, tax->id, tax->name, tax->basis_points);
    co_await transaction.execute(queries::settle_rates, std::optional<Uuid>{}, std::optional{tax->id});
}

}  // namespace estate::booking
