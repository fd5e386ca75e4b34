// Forgetting guests, on a real PostgreSQL and by a clock that stands still.

#include "privacy.hpp"

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gtest/gtest.h>

namespace estate::booking {
namespace {

const Instant noon = parse_instant("2026-11-23T12:00:00Z").value();

/// Guests are kept for 24 months and unused quotes for 30 days.
class Retention : public ::testing::Test {
protected:
    Retention() { database.query("UPDATE company.settings SET bookings_months = 24, quotes_days = 30"); }
    ~Retention() override { pool.close(); }

    /// A quote for a stay until `to`, which ran out at `expires`; its id.
    std::string quote(const std::string& to, const std::string& expires = "2026-11-01") {
        const auto id = to_string(new_id());
        database.query("INSERT INTO booking.quote VALUES ('" + id + "', '" + listing + "', 'casa', '" + listing + "', daterange(date '" +
                       to + "' - 4, '" + to + "'), 2, '[]', 100, 'EUR', 'test', timestamptz '" + expires + "' - interval '1 hour', '" +
                       expires + "')");
        return id;
    }

    /// A stay until `to`; its id.
    std::string booking(const std::string& to, const std::string& state = "confirmed", const std::string& made = "2020-01-01") {
        const auto id = to_string(new_id());
        const auto cancelled = state == "cancelled" ? "'" + to + "'" : std::string{"NULL"};
        database.query(
            "INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, guest_phone, note, state, "
            "hold_expires_at, created_at, cancelled_at) VALUES ('" +
            id + "', '" + id + "', '" + quote(to, "2020-01-01") + "', 'user_1', 'Gerda', 'gerda@example.com', '+351', 'late', '" + state +
            "', '" + to + "', '" + made + "', " + cancelled + ")");
        return id;
    }

    std::string name_in(const std::string& id) { return database.query("SELECT guest_name FROM booking.booking WHERE id = '" + id + "'"); }
    void forget(Instant now = noon) { testing::run(io, forget_guests(pool, now)); }

    const std::string listing = to_string(new_id());
    estate::testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
};

TEST_F(Retention, ForgetsWhoLeftLongAgoAndKeepsTheBooks) {
    const auto old = booking("2024-11-21");
    const auto young = booking("2024-11-24");
    forget();
    EXPECT_EQ(database.query("SELECT guest_name || guest_email || coalesce(guest_phone, '') || coalesce(note, '') FROM booking.booking "
                             "WHERE id = '" +
                             old + "'"),
              "");
    EXPECT_EQ(database.query("SELECT left(guest_subject, 7) || ' ' || code FROM booking.booking WHERE id = '" + old + "'"),
              "erased_ " + old);
    EXPECT_EQ(database.query("SELECT string_agg(actor || ' ' || event, ', ') FROM platform.audit WHERE entity_id = '" + old + "'"),
              "platform guest_erased");
    EXPECT_EQ(name_in(young), "Gerda");
    forget(parse_instant("2026-11-26T00:00:00Z").value());
    EXPECT_EQ(name_in(young), "");
}

TEST_F(Retention, CountsCancelledAndExpiredOnesFromThen) {
    const auto cancelled = booking("2024-11-20", "cancelled");
    const auto expired = booking("2024-11-20", "expired");
    const auto late = booking("2025-11-20", "cancelled");
    forget();
    EXPECT_EQ(name_in(cancelled) + name_in(expired), "");
    EXPECT_EQ(name_in(late), "Gerda");
}

TEST_F(Retention, ForgetsTheErasedWhenTheyHaveLeftWhereTheHouseStands) {
    database.query("INSERT INTO booking.rate VALUES ('" + listing + "', '" + listing +
                   R"(', 'EUR', 100, 0, 1, 28, 4, 540, '{"en":"","fr":"","es":""}', 0, '16:00', '10:00', 'Pacific/Honolulu'))");
    const auto leaving = booking("2026-11-22");
    database.query("UPDATE booking.booking SET guest_subject = 'erased_x', erasure_requested_at = '2026-10-01' WHERE id = '" + leaving +
                   "'");
    const auto staying = booking("2026-11-22");
    forget(parse_instant("2026-11-23T09:59:00Z").value());
    EXPECT_EQ(name_in(leaving), "Gerda") << "it is still the day of departure there";
    forget(parse_instant("2026-11-23T10:00:00Z").value());
    EXPECT_EQ(name_in(leaving), "");
    EXPECT_EQ(database.query("SELECT guest_subject FROM booking.booking WHERE id = '" + leaving + "'"), "erased_x");
    EXPECT_EQ(name_in(staying), "Gerda") << "who has not asked for it";
}

TEST_F(Retention, RemovesQuotesThatNobodyBooked) {
    const auto unused = quote("2026-12-10", "2026-10-20");
    const auto fresh = quote("2026-12-10", "2026-10-30");
    booking("2026-12-20");
    forget();
    EXPECT_EQ(database.query("SELECT count(*) FROM booking.quote WHERE id = '" + unused + "'"), "0");
    EXPECT_EQ(database.query("SELECT count(*) FROM booking.quote WHERE id = '" + fresh + "'"), "1");
    EXPECT_EQ(database.query("SELECT count(*) FROM booking.quote"), "2") << "the booked one is in the books";
}

TEST_F(Retention, GoesOnUntilAllAreForgotten) {
    database.query(
        "WITH quotes AS (INSERT INTO booking.quote SELECT gen_random_uuid(), listing_id, listing_slug, property_id, stay, guests, lines, "
        "total_minor, currency, rules_version, created_at, expires_at FROM booking.quote, generate_series(1, 450) WHERE id = '" +
        quote("2020-03-01", "2020-01-01") +
        "' RETURNING id) INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, state, "
        "hold_expires_at, created_at) SELECT gen_random_uuid(), id, id, 'user_1', 'Gerda', 'gerda@example.com', 'confirmed', "
        "'2020-01-01', '2020-01-01' FROM quotes");
    forget();
    EXPECT_EQ(database.query("SELECT count(*) FROM booking.booking"), "450");
    EXPECT_EQ(database.query("SELECT count(*) FROM booking.booking WHERE erased_at IS NULL"), "0");
}

TEST_F(Retention, AnErasedBookingCannotNameAnybodyAgain) {
    const auto old = booking("2024-11-21");
    forget();
    database.query("DO $$ BEGIN UPDATE booking.booking SET guest_name = 'Gerda' WHERE id = '" + old +
                   "'; EXCEPTION WHEN check_violation THEN NULL; END $$");
    EXPECT_EQ(name_in(old), "");
}

}  // namespace
}  // namespace estate::booking
