#include <platform/core/dates.hpp>

#include <gtest/gtest.h>

namespace estate {
namespace {

using namespace std::chrono;

Date day(const char* text) {
    return parse_date(text).value();
}

TEST(Dates, reads_and_prints_real_days_only) {
    EXPECT_EQ(to_string(day("2028-02-29")), "2028-02-29");
    for (const auto* wrong : {"2027-02-29", "2026-13-01", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", "",
                              "-026-01-01", "0000-01-01", "9999-12-31"}) {
        EXPECT_FALSE(parse_date(wrong)) << wrong;
    }
}

TEST(Dates, reads_and_prints_instants) {
    EXPECT_EQ(to_string(parse_instant("2026-07-14T16:00:00Z").value()), "2026-07-14T16:00:00Z");
    EXPECT_EQ(to_string(parse_instant("2026-07-14T16:00:00.25Z").value()), "2026-07-14T16:00:00.250Z");
    for (const auto* wrong :
         {"2026-07-14T24:00:00Z", "2026-07-14T16:00:00", "2026-07-14 16:00:00Z", "2026-07-14T16:00:00+01:00", "2026-02-30T10:00:00Z"}) {
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
    }
}

TEST(Dates, a_range_counts_nights_and_cannot_be_empty) {
    const auto stay = DateRange::make(day("2026-03-28"), day("2026-03-30")).value();
    EXPECT_EQ(stay.nights(), 2);
    EXPECT_FALSE(DateRange::make(day("2026-03-28"), day("2026-03-28")));
    EXPECT_FALSE(DateRange::make(day("2026-03-28"), day("2026-03-27")));
    // Same-day turnover is legal (domain rule 1).
    EXPECT_FALSE(stay.overlaps(DateRange::make(day("2026-03-30"), day("2026-04-01")).value()));
    EXPECT_TRUE(stay.overlaps(DateRange::make(day("2026-03-29"), day("2026-04-01")).value()));
}

// Lisbon leaves winter time at 01:00 UTC on 29 March 2026 (01:00 → 02:00) and returns at 01:00 UTC on 25 October (02:00 → 01:00).
TEST(Dates, a_wall_time_in_a_gap_is_the_later_instant) {
    EXPECT_EQ(to_string(wall_time(day("2026-03-29"), minutes{90}, "Europe/Lisbon")), "2026-03-29T01:30:00Z");
    EXPECT_EQ(to_string(wall_time(day("2026-03-29"), hours{16}, "Europe/Lisbon")), "2026-03-29T15:00:00Z");
}

TEST(Dates, a_wall_time_in_an_overlap_is_the_earlier_instant) {
    EXPECT_EQ(to_string(wall_time(day("2026-10-25"), minutes{90}, "Europe/Lisbon")), "2026-10-25T00:30:00Z");
}

TEST(Dates, the_local_date_depends_on_the_zone) {
    const auto late = parse_instant("2026-07-14T22:30:00Z").value();
    EXPECT_EQ(to_string(local_date(late, "Europe/Paris")), "2026-07-15");
    EXPECT_EQ(to_string(local_date(late, "Atlantic/Azores")), "2026-07-14");
}

}  // namespace
}  // namespace estate
