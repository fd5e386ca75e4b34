#include "rules.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <numeric>
#include <random>

namespace estate::ledger {
namespace {

std::vector<std::string> faulty(const std::vector<Entry>& entries) {
    std::vector<std::string> found;
    for (const auto& fault : faults_of(entries)) found.push_back(fault.path + " " + fault.code);
    return found;
}

std::int64_t sum_of(const std::vector<Entry>& entries) {
    return std::accumulate(entries.begin(), entries.end(), std::int64_t{0},
                           [](std::int64_t sum, const Entry& entry) { return sum + entry.amount_minor; });
}

StayCharge random_charge(std::mt19937_64& random) {
    const auto up_to = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>{0, most}(random); };
    return {.booking_id = new_id(),
            .listing_id = new_id(),
            .property_id = new_id(),
            .guest = "user_guest",
            .currency = {},
            .nights_minor = 1 + up_to(10'000'000),
            .cleaning_minor = up_to(2) == 0 ? 0 : up_to(90'000),
            .tax_minor = up_to(2) == 0 ? 0 : up_to(700'000)};
}

const Date some_day = parse_date("2026-11-23").value();

TEST(Journal, needs_two_entries_that_come_to_nothing) {
    EXPECT_EQ(faulty({}), std::vector<std::string>{"/entries too_few"});
    EXPECT_EQ(faulty({{"1000", 5}}), (std::vector<std::string>{"/entries too_few", "/entries not_balanced"}));
    EXPECT_EQ(faulty({{"1000", 5}, {"4000", -4}}), std::vector<std::string>{"/entries not_balanced"});
    EXPECT_TRUE(faulty({{"1000", 5}, {"4000", -5}}).empty());
    EXPECT_EQ(faulty({{"1000", 5}, {"1100", 0}, {"4000", -5}}), std::vector<std::string>{"/entries/1/amount_minor zero"});
}

TEST(Journal, takes_no_amount_that_could_not_be_reversed_or_added_up) {
    const auto smallest = std::numeric_limits<std::int64_t>::min();
    const auto largest = std::numeric_limits<std::int64_t>::max();
    // These three wrap round to 0 in 64 bits.
    EXPECT_EQ(faulty({{"1000", smallest}, {"1100", largest}, {"4000", 1}}),
              (std::vector<std::string>{"/entries/0/amount_minor out_of_range", "/entries/1/amount_minor out_of_range"}));
    EXPECT_TRUE(faulty({{"1000", largest_amount_minor}, {"4000", -largest_amount_minor}}).empty());
    EXPECT_EQ(faulty({{"1000", largest_amount_minor + 1}, {"4000", -largest_amount_minor - 1}}).size(), 2u);
    EXPECT_EQ(faulty(std::vector<Entry>(most_entries + 2, Entry{"1000", 1})),
              (std::vector<std::string>{"/entries too_many", "/entries not_balanced"}));
}

TEST(Stay, confirmed_is_owed_by_the_guest_and_to_him) {
    const StayCharge charge{.booking_id = new_id(),
                            .listing_id = new_id(),
                            .property_id = new_id(),
                            .guest = "user_guest",
                            .currency = {},
                            .nights_minor = 132'650,
                            .cleaning_minor = 9'000,
                            .tax_minor = 8'499};
    const auto journal = stay_confirmed(charge, some_day, "user_guest");
    EXPECT_EQ(journal.source.module, "booking");
    EXPECT_EQ(journal.source.id, charge.booking_id);
    std::vector<std::pair<std::string, std::int64_t>> lines;
    for (const auto& entry : journal.entries) {
        lines.emplace_back(entry.account, entry.amount_minor);
        EXPECT_EQ(entry.booking_id, charge.booking_id);
        EXPECT_EQ(entry.property_id, charge.property_id);
        EXPECT_EQ(entry.party, "user_guest");
    }
    EXPECT_EQ(lines, (std::vector<std::pair<std::string, std::int64_t>>{
                         {"1100", 150'149}, {"2100", -132'650}, {"2110", -9'000}, {"2200", -8'499}}));
}

TEST(Stay, any_charge_makes_journals_that_leave_only_receivable_income_and_tax) {
    std::mt19937_64 random{20'261'123};
    for (int round = 0; round < 5'000; ++round) {
        const auto charge = random_charge(random);
        const auto confirmed = stay_confirmed(charge, some_day, "x");
        const auto earned = stay_earned(charge, some_day, "x");
        ASSERT_TRUE(faults_of(confirmed.entries).empty());
        ASSERT_TRUE(faults_of(earned.entries).empty());
        std::map<std::string, std::int64_t> books;
        for (const auto& entry : confirmed.entries) books[entry.account] += entry.amount_minor;
        for (const auto& entry : earned.entries) books[entry.account] += entry.amount_minor;
        ASSERT_EQ(books[account::guest_receivables], charge.nights_minor + charge.cleaning_minor + charge.tax_minor);
        ASSERT_EQ(books[account::deferred_stays], 0);
        ASSERT_EQ(books[account::deferred_cleaning], 0);
        ASSERT_EQ(books[account::stay_income], -charge.nights_minor);
        ASSERT_EQ(books[account::cleaning_income], -charge.cleaning_minor);
        ASSERT_EQ(books[account::tax_payable], -charge.tax_minor);
    }
}

TEST(Books, any_sequence_of_postings_and_reversals_balances) {
    std::mt19937_64 random{20'261'124};
    std::map<std::string, std::int64_t> books;
    std::vector<std::vector<Entry>> standing;
    const auto apply = [&](const std::vector<Entry>& entries) {
        for (const auto& entry : entries) books[entry.account] += entry.amount_minor;
    };
    for (int step = 0; step < 5'000; ++step) {
        if (!standing.empty() && random() % 3 == 0) {
            std::swap(standing[random() % standing.size()], standing.back());
            const auto undone = mirrored(standing.back());
            ASSERT_EQ(sum_of(undone), 0);
            apply(undone);
            standing.pop_back();
        } else {
            standing.push_back(stay_confirmed(random_charge(random), some_day, "x").entries);
            apply(standing.back());
        }
        std::int64_t total = 0;
        for (const auto& [account, balance] : books) total += balance;
        ASSERT_EQ(total, 0);
    }
    for (const auto& entries : standing) apply(mirrored(entries));
    for (const auto& [account, balance] : books) EXPECT_EQ(balance, 0) << account;
}

TEST(Split, is_exact_and_fair) {
    EXPECT_EQ(split(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
    EXPECT_EQ(split(-100, {1, 1, 1}), (std::vector<std::int64_t>{-34, -33, -33}));
    EXPECT_EQ(split(10, {0, 3, 7}), (std::vector<std::int64_t>{0, 3, 7}));
    EXPECT_EQ(split(5, {1, 2}), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(split(0, {5, 5}), (std::vector<std::int64_t>{0, 0}));
    EXPECT_THROW(split(1, {}), std::logic_error);
    EXPECT_THROW(split(1, {0, 0}), std::logic_error);
    EXPECT_THROW(split(1, {2, -1}), std::logic_error);
}

TEST(Split, of_anything_adds_up_and_strays_by_less_than_a_cent) {
    std::mt19937_64 random{20'261'125};
    for (int round = 0; round < 20'000; ++round) {
        const auto total = std::uniform_int_distribution<std::int64_t>{-largest_amount_minor, largest_amount_minor}(random);
        std::vector<std::int64_t> weights(1 + random() % 12);
        for (auto& weight : weights) weight = static_cast<std::int64_t>(random() % 10'001);
        weights.front() += 1;
        const auto whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const auto parts = split(total, weights);
        ASSERT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const auto off = static_cast<__int128>(parts[at]) * whole - static_cast<__int128>(total) * weights[at];
            ASSERT_LT(off < 0 ? -off : off, static_cast<__int128>(whole));
        }
    }
}

TEST(Decimal, has_the_digits_of_its_currency) {
    const auto of = [](std::int64_t amount, const char* code) { return decimal(amount, Currency::parse(code).value()); };
    EXPECT_EQ(of(123'450, "EUR"), "1234.50");
    EXPECT_EQ(of(5, "EUR"), "0.05");
    EXPECT_EQ(of(-5, "EUR"), "-0.05");
    EXPECT_EQ(of(0, "EUR"), "0.00");
    EXPECT_EQ(of(123'450, "JPY"), "123450");
    EXPECT_EQ(of(-7, "JPY"), "-7");
    EXPECT_EQ(of(123'450, "TND"), "123.450");
    EXPECT_EQ(of(45, "TND"), "0.045");
    EXPECT_EQ(of(std::numeric_limits<std::int64_t>::min(), "EUR"), "-92233720368547758.08");
}

TEST(Csv, is_quoted_where_it_must_be_and_no_text_is_a_formula) {
    const auto text = [](std::string_view content) { return CsvField{content}.written(); };
    EXPECT_EQ(text("plain"), "plain");
    EXPECT_EQ(text(""), "");
    EXPECT_EQ(text("a,b"), "\"a,b\"");
    EXPECT_EQ(text("a;b"), "\"a;b\"");
    EXPECT_EQ(text("say \"so\""), "\"say \"\"so\"\"\"");
    EXPECT_EQ(text("two\r\nlines"), "\"two\r\nlines\"");
    EXPECT_EQ(text("=1+1"), "'=1+1");
    EXPECT_EQ(text("+351 900"), "'+351 900");
    EXPECT_EQ(text("-1+cmd"), "'-1+cmd");
    EXPECT_EQ(text("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(text("-2+3,x"), "\"'-2+3,x\"");
    EXPECT_EQ(text("\tx"), "'\tx");
    // A text that looks like an amount is a text all the same.
    EXPECT_EQ(text("-45.50"), "'-45.50");
}

TEST(Csv, leaves_a_number_a_number) {
    const auto eur = Currency::parse("EUR").value();
    EXPECT_EQ(CsvField{(Money{-4'550, eur})}.written(), "-45.50");
    EXPECT_EQ(CsvField{-7}.written(), "-7");
    EXPECT_EQ(CsvField{std::optional<std::int64_t>{}}.written(), "");
    std::string file;
    write_line(file,
               {"-45.50", Money{-4'550, eur}, std::optional<std::string>{"=A1"}, std::optional{Money{5, eur}}, 12, std::optional<Money>{}});
    EXPECT_EQ(file, "'-45.50,-45.50,'=A1,0.05,12,\r\n");
}

}  // namespace
}  // namespace estate::ledger
