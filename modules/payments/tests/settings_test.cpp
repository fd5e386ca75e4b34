#include <payments/settings.hpp>

#include <gtest/gtest.h>

#include <map>

namespace estate::payments {
namespace {

using Values = std::map<std::string, std::string>;

auto load(config::Environment environment, const Values& values) {
    config::Config config;
    config.environment = environment;
    return load_settings(
        [&](const std::string& name) -> std::optional<std::string> {
            const auto found = values.find(name);
            return found == values.end() ? std::nullopt : std::optional{found->second};
        },
        config);
}

constexpr auto development = config::Environment::development;
constexpr auto production = config::Environment::production;
const Values live{{"STRIPE_SECRET_KEY", "sk_live_1"}, {"STRIPE_WEBHOOK_SECRET", "whsec_1"}, {"STRIPE_PUBLISHABLE_KEY", "pk_live_1"}};

TEST(Settings, OfDevelopmentAreTheStandIns) {
    const auto settings = load(development, {});
    ASSERT_TRUE(settings);
    EXPECT_TRUE(settings->takes_cards());
    EXPECT_EQ(settings->stripe_api_url, "http://127.0.0.1:8081/dev/stripe");
}

TEST(Settings, OfProductionAreStripesOrNone) {
    const auto none = load(production, {});
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->takes_cards());
    const auto all = load(production, live);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->stripe_api_url, "https://api.stripe.com");
    EXPECT_EQ(all->stripe_webhook_secret, "whsec_1");
}

TEST(Settings, AreAllThereOrNoneIs) {
    for (const auto& [name, value] : live) {
        auto values = live;
        values.erase(name);
        EXPECT_FALSE(load(production, values)) << name;
    }
    EXPECT_FALSE(load(development, {{"STRIPE_SECRET_KEY", "sk_test_1"}}));
}

TEST(Settings, OfProductionNeverNameTheStandIn) {
    auto values = live;
    values["STRIPE_API_URL"] = "https://127.0.0.1:8081/dev/stripe";
    const auto settings = load(production, values);
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().front(), "STRIPE_API_URL names the local stand-in, which takes no money; production refuses it.");
    values["STRIPE_API_URL"] = "http://api.stripe.com";
    EXPECT_FALSE(load(production, values));
}

}  // namespace
}  // namespace estate::payments
