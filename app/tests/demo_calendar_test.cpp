#include <app/demo.hpp>

#include <gtest/gtest.h>

namespace estate::app {
namespace {

const Date today = parse_date("2026-11-22").value();

TEST(DemoCalendar, never_overlaps_and_always_says_the_same) {
    for (const auto* reference : {"PT-ALG-001", "FR-CHA-004", "MA-MRK-012"}) {
        const auto stays = demo_calendar(reference, today, 3);
        ASSERT_GT(stays.size(), 5u);
        for (std::size_t at = 0; at < stays.size(); ++at) {
            EXPECT_GE(stays[at].days.nights(), 3);
            EXPECT_FALSE(at > 0 && stays[at].days.overlaps(stays[at - 1].days));
        }
        const auto again = demo_calendar(reference, today, 3);
        ASSERT_EQ(again.size(), stays.size());
        EXPECT_EQ(again.back().days, stays.back().days);
    }
}

TEST(DemoCalendar, leaves_nights_to_sell) {
    int taken = 0;
    const DateRange next_months = DateRange::make(today, today + std::chrono::days{120}).value();
    for (const auto& stay : demo_calendar("PT-ALG-001", today, 3)) {
        if (stay.days.overlaps(next_months)) taken += stay.days.nights();
    }
    EXPECT_GT(taken, 20);
    EXPECT_LT(taken, 90);
}

}  // namespace
}  // namespace estate::app
