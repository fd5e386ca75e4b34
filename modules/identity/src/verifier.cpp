#include <identity/identity.hpp>

#include "errors.hpp"
#include "fetcher.hpp"
#include "jwks.hpp"
#include "token.hpp"

#include <platform/observability/log.hpp>

#include <boost/describe/enum_to_string.hpp>

namespace estate::identity {

struct Verifier::State {
    State(const config::Config& config, Clock tell_time)
        : policy{config.issuer, config.authorized_parties},
          clock(std::move(tell_time)),
          fetcher(config.jwks_url),
          cache(fetcher.function(), clock) {}

    Policy policy;
    Clock clock;
    Fetcher fetcher;
    JwksCache cache;
};

namespace {

std::unexpected<Problem> refuse_token(TokenError error) {
    log::debug("a session token was refused", {{"reason", boost::describe::enum_to_string(error, "")}});
    return std::unexpected(to_problem(error));
}

}  // namespace

Verifier::Verifier(const config::Config& config, Clock clock) : state_(std::make_unique<State>(config, std::move(clock))) {}
Verifier::~Verifier() = default;

http::awaitable<Answer<Viewer>> Verifier::authenticate(std::string_view token) {
    // Looked at first, so that rubbish never makes us ask the issuer.
    const auto key_id = key_id_of(token);
    if (!key_id) co_return refuse_token(key_id.error());
    const auto keys = co_await state_->cache.keys_for(*key_id);
    if (!keys) co_return std::unexpected(keys_unavailable());
    auto claims = verify_token(token, *keys, state_->policy, state_->clock());
    if (!claims) co_return refuse_token(claims.error());
    co_return std::move(claims->viewer);
}

http::Authenticator Verifier::authenticator() {
    return [this](std::string_view token) { return authenticate(token); };
}

bool Verifier::has_keys() const {
    return state_->cache.has_keys();
}

}  // namespace estate::identity
