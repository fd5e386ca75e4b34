#include "rules.hpp"

#include <gtest/gtest.h>

#include <random>

namespace estate::booking {
namespace {

using std::chrono::days;

Date day(const char* text) {
    return parse_date(text).value();
}

DateRange stay(const char* from, const char* to) {
    return DateRange::make(day(from), day(to)).value();
}

Rate villa() {
    Rate rate;
    rate.nightly_minor = 18'950;
    rate.cleaning_minor = 9'000;
    rate.min_nights = 3;
    rate.max_nights = 28;
    rate.max_guests = 6;
    rate.window_days = 365;
    rate.tax_name = R"({"en": "VAT 6 %", "fr": "TVA 6 %", "es": "IVA 6 %"})";
    rate.tax_basis_points = 600;
    rate.time_zone = "Europe/Lisbon";
    return rate;
}

const Date today = day("2026-06-01");

std::vector<Rule> broken(const Rate& rate, const DateRange& wanted, int guests, const std::vector<calendar::Occupied>& occupied = {}) {
    std::vector<Rule> rules;
    for (const auto& violation : check_stay(rate, wanted, guests, today, occupied)) rules.push_back(violation.rule);
    return rules;
}

TEST(Price, a_week_in_the_villa) {
    const auto rate = villa();
    // 7 × 189.50 = 1,326.50; + 90.00 = 1,416.50; 6 % = 84.99; total 1,501.49.
    const auto price = price_stay({rate.nightly_minor, rate.currency}, {rate.cleaning_minor, rate.currency}, rate.tax_basis_points, 7);
    EXPECT_EQ(price.nights.amount_minor, 132'650);
    EXPECT_EQ(price.tax.amount_minor, 8'499);
    EXPECT_EQ(price.total.amount_minor, 150'149);
}

TEST(Price, tax_is_rounded_once_half_up) {
    const Currency euro;
    // 6 % of 0.25 is 0.015 → 0.02; rounding each night by itself would lose it.
    EXPECT_EQ(price_stay({25, euro}, {0, euro}, 600, 1).tax.amount_minor, 2);
    EXPECT_EQ(price_stay({25, euro}, {0, euro}, 600, 3).tax.amount_minor, 5);
}

TEST(Price, lines_always_sum_to_the_total) {
    std::mt19937_64 random{20'261'122};
    for (int round = 0; round < 5'000; ++round) {
        auto rate = villa();
        rate.nightly_minor = std::uniform_int_distribution<std::int64_t>{1, 2'000'000}(random);
        rate.cleaning_minor = std::uniform_int_distribution<std::int64_t>{0, 90'000}(random);
        rate.tax_basis_points = std::uniform_int_distribution{0, 2'500}(random);
        const int nights = std::uniform_int_distribution{1, 365}(random);
        std::int64_t sum = 0;
        for (const auto& line : price_lines(rate, nights, http::Locale::fr)) {
            sum += line.amount.amount_minor;
            if (line.unit) {
                EXPECT_EQ(line.unit->amount_minor * line.quantity, line.amount.amount_minor);
            }
        }
        const auto price =
            price_stay({rate.nightly_minor, rate.currency}, {rate.cleaning_minor, rate.currency}, rate.tax_basis_points, nights);
        ASSERT_EQ(sum, price.total.amount_minor);
    }
}

TEST(Price, lines_speak_the_guests_language) {
    EXPECT_EQ(price_lines(villa(), 3, http::Locale::es).front().label, "Noches");
    EXPECT_EQ(price_lines(villa(), 3, http::Locale::fr).back().label, "TVA 6 %");
    auto free_of_both = villa();
    free_of_both.cleaning_minor = 0;
    free_of_both.tax_basis_points = 0;
    EXPECT_EQ(price_lines(free_of_both, 3, http::Locale::en).size(), 1u);
}

TEST(Stay, a_good_stay_violates_nothing) {
    EXPECT_TRUE(broken(villa(), stay("2026-06-01", "2026-06-04"), 6).empty());
}

TEST(Stay, all_violated_rules_are_named) {
    EXPECT_EQ(broken(villa(), stay("2026-05-30", "2026-05-31"), 7, {{day("2026-05-01"), day("2026-06-02"), calendar::Reason::booked}}),
              (std::vector{Rule::unavailable, Rule::min_nights, Rule::too_many_guests, Rule::in_the_past}));
    EXPECT_EQ(broken(villa(), stay("2027-06-02", "2027-08-01"), 1), (std::vector{Rule::max_nights, Rule::beyond_window}));
}

TEST(Stay, limits_themselves_are_allowed) {
    EXPECT_TRUE(broken(villa(), stay("2026-06-01", "2026-06-29"), 1).empty());
    EXPECT_TRUE(broken(villa(), stay("2027-06-01", "2027-06-04"), 1).empty());
}

TEST(Stay, same_day_turnover_is_legal) {
    const std::vector<calendar::Occupied> neighbours{{day("2026-06-07"), day("2026-06-10"), calendar::Reason::booked},
                                                     {day("2026-06-14"), day("2026-06-20"), calendar::Reason::booked}};
    EXPECT_TRUE(broken(villa(), stay("2026-06-10", "2026-06-14"), 2, neighbours).empty());
    EXPECT_EQ(broken(villa(), stay("2026-06-10", "2026-06-15"), 2, neighbours), (std::vector{Rule::unavailable}));
    EXPECT_EQ(broken(villa(), stay("2026-06-09", "2026-06-14"), 2, neighbours), (std::vector{Rule::unavailable}));
}

TEST(Nearest, are_possible_and_nearest_first) {
    const auto rate = villa();
    const std::vector<calendar::Occupied> taken{{day("2026-07-01"), day("2026-07-12"), calendar::Reason::booked}};
    const auto wanted = stay("2026-07-03", "2026-07-08");
    const auto found = nearest_stays(rate, wanted, today, taken, 3);
    ASSERT_EQ(found.size(), 3u);
    auto distance = days{0};
    for (const auto& candidate : found) {
        const auto range = DateRange::make(candidate.check_in, candidate.check_out).value();
        EXPECT_EQ(range.nights(), 5);
        EXPECT_TRUE(check_stay(rate, range, 1, today, taken).empty());
        const auto away = std::chrono::abs(candidate.check_in - wanted.from());
        EXPECT_GE(away, distance);
        distance = away;
    }
    EXPECT_EQ(to_string(found.front().check_in), "2026-06-26");
}

TEST(Nearest, lengthen_a_stay_that_is_too_short) {
    const auto found = nearest_stays(villa(), stay("2026-07-03", "2026-07-04"), today, {}, 1);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(to_string(found.front().check_out), "2026-07-06");
}

TEST(Nearest, none_when_all_is_taken) {
    EXPECT_TRUE(nearest_stays(villa(), stay("2026-07-03", "2026-07-08"), today,
                              {{day("2026-01-01"), day("2027-12-31"), calendar::Reason::blocked}}, 3)
                    .empty());
}

TEST(States, only_the_tables_moves_are_legal) {
    using enum BookingState;
    int legal = 0;
    for (const auto from : {held, confirmed, checked_in, completed, cancelled, expired}) {
        for (const auto event : {Event::confirm, Event::cancel, Event::expire, Event::check_in, Event::check_out})
            legal += next_state(from, event).has_value();
    }
    EXPECT_EQ(legal, 6);
    EXPECT_EQ(next_state(held, Event::confirm), confirmed);
    EXPECT_EQ(next_state(cancelled, Event::confirm), std::nullopt);
    EXPECT_EQ(next_state(completed, Event::cancel), std::nullopt);
}

TEST(Codes, can_be_read_out) {
    const auto code = booking_code(new_id());
    EXPECT_EQ(code.size(), 8u);
    EXPECT_EQ(code.find_first_of("01OI"), std::string::npos);
}

}  // namespace
}  // namespace estate::booking
