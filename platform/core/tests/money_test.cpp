#include <platform/core/money.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace estate {
namespace {

Money euros(std::int64_t minor) {
    return {minor, Currency::parse("EUR").value()};
}

TEST(Money, rounds_once_half_up) {
    EXPECT_EQ(scale_half_up(1005, 1, 10), 101);  // 100.5 → 101
    EXPECT_EQ(scale_half_up(1004, 1, 10), 100);
    EXPECT_EQ(scale_half_up(-1005, 1, 10), -101);  // away from zero, so that a refund mirrors its charge
    EXPECT_EQ(scale_half_up(2, 1, 3), 1);
    EXPECT_EQ(scale_half_up(1, 1, 3), 0);
}

TEST(Money, multiplies_before_it_divides) {
    // 6 % of 123.45 is 7.407 → 7.41; dividing first would give 7.38.
    EXPECT_EQ(share_of(euros(12'345), 600), euros(741));
    EXPECT_EQ(scale_half_up(std::numeric_limits<std::int64_t>::max(), 10'000, 10'000), std::numeric_limits<std::int64_t>::max());
}

TEST(Money, refuses_what_does_not_fit) {
    EXPECT_THROW(euros(std::numeric_limits<std::int64_t>::max()) + euros(1), std::overflow_error);
    EXPECT_THROW(euros(std::numeric_limits<std::int64_t>::max()) * 2, std::overflow_error);
    EXPECT_THROW(euros(1) + Money(1, Currency::parse("MAD").value()), std::logic_error);
}

TEST(Money, knows_the_exponents_of_iso_4217) {
    EXPECT_EQ(Currency::parse("EUR")->exponent(), 2);
    EXPECT_EQ(Currency::parse("JPY")->exponent(), 0);
    EXPECT_EQ(Currency::parse("TND")->exponent(), 3);
    for (const auto* wrong : {"eur", "EU", "EURO", "E1R", ""}) EXPECT_FALSE(Currency::parse(wrong)) << wrong;
}

}  // namespace
}  // namespace estate
