#include "issuer.hpp"

#include "key_file.hpp"
#include "token.hpp"

#include <platform/core/dates.hpp>

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace estate::identity {
namespace {

using namespace std::chrono_literals;

const Instant now = parse_instant("2026-11-22T19:00:00.500Z").value();

config::Config development() {
    config::Config config;
    config.authorized_parties = {"http://localhost:8080"};
    return config;
}

/// An empty folder that is gone after the test.
class Folder {
public:
    Folder() { std::filesystem::create_directories(path_); }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_ = std::filesystem::temp_directory_path() / ("estate-issuer-test-" + std::to_string(::getpid()));
};

std::expected<Claims, TokenError> verify(const Issuer& issuer, const std::string& jwt, Instant at = now) {
    const auto config = development();
    return verify_token(jwt, parse_jwks(issuer.jwks()).value(), {config.issuer, config.authorized_parties}, at);
}

TEST(Issuer, ItsTokensPassVerification) {
    const Issuer issuer(development());
    ASSERT_EQ(issuer.people().size(), 5U);
    for (const auto& person : issuer.people()) {
        const auto session = issuer.open_session(person.key, now);
        ASSERT_TRUE(session);
        const auto token = issuer.mint(*session, now);
        ASSERT_TRUE(token);
        EXPECT_EQ(token->expires_at, parse_instant("2026-11-22T19:01:00Z").value());
        const auto claims = verify(issuer, token->jwt);
        ASSERT_TRUE(claims) << person.key;
        EXPECT_EQ(claims->viewer.subject, person.subject);
        EXPECT_EQ(claims->viewer.name, person.name);
        EXPECT_EQ(claims->viewer.email, person.email);
        EXPECT_EQ(claims->viewer.role, person.access.role);
        EXPECT_EQ(claims->viewer.has_whole_portfolio, person.access.portfolio == Portfolio::all);
        EXPECT_EQ(claims->session_id, *session);
        EXPECT_EQ(verify(issuer, token->jwt, now + 65s).error(), TokenError::expired);
        EXPECT_EQ(token->jwt.find('='), std::string::npos);
    }
}

TEST(Issuer, KnowsTheDemoPeople) {
    const Issuer issuer(development());
    EXPECT_EQ(issuer.people()[0].subject, "user_demo_guest");
    EXPECT_EQ(issuer.people()[2].name, "Andr\u00e9s Agent");
    EXPECT_EQ(issuer.people()[2].access, (Access{Role::agent, Portfolio::all}));
    EXPECT_EQ(issuer.people()[3].access, (Access{Role::agent, Portfolio::own}));
    EXPECT_EQ(issuer.people()[4].access.role, Role::admin);
    EXPECT_FALSE(issuer.open_session("stranger", now));
    EXPECT_FALSE(issuer.open_session("", now));
}

TEST(Issuer, SessionsCannotBeMadeUp) {
    const Issuer issuer(development());
    const auto session = issuer.open_session("guest", now).value();
    EXPECT_NE(session, issuer.open_session("guest", now).value());
    for (std::size_t at = 0; at < session.size(); ++at) {
        std::string changed = session;
        changed[at] = session[at] == 'x' ? 'y' : 'x';
        EXPECT_FALSE(issuer.mint(changed, now)) << changed;
    }
    const std::string promoted = "sess_dev_admin" + session.substr(session.find("_", 9));
    for (const auto& wrong :
         {promoted, std::string{}, std::string{"sess_dev_"}, std::string{"sess_dev_."}, session + ".", session.substr(9)}) {
        EXPECT_FALSE(issuer.mint(wrong, now)) << wrong;
    }
    EXPECT_FALSE(Issuer(development()).mint(session, now)) << "another issuer's";
}

TEST(Issuer, SessionsRunOut) {
    const Issuer issuer(development());
    const auto session = issuer.open_session("guest", now).value();
    EXPECT_TRUE(issuer.mint(session, now + 29 * 24h));
    EXPECT_FALSE(issuer.mint(session, now + 31 * 24h));
}

TEST(Issuer, NeverStartsInProduction) {
    auto config = development();
    config.environment = config::Environment::production;
    EXPECT_THROW(Issuer{config}, std::runtime_error);
}

TEST(Issuer, PresentsTheOriginOfItsAddressWhenNoPartyIsNamed) {
    auto config = development();
    config.authorized_parties.clear();
    const Issuer issuer(config);
    const auto token = issuer.mint(issuer.open_session("guest", now).value(), now).value();
    EXPECT_TRUE(verify(issuer, token.jwt)) << "http://localhost:8080 of http://localhost:8080/dev/issuer";
}

TEST(Issuer, AKeptKeyKeepsSessions) {
    const Folder folder;
    auto config = development();
    config.issuer_key_path = folder / "deep/issuer.pem";
    const Issuer first(config);
    struct stat status{};
    ASSERT_EQ(::stat(config.issuer_key_path->c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    const auto session = first.open_session("agent", now).value();
    const Issuer second(config);
    EXPECT_EQ(first.jwks(), second.jwks());
    EXPECT_TRUE(verify(first, second.mint(session, now).value().jwt));
}

TEST(Issuer, AChangedRoleIsInTheNextTokenAndSurvivesARestart) {
    const Folder folder;
    auto config = development();
    config.issuer_key_path = folder / "issuer.pem";
    Issuer first(config);
    const auto session = first.open_session("guest2", now).value();
    const auto role_now = [&](const Issuer& issuer) { return verify(issuer, issuer.mint(session, now).value().jwt)->viewer; };
    EXPECT_EQ(role_now(first).role, Role::user);
    const auto written = first.merge_metadata("user_demo_guest2", {{"role", "agent"}, {"portfolio", "all"}}, now);
    ASSERT_TRUE(written);
    EXPECT_EQ(written->updated_at, now);
    EXPECT_EQ(role_now(first).role, Role::agent);
    Issuer second(config);
    EXPECT_EQ(role_now(second).role, Role::agent);
    EXPECT_TRUE(role_now(second).has_whole_portfolio);
    EXPECT_GT(second.merge_metadata("user_demo_guest2", {{"portfolio", nullptr}}, now)->updated_at, now) << "one after the other";
    EXPECT_FALSE(role_now(first).has_whole_portfolio) << "what another process has written counts at once";
    EXPECT_FALSE(first.merge_metadata("user_nobody", {{"role", "admin"}}, now));
}

TEST(Issuer, ADamagedFileOfPeopleIsNotTakenForNobody) {
    const Folder folder;
    auto config = development();
    config.issuer_key_path = folder / "issuer.pem";
    const Issuer issuer(config);
    std::ofstream(*config.issuer_key_path + ".people.json") << "[";
    EXPECT_THROW(issuer.people(), std::runtime_error);
}

TEST(KeyFile, TwoThatStartTogetherShareOneKey) {
    const Folder folder;
    const auto path = folder / "issuer.pem";
    // Processes in life; here each loads what the other may have just linked.
    const auto first = load_or_make_key(path);
    const auto second = load_or_make_key(path);
    EXPECT_EQ(private_key_pem(first.get()), private_key_pem(second.get()));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}), 1) << "nothing is left beside it";
}

TEST(KeyFile, ABrokenFileIsNotReplaced) {
    const Folder folder;
    const auto path = folder / "issuer.pem";
    std::ofstream(path) << "not a key";
    EXPECT_THROW(load_or_make_key(path), std::runtime_error);
    EXPECT_EQ(std::filesystem::file_size(path), 9U);
    EXPECT_THROW(load_or_make_key("/proc/estate/issuer.pem"), std::exception);
}

}  // namespace
}  // namespace estate::identity
