#pragma once

/// What is set from outside, read once at start. Any `X` may be given as `X_FILE` (platform/config).

#include <platform/config/config.hpp>

namespace estate::payments {

struct Settings {
    /// STRIPE_SECRET_KEY (`sk_…`), a secret: cards are taken with it. Without it production takes bank transfers only, and development has
    /// the local stand-in.
    std::string stripe_secret_key;
    /// STRIPE_WEBHOOK_SECRET (`whsec_…`), a secret: what Stripe signs its messages with, required with the key.
    std::string stripe_webhook_secret;
    /// STRIPE_PUBLISHABLE_KEY (`pk_…`): what the page of the payment shows itself with, required with the key.
    std::string stripe_publishable_key;
    /// STRIPE_API_URL, default https://api.stripe.com; without a key in development this server's own stand-in.
    std::string stripe_api_url;
    /// STRIPE_TIMEOUT_MS, default 8000: how long an answer of Stripe is waited for.
    int stripe_timeout_ms = 8'000;

    bool takes_cards() const { return !stripe_secret_key.empty(); }
};

/// Reads and checks them. The error lists every problem, one plain sentence each.
std::expected<Settings, std::vector<std::string>> load_settings(const config::Variables& variables, const config::Config& config);

/// For the life of the process, before it serves or works.
void use_settings(Settings settings);
const Settings& settings();

/// One per line, `NAME=value`, without the secrets: for `estate check`.
std::string describe_settings();

}  // namespace estate::payments
