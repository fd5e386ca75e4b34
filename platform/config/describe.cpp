#include <platform/config/config.hpp>

#include <boost/describe/enum_to_string.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>

namespace estate::config {
namespace {

std::string without_password(const std::string& address) {
    auto parsed = boost::urls::parse_uri(address);
    if (!parsed) return "***";
    boost::urls::url url{*parsed};
    if (url.has_password()) url.set_password("***");
    // PostgreSQL also takes the password as a parameter of the address.
    for (const auto* name : {"password", "sslpassword"}) {
        if (url.params().contains(name)) url.params().set(name, "***");
    }
    return std::string{url.buffer()};
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ",") + item;
    return text;
}

}  // namespace

std::string describe(const Config& config) {
    std::string text;
    const auto line = [&](const char* name, const std::string& value) { text += std::string{name} + "=" + value + "\n"; };
    const std::string host = config.listen_host.contains(':') ? "[" + config.listen_host + "]" : config.listen_host;
    line("ESTATE_ENV", boost::describe::enum_to_string(config.environment, ""));
    line("ESTATE_LISTEN", host + ":" + std::to_string(config.listen_port));
    line("DATABASE_URL", without_password(config.database_url));
    line("DATABASE_READ_URL", config.database_read_url ? without_password(*config.database_read_url) : "");
    line("ESTATE_DATABASE_POOL", std::to_string(config.database_pool));
    line("REDIS_URL", without_password(config.redis_url));
    line("ESTATE_ISSUER", config.issuer);
    line("ESTATE_JWKS_URL", config.jwks_url);
    line("ESTATE_AUTHORIZED_PARTIES", joined(config.authorized_parties));
    line("ESTATE_ISSUER_KEY_PATH", config.issuer_key_path.value_or(""));
    line("ESTATE_CLERK_API_URL", config.clerk_api_url);
    line("ESTATE_CLERK_SECRET_KEY", "***");
    line("ESTATE_CLERK_WEBHOOK_SECRET", "***");
    line("ESTATE_HOLD_MINUTES", std::to_string(config.hold_minutes));
    line("ESTATE_QUOTE_MINUTES", std::to_string(config.quote_minutes));
    line("ESTATE_RATE_PER_MINUTE", std::to_string(config.rate_per_minute));
    line("ESTATE_MEDIA_URL", config.media_url);
    line("ESTATE_MEDIA_STORE", boost::describe::enum_to_string(config.media_store, ""));
    line("ESTATE_MEDIA_FOLDER", config.media_folder);
    line("ESTATE_ORIGINALS_FOLDER", config.originals_folder);
    line("ESTATE_MEDIA_SECRET", "***");
    line("ESTATE_S3_ENDPOINT", config.s3_endpoint);
    line("ESTATE_S3_REGION", config.s3_region);
    line("ESTATE_S3_KEY_ID", config.s3_key_id);
    line("ESTATE_S3_SECRET", config.s3_secret.empty() ? "" : "***");
    line("ESTATE_S3_BUCKET", config.s3_bucket);
    line("ESTATE_S3_ORIGINALS_BUCKET", config.s3_originals_bucket);
    line("ESTATE_PICTURE_WORKER", config.picture_worker);
    line("ESTATE_MEDIA_COLLECT_SECONDS", std::to_string(config.media_collect_seconds));
    line("ESTATE_SITE_URL", config.site_url);
    line("SMTP_URL", config.smtp_url ? without_password(*config.smtp_url) : "");
    line("SMTP_USER", config.smtp_user.value_or(""));
    line("SMTP_PASSWORD", config.smtp_password ? "***" : "");
    line("SMTP_CA_FILE", config.smtp_ca_file.value_or(""));
    line("MAIL_FROM", config.mail_from.value_or(""));
    line("ESTATE_MAIL_FOLDER", config.mail_folder.value_or(""));
    line("ESTATE_MAIL_RETRY_SECONDS", std::to_string(config.mail_retry_seconds));
    line("ESTATE_FEED_SOURCES", boost::describe::enum_to_string(config.feed_sources, ""));
    line("ESTATE_CALENDAR_DOMAIN", config.calendar_domain);
    line("ESTATE_TRUSTED_PROXIES", joined(config.trusted_proxies));
    line("ESTATE_LOG_LEVEL", boost::describe::enum_to_string(config.log_level, ""));
    return text;
}

}  // namespace estate::config
