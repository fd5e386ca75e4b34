#include "rules.hpp"
#include "sigv4.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::media {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const S3Credentials published_keys{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};

Instant at(int year, int month, int day) {
    return std::chrono::sys_days{std::chrono::year{year} / month / day};
}

// docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
TEST(SigV4, MakesTheSignatureThatAmazonHasPublished) {
    const S3Request request{.method = "GET",
                            .endpoint = "https://examplebucket.s3.amazonaws.com",
                            .path = "/test.txt",
                            .lifetime = std::chrono::seconds{86400}};
    const auto now = at(2013, 5, 24);
    EXPECT_EQ(sha256_hex(canonical_request(request, published_keys, now)),
              "3bfa292879f6447bbcda7001decf97f4a54dc650c8942174ae0a9121cf58ad04");
    EXPECT_THAT(presigned_url(request, published_keys, now),
                EndsWith("&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
}

TEST(SigV4, BindsLengthAndTypeOfAnUploadToR2) {
    S3Request request{.method = "PUT",
                      .endpoint = "https://acct0123.r2.cloudflarestorage.com",
                      .path = "/listing-photos/u/42/a b é.jpg",
                      .headers = {{"content-type", "image/jpeg"}, {"content-length", "12345"}}};
    auto keys = published_keys;
    keys.region = "auto";
    const auto url = presigned_url(request, keys, at(2026, 1, 1));
    EXPECT_THAT(url, StartsWith("https://acct0123.r2.cloudflarestorage.com/listing-photos/u/42/a%20b%20%C3%A9.jpg?"));
    EXPECT_THAT(url, HasSubstr("&X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost"));
    EXPECT_THAT(url, EndsWith("&X-Amz-Signature=421d3252ff8cefd054268b14ca809cd2105d0a9c73be1a757ca3e607890ac2df"));
    request.headers[1].second = "12346";
    EXPECT_THAT(presigned_url(request, keys, at(2026, 1, 1)),
                Not(EndsWith("421d3252ff8cefd054268b14ca809cd2105d0a9c73be1a757ca3e607890ac2df")));
}

TEST(Promise, IsHeldAgainstTypesAndSizes) {
    EXPECT_TRUE(check_promise(UploadKind::photo, "image/jpeg", most_photo_bytes).empty());
    EXPECT_TRUE(check_promise(UploadKind::floor_plan, "image/png", 1).empty());
    EXPECT_TRUE(check_promise(UploadKind::document, "application/pdf", most_document_bytes).empty());
    const auto wrong = [](UploadKind kind, std::string_view type, std::int64_t size) { return check_promise(kind, type, size).at(0).path; };
    EXPECT_EQ(wrong(UploadKind::photo, "image/svg+xml", 10), "/content_type");
    EXPECT_EQ(wrong(UploadKind::photo, "application/pdf", 10), "/content_type");
    EXPECT_EQ(wrong(UploadKind::document, "image/jpeg", 10), "/content_type");
    EXPECT_EQ(wrong(UploadKind::photo, "image/jpeg", most_photo_bytes + 1), "/byte_size");
    EXPECT_EQ(wrong(UploadKind::document, "application/pdf", most_document_bytes + 1), "/byte_size");
    EXPECT_EQ(wrong(UploadKind::photo, "image/jpeg", 0), "/byte_size");
    EXPECT_EQ(check_promise(UploadKind::photo, "text/html", -1).size(), 2U);
}

TEST(Access, GrowsWithWhoAsks) {
    const std::optional<Viewer> nobody;
    const std::optional<Viewer> guest = Viewer{.subject = "g", .role = Role::user, .name = {}, .email = {}};
    const std::optional<Viewer> agent = Viewer{.subject = "a", .role = Role::agent, .name = {}, .email = {}};
    const auto readers = [&](Access access) {
        return std::vector{may_read(access, nobody), may_read(access, guest), may_read(access, agent)};
    };
    EXPECT_EQ(readers(Access::everyone), (std::vector{true, true, true}));
    EXPECT_EQ(readers(Access::signed_in), (std::vector{false, true, true}));
    EXPECT_EQ(readers(Access::agent), (std::vector{false, false, true}));
}

TEST(Key, HasTheHashOfTheContentAndNothingOfTheFilesName) {
    const auto id = parse_uuid("01940000-0000-7000-8000-000000000001").value();
    EXPECT_EQ(variant_key(id, 960, "abc", "webp"), "p/01940000-0000-7000-8000-000000000001-960-ba7816bf8f01.webp");
    EXPECT_NE(variant_key(id, 960, "abd", "webp"), variant_key(id, 960, "abc", "webp"));
    EXPECT_EQ(original_key(id, id, "image/heic"), "o/01940000-0000-7000-8000-000000000001/01940000-0000-7000-8000-000000000001.heic");
}

TEST(Title, IsTheFilesNameInWords) {
    EXPECT_EQ(title_of("Energy_certificate-2026.pdf"), "Energy certificate 2026");
    EXPECT_EQ(title_of("Plan"), "Plan");
    EXPECT_EQ(title_of(".pdf"), ".pdf");
}

TEST(SignedAddress, HoldsForItsSubjectAndItsTimeOnly) {
    const auto now = at(2026, 1, 1);
    const auto query = signed_query("secret", "GET x", now + std::chrono::minutes{10});
    const auto amp = query.find('&');
    const auto expires = query.substr(8, amp - 8);
    const auto signature = query.substr(amp + 11);
    EXPECT_TRUE(is_signed("secret", "GET x", expires, signature, now));
    EXPECT_FALSE(is_signed("other", "GET x", expires, signature, now));
    EXPECT_FALSE(is_signed("secret", "GET y", expires, signature, now));
    EXPECT_FALSE(is_signed("secret", "GET x", expires, signature, now + std::chrono::minutes{10}));
    EXPECT_FALSE(is_signed("secret", "GET x", expires + "0", signature, now));
    EXPECT_FALSE(is_signed("secret", "GET x", "soon", signature, now));
    EXPECT_FALSE(is_signed("secret", "GET x", expires, signature.substr(1), now));
}

}  // namespace
}  // namespace estate::media
