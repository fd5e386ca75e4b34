#include <platform/core/money.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace estate {
namespace {

constexpr std::array zero_decimal = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                     "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array three_decimal = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

std::int64_t narrow(__int128 wide) {
    if (wide > std::numeric_limits<std::int64_t>::max() || wide < std::numeric_limits<std::int64_t>::min()) {
        throw std::overflow_error("money amount out of range");
    }
    return static_cast<std::int64_t>(wide);
}

}  // namespace

std::expected<Currency, std::string> Currency::parse(std::string_view code) {
    const bool letters = code.size() == 3 && std::ranges::all_of(code, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
    if (!letters) return std::unexpected("must be an ISO 4217 code like EUR");
    Currency result;
    std::ranges::copy(code, result.code_);
    return result;
}

int Currency::exponent() const {
    if (std::ranges::find(zero_decimal, code()) != zero_decimal.end()) return 0;
    if (std::ranges::find(three_decimal, code()) != three_decimal.end()) return 3;
    return 2;
}

Money operator+(const Money& left, const Money& right) {
    if (left.currency != right.currency) throw std::logic_error("amounts of different currencies cannot be added");
    return {narrow(static_cast<__int128>(left.amount_minor) + right.amount_minor), left.currency};
}

Money operator*(const Money& left, std::int64_t factor) {
    return {narrow(static_cast<__int128>(left.amount_minor) * factor), left.currency};
}

std::int64_t scale_half_up(std::int64_t amount, std::int64_t numerator, std::int64_t denominator) {
    if (denominator <= 0) throw std::logic_error("the denominator must be positive");
    const __int128 product = static_cast<__int128>(amount) * numerator;
    const __int128 half = denominator / 2;
    const __int128 rounded = product >= 0 ? (product + half) / denominator : -((-product + half) / denominator);
    return narrow(rounded);
}

}  // namespace estate
