#include "provider_event.hpp"

#include "demo_people.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace estate::identity {
namespace {

using namespace std::chrono_literals;

/// As Clerk's documentation shows it, shortened.
constexpr std::string_view updated_message = R"({
    "data": {"id": "user_29w83sxmDNGwOuEthce5gg56FcC", "object": "user", "first_name": "Vera", "last_name": "Visitor",
             "email_addresses": [{"id": "idn_1", "email_address": "old@example.com"}, {"id": "idn_2", "email_address": "vera@example.com"}],
             "primary_email_address_id": "idn_2",
             "phone_numbers": [{"id": "idn_3", "phone_number": "+351900000000"}], "primary_phone_number_id": null,
             "image_url": "https://img.example.com/vera", "public_metadata": {"role": "agent", "portfolio": "all"},
             "last_sign_in_at": 1654012591514, "created_at": 1654012591514, "updated_at": 1654012591835},
    "object": "event", "type": "user.updated", "timestamp": 1654012591835})";

TEST(ProviderEvent, OfAPerson) {
    const auto event = read_event(updated_message);
    ASSERT_TRUE(event) << event.error();
    EXPECT_EQ(event->type, "user.updated");
    EXPECT_EQ(event->subject, "user_29w83sxmDNGwOuEthce5gg56FcC");
    ASSERT_TRUE(event->person);
    EXPECT_EQ(event->person->name, "Vera Visitor");
    EXPECT_EQ(event->person->email, "vera@example.com") << "the primary one";
    EXPECT_EQ(event->person->phone, "+351900000000") << "the first when none is primary";
    EXPECT_EQ(event->person->picture_url, "https://img.example.com/vera");
    EXPECT_EQ(event->person->access, (Access{Role::agent, Portfolio::all}));
    EXPECT_EQ(event->person->updated_at, Instant{1654012591835ms});
    EXPECT_EQ(event->person->last_seen, Instant{1654012591514ms});
}

TEST(ProviderEvent, APersonMaySayLittle) {
    const auto event = read_event(R"({"type":"user.created","data":{"id":"user_1","first_name":null,"last_name":"Solo","email_addresses":[],
        "phone_numbers":[7],"image_url":"","public_metadata":{},"last_sign_in_at":null,"updated_at":1}})");
    ASSERT_TRUE(event) << event.error();
    EXPECT_EQ(event->person->name, "Solo");
    EXPECT_EQ(event->person->email, "");
    EXPECT_FALSE(event->person->phone || event->person->picture_url || event->person->last_seen);
    EXPECT_EQ(event->person->access, Access{});
}

TEST(ProviderEvent, ADeletionCarriesOnlyTheId) {
    const auto event = read_event(R"({"type":"user.deleted","data":{"id":"user_1","object":"user","deleted":true}})");
    ASSERT_TRUE(event) << event.error();
    EXPECT_TRUE(event->is_deletion);
    EXPECT_EQ(event->subject, "user_1");
    EXPECT_FALSE(event->person);
}

TEST(ProviderEvent, OtherKindsAreReadWithoutTheirData) {
    const auto event = read_event(R"({"type":"organizationMembership.created","data":{"id":"orgmem_1"}})");
    ASSERT_TRUE(event) << event.error();
    EXPECT_EQ(event->subject, "");
    EXPECT_FALSE(event->person || event->is_deletion);
}

TEST(ProviderEvent, WhatIsNoneSaysSo) {
    EXPECT_EQ(read_event("").error(), "the message is no JSON object");
    EXPECT_EQ(read_event("[]").error(), "the message is no JSON object");
    EXPECT_EQ(read_event(R"({"data":{}})").error(), "the message has no type");
    EXPECT_EQ(read_event(R"({"type":"user.created"})").error(), "the message has no data");
    EXPECT_EQ(read_event(R"({"type":"user.deleted","data":{}})").error(), "the user has no id");
    EXPECT_EQ(read_event(R"({"type":"user.updated","data":{"id":"user_1"}})").error(), "the user has no time of change");
}

TEST(ProviderEvent, TheDevelopmentIssuerWritesWhatIsReadHere) {
    for (const auto& demo : DemoPeople{std::nullopt}.all()) {
        const auto person = read_user(to_clerk_user(demo));
        ASSERT_TRUE(person) << person.error();
        EXPECT_EQ(person->name, demo.name);
        EXPECT_EQ(person->email, demo.email);
        EXPECT_EQ(person->access, demo.access);
        EXPECT_EQ(person->updated_at, demo.updated_at);
    }
}

}  // namespace
}  // namespace estate::identity
