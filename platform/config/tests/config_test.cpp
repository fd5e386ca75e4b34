#include <platform/config/config.hpp>

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <unistd.h>

namespace estate::config {
namespace {

using Values = std::map<std::string, std::string>;

std::expected<Config, std::vector<std::string>> load(const Values& values) {
    return load_config([&](const std::string& name) -> std::optional<std::string> {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional{found->second};
    });
}

Values development() {
    return {{"ESTATE_ENV", "development"}, {"DATABASE_URL", "postgresql://estate:secret@127.0.0.1:8083/estate"}};
}

Values production() {
    return {{"ESTATE_ENV", "production"},
            {"DATABASE_URL", "postgresql://estate:secret@db/estate"},
            {"REDIS_URL", "redis://:hidden@redis:6379/0"},
            {"ESTATE_ISSUER", "https://clerk.example.com"},
            {"ESTATE_JWKS_URL", "https://clerk.example.com/.well-known/jwks.json"},
            {"ESTATE_AUTHORIZED_PARTIES", "https://example.com, https://www.example.com"},
            {"ESTATE_CLERK_SECRET_KEY", "sk_live_hidden"},
            {"ESTATE_CLERK_WEBHOOK_SECRET", "whsec_aGlkZGVu"},
            {"ESTATE_MEDIA_SECRET", "signs-addresses"},
            {"ESTATE_SITE_URL", "https://example.com/"},
            {"SMTP_URL", "smtp://mail.example.com:587"},
            {"SMTP_PASSWORD", "hidden"}};
}

/// The one problem of a configuration that has exactly one.
std::string only_problem(const Values& values) {
    const auto loaded = load(values);
    if (loaded) return "(no problem)";
    return loaded.error().size() == 1 ? loaded.error().front() : std::to_string(loaded.error().size()) + " problems";
}

Values with(Values values, const std::string& name, const std::string& value) {
    values[name] = value;
    return values;
}

std::string secret_file(const std::string& content) {
    const auto path = std::filesystem::temp_directory_path() / ("estate-config-test-" + std::to_string(::getpid()));
    std::ofstream(path) << content;
    return path;
}

TEST(Config, DefaultsOfDevelopment) {
    const auto config = load(development());
    ASSERT_TRUE(config);
    EXPECT_EQ(config->environment, Environment::development);
    EXPECT_EQ(config->listen_host, "127.0.0.1");
    EXPECT_EQ(config->listen_port, 8081);
    EXPECT_EQ(config->hold_minutes, 15);
    EXPECT_EQ(config->quote_minutes, 30);
    EXPECT_EQ(config->issuer, "http://localhost:8080/dev/issuer");
    EXPECT_EQ(config->jwks_url, "http://127.0.0.1:8081/dev/issuer/.well-known/jwks.json");
    EXPECT_TRUE(config->authorized_parties.empty());
    EXPECT_EQ(config->clerk_api_url, "http://127.0.0.1:8081/dev/issuer");
    EXPECT_TRUE(config->clerk_webhook_secret.starts_with("whsec_"));
}

TEST(Config, TheOwnKeysAreReadWhereTheServerListens) {
    const auto moved = load(with(development(), "ESTATE_LISTEN", "0.0.0.0:9191"));
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->jwks_url, "http://127.0.0.1:9191/dev/issuer/.well-known/jwks.json");
    const auto v6 = load(with(development(), "ESTATE_LISTEN", "[::1]:9191"));
    ASSERT_TRUE(v6);
    EXPECT_EQ(v6->listen_host, "::1");
    EXPECT_EQ(v6->jwks_url, "http://[::1]:9191/dev/issuer/.well-known/jwks.json");
}

TEST(Config, EveryProblemIsListedAtOnce) {
    const auto config = load({{"ESTATE_ENV", "staging"},
                              {"ESTATE_LISTEN", "127.0.0.1:99999"},
                              {"ESTATE_HOLD_MINUTES", "soon"},
                              {"ESTATE_QUOTE_MINUTES", "0"},
                              {"REDIS_URL", "http://redis"},
                              {"ESTATE_TRUSTED_PROXIES", "127.0.0.1,gateway"},
                              {"ESTATE_LOG_LEVEL", "loud"}});
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error(), (std::vector<std::string>{
                                  "ESTATE_ENV must be one of development, test, production, not \"staging\".",
                                  "ESTATE_LISTEN must end in a port from 1 to 65535, such as 127.0.0.1:8081, not \"127.0.0.1:99999\".",
                                  "DATABASE_URL is missing; it names the database, such as postgresql://user:password@host:5432/estate.",
                                  "REDIS_URL must be an address that begins with redis:// or rediss://.",
                                  "ESTATE_HOLD_MINUTES must be a whole number from 1 to 1440, not \"soon\".",
                                  "ESTATE_QUOTE_MINUTES must be a whole number from 1 to 1440, not \"0\".",
                                  "ESTATE_TRUSTED_PROXIES must list IP addresses; \"gateway\" is none.",
                                  "ESTATE_LOG_LEVEL must be one of trace, debug, info, warn, error, not \"loud\".",
                              }));
}

TEST(Config, AnEmptyVariableIsNotSet) {
    EXPECT_EQ(only_problem(with(development(), "ESTATE_ENV", " ")),
              "ESTATE_ENV is missing; it must be one of development, test, production.");
    EXPECT_TRUE(load(with(development(), "REDIS_URL", "")));
}

TEST(Config, NumbersMustBeWholeAndComplete) {
    for (const auto* wrong : {"1.5", "15m", "-1", "99999999999999999999", "0x10"}) {
        EXPECT_FALSE(load(with(development(), "ESTATE_HOLD_MINUTES", wrong))) << wrong;
    }
    for (const auto* wrong : {"8081", "localhost:8081", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:-1", ":8081"}) {
        EXPECT_FALSE(load(with(development(), "ESTATE_LISTEN", wrong))) << wrong;
    }
}

TEST(Config, ASecretMayComeFromAFile) {
    auto values = development();
    values.erase("DATABASE_URL");
    values["DATABASE_URL_FILE"] = secret_file("postgresql://estate:from-file@db/estate\n");
    const auto config = load(values);
    ASSERT_TRUE(config);
    EXPECT_EQ(config->database_url, "postgresql://estate:from-file@db/estate");

    secret_file("\n");
    EXPECT_TRUE(only_problem(values).ends_with("is empty."));
    std::filesystem::remove(values["DATABASE_URL_FILE"]);
    EXPECT_TRUE(only_problem(values).ends_with("cannot be read.")) << only_problem(values);
}

TEST(Config, AVariableAndItsFileExcludeEachOther) {
    EXPECT_EQ(only_problem(with(development(), "DATABASE_URL_FILE", "/run/secrets/database")),
              "DATABASE_URL and DATABASE_URL_FILE are both set; keep one of them.");
}

TEST(Config, ProductionIsAccepted) {
    const auto config = load(production());
    ASSERT_TRUE(config) << config.error().front();
    EXPECT_EQ(config->authorized_parties, (std::vector<std::string>{"https://example.com", "https://www.example.com"}));
    EXPECT_EQ(config->clerk_api_url, "https://api.clerk.com");
    EXPECT_EQ(config->clerk_secret_key, "sk_live_hidden");
    EXPECT_EQ(config->clerk_webhook_secret, "whsec_aGlkZGVu");
    EXPECT_EQ(config->site_url, "https://example.com");
}

TEST(Config, MailHasAServerInProductionAndMayHaveAFolderElsewhere) {
    EXPECT_EQ(only_problem(with(production(), "SMTP_URL", "")),
              "SMTP_URL is missing; without a mail server no guest hears of his booking.");
    EXPECT_EQ(only_problem(with(production(), "SMTP_URL", "https://mail.example.com")),
              "SMTP_URL must be an address that begins with smtps:// or smtp://.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_SITE_URL", "")), "ESTATE_SITE_URL is missing; links in mails begin with it.");
    EXPECT_EQ(only_problem(with(production(), "MAIL_FROM", "nobody")), "MAIL_FROM must be an e-mail address, not \"nobody\".");
    const auto folder = load(with(development(), "ESTATE_MAIL_FOLDER", "/tmp/mail"));
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->mail_folder, "/tmp/mail");
    EXPECT_EQ(folder->mail_retry_seconds, 60);
}

TEST(Config, ProductionRefusesTheDevelopmentIssuer) {
    EXPECT_EQ(only_problem(with(production(), "ESTATE_ISSUER", "https://example.com/dev/issuer")),
              "ESTATE_ISSUER names the development issuer, which anyone can sign in to; production refuses it.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_JWKS_URL", "http://127.0.0.1:8081/dev/issuer/.well-known/jwks.json")),
              "ESTATE_JWKS_URL names the development issuer, which anyone can sign in to; production refuses it.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_ISSUER_KEY_PATH", "/run/issuer.pem")),
              "ESTATE_ISSUER_KEY_PATH belongs to the development issuer; production refuses it.");
}

TEST(Config, ProductionGuessesNothing) {
    const auto config = load({{"ESTATE_ENV", "production"}, {"DATABASE_URL", "postgresql://db/estate"}});
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().size(), 9U);
    EXPECT_EQ(only_problem(with(production(), "ESTATE_ISSUER", "http://clerk.example.com")),
              "ESTATE_ISSUER must be an address that begins with https://.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_CLERK_API_URL", "http://api.clerk.com")),
              "ESTATE_CLERK_API_URL must be an address that begins with https://.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_CLERK_WEBHOOK_SECRET", "")),
              "ESTATE_CLERK_WEBHOOK_SECRET is missing; without it nobody becomes known, and nobody is forgotten.");
    EXPECT_EQ(only_problem(with(production(), "ESTATE_CLERK_WEBHOOK_SECRET", "aGlkZGVu")),
              "ESTATE_CLERK_WEBHOOK_SECRET must begin with whsec_, as Clerk shows it.");
}

TEST(Config, ProblemsAndDescriptionsShowNoPassword) {
    const auto wrong = load(with(development(), "DATABASE_URL", "mysql://estate:secret@db/estate"));
    ASSERT_FALSE(wrong);
    EXPECT_FALSE(wrong.error().front().contains("secret"));

    const auto config = load(with(production(), "DATABASE_READ_URL", "postgresql://replica/estate?password=secret&sslmode=require"));
    ASSERT_TRUE(config);
    const std::string text = describe(*config);
    EXPECT_FALSE(text.contains("secret")) << text;
    EXPECT_FALSE(text.contains("hidden")) << text;
    EXPECT_FALSE(text.contains("aGlkZGVu")) << text;
    EXPECT_TRUE(text.contains("DATABASE_URL=postgresql://estate:***@db/estate\n")) << text;
    EXPECT_TRUE(text.contains("sslmode=require")) << text;
    EXPECT_TRUE(text.contains("ESTATE_ENV=production\n")) << text;
}

}  // namespace
}  // namespace estate::config
