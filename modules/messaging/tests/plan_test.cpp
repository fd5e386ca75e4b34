// What is due by the calendar, and who is told of messages when: on a real PostgreSQL and by a clock that stands still.

#include "conversations.hpp"
#include "privacy.hpp"
#include "stay_mails.hpp"

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gtest/gtest.h>

namespace estate::messaging {
namespace {

using std::chrono::minutes;

/// A house in Lisbon, and stays in it.
class Planning : public ::testing::Test {
protected:
    Planning() {
        database.query("INSERT INTO catalog.place (id, slug, name, country, latitude, longitude, time_zone, currency) VALUES ('" + place +
                       "', 'p', " + texts + ", 'PT', 37, -8, 'Europe/Lisbon', 'EUR')");
        database.query(
            "INSERT INTO catalog.property (id, reference, kind, place_id, name, unparsed_address, postal_code, latitude, longitude, "
            "created_at, "
            "modified_at) VALUES ('" +
            house + "', 'T', 'villa', '" + place + "', " + texts + ", 'Rua 7', '8400', 37, -8, now(), now())");
        database.query(
            "INSERT INTO catalog.listing (id, slug, property_id, kind, title, remarks, price_minor, currency, created_at, modified_at) "
            "VALUES ('" +
            listing + "', 'casa', '" + house + "', 'short_stay', " + texts + ", " + texts + ", 100, 'EUR', now(), now())");
        database.query(
            "INSERT INTO booking.rate (listing_id, property_id, currency, nightly_minor, max_guests, tax_name, tax_basis_points, "
            "time_zone) VALUES ('" +
            listing + "', '" + house + "', 'EUR', 100, 4, " + texts + ", 0, 'Europe/Lisbon')");
    }
    ~Planning() override { pool.close(); }

    std::string stay(const std::string& from, const std::string& to, const std::string& state = "confirmed") {
        const auto id = to_string(new_id());
        database.query(
            "INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, "
            "rules_version, "
            "created_at, expires_at) VALUES ('" +
            id + "', '" + listing + "', 'casa', '" + house + "', '[" + from + "," + to +
            ")', 2, '[{\"label\": \"Nights\", \"amount\": {\"amount_minor\": 100}}]', 100, 'EUR', '1', '2027-01-01', '2027-01-01')");
        database.query(
            "INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, state, hold_expires_at, created_at, "
            "confirmed_at, locale) VALUES ('" +
            id + "', '" + id.substr(28) + "', '" + id + "', 'user_g', 'Gerda Gast', 'g@example.com', '" + state +
            "', '2027-01-01', '2027-01-01', '2027-01-01', 'fr')");
        return id;
    }

    void agree() {
        database.query("INSERT INTO identity.consent VALUES ('" + to_string(new_id()) +
                       "', 'user_g', 'reviews', true, now(), 'v1', 'account')");
    }

    int plan(const char* now) { return testing::run(io, plan_mails(desk, parse_instant(now).value())); }
    int tell(Instant now) { return testing::run(io, tell_of_messages(desk, now)); }

    std::string mails_of(const std::string& booking) {
        return database.query(
            "SELECT coalesce(string_agg(template || ' ' || recipient, ', ' ORDER BY id), '') FROM messaging.mail WHERE booking_id = '" +
            booking + "'");
    }

    std::string write(const std::string& booking, const char* side, Instant at, const char* text = "Hello") {
        const auto id = to_string(new_id());
        database.query("INSERT INTO messaging.conversation (booking_id, property_id, last_written_at) VALUES ('" + booking + "', '" +
                       house + "', now()) ON CONFLICT DO NOTHING");
        database.query(
            "INSERT INTO messaging.message (id, booking_id, side, kind, author_subject, author_name, body, created_at) VALUES ('" + id +
            "', '" + booking + "', '" + side + "', 'text', 'user_" + side + "', 'Somebody', '" + text + "', '" + to_string(at) + "')");
        return id;
    }

    const std::string texts = R"('{"en": "Casa", "fr": "Maison", "es": "Casa"}')";
    const std::string place = to_string(new_id());
    const std::string house = to_string(new_id());
    const std::string listing = to_string(new_id());
    estate::testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
    config::Config config;
    Desk desk{pool, config};
    const Instant noon = parse_instant("2027-06-12T12:00:00Z").value();
};

TEST_F(Planning, TellsWhereToGoThreeDaysBeforeAndOnce) {
    const auto id = stay("2027-06-15", "2027-06-18");
    // In Lisbon the twelfth begins an hour before it does in UTC.
    EXPECT_EQ(plan("2027-06-11T22:59:59Z"), 0);
    EXPECT_EQ(plan("2027-06-11T23:00:00Z"), 1);
    EXPECT_EQ(plan("2027-06-12T12:00:00Z"), 0);
    EXPECT_EQ(mails_of(id), "arrival g@example.com");
    EXPECT_EQ(database.query("SELECT locale || (body_text LIKE '%Rua 7%')::text || (subject LIKE '%Maison%')::text FROM messaging.mail"),
              "frtruetrue");
}

TEST_F(Planning, TellsNobodyWhoDoesNotCome) {
    stay("2027-06-15", "2027-06-18", "cancelled");
    stay("2027-06-15", "2027-06-18", "held");
    stay("2027-06-16", "2027-06-18");
    stay("2027-06-11", "2027-06-18");
    EXPECT_EQ(plan("2027-06-12T12:00:00Z"), 0);
}

TEST_F(Planning, AsksHowItWasOnlyWhoHasAgreed) {
    const auto id = stay("2027-06-10", "2027-06-12");
    EXPECT_EQ(plan("2027-06-13T12:00:00Z"), 0);
    agree();
    EXPECT_EQ(plan("2027-06-12T12:00:00Z"), 0) << "on the day of departure it is too early";
    EXPECT_EQ(plan("2027-06-13T12:00:00Z"), 1);
    EXPECT_EQ(mails_of(id), "review_request g@example.com");
    EXPECT_EQ(plan("2027-06-13T12:00:00Z"), 0);
}

TEST_F(Planning, AsksNobodyAfterTwoWeeks) {
    stay("2027-06-10", "2027-06-12");
    agree();
    EXPECT_EQ(plan("2027-06-27T12:00:00Z"), 0);
}

TEST_F(Planning, TellsOfMessagesWhenItHasBeenQuiet) {
    const auto id = stay("2027-08-15", "2027-08-18");
    write(id, "office", noon, "Welcome");
    write(id, "office", noon + minutes{1}, "See you soon");
    EXPECT_EQ(tell(noon + minutes{2}), 0);
    EXPECT_EQ(tell(noon + minutes{3}), 1);
    EXPECT_EQ(tell(noon + minutes{30}), 0);
    EXPECT_EQ(mails_of(id), "message_to_guest g@example.com");
    EXPECT_EQ(database.query("SELECT body_text LIKE '%> Welcome%' AND body_text LIKE '%> See you soon%' FROM messaging.mail"), "t");
    write(id, "office", noon + minutes{40});
    EXPECT_EQ(tell(noon + minutes{42}), 1) << "of what came after the mail";
}

TEST_F(Planning, TellsAfterTenMinutesOfTalk) {
    const auto id = stay("2027-08-15", "2027-08-18");
    for (int minute = 0; minute <= 10; ++minute) write(id, "guest", noon + minutes{minute});
    EXPECT_EQ(tell(noon + minutes{9}), 0);
    EXPECT_EQ(tell(noon + minutes{10}), 1);
    EXPECT_EQ(mails_of(id), "message_to_office hello@realestate-unified.example") << "nobody runs the house";
}

TEST_F(Planning, TellsNobodyOfWhatHeHasRead) {
    const auto id = stay("2027-08-15", "2027-08-18");
    const auto message = write(id, "office", noon);
    database.query("UPDATE messaging.conversation SET guest_read_up_to = '" + message + "'");
    EXPECT_EQ(tell(noon + minutes{30}), 0);
}

TEST_F(Planning, ForgetsMailsAndConversations) {
    const auto id = stay("2027-06-15", "2027-06-18");
    EXPECT_EQ(plan("2027-06-12T12:00:00Z"), 1);
    write(id, "guest", noon);
    database.query("UPDATE messaging.mail SET state = 'sent', sent_at = now()");
    database.query("UPDATE company.settings SET enquiries_months = 6");
    testing::run(io, forget_mail(pool, noon + std::chrono::days{180}));
    EXPECT_EQ(database.query("SELECT count(*) FROM messaging.mail WHERE erased_at IS NULL"), "1");
    EXPECT_EQ(database.query("SELECT body FROM messaging.message"), "Hello");
    database.query("UPDATE booking.booking SET guest_name = '', guest_email = '', guest_subject = 'erased_x', erased_at = now()");
    testing::run(io, forget_mail(pool, noon + std::chrono::days{184}));
    EXPECT_EQ(database.query("SELECT recipient_name || subject || body_text || body_html || state FROM messaging.mail"), "sent");
    EXPECT_EQ(database.query("SELECT author_name || body || coalesce(author_subject, '') FROM messaging.message"), "");
}

}  // namespace
}  // namespace estate::messaging
