#include "rules.hpp"

#include <gtest/gtest.h>

namespace estate::calendar {
namespace {

TEST(Preparation, stands_behind_the_stay_and_is_not_part_of_it) {
    const auto stay = DateRange::make(parse_date("2026-07-01").value(), parse_date("2026-07-05").value()).value();
    const auto preparation = preparation_after(stay, 2);
    ASSERT_TRUE(preparation);
    EXPECT_EQ(to_string(preparation->from()), "2026-07-05");
    EXPECT_EQ(to_string(preparation->to()), "2026-07-07");
    EXPECT_FALSE(preparation_after(stay, 0));
}

TEST(Reasons, tell_no_more_than_anyone_may_know) {
    EXPECT_EQ(public_reason(Kind::stay, false, false), Reason::booked);
    EXPECT_EQ(public_reason(Kind::stay, true, false), Reason::held);
    EXPECT_EQ(public_reason(Kind::channel, false, false), Reason::booked);
    EXPECT_EQ(public_reason(Kind::channel, false, true), Reason::blocked) << "what a channel only does not sell";
    EXPECT_EQ(public_reason(Kind::owner_block, false, false), Reason::blocked);
    EXPECT_EQ(public_reason(Kind::works, false, false), Reason::blocked);
}

TEST(Stretch, is_bounded) {
    const auto from = parse_date("2026-01-01").value();
    EXPECT_FALSE(check_stretch(from, from + std::chrono::days{800}));
    EXPECT_TRUE(check_stretch(from, from + std::chrono::days{801}));
    EXPECT_TRUE(check_stretch(from, from));
}

}  // namespace
}  // namespace estate::calendar
