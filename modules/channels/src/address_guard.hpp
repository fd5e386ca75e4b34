#pragma once

/// Which addresses the server may be sent to by somebody who types one into a form. Pure.

#include <boost/asio/ip/address.hpp>

#include <expected>
#include <string>

#include "failures.hpp"

namespace estate::channels {

/// Where calendars may be read. Loopback is for tests and development only.
enum class Reach { internet, internet_and_loopback };

/// False for everything that is not an address of the public internet: private, shared, link-local (where clouds keep their secrets),
/// loopback, multicast, documentation, benchmarks, and IPv6 forms that hold an IPv4 address or lead to one.
bool is_public(const boost::asio::ip::address& address);

bool is_allowed(const boost::asio::ip::address& address, Reach reach);

/// The problem with an address as it was typed or redirected to: only http and https, without a user, to a web port (80, 443, or from
/// 1024). Whom it leads to is looked at when the connection is opened.
std::expected<void, FeedFailure> check_url(const std::string& url);

/// Without what makes it secret: `https://www.airbnb.com/calendar/ical/…`, for logs and the audit trail.
std::string without_secret(const std::string& url);

}  // namespace estate::channels
