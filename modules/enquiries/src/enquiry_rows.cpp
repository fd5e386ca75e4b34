#include "enquiry_rows.hpp"

#include <catalog/portfolio.hpp>

#include <algorithm>

namespace estate::enquiries {
namespace {

std::optional<Colleague> find_colleague(const std::vector<Colleague>& people, const std::optional<std::string>& subject) {
    const auto found = std::ranges::find_if(people, [&](const Colleague& each) { return each.subject == subject; });
    return found == people.end() ? std::nullopt : std::optional{*found};
}

bool is_overdue(const EnquiryRow& row, Instant now) {
    return !row.answered_at && row.state != EnquiryState::closed && row.first_response_due_at && *row.first_response_due_at < now;
}

Enquiry to_enquiry(const EnquiryRow& row, const std::vector<catalog::ListingSummary>& listings, const std::vector<Colleague>& people,
                   Instant now) {
    const auto listing = std::ranges::find(listings, row.listing_id, &catalog::ListingSummary::id);
    return {.id = row.id,
            .listing_slug = row.listing_slug,
            .listing_title = listing == listings.end() ? row.listing_slug : listing->title,
            .kind = row.kind,
            .name = row.name,
            .email = row.email,
            .phone = row.phone,
            .message = row.message,
            .locale = row.locale,
            .state = row.state,
            .assignee = find_colleague(people, row.assignee),
            .contact_id = row.contact_id,
            .created_at = row.created_at,
            .first_response_due_at = row.first_response_due_at,
            .answered_at = row.answered_at,
            .escalated_at = row.escalated_at,
            .closed_at = row.closed_at,
            .is_overdue = is_overdue(row, now)};
}

}  // namespace

bool Sight::covers(const EnquiryRow& row) const {
    if (is_whole || row.assignee == subject) return true;
    return row.property_id && std::ranges::find(properties, *row.property_id) != properties.end();
}

awaitable<Sight> sight_of(db::Pool& database, const Viewer& viewer) {
    Sight sight{viewer.sees_whole_portfolio(), viewer.subject, {}};
    if (!sight.is_whole) sight.properties = co_await catalog::properties_of(database, viewer.subject);
    co_return sight;
}

awaitable<std::vector<Enquiry>> present(const http::Context& context, const std::vector<EnquiryRow>& rows, const Staff& staff,
                                        http::Locale locale, Instant now) {
    std::vector<Uuid> ids;
    std::vector<std::string> assignees;
    for (const auto& row : rows) {
        ids.push_back(row.listing_id);
        if (row.assignee && !std::ranges::contains(assignees, *row.assignee)) assignees.push_back(*row.assignee);
    }
    const auto listings = co_await catalog::summaries(context.database(), std::move(ids), locale, context.config().media_url);
    const auto people = co_await with_names(context.database(), staff, std::move(assignees));
    std::vector<Enquiry> enquiries;
    for (const auto& row : rows) enquiries.push_back(to_enquiry(row, listings, people, now));
    co_return enquiries;
}

}  // namespace estate::enquiries
