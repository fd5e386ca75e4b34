#include "token.hpp"

#include "forge.hpp"

#include <platform/core/dates.hpp>

#include <boost/describe/enum_to_string.hpp>
#include <gtest/gtest.h>
#include <openssl/pem.h>

namespace estate::identity {
namespace {

using namespace std::chrono_literals;
using testing::object;
using testing::part;

const Instant issued = parse_instant("2026-11-22T19:00:00Z").value();
const std::int64_t issued_s = issued.time_since_epoch().count() / 1000;

class Token : public ::testing::Test {
protected:
    Token() {
        keys_.add("ins_1", testing::issuer_key());
        keys_.add("ins_2", testing::foreign_key());
    }

    std::expected<Claims, TokenError> verify(const std::string& jwt, Instant at = issued + 1s) const {
        return verify_token(jwt, keys_, policy_, at);
    }
    std::expected<Claims, TokenError> verify_now(Instant at = issued + 1s) const { return verify(testing::token(header_, claims_), at); }

    /// Why the present header and claims are refused; the test fails when they are not.
    std::string refusal(Instant at = issued + 1s) const { return refusal_of(testing::token(header_, claims_), at); }
    std::string refusal_of(const std::string& jwt, Instant at = issued + 1s) const {
        const auto verified = verify(jwt, at);
        return verified ? "accepted" : boost::describe::enum_to_string(verified.error(), "");
    }

    KeySet keys_;
    Policy policy_{"https://clerk.example.com", {"https://example.com", "https://www.example.com"}};
    object header_{{"alg", "RS256"}, {"cat", "cl_B7d4PD111AAA"}, {"kid", "ins_1"}, {"typ", "JWT"}};
    object claims_{{"azp", "https://example.com"},
                   {"exp", issued_s + 60},
                   {"fva", boost::json::array{0, -1}},
                   {"iat", issued_s},
                   {"iss", "https://clerk.example.com"},
                   {"jti", "abc"},
                   {"nbf", issued_s - 10},
                   {"sid", "sess_1"},
                   {"sub", "user_1"},
                   {"v", 2}};
};

TEST_F(Token, OfVersion2) {
    claims_["metadata"] = {{"role", "agent"}};
    claims_["name"] = "Andr\u00e9s Agent";
    claims_["email"] = "andres@example.com";
    claims_["sts"] = "active";
    claims_["o"] = {{"id", "org_1"}, {"slg", "agency"}, {"rol", "admin"}};
    const auto verified = verify_now();
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->viewer.subject, "user_1");
    EXPECT_EQ(verified->viewer.role, Role::agent);
    EXPECT_EQ(verified->viewer.name, "Andr\u00e9s Agent");
    EXPECT_EQ(verified->viewer.email, "andres@example.com");
    EXPECT_EQ(verified->session_id, "sess_1");
    EXPECT_EQ(verified->organization_id, "org_1");
    EXPECT_EQ(verified->organization_role, "admin");
    EXPECT_EQ(verified->expires_at, issued + 60s);
}

TEST_F(Token, OfVersion1) {
    claims_.erase("v");
    claims_["org_id"] = "org_1";
    claims_["org_role"] = "org:admin";
    const auto verified = verify_now();
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->organization_id, "org_1");
    EXPECT_EQ(verified->organization_role, "admin");
    EXPECT_EQ(verified->viewer.name, "");
}

TEST_F(Token, RoleIsTheLeastUnlessKnown) {
    const auto role_with = [&](const boost::json::value& metadata) {
        claims_["metadata"] = metadata;
        return verify_now().value().viewer.role;
    };
    EXPECT_EQ(verify_now().value().viewer.role, Role::user);
    EXPECT_EQ(role_with({{"role", "admin"}}), Role::admin);
    EXPECT_EQ(role_with({{"role", "user"}}), Role::user);
    for (const boost::json::value& odd :
         {boost::json::value{"admin"}, boost::json::value(nullptr), boost::json::value{{"role", "ADMIN"}},
          boost::json::value{{"role", "root"}}, boost::json::value{{"role", 2}}, boost::json::value{{"other", 1}}}) {
        EXPECT_EQ(role_with(odd), Role::user) << boost::json::serialize(odd);
    }
    claims_["role"] = "admin";
    EXPECT_EQ(verify_now().value().viewer.role, Role::user) << "only metadata.role counts";
}

TEST_F(Token, ThePortfolioIsOnesOwnUnlessItSaysAll) {
    const auto viewer_with = [&](const boost::json::value& metadata) {
        claims_["metadata"] = metadata;
        return verify_now().value().viewer;
    };
    EXPECT_FALSE(viewer_with({{"role", "agent"}}).sees_whole_portfolio());
    EXPECT_TRUE(viewer_with({{"role", "agent"}, {"portfolio", "all"}}).sees_whole_portfolio());
    EXPECT_FALSE(viewer_with({{"role", "agent"}, {"portfolio", "ALL"}}).sees_whole_portfolio());
    EXPECT_FALSE(viewer_with({{"role", "agent"}, {"portfolio", true}}).sees_whole_portfolio());
    EXPECT_FALSE(viewer_with({{"portfolio", "all"}}).sees_whole_portfolio());
    EXPECT_FALSE(viewer_with({{"portfolio", "all"}}).has_whole_portfolio) << "a plain user has none";
    EXPECT_TRUE(viewer_with({{"role", "admin"}}).sees_whole_portfolio());
}

TEST_F(Token, UnknownMembersAreIgnored) {
    header_["x5t"] = "whatever";
    claims_["fea"] = "u:articles";
    claims_["act"] = {{"sub", "user_2"}};
    EXPECT_TRUE(verify_now());
}

TEST_F(Token, TypeMustBeJwt) {
    for (const boost::json::value& type : {boost::json::value{"at+jwt"}, boost::json::value{"jwt"}, boost::json::value{1}}) {
        header_["typ"] = type;
        EXPECT_EQ(refusal(), "wrong_type");
    }
    header_.erase("typ");
    EXPECT_EQ(refusal(), "wrong_type");
}

TEST_F(Token, AlgorithmMustBeRs256) {
    for (const auto* algorithm : {"none", "None", "HS256", "RS384", "PS256", "ES256", "rs256", ""}) {
        header_["alg"] = algorithm;
        EXPECT_EQ(refusal(), "wrong_algorithm") << algorithm;
    }
    header_.erase("alg");
    EXPECT_EQ(refusal(), "wrong_algorithm");
}

TEST_F(Token, UnsignedIsRefused) {
    EXPECT_EQ(refusal_of(part(header_) + "." + part(claims_) + "."), "bad_signature");
    header_["alg"] = "none";
    EXPECT_EQ(refusal_of(part(header_) + "." + part(claims_) + "."), "wrong_algorithm");
}

TEST_F(Token, ThePublicKeyIsNoSharedSecret) {
    std::unique_ptr<BIO, decltype(&BIO_free)> buffer{BIO_new(BIO_s_mem()), &BIO_free};
    ASSERT_EQ(PEM_write_bio_PUBKEY(buffer.get(), testing::issuer_key().get()), 1);
    char* pem = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(buffer.get(), &pem));
    for (const auto* algorithm : {"HS256", "RS256"}) {
        header_["alg"] = algorithm;
        const std::string text = part(header_) + "." + part(claims_);
        const std::string forged = text + "." + encode_base64url(hmac_sha256({pem, size}, text));
        EXPECT_FALSE(verify(forged)) << algorithm;
    }
}

TEST_F(Token, CategoryMustBeASessionWhenPresent) {
    header_.erase("cat");
    EXPECT_TRUE(verify_now());
    for (const boost::json::value& category :
         {boost::json::value{"cl_B7d4PD222AAA"}, boost::json::value{""}, boost::json::value(nullptr)}) {
        header_["cat"] = category;
        EXPECT_EQ(refusal(), "wrong_category");
    }
}

TEST_F(Token, CriticalExtensionsAreRefused) {
    header_["crit"] = boost::json::array{"exp"};
    EXPECT_EQ(refusal(), "unsupported_header");
}

TEST_F(Token, KeyMustBeKnownAndTheOneThatSigned) {
    header_["kid"] = "ins_9";
    EXPECT_EQ(refusal(), "unknown_key");
    header_["kid"] = "ins_2";
    EXPECT_EQ(refusal(), "bad_signature");
    EXPECT_TRUE(verify(testing::token(header_, claims_, testing::foreign_key())));
    header_.erase("kid");
    EXPECT_EQ(refusal(), "unknown_key");
    header_["jwk"] = testing::jwk("ins_9");
    EXPECT_EQ(refusal(), "unknown_key") << "a key that the token brings along counts nothing";
}

TEST_F(Token, AChangedTokenIsRefused) {
    const std::string good = testing::token(header_, claims_);
    ASSERT_TRUE(verify(good));
    const std::string signature = good.substr(good.rfind('.'));
    object promoted = claims_;
    promoted["metadata"] = {{"role", "admin"}};
    EXPECT_EQ(refusal_of(part(header_) + "." + part(promoted) + signature), "bad_signature");
    object reordered = header_;
    reordered["extra"] = 1;
    EXPECT_EQ(refusal_of(part(reordered) + "." + part(claims_) + signature), "bad_signature");
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = good[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(verify(changed)) << at;
    }
    EXPECT_FALSE(verify(good + "A"));
    EXPECT_FALSE(verify(good.substr(0, good.size() - 1)));
}

TEST_F(Token, RubbishIsRefused) {
    const std::string good = testing::token(header_, claims_);
    for (const std::string& rubbish :
         {std::string{}, std::string{"."}, std::string{".."}, std::string{"a.b.c"}, std::string{"a.b"}, good + ".x", "." + good, " " + good,
          good + "=", "Bearer " + good, std::string(3, '\0'), std::string{"\xFF\xFE.\x80.\x81"}}) {
        EXPECT_FALSE(verify(rubbish)) << rubbish;
    }
    const std::string deep = encode_base64url(std::string(3'000, '['));
    EXPECT_EQ(refusal_of(deep + ".e30.AA"), "malformed");
    EXPECT_EQ(refusal_of(testing::sign(part(header_) + "." + deep)), "malformed");
    EXPECT_EQ(refusal_of(testing::sign(part(header_) + "." + encode_base64url("[1]"))), "malformed");
    EXPECT_EQ(refusal_of(testing::sign(part(header_) + ".!!!!")), "malformed");
    EXPECT_EQ(refusal_of(part(header_) + "." + part(claims_) + ".!!!!"), "malformed");
}

TEST_F(Token, OversizeIsRefusedBeforeAnythingIsDone) {
    claims_["filler"] = std::string(7'000, 'x');
    EXPECT_EQ(refusal(), "too_large");
    EXPECT_EQ(refusal_of(std::string(8'000'000, '.')), "too_large");
    claims_["filler"] = std::string(4'000, 'x');
    EXPECT_TRUE(verify_now());
}

TEST_F(Token, SubjectMustBeText) {
    for (const boost::json::value& subject : {boost::json::value{1}, boost::json::value{""}, boost::json::value(nullptr)}) {
        claims_["sub"] = subject;
        EXPECT_EQ(refusal(), "no_subject");
    }
    claims_.erase("sub");
    EXPECT_EQ(refusal(), "no_subject");
}

TEST_F(Token, IssuerMustBeOurs) {
    for (const auto* issuer : {"https://clerk.example.com/", "https://clerk.example.org", "http://clerk.example.com", ""}) {
        claims_["iss"] = issuer;
        EXPECT_EQ(refusal(), "wrong_issuer") << issuer;
    }
    claims_.erase("iss");
    EXPECT_EQ(refusal(), "wrong_issuer");
}

TEST_F(Token, PartyMustBeListedWhenThereIsAList) {
    claims_["azp"] = "https://www.example.com";
    EXPECT_TRUE(verify_now());
    claims_["azp"] = "https://evil.example.com";
    EXPECT_EQ(refusal(), "wrong_party");
    claims_["azp"] = boost::json::array{"https://example.com"};
    EXPECT_EQ(refusal(), "wrong_party");
    claims_.erase("azp");
    EXPECT_EQ(refusal(), "wrong_party");
    policy_.authorized_parties.clear();
    EXPECT_TRUE(verify_now());
}

TEST_F(Token, ExpiresToTheMillisecond) {
    EXPECT_TRUE(verify_now(issued + 60s + 5s - 1ms));
    EXPECT_EQ(refusal(issued + 60s + 5s), "expired");
    claims_.erase("exp");
    EXPECT_EQ(refusal(), "bad_times");
}

TEST_F(Token, BecomesValidToTheMillisecond) {
    claims_["nbf"] = issued_s;
    EXPECT_TRUE(verify_now(issued - 5s));
    EXPECT_EQ(refusal(issued - 5s - 1ms), "not_yet_valid");
    claims_["nbf"] = issued_s - 10;
    EXPECT_EQ(refusal(issued - 5s - 1ms), "issued_in_future");
    claims_.erase("nbf");
    claims_.erase("iat");
    EXPECT_TRUE(verify_now()) << "both are optional";
}

TEST_F(Token, TimesAreWholeSecondsOfThisAge) {
    for (const boost::json::value& time : {boost::json::value{1.9e9}, boost::json::value{"1900000000"}, boost::json::value{-1},
                                           boost::json::value(nullptr), boost::json::value{std::numeric_limits<std::int64_t>::max()},
                                           boost::json::value{std::numeric_limits<std::uint64_t>::max()}, boost::json::value{1e300}}) {
        for (const auto* name : {"exp", "nbf", "iat"}) {
            object claims = claims_;
            claims[name] = time;
            EXPECT_EQ(refusal_of(testing::token(header_, claims)), "bad_times") << name << " " << boost::json::serialize(time);
        }
    }
}

TEST_F(Token, PendingSessionsAreNotSignedIn) {
    claims_["sts"] = "pending";
    EXPECT_EQ(refusal(), "pending");
}

TEST_F(Token, TheFirstFaultDecides) {
    // Every fault at once; each repair brings the next one out, in the order that is laid down.
    header_ = {{"alg", "HS256"}, {"cat", "x"}, {"crit", 1}, {"kid", "ins_9"}};
    claims_ = {{"sts", "pending"}, {"exp", issued_s - 100}, {"nbf", issued_s + 100}, {"iat", issued_s + 100}};
    std::vector<std::string> met;
    const Key* key = &testing::foreign_key();
    const auto next = [&] { met.push_back(refusal_of(testing::token(header_, claims_, *key))); };
    next(), header_["typ"] = "JWT";
    next(), header_["alg"] = "RS256";
    next(), header_.erase("cat");
    next(), header_.erase("crit");
    next(), header_["kid"] = "ins_1";
    next(), key = &testing::issuer_key();
    next(), claims_["sub"] = "user_1";
    next(), claims_["iss"] = policy_.issuer;
    next(), claims_["azp"] = "https://example.com";
    next(), claims_["exp"] = issued_s + 60;
    next(), claims_["nbf"] = issued_s;
    next(), claims_["iat"] = issued_s;
    next(), claims_["sts"] = "active";
    next();
    EXPECT_EQ(met, (std::vector<std::string>{"wrong_type", "wrong_algorithm", "wrong_category", "unsupported_header", "unknown_key",
                                             "bad_signature", "no_subject", "wrong_issuer", "wrong_party", "expired", "not_yet_valid",
                                             "issued_in_future", "pending", "accepted"}));
}

}  // namespace
}  // namespace estate::identity
