#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace estate::metrics {
class Registry;
}

namespace estate::redis {

/// Redis as a helper that may be away at any time: never holds the truth (design, section 6).
///
/// No call throws for an outage or waits for a reconnect. While Redis is away calls answer nullopt or false at once; when it is stuck,
/// the calls under way give up after 200 ms and later ones at once, until it answers again. The connection is renewed by itself, and
/// subscriptions with it. Everything runs on the thread of the executor; nothing here may be called from another.
class Redis {
public:
    /// `url` is `redis://[user[:password]@]host[:port][/database]`, or `rediss://…` for TLS with a verified certificate.
    /// Throws std::invalid_argument for another form. `metrics`, if given, learns of outages and errors and must outlive this object.
    Redis(boost::asio::any_io_executor executor, std::string_view url, metrics::Registry* metrics = nullptr);
    ~Redis();
    Redis(const Redis&) = delete;
    Redis& operator=(const Redis&) = delete;

    /// Begins to connect; returns at once.
    void start();

    /// Closes the connection and completes when nothing runs any more. Afterwards all calls answer as in an outage.
    boost::asio::awaitable<void> stop();

    /// True while Redis answers.
    bool up() const;

    /// The value of a key; nullopt when there is none or no answer.
    boost::asio::awaitable<std::optional<std::string>> get(std::string key);

    /// Stores a value for `ttl_ms` milliseconds; false when that is not known to have happened.
    boost::asio::awaitable<bool> set(std::string key, std::string value, std::int64_t ttl_ms);

    /// Adds 1 and gives the new count; the first increment starts the `ttl_ms` milliseconds after which the count is gone. Needs Redis 7.
    boost::asio::awaitable<std::optional<std::int64_t>> increment(std::string key, std::int64_t ttl_ms);

    /// Sends a message to whoever listens at this moment; false when Redis did not take it.
    boost::asio::awaitable<bool> publish(std::string channel, std::string message);

    /// Calls `receive` for each message of a channel, as long as this object lives. Messages sent during an outage are lost.
    void subscribe(const std::string& channel, std::function<void(std::string)> receive);

private:
    class Link;
    std::shared_ptr<Link> link_;
};

}  // namespace estate::redis
