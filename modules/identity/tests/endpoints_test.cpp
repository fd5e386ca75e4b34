#include <identity/identity.hpp>

#include "encoding.hpp"

#include <platform/http/server.hpp>
#include <platform/observability/log.hpp>
#include <platform/redis/redis.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <curl/curl.h>
#include <gtest/gtest.h>

#include <thread>

namespace estate::identity {
namespace {

namespace asio = boost::asio;

config::Config test_config() {
    config::Config config;
    config.environment = config::Environment::test;
    asio::io_context io;
    config.listen_port = asio::ip::tcp::acceptor(io, {asio::ip::make_address("127.0.0.1"), 0}).local_endpoint().port();
    config.jwks_url = "http://127.0.0.1:" + std::to_string(config.listen_port) + "/dev/issuer/.well-known/jwks.json";
    return config;
}

struct Answered {
    long status = 0;
    boost::json::value body;
};

std::size_t append(char* data, std::size_t size, std::size_t count, void* target) {
    static_cast<std::string*>(target)->append(data, size * count);
    return size * count;
}

/// The whole way: a server with the development issuer, whose keys the same server fetches to verify the tokens that it minted.
class Endpoints : public ::testing::Test {
protected:
    void SetUp() override {
        log::set_level(log::LogLevel::error);
        add_routes(routes_);
        add_development_routes(routes_, config_);
        dispatcher_ = std::make_unique<http::Dispatcher>(
            services_, routes_, verifier_->authenticator(), [](const std::string&, bool) -> http::awaitable<bool> { co_return true; },
            http::Observer{.begun = [] {}, .answered = [](auto&&...) {}});
        server_ = std::make_unique<http::Server>(io_, http::ServerSettings{.port = config_.listen_port}, *dispatcher_);
        server_->start();
        thread_ = std::thread([this] { io_.run(); });
    }

    void TearDown() override {
        asio::co_spawn(io_, server_->drain(), asio::detached);
        thread_.join();
        log::set_level(log::LogLevel::info);
    }

    Answered ask(const std::string& method, const std::string& path, const std::string& token = {}, const std::string& body = {}) const {
        std::string text;
        CURL* handle = curl_easy_init();
        const std::string url = "http://127.0.0.1:" + std::to_string(config_.listen_port) + path;
        const std::string authorization = "Authorization: Bearer " + token;
        curl_slist* headers = curl_slist_append(nullptr, "Content-Type: application/json");
        if (!token.empty()) headers = curl_slist_append(headers, authorization.c_str());
        curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method.c_str());
        if (method == "POST" || method == "PATCH") curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, body.c_str());
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 10'000L);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &append);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &text);
        Answered answered;
        EXPECT_EQ(curl_easy_perform(handle), CURLE_OK) << path;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answered.status);
        curl_slist_free_all(headers);
        curl_easy_cleanup(handle);
        if (!text.empty()) answered.body = boost::json::parse(text);
        return answered;
    }

    std::string text(const Answered& answered, const char* name) const { return std::string{answered.body.at(name).as_string()}; }

    std::string sign_in(const std::string& person) const {
        const auto session = ask("POST", "/dev/issuer/sessions", "", R"({"person":")" + person + R"("})");
        EXPECT_EQ(session.status, 201);
        const auto token = ask("POST", "/dev/issuer/sessions/" + text(session, "session_id") + "/tokens");
        EXPECT_EQ(token.status, 201);
        EXPECT_TRUE(text(token, "expires_at").ends_with('Z'));
        return text(token, "jwt");
    }

    asio::io_context io_{1};
    config::Config config_ = test_config();
    db::Pool database_{io_, {.url = "postgresql://nobody@127.0.0.1:1/none"}};
    redis::Redis redis_{io_.get_executor(), "redis://127.0.0.1:1"};
    http::EventHub events_{io_};
    http::Services services_{config_, database_, redis_, events_, system_now};
    std::unique_ptr<Verifier> verifier_ = std::make_unique<Verifier>(config_, system_now);
    http::Routes routes_;
    std::unique_ptr<http::Dispatcher> dispatcher_;
    std::unique_ptr<http::Server> server_;
    std::thread thread_;
};

TEST_F(Endpoints, EveryDemoPersonCanSignInAndIsRecognised) {
    const auto people = ask("GET", "/dev/issuer/people");
    ASSERT_EQ(people.status, 200);
    const auto& items = people.body.at("items").as_array();
    ASSERT_EQ(items.size(), 5U);
    for (const auto& person : items) {
        const auto me = ask("GET", "/api/v1/me", sign_in(std::string{person.at("key").as_string()}));
        ASSERT_EQ(me.status, 200);
        EXPECT_EQ(me.body.at("name"), person.at("name"));
        EXPECT_EQ(me.body.at("email"), person.at("email"));
        EXPECT_EQ(me.body.at("role"), person.at("role"));
        EXPECT_EQ(me.body.at("portfolio"), person.at("portfolio"));
        EXPECT_TRUE(text(me, "subject").starts_with("user_demo_"));
    }
}

TEST_F(Endpoints, WithoutAGoodTokenNobodyIsSignedIn) {
    EXPECT_EQ(ask("GET", "/api/v1/me").status, 401);
    const std::string good = sign_in("guest");
    const auto changed =
        good.substr(0, good.find('.') + 1) + encode_base64url(R"({"sub":"user_demo_admin"})") + good.substr(good.rfind('.'));
    for (const auto& token : {std::string{"rubbish"}, changed, good + "x"}) {
        const auto refused = ask("GET", "/api/v1/me", token);
        EXPECT_EQ(refused.status, 401) << token;
        EXPECT_EQ(text(refused, "code"), "bad_token");
    }
    EXPECT_EQ(ask("GET", "/api/v1/me", good).status, 200);
}

TEST_F(Endpoints, StrangersAndMadeUpSessionsAreRefused) {
    EXPECT_EQ(ask("POST", "/dev/issuer/sessions", "", R"({"person":"stranger"})").status, 404);
    EXPECT_EQ(ask("POST", "/dev/issuer/sessions", "", R"({"who":"guest"})").status, 422);
    EXPECT_EQ(ask("POST", "/dev/issuer/sessions", "", "{").status, 400);
    EXPECT_EQ(ask("POST", "/dev/issuer/sessions/sess_dev_admin_1_x.y/tokens").status, 404);
}

TEST_F(Endpoints, TheIssuerPlaysClerk) {
    const std::string address = "/dev/issuer/v1/users/user_demo_agent2/metadata";
    const std::string change = R"({"public_metadata":{"portfolio":"all"}})";
    EXPECT_EQ(ask("PATCH", address, "sk_of_another", change).status, 401);
    EXPECT_EQ(ask("PATCH", address, "", change).status, 401);
    EXPECT_EQ(ask("PATCH", address, config_.clerk_secret_key, "[]").status, 422);
    EXPECT_EQ(ask("PATCH", "/dev/issuer/v1/users/user_nobody/metadata", config_.clerk_secret_key, change).status, 404);
    EXPECT_EQ(text(ask("GET", "/api/v1/me", sign_in("agent2")), "portfolio"), "own") << "what was refused has changed nothing";

    const auto changed = ask("PATCH", address, config_.clerk_secret_key, change);
    ASSERT_EQ(changed.status, 200);
    EXPECT_EQ(text(changed, "id"), "user_demo_agent2");
    EXPECT_EQ(boost::json::serialize(changed.body.at("public_metadata")), R"({"role":"agent","portfolio":"all"})")
        << "merged, not replaced";
    EXPECT_EQ(text(ask("GET", "/api/v1/me", sign_in("agent2")), "portfolio"), "all");
}

TEST_F(Endpoints, TheDevelopmentIssuerIsNotInTheDocument) {
    const auto document = http::openapi_document(routes_);
    EXPECT_TRUE(document.at("paths").as_object().contains("/api/v1/people/{subject}/access"));
    for (const auto& [path, operations] : document.at("paths").as_object()) EXPECT_FALSE(path.contains("/dev/")) << path;
}

TEST(DevelopmentRoutes, AreRefusedInProduction) {
    auto config = test_config();
    config.environment = config::Environment::production;
    http::Routes routes;
    EXPECT_THROW(add_development_routes(routes, config), std::runtime_error);
    EXPECT_TRUE(routes.all().empty());
}

TEST(WithoutAnIssuer, SignInIsUnavailableAndNotWrong) {
    log::set_output([](std::string_view) {});
    asio::io_context io{1};
    auto config = test_config();
    Verifier verifier(config, system_now);
    const std::string header = encode_base64url(R"({"alg":"RS256","kid":"ins_1","typ":"JWT"})");
    std::vector<std::string> codes;
    const std::vector<std::string> tokens{header + ".e30.AA", "rubbish"};
    for (const auto& token : tokens) {
        asio::co_spawn(io, verifier.authenticate(token),
                       [&](const std::exception_ptr&, Answer<Viewer> answer) { codes.push_back(answer.error().code); });
    }
    io.run();
    log::set_output({});
    EXPECT_EQ(codes, (std::vector<std::string>{"bad_token", "sign_in_unavailable"}));
    EXPECT_FALSE(verifier.has_keys());
}

}  // namespace
}  // namespace estate::identity
