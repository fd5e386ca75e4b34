#include "rules.hpp"

#include "cursor.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace estate::search {
namespace {

std::vector<std::string> paths(const Filters& filters) {
    std::vector<std::string> result;
    for (const auto& error : check_filters(filters)) result.push_back(error.path);
    return result;
}

Date day(std::string_view text) {
    return parse_date(text).value();
}

using Paths = std::vector<std::string>;

TEST(CheckFilters, accepts_nothing_and_everything_that_fits) {
    EXPECT_TRUE(check_filters({}).empty());
    Filters filters;
    filters.kind = catalog::ListingKind::short_stay;
    filters.check_in = day("2026-12-01");
    filters.check_out = day("2026-12-02");
    filters.price_min_minor = json::Int<0, 1'000'000'000'000>{100};
    filters.price_max_minor = json::Int<0, 1'000'000'000'000>{100};
    filters.bbox = {-9.5, 36.9, -7.4, 37.6};
    EXPECT_TRUE(check_filters(filters).empty());
}

TEST(CheckFilters, wants_both_dates_in_order) {
    Filters filters;
    filters.check_in = day("2026-12-01");
    EXPECT_EQ(paths(filters), Paths{"?check_out"});
    filters.check_out = day("2026-12-01");
    EXPECT_EQ(paths(filters), Paths{"?check_out"});
    filters.check_in.reset();
    EXPECT_EQ(paths(filters), Paths{"?check_in"});
}

TEST(CheckFilters, reports_all_contradictions) {
    Filters filters;
    filters.kind = catalog::ListingKind::sale;
    filters.check_in = day("2026-12-03");
    filters.check_out = day("2026-12-01");
    filters.bbox = {1, 2, 3};
    filters.price_min_minor = json::Int<0, 1'000'000'000'000>{2};
    filters.price_max_minor = json::Int<0, 1'000'000'000'000>{1};
    EXPECT_EQ(paths(filters), (Paths{"?check_out", "?kind", "?bbox", "?price_max_minor"}));
}

TEST(CheckFilters, bounds_the_box) {
    Filters filters;
    filters.bbox = {170, -10, -170, 10};
    EXPECT_TRUE(check_filters(filters).empty()) << "a box may cross the antimeridian";
    filters.bbox = {0, 20, 10, 10};
    EXPECT_EQ(paths(filters), Paths{"?bbox"});
    filters.bbox = {0, 0, 181, 10};
    EXPECT_EQ(paths(filters), Paths{"?bbox"});
    filters.bbox = {0, std::nan(""), 1, 10};
    EXPECT_EQ(paths(filters), Paths{"?bbox"});
}

TEST(WordQuery, is_of_beginnings_of_words_and_nothing_else) {
    EXPECT_EQ(word_query("  sea   view "), "'sea':* & 'view':*");
    EXPECT_EQ(word_query("São João"), "'São':* & 'João':*");
    EXPECT_EQ(word_query("50% l'eau & (a|b):c !d\\"), "'50':* & 'l':* & 'eau':* & 'a':* & 'b':* & 'c':* & 'd':*");
    EXPECT_EQ(word_query("% _ ' -"), "");
}

PriceRate rate_of(std::string_view currency, std::int64_t value_micro) {
    return {Currency::parse(currency).value(), value_micro};
}

TEST(PriceBounds, are_exact_within_a_currency) {
    Filters filters;
    EXPECT_EQ(price_bounds(filters, {}), PriceBounds{});
    filters.price_min_minor = json::Int<0, 1'000'000'000'000>{15'001};
    filters.price_max_minor = json::Int<0, 1'000'000'000'000>{1'000'000'000'000};
    const auto bounds = price_bounds(filters, rate_of("MAD", 93'500));
    EXPECT_EQ(bounds.min_micro, 15'001 * 93'500);
    EXPECT_EQ(bounds.max_micro, 1'000'000'000'000 * 93'500);
}

TEST(PriceBounds, leave_out_what_cannot_be_compared) {
    Filters filters;
    filters.price_min_minor = json::Int<0, 1'000'000'000'000>{1};
    EXPECT_LT(price_bounds(filters, {}).max_micro.value(), std::numeric_limits<std::int64_t>::max());
    filters.price_min_minor.reset();
    filters.price_max_minor = json::Int<0, 1'000'000'000'000>{1};
    EXPECT_FALSE(price_bounds(filters, {}).min_micro);
}

TEST(PriceSpan, holds_all_of_its_prices) {
    const auto euros = price_span(15'000'000'000, 45'000'000'000, rate_of("EUR", 1'000'000));
    EXPECT_EQ(euros.min_minor, 15'000);
    EXPECT_EQ(euros.max_minor, 45'000);
    const auto pounds = price_span(15'000'000'000, 45'000'000'000, rate_of("GBP", 1'140'000));
    EXPECT_EQ(pounds.min_minor, 13'157);
    EXPECT_EQ(pounds.max_minor, 39'474);
}

TEST(Cursor, comes_back_as_it_went) {
    for (const auto sort : {Sort::recommended, Sort::price_asc, Sort::price_desc, Sort::newest}) {
        const Cursor cursor{sort, -812'345'678'901, new_id()};
        EXPECT_EQ(read_cursor(write_cursor(cursor)), cursor);
    }
}

TEST(Cursor, refuses_what_is_not_ours) {
    for (const auto* text : {"", "a", "!!!!", "cmVjb21tZW5kZWQ", "cmVjb21tZW5kZWQ6MTp4", "bm9uZToxOjEyMzQ"}) {
        EXPECT_FALSE(read_cursor(text)) << text;
    }
    auto cut = write_cursor({Sort::newest, 5, new_id()});
    cut.pop_back();
    EXPECT_FALSE(read_cursor(cut));
}

}  // namespace
}  // namespace estate::search
