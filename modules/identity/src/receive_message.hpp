#pragma once

#include <platform/http/routes.hpp>

namespace estate::identity {

/// A webhook of Clerk: believed when it is signed, applied once, in whatever order it comes. What was dealt with answers 200 and the
/// outcome; 401 `bad_signature`, 422 `unreadable_message` (Clerk tries again).
http::awaitable<http::Response> receive_message(const http::Context& context);

}  // namespace estate::identity
