// A price for a stay, given once and kept.

#include "quotes.hpp"

#include "plans.hpp"
#include "pricing.hpp"
#include "words.hpp"

#include <booking_queries.hpp>

#include "errors.hpp"

#include <algorithm>

namespace estate::booking {
namespace {

using std::chrono::days;

Quote to_quote(const QuoteRow& row) {
    const auto party = row.party ? json::parse<Party>(row.party->text).value() : Party{.adults = row.guests};
    const auto unless_nothing = [&](std::int64_t minor) { return minor == 0 ? std::nullopt : std::optional{Money{minor, row.currency}}; };
    return {.id = row.id,
            .listing_id = row.listing_id,
            .listing_slug = row.listing_slug,
            .check_in = row.stay.from(),
            .check_out = row.stay.to(),
            .nights = row.stay.nights(),
            .guests = row.guests,
            .lines = row.lines,
            .total = {row.total_minor, row.currency},
            .created_at = row.created_at,
            .expires_at = row.expires_at,
            .adults = party.adults,
            .children_ages = party.children_ages,
            .pets = party.pets,
            .coupon = row.coupon,
            .due_at_property = unless_nothing(row.due_at_property_minor),
            .deposit = unless_nothing(row.deposit_minor),
            .rules_version = row.rules_version};
}

Problem stay_refused(const std::vector<Violation>& violations, const std::vector<Stay>& nearest) {
    Problem problem{.status = 422, .code = "stay_refused", .detail = violations.front().message};
    problem.extras["violations"] = json::to_value(violations);
    problem.extras["nearest"] = json::to_value(nearest);
    return problem;
}

Answer<DateRange> read_stay(Date check_in, Date check_out) {
    auto stay = DateRange::make(check_in, check_out);
    if (stay && stay->nights() <= longest_stay_nights) return *stay;
    return wrong_fields({{"/check_out", "invalid_value", stay ? "must be at most two years after check_in" : "must be after check_in"}});
}

/// ALL violations, and where there are any, the stays nearby.
std::optional<Problem> refusal_of(const Terms& terms, const Wish& wish, const std::vector<calendar::Occupied>& occupied,
                                  const std::optional<std::string>& code, const Coupon* coupon) {
    auto violations = check_stay(terms, wish, occupied);
    const auto nearest = violations.empty() ? std::vector<Stay>{} : nearest_stays(terms, wish, occupied, 3);
    if (code) {
        const Coupon unknown{.id = {}, .code = *code, .is_active = false};
        std::ranges::move(check_coupon(coupon ? coupon : &unknown, terms, wish), std::back_inserter(violations));
    }
    if (violations.empty()) return std::nullopt;
    return stay_refused(violations, nearest);
}

}  // namespace

awaitable<std::optional<Rate>> find_rate(db::Pool& database, const Uuid& listing_id) {
    co_return (co_await database.read(queries::find_rate, listing_id)).first<Rate>();
}

awaitable<void> put_rate(db::Transaction& transaction, const Rate& rate, Instant now) {
    std::optional<company::Tax> tax;
    if (rate.tax_id) {
        tax = co_await company::lock_tax(transaction, *rate.tax_id);
    } else {
        tax = co_await company::put_tax(transaction, rate.tax_name, rate.tax_basis_points, now);
    }
    co_await transaction.execute(queries::put_rate, rate.listing_id, rate.property_id, rate.currency, rate.nightly_minor,
                                 rate.cleaning_minor, rate.min_nights, rate.max_nights, rate.max_guests, rate.window_days, rate.tax_name,
                                 rate.tax_basis_points, rate.check_in_time, rate.check_out_time, rate.time_zone, tax.value().id);
    co_await copy_tax(transaction, *tax);
    co_await transaction.execute(queries::settle_rates, rate.listing_id, std::optional<Uuid>{});
}

awaitable<boost::json::value> find_nearest(db::Pool& database, const QuoteRow& quote, Instant now) {
    const auto terms = co_await find_terms(database, quote.listing_id, quote.stay.from(), quote.stay.to());
    if (!terms) co_return boost::json::array{};
    const auto party = quote.party ? json::parse<Party>(quote.party->text).value() : Party{.adults = quote.guests};
    const Wish wish{quote.stay, party, moment_at(now, terms->rate), http::Locale::en};
    const auto occupied = co_await occupied_around(database, *terms, quote.stay, now);
    co_return json::to_value(nearest_stays(*terms, wish, occupied, 3));
}

awaitable<Answer<Quote>> give_quote(http::WriteContext& context, http::None, QuoteRequest request) {
    const auto stay = read_stay(request.check_in, request.check_out);
    if (!stay) co_return std::unexpected(stay.error());
    const auto party = read_party(said_party(request), "/");
    if (!party) co_return wrong_fields(party.error());
    const auto listing = co_await catalog::find_published_listing(context.database(), request.listing_id);
    const auto terms = listing ? co_await find_terms(context.database(), listing->id, stay->from(), stay->to()) : std::nullopt;
    if (!terms) co_return refuse(Refusal::no_such_listing);

    const auto now = context.started_at;
    const Wish wish{*stay, *party, moment_at(now, terms->rate), request.locale.value_or(http::Locale::en)};
    const auto code = request.coupon.transform([](const auto& text) { return text.value; });
    const auto coupon = code ? co_await find_coupon(context.database(), *code) : std::nullopt;
    const auto occupied = co_await occupied_around(context.database(), *terms, *stay, now);
    if (auto refusal = refusal_of(*terms, wish, occupied, code, coupon ? &*coupon : nullptr)) co_return std::unexpected(*refusal);

    const auto inputs = inputs_of(*terms, *stay, *party, wish.moment.today, coupon ? &*coupon : nullptr, wish.locale);
    const auto price = price_stay(inputs);
    const QuoteRow row{.id = new_id(),
                       .listing_id = listing->id,
                       .listing_slug = listing->slug,
                       .property_id = listing->property_id,
                       .stay = *stay,
                       .guests = party->guests(),
                       .lines = {json::to_json(price.lines)},
                       .total_minor = price.total.amount_minor,
                       .currency = terms->rate.currency,
                       .created_at = now,
                       .expires_at = now + std::chrono::minutes{context.config().quote_minutes},
                       .party = json::Raw<Party>{json::to_json(*party)},
                       .coupon = coupon ? std::optional{coupon->code} : std::nullopt,
                       .due_at_property_minor = price.due_at_property.amount_minor,
                       .deposit_minor = terms->plan.deposit_minor,
                       .rules_version = rules_version};
    co_await context.transaction.execute(queries::add_quote, row.id, row.listing_id, row.listing_slug, row.property_id, row.stay,
                                         row.guests, row.lines, row.total_minor, row.currency, row.rules_version, row.created_at,
                                         row.expires_at, row.party, coupon.transform([](const Coupon& one) { return one.id; }),
                                         json::to_json(inputs), row.due_at_property_minor, row.deposit_minor);
    co_return to_quote(row);
}

awaitable<Answer<Quote>> get_quote(const http::Context& context, ById query) {
    const auto row = (co_await context.database().read(queries::find_quote, query.id)).first<QuoteRow>();
    if (!row) co_return refuse(Refusal::no_such_quote);
    co_return to_quote(*row);
}

}  // namespace estate::booking
