#pragma once

#include <boost/asio/ssl/context.hpp>
#include <boost/redis/config.hpp>

#include <string_view>

namespace estate::redis {

/// Reads `redis://[user[:password]@]host[:port][/database]`, or `rediss://…` for TLS. Throws std::invalid_argument for another form.
boost::redis::config parse_address(std::string_view text);

/// Verifies the server's certificate and name when the address asks for TLS.
boost::asio::ssl::context tls_context(const boost::redis::config& config);

}  // namespace estate::redis
