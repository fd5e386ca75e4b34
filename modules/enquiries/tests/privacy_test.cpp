// Forgetting who asked, on a real PostgreSQL and by a clock that stands still.

#include "privacy.hpp"

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gtest/gtest.h>

namespace estate::enquiries {
namespace {

const Instant retention_noon = parse_instant("2026-11-23T12:00:00Z").value();

/// Closed enquiries are kept for 6 months.
class EnquiryRetention : public ::testing::Test {
protected:
    EnquiryRetention() { database.query("UPDATE company.settings SET enquiries_months = 6"); }
    ~EnquiryRetention() override { pool.close(); }

    std::string contact(const std::string& email, const std::string& phone) {
        const auto id = to_string(new_id());
        database.query("INSERT INTO enquiries.contact (id, created_at) VALUES ('" + id + "', '2026-01-01')");
        database.query("INSERT INTO enquiries.contact_key VALUES ('email', '" + email + "', '" + id + "'), ('phone', '" + phone + "', '" +
                       id + "')");
        return id;
    }

    /// With an answer; `closed` is a quoted moment or NULL.
    std::string enquiry(const std::string& contact_id, const std::string& email, const std::string& phone, const std::string& closed) {
        const auto id = to_string(new_id());
        database.query(
            "INSERT INTO enquiries.enquiry (id, listing_id, listing_slug, kind, name, email, phone, message, state, contact_id, "
            "assignee, created_at, answered_at, closed_at) VALUES ('" +
            id + "', '" + id + "', 'casa', 'sale', 'Gerda', '" + email + "', '" + phone + "', 'Is it free?', '" +
            (closed == "NULL" ? "answered" : "closed") + "', '" + contact_id + "', 'user_agent', '2026-01-01', '2026-01-02', " + closed +
            ")");
        database.query(
            "INSERT INTO enquiries.entry (id, enquiry_id, kind, author_subject, author_name, channel, body, created_at) VALUES ('" +
            to_string(new_id()) + "', '" + id + "', 'answer', 'user_agent', 'Ana', 'phone', 'Yes, Gerda.', '2026-01-02')");
        return id;
    }

    std::string words_of(const std::string& id) {
        return database.query(
            "SELECT name || email || coalesce(phone, '') || message || (SELECT string_agg(body, '') FROM enquiries.entry "
            "WHERE enquiry_id = enquiry.id) FROM enquiries.enquiry WHERE id = '" +
            id + "'");
    }
    std::string keys() { return database.query("SELECT coalesce(string_agg(value, ' ' ORDER BY value), '') FROM enquiries.contact_key"); }
    void forget() { testing::run(io, forget_askers(pool, retention_noon)); }

    estate::testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
};

TEST_F(EnquiryRetention, ForgetsWhatWasClosedLongAgo) {
    const auto id = enquiry(contact("g@example.com", "351911222333"), "g@example.com", "911 222 333", "'2026-05-23T12:00:00Z'");
    const auto younger = enquiry(contact("h@example.com", "351911222444"), "h@example.com", "911 222 444", "'2026-05-23T12:00:01Z'");
    forget();
    EXPECT_EQ(words_of(id), "");
    EXPECT_EQ(database.query("SELECT author_name FROM enquiries.entry WHERE enquiry_id = '" + id + "'"), "Ana") << "who answered stays";
    EXPECT_EQ(database.query("SELECT state || ' ' || assignee FROM enquiries.enquiry WHERE id = '" + id + "'"), "closed user_agent");
    EXPECT_EQ(words_of(younger), "Gerdah@example.com911 222 444Is it free?Yes, Gerda.");
    EXPECT_EQ(keys(), "351911222444 h@example.com");
    EXPECT_EQ(database.query("SELECT count(*) FROM enquiries.contact"), "1");
}

TEST_F(EnquiryRetention, KeepsWhatIsOpenAndTheKeysThatItWasSentUnder) {
    const auto person = contact("g@example.com", "351911222333");
    database.query("INSERT INTO enquiries.contact_key VALUES ('email', 'work@example.com', '" + person + "')");
    const auto old = enquiry(person, "work@example.com", "911 555 666", "'2026-01-05'");
    const auto open = enquiry(person, "G@Example.com ", "+351 (0)911-222-333", "NULL");
    forget();
    EXPECT_EQ(words_of(old), "");
    EXPECT_EQ(words_of(open).substr(0, 5), "Gerda");
    EXPECT_EQ(keys(), "351911222333 g@example.com");
}

}  // namespace
}  // namespace estate::enquiries
