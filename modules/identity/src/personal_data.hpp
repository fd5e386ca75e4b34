#pragma once

#include <identity/privacy.hpp>

#include "messages.hpp"

namespace estate::identity {

DataSubject data_subject(const PersonRow& person);

/// All that is held about a person, as one JSON document.
db::awaitable<std::string> show_everything(db::Pool& database, const DataSubject& subject, const std::optional<PersonRow>& person,
                                           Instant now);

/// What he has been promised, by any module, and is not over.
db::awaitable<std::vector<Commitment>> commitments_of(db::Pool& database, const DataSubject& subject, Instant now);

/// All holdings, in the caller's transaction.
db::awaitable<void> erase_holdings(db::Transaction& transaction, const DataSubject& subject, Instant now);

}  // namespace estate::identity
