// Domain rule 18, deadline by deadline and cent by cent.

#include "cancellation.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace estate::booking {
namespace {

using enum CancellationPolicy;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

Instant at(const char* text) {
    return parse_instant(text).value();
}

DateRange nights(const char* from, const char* to) {
    return DateRange::make(parse_date(from).value(), parse_date(to).value()).value();
}

/// Four nights of 100.00 from 10 July, 16:00 in Lisbon (15:00 UTC), cleaning 40.00, tax 44.00; booked long before.
CancelledStay summer(CancellationPolicy policy) {
    return {.policy = policy,
            .stay = nights("2026-07-10", "2026-07-14"),
            .check_in_time = hours{16},
            .time_zone = "Europe/Lisbon",
            .booked_at = at("2026-01-01T00:00:00Z"),
            .confirmed_at = at("2026-01-01T00:10:00Z"),
            .nights_minor = {10'000, 10'000, 10'000, 10'000},
            .cleaning_minor = 4'000,
            .tax_minor = 4'400};
}

std::int64_t refunded(const CancelledStay& stay, const char* when) {
    return refund_share(stay, at(when)).total.refunded_minor;
}

constexpr std::int64_t everything = 48'400;

TEST(Flexible, returns_everything_until_a_day_before_and_at_that_instant_still) {
    EXPECT_EQ(refunded(summer(flexible), "2026-07-01T00:00:00Z"), everything);
    EXPECT_EQ(refunded(summer(flexible), "2026-07-09T15:00:00Z"), everything);
    EXPECT_EQ(refund_share(summer(flexible), at("2026-07-09T15:00:00Z") + milliseconds{1}).tier, RefundTier::nights_stayed_and_one);
}

TEST(Flexible, then_keeps_one_night_more_than_were_stayed) {
    const auto share = refund_share(summer(flexible), at("2026-07-09T15:00:01Z"));
    EXPECT_EQ(share.nights.refunded_minor, 30'000);
    EXPECT_EQ(share.nights.kept_minor, 10'000);
    EXPECT_EQ(share.cleaning.refunded_minor, 4'000);
    // 44.00 × 340 / 440.
    EXPECT_EQ(share.tax.refunded_minor, 3'400);
    EXPECT_EQ(share.total.refunded_minor, 37'400);
    EXPECT_EQ(share.total.kept_minor, 11'000);
}

TEST(Flexible, counts_the_nights_stayed_on_the_local_calendar) {
    auto stay = summer(flexible);
    stay.has_checked_in = true;
    // The first evening: nothing stayed yet, one is kept; after midnight in Lisbon one has been begun on an earlier day.
    EXPECT_EQ(refund_share(stay, at("2026-07-10T20:00:00Z")).nights.refunded_minor, 30'000);
    EXPECT_EQ(refund_share(stay, at("2026-07-10T23:30:00Z")).nights.refunded_minor, 20'000);
    EXPECT_EQ(refund_share(stay, at("2026-07-12T12:00:00Z")).nights.refunded_minor, 10'000);
    EXPECT_EQ(refund_share(stay, at("2026-07-13T12:00:00Z")).nights.refunded_minor, 0);
    EXPECT_EQ(refund_share(stay, at("2026-08-13T12:00:00Z")).nights.refunded_minor, 0);
    // Who has checked in has dirtied the house.
    EXPECT_EQ(refund_share(stay, at("2026-07-10T20:00:00Z")).cleaning.refunded_minor, 0);
}

TEST(Moderate, returns_everything_until_five_days_before) {
    EXPECT_EQ(refunded(summer(moderate), "2026-07-05T15:00:00Z"), everything);
    const auto share = refund_share(summer(moderate), at("2026-07-05T15:00:01Z"));
    EXPECT_EQ(share.tier, RefundTier::nights_stayed_one_and_half);
    // One night, and half of the other three.
    EXPECT_EQ(share.nights.kept_minor, 25'000);
    EXPECT_EQ(share.nights.refunded_minor, 15'000);
    EXPECT_EQ(share.cleaning.refunded_minor, 4'000);
}

TEST(Firm, has_three_steps) {
    EXPECT_EQ(refunded(summer(firm), "2026-06-10T15:00:00Z"), everything);
    const auto half = refund_share(summer(firm), at("2026-06-10T15:00:01Z"));
    EXPECT_EQ(half.tier, RefundTier::half);
    EXPECT_EQ(half.nights.refunded_minor, 20'000);
    EXPECT_EQ(half.cleaning.refunded_minor, 4'000);
    EXPECT_EQ(half.tax.refunded_minor, 2'400);
    EXPECT_EQ(refund_share(summer(firm), at("2026-07-03T15:00:00Z")).tier, RefundTier::half);
    const auto none = refund_share(summer(firm), at("2026-07-03T15:00:01Z"));
    EXPECT_EQ(none.tier, RefundTier::nothing);
    EXPECT_EQ(none.nights.refunded_minor, 0);
    // Nobody has slept there: the cleaning goes back, and its share of the tax.
    EXPECT_EQ(none.total.refunded_minor, 4'400);
}

TEST(Strict, returns_half_until_a_week_before) {
    EXPECT_EQ(refund_share(summer(strict), at("2026-02-01T00:00:00Z")).tier, RefundTier::half);
    EXPECT_EQ(refund_share(summer(strict), at("2026-07-03T15:00:00Z")).tier, RefundTier::half);
    EXPECT_EQ(refund_share(summer(strict), at("2026-07-03T15:00:01Z")).tier, RefundTier::nothing);
}

TEST(Grace, is_a_day_from_the_confirmation_when_the_arrival_is_a_week_away) {
    for (const auto policy : {flexible, moderate, firm, strict}) {
        auto stay = summer(policy);
        stay.confirmed_at = at("2026-06-30T10:00:00Z");
        EXPECT_EQ(refunded(stay, "2026-07-01T10:00:00Z"), everything);
        EXPECT_EQ(refund_share(stay, at("2026-07-01T10:00:00Z")).tier, RefundTier::grace);
        EXPECT_NE(refund_share(stay, at("2026-07-01T10:00:00Z") + milliseconds{1}).tier, RefundTier::grace);
        // Too near: confirmed an hour ago, six days before.
        stay.confirmed_at = at("2026-07-04T10:00:00Z");
        EXPECT_NE(refund_share(stay, at("2026-07-04T11:00:00Z")).tier, RefundTier::grace);
        // The last instant at which it is a week.
        stay.confirmed_at = at("2026-07-03T14:00:00Z");
        EXPECT_EQ(refund_share(stay, at("2026-07-03T15:00:00Z")).tier, RefundTier::grace);
        EXPECT_NE(refund_share(stay, at("2026-07-03T15:00:01Z")).tier, RefundTier::grace);
    }
}

TEST(Deadlines, days_are_days_of_the_calendar_where_the_clock_changes) {
    // Lisbon goes to summer time on 29 March: five days before 1 April, 16:00 is 27 March, 16:00 (UTC+0), 121 hours earlier and not 120.
    auto stay = summer(moderate);
    stay.stay = nights("2026-04-01", "2026-04-05");
    EXPECT_EQ(refund_deadlines(stay).full_until, at("2026-03-27T16:00:00Z"));
    EXPECT_EQ(refund_share(stay, at("2026-03-27T16:00:00Z")).tier, RefundTier::full);
    EXPECT_NE(refund_share(stay, at("2026-03-27T16:00:01Z")).tier, RefundTier::full);
    // And back on 25 October; but 24 hours are 24 hours.
    stay.stay = nights("2026-10-25", "2026-10-29");
    EXPECT_EQ(refund_deadlines(stay).full_until, at("2026-10-20T15:00:00Z"));
    stay.policy = flexible;
    EXPECT_EQ(refund_deadlines(stay).full_until, at("2026-10-24T16:00:00Z"));
    // A time of check-in that does not exist on the day of the change is the later one.
    stay.policy = firm;
    stay.check_in_time = hours{1} + minutes{30};
    stay.stay = nights("2026-04-28", "2026-04-30");
    EXPECT_EQ(refund_deadlines(stay).full_until, at("2026-03-29T01:30:00Z"));
}

TEST(Deadlines, are_those_of_the_grace_when_it_ends_later) {
    auto stay = summer(strict);
    EXPECT_EQ(refund_deadlines(stay).full_until, at("2026-01-02T00:10:00Z"));
    EXPECT_EQ(refund_deadlines(stay).half_until, at("2026-07-03T15:00:00Z"));
    stay.confirmed_at = at("2026-07-08T10:00:00Z");
    EXPECT_EQ(refund_deadlines(stay).full_until, std::nullopt);
    EXPECT_EQ(refund_deadlines(summer(firm)).full_until, at("2026-06-10T15:00:00Z"));
}

TEST(NoShow, keeps_every_night_and_gives_the_cleaning_back) {
    const auto share = no_show_share(summer(flexible));
    EXPECT_EQ(share.nights.kept_minor, 40'000);
    EXPECT_EQ(share.cleaning.refunded_minor, 4'000);
    EXPECT_EQ(share.tax.refunded_minor, 400);
    EXPECT_EQ(share.total.refunded_minor, 4'400);
}

TEST(Spread, adds_up_to_the_cent) {
    EXPECT_EQ(spread_over_nights(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
    EXPECT_EQ(spread_over_nights(100, {0, 0}), (std::vector<std::int64_t>{50, 50}));
    EXPECT_EQ(spread_over_nights(-100, {1, 1, 1}), (std::vector<std::int64_t>{-34, -33, -33}));
    EXPECT_EQ(spread_over_nights(1'000, {150, 50}), (std::vector<std::int64_t>{750, 250}));
}

TEST(Shares, always_add_up_and_never_grow_with_time) {
    std::mt19937_64 dice{20'261'129};
    const auto roll = [&](std::int64_t most) { return static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(most + 1)); };
    const auto first = at("2026-03-20T00:00:00Z");
    for (int number = 0; number < 3'000; ++number) {
        auto stay = summer(static_cast<CancellationPolicy>(number % 4));
        const auto count = 1 + roll(13);
        const auto from = parse_date("2026-04-20").value() + std::chrono::days{roll(20)};
        stay.stay = DateRange::make(from, from + std::chrono::days{count}).value();
        stay.nights_minor.clear();
        for (std::int64_t night = 0; night < count; ++night) stay.nights_minor.push_back(roll(30'001));
        stay.cleaning_minor = roll(9'999);
        stay.tax_minor = roll(7'777);
        stay.confirmed_at = first + hours{roll(24 * 30)};
        const auto price =
            std::accumulate(stay.nights_minor.begin(), stay.nights_minor.end(), std::int64_t{0}) + stay.cleaning_minor + stay.tax_minor;
        auto before = price;
        for (auto now = *stay.confirmed_at; now < first + hours{24 * 70}; now += minutes{60 * 7 + 13}) {
            const auto share = refund_share(stay, now);
            EXPECT_EQ(share.total.refunded_minor + share.total.kept_minor, price);
            for (const auto& part : {share.nights, share.cleaning, share.tax}) {
                EXPECT_GE(part.refunded_minor, 0);
                EXPECT_GE(part.kept_minor, 0);
            }
            EXPECT_LE(share.total.refunded_minor, before);
            before = share.total.refunded_minor;
        }
    }
}

}  // namespace
}  // namespace estate::booking
