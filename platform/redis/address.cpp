#include "address.hpp"

#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/url/parse.hpp>

#include <charconv>
#include <stdexcept>
#include <string>

namespace estate::redis {

namespace asio = boost::asio;
using namespace std::chrono_literals;

boost::redis::config parse_address(std::string_view text) {
    const auto url = boost::urls::parse_uri(text);
    // The address may hold a password, so the message does not repeat it.
    if (!url || (url->scheme() != "redis" && url->scheme() != "rediss") || url->host().empty()) {
        throw std::invalid_argument("The address of Redis must look like redis://host:6379/0.");
    }
    boost::redis::config config;
    config.use_ssl = url->scheme() == "rediss";
    config.addr.host = url->host_address();
    config.addr.port = url->has_port() && !url->port().empty() ? std::string{url->port()} : "6379";
    if (!url->user().empty()) config.username = url->user();
    config.password = url->password();
    const std::string path = url->path();
    int database = 0;
    if (path.size() > 1) {
        const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), database);
        if (error != std::errc{} || end != path.data() + path.size()) {
            throw std::invalid_argument("The address of Redis must end in the number of a database, such as redis://host:6379/0.");
        }
    }
    config.database_index = database;
    config.clientname = "estate";
    config.resolve_timeout = 2s;
    config.connect_timeout = 1s;
    config.ssl_handshake_timeout = 2s;
    config.health_check_interval = 1s;
    // Boost.Redis gives up for good when a reconnect is refused, so the loop below reconnects instead.
    config.reconnect_wait_interval = 0s;
    return config;
}

asio::ssl::context tls_context(const boost::redis::config& config) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    if (!config.use_ssl) return context;
    context.set_default_verify_paths();
    context.set_verify_mode(asio::ssl::verify_peer);
    context.set_verify_callback(asio::ssl::host_name_verification(config.addr.host));
    return context;
}

}  // namespace estate::redis
