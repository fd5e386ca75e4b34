#pragma once

#include "staff.hpp"

namespace estate::enquiries {

struct EnquiryRow {
    Uuid id;
    Uuid listing_id;
    std::string listing_slug;
    catalog::ListingKind kind{};
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::string message;
    http::Locale locale{};
    EnquiryState state{};
    std::optional<std::string> assignee;
    std::optional<Uuid> property_id;
    std::optional<Uuid> contact_id;
    Instant created_at;
    std::optional<Instant> first_response_due_at;
    std::optional<Instant> answered_at;
    std::optional<Instant> escalated_at;
    std::optional<Instant> closed_at;
};
BOOST_DESCRIBE_STRUCT(EnquiryRow, (),
                      (id, listing_id, listing_slug, kind, name, email, phone, message, locale, state, assignee, property_id, contact_id,
                       created_at, first_response_due_at, answered_at, escalated_at, closed_at))

/// Which enquiries a person of the company may see: all, or those in his hands and those on properties that he runs.
struct Sight {
    bool is_whole = false;
    std::string subject;
    std::vector<Uuid> properties;

    bool covers(const EnquiryRow& row) const;
};
awaitable<Sight> sight_of(db::Pool& database, const Viewer& viewer);

/// Rows as they are answered, with the titles of their listings and the names of who has them.
awaitable<std::vector<Enquiry>> present(const http::Context& context, const std::vector<EnquiryRow>& rows, const Staff& staff,
                                        http::Locale locale, Instant now);

}  // namespace estate::enquiries
