#pragma once

#include "messages.hpp"

namespace estate::enquiries {

/// Newest first, as far as the viewer may see them, with the counts of the inbox.
awaitable<Answer<EnquiryPage>> list_enquiries(const http::Context& context, EnquiriesQuery query);
awaitable<Answer<EnquiryDetail>> get_enquiry(const http::Context& context, EnquiryById query);
/// Whom an enquiry can be given to.
awaitable<Answer<ColleagueList>> list_colleagues(const http::Context& context, http::None);

}  // namespace estate::enquiries
