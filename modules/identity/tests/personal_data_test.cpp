// Every holding is asked and erased, once for each person; what came after the erasure is erased again.

#include "personal_data.hpp"
#include "privacy.hpp"

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace estate::identity {
namespace {

const Instant held_at = parse_instant("2026-11-23T12:00:00Z").value();
std::vector<std::string> erased_subjects;

db::awaitable<std::string> show_pets(db::Pool&, const DataSubject& subject) {
    co_return R"(["the cat of )" + subject.subject + "\"]";
}

db::awaitable<void> erase_pets(db::Transaction&, const DataSubject& subject, Instant) {
    erased_subjects.push_back(subject.subject + subject.verified_email.value_or(""));
    co_return;
}

db::awaitable<std::vector<Commitment>> walks_ahead(db::Pool&, const DataSubject&, Instant asked_at) {
    const Date day{std::chrono::floor<std::chrono::days>(asked_at).time_since_epoch()};
    co_return std::vector<Commitment>{{Uuid{}, "W-1", day, day + std::chrono::days{1}}};
}

class PersonalData : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        hold_personal_data({.name = "pets", .show = show_pets, .erase = erase_pets, .commitments = walks_ahead});
        hold_personal_data({.name = "plants", .show = show_pets, .erase = erase_pets});
    }
    PersonalData() { erased_subjects.clear(); }
    ~PersonalData() override { pool.close(); }

    void person(const std::string& subject, const std::string& state, const std::string& updated_at) {
        database.query("INSERT INTO identity.person (subject, id, state, provider_updated_at, created_at, updated_at) VALUES ('" + subject +
                       "', '" + to_string(new_id()) + "', '" + state + "', '2026-01-01', '2026-01-01', '" + updated_at + "')");
    }

    estate::testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
};

TEST_F(PersonalData, IsShownByEveryModuleUnderItsName) {
    const auto text = estate::testing::run(io, show_everything(pool, {"user_1", Uuid{}}, std::nullopt, held_at));
    const auto document = boost::json::parse(text).as_object();
    EXPECT_EQ(document.at("subject"), "user_1");
    EXPECT_EQ(document.at("exported_at"), "2026-11-23T12:00:00Z");
    EXPECT_EQ(document.at("pets").as_array().at(0), "the cat of user_1");
    EXPECT_TRUE(document.contains("plants"));
    EXPECT_TRUE(document.at("consents").as_array().empty());
}

TEST_F(PersonalData, IsInTheWayWhereAModuleHasPromisedSomething) {
    const auto all = estate::testing::run(io, commitments_of(pool, {"user_1", Uuid{}}, held_at));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().code, "W-1");
}

TEST_F(PersonalData, OfTheErasedIsErasedAgainWhileATokenMayHaveLived) {
    person("user_today", "erased", "2026-11-23T11:30:00Z");
    person("user_long_ago", "erased", "2026-11-20T11:30:00Z");
    person("user_here", "active", "2026-11-23T11:30:00Z");
    estate::testing::run(io, erase_again(pool, held_at));
    EXPECT_EQ(erased_subjects, (std::vector<std::string>{"user_today", "user_today"})) << "by both holdings";
}

TEST_F(PersonalData, ConsentIsNoUntilItIsGivenAndWhenItIsTakenBack) {
    const auto says = [&](const std::string& subject) { return estate::testing::run(io, has_consent(pool, subject, Purpose::news)); };
    const auto add = [&](const char* granted, const char* at) {
        database.query("INSERT INTO identity.consent VALUES ('" + to_string(new_id()) + "', 'user_1', 'news', " + granted + ", '" + at +
                       "', 'v1 en', 'account')");
    };
    EXPECT_FALSE(says("user_1"));
    add("true", "2026-11-01");
    EXPECT_TRUE(says("user_1"));
    EXPECT_FALSE(says("user_2"));
    EXPECT_FALSE(estate::testing::run(io, has_consent(pool, "user_1", Purpose::reviews)));
    add("false", "2026-11-02");
    EXPECT_FALSE(says("user_1"));
    add("true", "2026-11-03");
    EXPECT_TRUE(says("user_1"));
    person("user_1", "erased", "2026-11-04");
    EXPECT_FALSE(says("user_1"));
}

TEST(DataSubject, HasAnAddressOnlyWhenTheIssuerHasVerifiedIt) {
    PersonRow person;
    person.email = "vera@example.com";
    EXPECT_FALSE(data_subject(person).verified_email);
    person.email_verified = true;
    EXPECT_EQ(data_subject(person).verified_email, "vera@example.com");
    person.email.clear();
    EXPECT_FALSE(data_subject(person).verified_email);
}

}  // namespace
}  // namespace estate::identity
