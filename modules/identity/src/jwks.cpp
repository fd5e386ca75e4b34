#include "jwks.hpp"

#include <platform/observability/log.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::identity {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto fresh_for = 5min;
constexpr auto between_unknown_keys = 30s;
constexpr auto between_failures = 30s;
/// At start the issuer may be a moment later than we are.
constexpr auto between_first_failures = 1s;

}  // namespace

struct JwksCache::State {
    State(FetchJwks fetch_keys, Clock tell_time) : fetch(std::move(fetch_keys)), clock(std::move(tell_time)) {}

    bool is_fresh(Instant now) const { return keys && now < fetched_at + fresh_for; }
    bool knows(const std::string& key_id) const { return keys && keys->find(key_id); }

    bool has_failed_lately(Instant now) const {
        return failed_at && now < *failed_at + (keys ? Instant::duration{between_failures} : Instant::duration{between_first_failures});
    }

    /// Whether a fetch is due for this key, and if so notes that it was caused by an unknown key.
    bool is_fetch_due(const std::string& key_id, Instant now) {
        if (has_failed_lately(now)) return false;
        if (!is_fresh(now)) return true;
        if (knows(key_id)) return false;
        if (unknown_key_at && now < *unknown_key_at + between_unknown_keys) return false;
        unknown_key_at = now;
        return true;
    }

    FetchJwks fetch;
    Clock clock;
    std::shared_ptr<const KeySet> keys;
    Instant fetched_at{};
    std::optional<Instant> failed_at;
    std::optional<Instant> unknown_key_at;
    /// Set while a fetch runs; those who wait for it wait on this timer, which its end cancels.
    std::shared_ptr<asio::steady_timer> flight;
};

namespace {

asio::awaitable<std::expected<KeySet, std::string>> fetch_keys(const FetchJwks& fetch) {
    try {
        const auto document = co_await fetch();
        if (!document) co_return std::unexpected(document.error());
        co_return parse_jwks(*document);
    } catch (const std::exception& failure) {
        co_return std::unexpected(std::string{failure.what()});
    }
}

/// Runs by itself, so that a caller who goes away does not take the others' keys along.
template <class State>
asio::awaitable<void> refresh(std::shared_ptr<State> state) {
    auto fetched = co_await fetch_keys(state->fetch);
    const Instant now = state->clock();
    if (fetched) {
        if (state->failed_at) log::info("the keys of the token issuer can be read again");
        state->keys = std::make_shared<const KeySet>(*std::move(fetched));
        state->fetched_at = now;
        state->failed_at.reset();
    } else {
        state->failed_at = now;
        const bool has_old_keys = state->keys != nullptr;
        log::warn("the keys of the token issuer cannot be read", {{"reason", fetched.error()}, {"serving_old_keys", has_old_keys}});
    }
    const auto flight = std::exchange(state->flight, nullptr);
    flight->cancel();
}

}  // namespace

JwksCache::JwksCache(FetchJwks fetch, Clock clock) : state_(std::make_shared<State>(std::move(fetch), std::move(clock))) {}
JwksCache::~JwksCache() = default;

asio::awaitable<std::shared_ptr<const KeySet>> JwksCache::keys_for(std::string key_id) {
    const auto state = state_;
    // While the issuer is known to be away nobody waits who can be served.
    const bool may_serve_old = state->knows(key_id) && state->failed_at;
    if (!state->flight && state->is_fetch_due(key_id, state->clock())) {
        const auto executor = co_await asio::this_coro::executor;
        state->flight = std::make_shared<asio::steady_timer>(executor, asio::steady_timer::time_point::max());
        asio::co_spawn(executor, refresh(state), asio::detached);
    }
    const bool is_served = state->knows(key_id) && (may_serve_old || state->is_fresh(state->clock()));
    if (const auto flight = state->flight; flight && !is_served) co_await flight->async_wait(asio::as_tuple(asio::use_awaitable));
    co_return state->keys;
}

bool JwksCache::has_keys() const {
    return state_->keys != nullptr;
}

}  // namespace estate::identity
