#pragma once

#include <messaging/privacy.hpp>

namespace estate::messaging {

/// One round of forgetting, in transactions of a bounded number of rows: mails are kept as long as enquiries (company's settings),
/// conversations as long as who booked is known.
db::awaitable<void> forget_mail(db::Pool& database, Instant now);

}  // namespace estate::messaging
