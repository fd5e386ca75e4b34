// What channels say, on a real timeline.

#include "sync.hpp"

#include <calendar/channel_days.hpp>
#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::channels {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date first_of_june = parse_date("2027-06-01").value();
const Instant start_of_sync = parse_instant("2027-06-01T12:00:00Z").value();

DateRange june(int from, int to) {
    return DateRange::make(first_of_june + days{from - 1}, first_of_june + days{to - 1}).value();
}
ChannelEvent reserved(std::string uid, int from, int to) {
    return {std::move(uid), june(from, to), true, false};
}
ChannelEvent not_for_sale(std::string uid, int from, int to) {
    return {std::move(uid), june(from, to), false, false};
}

class OnTheTimeline : public ::testing::Test {
protected:
    void SetUp() override {
        testing::run(io_, [](db::Pool& pool, Uuid unit) -> awaitable<void> {
            auto transaction = co_await pool.begin();
            co_await calendar::put_unit(transaction, {.id = unit, .time_zone = "Europe/Lisbon"});
            co_await transaction.commit();
        }(pool_, villa_));
        airbnb_ = connect("Airbnb");
        booking_ = connect("Booking.com");
    }

    SyncTarget connect(const std::string& channel) {
        const SyncTarget target{new_id(), villa_, channel};
        database_.query(
            "INSERT INTO channels.connection (id, property_id, channel, feed_url, export_token, created_at, next_poll_at, watched_since) "
            "VALUES ('" +
            to_string(target.connection_id) + "', '" + to_string(villa_) + "', '" + channel + "', 'https://example.com/" + channel +
            "', repeat(replace(gen_random_uuid()::text, '-', ''), 2), now(), now(), now())");
        return target;
    }

    /// The channel answers with these events.
    void says(const SyncTarget& target, const std::vector<ChannelEvent>& events) {
        now_ += std::chrono::minutes{10};
        testing::run(io_,
                     [](db::Pool& pool, SyncTarget from, std::vector<ChannelEvent> said, std::vector<KnownBlock> known,
                        Instant now) -> awaitable<void> {
                         auto transaction = co_await pool.begin();
                         const auto plan = plan_sync(known, said, local_date(now, "Europe/Lisbon"), "calendar.example");
                         co_await carry_out_sync(transaction, from, plan, known, now);
                         co_await transaction.commit();
                     }(pool_, target, events, known_of(target), now_));
    }

    std::vector<KnownBlock> known_of(const SyncTarget& target) {
        static constexpr db::Statement statement{
            "test.known", "SELECT id, uid, during, is_booking, state, missing_since FROM channels.block WHERE connection_id = $1"};
        return testing::run(io_, pool_.read(statement, target.connection_id)).rows<KnownBlock>();
    }

    /// A guest of our own; false when the nights are taken.
    bool books(const Uuid& booking, int from, int to) {
        return testing::run(io_, [](db::Pool& pool, calendar::Claim claim, Instant now) -> awaitable<bool> {
            auto transaction = co_await pool.begin();
            if (!co_await calendar::claim(transaction, claim, now)) co_return false;
            co_await transaction.commit();
            co_return true;
        }(pool_, {.unit_id = villa_, .days = june(from, to), .kind = calendar::Kind::stay, .source_id = booking, .note = "OURS"}, now_));
    }

    void cancels(const Uuid& booking) {
        testing::run(io_, [](db::Pool& pool, Uuid source, Instant now) -> awaitable<void> {
            auto transaction = co_await pool.begin();
            co_await calendar::release(transaction, source, now);
            co_await transaction.commit();
        }(pool_, booking, now_));
    }

    int settle() {
        now_ += std::chrono::hours{1};
        int settled = 0;
        while (testing::run(io_, settle_next(pool_, now_))) ++settled;
        return settled;
    }

    /// `5-8 Airbnb` for each stretch, by first day; replaceable ones in brackets.
    std::vector<std::string> timeline() {
        static constexpr db::Statement statement{"test.timeline",
                                                 "SELECT extract(day FROM lower(during)) || '-' || extract(day FROM upper(during)) || ' ' "
                                                 "|| CASE WHEN is_replaceable THEN '(' || note || ')' ELSE note END AS line "
                                                 "FROM calendar.occupancy WHERE state IN ('held', 'firm') ORDER BY lower(during)"};
        std::vector<std::string> lines;
        for (const auto& row : testing::run(io_, pool_.read(statement)).rows<Line>()) lines.push_back(row.line);
        return lines;
    }

    std::string count_events(const std::string& topic) {
        return database_.query("SELECT count(*) FROM platform.outbox WHERE topic = '" + topic + "'");
    }
    std::string state_of_block(const std::string& uid) {
        return database_.query("SELECT state FROM channels.block WHERE uid = '" + uid + "'");
    }

    struct Line {
        std::string line;
        BOOST_DESCRIBE_CLASS(Line, (), (line), (), ())
    };

    testing::Database database_;
    boost::asio::io_context io_{1};
    db::Pool pool_{io_, database_.settings()};
    Uuid villa_ = new_id();
    SyncTarget airbnb_;
    SyncTarget booking_;
    Instant now_ = start_of_sync;
};

TEST_F(OnTheTimeline, ComesMovesAndGoes) {
    says(airbnb_, {reserved("a", 5, 8), not_for_sale("b", 10, 12)});
    EXPECT_THAT(timeline(), ElementsAre("5-8 Airbnb", "10-12 (Airbnb)"));
    says(airbnb_, {reserved("a", 6, 9), not_for_sale("b", 10, 12)});
    EXPECT_THAT(timeline(), ElementsAre("6-9 Airbnb", "10-12 (Airbnb)"));
    says(airbnb_, {not_for_sale("b", 10, 12)});
    EXPECT_THAT(timeline(), ElementsAre("10-12 (Airbnb)"));
    says(airbnb_, {});
    EXPECT_THAT(timeline(), IsEmpty());
    EXPECT_EQ(state_of_block("a"), "gone");
}

TEST_F(OnTheTimeline, SayingItAgainChangesNothing) {
    says(airbnb_, {reserved("a", 5, 8), not_for_sale("b", 10, 12)});
    const auto rows = database_.query("SELECT string_agg(id::text, ',' ORDER BY id) FROM calendar.occupancy");
    says(airbnb_, {reserved("a", 5, 8), not_for_sale("b", 10, 12)});
    EXPECT_EQ(database_.query("SELECT string_agg(id::text, ',' ORDER BY id) FROM calendar.occupancy"), rows);
}

TEST_F(OnTheTimeline, TwoThatChangePlacesAreNoConflict) {
    says(airbnb_, {reserved("a", 5, 8), reserved("b", 8, 11)});
    says(airbnb_, {reserved("a", 8, 11), reserved("b", 5, 8)});
    EXPECT_THAT(timeline(), ElementsAre("5-8 Airbnb", "8-11 Airbnb"));
    EXPECT_EQ(count_events("channels.conflict_found"), "0");
}

TEST_F(OnTheTimeline, ABookingOfOursIsNeverOverwritten) {
    const auto ours = new_id();
    ASSERT_TRUE(books(ours, 6, 9));
    says(airbnb_, {reserved("a", 5, 12)});
    EXPECT_THAT(timeline(), ElementsAre("5-6 Airbnb", "6-9 OURS", "9-12 Airbnb")) << "its other nights cannot be sold either";
    EXPECT_EQ(state_of_block("a"), "conflict");
    EXPECT_EQ(count_events("channels.conflict_found"), "1");
    const auto since = database_.query("SELECT conflict_at FROM channels.block");
    EXPECT_EQ(settle(), 1);
    EXPECT_EQ(database_.query("SELECT conflict_at FROM channels.block"), since) << "it is as old as it is";
    EXPECT_EQ(count_events("channels.conflict_found"), "1") << "and told once";

    cancels(ours);
    EXPECT_EQ(settle(), 1);
    EXPECT_THAT(timeline(), ElementsAre("5-12 Airbnb"));
    EXPECT_EQ(state_of_block("a"), "placed");
    EXPECT_EQ(count_events("channels.conflict_resolved"), "1");
    EXPECT_EQ(settle(), 0);
}

TEST_F(OnTheTimeline, AConflictEndsWhenTheChannelGivesIn) {
    ASSERT_TRUE(books(new_id(), 6, 9));
    says(airbnb_, {reserved("a", 5, 8)});
    says(airbnb_, {reserved("a", 20, 23)});
    EXPECT_THAT(timeline(), ElementsAre("6-9 OURS", "20-23 Airbnb"));
    EXPECT_EQ(count_events("channels.conflict_resolved"), "1");
    says(airbnb_, {reserved("a", 7, 8)});
    EXPECT_EQ(count_events("channels.conflict_found"), "2");
    says(airbnb_, {});
    EXPECT_THAT(timeline(), ElementsAre("6-9 OURS"));
    EXPECT_EQ(count_events("channels.conflict_resolved"), "2");
}

TEST_F(OnTheTimeline, WhatIsOnlyNotForSaleGivesWayAndConflictsWithNothing) {
    const auto ours = new_id();
    ASSERT_TRUE(books(ours, 6, 9));
    says(airbnb_, {not_for_sale("n", 5, 20)});
    EXPECT_THAT(timeline(), ElementsAre("5-6 (Airbnb)", "6-9 OURS", "9-20 (Airbnb)"));
    EXPECT_EQ(count_events("channels.conflict_found"), "0");
    says(booking_, {reserved("b", 11, 14)});
    EXPECT_THAT(timeline(), ElementsAre("5-6 (Airbnb)", "6-9 OURS", "9-11 (Airbnb)", "11-14 Booking.com", "14-20 (Airbnb)"));
    EXPECT_EQ(count_events("channels.conflict_found"), "0");
    says(booking_, {});
    cancels(ours);
    settle();
    EXPECT_THAT(timeline(), ElementsAre("5-20 (Airbnb)")) << "the days come back";
}

TEST_F(OnTheTimeline, AnEchoOfOursIsKnownAsOne) {
    ASSERT_TRUE(books(new_id(), 6, 9));
    says(booking_, {not_for_sale("echo", 6, 9), not_for_sale("own", 8, 12)});
    EXPECT_EQ(database_.query("SELECT is_echo FROM channels.block WHERE uid = 'echo'"), "t");
    EXPECT_EQ(database_.query("SELECT is_echo FROM channels.block WHERE uid = 'own'"), "f");
}

// Booking.com says «CLOSED - Not available» of bookings and of closed days alike.
TEST_F(OnTheTimeline, WhereAChannelDoesNotTellApartAStayOnItsDaysIsAConflict) {
    const auto ours = new_id();
    ASSERT_TRUE(books(ours, 6, 9));
    says(booking_, {not_for_sale("a@booking.com", 8, 12)});
    EXPECT_THAT(timeline(), ElementsAre("6-9 OURS", "9-12 (Booking.com)"));
    EXPECT_EQ(state_of_block("a@booking.com"), "conflict");
    EXPECT_EQ(count_events("channels.conflict_found"), "1");
    says(booking_, {not_for_sale("a@booking.com", 7, 8)});
    EXPECT_EQ(state_of_block("a@booking.com"), "conflict") << "within ours, but not what ours is";
    EXPECT_EQ(count_events("channels.conflict_found"), "1");
    cancels(ours);
    EXPECT_EQ(settle(), 1);
    EXPECT_EQ(state_of_block("a@booking.com"), "placed");
    EXPECT_EQ(count_events("channels.conflict_resolved"), "1");
}

TEST_F(OnTheTimeline, WhereItOnlyRepeatsOursThereIsNone) {
    ASSERT_TRUE(books(new_id(), 6, 9));
    ASSERT_TRUE(books(new_id(), 9, 11));
    says(booking_, {not_for_sale("one@booking.com", 6, 9), not_for_sale("both@booking.com", 6, 11)});
    EXPECT_EQ(state_of_block("one@booking.com"), "partial");
    EXPECT_EQ(state_of_block("both@booking.com"), "partial");
    EXPECT_EQ(database_.query("SELECT bool_and(is_echo) FROM channels.block"), "t");
    EXPECT_EQ(count_events("channels.conflict_found"), "0");
    says(airbnb_, {not_for_sale("other@airbnb.com", 8, 14)});
    EXPECT_EQ(count_events("channels.conflict_found"), "0") << "Airbnb tells them apart";
}

TEST_F(OnTheTimeline, AHoldThatIsOverIsNotInTheWay) {
    const calendar::Claim hold{.unit_id = villa_,
                               .days = june(6, 9),
                               .kind = calendar::Kind::stay,
                               .source_id = new_id(),
                               .expires_at = now_ + std::chrono::minutes{15},
                               .note = "HELD"};
    testing::run(io_, [](db::Pool& pool, calendar::Claim claim, Instant now) -> awaitable<void> {
        auto transaction = co_await pool.begin();
        EXPECT_TRUE(co_await calendar::claim(transaction, claim, now));
        co_await transaction.commit();
    }(pool_, hold, now_));
    says(airbnb_, {reserved("a", 5, 8)});
    EXPECT_EQ(state_of_block("a"), "conflict");
    EXPECT_EQ(settle(), 1);
    EXPECT_THAT(timeline(), ElementsAre("5-8 Airbnb"));
}

TEST_F(OnTheTimeline, AGuestCannotBookWhatAChannelHasSold) {
    says(airbnb_, {reserved("a", 5, 8), not_for_sale("b", 10, 12)});
    EXPECT_FALSE(books(new_id(), 7, 9));
    EXPECT_FALSE(books(new_id(), 11, 13)) << "nor what it does not sell";
    EXPECT_TRUE(books(new_id(), 8, 10));
}

TEST_F(OnTheTimeline, GoesOutToTheOthersAndNotToItsSource) {
    const auto ours = new_id();
    ASSERT_TRUE(books(ours, 1, 4));
    says(airbnb_, {reserved("a", 5, 8)});
    const auto source = parse_uuid(database_.query("SELECT id FROM channels.block WHERE uid = 'a'")).value();
    const auto all = testing::run(io_, calendar::taken(pool_, villa_, first_of_june, {}, now_));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(testing::run(io_, calendar::taken(pool_, villa_, first_of_june, {source}, now_)).front().source_id, ours);
    const auto sequence = [&] {
        for (const auto& each : testing::run(io_, calendar::taken(pool_, villa_, first_of_june, {}, now_)))
            if (each.source_id == source) return each.sequence;
        return -1;
    };
    EXPECT_EQ(sequence(), 0);
    says(airbnb_, {reserved("a", 6, 9)});
    EXPECT_EQ(sequence(), 1);
    says(airbnb_, {reserved("a", 6, 9)});
    EXPECT_EQ(sequence(), 1);
}

}  // namespace
}  // namespace estate::channels
