#pragma once

/// Amounts and days as people of a language write them. (The C++ library has no such locales without the system's.)

#include <platform/core/dates.hpp>
#include <platform/core/money.hpp>
#include <platform/http/routes.hpp>

namespace estate::messaging {

/// `€1,234.50`, `1 234,50 €`, `1234,50 €`. Digits after the point as the currency has them.
std::string format_money(const Money& money, http::Locale locale);

/// `Saturday 5 December 2026`, `samedi 5 décembre 2026`, `sábado, 5 de diciembre de 2026`.
std::string format_day(Date day, http::Locale locale);

}  // namespace estate::messaging
