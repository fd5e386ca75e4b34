#pragma once

/// Who is asking: session tokens are verified against the issuer's keys, and say who the viewer is and what role he has.

#include <platform/config/config.hpp>
#include <platform/core/clock.hpp>
#include <platform/http/dispatcher.hpp>
#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

#include <memory>
#include <string_view>

namespace estate::identity {

/// Who is signed in, people and their access, and Clerk's webhook.
void add_routes(http::Routes& routes);

/// Forgets, now and then, which old messages of the issuer have been dealt with.
void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock);

/// The development issuer under /dev/issuer: demo people, sessions, tokens and the key set. Never shown through the gateway and not part
/// of the OpenAPI document. Throws std::runtime_error in production or when its key cannot be read or made.
void add_development_routes(http::Routes& routes, const config::Config& config);

/// Stores the development issuer's people as Clerk's messages would. Throws in production, and when the database cannot be written.
http::awaitable<void> introduce_demo_people(db::Pool& database, const config::Config& config, Instant now);

/// Stores a guest of a demonstration, with whom nobody can sign in, as Clerk's message would.
http::awaitable<void> introduce_guest(db::Transaction& transaction, const Viewer& guest, Instant now);

/// Recognises viewers. Make it after the event loop and let it end before the loop does.
class Verifier {
public:
    /// Accepts the tokens of `config.issuer`, whose keys are read at `config.jwks_url` when they are first needed.
    Verifier(const config::Config& config, Clock clock);
    ~Verifier();
    Verifier(const Verifier&) = delete;
    Verifier& operator=(const Verifier&) = delete;

    /// The viewer of a session token. 401 `bad_token`, `token_expired` or `sign_in_pending`; 503 `sign_in_unavailable` while the
    /// issuer's keys could never be read.
    http::awaitable<Answer<Viewer>> authenticate(std::string_view token);

    /// `authenticate` as the dispatcher takes it; valid while this object lives.
    http::Authenticator authenticator();

    /// False until the issuer's keys have been read once, which the first token brings about.
    bool has_keys() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace estate::identity
