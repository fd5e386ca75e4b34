#include <payments/settings.hpp>

#include <platform/config/reader.hpp>

namespace estate::payments {
namespace {

constexpr std::string_view stand_in_path = "/dev/stripe";

Settings& kept_settings() {
    static Settings kept;
    return kept;
}

void check_words(config::Reader& reader, const Settings& read, bool is_production) {
    if (!read.stripe_webhook_secret.starts_with("whsec_")) {
        reader.problem("STRIPE_WEBHOOK_SECRET must begin with whsec_, as Stripe shows it.");
    }
    if (!read.stripe_publishable_key.starts_with("pk_")) reader.problem("STRIPE_PUBLISHABLE_KEY must begin with pk_, as Stripe shows it.");
    if (is_production && read.stripe_api_url.contains(stand_in_path)) {
        reader.problem("STRIPE_API_URL names the local stand-in, which takes no money; production refuses it.");
    } else if (is_production) {
        config::check_scheme(reader, "STRIPE_API_URL", read.stripe_api_url, {"https"});
    } else {
        config::check_scheme(reader, "STRIPE_API_URL", read.stripe_api_url, {"https", "http"});
    }
}

}  // namespace

std::expected<Settings, std::vector<std::string>> load_settings(const config::Variables& variables, const config::Config& config) {
    config::Reader reader{variables};
    Settings read;
    const bool is_production = config.environment == config::Environment::production;
    const auto key = reader.text("STRIPE_SECRET_KEY");
    const auto webhook_secret = reader.text("STRIPE_WEBHOOK_SECRET");
    const auto publishable_key = reader.text("STRIPE_PUBLISHABLE_KEY");
    const auto api_url = reader.text("STRIPE_API_URL");
    reader.whole_number("STRIPE_TIMEOUT_MS", read.stripe_timeout_ms, 100, 60'000);
    if (key || !is_production) {
        read.stripe_secret_key = key.value_or("sk_test_estate_development");
        read.stripe_webhook_secret = webhook_secret.value_or(key ? "" : "whsec_estate_development");
        read.stripe_publishable_key = publishable_key.value_or(key ? "" : "pk_test_estate_development");
        read.stripe_api_url = api_url.value_or(key ? "https://api.stripe.com" : config::own_url(config) + std::string{stand_in_path});
        while (read.stripe_api_url.ends_with('/')) read.stripe_api_url.pop_back();
        check_words(reader, read, is_production);
    } else if (webhook_secret || publishable_key) {
        reader.problem("STRIPE_SECRET_KEY is missing; the other settings of Stripe are there.");
    }
    if (reader.problems().empty()) return read;
    return std::unexpected(std::move(reader.problems()));
}

void use_settings(Settings settings) {
    kept_settings() = std::move(settings);
}

const Settings& settings() {
    return kept_settings();
}

std::string describe_settings() {
    const auto& set = settings();
    const auto secret = [](const std::string& value) { return std::string{value.empty() ? "" : "***"}; };
    return "STRIPE_SECRET_KEY=" + secret(set.stripe_secret_key) + "\nSTRIPE_WEBHOOK_SECRET=" + secret(set.stripe_webhook_secret) +
           "\nSTRIPE_PUBLISHABLE_KEY=" + set.stripe_publishable_key + "\nSTRIPE_API_URL=" + set.stripe_api_url +
           "\nSTRIPE_TIMEOUT_MS=" + std::to_string(set.stripe_timeout_ms) + "\n";
}

}  // namespace estate::payments
