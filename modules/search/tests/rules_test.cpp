#include "rules.hpp"

#include "cursor.hpp"

#include <gtest/gtest.h>

#include <cmath>

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

TEST(WordPatterns, takes_signs_literally) {
    EXPECT_EQ(word_patterns("  sea   view "), (std::vector<std::string>{"%sea%", "%view%"}));
    EXPECT_EQ(word_patterns("50% a_b c\\d"), (std::vector<std::string>{"%50\\%%", "%a\\_b%", "%c\\\\d%"}));
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
