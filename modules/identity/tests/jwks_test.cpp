#include "jwks.hpp"

#include "forge.hpp"

#include <platform/observability/log.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>
#include <openssl/rsa.h>

namespace estate::identity {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::jwk;
using testing::object;

TEST(Jwks, ReadsRsaKeysAndPassesOverOthers) {
    object encryption = jwk("enc");
    encryption["use"] = "enc";
    object other_algorithm = jwk("rs512");
    other_algorithm["alg"] = "RS512";
    object plain = jwk("plain");
    plain.erase("use");
    plain.erase("alg");
    object nameless = jwk("");
    nameless.erase("kid");
    object broken = jwk("broken");
    broken["n"] = "not base64!";
    const object elliptic{{"kty", "EC"}, {"kid", "ec"}, {"crv", "P-256"}, {"x", "AA"}, {"y", "AA"}};
    const auto keys = parse_jwks(testing::jwks(
        {jwk("a"), jwk("b", testing::foreign_key()), encryption, other_algorithm, plain, nameless, broken, elliptic, 7, nullptr}));
    ASSERT_TRUE(keys) << keys.error();
    EXPECT_EQ(keys->size(), 3U);
    EXPECT_TRUE(keys->find("a") && keys->find("b") && keys->find("plain"));
    EXPECT_FALSE(keys->find("enc"));
    const std::string signature = sign_rs256(testing::issuer_key().get(), "text");
    EXPECT_TRUE(verify_rs256(keys->find("a"), "text", signature));
    EXPECT_FALSE(verify_rs256(keys->find("b"), "text", signature));
    EXPECT_FALSE(verify_rs256(keys->find("a"), "text!", signature));
    EXPECT_FALSE(verify_rs256(keys->find("a"), "text", ""));
}

TEST(Jwks, WeakKeysAreNotTaken) {
    const Key weak{EVP_RSA_gen(1024), &EVP_PKEY_free};
    EXPECT_FALSE(parse_jwks(testing::jwks({jwk("weak", weak)})));
}

TEST(Jwks, WhatIsNoKeySetSaysSo) {
    EXPECT_TRUE(parse_jwks("<html>").error().starts_with("the key set is not JSON"));
    for (const auto* document : {"[]", "{}", R"({"keys":{}})", "null"}) {
        EXPECT_EQ(parse_jwks(document).error(), "the key set has no list \"keys\"") << document;
    }
    EXPECT_EQ(parse_jwks(R"({"keys":[]})").error(), "the key set holds no usable RS256 key");
}

/// An issuer that the test can rotate, slow down and take away, and a clock that it can move.
class Cache : public ::testing::Test {
protected:
    void SetUp() override {
        log::set_output([](std::string_view) {});
    }
    void TearDown() override { log::set_output({}); }

    asio::awaitable<std::expected<std::string, std::string>> fetch() {
        ++fetches_;
        asio::steady_timer latency(io_, 1ms);
        co_await latency.async_wait(asio::use_awaitable);
        if (throws_) throw std::runtime_error("no thread");
        if (is_away_) co_return std::unexpected("connection refused");
        boost::json::array keys;
        for (const auto& id : offered_) keys.push_back(jwk(id));
        co_return testing::jwks(keys);
    }

    /// Asks `times` times at once; true when each was given a key set with the key.
    bool ask(const std::string& key_id, int times = 1) {
        int found = 0;
        for (int at = 0; at < times; ++at) {
            asio::co_spawn(io_, cache_.keys_for(key_id), [&](const std::exception_ptr& failure, const std::shared_ptr<const KeySet>& keys) {
                EXPECT_FALSE(failure);
                found += keys && keys->find(key_id) ? 1 : 0;
            });
        }
        io_.restart();
        io_.run();
        return found == times;
    }

    asio::io_context io_{1};
    Instant now_ = Instant{std::chrono::days{20'000}};
    std::vector<std::string> offered_{"a"};
    int fetches_ = 0;
    bool is_away_ = false;
    bool throws_ = false;
    JwksCache cache_{[this] { return fetch(); }, [this] { return now_; }};
};

TEST_F(Cache, FetchesOnceHoweverManyAsk) {
    EXPECT_FALSE(cache_.has_keys());
    EXPECT_TRUE(ask("a", 1'000));
    EXPECT_EQ(fetches_, 1);
    EXPECT_TRUE(cache_.has_keys());
    now_ += 5min - 1ms;
    EXPECT_TRUE(ask("a", 1'000));
    EXPECT_EQ(fetches_, 1);
}

TEST_F(Cache, FetchesAgainAfterFiveMinutes) {
    EXPECT_TRUE(ask("a"));
    now_ += 5min;
    EXPECT_TRUE(ask("a", 1'000));
    EXPECT_EQ(fetches_, 2);
}

TEST_F(Cache, AKeyThatWasTakenBackIsForgotten) {
    EXPECT_TRUE(ask("a"));
    offered_ = {"b"};
    now_ += 5min;
    EXPECT_FALSE(ask("a"));
    EXPECT_TRUE(ask("b"));
}

TEST_F(Cache, ANewKeyIsFoundAtOnce) {
    EXPECT_TRUE(ask("a"));
    offered_ = {"a", "b"};
    now_ += 1s;
    EXPECT_TRUE(ask("b", 1'000));
    EXPECT_EQ(fetches_, 2);
    EXPECT_TRUE(ask("a"));
    EXPECT_EQ(fetches_, 2);
}

TEST_F(Cache, UnknownKeysCauseOneFetchInThirtySeconds) {
    EXPECT_TRUE(ask("a"));
    for (int at = 0; at < 1'000; ++at) EXPECT_FALSE(ask("forged-" + std::to_string(at)));
    EXPECT_EQ(fetches_, 2);
    now_ += 30s - 1ms;
    EXPECT_FALSE(ask("forged"));
    EXPECT_EQ(fetches_, 2);
    now_ += 1ms;
    EXPECT_FALSE(ask("forged"));
    EXPECT_EQ(fetches_, 3);
    EXPECT_TRUE(ask("a"));
}

TEST_F(Cache, OldKeysServeWhileTheIssuerIsAway) {
    EXPECT_TRUE(ask("a"));
    is_away_ = true;
    now_ += 5min;
    EXPECT_TRUE(ask("a", 100));
    EXPECT_EQ(fetches_, 2);
    now_ += 29s;
    EXPECT_TRUE(ask("a", 100));
    EXPECT_EQ(fetches_, 2) << "tried every 30 s only";
    now_ += 2h;
    EXPECT_TRUE(ask("a", 100));
    EXPECT_EQ(fetches_, 3);
    is_away_ = false;
    offered_ = {"b"};
    now_ += 30s;
    EXPECT_TRUE(ask("a")) << "served while the fetch is under way";
    EXPECT_TRUE(ask("b"));
    EXPECT_EQ(fetches_, 4);
    EXPECT_FALSE(ask("a")) << "taken back meanwhile";
}

TEST_F(Cache, BeforeTheFirstKeysItTriesEverySecond) {
    is_away_ = true;
    EXPECT_FALSE(ask("a", 1'000));
    EXPECT_FALSE(ask("a", 1'000));
    EXPECT_EQ(fetches_, 1);
    now_ += 1s;
    is_away_ = false;
    EXPECT_TRUE(ask("a", 1'000));
    EXPECT_EQ(fetches_, 2);
}

TEST_F(Cache, AFetchThatThrowsIsAFailedFetch) {
    throws_ = true;
    EXPECT_FALSE(ask("a", 3));
    throws_ = false;
    now_ += 1s;
    EXPECT_TRUE(ask("a"));
}

}  // namespace
}  // namespace estate::identity
