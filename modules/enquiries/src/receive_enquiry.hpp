#pragma once

#include "messages.hpp"

namespace estate::enquiries {

awaitable<Answer<Receipt>> receive_enquiry(http::WriteContext& context, BySlug listing, EnquiryRequest request);

/// Newest first.
awaitable<Answer<EnquiryPage>> list_enquiries(const http::Context& context, EnquiriesQuery query);

}  // namespace estate::enquiries
