#pragma once

#include <platform/http/routes.hpp>

namespace estate::payments {

/// A webhook of Stripe. It is a hint, whatever it says: the attempt it is about is looked at, and what Stripe answers then is the truth. So
/// messages may come twice, late, or in any order. 401 `bad_signature`, 422 `unreadable_message`.
http::awaitable<http::Response> receive_message(const http::Context& context);

}  // namespace estate::payments
