#include <platform/http/rate_limiter.hpp>

#include <algorithm>

namespace estate::http {

boost::asio::awaitable<bool> AddressLimiter::allow(const std::string& address, bool is_write) {
    if (per_minute_ == 0) co_return true;
    const auto minute = std::chrono::floor<std::chrono::minutes>(clock_()).time_since_epoch().count();
    if (!is_write) co_return count_here(address, minute) <= per_minute_;
    const int allowed = std::max(1, per_minute_ / 4);
    const int here = count_here("write:" + address, minute);
    if (here > allowed) co_return false;
    const auto everywhere = co_await redis_.increment("rate:" + address + ":" + std::to_string(minute), 120'000);
    co_return !everywhere || *everywhere <= allowed;
}

int AddressLimiter::count_here(const std::string& key, std::int64_t minute) {
    if (minute != minute_) {
        minute_ = minute;
        counts_.clear();
    }
    return ++counts_[key];
}

}  // namespace estate::http
