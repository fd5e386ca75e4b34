#include "plans.hpp"

#include "pricing.hpp"
#include "restrictions.hpp"

#include <boost/json/serialize.hpp>

#include <booking_queries.hpp>

#include <algorithm>
#include <stdexcept>

namespace estate::booking {
namespace {

using std::chrono::days;

/// All days that a plan can speak of.
const Date first_day = parse_date("1900-01-01").value();
const Date last_day = parse_date("2299-12-31").value();

template <class T>
T read(const json::Raw<T>& stored) {
    auto parsed = json::parse<T>(stored.text);
    if (!parsed) throw std::logic_error("the terms of a stay cannot be read: " + stored.text.substr(0, 200));
    return *std::move(parsed);
}

/// The rate has a copy of its tax, which a release that knows percentages only keeps in step as well: it counts.
void put_first_tax(Terms& terms) {
    const auto& rate = terms.rate;
    const auto known = std::ranges::find_if(terms.taxes, [&](const StayTax& tax) { return tax.id == rate.tax_id; });
    const bool is_percentage = known == terms.taxes.end() || known->mode == company::TaxMode::percent;
    if (!is_percentage) return;
    auto name = read(json::Raw<company::TaxName>{rate.tax_name});
    if (known == terms.taxes.end()) {
        terms.taxes.push_back({.id = rate.tax_id.value_or(Uuid{}), .name = std::move(name), .basis_points = rate.tax_basis_points});
        return;
    }
    known->name = std::move(name);
    known->basis_points = rate.tax_basis_points;
}

/// How many come when nobody has said it.
constexpr int usual_guests = 2;

Party party_of(const Terms& terms, const WantedStay& wanted) {
    return {.adults = wanted.adults.value_or(std::min(usual_guests, terms.rate.max_guests)),
            .children_ages = wanted.children_ages,
            .pets = wanted.pets};
}

bool takes_stay(const Terms& terms, const WantedStay& wanted, const std::vector<calendar::Occupied>& occupied) {
    const Wish wish{wanted.stay, party_of(terms, wanted), moment_at(wanted.now, terms.rate), http::Locale::en};
    auto violations = check_stay(terms, wish, occupied);
    std::erase_if(violations, [](const Violation& violation) { return violation.rule == Rule::unavailable; });
    return violations.empty();
}

/// The weekdays of all seasons, each with the id of its own, as put_plan_parts reads them.
std::string weekdays_json(const RatePlan& plan) {
    boost::json::array list;
    for (const auto& season : plan.seasons) {
        for (const auto& weekday : season.weekdays) {
            auto one = json::to_value(weekday).as_object();
            one["season_id"] = to_string(season.id);
            list.push_back(std::move(one));
        }
    }
    return boost::json::serialize(list);
}

}  // namespace

Terms to_terms(const TermsRow& row) {
    Terms terms{.rate = static_cast<const Rate&>(row),
                .plan = {.included_guests = row.included_guests,
                         .extra_guest_minor = row.extra_guest_minor,
                         .extra_guest_from_age = row.extra_guest_from_age,
                         .max_pets = row.max_pets,
                         .pet_minor = row.pet_minor,
                         .pet_per = row.pet_per,
                         .deposit_minor = row.deposit_minor,
                         .gap_fill = row.gap_fill,
                         .orphan_min = row.orphan_min,
                         .notice_hours = row.notice_hours,
                         .same_day_until = row.same_day_until,
                         .discounts = read(row.discounts),
                         .seasons = read(row.seasons),
                         .days = read(row.days),
                         .further_taxes = read(row.further_taxes)},
                .taxes = read(row.taxes)};
    put_first_tax(terms);
    return terms;
}

awaitable<std::vector<Terms>> list_terms(db::Pool& database, const std::vector<Uuid>& listing_ids, Date from, Date to) {
    const auto rows = (co_await database.read(queries::find_terms, listing_ids, from, to)).rows<TermsRow>();
    std::vector<Terms> terms;
    terms.reserve(rows.size());
    for (const auto& row : rows) terms.push_back(to_terms(row));
    co_return terms;
}

awaitable<std::optional<Terms>> find_terms(db::Pool& database, const Uuid& listing_id, Date from, Date to) {
    // Stays near the wanted one are looked at too, as long as the longest shortest stay.
    constexpr days around{search_radius_days + longest_stay_nights / 2};
    auto found = co_await list_terms(database, {listing_id}, from - around, to + around);
    if (found.empty()) co_return std::nullopt;
    co_return std::move(found.front());
}

awaitable<std::optional<TermsRow>> find_whole(db::Transaction& transaction, const Uuid& listing_id) {
    co_return (co_await transaction.execute(queries::find_terms, std::vector{listing_id}, first_day, last_day)).first<TermsRow>();
}

awaitable<std::optional<TermsRow>> find_whole(db::Pool& database, const Uuid& listing_id) {
    co_return (co_await database.read(queries::find_terms, std::vector{listing_id}, first_day, last_day)).first<TermsRow>();
}

awaitable<void> copy_tax(db::Transaction& transaction, const company::Tax& tax) {
    co_await transaction.execute(queries::copy_tax, tax.id, tax.name, tax.mode, tax.basis_points, tax.amount_minor, tax.currency,
                                 tax.is_inclusive, tax.on_tax, tax.night_cap, tax.from_age, tax.valid_from, tax.valid_until,
                                 tax.collected_by);
}

awaitable<void> put_plan(db::Transaction& transaction, const Uuid& listing_id, const RatePlan& plan) {
    for (const auto& id : plan.further_taxes) {
        if (const auto tax = co_await company::lock_tax(transaction, id)) co_await copy_tax(transaction, *tax);
    }
    co_await transaction.execute(queries::remove_plan_parts, listing_id);
    co_await transaction.execute(queries::put_plan, listing_id, plan.included_guests, plan.extra_guest_minor, plan.extra_guest_from_age,
                                 plan.max_pets, plan.pet_minor, plan.pet_per, plan.deposit_minor, plan.gap_fill, plan.orphan_min,
                                 plan.notice_hours, plan.same_day_until);
    co_await transaction.execute(queries::put_plan_parts, listing_id, json::to_json(plan.discounts), json::to_json(plan.seasons),
                                 weekdays_json(plan), json::to_json(plan.days), plan.further_taxes);
    co_await transaction.execute(queries::settle_rates, listing_id, std::optional<Uuid>{});
}

awaitable<std::optional<Coupon>> find_coupon(db::Pool& database, const std::string& code) {
    co_return (co_await database.read(queries::find_coupon, code)).first<Coupon>();
}

Moment moment_at(Instant now, const Rate& rate) {
    return {now, local_date(now, rate.time_zone)};
}

awaitable<std::vector<calendar::Occupied>> occupied_around(db::Pool& database, const Terms& terms, const DateRange& stay, Instant now) {
    const auto unit = co_await calendar::find_unit(database, terms.rate.property_id);
    const days preparation{unit ? unit->preparation_days : 0};
    const auto around = days_looked_at(terms, stay);
    auto occupied = co_await calendar::occupied(database, terms.rate.property_id, around.from(), around.to() + preparation, now);
    for (auto& other : occupied) other.from -= preparation;
    co_return occupied;
}

Money flat_total(const Money& nightly, const Money& cleaning, int tax_basis_points, const DateRange& stay) {
    const Terms terms{.rate = {.listing_id = {},
                               .property_id = {},
                               .currency = nightly.currency,
                               .nightly_minor = nightly.amount_minor,
                               .cleaning_minor = cleaning.amount_minor,
                               .tax_name = {},
                               .time_zone = {}},
                      .plan = {},
                      .taxes = {{.id = {}, .name = {}, .basis_points = tax_basis_points}}};
    return price_stay(inputs_of(terms, stay, {}, stay.from(), nullptr, http::Locale::en)).total;
}

awaitable<std::vector<std::pair<Uuid, Money>>> stay_totals(db::Pool& database, const std::vector<Uuid>& listing_ids,
                                                           const WantedStay& wanted) {
    std::vector<std::pair<Uuid, Money>> totals;
    // The day of departure has a rule of its own.
    for (const auto& terms : co_await list_terms(database, listing_ids, wanted.stay.from(), wanted.stay.to() + days{1})) {
        std::vector<calendar::Occupied> occupied;
        if (terms.plan.gap_fill || terms.plan.orphan_min > 0) occupied = co_await occupied_around(database, terms, wanted.stay, wanted.now);
        if (!takes_stay(terms, wanted, occupied)) continue;
        const auto today = moment_at(wanted.now, terms.rate).today;
        const auto inputs = inputs_of(terms, wanted.stay, party_of(terms, wanted), today, nullptr, http::Locale::en);
        totals.emplace_back(terms.rate.listing_id, price_stay(inputs).total);
    }
    co_return totals;
}

}  // namespace estate::booking
