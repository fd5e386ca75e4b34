#pragma once

#include <identity/privacy.hpp>

namespace estate::payments {

/// What is held about who has paid: whose a payment is. The money stays in the books; whose it was does not.
identity::Holding personal_data();

}  // namespace estate::payments
