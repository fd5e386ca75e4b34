#include "receive_enquiry.hpp"

#include <enquiries/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <enquiries_queries.hpp>

#include <algorithm>

namespace estate::enquiries {
namespace {

constexpr int default_page = 50;

struct EnquiryRow {
    Uuid id;
    Uuid listing_id;
    std::string listing_slug;
    catalog::ListingKind kind{};
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::string message;
    std::string state;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(EnquiryRow, (), (id, listing_id, listing_slug, kind, name, email, phone, message, state, created_at))

Enquiry to_enquiry(const EnquiryRow& row, const std::vector<catalog::ListingSummary>& listings) {
    const auto listing = std::ranges::find(listings, row.listing_id, &catalog::ListingSummary::id);
    return {.id = row.id,
            .listing_slug = row.listing_slug,
            .listing_title = listing == listings.end() ? row.listing_slug : listing->title,
            .kind = row.kind,
            .name = row.name,
            .email = row.email,
            .phone = row.phone,
            .message = row.message,
            .state = row.state,
            .created_at = row.created_at};
}

}  // namespace

awaitable<Answer<Receipt>> receive_enquiry(http::WriteContext& context, BySlug by, EnquiryRequest request) {
    const auto listing = co_await catalog::find_published_listing(context.database(), by.slug.value);
    if (!listing) co_return not_found("listing");
    const Receipt receipt{new_id(), "new", context.started_at};
    const auto phone = request.phone ? std::optional{request.phone->value} : std::nullopt;
    co_await context.transaction.execute(queries::add_enquiry, receipt.id, listing->id, listing->slug, listing->kind, request.name.value,
                                         request.email.value, phone, request.message.value, request.locale.value_or(http::Locale::en),
                                         receipt.created_at);
    co_await jobs::emit(context.transaction, receipt.id, Received{receipt.id, listing->id}, context.started_at);
    co_await jobs::audit(context.transaction, {"visitor", "enquiry", receipt.id, "received", std::nullopt, json::to_json(receipt)},
                         context.started_at);
    co_return receipt;
}

awaitable<Answer<EnquiryPage>> list_enquiries(const http::Context& context, EnquiriesQuery query) {
    const int limit = query.limit ? query.limit->as_int() : default_page;
    auto rows = (co_await context.database().read(queries::list_enquiries, query.cursor, limit + 1)).rows<EnquiryRow>();
    EnquiryPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.listing_id);
    const auto listings = co_await catalog::summaries(context.database(), std::move(ids), http::Locale::en, context.config().media_url);
    for (const auto& row : rows) page.items.push_back(to_enquiry(row, listings));
    co_return page;
}

}  // namespace estate::enquiries
