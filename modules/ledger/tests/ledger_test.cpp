// Posting and reversing on a real database, and each of its constraints, seen to fire.

#include <ledger/stays.hpp>

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gtest/gtest.h>

#include <random>

namespace estate::ledger {
namespace {

class LedgerBooks : public ::testing::Test {
protected:
    const testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
    const Date day = parse_date("2026-11-23").value();

    ~LedgerBooks() override { pool.close(); }

    template <class Work>
    void in_transaction(Work work) {
        testing::run(io, [](db::Pool& from, Work doing) -> awaitable<void> {
            auto transaction = co_await from.begin();
            co_await doing(transaction);
            co_await transaction.commit();
        }(pool, std::move(work)));
    }

    void post_one(const Journal& journal) {
        in_transaction([journal](db::Transaction& transaction) -> awaitable<void> { co_await post(transaction, journal, system_now()); });
    }

    int undo(const Source& source, Date date) {
        int undone = 0;
        in_transaction([&undone, source, date](db::Transaction& transaction) -> awaitable<void> {
            undone = co_await reverse(transaction, source, {.date = date, .created_by = "tester"}, system_now());
        });
        return undone;
    }

    Journal stay(std::int64_t nights_minor = 10'000) const {
        return stay_confirmed({.booking_id = new_id(),
                               .listing_id = new_id(),
                               .property_id = new_id(),
                               .guest = "user_guest",
                               .currency = {},
                               .nights_minor = nights_minor,
                               .cleaning_minor = 500,
                               .tax_minor = 33},
                              day, "user_guest");
    }

    std::string count(const std::string& of) const { return database.query("SELECT count(*) FROM " + of); }

    /// The constraint that refuses these statements, at the latest when they are committed; empty when they are taken.
    std::string refusal(const std::string& statements) const {
        try {
            database.query("BEGIN; " + statements + "; COMMIT");
            return "";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }

    /// A journal with the given lines `(position, account, amount)`, by SQL.
    static std::string journal(int entries, const std::string& lines, const std::string& currency = "EUR",
                               const std::string& date = "2026-11-23") {
        return "WITH one AS (INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, "
               "created_by, posted_at) VALUES ('2026-11-23', 'EUR', " +
               std::to_string(entries) +
               ", 'test', 'test', gen_random_uuid(), 'made', 'tester', now()) RETURNING id, entry_count) INSERT INTO ledger.entry "
               "(journal_id, position, entry_count, date, currency, account, amount_minor) SELECT one.id, line.position, one.entry_count, "
               "'" +
               date + "', '" + currency + "', line.account, line.amount FROM one, (VALUES " + lines +
               ") AS line (position, account, amount)";
    }
};

TEST_F(LedgerBooks, an_event_is_posted_once) {
    const auto journal = stay();
    post_one(journal);
    post_one(journal);
    EXPECT_EQ(count("ledger.journal"), "1");
    EXPECT_EQ(count("ledger.entry"), "4");
    EXPECT_EQ(database.query("SELECT sum(amount_minor) FROM ledger.entry WHERE account = '1100'"), "10533");
}

TEST_F(LedgerBooks, an_event_that_was_posted_differently_is_an_error_of_the_program) {
    auto journal = stay();
    post_one(journal);
    journal.entries[0].amount_minor += 1;
    journal.entries[1].amount_minor -= 1;
    EXPECT_THROW(post_one(journal), std::logic_error);
    EXPECT_EQ(count("ledger.journal"), "1");
}

TEST_F(LedgerBooks, what_does_not_balance_is_not_even_sent) {
    auto journal = stay();
    journal.entries.pop_back();
    EXPECT_THROW(post_one(journal), std::logic_error);
    EXPECT_EQ(count("ledger.journal"), "0");
}

TEST_F(LedgerBooks, a_reversal_mirrors_each_line_and_is_made_once) {
    const auto journal = stay();
    post_one(journal);
    EXPECT_EQ(undo(journal.source, day + std::chrono::days{3}), 1);
    EXPECT_EQ(undo(journal.source, day + std::chrono::days{4}), 0);
    EXPECT_EQ(count("ledger.entry"), "8");
    EXPECT_EQ(database.query("SELECT string_agg(date::text || event, ' ' ORDER BY id) FROM ledger.journal"),
              "2026-11-23confirmed 2026-11-26confirmed_reversed");
    EXPECT_EQ(database.query("SELECT count(*) FROM (SELECT account FROM ledger.entry GROUP BY account, property_id, booking_id, party "
                             "HAVING sum(amount_minor) <> 0) AS standing"),
              "0");
}

TEST_F(LedgerBooks, a_reversal_is_never_of_an_earlier_day) {
    const auto journal = stay();
    post_one(journal);
    EXPECT_EQ(undo(journal.source, day - std::chrono::days{1}), 1);
    EXPECT_EQ(database.query("SELECT max(date) FROM ledger.journal WHERE reverses IS NOT NULL"), "2026-11-23");
}

TEST_F(LedgerBooks, what_was_earned_is_taken_back_with_the_rest) {
    const StayCharge charge{.booking_id = new_id(),
                            .listing_id = new_id(),
                            .property_id = new_id(),
                            .guest = "user_guest",
                            .currency = Currency::parse("TND").value(),
                            .nights_minor = 123'456,
                            .cleaning_minor = 0,
                            .tax_minor = 1};
    post_one(stay_confirmed(charge, day, "x"));
    post_one(stay_earned(charge, day + std::chrono::days{7}, "x"));
    EXPECT_EQ(undo(stay_source(charge.booking_id), day + std::chrono::days{9}), 2);
    EXPECT_EQ(database.query("SELECT sum(amount_minor) FROM ledger.charge"), "0");
}

TEST_F(LedgerBooks, the_database_refuses_what_is_no_journal) {
    const std::string good = "(1, '1000', 5), (2, '4000', -5)";
    EXPECT_EQ(refusal(journal(2, good)), "");
    EXPECT_NE(refusal(journal(2, "(1, '1000', 5), (2, '4000', -4)")).find("come to 1 instead of 0"), std::string::npos);
    EXPECT_NE(refusal(journal(1, "(1, '1000', 5)")).find("journal_at_least_two_entries"), std::string::npos);
    EXPECT_NE(refusal(journal(3, good)).find("has 2 entries instead of 3"), std::string::npos);
    EXPECT_NE(refusal(journal(2, "(1, '1000', 5), (2, '4000', -5), (3, '4000', 1)")).find("entry_has_its_place"), std::string::npos);
    EXPECT_NE(refusal(journal(2, "(1, '1000', 5), (1, '4000', -5)")).find("entry_pkey"), std::string::npos);
    EXPECT_NE(refusal(journal(3, "(1, '1000', 5), (2, '4000', -5), (3, '4100', 0)")).find("entry_amount_not_zero"), std::string::npos);
    EXPECT_NE(refusal(journal(2, "(1, '1000', 2000000000000000), (2, '4000', -2000000000000000)")).find("entry_amount_within_bounds"),
              std::string::npos);
    EXPECT_NE(refusal(journal(2, good, "USD")).find("entry_like_its_journal"), std::string::npos);
    EXPECT_NE(refusal(journal(2, good, "EUR", "2026-11-24")).find("entry_like_its_journal"), std::string::npos);
    EXPECT_NE(refusal(journal(2, "(1, '1001', 5), (2, '4000', -5)")).find("entry_account_exists"), std::string::npos);
    EXPECT_EQ(count("ledger.journal"), "1");
}

TEST_F(LedgerBooks, nothing_posted_is_ever_changed) {
    EXPECT_EQ(refusal(journal(2, "(1, '1000', 5), (2, '4000', -5)")), "");
    for (const auto* change :
         {"UPDATE ledger.entry SET amount_minor = 6 WHERE position = 1", "DELETE FROM ledger.entry", "TRUNCATE ledger.entry",
          "UPDATE ledger.journal SET date = '2020-01-01'", "DELETE FROM ledger.journal", "TRUNCATE ledger.journal CASCADE"}) {
        EXPECT_NE(refusal(change).find("append-only"), std::string::npos) << change;
    }
    // Two more lines that balance among themselves have no place in it either.
    EXPECT_NE(refusal("INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor) "
                      "SELECT id, 3, 4, date, currency, '1000', 1 FROM ledger.journal")
                  .find("entry_like_its_journal"),
              std::string::npos);
}

TEST_F(LedgerBooks, a_reversal_that_mirrors_nothing_is_refused) {
    EXPECT_EQ(refusal(journal(2, "(1, '1000', 5), (2, '4000', -5)")), "");
    const auto reversal = [](const std::string& id, const std::string& event, const std::string& date, const std::string& lines) {
        return "WITH one AS (INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, "
               "reverses, "
               "created_by, posted_at) VALUES ('" +
               date + "', 'EUR', 2, 'test', 'test', gen_random_uuid(), '" + event + "', " + id +
               ", 'tester', now()) RETURNING id, date) INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, "
               "account, "
               "amount_minor) SELECT one.id, line.position, 2, one.date, 'EUR', line.account, line.amount FROM one, (VALUES " +
               lines + ") AS line (position, account, amount)";
    };
    const std::string original = "(SELECT min(id) FROM ledger.journal)";
    const std::string mirror = "(1, '1000', -5), (2, '4000', 5)";
    EXPECT_NE(refusal(reversal(original, "undone", "2026-11-23", "(1, '1000', -4), (2, '4000', 4)")).find("does not mirror"),
              std::string::npos);
    EXPECT_NE(refusal(reversal(original, "undone", "2026-11-23", "(1, '1010', -5), (2, '4000', 5)")).find("does not mirror"),
              std::string::npos);
    EXPECT_NE(refusal(reversal(original, "undone", "2026-11-22", mirror)).find("cannot reverse"), std::string::npos);
    EXPECT_NE(refusal(reversal("999", "undone", "2026-11-23", mirror)).find("journal_reverses_an_earlier"), std::string::npos);
    EXPECT_EQ(refusal(reversal(original, "undone", "2026-11-23", mirror)), "");
    EXPECT_NE(refusal(reversal(original, "again", "2026-11-23", mirror)).find("journal_reversed_once"), std::string::npos);
    EXPECT_NE(refusal(reversal("(SELECT max(id) FROM ledger.journal)", "again", "2026-11-23", "(1, '1000', 5), (2, '4000', -5)"))
                  .find("cannot reverse"),
              std::string::npos);
}

TEST_F(LedgerBooks, a_closed_account_takes_no_entries_and_keeps_those_it_has) {
    EXPECT_EQ(refusal(journal(2, "(1, '1000', 5), (2, '4000', -5)")), "");
    database.query("UPDATE ledger.account SET is_open = false WHERE code = '4000'");
    EXPECT_NE(refusal(journal(2, "(1, '1000', 5), (2, '4000', -5)")).find("account 4000 is closed"), std::string::npos);
    EXPECT_EQ(refusal(journal(2, "(1, '1000', 5), (2, '4100', -5)")), "");
    EXPECT_EQ(database.query("SELECT sum(amount_minor) FROM ledger.entry WHERE account = '4000'"), "-5");
}

TEST_F(LedgerBooks, journals_made_by_hand_have_a_reason) {
    EXPECT_NE(refusal("INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, created_by, "
                      "posted_at) VALUES ('2026-11-23', 'EUR', 2, 'ledger', 'manual', gen_random_uuid(), 'posted', 'tester', now())")
                  .find("journal_by_hand_has_reason"),
              std::string::npos);
}

TEST_F(LedgerBooks, the_accounts_that_rules_post_to_are_in_the_chart) {
    for (const auto* code : {account::guest_receivables, account::deferred_stays, account::deferred_cleaning, account::tax_payable,
                             account::stay_income, account::cleaning_income}) {
        EXPECT_EQ(database.query(std::string{"SELECT is_open FROM ledger.account WHERE code = '"} + code + "'"), "t") << code;
    }
}

TEST_F(LedgerBooks, random_postings_and_reversals_balance_in_every_currency) {
    std::mt19937_64 random{20'261'126};
    std::vector<Journal> posted;
    for (int step = 0; step < 200; ++step) {
        if (!posted.empty() && random() % 3 == 0) {
            undo(posted[random() % posted.size()].source, day);
        } else {
            auto journal = stay(static_cast<std::int64_t>(1 + random() % 1'000'000));
            journal.currency = Currency::parse(std::array{"EUR", "JPY", "TND"}[random() % 3]).value();
            posted.push_back(journal);
            post_one(journal);
        }
    }
    EXPECT_EQ(database.query("SELECT count(*) FROM (SELECT FROM ledger.entry GROUP BY currency HAVING sum(amount_minor) <> 0) AS broken"),
              "0");
    EXPECT_EQ(database.query("SELECT count(*) FROM (SELECT FROM ledger.entry GROUP BY journal_id HAVING sum(amount_minor) <> 0) AS broken"),
              "0");
}

}  // namespace
}  // namespace estate::ledger
