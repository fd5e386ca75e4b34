#include "demo.hpp"

#include <booking/booking.hpp>
#include <calendar/calendar.hpp>

#include <app_queries.hpp>

#include <algorithm>
#include <iostream>

namespace estate::app {
namespace {

constexpr auto seed_name = "demo";

const DemoListing* stay_of(const DemoProperty& property) {
    const auto found = std::ranges::find_if(property.listings, [](const auto& listing) { return listing.stay.has_value(); });
    return found == property.listings.end() ? nullptr : &*found;
}

/// Order of «recommended»: mixed, with villas and stays tending to the front.
int rank_of(const DemoProperty& property, const DemoListing& listing) {
    const int luck = static_cast<int>(number_of(listing.slug.value) % 600);
    return luck + (property.kind == catalog::PropertyKind::villa ? 250 : 0) + (listing.stay ? 150 : 0);
}

/// Most of the portfolio is the first demo agent's; enough is the second's that one can see what an agent does not see.
std::string agent_of(const DemoProperty& property) {
    return number_of(property.ref.value) % 5 == 0 ? "user_demo_agent2" : "user_demo_agent";
}

/// Houses did not all come on the market today: the newest a month ago, the first more than two years ago.
Instant published_at(const DemoListing& listing, Instant now) {
    return now - std::chrono::days{30 + number_of(listing.slug.value) % 760};
}

template <class Number>
std::optional<int> as_int(const std::optional<Number>& number) {
    return number.transform([](const Number& value) { return value.as_int(); });
}

booking::Rate rate_of(const DemoListing& listing, Uuid listing_id, const catalog::PutProperty& put, int max_guests) {
    const auto& stay = *listing.stay;
    return {.listing_id = listing_id,
            .property_id = put.id,
            .currency = listing.currency,
            .nightly_minor = listing.price_minor,
            .cleaning_minor = stay.cleaning_minor,
            .min_nights = stay.min_nights.as_int(),
            .max_nights = stay.max_nights.as_int(),
            .max_guests = max_guests,
            .tax_name = json::to_json(stay.tax_name),
            .tax_basis_points = stay.tax_basis_points.as_int(),
            .check_in_time = stay.check_in_time.value,
            .check_out_time = stay.check_out_time.value,
            .time_zone = put.time_zone};
}

/// The seasons and taxes of its place, and what else a stay of this kind asks for.
db::awaitable<void> put_plan(db::Transaction& transaction, const Demo& demo, const DemoProperty& property, const DemoListing& listing,
                             const Uuid& listing_id, Date today, Instant now) {
    const auto rates = std::ranges::find(demo.rates, property.place.value, [](const auto& one) { return one.place.value; });
    if (rates == demo.rates.end()) co_return;
    auto plan = demo_plan(*rates, property, listing, today);
    if (const auto& tax = rates->amount_tax) {
        const auto put = co_await company::put_tax(transaction,
                                                   {.id = {},
                                                    .name = {json::to_json(tax->name)},
                                                    .mode = company::TaxMode::per_person_per_night,
                                                    .amount_minor = tax->amount_minor.value,
                                                    .currency = listing.currency,
                                                    .night_cap = as_int(tax->night_cap),
                                                    .from_age = as_int(tax->from_age),
                                                    .collected_by = tax->collected_by},
                                                   now);
        plan.further_taxes.push_back(put.id);
    }
    co_await booking::put_plan(transaction, listing_id, plan);
}

/// Prints what a module refused. True when it did.
template <class T>
bool refused(const std::string& what, const Answer<T>& answer) {
    if (answer) return false;
    for (const auto& error : answer.error().errors) std::cerr << what << ": " << error.path << ' ' << error.message << '\n';
    return true;
}

/// Stays from other channels and the owner's own weeks; only for a unit whose calendar is empty, so that nobody's booking is in the way.
db::awaitable<void> fill_calendar(db::Pool& database, db::Transaction& transaction, const DemoProperty& property,
                                  const catalog::PutProperty& put, Instant now) {
    const auto today = local_date(now, put.time_zone);
    const auto known = co_await calendar::occupied(database, put.id, today - std::chrono::days{400}, today + std::chrono::days{400}, now);
    if (!known.empty()) co_return;
    int number = 0;
    for (const auto& [days, is_owner] : demo_calendar(property.ref.value, today, stay_of(property)->stay->min_nights.as_int())) {
        const auto source = catalog::stable_id("demo stay", property.ref.value + "/" + std::to_string(number++));
        const auto claimed = co_await calendar::claim(transaction,
                                                      {.unit_id = put.id,
                                                       .days = days,
                                                       .kind = is_owner ? calendar::Kind::owner_block : calendar::Kind::channel,
                                                       .source_id = source,
                                                       .created_by = "demo"},
                                                      now);
        if (!claimed) throw std::logic_error("demo days overlap: " + property.ref.value);
    }
}

/// Since the beginning of this year, and once: what somebody has changed of it meanwhile stays.
db::awaitable<void> put_owner(db::Transaction& transaction, const Demo& demo, const DemoProperty& property, const catalog::PutProperty& put,
                              Instant now) {
    const auto owner =
        std::ranges::find_if(demo.owners, [&](const DemoOwner& one) { return std::ranges::contains(one.properties, property.ref.value); });
    if (owner == demo.owners.end()) co_return;
    const auto id = catalog::stable_id("demo owner", owner->name.value);
    const auto first_day = parse_date(to_string(local_date(now, put.time_zone)).substr(0, 4) + "-01-01").value();
    co_await company::put_owner(transaction, id, owner->name.value, owner->email.value, now);
    co_await company::put_agreement(transaction,
                                    {.id = catalog::stable_id("demo agreement", property.ref.value),
                                     .owner_id = id,
                                     .property_id = put.id,
                                     .from = first_day,
                                     .until = std::nullopt,
                                     .basis_points = owner->basis_points.as_int(),
                                     .taken_of = owner->taken_of,
                                     .cleaning_kept_by = owner->cleaning_kept_by},
                                    now);
}

db::awaitable<bool> load_property(db::Pool& database, db::Transaction& transaction, const Demo& demo, const DemoProperty& property,
                                  Instant now) {
    const auto put = co_await catalog::put_property(transaction, property, agent_of(property), now);
    if (refused(property.ref.value, put)) co_return false;
    const auto* stay = stay_of(property);
    co_await calendar::put_unit(transaction, {.id = put->id,
                                              .building_id = put->building_id,
                                              .time_zone = put->time_zone,
                                              .preparation_days = stay ? stay->stay->preparation_days.as_int() : 0});
    for (const auto& listing : property.listings) {
        const auto listing_id =
            co_await catalog::put_listing(transaction, put->id, listing, rank_of(property, listing), published_at(listing, now));
        if (refused(listing.slug.value, listing_id)) co_return false;
        if (!listing.stay) continue;
        const int guests = property.max_guests ? property.max_guests->as_int() : 2;
        co_await booking::put_rate(transaction, rate_of(listing, *listing_id, *put, guests), now);
        co_await put_plan(transaction, demo, property, listing, *listing_id, local_date(now, put->time_zone), now);
    }
    if (const auto pictures = demo.pictures.find(property.ref.value); pictures != demo.pictures.end()) {
        co_await catalog::put_pictures(transaction, put->id, pictures->second);
    }
    co_await catalog::refresh_completeness(transaction, put->id);
    co_await put_owner(transaction, demo, property, *put, now);
    // The whole of a building stays free, so that its units can be let.
    if (stay && property.kind != catalog::PropertyKind::building) co_await fill_calendar(database, transaction, property, *put, now);
    co_return true;
}

}  // namespace

db::awaitable<int> load_demo(db::Pool& database, const Demo& demo, Instant now) {
    const auto known = co_await database.read(queries::find_seed, seed_name);
    if (known.size() > 0 && known.scalar<std::string>() == demo.fingerprint) {
        std::cout << "The demo portfolio is loaded already.\n";
        co_return 0;
    }
    auto transaction = co_await database.begin();
    for (const auto& place : demo.places) co_await catalog::put_place(transaction, place);
    int position = 0;
    for (const auto& amenity : demo.amenities) co_await catalog::put_amenity(transaction, amenity, position++);
    bool good = true;
    for (const auto& property : demo.properties) good = co_await load_property(database, transaction, demo, property, now) && good;
    if (!good) co_return 1;
    co_await transaction.execute(queries::remember_seed, seed_name, demo.fingerprint, now);
    co_await transaction.commit();
    std::cout << "Loaded " << demo.properties.size() << " properties in " << demo.places.size() << " places, " << demo.pictures.size()
              << " of them with pictures.\n";
    co_return 0;
}

}  // namespace estate::app
