#pragma once

#include "keys.hpp"

#include <platform/core/clock.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace estate::identity {

/// Gets the issuer's JWKS document; the error says why there is none. May throw; takes bounded time.
using FetchJwks = std::function<boost::asio::awaitable<std::expected<std::string, std::string>>()>;

/// The issuer's keys, kept for 5 minutes. However many ask, one fetch runs at a time. An unknown key id causes a fetch at most once per
/// 30 s, so that forged tokens cannot make us flood the issuer. While the issuer is away the old keys go on serving, and a
/// fetch is tried every 30 s (every second while there have never been keys). Used from one thread.
class JwksCache {
public:
    JwksCache(FetchJwks fetch, Clock clock);
    ~JwksCache();
    JwksCache(const JwksCache&) = delete;
    JwksCache& operator=(const JwksCache&) = delete;

    /// The present keys, after a fetch when they are old or lack `key_id`. Null when none could ever be fetched.
    boost::asio::awaitable<std::shared_ptr<const KeySet>> keys_for(std::string key_id);

    /// True once keys have been fetched.
    bool has_keys() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace estate::identity
