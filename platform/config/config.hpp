#pragma once

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace estate::config {

enum class Environment { development, test, production };
BOOST_DESCRIBE_ENUM(Environment, development, test, production)

enum class LogLevel { trace, debug, info, warn, error };
BOOST_DESCRIBE_ENUM(LogLevel, trace, debug, info, warn, error)

/// Where files are kept.
enum class MediaStore { disk, s3 };
BOOST_DESCRIBE_ENUM(MediaStore, disk, s3)

/// Where calendars of other channels may be read. Loopback is for tests and development.
enum class FeedSources { internet, internet_and_loopback };
BOOST_DESCRIBE_ENUM(FeedSources, internet, internet_and_loopback)

/// Every setting of the server, read once at start. Each comment names the variable; any `X` may be given as `X_FILE` instead,
/// the path of a file that holds the value (a mounted secret).
struct Config {
    /// ESTATE_ENV, required.
    Environment environment = Environment::development;
    /// ESTATE_LISTEN `host:port`, default 127.0.0.1:8081.
    std::string listen_host = "127.0.0.1";
    std::uint16_t listen_port = 8081;
    /// DATABASE_URL, required; a secret.
    std::string database_url;
    /// DATABASE_READ_URL: a replica for search and listing reads; a secret.
    std::optional<std::string> database_read_url;
    /// ESTATE_DATABASE_POOL: connections of this process, default 8.
    int database_pool = 8;
    /// REDIS_URL, required in production, default redis://127.0.0.1:6379; a secret.
    std::string redis_url = "redis://127.0.0.1:6379";
    /// ESTATE_ISSUER: the `iss` of accepted session tokens, required in production.
    std::string issuer = "http://localhost:8080/dev/issuer";
    /// ESTATE_JWKS_URL: where the issuer's keys are read, required in production; else this server's own development issuer.
    std::string jwks_url;
    /// ESTATE_AUTHORIZED_PARTIES (comma list): the origins that may present tokens (`azp`), required in production. Empty: any.
    std::vector<std::string> authorized_parties;
    /// ESTATE_ISSUER_KEY_PATH: where the development issuer keeps its key; without it the key lasts as long as the process.
    std::optional<std::string> issuer_key_path;
    /// ESTATE_CLERK_API_URL, default https://api.clerk.com in production; else this server's own development issuer, which plays it.
    std::string clerk_api_url;
    /// ESTATE_CLERK_SECRET_KEY: lets us write a person's role at Clerk, required in production; a secret.
    std::string clerk_secret_key = "sk_test_estate_development";
    /// ESTATE_CLERK_WEBHOOK_SECRET (`whsec_…`): what Clerk signs its messages with, required in production; a secret.
    std::string clerk_webhook_secret = "whsec_ZXN0YXRlIGRldmVsb3BtZW50IHdlYmhvb2tz";
    /// ESTATE_HOLD_MINUTES, default 15: how long unconfirmed nights are kept.
    int hold_minutes = 15;
    /// ESTATE_QUOTE_MINUTES, default 30: how long a quoted price is honoured.
    int quote_minutes = 30;
    /// ESTATE_RATE_PER_MINUTE: requests of one address, default 600.
    int rate_per_minute = 600;
    /// ESTATE_MEDIA_URL, default /media: what the addresses of pictures begin with, without a slash at the end.
    std::string media_url = "/media";
    /// ESTATE_MEDIA_STORE, disk or s3 (Cloudflare R2 among them), default disk.
    MediaStore media_store = MediaStore::disk;
    /// ESTATE_MEDIA_FOLDER, default /srv/media: pictures, which the gateway serves. Store disk.
    std::string media_folder = "/srv/media";
    /// ESTATE_ORIGINALS_FOLDER, default /srv/originals: originals and documents, which nobody but the server reads. Store disk.
    std::string originals_folder = "/srv/originals";
    /// ESTATE_MEDIA_SECRET: signs addresses of uploads, documents and live changes; required in production, else made at start.
    std::string media_secret;
    /// ESTATE_S3_ENDPOINT (https://<account>.r2.cloudflarestorage.com), ESTATE_S3_REGION (auto), ESTATE_S3_KEY_ID, ESTATE_S3_SECRET.
    std::string s3_endpoint;
    std::string s3_region = "auto";
    std::string s3_key_id;
    std::string s3_secret;
    /// ESTATE_S3_BUCKET: pictures, served by the CDN at ESTATE_MEDIA_URL. ESTATE_S3_ORIGINALS_BUCKET: originals and documents, never
    /// public.
    std::string s3_bucket;
    std::string s3_originals_bucket;
    /// ESTATE_PICTURE_WORKER: the program that makes variants, default estate-picture-worker beside this one.
    std::string picture_worker;
    /// ESTATE_MEDIA_COLLECT_SECONDS, default 60: how often files that nothing shows are looked for.
    int media_collect_seconds = 60;
    /// ESTATE_SITE_URL: where visitors find the site, without a slash at the end; required in production. Links in mails begin with it.
    std::string site_url = "http://localhost:8080";
    /// SMTP_URL: the server that takes our mail, smtps://host:465 or smtp://host:587 (STARTTLS, which production insists on); required in
    /// production. SMTP_USER, SMTP_PASSWORD (a secret): who we are there. SMTP_CA_FILE: whom to trust instead of the system's list.
    std::optional<std::string> smtp_url;
    std::optional<std::string> smtp_user;
    std::optional<std::string> smtp_password;
    std::optional<std::string> smtp_ca_file;
    /// MAIL_FROM: whom mails are from; the company's own address without it.
    std::optional<std::string> mail_from;
    /// ESTATE_MAIL_FOLDER: without an SMTP_URL mails are written there as .eml files. With neither they wait.
    std::optional<std::string> mail_folder;
    /// ESTATE_MAIL_RETRY_SECONDS, default 60: the pause after a mail's first failure; each later one is twice as long.
    int mail_retry_seconds = 60;
    /// ESTATE_FEED_SOURCES, internet or internet_and_loopback (never in production), default internet.
    FeedSources feed_sources = FeedSources::internet;
    /// ESTATE_CALENDAR_DOMAIN: what stands behind the @ in the names of exported events. Channels know events by them: keep it for good.
    std::string calendar_domain = "calendar.realestate-unified.example";
    /// ESTATE_TRUSTED_PROXIES (comma list of addresses): whose X-Forwarded-For is believed, default 127.0.0.1 and ::1.
    std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};
    /// ESTATE_LOG_LEVEL, default info.
    LogLevel log_level = LogLevel::info;
};

/// Looks a variable up; nullopt when it is not set.
using Variables = std::function<std::optional<std::string>(std::string)>;

/// Reads and checks all settings. The error lists EVERY problem, one plain sentence each. An empty variable counts as not set.
std::expected<Config, std::vector<std::string>> load_config(const Variables& variables);

/// The variables of this process.
Variables process_environment();

/// The settings one per line, `NAME=value`, with the passwords of addresses hidden: what `estate check` prints.
std::string describe(const Config& config);

}  // namespace estate::config
