#pragma once

#include "messages.hpp"

namespace estate::calendar {

/// The person's portfolio with all that occupies it, for up to 200 days; units by pages.
awaitable<Answer<Timeline>> get_timeline(const http::Context& context, TimelineQuery query);

/// Live: `calendar_changed` and `enquiry_changed` of what the person may see. It ends by itself after some minutes, so that a browser comes
/// again with a new token: whoever has lost his role hears nothing more.
awaitable<http::Response> stream_office_events(const http::Context& context);

}  // namespace estate::calendar
