#include "plan_rules.hpp"

#include <gtest/gtest.h>

#include "plans_of_tests.hpp"

namespace estate::booking {
namespace {

using namespace made_up;

DaysEdit edit(const char* from, const char* to, std::vector<json::Int<1, 7>> weekdays = {}) {
    return {.from = day(from), .to = day(to), .weekdays = std::move(weekdays), .set = {}, .price_percent = std::nullopt, .clear = {}};
}

std::vector<std::string> paths(const std::vector<FieldError>& errors) {
    std::vector<std::string> found;
    for (const auto& error : errors) found.push_back(error.path);
    return found;
}

TEST(ManyDays, are_those_of_the_range_on_such_weekdays) {
    auto terms = villa();
    // 2026-07-06 is a Monday.
    auto weekend = edit("2026-07-06", "2026-07-20", {{6}, {7}});
    weekend.set.nightly_minor = 30'000;
    const auto days = with_days(terms, weekend);
    ASSERT_EQ(days.size(), 4u);
    EXPECT_EQ(to_string(days[0].day), "2026-07-11");
    EXPECT_EQ(to_string(days[3].day), "2026-07-19");
}

TEST(ManyDays, go_up_from_the_price_that_each_has) {
    auto terms = villa();
    terms.plan.seasons = {season("Summer", "2026-07-07", "2026-07-08", {.nightly_minor = 33'333})};
    auto up = edit("2026-07-06", "2026-07-08");
    up.price_percent = json::Int<-90, 900>{10};
    const auto days = with_days(terms, up);
    EXPECT_EQ(days[0].nightly_minor, 20'845);
    EXPECT_EQ(days[1].nightly_minor, 36'666);
}

TEST(ManyDays, lose_a_limit_that_the_new_one_contradicts) {
    auto terms = villa();
    terms.plan.days = {on_day("2026-07-06", {.min_arrival = 2, .max_arrival = 4})};
    auto longer = edit("2026-07-06", "2026-07-07");
    longer.set.min_arrival = 7;
    const auto days = with_days(terms, longer);
    EXPECT_EQ(days[0].min_arrival, 7);
    EXPECT_FALSE(days[0].max_arrival);
}

TEST(ManyDays, of_which_nothing_is_said_any_more_are_gone) {
    auto terms = villa();
    terms.plan.days = {on_day("2026-07-06", {.nightly_minor = 1}), on_day("2026-07-07", {.nightly_minor = 1, .closed = true})};
    auto cleared = edit("2026-07-06", "2026-07-08");
    cleared.clear = {DayField::nightly_minor};
    const auto days = with_days(terms, cleared);
    ASSERT_EQ(days.size(), 1u);
    EXPECT_EQ(to_string(days[0].day), "2026-07-07");
    EXPECT_TRUE(days[0].closed.value());
}

TEST(ManyDays, must_say_something_of_some_days) {
    EXPECT_EQ(paths(check_days(edit("2026-07-06", "2026-07-06"))), (std::vector<std::string>{"/to", "/set"}));
    auto both = edit("2026-07-06", "2026-07-08");
    both.set.nightly_minor = 5;
    both.price_percent = json::Int<-90, 900>{10};
    EXPECT_EQ(paths(check_days(both)), (std::vector<std::string>{"/price_percent"}));
}

TEST(Plan, that_contradicts_itself_is_refused_with_places) {
    RatePlan plan;
    plan.included_guests = 7;
    plan.seasons = {season("A", "2026-07-01", "2026-07-10"), season("B", "2026-07-09", "2026-07-20", {.min_arrival = 5, .max_arrival = 3})};
    plan.seasons[1].weekdays = {on_weekday(6, {}), on_weekday(6, {.nightly_minor = 0})};
    plan.discounts = {{DiscountKind::length_of_stay, 7, 500}, {DiscountKind::length_of_stay, 7, 600}};
    EXPECT_EQ(paths(check_plan(plan, 6)),
              (std::vector<std::string>{"/included_guests", "/seasons/1/min_arrival", "/seasons/1/weekdays/1/weekday",
                                        "/seasons/1/weekdays/1/nightly_minor", "/seasons/1/from", "/discounts/1/threshold"}));
}

TEST(Plan, does_not_take_the_season_of_another_listing) {
    RatePlan before;
    before.seasons = {season("Mine", "2026-07-01", "2026-07-10")};
    SeasonEdit mine;
    mine.id = before.seasons[0].id;
    mine.name = {"Mine"};
    SeasonEdit foreign;
    foreign.id = new_id();
    foreign.name = {"Foreign"};
    foreign.from = day("2027-01-01");
    RatePlanEdit wanted;
    wanted.seasons = {mine, foreign};
    const auto made = new_id();
    const auto plan = to_plan(wanted, before, [&] { return made; });
    EXPECT_EQ(plan.seasons[0].id, before.seasons[0].id);
    EXPECT_EQ(plan.seasons[1].id, made);
}

TEST(Difference, names_what_has_changed_and_nothing_else) {
    RatePlan before;
    before.orphan_min = 2;
    before.days = {on_day("2026-07-06", {.nightly_minor = 1}), on_day("2026-07-07", {.nightly_minor = 2})};
    auto after = before;
    after.max_pets = 1;
    after.days[1].nightly_minor = 3;
    const auto [was, is] = difference(before, after);
    EXPECT_EQ(was, R"({"max_pets":0,"days":[{"nightly_minor":2,"day":"2026-07-07"}]})");
    EXPECT_EQ(is, R"({"max_pets":1,"days":[{"nightly_minor":3,"day":"2026-07-07"}]})");
}

}  // namespace
}  // namespace estate::booking
