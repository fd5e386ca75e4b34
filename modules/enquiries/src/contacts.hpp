#pragma once

#include "messages.hpp"

namespace estate::enquiries {

struct Contact {
    Uuid id;
    /// Whom he knows.
    std::optional<std::string> agent_subject;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (id, agent_subject))

/// The person behind an e-mail address and a telephone number: who wrote under one of them before, or somebody new. Both are his from now
/// on, unless a number is somebody else's already. `calling_code` is that of numbers that do not say their country.
awaitable<Contact> recognise(db::Transaction& transaction, std::string_view email, const std::optional<std::string>& phone,
                             std::string_view calling_code, Instant now);

}  // namespace estate::enquiries
