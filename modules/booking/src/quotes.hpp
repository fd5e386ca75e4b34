#pragma once

#include "rules.hpp"
#include "terms.hpp"

namespace estate::booking {

/// 422 `stay_refused` with `violations` and `nearest` when the stay cannot be had.
awaitable<Answer<Quote>> give_quote(http::WriteContext& context, http::None, QuoteRequest request);
awaitable<Answer<Quote>> get_quote(const http::Context& context, ById query);

/// A quote as stored.
struct QuoteRow {
    Uuid id;
    Uuid listing_id;
    std::string listing_slug;
    Uuid property_id;
    DateRange stay = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    int guests = 0;
    json::Raw<std::vector<PriceLine>> lines;
    std::int64_t total_minor = 0;
    Currency currency;
    Instant created_at;
    Instant expires_at;
    /// Absent in quotes of a release that knew a number of guests only.
    std::optional<json::Raw<Party>> party;
    std::optional<std::string> coupon;
    std::int64_t due_at_property_minor = 0;
    std::int64_t deposit_minor = 0;
    std::string rules_version;
};
BOOST_DESCRIBE_STRUCT(QuoteRow, (),
                      (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, created_at, expires_at, party,
                       coupon, due_at_property_minor, deposit_minor, rules_version))

/// The possible stays around that of a quote, looked up afresh, as the `nearest` member of a problem.
awaitable<boost::json::value> find_nearest(db::Pool& database, const QuoteRow& quote, Instant now);

awaitable<std::optional<Rate>> find_rate(db::Pool& database, const Uuid& listing_id);

}  // namespace estate::booking
