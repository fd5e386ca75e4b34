#include "encoding.hpp"

#include <gtest/gtest.h>

namespace estate::identity {
namespace {

TEST(Base64Url, VectorsOfRfc4648) {
    const std::pair<std::string, std::string> vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFF\xEF\xBE", "_---"}};
    for (const auto& [bytes, text] : vectors) {
        EXPECT_EQ(encode_base64url(bytes), text);
        EXPECT_EQ(decode_base64url(text), bytes);
    }
}

TEST(Base64Url, EveryByteComesBack) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
        EXPECT_EQ(decode_base64url(encode_base64url(bytes)), bytes);
    }
}

TEST(Base64Url, OneTextForEachValue) {
    for (const auto* wrong : {"A", "Zg==", "Zh", "Zm9", "Zm9v\n", "Zm 9v", "Zm+v", "Zm/v", "Zm9vY", "\xC3\xA9zz"}) {
        EXPECT_EQ(decode_base64url(wrong), std::nullopt) << wrong;
    }
}

TEST(Hmac, VectorOfRfc4231) {
    // Test case 2.
    const auto code = hmac_sha256("Jefe", "what do ya want for nothing?");
    EXPECT_EQ(encode_base64url(code), "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
}

TEST(Compare, EqualOnlyWhenEqual) {
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abcd"));
}

}  // namespace
}  // namespace estate::identity
