#include "rules.hpp"

#include <gtest/gtest.h>

namespace estate::booking {
namespace {

TEST(BookingMoves, of_every_state_stand_in_one_table) {
    using enum BookingState;
    int legal = 0;
    for (const auto from : {held, pending, confirmed, checked_in, completed, cancelled, expired, declined, no_show}) {
        for (const auto event : {Event::await_transfer, Event::ask, Event::accept, Event::confirm, Event::decline, Event::cancel,
                                 Event::expire, Event::reacquire, Event::change, Event::check_in, Event::check_out, Event::miss})
            legal += next_state(from, event).has_value();
    }
    EXPECT_EQ(legal, 18);
    EXPECT_EQ(next_state(confirmed, Event::change), confirmed);
    EXPECT_EQ(next_state(held, Event::await_transfer), pending);
    EXPECT_EQ(next_state(pending, Event::confirm), confirmed);
    EXPECT_EQ(next_state(held, Event::ask), pending);
    EXPECT_EQ(next_state(pending, Event::accept), held);
    EXPECT_EQ(next_state(confirmed, Event::accept), std::nullopt);
    EXPECT_EQ(next_state(pending, Event::decline), declined);
    EXPECT_EQ(next_state(expired, Event::reacquire), confirmed);
    EXPECT_EQ(next_state(expired, Event::confirm), std::nullopt);
    EXPECT_EQ(next_state(cancelled, Event::reacquire), std::nullopt);
    EXPECT_EQ(next_state(confirmed, Event::miss), no_show);
    EXPECT_EQ(next_state(checked_in, Event::miss), std::nullopt);
}

}  // namespace
}  // namespace estate::booking
