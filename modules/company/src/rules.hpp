#pragma once

#include "messages.hpp"

namespace estate::company {

/// What is wrong with the edit as a whole, though each field by itself is right: by path. Empty when nothing is.
std::vector<FieldError> check_settings(const SettingsEdit& edit);

/// The same of a tax, once its fields are right. `before` is the tax that is changed: what it is reckoned on, and in which currency, stays,
/// for stays are charged with it.
std::vector<FieldError> check_tax(const TaxEdit& edit, const std::optional<Tax>& before);

/// The settings that a checked edit makes.
Settings to_settings(const SettingsEdit& edit);

/// What a visitor may know of them.
Company to_company(const Settings& settings);

}  // namespace estate::company
