#include <platform/config/reader.hpp>

#include <boost/asio/ip/address.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>

#include <cstdlib>
#include <filesystem>
#include <format>
#include <iterator>
#include <limits>
#include <random>

namespace estate::config {
namespace {

constexpr std::string_view development_issuer_path = "/dev/issuer";

void read_listen(Reader& reader, Config& config) {
    const auto given = reader.text("ESTATE_LISTEN");
    if (!given) return;
    const auto colon = given->rfind(':');
    const int port = colon == std::string::npos ? 0 : parse_int(std::string_view{*given}.substr(colon + 1)).value_or(0);
    std::string host = given->substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    boost::asio::ip::make_address(host, error);
    if (error) reader.problem("ESTATE_LISTEN must begin with an IP address, such as 127.0.0.1:8081, not \"" + *given + "\".");
    if (port < 1 || port > std::numeric_limits<std::uint16_t>::max()) {
        reader.problem("ESTATE_LISTEN must end in a port from 1 to 65535, such as 127.0.0.1:8081, not \"" + *given + "\".");
        return;
    }
    config.listen_host = host;
    config.listen_port = static_cast<std::uint16_t>(port);
}

void read_stores(Reader& reader, Config& config) {
    if (const auto url = reader.text("DATABASE_URL")) {
        config.database_url = *url;
        check_scheme(reader, "DATABASE_URL", *url, {"postgresql", "postgres"});
    } else if (!reader.is_given("DATABASE_URL")) {
        reader.problem("DATABASE_URL is missing; it names the database, such as postgresql://user:password@host:5432/estate.");
    }
    config.database_read_url = reader.text("DATABASE_READ_URL");
    if (config.database_read_url) check_scheme(reader, "DATABASE_READ_URL", *config.database_read_url, {"postgresql", "postgres"});
    reader.whole_number("ESTATE_DATABASE_POOL", config.database_pool, 1, 100);
    if (const auto url = reader.text("REDIS_URL")) {
        config.redis_url = *url;
        check_scheme(reader, "REDIS_URL", *url, {"redis", "rediss"});
        if (!boost::urls::parse_uri(*url)) reader.problem("REDIS_URL is not a well-formed address.");
    } else if (config.environment == Environment::production && !reader.is_given("REDIS_URL")) {
        reader.problem("REDIS_URL is missing; production does not guess it.");
    }
}

/// This server's development issuer, as this server reaches it.
std::string own_issuer_url(const Config& config) {
    return own_url(config) + std::string{development_issuer_path};
}

void read_identity(Reader& reader, Config& config) {
    const auto issuer = reader.text("ESTATE_ISSUER");
    const auto jwks_url = reader.text("ESTATE_JWKS_URL");
    if (issuer) config.issuer = *issuer;
    config.jwks_url = jwks_url.value_or(own_issuer_url(config) + "/.well-known/jwks.json");
    reader.comma_list("ESTATE_AUTHORIZED_PARTIES", config.authorized_parties);
    config.issuer_key_path = reader.text("ESTATE_ISSUER_KEY_PATH");
    if (config.environment != Environment::production) {
        check_scheme(reader, "ESTATE_ISSUER", config.issuer, {"https", "http"});
        check_scheme(reader, "ESTATE_JWKS_URL", config.jwks_url, {"https", "http"});
        return;
    }
    for (const auto& [name, given] : {std::pair{"ESTATE_ISSUER", &issuer}, std::pair{"ESTATE_JWKS_URL", &jwks_url}}) {
        if (!*given) {
            if (reader.is_given(name)) continue;
            reader.problem(std::string{name} + " is missing; production needs a real issuer of session tokens.");
        } else if ((*given)->contains(development_issuer_path)) {
            reader.problem(std::string{name} + " names the development issuer, which anyone can sign in to; production refuses it.");
        } else {
            check_scheme(reader, name, **given, {"https"});
        }
    }
    if (config.authorized_parties.empty()) {
        reader.problem("ESTATE_AUTHORIZED_PARTIES is missing; production needs the origins whose tokens it accepts.");
    }
    if (config.issuer_key_path) reader.problem("ESTATE_ISSUER_KEY_PATH belongs to the development issuer; production refuses it.");
}

void read_clerk(Reader& reader, Config& config) {
    const bool is_production = config.environment == Environment::production;
    config.clerk_api_url = reader.text("ESTATE_CLERK_API_URL").value_or(is_production ? "https://api.clerk.com" : own_issuer_url(config));
    while (config.clerk_api_url.ends_with('/')) config.clerk_api_url.pop_back();
    if (is_production) {
        check_scheme(reader, "ESTATE_CLERK_API_URL", config.clerk_api_url, {"https"});
    } else {
        check_scheme(reader, "ESTATE_CLERK_API_URL", config.clerk_api_url, {"https", "http"});
    }
    const auto secret = [&](const char* name, std::string& target, const char* purpose) {
        const auto given = reader.text(name);
        if (given) target = *given;
        if (!given && is_production && !reader.is_given(name)) reader.problem(std::string{name} + " is missing; " + purpose);
    };
    secret("ESTATE_CLERK_SECRET_KEY", config.clerk_secret_key, "without it nobody's role can be changed.");
    secret("ESTATE_CLERK_WEBHOOK_SECRET", config.clerk_webhook_secret, "without it nobody becomes known, and nobody is forgotten.");
    if (!config.clerk_webhook_secret.starts_with("whsec_")) {
        reader.problem("ESTATE_CLERK_WEBHOOK_SECRET must begin with whsec_, as Clerk shows it.");
    }
}

void read_limits(Reader& reader, Config& config) {
    reader.whole_number("ESTATE_HOLD_MINUTES", config.hold_minutes, 1, 1'440);
    reader.whole_number("ESTATE_QUOTE_MINUTES", config.quote_minutes, 1, 1'440);
    reader.whole_number("ESTATE_RATE_PER_MINUTE", config.rate_per_minute, 1, 10'000'000);
    reader.comma_list("ESTATE_TRUSTED_PROXIES", config.trusted_proxies);
    for (const auto& proxy : config.trusted_proxies) {
        boost::system::error_code error;
        boost::asio::ip::make_address(proxy, error);
        if (error) reader.problem("ESTATE_TRUSTED_PROXIES must list IP addresses; \"" + proxy + "\" is none.");
    }
    reader.one_of("ESTATE_LOG_LEVEL", config.log_level);
}

/// Random, so that what one process has signed only it believes: enough for development.
std::string made_secret() {
    std::random_device device;
    std::string secret;
    for (int words = 0; words < 8; ++words) std::format_to(std::back_inserter(secret), "{:08x}", device());
    return secret;
}

std::string worker_beside_this_program() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path() / "estate-picture-worker").string();
}

void read_s3(Reader& reader, Config& config) {
    config.s3_region = reader.text("ESTATE_S3_REGION").value_or(config.s3_region);
    const std::pair<const char*, std::string*> needed[] = {{"ESTATE_S3_ENDPOINT", &config.s3_endpoint},
                                                           {"ESTATE_S3_KEY_ID", &config.s3_key_id},
                                                           {"ESTATE_S3_SECRET", &config.s3_secret},
                                                           {"ESTATE_S3_BUCKET", &config.s3_bucket},
                                                           {"ESTATE_S3_ORIGINALS_BUCKET", &config.s3_originals_bucket}};
    for (const auto& [name, target] : needed) {
        *target = reader.text(name).value_or("");
        if (config.media_store == MediaStore::s3 && target->empty() && !reader.is_given(name)) {
            reader.problem(std::string{name} + " is missing; ESTATE_MEDIA_STORE is s3.");
        }
    }
    while (config.s3_endpoint.ends_with('/')) config.s3_endpoint.pop_back();
    if (!config.s3_endpoint.empty()) check_scheme(reader, "ESTATE_S3_ENDPOINT", config.s3_endpoint, {"https", "http"});
    if (!config.s3_bucket.empty() && config.s3_bucket == config.s3_originals_bucket) {
        reader.problem(
            "ESTATE_S3_ORIGINALS_BUCKET must not be ESTATE_S3_BUCKET: the originals say where they were taken, and documents are not for "
            "all.");
    }
}

void read_media(Reader& reader, Config& config) {
    if (const auto url = reader.text("ESTATE_MEDIA_URL")) {
        config.media_url = *url;
        while (config.media_url.size() > 1 && config.media_url.ends_with('/')) config.media_url.pop_back();
        if (!config.media_url.starts_with('/')) check_scheme(reader, "ESTATE_MEDIA_URL", config.media_url, {"https", "http"});
    }
    reader.one_of("ESTATE_MEDIA_STORE", config.media_store);
    config.media_folder = reader.text("ESTATE_MEDIA_FOLDER").value_or(config.media_folder);
    config.originals_folder = reader.text("ESTATE_ORIGINALS_FOLDER").value_or(config.originals_folder);
    config.media_secret = reader.text("ESTATE_MEDIA_SECRET").value_or("");
    if (config.media_secret.empty() && config.environment == Environment::production && !reader.is_given("ESTATE_MEDIA_SECRET")) {
        reader.problem("ESTATE_MEDIA_SECRET is missing; production signs addresses of uploads with it.");
    }
    if (config.media_secret.empty()) config.media_secret = made_secret();
    read_s3(reader, config);
    config.picture_worker = reader.text("ESTATE_PICTURE_WORKER").value_or(worker_beside_this_program());
    reader.whole_number("ESTATE_MEDIA_COLLECT_SECONDS", config.media_collect_seconds, 1, 86'400);
}

void read_mail(Reader& reader, Config& config) {
    const bool is_production = config.environment == Environment::production;
    if (const auto url = reader.text("ESTATE_SITE_URL")) {
        config.site_url = *url;
        while (config.site_url.ends_with('/')) config.site_url.pop_back();
        check_scheme(reader, "ESTATE_SITE_URL", config.site_url, {"https", "http"});
    } else if (is_production && !reader.is_given("ESTATE_SITE_URL")) {
        reader.problem("ESTATE_SITE_URL is missing; links in mails begin with it.");
    }
    config.smtp_url = reader.text("SMTP_URL");
    if (config.smtp_url) check_scheme(reader, "SMTP_URL", *config.smtp_url, {"smtps", "smtp"});
    if (!config.smtp_url && is_production && !reader.is_given("SMTP_URL")) {
        reader.problem("SMTP_URL is missing; without a mail server no guest hears of his booking.");
    }
    config.smtp_user = reader.text("SMTP_USER");
    config.smtp_password = reader.text("SMTP_PASSWORD");
    config.smtp_ca_file = reader.text("SMTP_CA_FILE");
    config.mail_from = reader.text("MAIL_FROM");
    if (config.mail_from && config.mail_from->find('@') == std::string::npos) {
        reader.problem("MAIL_FROM must be an e-mail address, not \"" + *config.mail_from + "\".");
    }
    config.mail_folder = reader.text("ESTATE_MAIL_FOLDER");
    reader.whole_number("ESTATE_MAIL_RETRY_SECONDS", config.mail_retry_seconds, 1, 86'400);
}

void read_channels(Reader& reader, Config& config) {
    reader.one_of("ESTATE_FEED_SOURCES", config.feed_sources);
    if (config.environment == Environment::production && config.feed_sources != FeedSources::internet) {
        reader.problem("ESTATE_FEED_SOURCES must be internet in production: whoever adds a calendar could otherwise reach this machine.");
    }
    config.calendar_domain = reader.text("ESTATE_CALENDAR_DOMAIN").value_or(config.calendar_domain);
}

}  // namespace

std::expected<Config, std::vector<std::string>> load_config(const Variables& variables) {
    Reader reader(variables);
    Config config;
    if (!reader.is_given("ESTATE_ENV")) reader.problem("ESTATE_ENV is missing; it must be one of " + names_of<Environment>() + ".");
    reader.one_of("ESTATE_ENV", config.environment);
    read_listen(reader, config);
    read_stores(reader, config);
    read_identity(reader, config);
    read_clerk(reader, config);
    read_limits(reader, config);
    read_media(reader, config);
    read_mail(reader, config);
    read_channels(reader, config);
    if (reader.problems().empty()) return config;
    return std::unexpected(std::move(reader.problems()));
}

Variables process_environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>{value} : std::nullopt;
    };
}

}  // namespace estate::config
