#pragma once

#include "letters.hpp"
#include "rules.hpp"

#include <messaging/messaging.hpp>

namespace estate::messaging {

struct MailQuery {
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
    std::optional<MailState> state;
    std::optional<Template> kind;
    /// Part of the recipient or the subject.
    std::optional<json::Text<1, 80>> q;
    std::optional<Uuid> booking_id;
};
BOOST_DESCRIBE_STRUCT(MailQuery, (), (cursor, limit, state, kind, q, booking_id))

/// A mail in the list. What belonged to somebody who has been erased is empty.
struct MailLine {
    Uuid id;
    Template kind{};
    http::Locale locale{};
    std::string recipient;
    std::string recipient_name;
    std::string subject;
    MailState state{};
    int attempts = 0;
    /// When it is sent again, while it waits.
    std::optional<Instant> next_attempt_at;
    /// Why the last attempt failed.
    std::optional<std::string> last_error;
    std::optional<Uuid> booking_id;
    Instant created_at;
    std::optional<Instant> sent_at;
};
BOOST_DESCRIBE_STRUCT(MailLine, (),
                      (id, kind, locale, recipient, recipient_name, subject, state, attempts, next_attempt_at, last_error, booking_id,
                       created_at, sent_at))

struct MailCounts {
    int waiting = 0;
    int sent = 0;
    int given_up = 0;
};
BOOST_DESCRIBE_STRUCT(MailCounts, (), (waiting, sent, given_up))

enum class MailRoute { server, folder, none };
BOOST_DESCRIBE_ENUM(MailRoute, server, folder, none)

struct MailPage {
    std::vector<MailLine> items;
    MailCounts counts;
    /// Where mails go: to a mail server, into a folder (development), or nowhere, so that they wait.
    MailRoute goes_to{};
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(MailPage, (), (items, counts, goes_to, next_cursor))

struct MailById {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(MailById, (), (id))

struct MailContent {
    MailLine mail;
    std::string text;
    std::string html;
};
BOOST_DESCRIBE_STRUCT(MailContent, (), (mail, text, html))

struct PreviewQuery {
    Template kind{};
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(PreviewQuery, (), (kind, locale))

struct MailPreview {
    Template kind{};
    http::Locale locale{};
    std::string subject;
    std::string text;
    std::string html;
};
BOOST_DESCRIBE_STRUCT(MailPreview, (), (kind, locale, subject, text, html))

enum class TalkSide { guest, office, system };
BOOST_DESCRIBE_ENUM(TalkSide, guest, office, system)

/// `text` is written by somebody; the others say what has happened to the booking.
enum class MessageKind { text, confirmed, cancelled };
BOOST_DESCRIBE_ENUM(MessageKind, text, confirmed, cancelled)

struct Message {
    Uuid id;
    TalkSide side{};
    MessageKind kind{};
    /// Empty where nobody has written it, and where who has was erased.
    std::string author_name;
    std::string body;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Message, (), (id, side, kind, author_name, body, created_at))

struct Conversation {
    Uuid booking_id;
    std::string code;
    std::string guest_name;
    std::string listing_title;
    std::string listing_slug;
    Date check_in;
    Date check_out;
    /// The newest 500, oldest first.
    std::vector<Message> items;
    /// On which side the reader stands.
    TalkSide side{};
    /// What he has not read.
    int unread = 0;
    /// False once the guest has been erased.
    bool can_write = false;
};
BOOST_DESCRIBE_STRUCT(Conversation, (),
                      (booking_id, code, guest_name, listing_title, listing_slug, check_in, check_out, items, side, unread, can_write))

struct ConversationById {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ConversationById, (), (id, locale))

struct MessageRequest {
    json::Text<1, 4000> text;
};
BOOST_DESCRIBE_STRUCT(MessageRequest, (), (text))

struct ReadRequest {
    /// The last message that is read.
    Uuid up_to;
};
BOOST_DESCRIBE_STRUCT(ReadRequest, (), (up_to))

struct ConversationsQuery {
    /// How many to skip: the cursor of the page before.
    std::optional<json::Int<0, 1'000'000>> cursor;
    std::optional<json::Int<1, 100>> limit;
    /// Only those in which something is unread.
    std::optional<bool> unread;
    /// Part of the guest's name or the booking's code.
    std::optional<json::Text<1, 80>> q;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ConversationsQuery, (), (cursor, limit, unread, q, locale))

struct ConversationLine {
    Uuid booking_id;
    std::string code;
    std::string guest_name;
    std::string listing_title;
    Date check_in;
    Date check_out;
    /// The beginning of what was written last, and by whom.
    std::string last_words;
    TalkSide last_side{};
    Instant last_written_at;
    int unread = 0;
};
BOOST_DESCRIBE_STRUCT(ConversationLine, (),
                      (booking_id, code, guest_name, listing_title, check_in, check_out, last_words, last_side, last_written_at, unread))

struct ConversationPage {
    std::vector<ConversationLine> items;
    /// In how many conversations that one may see something is unread.
    int unread = 0;
    std::optional<int> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ConversationPage, (), (items, unread, next_cursor))

enum class ReviewState { submitted, published, refused };
BOOST_DESCRIBE_ENUM(ReviewState, submitted, published, refused)

using Stars = json::Int<1, 5>;

struct ReviewRequest {
    Stars overall;
    Stars cleanliness;
    Stars accuracy;
    Stars communication;
    Stars location;
    Stars value;
    json::Text<10, 4000> text;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ReviewRequest, (), (overall, cleanliness, accuracy, communication, location, value, text, locale))

/// A review as its readers see it.
struct Review {
    Uuid id;
    /// The first name only; empty once the guest has been erased.
    std::string author_name;
    http::Locale locale{};
    Date stayed_on;
    int overall = 0;
    std::string text;
    std::optional<std::string> reply;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Review, (), (id, author_name, locale, stayed_on, overall, text, reply, created_at))

/// Averages of a listing, to two digits.
struct RatingSummary {
    int reviews = 0;
    double average = 0;
    double cleanliness = 0;
    double accuracy = 0;
    double communication = 0;
    double location = 0;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(RatingSummary, (), (reviews, average, cleanliness, accuracy, communication, location, value))

struct ListingReviewsQuery {
    json::Slug slug;
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 50>> limit;
};
BOOST_DESCRIBE_STRUCT(ListingReviewsQuery, (), (slug, cursor, limit))

struct ListingReviews {
    RatingSummary rating;
    /// Newest first.
    std::vector<Review> items;
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ListingReviews, (), (rating, items, next_cursor))

/// What a guest may say of his stay, and has said.
struct StayReview {
    /// Until when he may still write; missing when he may not, or has.
    std::optional<Date> writable_until;
    std::optional<Review> review;
    std::optional<ReviewState> state;
    /// Why it is not shown.
    std::optional<std::string> refusal;
};
BOOST_DESCRIBE_STRUCT(StayReview, (), (writable_until, review, state, refusal))

struct OfficeReviewsQuery {
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
    std::optional<ReviewState> state;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(OfficeReviewsQuery, (), (cursor, limit, state, locale))

struct OfficeReview {
    Uuid id;
    Uuid booking_id;
    std::string listing_slug;
    std::string listing_title;
    std::string author_name;
    http::Locale locale{};
    Date stayed_on;
    int overall = 0;
    int cleanliness = 0;
    int accuracy = 0;
    int communication = 0;
    int location = 0;
    int value = 0;
    std::string text;
    ReviewState state{};
    std::optional<std::string> refusal;
    std::optional<std::string> reply;
    Instant created_at;
    std::optional<Instant> moderated_at;
};
BOOST_DESCRIBE_STRUCT(OfficeReview, (),
                      (id, booking_id, listing_slug, listing_title, author_name, locale, stayed_on, overall, cleanliness, accuracy,
                       communication, location, value, text, state, refusal, reply, created_at, moderated_at))

struct ReviewCounts {
    int submitted = 0;
    int published = 0;
    int refused = 0;
};
BOOST_DESCRIBE_STRUCT(ReviewCounts, (), (submitted, published, refused))

struct OfficeReviewPage {
    std::vector<OfficeReview> items;
    ReviewCounts counts;
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OfficeReviewPage, (), (items, counts, next_cursor))

struct ReviewById {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ReviewById, (), (id, locale))

struct RefuseRequest {
    json::Text<3, 500> reason;
};
BOOST_DESCRIBE_STRUCT(RefuseRequest, (), (reason))

struct ReplyRequest {
    /// Empty takes it back.
    json::Text<0, 2000> text;
};
BOOST_DESCRIBE_STRUCT(ReplyRequest, (), (text))

}  // namespace estate::messaging
