#include "rules.hpp"

#include <gtest/gtest.h>

namespace estate::booking {
namespace {

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
