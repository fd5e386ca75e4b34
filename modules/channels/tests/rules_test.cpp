#include "rules.hpp"

#include "address_guard.hpp"
#include "calendar_writer.hpp"
#include "content_lines.hpp"
#include "fetch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::channels {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date today = parse_date("2027-06-01").value();
const Instant noon = parse_instant("2027-06-01T12:00:00Z").value();
constexpr std::string_view domain = "calendar.example";

DateRange stay(int from, int to) {
    return DateRange::make(today + days{from}, today + days{to}).value();
}
ChannelEvent sold(std::string uid, int from, int to) {
    return {std::move(uid), stay(from, to), true, false};
}
KnownBlock known(std::string uid, int from, int to, BlockState state = BlockState::placed) {
    return {new_id(), std::move(uid), stay(from, to), true, state, std::nullopt};
}

TEST(Sync, TakesInWhatIsNewAndNotOver) {
    const auto plan = plan_sync({}, {sold("a", 3, 5), sold("b", -3, 0), sold("c", -1, 1)}, today, domain);
    ASSERT_EQ(plan.added.size(), 2U);
    EXPECT_EQ(plan.added[0].event.uid, "a");
    EXPECT_EQ(plan.added[1].event.uid, "c") << "its last night is today's";
    EXPECT_EQ(plan.event_count, 2);
}

TEST(Sync, TheSameUidOnOtherDaysIsAMove) {
    const auto block = known("a", 3, 5);
    const auto plan = plan_sync({block}, {sold("a", 4, 6)}, today, domain);
    ASSERT_EQ(plan.changed.size(), 1U);
    EXPECT_EQ(plan.changed.front().id, block.id);
    EXPECT_EQ(plan.changed.front().event.days, stay(4, 6));
    EXPECT_THAT(plan_sync({block}, {sold("a", 3, 5)}, today, domain).changed, IsEmpty());
    auto not_for_sale = sold("a", 3, 5);
    not_for_sale.is_booking = false;
    EXPECT_EQ(plan_sync({block}, {not_for_sale}, today, domain).changed.size(), 1U) << "it is something else now";
}

TEST(Sync, WhatHasGoneMayComeBack) {
    const auto gone = known("a", 3, 5, BlockState::gone);
    EXPECT_THAT(plan_sync({gone}, {}, today, domain).gone, IsEmpty());
    EXPECT_EQ(plan_sync({gone}, {sold("a", 3, 5)}, today, domain).changed.size(), 1U);
}

TEST(Sync, CancelledOrVanishedIsGone) {
    const auto block = known("a", 3, 5);
    auto cancelled = sold("a", 3, 5);
    cancelled.is_cancelled = true;
    EXPECT_THAT(plan_sync({block}, {cancelled}, today, domain).gone, ElementsAre(block.id));
    EXPECT_EQ(plan_sync({block}, {cancelled}, today, domain).event_count, 0);
    EXPECT_THAT(plan_sync({block}, {}, today, domain).gone, ElementsAre(block.id)) << "an empty calendar is a calendar";
    EXPECT_THAT(plan_sync({}, {cancelled}, today, domain).added, IsEmpty());
}

TEST(Sync, WhatHasBegunDoesNotVanishButCanBeCancelled) {
    const auto block = known("a", -1, 3);
    EXPECT_THAT(plan_sync({block}, {}, today, domain).gone, IsEmpty()) << "channels forget what has begun";
    auto cancelled = sold("a", -1, 3);
    cancelled.is_cancelled = true;
    EXPECT_THAT(plan_sync({block}, {cancelled}, today, domain).gone, ElementsAre(block.id));
    EXPECT_THAT(plan_sync({known("b", 0, 2)}, {}, today, domain).gone.size(), 1U) << "today's guest has not come yet";
    EXPECT_THAT(plan_sync({known("c", -3, 0)}, {}, today, domain).gone, IsEmpty());
}

TEST(Sync, ManyThatVanishNeedASecondLook) {
    std::vector<KnownBlock> blocks{known("a", 3, 5), known("b", 6, 8), known("c", 9, 11), known("d", 12, 14)};
    auto plan = plan_sync(blocks, {sold("d", 12, 14)}, today, domain);
    EXPECT_THAT(plan.gone, IsEmpty());
    EXPECT_EQ(plan.doubted.size(), 3U);
    for (auto& block : blocks) block.missing_since = noon;
    plan = plan_sync(blocks, {sold("d", 12, 14)}, today, domain);
    EXPECT_EQ(plan.gone.size(), 3U) << "missing twice";
    EXPECT_THAT(plan.found_again, ElementsAre(blocks[3].id));
    EXPECT_FALSE(is_many(2, 2));
    EXPECT_FALSE(is_many(3, 7));
    EXPECT_TRUE(is_many(3, 6));
}

TEST(Sync, OurOwnEventsAreNotTakenIn) {
    EXPECT_THAT(plan_sync({}, {sold(export_uid(new_id(), std::nullopt, domain), 3, 5)}, today, domain).added, IsEmpty());
    EXPECT_EQ(plan_sync({}, {sold("x@not" + std::string{domain}, 3, 5)}, today, domain).added.size(), 1U);
}

TEST(Polling, ComesEveryFiveToFifteenMinutesAndBacksOff) {
    for (unsigned random : {0U, 1U, 599U, 600U, 601U, 4'000'000'000U}) {
        const auto next = next_poll(noon, 0, {}, random);
        EXPECT_GE(next, noon + minutes{5});
        EXPECT_LE(next, noon + minutes{15});
    }
    EXPECT_EQ(next_poll(noon, 0, {}, 0), noon + minutes{5});
    EXPECT_NE(next_poll(noon, 0, {}, 17), next_poll(noon, 0, {}, 18)) << "not all at once";
    EXPECT_EQ(next_poll(noon, 1, {}, 0), noon + minutes{10});
    EXPECT_EQ(next_poll(noon, 3, {}, 0), noon + minutes{40});
    EXPECT_EQ(next_poll(noon, 1'000'000, {}, 600), noon + std::chrono::hours{3});
    EXPECT_EQ(next_poll(noon, 1, std::chrono::hours{1}, 0), noon + std::chrono::hours{1}) << "as the channel wishes";
    EXPECT_EQ(next_poll(noon, 1, std::chrono::hours{1'000}, 0), noon + std::chrono::hours{6});
    EXPECT_FALSE(is_stale(noon - std::chrono::hours{2}, noon));
    EXPECT_TRUE(is_stale(noon - std::chrono::hours{2} - minutes{1}, noon));
}

calendar::Taken taken(const Uuid& source, int from, int to, bool is_booking = true) {
    return {source, stay(from, to), is_booking, 2, noon};
}

TEST(Export, IsACalendarThatCanBeReadAgain) {
    const auto source = new_id();
    const auto other = new_id();
    const auto text = write_calendar({taken(source, 3, 5), taken(other, 7, 8, false), taken(other, 10, 12, false)}, domain);
    const auto read = read_calendar(text, {.time_zone = "Europe/Lisbon"}).value();
    ASSERT_EQ(read.size(), 3U);
    EXPECT_TRUE(text.contains("UID:" + to_string(source) + "@calendar.example\r\n")) << text;
    EXPECT_TRUE(text.contains("DTSTART;VALUE=DATE:20270604\r\nDTEND;VALUE=DATE:20270606\r\n")) << text;
    EXPECT_TRUE(text.contains("DTSTAMP:20270601T120000Z\r\n")) << text;
    EXPECT_TRUE(text.contains("SEQUENCE:2\r\n")) << text;
    EXPECT_TRUE(text.contains("TRANSP:OPAQUE\r\n")) << text;
    EXPECT_TRUE(text.contains("SUMMARY:Not available\r\n")) << text;
    EXPECT_TRUE(text.contains("METHOD:PUBLISH\r\n")) << text;
    for (const auto& line : unfold(text)) EXPECT_FALSE(line.starts_with(' ')) << line;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 75U) << "RFC 5545 section 3.1";
        at = end + 2;
    }
    EXPECT_EQ(text, write_calendar({taken(source, 3, 5), taken(other, 7, 8, false), taken(other, 10, 12, false)}, domain));
    EXPECT_THAT(read_calendar(write_calendar({}, domain), {.time_zone = "Europe/Lisbon"}).value(), IsEmpty());
}

TEST(Guard, KnowsThePublicInternet) {
    const auto is_public_text = [](const char* text) { return is_public(boost::asio::ip::make_address(text)); };
    for (const auto* address : {"1.1.1.1", "8.8.8.8", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1",
                                "2606:4700:4700::1111", "2a00:1450:4003:80f::200e"})
        EXPECT_TRUE(is_public_text(address)) << address;
    for (const auto* address : {"0.0.0.0",         "0.1.2.3",         "10.0.0.1",   "100.64.0.1",     "100.127.255.255", "127.0.0.1",
                                "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192",     "192.0.2.1",
                                "192.168.1.1",     "192.88.99.1",     "198.18.0.1", "198.19.255.255", "198.51.100.7",    "203.0.113.9",
                                "224.0.0.1",       "239.1.1.1",       "240.0.0.1",  "255.255.255.255"})
        EXPECT_FALSE(is_public_text(address)) << address;
    for (const auto* address :
         {"::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "fc00::1",
          "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "4000::1"})
        EXPECT_FALSE(is_public_text(address)) << address;
    EXPECT_TRUE(is_allowed(boost::asio::ip::make_address("127.0.0.1"), Reach::internet_and_loopback));
    EXPECT_FALSE(is_allowed(boost::asio::ip::make_address("127.0.0.1"), Reach::internet));
    EXPECT_FALSE(is_allowed(boost::asio::ip::make_address("169.254.169.254"), Reach::internet_and_loopback));
}

TEST(Guard, TakesWebAddressesOnly) {
    for (const auto* url : {"https://www.airbnb.com/calendar/ical/1.ics?s=abc", "http://example.com/x", "https://example.com:8443/a",
                            "http://127.0.0.1:8080/looked-at-when-connecting"})
        EXPECT_TRUE(check_url(url)) << url;
    for (const auto* url :
         {"", "example.com", "ftp://example.com/x", "file:///etc/passwd", "gopher://example.com/", "webcal://example.com/x",
          "https://user:pass@example.com/", "http://user@example.com/", "http://example.com:22/", "http://example.com:25/",
          "http://example.com:6/", "https:///x", "http://exa mple.com/", "javascript:alert(1)"})
        EXPECT_FALSE(check_url(url)) << url;
    EXPECT_EQ(without_secret("https://www.airbnb.com/calendar/ical/1.ics?s=abc"), "https://www.airbnb.com/…");
    EXPECT_EQ(without_secret("no address"), "…");
}

// Nobody listens there, and nobody must be asked: however the address is written, it is refused when the connection is about to be opened.
TEST(Guard, LooksWhenConnecting) {
    const std::atomic<bool> stop{false};
    for (const auto* url : {"http://127.0.0.1:9/", "http://localhost:9999/", "http://2130706433:9999/", "http://0x7f.1:9999/",
                            "http://127.1:9999/", "http://[::1]:9999/", "http://[::ffff:127.0.0.1]:9999/", "http://0.0.0.0:9999/",
                            "http://169.254.169.254/latest/", "http://[64:ff9b::a9fe:a9fe]/", "http://10.0.0.1:9999/"}) {
        const auto fetched = fetch_calendar({.url = url, .timeout = std::chrono::milliseconds{2'000}}, stop);
        ASSERT_FALSE(fetched) << url;
        EXPECT_EQ(fetched.error().failure, ChannelFailure::forbidden_address) << url;
    }
    const std::atomic<bool> stopped{true};
    const auto fetched = fetch_calendar(
        {.url = "http://127.0.0.1:9999/", .reach = Reach::internet_and_loopback, .timeout = std::chrono::seconds{5}}, stopped);
    ASSERT_FALSE(fetched);
    EXPECT_THAT(fetched.error().failure, ::testing::AnyOf(ChannelFailure::interrupted, ChannelFailure::unreachable));
}

}  // namespace
}  // namespace estate::channels
