#pragma once

/// What the rules say to a guest, in his language.

#include "restrictions.hpp"

namespace estate::booking {

/// A rule in words; `number` is what it is about (nights, guests, pets, hours), `date` and `time` where it has one.
struct Fact {
    int number = 0;
    std::string text = {};
};
std::string rule_words(Rule rule, const Fact& fact, http::Locale locale);

/// What a line of a price is called.
enum class Label { nights, extra_guests, length_of_stay, early_bird, last_minute, coupon, cleaning, pets };
std::string line_words(Label label, http::Locale locale);

/// One name out of {"en": …, "fr": …, "es": …}.
std::string in_locale(const company::TaxName& name, http::Locale locale);

/// 750 → "7.5 %".
std::string percent(int basis_points, http::Locale locale);

}  // namespace estate::booking
