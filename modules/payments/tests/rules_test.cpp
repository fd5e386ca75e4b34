#include "rules.hpp"

#include <gtest/gtest.h>

namespace estate::payments {
namespace {

using enum PaymentState;
using std::chrono::milliseconds;

constexpr std::array all_states{none, authorised, part_paid, paid, part_refunded, refunded, failed, disputed};
constexpr std::array all_events{Event::authorise,   Event::let_go, Event::pay_part, Event::pay,    Event::owe_more,
                                Event::refund_part, Event::refund, Event::fail,     Event::dispute};

TEST(PaymentMoves, stand_in_one_table) {
    int legal = 0;
    for (const auto from : all_states)
        for (const auto event : all_events) legal += next_state(from, event, false).has_value();
    EXPECT_EQ(legal, 42);
    EXPECT_EQ(next_state(none, Event::pay, false), paid);
    EXPECT_EQ(next_state(none, Event::refund, false), std::nullopt);
    EXPECT_EQ(next_state(authorised, Event::refund, false), std::nullopt);
    EXPECT_EQ(next_state(none, Event::dispute, true), std::nullopt);
    EXPECT_EQ(next_state(paid, Event::fail, false), std::nullopt);
}

TEST(PaymentMoves, lead_nowhere_else_as_long_as_a_dispute_runs) {
    for (const auto from : {part_paid, paid, part_refunded, refunded, disputed}) {
        EXPECT_EQ(next_state(from, Event::dispute, true), disputed);
    }
    // One of two is lost; more is owed, and paid, or refused.
    for (const auto event :
         {Event::refund_part, Event::refund, Event::owe_more, Event::pay_part, Event::pay, Event::fail, Event::dispute}) {
        EXPECT_EQ(next_state(disputed, event, true), disputed);
    }
    // The last is decided.
    EXPECT_EQ(next_state(disputed, Event::pay, false), paid);
    EXPECT_EQ(next_state(disputed, Event::pay_part, false), part_paid);
    EXPECT_EQ(next_state(disputed, Event::refund_part, false), part_refunded);
    EXPECT_EQ(next_state(disputed, Event::refund, false), refunded);
}

TEST(PaymentMoves, out_of_a_dispute_lead_to_where_the_amounts_are) {
    constexpr Amounts running{100, 0, 100, 0, true};
    EXPECT_EQ(event_between({100, 0, 100, 0}, running), Event::dispute);
    EXPECT_EQ(event_between(running, running), std::nullopt);
    EXPECT_EQ(event_between(running, {100, 0, 100, 40, true}), Event::refund_part);
    EXPECT_EQ(event_between(running, {100, 0, 100, 0}), Event::pay);
    EXPECT_EQ(event_between(running, {100, 0, 100, 40}), Event::refund_part);
    EXPECT_EQ(event_between(running, {100, 0, 100, 100}), Event::refund);
    EXPECT_EQ(event_between({100, 0, 60, 0, true}, {100, 0, 60, 0}), Event::pay_part);
    // Won, after another was lost.
    EXPECT_EQ(event_between({100, 0, 100, 40, true}, {100, 0, 100, 40}), Event::refund_part);
    // A second one is found together with what the first has lost.
    EXPECT_EQ(event_between({100, 0, 100, 0}, {100, 0, 100, 40, true}), Event::dispute);
}

TEST(PaymentMoves, are_told_by_the_amounts) {
    const auto event = [](Amounts before, Amounts after) { return event_between(before, after); };
    EXPECT_EQ(event({100, 0, 0, 0}, {100, 0, 100, 0}), Event::pay);
    EXPECT_EQ(event({100, 0, 0, 0}, {100, 0, 99, 0}), Event::pay_part);
    EXPECT_EQ(event({100, 0, 0, 0}, {100, 0, 101, 0}), Event::pay);
    EXPECT_EQ(event({100, 0, 0, 0}, {100, 100, 0, 0}), Event::authorise);
    EXPECT_EQ(event({100, 100, 0, 0}, {100, 0, 0, 0}), Event::let_go);
    EXPECT_EQ(event({100, 100, 0, 0}, {100, 0, 40, 0}), Event::pay_part);
    EXPECT_EQ(event({100, 0, 100, 0}, {100, 0, 100, 1}), Event::refund_part);
    EXPECT_EQ(event({100, 0, 100, 99}, {100, 0, 100, 100}), Event::refund);
    EXPECT_EQ(event({100, 0, 100, 0}, {120, 0, 100, 0}), Event::owe_more);
    EXPECT_EQ(event({120, 0, 100, 0}, {100, 0, 100, 0}), Event::pay);
    EXPECT_EQ(event({100, 0, 100, 0}, {90, 0, 100, 0}), std::nullopt);
    EXPECT_EQ(event({100, 0, 0, 0}, {120, 0, 0, 0}), std::nullopt);
    EXPECT_EQ(event({100, 0, 50, 0}, {100, 0, 50, 0}), std::nullopt);
}

TEST(Outstanding, is_what_was_owed_less_what_has_stayed) {
    EXPECT_EQ(outstanding_of({100, 0, 0, 0}), 100);
    EXPECT_EQ(outstanding_of({100, 0, 30, 0}), 70);
    EXPECT_EQ(outstanding_of({100, 0, 130, 0}), 0);
    EXPECT_EQ(outstanding_of({0, 0, 100, 100}), 0);
    EXPECT_EQ(outstanding_of({40, 0, 100, 60}), 0);
}

TEST(Attempts, follow_the_provider_but_never_lose_money) {
    using enum AttemptState;
    const auto after = [](AttemptState known, IntentStatus status, std::int64_t received) {
        return state_by(known, {.provider_id = "pi_1", .status = status, .received_minor = received});
    };
    EXPECT_EQ(after(starting, IntentStatus::waiting, 0), open);
    EXPECT_EQ(after(open, IntentStatus::processing, 0), processing);
    EXPECT_EQ(after(processing, IntentStatus::waiting, 0), open);
    EXPECT_EQ(after(open, IntentStatus::succeeded, 100), succeeded);
    EXPECT_EQ(after(open, IntentStatus::authorised, 0), authorised);
    EXPECT_EQ(after(authorised, IntentStatus::cancelled, 0), cancelled);
    // An older answer that comes later.
    EXPECT_EQ(after(succeeded, IntentStatus::processing, 0), succeeded);
    EXPECT_EQ(after(authorised, IntentStatus::waiting, 0), authorised);
    // Given up here, and paid there all the same.
    EXPECT_EQ(after(cancelled, IntentStatus::waiting, 0), cancelled);
    EXPECT_EQ(after(cancelled, IntentStatus::succeeded, 100), succeeded);
}

TEST(Pauses, grow_and_end) {
    EXPECT_EQ(pause_before_look(milliseconds{0}), milliseconds{3'000});
    EXPECT_EQ(pause_before_look(milliseconds{60'000}), milliseconds{20'000});
    EXPECT_EQ(pause_before_look(std::chrono::hours{20}), milliseconds{600'000});
    EXPECT_EQ(pause_before_try(1), milliseconds{1'000});
    EXPECT_EQ(pause_before_try(3), milliseconds{4'000});
    EXPECT_EQ(pause_before_try(1'000), milliseconds{300'000});
}

TEST(CreditorReference, has_the_check_digits_of_iso_11649) {
    EXPECT_EQ(creditor_reference("539007547034"), "RF18539007547034");
    EXPECT_EQ(creditor_reference("5390 0754 7034"), "RF18539007547034");
    EXPECT_EQ(creditor_reference("2348236"), "RF332348236");
    EXPECT_EQ(creditor_reference("pabc123def456").size(), 17U);
}

TEST(AccountNumbers, are_ibans_with_right_digits_or_none_at_all) {
    EXPECT_TRUE(is_account_number("PT50000201231234567890154"));
    EXPECT_TRUE(is_account_number("DE89370400440532013000"));
    EXPECT_FALSE(is_account_number("DE88370400440532013000"));
    EXPECT_TRUE(is_account_number("12345678"));
    EXPECT_FALSE(is_account_number("1234"));
    EXPECT_FALSE(is_account_number("de89370400440532013000"));
}

TEST(Journals, say_whence_money_came_and_where_it_went) {
    const Concern concern{
        .account = "1100", .party = "user_1", .property_id = std::nullopt, .listing_id = std::nullopt, .booking_id = new_id()};
    const auto eur = Currency::parse("EUR").value();
    const auto came = money_came({"payments", "attempt", new_id()}, PaymentMethod::card, concern, {500, eur}, Date{}, "platform");
    ASSERT_EQ(came.entries.size(), 2U);
    EXPECT_EQ(came.event, "received");
    EXPECT_EQ(came.entries[0].account, "1020");
    EXPECT_EQ(came.entries[0].amount_minor, 500);
    EXPECT_EQ(came.entries[1].account, "1100");
    EXPECT_EQ(came.entries[1].amount_minor, -500);
    EXPECT_EQ(came.entries[1].booking_id, concern.booking_id);
    const auto went =
        money_went({"payments", "refund", new_id()}, "refunded", PaymentMethod::bank_transfer, concern, {200, eur}, Date{}, "user_2");
    EXPECT_EQ(went.entries[0].account, "1000");
    EXPECT_EQ(went.entries[0].amount_minor, -200);
    EXPECT_EQ(went.entries[1].amount_minor, 200);
}

TEST(LostDispute, counts_what_is_new_of_its_own_attempt) {
    EXPECT_EQ(newly_lost(5'000, 0, 5'000, 9'000), 5'000);
    // Told again.
    EXPECT_EQ(newly_lost(5'000, 5'000, 0, 4'000), 0);
    // A part had gone back before, or is on its way.
    EXPECT_EQ(newly_lost(5'000, 0, 3'000, 9'000), 3'000);
    EXPECT_EQ(newly_lost(5'000, 0, 5'000, 1'000), 1'000);
    EXPECT_EQ(newly_lost(5'000, 0, -1, 9'000), 0);
    // A second dispute of the same card.
    EXPECT_EQ(newly_lost(8'000, 5'000, 4'000, 4'000), 3'000);
}

TEST(Fee, is_a_cost_taken_off_what_lies_with_the_provider) {
    const Concern concern{"1100", "user_guest", new_id(), std::nullopt, new_id()};
    const auto journal = fee_kept({"payments", "attempt_fee", new_id()}, concern, {1'373, {}}, parse_date("2026-11-29").value());
    ASSERT_EQ(journal.entries.size(), 2u);
    EXPECT_EQ(journal.entries[0].account, "5000");
    EXPECT_EQ(journal.entries[0].amount_minor, 1'373);
    EXPECT_EQ(journal.entries[1].account, "1020");
    EXPECT_EQ(journal.entries[1].amount_minor, -1'373);
    EXPECT_EQ(journal.entries[0].booking_id, concern.booking_id);
    EXPECT_FALSE(journal.entries[0].party);
}

}  // namespace
}  // namespace estate::payments
