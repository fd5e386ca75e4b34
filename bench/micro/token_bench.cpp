// What a signed-in request pays before anything else: the verification of its session token, in µs. Beside it what of that is the RSA
// signature alone, and what a token costs that is refused early.

#include "issuer.hpp"
#include "keys.hpp"
#include "token.hpp"

#include <benchmark/benchmark.h>

namespace estate::identity {
namespace {

/// The development issuer's tokens have Clerk's claims and an RSA-2048 signature.
struct Signed {
    config::Config config = [] {
        config::Config made;
        made.authorized_parties = {"https://estate.example"};
        return made;
    }();
    Issuer issuer{config};
    Instant now = system_now();
    std::string jwt = issuer.mint(issuer.open_session("agent", now).value(), now)->jwt;
    KeySet keys = parse_jwks(issuer.jwks()).value();
    Policy policy{config.issuer, config.authorized_parties};
};

const Signed& example() {
    static const Signed made;
    return made;
}

void verify_good(benchmark::State& state) {
    const auto& given = example();
    for (auto unused : state) {
        auto claims = verify_token(given.jwt, given.keys, given.policy, given.now);
        if (!claims) state.SkipWithError("the token was refused");
        benchmark::DoNotOptimize(claims);
    }
}
BENCHMARK(verify_good)->Unit(benchmark::kMicrosecond);

void verify_signature_only(benchmark::State& state) {
    const auto& given = example();
    const auto dot = given.jwt.rfind('.');
    const std::string_view signed_text = std::string_view{given.jwt}.substr(0, dot);
    EVP_PKEY* key = given.keys.find(key_id_of(given.jwt).value());
    const std::string wrong(256, 'x');
    for (auto unused : state) benchmark::DoNotOptimize(verify_rs256(key, signed_text, wrong));
}
BENCHMARK(verify_signature_only)->Unit(benchmark::kMicrosecond);

void refuse_unknown_key(benchmark::State& state) {
    const auto& given = example();
    const KeySet none;
    for (auto unused : state) benchmark::DoNotOptimize(verify_token(given.jwt, none, given.policy, given.now));
}
BENCHMARK(refuse_unknown_key)->Unit(benchmark::kMicrosecond);

void mint(benchmark::State& state) {
    const auto& given = example();
    const auto session = given.issuer.open_session("agent", given.now).value();
    for (auto unused : state) benchmark::DoNotOptimize(given.issuer.mint(session, given.now));
}
BENCHMARK(mint)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace estate::identity

BENCHMARK_MAIN();
