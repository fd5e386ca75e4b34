// What of a stay is the owner's, and his statement.

#include <ledger/stays.hpp>

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "owners.hpp"

namespace estate::ledger {
namespace {

const Date departure = parse_date("2026-11-23").value();

/// 758.00 of nights, 90.00 of cleaning.
StayCharge a_charge() {
    return {.booking_id = new_id(),
            .listing_id = new_id(),
            .property_id = new_id(),
            .guest = "user_guest",
            .currency = {},
            .nights_minor = 75'800,
            .cleaning_minor = 9'000,
            .tax_minor = 5'088};
}

std::map<std::string, std::int64_t> by_account(const Journal& journal) {
    std::map<std::string, std::int64_t> sums;
    for (const auto& entry : journal.entries) sums[entry.account] += entry.amount_minor;
    return sums;
}

TEST(OwnerShare, is_what_the_commission_leaves_of_the_nights) {
    const auto share = owner_share(a_charge(), {.owner_id = new_id(), .commission_basis_points = 2'000});
    EXPECT_EQ(share.gross_minor, 75'800);
    EXPECT_EQ(share.commission_minor, 15'160);
    EXPECT_EQ(share.share_minor, 60'640);
}

TEST(OwnerShare, may_have_the_cleaning_and_pay_for_it) {
    const auto share = owner_share(
        a_charge(), {.owner_id = new_id(), .commission_basis_points = 2'000, .is_taken_of_cleaning = true, .owner_keeps_cleaning = true});
    EXPECT_EQ(share.gross_minor, 84'800);
    EXPECT_EQ(share.commission_minor, 16'960);
    EXPECT_EQ(share.share_minor, 67'840);
    // The company cleans and is paid for it, and takes its part of both.
    const auto dear = owner_share(a_charge(), {.owner_id = new_id(), .commission_basis_points = 2'000, .is_taken_of_cleaning = true});
    EXPECT_EQ(dear.share_minor, 75'800 - 16'960);
}

TEST(OwnerShare, rounds_the_commission_once_half_up) {
    auto charge = a_charge();
    charge.nights_minor = 10'001;
    // 15 % of 100.01 is 15.0015; 17.5 % of 100.02 is 17.5035.
    EXPECT_EQ(owner_share(charge, {.owner_id = {}, .commission_basis_points = 1'500}).commission_minor, 1'500);
    charge.nights_minor = 10'010;
    EXPECT_EQ(owner_share(charge, {.owner_id = {}, .commission_basis_points = 1'750}).commission_minor, 1'752);
    EXPECT_EQ(owner_share(charge, {.owner_id = {}, .commission_basis_points = 0}).share_minor, 10'010);
    EXPECT_EQ(owner_share(charge, {.owner_id = {}, .commission_basis_points = 10'000}).share_minor, 0);
}

TEST(OwnerShare, leaves_the_company_its_commission_and_nothing_else) {
    std::mt19937_64 random{20'261'129};
    const auto up_to = [&](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
    for (int round = 0; round < 2'000; ++round) {
        auto charge = a_charge();
        charge.nights_minor = up_to(9'999'999);
        charge.cleaning_minor = up_to(2) == 0 ? 0 : up_to(99'999);
        const OwnerTerms terms{.owner_id = new_id(),
                               .commission_basis_points = up_to(10'000),
                               .is_taken_of_cleaning = up_to(1) == 1,
                               .owner_keeps_cleaning = up_to(1) == 1};
        const auto earned = by_account(stay_earned(charge, departure, "platform"));
        const auto journal = stay_shared(charge, terms, departure, "platform");
        auto left = by_account(journal);
        std::int64_t sum = 0;
        for (const auto& entry : journal.entries) {
            sum += entry.amount_minor;
            EXPECT_NE(entry.amount_minor, 0);
            EXPECT_EQ(entry.owner_id, terms.owner_id);
            EXPECT_FALSE(entry.party);
        }
        EXPECT_EQ(sum, 0);
        for (const auto& [account, amount_minor] : earned) left[account] += amount_minor;
        EXPECT_EQ(left["4000"], 0);
        EXPECT_EQ(left["4100"], terms.owner_keeps_cleaning ? 0 : -charge.cleaning_minor);
        EXPECT_EQ(left["2300"] + left["4200"] + left["4100"], -charge.nights_minor - charge.cleaning_minor);
    }
}

OwnerRow row_of(const char* module, const char* kind, std::int64_t share_minor, const char* currency = "EUR") {
    OwnerRow row;
    row.currency = Currency::parse(currency).value();
    row.source_module = module;
    row.source_kind = kind;
    row.share_minor = share_minor;
    return row;
}

TEST(OwnerStatement, goes_from_what_was_owed_to_what_is) {
    auto stay = row_of("booking", "owner_share", 60'640);
    stay.gross_minor = 75'800;
    stay.commission_minor = 15'160;
    const auto euro = Currency::parse("EUR").value();
    const auto statements =
        to_statements({{euro, 10'000}}, {stay, row_of("ledger", "manual", -4'500), row_of("ledger", "payout", -10'000),
                                         row_of("ledger", "payout", 2'000), row_of("booking", "owner_share", 700, "CHF")});
    ASSERT_EQ(statements.size(), 2u);
    EXPECT_EQ(statements[0].currency.code(), "CHF");
    EXPECT_EQ(statements[0].opening.amount_minor, 0);
    EXPECT_EQ(statements[0].closing.amount_minor, 700);
    const auto& one = statements[1];
    EXPECT_EQ(one.stays.size(), 1u);
    EXPECT_EQ(one.gross.amount_minor, 75'800);
    EXPECT_EQ(one.commission.amount_minor, 15'160);
    EXPECT_EQ(one.expenses_total.amount_minor, -4'500);
    EXPECT_EQ(one.payouts.size(), 2u);
    EXPECT_EQ(one.payouts_total.amount_minor, -8'000);
    EXPECT_EQ(one.closing.amount_minor, 10'000 + 60'640 - 4'500 - 8'000);
}

}  // namespace
}  // namespace estate::ledger
