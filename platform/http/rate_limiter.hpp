#pragma once

#include <platform/core/clock.hpp>
#include <platform/redis/redis.hpp>

#include <string>
#include <unordered_map>

namespace estate::http {

/// Requests per client address and minute. Reads are counted in this process; writes across processes in Redis, and here while Redis is
/// away.
class AddressLimiter {
public:
    /// `per_minute` 0 allows everything; writes may use a quarter of it.
    AddressLimiter(int per_minute, Clock clock, redis::Redis& redis) : per_minute_(per_minute), clock_(std::move(clock)), redis_(redis) {}

    boost::asio::awaitable<bool> allow(const std::string& address, bool is_write);

private:
    int count_here(const std::string& key, std::int64_t minute);

    int per_minute_;
    Clock clock_;
    redis::Redis& redis_;
    std::int64_t minute_ = 0;
    std::unordered_map<std::string, int> counts_;
};

}  // namespace estate::http
