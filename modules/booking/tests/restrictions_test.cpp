#include "restrictions.hpp"

#include <gtest/gtest.h>

#include "plans_of_tests.hpp"

namespace estate::booking {
namespace {

using namespace made_up;
using Occupied = std::vector<calendar::Occupied>;
using calendar::Reason;

Wish wish(const DateRange& wanted, const Party& party = {.adults = 2}, Instant at = now) {
    return {wanted, party, {at, local_date(at, "Europe/Lisbon")}, http::Locale::en};
}

std::vector<Rule> broken(const Terms& terms, const DateRange& wanted, const Party& party = {.adults = 2}, const Occupied& occupied = {},
                         Instant at = now) {
    std::vector<Rule> rules;
    for (const auto& violation : check_stay(terms, wish(wanted, party, at), occupied)) rules.push_back(violation.rule);
    return rules;
}

TEST(Stay, a_good_stay_violates_nothing) {
    EXPECT_TRUE(broken(villa(), stay("2026-06-01", "2026-06-04"), {.adults = 6}).empty());
}

TEST(Stay, all_violated_rules_are_named) {
    EXPECT_EQ(broken(villa(), stay("2026-05-30", "2026-05-31"), {.adults = 6, .children_ages = {3}, .pets = 3},
                     {{day("2026-05-01"), day("2026-06-02"), Reason::booked}}),
              (std::vector{Rule::unavailable, Rule::min_nights, Rule::too_many_guests, Rule::too_many_pets, Rule::in_the_past}));
    EXPECT_EQ(broken(villa(), stay("2027-06-02", "2027-08-01")), (std::vector{Rule::max_nights, Rule::beyond_window}));
}

TEST(Stay, limits_themselves_are_allowed) {
    EXPECT_TRUE(broken(villa(), stay("2026-06-01", "2026-06-29")).empty());
    EXPECT_TRUE(broken(villa(), stay("2027-06-01", "2027-06-04")).empty());
}

TEST(Stay, same_day_turnover_is_legal) {
    const Occupied neighbours{{day("2026-06-07"), day("2026-06-10"), Reason::booked},
                              {day("2026-06-14"), day("2026-06-20"), Reason::booked}};
    EXPECT_TRUE(broken(villa(), stay("2026-06-10", "2026-06-14"), {}, neighbours).empty());
    EXPECT_EQ(broken(villa(), stay("2026-06-10", "2026-06-15"), {}, neighbours), (std::vector{Rule::unavailable}));
    EXPECT_EQ(broken(villa(), stay("2026-06-09", "2026-06-14"), {}, neighbours), (std::vector{Rule::unavailable}));
}

TEST(Limits, of_the_day_of_arrival_are_its_own) {
    auto terms = villa();
    terms.plan.seasons = {season("Summer", "2026-07-01", "2026-09-01", {.min_arrival = 7, .max_arrival = 14})};
    EXPECT_EQ(broken(terms, stay("2026-07-01", "2026-07-07")), (std::vector{Rule::min_nights}));
    EXPECT_EQ(broken(terms, stay("2026-07-01", "2026-07-16")), (std::vector{Rule::max_nights}));
    EXPECT_TRUE(broken(terms, stay("2026-06-30", "2026-07-03")).empty()) << "who arrives the day before is not of the season";
    EXPECT_TRUE(broken(terms, stay("2026-07-01", "2026-07-08")).empty());
}

TEST(Limits, through_a_night_are_the_strictest_of_all_nights) {
    auto terms = villa();
    terms.plan.days = {on_day("2026-07-10", {.min_through = 5}), on_day("2026-07-11", {.min_through = 6, .max_through = 7})};
    EXPECT_EQ(broken(terms, stay("2026-07-08", "2026-07-11")), (std::vector{Rule::min_through}));
    EXPECT_EQ(broken(terms, stay("2026-07-08", "2026-07-13")), (std::vector{Rule::min_through}));
    EXPECT_TRUE(broken(terms, stay("2026-07-08", "2026-07-14")).empty());
    EXPECT_EQ(broken(terms, stay("2026-07-08", "2026-07-16")), (std::vector{Rule::max_through}));
    EXPECT_TRUE(broken(terms, stay("2026-07-06", "2026-07-10")).empty()) << "the day of departure is no night";
}

TEST(Closed, to_arrival_to_departure_and_at_night_are_three_things) {
    auto terms = villa();
    terms.plan.days = {on_day("2026-07-10", {.closed_to_arrival = true}), on_day("2026-07-15", {.closed_to_departure = true}),
                       on_day("2026-07-20", {.closed = true})};
    EXPECT_EQ(broken(terms, stay("2026-07-10", "2026-07-14")), (std::vector{Rule::closed_to_arrival}));
    EXPECT_EQ(broken(terms, stay("2026-07-11", "2026-07-15")), (std::vector{Rule::closed_to_departure}));
    EXPECT_TRUE(broken(terms, stay("2026-07-08", "2026-07-16")).empty()) << "staying over both";
    EXPECT_EQ(broken(terms, stay("2026-07-17", "2026-07-21")), (std::vector{Rule::closed}));
    EXPECT_TRUE(broken(terms, stay("2026-07-16", "2026-07-20")).empty()) << "leaving on a closed night's day";
}

TEST(Levels, the_nearer_one_speaks_and_each_rule_by_itself) {
    auto terms = villa();
    terms.plan.seasons = {season("Summer", "2026-07-01", "2026-09-01", {.nightly_minor = 30'000, .min_arrival = 7},
                                 {on_weekday(6, {.nightly_minor = 40'000}), on_weekday(7, {.closed_to_arrival = true})})};
    terms.plan.days = {on_day("2026-07-04", {.min_arrival = 2}), on_day("2026-07-05", {.nightly_minor = 1, .closed_to_arrival = false})};
    const auto saturday = resolve_day(terms, day("2026-07-04"));
    EXPECT_EQ(saturday.nightly_minor, 40'000);
    EXPECT_EQ(saturday.source, PriceSource::weekday);
    EXPECT_EQ(saturday.min_arrival, 2);
    const auto sunday = resolve_day(terms, day("2026-07-05"));
    EXPECT_EQ(sunday.source, PriceSource::day);
    EXPECT_FALSE(sunday.closed_to_arrival);
    EXPECT_EQ(sunday.min_arrival, 7);
    EXPECT_TRUE(resolve_day(terms, day("2026-07-12")).closed_to_arrival);
    EXPECT_EQ(resolve_day(terms, day("2026-07-06")).source, PriceSource::season);
    EXPECT_EQ(resolve_day(terms, day("2026-09-01")).source, PriceSource::rate);
}

TEST(Gap, shorter_than_the_shortest_stay_may_be_filled_as_a_whole) {
    auto terms = villa();
    const Occupied around{{day("2026-07-01"), day("2026-07-10"), Reason::booked}, {day("2026-07-12"), day("2026-07-20"), Reason::booked}};
    EXPECT_EQ(broken(terms, stay("2026-07-10", "2026-07-12"), {}, around), (std::vector{Rule::min_nights}));
    terms.plan.gap_fill = true;
    EXPECT_TRUE(broken(terms, stay("2026-07-10", "2026-07-12"), {}, around).empty());
    EXPECT_EQ(broken(terms, stay("2026-07-10", "2026-07-11"), {}, around), (std::vector{Rule::min_nights})) << "not a part of it";
    EXPECT_EQ(broken(terms, stay("2026-07-22", "2026-07-24"), {}, around), (std::vector{Rule::min_nights})) << "open at one end";
}

TEST(Gap, between_today_and_the_next_guest_counts) {
    auto terms = villa();
    terms.plan.gap_fill = true;
    const Occupied next{{day("2026-06-03"), day("2026-06-10"), Reason::booked}};
    EXPECT_TRUE(broken(terms, stay("2026-06-01", "2026-06-03"), {}, next).empty());
}

TEST(Orphans, are_refused_on_both_sides) {
    auto terms = villa();
    terms.plan.orphan_min = 3;
    const Occupied around{{day("2026-07-01"), day("2026-07-10"), Reason::booked}, {day("2026-07-20"), day("2026-07-25"), Reason::booked}};
    EXPECT_EQ(broken(terms, stay("2026-07-12", "2026-07-17"), {}, around), (std::vector{Rule::leaves_gap}));
    EXPECT_EQ(broken(terms, stay("2026-07-10", "2026-07-18"), {}, around), (std::vector{Rule::leaves_gap}));
    EXPECT_TRUE(broken(terms, stay("2026-07-13", "2026-07-17"), {}, around).empty()) << "three are no orphan";
    EXPECT_TRUE(broken(terms, stay("2026-07-10", "2026-07-20"), {}, around).empty()) << "nothing is left";
}

TEST(Notice, is_counted_to_the_hour_of_arrival) {
    auto terms = villa();
    terms.plan.notice_hours = 48;
    terms.rate.check_in_time = "16:00";
    // 16:00 in Lisbon in June is 15:00 UTC.
    const auto edge = parse_instant("2026-06-01T15:00:00Z").value();
    EXPECT_TRUE(broken(terms, stay("2026-06-03", "2026-06-07"), {}, {}, edge).empty());
    EXPECT_EQ(broken(terms, stay("2026-06-03", "2026-06-07"), {}, {}, edge + std::chrono::seconds{1}), (std::vector{Rule::notice}));
}

TEST(Notice, over_a_change_of_the_clocks_is_in_hours_that_pass) {
    auto terms = villa();
    terms.plan.notice_hours = 24;
    // The clocks go forward on 28 March 2027: 16:00 on that day is 23 hours after 16:00 on the day before.
    const auto the_day_before = wall_time(day("2027-03-27"), std::chrono::hours{16}, "Europe/Lisbon");
    EXPECT_EQ(broken(terms, stay("2027-03-28", "2027-04-02"), {}, {}, the_day_before), (std::vector{Rule::notice}));
    EXPECT_TRUE(broken(terms, stay("2027-03-28", "2027-04-02"), {}, {}, the_day_before - std::chrono::hours{1}).empty());
}

TEST(SameDay, ends_at_an_hour_on_the_walls) {
    auto terms = villa();
    terms.plan.same_day_until = "14:00";
    const auto two = parse_instant("2026-06-01T13:00:00Z").value();
    EXPECT_EQ(broken(terms, stay("2026-06-01", "2026-06-05"), {}, {}, two), (std::vector{Rule::same_day}));
    EXPECT_TRUE(broken(terms, stay("2026-06-01", "2026-06-05"), {}, {}, two - std::chrono::seconds{1}).empty());
    EXPECT_TRUE(broken(terms, stay("2026-06-02", "2026-06-05"), {}, {}, two).empty());
}

TEST(Nearest, are_possible_and_nearest_first) {
    const auto terms = villa();
    const Occupied taken{{day("2026-07-01"), day("2026-07-12"), Reason::booked}};
    const auto wanted = stay("2026-07-03", "2026-07-08");
    const auto found = nearest_stays(terms, wish(wanted), taken, 3);
    ASSERT_EQ(found.size(), 3u);
    auto distance = days{0};
    for (const auto& candidate : found) {
        const auto range = DateRange::make(candidate.check_in, candidate.check_out).value();
        EXPECT_EQ(range.nights(), 5) << "the wanted length, where the limits allow it";
        EXPECT_TRUE(broken(terms, range, {}, taken).empty());
        const auto away = std::chrono::abs(candidate.check_in - wanted.from());
        EXPECT_GE(away, distance);
        distance = away;
    }
    EXPECT_EQ(to_string(found.front().check_in), "2026-06-26");
}

TEST(Nearest, lengthen_a_stay_that_is_too_short) {
    const auto found = nearest_stays(villa(), wish(stay("2026-07-03", "2026-07-04")), {}, 1);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(to_string(found.front().check_out), "2026-07-06");
}

TEST(Nearest, none_when_all_is_taken) {
    EXPECT_TRUE(nearest_stays(villa(), wish(stay("2026-07-03", "2026-07-08")), {{day("2026-01-01"), day("2027-12-31"), Reason::blocked}}, 3)
                    .empty());
}

TEST(Nearest, of_any_plan_are_possible) {
    Maker make{20'261'129};
    for (int round = 0; round < 300; ++round) {
        const auto terms = make.terms();
        const Occupied taken{{today + days{20}, today + days{20 + make.whole(1, 9)}, Reason::booked}};
        const auto wanted = wish(nights_from(today + days{make.whole(0, 90)}, make.whole(1, 9)), make.party());
        for (const auto& near : nearest_stays(terms, wanted, taken, 3)) {
            auto tried = wanted;
            tried.stay = DateRange::make(near.check_in, near.check_out).value();
            ASSERT_TRUE(check_stay(terms, tried, taken).empty()) << round;
        }
    }
}

TEST(Coupons, say_all_that_is_against_them) {
    const auto terms = villa();
    Coupon coupon{.id = {}, .code = "SUMMER", .basis_points = 1'000};
    const auto wanted = wish(stay("2026-07-03", "2026-07-08"));
    const auto reasons = [&](const Coupon* one) {
        std::vector<Rule> rules;
        for (const auto& violation : check_coupon(one, terms, wanted)) rules.push_back(violation.rule);
        return rules;
    };
    EXPECT_TRUE(reasons(&coupon).empty());
    EXPECT_EQ(reasons(nullptr), (std::vector{Rule::coupon_unknown}));
    coupon.bookable_until = today;
    coupon.stay_from = day("2026-07-04");
    coupon.min_nights = 6;
    coupon.max_redemptions = 5;
    coupon.redeemed = 5;
    EXPECT_EQ(reasons(&coupon),
              (std::vector{Rule::coupon_not_now, Rule::coupon_other_dates, Rule::coupon_too_short, Rule::coupon_used_up}));
    coupon.listing_id = new_id();
    EXPECT_EQ(reasons(&coupon), (std::vector{Rule::coupon_unknown})) << "another stay's";
}

}  // namespace
}  // namespace estate::booking
