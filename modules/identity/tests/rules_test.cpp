#include "rules.hpp"

#include <gtest/gtest.h>

namespace estate::identity {
namespace {

using namespace std::chrono_literals;

PersonRow stored_at(Instant provider_updated_at, PersonState state = PersonState::active) {
    PersonRow row;
    row.subject = "user_1";
    row.state = state;
    row.provider_updated_at = provider_updated_at;
    return row;
}

ProviderEvent update_at(Instant updated_at) {
    ProviderEvent event{.type = "user.updated", .subject = "user_1", .person = ProviderPerson{}};
    event.person->updated_at = updated_at;
    return event;
}

const ProviderEvent deletion{.type = "user.deleted", .subject = "user_1", .person = std::nullopt, .is_deletion = true};
const Instant noon{1000s};

TEST(Rules, OnlyANewerMessageOverwrites) {
    EXPECT_EQ(effect_of(stored_at(noon), update_at(noon + 1ms)), Effect::update);
    EXPECT_EQ(effect_of(stored_at(noon), update_at(noon)), Effect::none);
    EXPECT_EQ(effect_of(stored_at(noon), update_at(noon - 1ms)), Effect::none);
}

TEST(Rules, NothingBringsAnErasedPersonBack) {
    EXPECT_EQ(effect_of(stored_at(noon), deletion), Effect::erase);
    const auto erased = stored_at(noon, PersonState::erased);
    EXPECT_EQ(effect_of(erased, deletion), Effect::none);
    EXPECT_EQ(effect_of(erased, update_at(noon + 1h)), Effect::none);
}

TEST(Rules, NobodyGivesUpHisOwnAdminRole) {
    const Viewer admin{.subject = "user_a", .role = Role::admin, .name = "", .email = ""};
    EXPECT_TRUE(gives_up_own_admin(admin, "user_a", {Role::agent, Portfolio::all}));
    EXPECT_TRUE(gives_up_own_admin(admin, "user_a", {Role::user, Portfolio::own}));
    EXPECT_FALSE(gives_up_own_admin(admin, "user_a", {Role::admin, Portfolio::own}));
    EXPECT_FALSE(gives_up_own_admin(admin, "user_b", {Role::user, Portfolio::own})) << "another admin's may be taken";
}

TEST(Rules, APlainUserHasNoPortfolio) {
    EXPECT_EQ(without_excess({Role::user, Portfolio::all}), (Access{Role::user, Portfolio::own}));
    EXPECT_EQ(without_excess({Role::agent, Portfolio::all}), (Access{Role::agent, Portfolio::all}));
}

TEST(Rules, APatternMeansItsSigns) {
    EXPECT_EQ(pattern_of("vera"), "%vera%");
    EXPECT_EQ(pattern_of(R"(50%_\)"), R"(%50\%\_\\%)");
}

}  // namespace
}  // namespace estate::identity
