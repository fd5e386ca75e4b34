#pragma once

#include "messages.hpp"

namespace estate::enquiries {

/// Recognises who asks, deals the enquiry out and starts its clock.
awaitable<Answer<Receipt>> receive_enquiry(http::WriteContext& context, BySlug listing, EnquiryRequest request);

}  // namespace estate::enquiries
