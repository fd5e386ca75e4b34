#pragma once

#include <platform/db/pool.hpp>

namespace estate::identity {

/// The e-mail address of somebody who works here; nothing for who does not, has left or has none.
db::awaitable<std::optional<std::string>> address_of_colleague(db::Pool& database, std::string subject);

}  // namespace estate::identity
