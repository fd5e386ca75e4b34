#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include <boost/describe/class.hpp>

namespace estate {

/// An ISO 4217 code of the currencies that the platform books in.
class Currency {
public:
    Currency() = default;
    static std::expected<Currency, std::string> parse(std::string_view code);

    std::string_view code() const { return {code_, 3}; }
    /// Digits after the decimal point: 0 (JPY), 2 (EUR) or 3 (TND).
    int exponent() const;
    bool operator==(const Currency&) const = default;

private:
    char code_[3] = {'E', 'U', 'R'};
};

/// An amount in minor units (cents). Arithmetic throws std::overflow_error, or std::logic_error when currencies differ.
struct Money {
    std::int64_t amount_minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
};
BOOST_DESCRIBE_STRUCT(Money, (), (amount_minor, currency))

Money operator+(const Money& left, const Money& right);
Money operator*(const Money& left, std::int64_t factor);

/// `amount × numerator ÷ denominator`, multiplied before divided, rounded once, half away from zero (domain rules, section 0).
std::int64_t scale_half_up(std::int64_t amount, std::int64_t numerator, std::int64_t denominator);

/// `rate` is in basis points: 600 is 6 %.
inline Money share_of(const Money& amount, std::int64_t rate_basis_points) {
    return {scale_half_up(amount.amount_minor, rate_basis_points, 10'000), amount.currency};
}

}  // namespace estate
