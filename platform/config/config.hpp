#pragma once

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace estate::config {

enum class Environment { development, test, production };
BOOST_DESCRIBE_ENUM(Environment, development, test, production)

enum class LogLevel { trace, debug, info, warn, error };
BOOST_DESCRIBE_ENUM(LogLevel, trace, debug, info, warn, error)

/// Every setting of the server, read once at start. Each comment names the variable; any `X` may be given as `X_FILE` instead,
/// the path of a file that holds the value (a mounted secret).
struct Config {
    /// ESTATE_ENV, required.
    Environment environment = Environment::development;
    /// ESTATE_LISTEN `host:port`, default 127.0.0.1:8081.
    std::string listen_host = "127.0.0.1";
    std::uint16_t listen_port = 8081;
    /// DATABASE_URL, required; a secret.
    std::string database_url;
    /// DATABASE_READ_URL: a replica for search and listing reads; a secret.
    std::optional<std::string> database_read_url;
    /// ESTATE_DATABASE_POOL: connections of this process, default 8.
    int database_pool = 8;
    /// REDIS_URL, required in production, default redis://127.0.0.1:6379; a secret.
    std::string redis_url = "redis://127.0.0.1:6379";
    /// ESTATE_ISSUER: the `iss` of accepted session tokens, required in production.
    std::string issuer = "http://localhost:8080/dev/issuer";
    /// ESTATE_JWKS_URL: where the issuer's keys are read, required in production; else this server's own development issuer.
    std::string jwks_url;
    /// ESTATE_AUTHORIZED_PARTIES (comma list): the origins that may present tokens (`azp`), required in production. Empty: any.
    std::vector<std::string> authorized_parties;
    /// ESTATE_ISSUER_KEY_PATH: where the development issuer keeps its key; without it the key lasts as long as the process.
    std::optional<std::string> issuer_key_path;
    /// ESTATE_CLERK_API_URL, default https://api.clerk.com in production; else this server's own development issuer, which plays it.
    std::string clerk_api_url;
    /// ESTATE_CLERK_SECRET_KEY: lets us write a person's role at Clerk, required in production; a secret.
    std::string clerk_secret_key = "sk_test_estate_development";
    /// ESTATE_CLERK_WEBHOOK_SECRET (`whsec_…`): what Clerk signs its messages with, required in production; a secret.
    std::string clerk_webhook_secret = "whsec_ZXN0YXRlIGRldmVsb3BtZW50IHdlYmhvb2tz";
    /// ESTATE_HOLD_MINUTES, default 15: how long unconfirmed nights are kept.
    int hold_minutes = 15;
    /// ESTATE_QUOTE_MINUTES, default 30: how long a quoted price is honoured.
    int quote_minutes = 30;
    /// ESTATE_RATE_PER_MINUTE: requests of one address, default 600.
    int rate_per_minute = 600;
    /// ESTATE_MEDIA_URL, default /media: what the addresses of pictures begin with, without a slash at the end.
    std::string media_url = "/media";
    /// ESTATE_TRUSTED_PROXIES (comma list of addresses): whose X-Forwarded-For is believed, default 127.0.0.1 and ::1.
    std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};
    /// ESTATE_LOG_LEVEL, default info.
    LogLevel log_level = LogLevel::info;
};

/// Looks a variable up; nullopt when it is not set.
using Variables = std::function<std::optional<std::string>(std::string)>;

/// Reads and checks all settings. The error lists EVERY problem, one plain sentence each. An empty variable counts as not set.
std::expected<Config, std::vector<std::string>> load_config(const Variables& variables);

/// The variables of this process.
Variables process_environment();

/// The settings one per line, `NAME=value`, with the passwords of addresses hidden: what `estate check` prints.
std::string describe(const Config& config);

}  // namespace estate::config
