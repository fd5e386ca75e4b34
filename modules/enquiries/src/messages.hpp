#pragma once

#include <catalog/catalog.hpp>
#include <enquiries/enquiries.hpp>

#include "states.hpp"

namespace estate::enquiries {

using db::awaitable;

struct BySlug {
    json::Slug slug;
};
BOOST_DESCRIBE_STRUCT(BySlug, (), (slug))

struct EnquiryRequest {
    json::Text<1, 120> name;
    json::Email email;
    std::optional<json::Text<3, 40>> phone;
    json::Text<5, 4000> message;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(EnquiryRequest, (), (name, email, phone, message, locale))

struct Receipt {
    Uuid id;
    std::string state;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (id, state, created_at))

/// Those in one's own hands, in nobody's (or in those of somebody who has left), in those of one's colleagues.
enum class Assigned { mine, nobody, others };
BOOST_DESCRIBE_ENUM(Assigned, mine, nobody, others)

struct EnquiriesQuery {
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
    std::optional<Assigned> assigned;
    std::vector<EnquiryState> state;
    /// Nobody has answered in time.
    std::optional<bool> overdue;
    /// Part of the name, the e-mail, the telephone number or the message.
    std::optional<json::Text<1, 80>> q;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(EnquiriesQuery, (), (cursor, limit, assigned, state, overdue, q, locale))

struct EnquiryById {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(EnquiryById, (), (id, locale))

/// Somebody who answers enquiries, or once did.
struct Colleague {
    std::string subject;
    /// Empty when he has been forgotten.
    std::string name;
    /// He does not answer enquiries any more: what is in his hands can be taken or given to another.
    bool has_left = false;
};
BOOST_DESCRIBE_STRUCT(Colleague, (), (subject, name, has_left))

struct ColleagueList {
    std::vector<Colleague> items;
};
BOOST_DESCRIBE_STRUCT(ColleagueList, (), (items))

struct Enquiry {
    Uuid id;
    std::string listing_slug;
    std::string listing_title;
    catalog::ListingKind kind{};
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::string message;
    http::Locale locale{};
    EnquiryState state{};
    std::optional<Colleague> assignee;
    /// The same person, whatever address he wrote from.
    std::optional<Uuid> contact_id;
    Instant created_at;
    std::optional<Instant> first_response_due_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> escalated_at;
    std::optional<Instant> closed_at;
    bool is_overdue = false;
};
BOOST_DESCRIBE_STRUCT(Enquiry, (),
                      (id, listing_slug, listing_title, kind, name, email, phone, message, locale, state, assignee, contact_id, created_at,
                       first_response_due_at, answered_at, escalated_at, closed_at, is_overdue))

/// Of all that the viewer may see.
struct InboxCounts {
    int open = 0;
    int mine = 0;
    int unassigned = 0;
    int overdue = 0;
};
BOOST_DESCRIBE_STRUCT(InboxCounts, (), (open, mine, unassigned, overdue))

struct EnquiryPage {
    std::vector<Enquiry> items;
    std::optional<Uuid> next_cursor;
    InboxCounts counts;
};
BOOST_DESCRIBE_STRUCT(EnquiryPage, (), (items, next_cursor, counts))

enum class EntryKind { note, answer, assigned, reassigned, escalated, closed, reopened };
BOOST_DESCRIBE_ENUM(EntryKind, note, answer, assigned, reassigned, escalated, closed, reopened)

/// How somebody was answered. Each is a real contact: it stops the clock.
enum class Channel { email, phone, message, meeting };
BOOST_DESCRIBE_ENUM(Channel, email, phone, message, meeting)

/// Something that happened to an enquiry. Internal: never shown to who asked.
struct EnquiryEntry {
    Uuid id;
    EntryKind kind{};
    /// Absent where the clock did it.
    std::optional<Colleague> author;
    std::optional<Channel> channel;
    std::optional<Colleague> assignee;
    std::optional<std::string> body;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(EnquiryEntry, (), (id, kind, author, channel, assignee, body, created_at))

struct EnquiryDetail {
    Enquiry enquiry;
    std::vector<EnquiryEntry> entries;
    /// What else the same person has asked, newest first, as far as the viewer may see it.
    std::vector<Enquiry> others;
};
BOOST_DESCRIBE_STRUCT(EnquiryDetail, (), (enquiry, entries, others))

struct AssignRequest {
    /// The subject of a colleague.
    json::Text<1, 200> assignee;
};
BOOST_DESCRIBE_STRUCT(AssignRequest, (), (assignee))

struct AnswerRequest {
    Channel channel{};
    /// What was said, as it was sent or in short.
    json::Text<1, 8000> text;
};
BOOST_DESCRIBE_STRUCT(AnswerRequest, (), (channel, text))

struct NoteRequest {
    json::Text<1, 4000> text;
};
BOOST_DESCRIBE_STRUCT(NoteRequest, (), (text))

}  // namespace estate::enquiries
