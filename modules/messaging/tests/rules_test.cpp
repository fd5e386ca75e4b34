#include "rules.hpp"

#include <platform/core/dates.hpp>

#include <gtest/gtest.h>

namespace estate::messaging {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const Instant noon = parse_instant("2027-06-12T12:00:00Z").value();

TEST(MailRules, PausesDoubleUpToSixHours) {
    EXPECT_EQ(pause_after(1, minutes{1}), minutes{1});
    EXPECT_EQ(pause_after(2, minutes{1}), minutes{2});
    EXPECT_EQ(pause_after(9, minutes{1}), minutes{256});
    EXPECT_EQ(pause_after(10, minutes{1}), hours{6});
    EXPECT_EQ(pause_after(1'000'000, hours{24}), hours{6});
}

TEST(MailRules, WhatMayBeMendedIsTriedAgainUntilItIsEnough) {
    const auto again = judge(Outcome::later, 3, seconds{60}, noon);
    EXPECT_EQ(again.state, MailState::waiting);
    EXPECT_EQ(again.not_before, noon + minutes{4});
    EXPECT_EQ(judge(Outcome::later, most_attempts - 1, seconds{60}, noon).state, MailState::waiting);
    EXPECT_EQ(judge(Outcome::later, most_attempts, seconds{60}, noon).state, MailState::given_up);
}

TEST(MailRules, ARefusalAndASuccessAreFinal) {
    EXPECT_EQ(judge(Outcome::refused, 1, seconds{60}, noon).state, MailState::given_up);
    EXPECT_EQ(judge(Outcome::sent, most_attempts, seconds{60}, noon).state, MailState::sent);
}

}  // namespace
}  // namespace estate::messaging
