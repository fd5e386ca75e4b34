#pragma once

#include "messages.hpp"

namespace estate::company {

/// There is one company. Its events and audit lines name it by this.
Uuid company_id();

awaitable<Answer<Company>> show_company(const http::Context& context, http::None);
awaitable<Answer<Settings>> show_settings(const http::Context& context, http::None);
awaitable<Answer<Settings>> change_settings(http::WriteContext& context, http::None, SettingsEdit edit);

}  // namespace estate::company
