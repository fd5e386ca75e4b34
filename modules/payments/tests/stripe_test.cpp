#include "stripe.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace estate::payments {
namespace {

Money money(std::int64_t amount_minor, const char* currency) {
    return {amount_minor, Currency::parse(currency).value()};
}

boost::json::object parsed(std::string_view text) {
    return boost::json::parse(text).as_object();
}

constexpr const char* signed_body = R"({"id":"evt_test","object":"event"})";
constexpr const char* vector_secret = "whsec_test_secret";
constexpr const char* vector_signature = "8042376f6ca064adbe037642a718227dfd59047137eb49497a54c49eb0cfb724";
const Instant vector_time{std::chrono::seconds{1'700'000'000}};

TEST(StripeSignature, is_the_published_one) {
    EXPECT_EQ(signature_of(signed_body, vector_secret, 1'700'000'000), std::string{"t=1700000000,v1="} + vector_signature);
    EXPECT_TRUE(is_signed(std::string{"t=1700000000,v1="} + vector_signature, signed_body, vector_secret, vector_time));
}

TEST(StripeSignature, of_several_one_will_do) {
    const std::string good{vector_signature};
    EXPECT_TRUE(is_signed("t=1700000000,v1=00,v1=" + good + ",v0=zz", signed_body, vector_secret, vector_time));
    EXPECT_TRUE(is_signed("v1=" + good + ",t=1700000000", signed_body, vector_secret, vector_time));
}

TEST(StripeSignature, of_another_is_refused) {
    const std::string good = std::string{"t=1700000000,v1="} + vector_signature;
    using std::chrono::seconds;
    EXPECT_TRUE(is_signed(good, signed_body, vector_secret, vector_time + seconds{300}));
    EXPECT_FALSE(is_signed(good, signed_body, vector_secret, vector_time + seconds{301}));
    EXPECT_FALSE(is_signed(good, signed_body, vector_secret, vector_time - seconds{301}));
    EXPECT_FALSE(is_signed(good, std::string{signed_body} + " ", vector_secret, vector_time));
    // The secret counts as it is, with its beginning.
    EXPECT_FALSE(is_signed(good, signed_body, "test_secret", vector_time));
    EXPECT_FALSE(is_signed(std::string{"t=1700000001,v1="} + vector_signature, signed_body, vector_secret, vector_time));
    for (const auto* wrong : {"", "t=1700000000", "v1=00", "t=,v1=", "t=1700000000x,v1=00", "t=1700000000,v1=", "nonsense"}) {
        EXPECT_FALSE(is_signed(wrong, signed_body, vector_secret, vector_time)) << wrong;
    }
}

TEST(StripeAmounts, are_counted_as_stripe_does) {
    EXPECT_EQ(to_stripe_amount(money(1'050, "EUR")), 1'050);
    EXPECT_EQ(to_stripe_amount(money(500, "JPY")), 500);
    EXPECT_EQ(to_stripe_amount(money(500, "ISK")), 50'000);
    EXPECT_EQ(to_stripe_amount(money(500, "UGX")), 50'000);
    EXPECT_EQ(to_stripe_amount(money(1'230, "TND")), 1'230);
    EXPECT_EQ(to_stripe_amount(money(1'234, "TND")), std::nullopt);
    EXPECT_EQ(from_stripe_amount(50'000, Currency::parse("ISK").value()), 500);
    EXPECT_EQ(from_stripe_amount(1'230, Currency::parse("KWD").value()), 1'230);
}

TEST(StripeForm, keeps_brackets_and_encodes_the_rest) {
    EXPECT_EQ(form_encoded({{"metadata[a]", "b c&d=é"}, {"x", ""}}), "metadata[a]=b%20c%26d%3D%C3%A9&x=");
    EXPECT_EQ(form_encoded({}), "");
}

TEST(StripeIntent, is_read) {
    const auto intent = read_intent(
        parsed(R"({"object": "payment_intent", "id": "pi_1", "client_secret": "pi_1_secret_2", "status": "requires_payment_method",
        "currency": "eur", "amount": 500, "amount_received": 0, "amount_capturable": 0, "customer": null, "payment_method": null,
        "last_payment_error": {"code": "card_declined", "decline_code": "insufficient_funds"}})"));
    ASSERT_TRUE(intent);
    EXPECT_EQ(intent->status, IntentStatus::waiting);
    EXPECT_EQ(intent->failure_code, "insufficient_funds");
    EXPECT_EQ(intent->client_secret, "pi_1_secret_2");
    EXPECT_EQ(intent->received_minor, 0);

    const auto paid =
        read_intent(parsed(R"({"object": "payment_intent", "id": "pi_2", "status": "succeeded", "currency": "isk", "amount": 50000,
        "amount_received": 50000, "customer": "cus_1", "payment_method": "pm_1", "last_payment_error": null})"));
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid->received_minor, 500);
    EXPECT_EQ(paid->customer, "cus_1");
    EXPECT_EQ(paid->failure_code, "");
}

TEST(StripeIntent, that_is_none_is_said) {
    EXPECT_FALSE(read_intent(parsed(R"({"object": "charge", "id": "ch_1"})")));
    EXPECT_FALSE(read_intent(parsed(R"({"object": "payment_intent", "id": "pi_1", "status": "new", "currency": "eur"})")));
    EXPECT_FALSE(read_intent(parsed(R"({"object": "payment_intent", "id": "pi_1", "status": "succeeded", "currency": "euro"})")));
    EXPECT_FALSE(read_intent(parsed(R"({"object": "payment_intent", "status": "succeeded", "currency": "eur"})")));
}

TEST(StripeRefund, is_read) {
    const auto id = new_id();
    boost::json::object refund{{"object", "refund"}, {"id", "re_1"}, {"status", "pending"}, {"metadata", {{"refund_id", to_string(id)}}}};
    EXPECT_EQ(read_refund(refund)->state, RefundState::wanted);
    EXPECT_EQ(read_refund(refund)->refund_id, id);
    refund["status"] = "failed";
    refund["failure_reason"] = "lost_or_stolen_card";
    EXPECT_EQ(read_refund(refund)->state, RefundState::failed);
    EXPECT_EQ(read_refund(refund)->failure_code, "lost_or_stolen_card");
    refund["status"] = "succeeded";
    EXPECT_EQ(read_refund(refund)->state, RefundState::succeeded);
}

TEST(StripeFee, is_read_once_stripe_has_said_it) {
    const auto charge = [](const char* latest) {
        return read_intent(parsed(std::string{R"({"object": "payment_intent", "id": "pi_1", "status": "succeeded", "currency": "eur",
            "amount_received": 89888, "latest_charge": )"} +
                                  latest + "}"));
    };
    // By its id only, without a transaction yet, and with one that was not expanded.
    EXPECT_FALSE(charge(R"("ch_1")")->fee);
    EXPECT_FALSE(charge(R"({"id": "ch_1", "balance_transaction": null})")->fee);
    EXPECT_FALSE(charge(R"({"id": "ch_1", "balance_transaction": "txn_1"})")->fee);
    // It may settle in another currency than was paid in, and in hundredths of one that has none.
    const auto fee = charge(R"({"id": "ch_1", "balance_transaction": {"id": "txn_1", "fee": 1373, "currency": "eur"}})")->fee;
    ASSERT_TRUE(fee);
    EXPECT_EQ(fee->amount_minor, 1'373);
    EXPECT_EQ(charge(R"({"id": "ch_1", "balance_transaction": {"fee": 50000, "currency": "isk"}})")->fee->amount_minor, 500);
    const auto refund = read_refund(
        parsed(R"({"object": "refund", "id": "re_1", "status": "succeeded", "balance_transaction": {"fee": -20, "currency": "usd"}})"));
    EXPECT_EQ(refund->fee->amount_minor, -20);
    EXPECT_EQ(refund->fee->currency.code(), "USD");
}

TEST(StripeDispute, says_what_it_has_lost) {
    const auto dispute = [](const std::string& status) {
        return read_dispute(parsed(R"({"object": "dispute", "amount": 5000, "currency": "eur", "status": ")" + status + "\"}")).value();
    };
    EXPECT_EQ(dispute("needs_response").status, DisputeStatus::open);
    EXPECT_EQ(dispute("needs_response").lost_minor, 0);
    EXPECT_EQ(dispute("won").status, DisputeStatus::won);
    EXPECT_EQ(dispute("warning_closed").lost_minor, 0);
    EXPECT_EQ(dispute("lost").status, DisputeStatus::lost);
    EXPECT_EQ(dispute("lost").lost_minor, 5'000);
    EXPECT_FALSE(read_dispute({}));
}

TEST(StripeDispute, that_was_prevented_has_lost_what_went_back_for_it) {
    const auto prevented = [](const std::string& movements) {
        return read_dispute(
                   parsed(R"({"amount": 5000, "currency": "eur", "status": "prevented", "balance_transactions": [)" + movements + "]}"))
            .value();
    };
    const auto by_evidence = prevented("");
    EXPECT_EQ(by_evidence.status, DisputeStatus::won);
    EXPECT_EQ(by_evidence.lost_minor, 0);
    const std::string withdrawn = R"({"id": "txn_1", "amount": -5000, "fee": 0, "currency": "eur"})";
    EXPECT_EQ(prevented(withdrawn).status, DisputeStatus::lost);
    EXPECT_EQ(prevented(withdrawn).lost_minor, 5'000);
    EXPECT_EQ(prevented(withdrawn + R"(, {"id": "txn_2", "amount": 5000, "fee": 0, "currency": "eur"})").lost_minor, 0);
}

TEST(StripeDispute, says_what_it_has_cost_movement_by_movement) {
    const auto dispute =
        read_dispute(parsed(R"({"object": "dispute", "amount": 5000, "currency": "eur", "status": "won", "balance_transactions": [
        {"id": "txn_1", "amount": -5000, "fee": 2000, "currency": "eur"}, {"id": "txn_2", "amount": 5000, "fee": -2000, "currency": "eur"},
        {"id": "txn_3", "amount": 0, "fee": 0, "currency": "eur"}]})"));
    ASSERT_TRUE(dispute);
    ASSERT_EQ(dispute->fees.size(), 2U);
    EXPECT_EQ(dispute->fees[0].provider_id, "txn_1");
    EXPECT_EQ(dispute->fees[0].amount, money(2'000, "EUR"));
    EXPECT_EQ(dispute->fees[1].amount, money(-2'000, "EUR"));
    // An inquiry takes nothing.
    EXPECT_TRUE(read_dispute(parsed(R"({"status": "warning_needs_response", "balance_transactions": []})"))->fees.empty());
}

TEST(StripeFaults, say_whether_it_may_have_happened) {
    EXPECT_EQ(fault_of(0, "").kind, FaultKind::unknown);
    EXPECT_FALSE(fault_of(0, "").spoils_key);
    // Stripe replays its own faults under the key.
    EXPECT_EQ(fault_of(500, "").kind, FaultKind::unknown);
    EXPECT_TRUE(fault_of(500, "").spoils_key);
    EXPECT_EQ(fault_of(409, R"({"error": {"type": "idempotency_error"}})").kind, FaultKind::busy);
    EXPECT_EQ(fault_of(429, "").kind, FaultKind::busy);
    // A wrong key of ours is mended by us: nothing is given up for it.
    EXPECT_EQ(fault_of(401, "").kind, FaultKind::busy);
    const auto declined = fault_of(402, R"({"error": {"type": "card_error", "code": "card_declined", "decline_code": "generic_decline"}})");
    EXPECT_EQ(declined.kind, FaultKind::refused);
    EXPECT_EQ(declined.code, "card_declined");
    EXPECT_EQ(fault_of(400, R"({"error": {"type": "invalid_request_error", "code": "resource_missing"}})").code, "resource_missing");
    EXPECT_EQ(fault_of(400, "<html>").code, "status_400");
}

}  // namespace
}  // namespace estate::payments
