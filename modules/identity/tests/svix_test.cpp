#include "svix.hpp"

#include "encoding.hpp"

#include <gtest/gtest.h>

namespace estate::identity {
namespace {

using namespace std::chrono_literals;

/// Published by Svix.
constexpr std::string_view vector_secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
constexpr std::string_view vector_body = R"({"email":"test@example.com","username":"test_user"})";
constexpr std::string_view vector_signature = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";
const SvixHeaders vector_headers{"msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", "1649367553", vector_signature};
const Instant vector_time{1649367553s};

std::optional<SvixFault> fault_with(SvixHeaders headers, std::string_view body = vector_body, Instant now = vector_time) {
    return check_svix(headers, body, vector_secret, now);
}

SvixHeaders signed_with(std::string_view signature) {
    return {vector_headers.id, vector_headers.timestamp, signature};
}

TEST(Svix, ThePublishedVectorIsBelieved) {
    EXPECT_EQ(fault_with(vector_headers), std::nullopt);
}

TEST(Svix, WhateverIsChangedIsNot) {
    EXPECT_EQ(fault_with(vector_headers, R"({"email":"test@example.com","username":"test_user"} )"), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with({"msg_other", vector_headers.timestamp, vector_signature}), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with({vector_headers.id, "1649367554", vector_signature}), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with(signed_with("v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkx=")), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with(signed_with("v2,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=")), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with(signed_with("tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=")), SvixFault::wrong_signature);
    EXPECT_EQ(fault_with(signed_with("v1,")), SvixFault::wrong_signature);
    EXPECT_EQ(check_svix(vector_headers, vector_body, "whsec_AAAAsBQIhrscChlQIMV+b5sSYspob7oD", vector_time), SvixFault::wrong_signature);
}

TEST(Svix, OneGoodSignatureOfSeveralWillDo) {
    const std::string good{vector_signature};
    const std::string bad = "v1,AAAA4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";
    EXPECT_EQ(fault_with(signed_with(bad + " " + good)), std::nullopt);
    EXPECT_EQ(fault_with(signed_with(good + " " + bad)), std::nullopt);
    EXPECT_EQ(fault_with(signed_with("v1a,zzz " + bad + "  " + good)), std::nullopt);
    EXPECT_EQ(fault_with(signed_with(bad + " " + bad)), SvixFault::wrong_signature);
}

TEST(Svix, FiveMinutesLateOrEarlyIsTheLimit) {
    EXPECT_EQ(fault_with(vector_headers, vector_body, vector_time + 300s), std::nullopt);
    EXPECT_EQ(fault_with(vector_headers, vector_body, vector_time + 301s), SvixFault::out_of_time);
    EXPECT_EQ(fault_with(vector_headers, vector_body, vector_time - 300s), std::nullopt);
    EXPECT_EQ(fault_with(vector_headers, vector_body, vector_time - 301s), SvixFault::out_of_time);
}

TEST(Svix, NothingMayBeMissingOrOdd) {
    EXPECT_EQ(fault_with({"", vector_headers.timestamp, vector_signature}), SvixFault::incomplete);
    EXPECT_EQ(fault_with({vector_headers.id, "", vector_signature}), SvixFault::incomplete);
    EXPECT_EQ(fault_with(signed_with("")), SvixFault::incomplete);
    for (const auto* odd : {"soon", "1649367553.0", " 1649367553", "99999999999999999999", "-9223372036854775808"}) {
        EXPECT_EQ(fault_with({vector_headers.id, odd, vector_signature}), SvixFault::out_of_time) << odd;
    }
}

TEST(Svix, ASecretThatIsNoneIsOurFaultAndNotTheSenders) {
    EXPECT_THROW(check_svix(vector_headers, vector_body, "whsec_???", vector_time), std::runtime_error);
    EXPECT_THROW(check_svix(vector_headers, vector_body, "whsec_", vector_time), std::runtime_error);
}

TEST(Base64, OfTheRfc) {
    const std::pair<const char*, const char*> pairs[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"\xFB\xFF", "+/8="}};
    for (const auto& [bytes, text] : pairs) {
        EXPECT_EQ(encode_base64(bytes), text);
        EXPECT_EQ(decode_base64(text), bytes);
    }
    EXPECT_EQ(decode_base64("Zg"), "f") << "padding may be left out";
    for (const auto* wrong : {"Zg=", "Z", "Zg==Zg==", "Zh==", "-_8=", "Z g="}) EXPECT_FALSE(decode_base64(wrong)) << wrong;
}

}  // namespace
}  // namespace estate::identity
