#include <app/demo.hpp>

#include <gtest/gtest.h>

namespace estate::app {
namespace {

using std::chrono::days;

const Date first_day = parse_date("2026-11-29").value();

DemoListing villa() {
    DemoListing listing;
    listing.slug = {"villa-demo"};
    listing.price_minor = {20'000};
    listing.stay = DemoStay{};
    listing.stay->max_nights = {28};
    return listing;
}

DemoSeason season(const char* name, const char* from, const char* to, int percent) {
    return {.name = {name}, .from = {from}, .to = {to}, .percent = {percent}, .weekend_percent = std::nullopt, .min_arrival = std::nullopt};
}

TEST(DemoPlan, HasNoDayInTwoSeasonsAndTheShortOneCounts) {
    const DemoRates rates{.place = {"algarve"},
                          .seasons = {season("Winter", "11-01", "03-15", 70), season("Christmas", "12-20", "01-04", 130)},
                          .amount_tax = std::nullopt};
    const auto plan = demo_plan(rates, {}, villa(), first_day);
    for (std::size_t at = 1; at < plan.seasons.size(); ++at) EXPECT_LE(plan.seasons[at - 1].to, plan.seasons[at].from);
    ASSERT_GE(plan.seasons.size(), 3u);
    EXPECT_EQ(plan.seasons[0].name, "Winter");
    EXPECT_EQ(to_string(plan.seasons[0].to), "2026-12-20");
    EXPECT_EQ(plan.seasons[0].nightly_minor, 14'000);
    EXPECT_EQ(plan.seasons[1].name, "Christmas");
    EXPECT_EQ(to_string(plan.seasons[1].to), "2027-01-04");
    EXPECT_NE(plan.seasons[0].id, plan.seasons[2].id);
}

TEST(DemoPlan, HasWeekendsInWholeUnits) {
    auto summer = season("Summer", "06-01", "09-01", 133);
    summer.weekend_percent = json::Int<20, 400>{151};
    const auto plan = demo_plan({.place = {"algarve"}, .seasons = {summer}, .amount_tax = std::nullopt}, {}, villa(), first_day);
    ASSERT_EQ(plan.seasons.front().weekdays.size(), 2u);
    EXPECT_EQ(plan.seasons.front().weekdays[0].weekday, 5);
    EXPECT_EQ(plan.seasons.front().weekdays[0].nightly_minor, 30'200);
    EXPECT_EQ(plan.seasons.front().nightly_minor, 26'600);
}

TEST(DemoPlan, TakesPetsWhereTheyAreWelcome) {
    const DemoRates rates{.place = {"algarve"}, .seasons = {}, .amount_tax = std::nullopt};
    DemoProperty welcoming;
    welcoming.amenities = {"wifi", "pets"};
    for (const auto* slug : {"one", "two", "three", "four"}) {
        auto listing = villa();
        listing.slug = {slug};
        EXPECT_GE(demo_plan(rates, welcoming, listing, first_day).max_pets, 1);
        EXPECT_EQ(demo_plan(rates, {}, listing, first_day).max_pets, 0);
    }
}

}  // namespace
}  // namespace estate::app
