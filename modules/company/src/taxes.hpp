#pragma once

#include "messages.hpp"

namespace estate::company {

awaitable<Answer<Taxes>> list_taxes(const http::Context& context, http::None);
awaitable<Answer<Tax>> show_tax(const http::Context& context, OfTax parameters);
awaitable<Answer<Tax>> add_tax(http::WriteContext& context, http::None, TaxEdit edit);
/// What has been quoted stays as it was quoted.
awaitable<Answer<Tax>> change_tax(http::WriteContext& context, OfTax parameters, TaxEdit edit);
/// 409 `tax_in_use` while something is charged with it: then it can be retired.
awaitable<Answer<Nothing>> remove_tax(http::WriteContext& context, OfTax parameters);

}  // namespace estate::company
